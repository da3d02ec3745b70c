"""Damage by a slip of the hand: a sign too many or too few, a capital, a key that stuck."""

from __future__ import annotations

import re
from random import Random
from typing import Final

from tests.content.damages.kind import ALL, GLOSSARY, MARKDOWN, QUESTIONS, damage

_PROSE: Final = (*QUESTIONS, *MARKDOWN, *GLOSSARY)
_WORD: Final = r"(?<=[a-z] )(?P<here>[a-z]{5,})\b(?= [a-z])"


@damage(_PROSE, r"(?<=[a-z]{5})(?P<here>[.,])(?= [A-Za-z])")
def a_sign_typed_twice(found: re.Match[str], random: Random) -> str:
    return random.choice(["..", ",,", ".,", ",.", "?.", ";;"])


@damage(_PROSE, r"(?<=[a-z])(?P<here>[.,?!])(?= [A-Za-z])")
def a_space_before_a_sign(found: re.Match[str], random: Random) -> str:
    return f" {found['here']}"


@damage(_PROSE, r"(?<=[a-z]{2})(?P<here>, )(?=[a-z]{2})")
def the_space_after_a_comma_lost(found: re.Match[str], random: Random) -> str:
    return ","


@damage(_PROSE, r"(?<=[a-z]{2}[.] )(?P<here>[A-Z][a-z]{2,})(?= )")
def two_capitals_at_the_start_of_a_word(found: re.Match[str], random: Random) -> str:
    return found["here"][:2].upper() + found["here"][2:]


@damage(_PROSE, r"(?<=[a-z] )(?P<here>[a-z]{6,})\b(?= [a-z])")
def a_word_typed_with_caps_lock(found: re.Match[str], random: Random) -> str:
    return found["here"][0] + found["here"][1:].upper()


@damage((*QUESTIONS, *MARKDOWN), r"^(?: {6})?title: (?P<here>[A-Z].*)$")
def a_title_in_capitals(found: re.Match[str], random: Random) -> str:
    return found["here"].upper()


@damage(_PROSE, _WORD)
def a_key_that_stuck(found: re.Match[str], random: Random) -> str:
    at = random.randrange(1, len(found["here"]) - 1)
    return found["here"][:at] + found["here"][at] * random.randrange(4, 9) + found["here"][at + 1 :]


@damage(_PROSE, r"(?<=[a-z]{2}[.] )(?P<here>[A-Z])(?=[a-z]+ [a-z])")
def a_small_letter_after_a_full_stop(found: re.Match[str], random: Random) -> str:
    return found["here"].lower()


@damage(_PROSE, r" [a-z]+(?P<here>\.)(?= (?:De|Het|Een|Dat|Dan|Wie|Wat|Kies|Vraag|Laat|Is|Maak) [a-z])")
def the_full_stop_between_two_sentences_lost(found: re.Match[str], random: Random) -> str:
    return ""


@damage(
    _PROSE,
    r"^(?: {6,}|)(?!.*(?:title|term|name):)[^\W\d_][^\n|]*? [a-z]+ "
    r"(?P<here>een|het|met|van|wordt|kan|over|gegevens|cijfers|collega)\b(?= [a-z])",
)
def a_capital_in_the_middle_of_a_sentence(found: re.Match[str], random: Random) -> str:
    return found["here"].capitalize()


@damage(ALL, r"\b(?P<here>20[0-9]{2})\b(?= |\.)")
def a_letter_in_a_number(found: re.Match[str], random: Random) -> str:
    return random.choice([found["here"].replace("0", "O", 1), found["here"][:2] + "l" + found["here"][3:]])


@damage(QUESTIONS, r"^ *(?:title|who|who_knows|done_when): (?P<here>[A-Za-z].*[a-z])$")
def a_full_stop_where_no_text_of_its_name_has_one(found: re.Match[str], random: Random) -> str:
    return found["here"] + random.choice([".", ":"])


@damage(_PROSE, r"(?<=[a-z]{2})(?P<here>\))(?=[ .,])")
def a_space_inside_round_brackets(found: re.Match[str], random: Random) -> str:
    return " )"


@damage(QUESTIONS, r"^ *(?:who|who_knows|done_when): (?:>-\n *)?(?P<here>[a-z])(?=[a-z]+ )")
def a_capital_where_a_text_reads_on(found: re.Match[str], random: Random) -> str:
    return found["here"].upper()


@damage(QUESTIONS, r"^ask: (?P<here>>-\n(?:  .*\n)+)")
def a_question_without_its_mark(found: re.Match[str], random: Random) -> str:
    """What is missing is told of the whole question."""
    return found["here"].replace("?", random.choice([".", ""]))


@damage(_PROSE, r"(?<=[a-z])(?P<here>')(?=s\b)")
def another_sign_for_an_apostrophe(found: re.Match[str], random: Random) -> str:
    return random.choice(["\u00b4", "`", "\u2018", "\u201a", "''", '"'])


@damage(_PROSE, r"(?<=[a-z])(?P<here>,) ")
def another_sign_for_a_comma(found: re.Match[str], random: Random) -> str:
    return random.choice(["\u201a", "\u060c", "\u3001", "\uff0c"])


@damage(_PROSE, r"(?<=[a-z])(?P<here>\.) (?=[A-Z])")
def another_sign_for_a_full_stop(found: re.Match[str], random: Random) -> str:
    return random.choice(["\u3002", "\uff0e", "\u2024", "\u06d4"])


@damage(ALL, r"(?<=[a-z])ij(?=[a-z])")
def two_letters_in_one_sign(found: re.Match[str], random: Random) -> str:
    return "\u0133"


@damage(ALL, r"[éëïöü]")
def a_letter_read_as_in_central_europe(found: re.Match[str], random: Random) -> str:
    return found[0].encode("utf-8").decode("cp1250")


@damage((*QUESTIONS, *MARKDOWN), r"^(?: {8}|)[A-Z][^\n|]{30,}[a-z,](?P<here>\n)(?= {8}[a-z]|[a-z])")
def a_sign_of_a_new_line_in_the_middle_of_a_sentence(found: re.Match[str], random: Random) -> str:
    return random.choice(["\\\n", "  \n", "   \n"])


@damage(QUESTIONS, r"^ *(?:- )?(?:title|ask|why|who|answer|evidence|note): (?P<here>[A-Za-z][^\n]*)$")
def a_backslash_before_a_sign_in_plain_text(found: re.Match[str], random: Random) -> str:
    first, _, rest = found["here"].partition(" ")
    return f"{first} {random.choice([chr(92) + '[', chr(92) + '*', chr(92) + '_', chr(92) + '-', chr(92) + '#'])}{rest}"
