"""Damage by what other programs do to a text: a mail, a PDF, a word processor, a spreadsheet, search and replace."""

from __future__ import annotations

import re
from collections.abc import Iterator
from random import Random
from typing import Final

from tests.content.damages.kind import (
    ALL,
    BODY,
    GLOSSARY,
    MARKDOWN,
    MODEL,
    PAGES,
    QUESTIONS,
    YAML,
    Damage,
    Files,
    change,
    damage,
)

_LINK: Final = r"\[(?P<words>[^\]\n]+)\]\((?P<here>https://[^)\s]+)\)"
_WORD: Final = r"(?<=[a-z] )(?P<here>[a-z]{5,})\b(?= [a-z])"
_PROSE: Final = (*QUESTIONS, *MARKDOWN, *GLOSSARY)
_START: Final = r"^(?: {8})?(?P<here>[A-Z][a-z]+)(?= [a-z]+ )"
_URL: Final = r"^ *(?:- )?url: (?P<here>https://\S+)$"


@damage((*QUESTIONS, *MARKDOWN), _LINK)
def a_link_that_a_mail_program_leads_round(found: re.Match[str], random: Random) -> str:
    address = found["here"].replace(":", "%3A").replace("/", "%2F")
    return random.choice(
        [
            f"https://eur01.safelinks.protection.outlook.com/?url={address}&data=05%7C01",
            f"https://www.google.com/url?q={address}&sa=D",
            f"https://l.facebook.com/l.php?u={address}",
        ]
    )


@damage(QUESTIONS, _URL)
def a_source_that_a_mail_program_leads_round(found: re.Match[str], random: Random) -> str:
    address = found["here"].replace(":", "%3A").replace("/", "%2F")
    return f"https://eur01.safelinks.protection.outlook.com/?url={address}&data=05"


@damage(QUESTIONS, _URL)
def a_source_whose_address_is_no_address(found: re.Match[str], random: Random) -> str:
    host = found["here"].split("/")[2]
    new = random.choice(
        [
            f"https://{found['here']}",
            found["here"].replace(host, host.replace(".", ",", 1)),
            found["here"].replace(host, host.replace(".", "")),
            found["here"].replace("/", "\\"),
            found["here"].replace(host, host.replace(".", "..", 1)),
            found["here"].replace(host, f".{host}"),
        ]
    )
    return new


@damage(QUESTIONS, _URL)
def a_sign_behind_the_address_of_a_source(found: re.Match[str], random: Random) -> str:
    return found["here"] + random.choice([".", ",", ";", ")", ").", "\u201d", "'"])


@damage((*QUESTIONS, *MARKDOWN), _LINK)
def a_sign_behind_the_address_of_a_link(found: re.Match[str], random: Random) -> str:
    return found["here"] + random.choice([".", ",", ";", "\u201d", "'"])


@damage((*QUESTIONS, *MARKDOWN), _LINK)
def a_link_to_the_own_computer(found: re.Match[str], random: Random) -> str:
    return random.choice(
        [
            "C:\\Users\\Jan\\tekst.docx",
            "file:///C:/tekst.docx",
            "\\\\server\\map\\tekst.docx",
            "http://127.0.0.1:8000/stadia/",
            "https://localhost/stadia/",
            "https://127.0.0.1/stadia/",
        ]
    )


@damage((*QUESTIONS, *MARKDOWN), r"\[(?P<words>[^\]\n]+)\]\((?P<here>https://[^)\s]+-[^)\s]+)\)")
def an_address_broken_at_its_hyphen(found: re.Match[str], random: Random) -> str:
    indent = " " * 8 if found.string[max(0, found.start() - 400) : found.start()].count("\n        ") else ""
    return found["here"].replace("-", f"-\n{indent}", 1)


@damage(_PROSE, _WORD)
def a_word_broken_at_the_end_of_a_line(found: re.Match[str], random: Random) -> str:
    at = random.randrange(2, len(found["here"]) - 2)
    return f"{found['here'][:at]}- {found['here'][at:]}"


@damage(ALL, r"f[il](?=[a-z])")
def letters_joined_in_one_sign(found: re.Match[str], random: Random) -> str:
    return {"fi": "\ufb01", "fl": "\ufb02"}[found[0]]


@damage(_PROSE, _WORD)
def letters_of_another_alphabet_for_bold(found: re.Match[str], random: Random) -> str:
    return "".join(chr(ord(letter) - ord("a") + random.choice([0x1D41A, 0x1D5EE])) for letter in found["here"])


@damage(_PROSE, _WORD)
def letters_of_double_width(found: re.Match[str], random: Random) -> str:
    return "".join(chr(ord(letter) - ord("a") + 0xFF41) for letter in found["here"])


@damage(_PROSE, _WORD)
def a_letter_of_another_script_in_a_word(found: re.Match[str], random: Random) -> str:
    return re.sub("[aeo]", lambda one: {"a": "\u0430", "e": "\u0435", "o": "\u043e"}[one[0]], found["here"], count=1)


@damage(ALL, r"[éëïèöü€]")
def a_letter_read_as_on_an_old_mac(found: re.Match[str], random: Random) -> str:
    return found[0].encode("utf-8").decode("mac_roman")


@damage(ALL, r"[éëïèöü]")
def a_letter_read_as_in_dos(found: re.Match[str], random: Random) -> str:
    return found[0].encode("utf-8").decode(random.choice(["cp437", "cp850"]))


@damage(ALL, r"(?<=[a-z])[éëïèöü](?=[a-z])")
def a_question_mark_for_a_letter(found: re.Match[str], random: Random) -> str:
    return random.choice(["?", "??"])


@damage(ALL, r"[éëïèöü]")
def a_letter_in_the_code_of_a_mail(found: re.Match[str], random: Random) -> str:
    return "".join(f"={byte:02X}" for byte in found[0].encode("utf-8"))


@damage(ALL, r"[éëïèöü]")
def a_letter_in_the_code_of_an_address(found: re.Match[str], random: Random) -> str:
    return "".join(f"%{byte:02X}" for byte in found[0].encode("utf-8"))


@damage(ALL, r"[éëïèöü]")
def a_letter_in_the_code_of_a_program(found: re.Match[str], random: Random) -> str:
    return random.choice([f"\\u{ord(found[0]):04x}", f"\\x{ord(found[0]):02x}"])


@damage(ALL, r"[éëïèöü]")
def a_letter_read_twice_in_another_encoding(found: re.Match[str], random: Random) -> str:
    return found[0].encode().decode("cp1252").encode().decode("cp1252", "replace")


@damage(_PROSE, _START)
def an_end_of_a_line_in_letters(found: re.Match[str], random: Random) -> str:
    return f"{found['here']}{random.choice([chr(92) + 'n', chr(92) + 'r' + chr(92) + 'n', chr(92) + 't', '<br>'])}"


@damage(_PROSE, _START)
def what_an_assistant_left(found: re.Match[str], random: Random) -> str:
    return found["here"] + random.choice(
        [
            " :contentReference[oaicite:0]{index=0}",
            " \u30104:0\u2020source\u3011",
            " citeturn0search1",
            " [oaicite:1]",
            "[^1^]",
        ]
    )


@damage(_PROSE, _START)
def what_a_word_processor_left(found: re.Match[str], random: Random) -> str:
    return found["here"] + random.choice(
        [
            " Fout! Verwijzingsbron niet gevonden.",
            " Fout! Bladwijzer niet gedefinieerd.",
            " Error! Reference source not found.",
            " [cid:image001.png@01DA2B3C]",
            " #VERW!",
            " #REF!",
            " #NAAM?",
            " #N/B",
        ]
    )


@damage(_PROSE, _START)
def what_a_draft_left(found: re.Match[str], random: Random) -> str:
    return (
        random.choice(["TODO ", "XXX ", "Lorem ipsum dolor sit amet. ", "[invullen] ", "TBD ", "??? "]) + found["here"]
    )


@damage(_PROSE, _START)
def what_tracked_changes_left(found: re.Match[str], random: Random) -> str:
    word = found["here"]
    return random.choice([f"{{++{word}++}}", f"{{--{word}--}}", f"{{~~{word}~>{word}~~}}", f"[-{word}-]{{+{word}+}}"])


@damage((*QUESTIONS, *MARKDOWN), r"^(?P<here>(?: {8})?)(?=[A-Z][a-z]+ [a-z]+ )")
def a_line_that_answers_a_mail(found: re.Match[str], random: Random) -> str:
    return found["here"] + "> "


@damage(MARKDOWN, r"^- (?=[A-Z])")
def a_list_with_bullets_of_a_word_processor(found: re.Match[str], random: Random) -> str:
    return random.choice(
        ["o ", "\u25e6 ", "\u2023 ", "\u25cb ", "\u25ba ", "\uf0b7 ", "\u2043 ", "+) ", "> ", "\u2192 ", "\u2713 "]
    )


@damage(MARKDOWN, r"^1\. (?=[A-Z*])")
def a_list_numbered_as_in_a_word_processor(found: re.Match[str], random: Random) -> str:
    return random.choice(["1) ", "(1) ", "a) ", "a. ", "i. "])


@damage(_PROSE, _WORD)
def a_word_in_brackets_that_do_not_close(found: re.Match[str], random: Random) -> str:
    return random.choice([f"({found['here']}", f"{found['here']})"])


@damage(_PROSE, _WORD)
def a_word_in_a_quotation_that_does_not_close(found: re.Match[str], random: Random) -> str:
    return random.choice(["\u201c{}", "{}\u201d", '{}"', "\u201e{}", "\u00ab{}"]).format(found["here"])


@damage(_PROSE, r"(?<=[a-z] )(?P<here>[a-z]{4,})\b(?= [a-z])")
def a_word_twice(found: re.Match[str], random: Random) -> str:
    return f"{found['here']} {found['here']}"


@damage(_PROSE, r"(?<=[a-z]{2})(?P<here>\. )(?=[A-Z][a-z]+ [a-z])")
def the_space_after_a_full_stop_lost(found: re.Match[str], random: Random) -> str:
    return "."


@damage(QUESTIONS, r"^ *(?:- )?(?:title|who|who_knows|answer|evidence): (?P<here>[A-Za-z][^\n]*\w[.]?)$")
def a_comma_behind_a_value(found: re.Match[str], random: Random) -> str:
    return found["here"].rstrip(".") + random.choice([",", ";", ",", "}", "]", "|"])


@damage(YAML, r"^(?P<indent> *)(?P<name>[a-z_]+): (?P<value>[A-Z][^\n\"':]*)$")
def a_line_of_json(found: re.Match[str], random: Random) -> str:
    return f'{found["indent"]}"{found["name"]}": "{found["value"]}",'


@damage(QUESTIONS, r"^ *seen: (?P<here>2026-11)$")
def a_month_that_is_not_there_yet(found: re.Match[str], random: Random) -> str:
    return random.choice(["2062-11", "2027-11", "2036-01", "2099-12"])


@damage(QUESTIONS, r"^ *seen: (?P<here>2026-11)$")
def a_month_as_a_spreadsheet_has_it(found: re.Match[str], random: Random) -> str:
    return random.choice(["nov-26", "46327", "1-11-2026", "11/1/2026", "2026-11-01 00:00"])


@damage((*PAGES, *GLOSSARY), r"\(gezien (?P<here>november 2026)\)")
def a_month_in_a_text_that_is_not_there_yet(found: re.Match[str], random: Random) -> str:
    return random.choice(["november 2062", "december 2036"])


@damage(MODEL, r"^ +(?:majority|stage|firm): (?P<here>\d/\d)")
def a_share_as_a_spreadsheet_has_it(found: re.Match[str], random: Random) -> str:
    return random.choice(["3-mei", "5-mrt", "46145", "0.60", "60 %"])


@damage(MODEL, r"^versions: \[(?P<here>1\.0\.0)\]")
def a_version_as_a_spreadsheet_has_it(found: re.Match[str], random: Random) -> str:
    return random.choice(["1-1-2000", "01.00.00", "1.0", "1.0.0.", "l.0.0", "1.O.0"])


def _replaced(texts: Files, random: Random, old: str, new: str, pattern: str) -> Iterator[Damage]:
    """Search and replace over many files: told at any place where it did something."""
    files = [file for file in texts if re.fullmatch(pattern, file) and old in texts[file]]
    changed = {file: texts[file].replace(old, new) for file in files}
    first = random.choice(files)
    yield Damage(changed, first, 1, 1, tuple((file, 0) for file in files))


@change()
def a_word_replaced_everywhere(texts: Files, random: Random) -> Iterator[Damage]:
    for old, new in (("title", "titel"), ("gegevens", "data"), (".md", ".html"), ("text: |", "tekst: |"), ("  ", "\t")):
        yield from _replaced(texts, random, old, new, r"content/.*|docs/.*\.md")


@change()
def two_spaces_replaced_by_one(texts: Files, random: Random) -> Iterator[Damage]:
    yield from _replaced(texts, random, "  ", " ", r"content/dimensions/.*")


@damage(QUESTIONS, r"(?s)\A.*\Z", told_in_file=True)
def all_double_spaces_of_a_file_replaced(found: re.Match[str], random: Random) -> str:
    return found[0].replace("  ", " ")


@damage(QUESTIONS, r"(?s)\A.*\Z", told_in_file=True)
def all_indentation_of_a_file_lost(found: re.Match[str], random: Random) -> str:
    return re.sub(r"(?m)^ +", "", found[0])


@damage((*QUESTIONS, *MARKDOWN), r"(?s)\A.*\Z", told_in_file=True)
def a_file_on_one_line(found: re.Match[str], random: Random) -> str:
    return found[0].replace("\n", " ")


@damage((*QUESTIONS, *MARKDOWN), r"(?s)\A.*\Z", told_in_file=True)
def an_empty_line_between_all_lines(found: re.Match[str], random: Random) -> str:
    return found[0].replace("\n", "\n\n")


@damage((*QUESTIONS, *MARKDOWN), r"(?s)\A.*\Z", told_in_file=True)
def a_file_in_a_block_of_code(found: re.Match[str], random: Random) -> str:
    return f"```yaml\n{found[0]}```\n"


@damage((*QUESTIONS, *MARKDOWN), r"(?s)\A.*\Z", told_in_file=True)
def a_file_that_answers_a_mail(found: re.Match[str], random: Random) -> str:
    return re.sub(r"(?m)^", "> ", found[0])


@damage(MARKDOWN, rf"{BODY}(?P<here>)")
def the_head_of_a_mail_above_a_page(found: re.Match[str], random: Random) -> str:
    return "Van: Jan\nVerzonden: maandag\nAan: Piet\nOnderwerp: tekst\n\n"
