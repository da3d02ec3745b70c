"""Damage to blocks of lines: moved, swapped, half deleted, pasted twice, indented as a whole."""

from __future__ import annotations

import re
from collections.abc import Iterator
from random import Random
from typing import Final

from tests.content.damages.kind import (
    GLOSSARY,
    HEADS,
    INTERFACE,
    MARKDOWN,
    MODEL,
    QUESTIONS,
    SITE,
    At,
    Damage,
    Files,
    change,
    damage,
)

_TIP: Final = r"^    tip:\n(?:      .*\n|\n)+"
_SOURCE: Final = r"^ *- title: .*\n *url: .*\n(?: *seen: .*\n)?"


@damage(QUESTIONS, _TIP, told_in_file=True)
def a_whole_tip_indented_less(found: re.Match[str], random: Random) -> str:
    return re.sub(r"(?m)^  ", "", found[0])


@damage(QUESTIONS, _TIP, told_in_file=True)
def a_whole_tip_indented_more(found: re.Match[str], random: Random) -> str:
    return re.sub(r"(?m)^(?=.)", "  ", found[0])


@damage(QUESTIONS, _TIP, told_in_file=True)
def the_end_of_a_tip_deleted(found: re.Match[str], random: Random) -> At:
    lines = found[0].splitlines(keepends=True)
    kept = "".join(lines[: random.randrange(1, len(lines) // 2)])
    return At(kept, max(0, len(kept) - 1), len(kept))


@damage(QUESTIONS, _TIP, told_in_file=True)
def the_start_of_a_tip_deleted(found: re.Match[str], random: Random) -> str:
    lines = found[0].splitlines(keepends=True)
    return "".join(lines[random.randrange(1, 4) :])


@damage(QUESTIONS, _TIP)
def a_tip_pasted_twice(found: re.Match[str], random: Random) -> At:
    return At(found[0] * 2, len(found[0]), len(found[0]) + 10)


@damage(QUESTIONS, r"^ {8}[A-Z].*\n(?: {8}.*\n)+(?=\n)")
def a_paragraph_pasted_twice(found: re.Match[str], random: Random) -> At:
    return At(f"{found[0]}\n{found[0]}", len(found[0]), 2 * len(found[0]))


@damage(MARKDOWN, r"^[A-Z].{50,}\n(?:[A-Za-z].*\n)*(?=\n)")
def a_paragraph_of_a_page_pasted_twice(found: re.Match[str], random: Random) -> At:
    return At(f"{found[0]}\n{found[0]}", len(found[0]), 2 * len(found[0]))


@damage((*QUESTIONS, *MARKDOWN), r"^ *[A-Za-z][^\n:|]{50,}\n")
def a_line_pasted_twice(found: re.Match[str], random: Random) -> str:
    return found[0] * 2


@damage((*QUESTIONS, *HEADS), _SOURCE)
def a_source_pasted_twice(found: re.Match[str], random: Random) -> str:
    return found[0] * 2


@damage((*QUESTIONS, *HEADS), r"title: (?P<here>(?P<title>.*)\n *url: (?P<url>.*))\n")
def the_title_and_address_of_a_source_swapped(found: re.Match[str], random: Random) -> str:
    return (
        found["here"].replace(found["title"], "\0", 1).replace(found["url"], found["title"]).replace("\0", found["url"])
    )


@damage((*QUESTIONS, *HEADS), r"^ *(?:- )?title: (?P<here>.*)\n *url: (?P<url>.*)\n")
def the_address_of_a_source_for_its_title(found: re.Match[str], random: Random) -> str:
    return found["url"]


@damage(QUESTIONS, r"^    evidence: (?P<here>[A-Z][^\n]{20,}|>-\n(?: {6}.*\n)+)")
def the_evidence_of_another_answer(found: re.Match[str], random: Random) -> str:
    others = [
        one[1]
        for one in re.finditer(r"(?m)^    evidence: ([A-Z][^\n]{20,}|>-\n(?: {6}.*\n)+)", found.string)
        if one[1] != found["here"] and one[1].startswith(">") == found["here"].startswith(">")
    ]
    return random.choice(others or [found["here"]])


@damage(QUESTIONS, r"^  - answer: (?P<answer>[A-Z][^\n]{20,})\n    evidence: (?P<here>[A-Z][^\n]*)$")
def an_answer_for_its_evidence(found: re.Match[str], random: Random) -> str:
    return found["answer"]


@damage(QUESTIONS, r"^title: (?P<title>[A-Z][^\n]*)\nask: (?P<here>>-\n(?:  .*\n)+)")
def the_title_for_the_question(found: re.Match[str], random: Random) -> str:
    return f"{found['title']}\n"


@damage(GLOSSARY, r"^  - term: .*\n    definition: (?P<here>>-\n(?: {6}.*\n)+)")
def the_definition_of_another_term(found: re.Match[str], random: Random) -> str:
    others = re.findall(r"(?m)^    definition: (>-\n(?: {6}.*\n)+)", found.string)
    return random.choice([one for one in others if one != found["here"]])


@damage(GLOSSARY, r"^  - term: .*\n    definition: >-\n(?: {6}.*\n)+")
def a_term_pasted_twice(found: re.Match[str], random: Random) -> str:
    return found[0] * 2


@damage(GLOSSARY, r"^(?P<term>  - term: .*\n)(?P<here>    definition: >-\n(?: {6}.*\n)+)")
def a_definition_deleted(found: re.Match[str], random: Random) -> str:
    return ""


@damage(MODEL, r"^  - id: \w+\n(?:    .*\n|\n)+?(?=  - id)", told_in_file=True)
def a_stage_pasted_twice(found: re.Match[str], random: Random) -> str:
    return found[0] * 2


@change()
def a_stage_deleted(texts: Files, random: Random) -> Iterator[Damage]:
    """Told wherever it is missed: in the ladders of all questions."""
    text = texts[MODEL[0]]
    stages = list(re.finditer(r"(?m)^  - id: \w+\n    name:(?:.*\n|\n)(?:    .*\n|\n)+?(?=  - id|\S)", text))
    random.shuffle(stages)
    for stage in stages:
        line = text.count("\n", 0, stage.start()) + 1
        ladders = tuple((file, 0) for file in texts if re.fullmatch(r"content/dimensions/[^/]+/[^/]+\.yaml", file))
        also = (*ladders, ("content/example.yaml", 0), (MODEL[0], 0))
        yield Damage({MODEL[0]: text[: stage.start()] + text[stage.end() :]}, MODEL[0], line, line, also)


@damage(MODEL, r"^      - [a-z-]+\n(?=      - )", told_in_file=True)
def a_name_of_a_list_indented_less(found: re.Match[str], random: Random) -> str:
    return found[0][2:]


@damage(MODEL, r"^(?P<one>      - [a-z-]+)\n(?P<two>      - [a-z-]+)$")
def two_names_on_one_line(found: re.Match[str], random: Random) -> str:
    return f"{found['one']}{random.choice([' ', ', ', ''])}{found['two'].strip(' -')}"


@damage(SITE, r"^  - title: (?P<here>.*)\n    page: (?P<page>.*)$")
def the_title_and_page_of_a_link_swapped(found: re.Match[str], random: Random) -> str:
    return found["page"]


@damage(SITE, r"^ {6}- [a-z/-]+\.md\n")
def a_page_of_the_menu_twice(found: re.Match[str], random: Random) -> str:
    return found[0] * 2


@damage(SITE, r"^  - title: .*\n    page: .*\n(?=  - title: .*\n    pages:)")
def an_item_of_the_menu_twice(found: re.Match[str], random: Random) -> At:
    return At(found[0] * 2, len(found[0]), 2 * len(found[0]))


@damage(SITE, r"^footer:\n(?:  .*\n)+", told_in_file=True)
def the_dashes_of_a_list_lost(found: re.Match[str], random: Random) -> str:
    return found[0].replace("- ", "  ")


@damage(INTERFACE, r"^ +one: (?P<here>.*\n(?:    .*\n)*)(?= +other)", told_in_file=True)
def one_form_of_a_sentence_emptied(found: re.Match[str], random: Random) -> str:
    return "\n"


@damage(INTERFACE, r"^(?P<a>[a-z.]+): >-\n  (?P<here>.*)\n")
def a_sentence_pasted_below_its_key(found: re.Match[str], random: Random) -> str:
    return f"{found['a']}: {found['here']}"


@damage(QUESTIONS, r"^ {8}[A-Z][^\n]{40,}\n {8}(?P<here>)[a-z]")
def an_empty_line_in_the_middle_of_a_sentence(found: re.Match[str], random: Random) -> At:
    return At("\n        ", 0, 2)


@damage(MARKDOWN, r"^[A-Z][^\n|]{40,}[a-z]\n(?P<here>)[a-z]")
def an_empty_line_in_the_middle_of_a_sentence_of_a_page(found: re.Match[str], random: Random) -> str:
    return "\n"


@damage(
    (*QUESTIONS, *MARKDOWN),
    r"^ *[A-Za-z][^\n:|]*[a-z]\n(?P<here> *[a-z][^\n|]*[.:?]\n)(?=\n)",
)
def the_last_line_of_a_paragraph_deleted(found: re.Match[str], random: Random) -> str:
    return ""


@damage(MARKDOWN, r"\n\n(?P<here>[A-Z][^\n:|*#]{20,}[a-z]\n)(?=[a-z])")
def the_first_line_of_a_paragraph_deleted(found: re.Match[str], random: Random) -> str:
    return ""


@damage(MARKDOWN, r"^[A-Z][^\n|]{20,}[.]\n(?P<here>\n)(?=[A-Z])")
def a_line_of_dashes_below_a_sentence(found: re.Match[str], random: Random) -> str:
    return random.choice(["---\n\n", "-----\n\n", "--\n\n"])


@damage(MARKDOWN, r"^(?P<here>## [A-Z].*)\n\n")
def an_empty_heading(found: re.Match[str], random: Random) -> str:
    return random.choice(["##", "## "])


@damage(MARKDOWN, r"^## (?P<here>[A-Z].*)\n\n")
def a_heading_twice(found: re.Match[str], random: Random) -> At:
    return At(f"{found['here']}\n\n## {found['here']}", 0, len(found["here"]) + 5)


@damage(MARKDOWN, r"^- [A-Z][^\n]*\n(?=- )")
def an_empty_item_of_a_list(found: re.Match[str], random: Random) -> At:
    return At(f"{found[0]}{random.choice(['-', '- ', '*'])}\n", len(found[0]), len(found[0]) + 1)
