"""Hostile sizes: what a file could hold to keep the check busy, or the editor."""

from __future__ import annotations

import re
from random import Random
from typing import Final

from tests.content.damages.kind import MARKDOWN, QUESTIONS, YAML, damage

_FRONT_AND: Final = r"(?s:\A---\n.*?\n---\n)(?P<here>)"
_TEXT: Final = r"^      text: \|\n(?P<here>)"
MANY: Final = 10_000


@damage(MARKDOWN, _FRONT_AND)
def many_of_one_sign_in_a_page(found: re.Match[str], random: Random) -> str:
    return (
        random.choice(["[", "![", "[a](", "[a][", "*", "_", "`", "**a", "<", "&", "\\", "(", "![a", "[[a]]", "|"])
        * MANY
        + "\n\n"
    )


@damage(QUESTIONS, _TEXT)
def many_of_one_sign_in_a_tip(found: re.Match[str], random: Random) -> str:
    return (
        "        " + random.choice(["[", "![", "[a](", "[a][", "*", "_", "`", "**a", "<", "&", "(", "{"]) * MANY + "\n"
    )


@damage(MARKDOWN, _FRONT_AND)
def deep_nesting_in_a_page(found: re.Match[str], random: Random) -> str:
    return random.choice(["> ", "- ", "1. ", ">", "* "]) * 2000 + "a\n\n"


@damage(MARKDOWN, _FRONT_AND)
def a_list_that_goes_deeper_and_deeper(found: re.Match[str], random: Random) -> str:
    return "\n".join("    " * depth + "- a" for depth in range(200)) + "\n\n"


@damage(QUESTIONS, _TEXT)
def deep_nesting_in_a_tip(found: re.Match[str], random: Random) -> str:
    return "        " + random.choice(["> ", "- ", "1. "]) * 2000 + "a\n\n"


@damage(YAML, r"^(?=[a-z]\w*:)")
def many_brackets_in_a_field(found: re.Match[str], random: Random) -> str:
    return f"x: {'[' * MANY}\n"


@damage(YAML, r"^(?=[a-z]\w*:)")
def a_megabyte_on_one_line(found: re.Match[str], random: Random) -> str:
    return f"x: {'a' * 1_000_000}\n"


@damage(YAML, r"^(?=[a-z]\w*:)", told_in_file=True)
def many_unknown_fields(found: re.Match[str], random: Random) -> str:
    return "".join(f"x{number}: a\n" for number in range(4_000))


@damage(MARKDOWN, _FRONT_AND)
def many_broken_links(found: re.Match[str], random: Random) -> str:
    return "".join(f"[a](x{number}.md) " + "\n" * (number % 5) for number in range(4_000)) + "\n\n"


@damage(MARKDOWN, _FRONT_AND)
def many_tags(found: re.Match[str], random: Random) -> str:
    return "<b> " * MANY + "\n\n"


@damage(MARKDOWN, _FRONT_AND)
def many_braces(found: re.Match[str], random: Random) -> str:
    return "{x y} " * MANY + "\n\n"


@damage(MARKDOWN, _FRONT_AND)
def many_headings(found: re.Match[str], random: Random) -> str:
    return "#### a\n\n" * MANY


@damage(MARKDOWN, _FRONT_AND)
def many_lists_without_an_empty_line(found: re.Match[str], random: Random) -> str:
    return "a\n- b\n\n" * MANY


@damage(MARKDOWN, _FRONT_AND, many=3)
def many_slips(found: re.Match[str], random: Random) -> str:
    slip = random.choice(
        ["HEt ", "op 32 mei ", "een,twee ", "wordt,, ", "[1] ", "2O26 ", "een [[twee]] ", "aaa ", "DIT IS GROOTS. "]
    )
    return slip * MANY + "\n\n"


@damage(MARKDOWN, _FRONT_AND, many=3)
def many_lines_that_are_alike(found: re.Match[str], random: Random) -> str:
    line = "De gemeente vraagt elke maand aan een collega hoe het nu met zaak {} staat"
    return "".join(line.format(number) + random.choice(["\n", ".\n\n"]) for number in range(2_000)) + "\n"
