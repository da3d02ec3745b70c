"""Damage by a merge, by the web page of a Git host, or by a program that put a file in order."""

from __future__ import annotations

import re
from collections.abc import Iterator
from random import Random
from typing import Final

from tests.content.damages.kind import (
    GLOSSARY,
    HEADS,
    MARKDOWN,
    MODEL,
    PAGES,
    QUESTIONS,
    YAML,
    At,
    Damage,
    Files,
    change,
    damage,
)

_TEXTS: Final = (*QUESTIONS, *MARKDOWN)
_LINK: Final = r"\[(?P<words>[^\]\n]+)\]\((?P<here>https://[^)\s]+)\)"
_PARAGRAPH: Final = r"^(?P<indent> {8}|)(?=(?:\S+ ){8})[A-Z][^\n|:#]{40,}\n(?:(?P=indent)[A-Za-z][^\n|]*\n)*(?=\n)"


def _line(text: str, at: int) -> int:
    return text.count("\n", 0, at) + 1


@damage(_TEXTS, _PARAGRAPH)
def both_versions_of_a_paragraph(found: re.Match[str], random: Random) -> At:
    word = random.choice(list(re.finditer(r"\b[a-z]{2,}\b", found[0])))
    other = random.choice(["andere", "nieuwe", "hele"])
    second = f"{found[0][: word.start()]}{other}{found[0][word.end() :]}"
    return At(f"{found[0]}\n{second}", len(found[0]), 2 * len(found[0]))


@damage(_TEXTS, r"^(?P<indent> {8}|)(?P<here>[A-Z][^\n|:#]{40,}\n)(?P<rest>(?P=indent)[a-z])")
def both_versions_of_a_line(found: re.Match[str], random: Random) -> str:
    word = random.choice(list(re.finditer(r"\b[a-z]{2,}\b", found["here"])))
    other = random.choice(["andere", "nieuwe", "hele"])
    return f"{found['here']}{found['indent']}{found['here'][: word.start()]}{other}{found['here'][word.end() :]}"


@damage(_TEXTS, r"^(?P<indent> {8}|)[A-Z].*:(?P<here>\n\n(?:(?P=indent)- .*\n(?:(?P=indent)  .*\n)*)+)(?=\n)")
def a_list_lost_below_its_sentence(found: re.Match[str], random: Random) -> str:
    return "\n"


@damage(_TEXTS, r"^(?P<indent> {8}|)- .*;\n(?P<here>(?P=indent)- .*[.]\n)(?=\n)")
def the_last_item_of_a_list_lost(found: re.Match[str], random: Random) -> At:
    return At("", 0, 0)


@damage(_TEXTS, r"^(?P<indent> {8}|)(?P<here>(?=[A-Z][^\n|]{20,}\n))")
def a_suggestion_of_a_git_host(found: re.Match[str], random: Random) -> At:
    line = found.string[found.start("here") :].partition("\n")[0]
    new = f"```suggestion\n{found['indent']}{line}\n{found['indent']}```\n\n{found['indent']}"
    return At(new, 0, len(new) - 10)


@damage(_TEXTS, r"^(?: {8}|)(?P<here>)(?=[A-Za-z][^\n|]{20,}\n)")
def a_plus_of_a_comparison(found: re.Match[str], random: Random) -> str:
    return "+"


@damage((*YAML, *PAGES), r"^(?!---).+\n(?=\n)")
def a_note_of_git_about_the_end_of_a_file(found: re.Match[str], random: Random) -> At:
    return At(f"{found[0]}\\ No newline at end of file\n", len(found[0]), len(found[0]) + 5)


@damage(_TEXTS, r"^(?P<here>(?P<indent> {8}|)[A-Z][^\n|]{20,}\n(?:(?P=indent)[a-zA-Z][^\n|]*\n)+)")
def the_numbers_of_the_lines_copied_along(found: re.Match[str], random: Random) -> str:
    first, sign = random.randrange(8, 90), random.choice([" ", ": ", "  "])
    lines = found["here"].splitlines(keepends=True)
    return "".join(f"{found['indent']}{first + number}{sign}{line.lstrip(' ')}" for number, line in enumerate(lines))


@change()
def a_file_that_every_content_has_removed(texts: Files, random: Random) -> Iterator[Damage]:
    names = [f"content/{name}.yaml" for name in ("model", "site", "glossary", "retired")]
    random.shuffle(names)
    for file in names:
        yield Damage({file: None}, file, 1, 1)


@change()
def a_file_that_a_program_left(texts: Files, random: Random) -> Iterator[Damage]:
    while True:
        file = random.choice([one for one in texts if "/releases/" not in one and not one.startswith("docs/")])
        new = file + random.choice([".orig", ".rej", ".bak", "~", ".swp", ".LOCAL.1234", ".tmp"])
        yield Damage({new: texts[file]}, new, 1, 1)


@change()
def a_folder_uploaded_into_a_folder(texts: Files, random: Random) -> Iterator[Damage]:
    while True:
        file = random.choice([one for one in texts if one.startswith("content/dimensions/")])
        folder, _, name = file.rpartition("/")
        new = random.choice(
            [f"{folder}/{file}", f"{folder}/{folder.rpartition('/')[2]}/{name}", f"content/{file}", f"content/{name}"]
        )
        top = "/".join(new.split("/")[: file.count("/") + 1])
        also = (
            (file, 0),
            (top, 0),
            (f"{folder}/{folder.rpartition('/')[2]}/index.md", 0),
            ("content/content", 0),
            (MODEL[0], 0),
        )
        yield Damage({new: texts[file]}, new, 1, 1, also)


@damage(MODEL, r"^language: (?P<here>nl)$")
def another_language(found: re.Match[str], random: Random) -> str:
    return random.choice(["en", "de", "NL", "nederlands", "nl-NL", "dutch", "'nl '"])


@damage(MODEL, r"^    (?:answers|first|per_dimension|smallest|least): (?P<here>\d)")
def a_number_of_the_model_that_is_none(found: re.Match[str], random: Random) -> str:
    return random.choice(["-1", "drie", "3.5", "999999", "3,", "", "1e3", "0"])


@damage(YAML, r"^ *(?:- )?(?:title|name|term|answer|ask|why|who): (?P<here>[A-Za-z][^\n\"\\]* [^\n\"\\]*)$")
def a_backslash_between_double_quotation_marks(found: re.Match[str], random: Random) -> str:
    first, _, rest = found["here"].partition(" ")
    return f'"{first} {random.choice([chr(92) + "t", chr(92) + "n", chr(92), chr(92) + "e"])}{rest}"'


@damage(QUESTIONS, r"^ *text: (?P<here>\|)$")
def another_sign_for_a_bar(found: re.Match[str], random: Random) -> str:
    return random.choice(["|4", "|2", "l", "I", "||", "|>", "\u00a6", "|-+", "| |", "|."])


@damage(QUESTIONS, r"^ *sources:(?P<here>\n(?: {8}.*\n)+)", told_in_file=True)
def sources_that_are_no_list(found: re.Match[str], random: Random) -> str:
    return random.choice([" geen\n", " {}\n", " [\n", " ]\n", " n.v.t.\n", " []x\n", " - \n", " [geen]\n", "\n"])


@damage((*QUESTIONS, *GLOSSARY), r"^ *(?P<here>- )(?=[a-z]+:)")
def two_dashes(found: re.Match[str], random: Random) -> str:
    return random.choice(["- - ", "-- ", "--- "])


@damage(YAML, r"^(?P<indent> *)(?=[a-z_]+: )")
def a_comment_of_another_language(found: re.Match[str], random: Random) -> str:
    sign = random.choice(
        ["// nog nakijken", "/* nog nakijken */", "<!-- nog nakijken -->", "; nog nakijken", "-- nakijken", "% nog"]
    )
    return f"{found['indent']}{sign}\n{found['indent']}"


@damage(YAML, r"^ *# .{30,}\n")
def a_comment_broken_over_two_lines(found: re.Match[str], random: Random) -> str:
    at = found[0].index(" ", 15)
    return f"{found[0][:at]}\n{found[0][at + 1 :]}"


@change()
def a_block_of_a_question_moved_to_its_end(texts: Files, random: Random) -> Iterator[Damage]:
    files = [file for file in texts if re.fullmatch(r"content/dimensions/[^/]+/[^/]+\.yaml", file)]
    while True:
        file = random.choice(files)
        text = texts[file]
        blocks = list(re.finditer(r"(?m)^(?: *)(?:- )?[a-z_]+:.*\n(?:(?: {6,}.*|)\n)*", text))
        block = random.choice(blocks[:-1])
        line = _line(text, block.start())
        yield Damage({file: text[: block.start()] + text[block.end() :] + block[0]}, file, line, line, ((file, 0),))


@change()
def the_text_of_another_tip(texts: Files, random: Random) -> Iterator[Damage]:
    find = re.compile(r"(?m)^      text: \|\n(?P<here>(?: {8}.*\n|\n)+)(?=      sources)")
    places = [
        (file, one)
        for file in texts
        if re.fullmatch(r"content/dimensions/[^/]+/[^/]+\.yaml", file)
        for one in find.finditer(texts[file])
    ]
    while True:
        (file, one), (other, two) = random.sample(places, 2)
        text = texts[file][: one.start("here")] + two["here"] + texts[file][one.end("here") :]
        first, last = _line(text, one.start("here")), _line(text, one.start("here") + len(two["here"]))
        from_, to = _line(texts[other], two.start("here")), _line(texts[other], two.end("here"))
        yield Damage({file: text}, file, first, last, tuple((other, at) for at in range(from_, to)))


@change()
def the_text_of_another_page(texts: Files, random: Random) -> Iterator[Damage]:
    pages = [
        file
        for file in texts
        if re.fullmatch(r"(?:docs|content/pages)/[^/]+\.md|content/dimensions/[^/]+/index\.md", file)
    ]
    while True:
        file, other = random.sample(pages, 2)
        head = re.match(r"(?s)\A---\n.*?\n---\n", texts[file])
        tail = re.match(r"(?s)\A---\n.*?\n---\n", texts[other])
        assert head
        assert tail
        text = head[0] + texts[other][tail.end() :]
        yield Damage({file: text}, file, 1, text.count("\n") + 1, ((other, 0),))


@damage(_TEXTS, _LINK)
def a_link_in_a_link(found: re.Match[str], random: Random) -> str:
    return f"[{found['words']}]({found['here']})"


@damage(_TEXTS, r"\[(?P<words>[^\]\n]+)\]\(https://[^)\s]+\)")
def a_link_whose_words_are_an_address(found: re.Match[str], random: Random) -> str:
    return found[0].replace(found["words"], random.choice(["https://voorbeeld.example/x", "www.voorbeeld.example"]), 1)


@damage(_TEXTS, _LINK)
def a_title_of_a_link_that_is_not_closed(found: re.Match[str], random: Random) -> str:
    return found["here"] + random.choice([' "titel', " titel", " 'titel", ' "titel"x'])


@damage(MARKDOWN, r"^- [A-Z][^\n]*\n(?P<here>- )(?=[A-Z])")
def an_item_indented_by_two(found: re.Match[str], random: Random) -> str:
    return random.choice(["  - ", "   - ", " - "])


@damage(MARKDOWN, r"^\| *[^-|\n]+\|[^\n|]* (?P<here>)[^\n|]*\|$")
def a_row_of_a_table_on_two_lines(found: re.Match[str], random: Random) -> At:
    return At("\n", 0, 1)


@damage(_TEXTS, r"^(?: {8}|)[A-Z][^\n|]{30,}[a-z,]\n(?: {8}|)(?P<here>)(?=[a-z][a-z]+ )")
def a_colon_at_the_start_of_a_line(found: re.Match[str], random: Random) -> str:
    return random.choice([": ", ":  "])


@damage(_TEXTS, r"\b(?P<here>\d{1,2} (?:januari|maart|april|mei|juni|juli|augustus|september|oktober|november))\b")
def a_day_that_no_calendar_has(found: re.Match[str], random: Random) -> str:
    return random.choice(["31 november", "30 februari", "32 mei", "0 mei"])


@damage(HEADS, r"^  - title: .*\n    url: .*\n(?:    seen: .*\n)?(?=---)")
def the_last_source_lost(found: re.Match[str], random: Random) -> At:
    return At("", 0, 0)
