"""Damage to single characters: invisible ones, another encoding, curly quotation marks."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable
from random import Random
from typing import Final

from tests.content.damages.kind import ALL, MODEL, QUESTIONS, YAML, damage

_WORD: Final = r"(?<=[a-z] )[a-z]{3,}\b"
INVISIBLE: Final = (
    "\u00ad\u034f\u061c\u115f\u17b4\u180b\u180e\u200b\u200c\u200d\u200e\u202e"
    "\u2028\u2060\u2800\u3164\ufe00\ufe0f\ufeff\ufff9\U000e0041"
)


def _in_the_middle(character: str) -> Callable[[re.Match[str], Random], str]:
    def write(found: re.Match[str], random: Random) -> str:
        at = random.randrange(1, len(found[0]))
        return found[0][:at] + character + found[0][at:]

    write.__name__ = f"an_invisible_character_{ord(character):04x}"
    return write


for _character in INVISIBLE:
    damage(ALL, _WORD, many=3)(_in_the_middle(_character))


@damage(ALL, _WORD)
def a_character_that_was_lost(found: re.Match[str], random: Random) -> str:
    return f"{found[0][0]}\ufffd{found[0][2:]}"


@damage(ALL, _WORD)
def a_zero_byte(found: re.Match[str], random: Random) -> str:
    return f"{found[0]}\0"


@damage(ALL, _WORD)
def a_backspace(found: re.Match[str], random: Random) -> str:
    return f"{found[0]}\b"


@damage(ALL, _WORD)
def a_tab_between_words(found: re.Match[str], random: Random) -> str:
    return f"{found[0]}\t"


@damage(ALL, _WORD)
def a_non_breaking_space_between_words(found: re.Match[str], random: Random) -> str:
    return f"{found[0]}\u00a0"


@damage(ALL, r"[éëïèöü€]")
def a_letter_read_in_another_encoding(found: re.Match[str], random: Random) -> str:
    return found[0].encode("utf-8").decode("cp1252", errors="replace")


@damage(ALL, r"(?<=[a-z])'(?=[a-z])")
def a_quotation_mark_read_in_another_encoding(found: re.Match[str], random: Random) -> str:
    return "\u2019".encode().decode("cp1252")


@damage(ALL, _WORD)
def a_dash_read_in_another_encoding(found: re.Match[str], random: Random) -> str:
    return f"{found[0]} {chr(0x2013).encode().decode('cp1252')}"


@damage(ALL, r"[éëïèöü]")
def a_letter_in_latin_1(found: re.Match[str], random: Random) -> str:
    return found[0].encode("latin-1").decode("utf-8", errors="surrogateescape")


@damage(ALL, r"[éëïèöü]")
def a_letter_that_became_a_question_mark(found: re.Match[str], random: Random) -> str:
    return "\ufffd\ufffd"


@damage(ALL, r"[éëï]")
def a_letter_with_a_loose_accent(found: re.Match[str], random: Random) -> str:
    return unicodedata.normalize("NFD", found[0])


@damage(ALL, r"\A")
def a_byte_order_mark(found: re.Match[str], random: Random) -> str:
    return "\ufeff"


@damage(ALL, r"(?s)\A.*\Z")
def line_ends_of_windows(found: re.Match[str], random: Random) -> str:
    return found[0].replace("\n", "\r\n")


@damage(ALL, r"(?s)\A.*\Z", told_in_file=True)
def line_ends_of_an_old_mac(found: re.Match[str], random: Random) -> str:
    return found[0].replace("\n", "\r")


@damage(ALL, r"(?s)\A.*\Z", told_in_file=True)
def a_file_in_utf_16(found: re.Match[str], random: Random) -> str:
    return found[0].encode("utf-16").decode("utf-8", errors="surrogateescape")


@damage(QUESTIONS, r"^ *(?:- )?(?:title|answer|evidence|ask|who|note): (?P<here>[A-Z][^\n]*)$")
def curly_quotation_marks_around_a_value(found: re.Match[str], random: Random) -> str:
    return f"\u201c{found['here']}\u201d"


@damage(MODEL, r"^ {6}- (?P<here>[a-z-]+)$")
def curly_quotation_marks_around_a_name_in_a_list(found: re.Match[str], random: Random) -> str:
    return f"\u2018{found['here']}\u2019"


@damage(QUESTIONS, r"^ *(?:- )?(?P<here>[a-z_]+):", of_fields=True)
def curly_quotation_marks_around_the_name_of_a_field(found: re.Match[str], random: Random) -> str:
    return f"\u201c{found['here']}\u201d"


@damage(YAML, r"^ *(?:- )?[a-z][\w.]*: (?P<here>\"[^\"]*\")$")
def curly_quotation_marks_for_straight_ones(found: re.Match[str], random: Random) -> str:
    return f"\u201c{found['here'][1:-1]}\u201d"


@damage(QUESTIONS, r"^ *(?:- )?[a-z_]+(?P<here>:) ")
def a_colon_of_another_script(found: re.Match[str], random: Random) -> str:
    return "\uff1a"


@damage(MODEL, r"^ {6}- (?P<here>[a-z-]+)$")
def a_letter_of_another_script_in_a_name(found: re.Match[str], random: Random) -> str:
    return found["here"].replace("a", "\u0430").replace("e", "\u0435")


@damage(MODEL, r"^ {6}- (?P<here>[a-z-]+-[a-z-]+)$")
def a_long_dash_in_a_name(found: re.Match[str], random: Random) -> str:
    return found["here"].replace("-", "\u2013", 1)
