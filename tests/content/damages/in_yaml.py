"""Damage to the fields of a file: indentation, colons, quotation marks, dashes, names."""

from __future__ import annotations

import re
from random import Random
from typing import Final

from tests.content.damages.kind import ALL, MARKDOWN, MODEL, QUESTIONS, YAML, damage

_FIELD: Final = r"^(?P<indent> *(?:- )?)(?P<name>[a-z][\w.]*):"
_VALUE: Final = rf"{_FIELD} (?P<value>[^\s>|\"'\[{{#].*)$"
_FRONT: Final = r"(?s:\A---\n)(?:(?!---$).*\n)*?"
_REQUIRED: Final = r"^ *(?:title|ask|effort|who|done_when|text|url|evidence|answer|why|kind|note|revision):.*\n"


@damage(YAML, r"^ *(?:- )?[a-z][\w.]*:.*$")
def a_field_indented_one_more(found: re.Match[str], random: Random) -> str:
    return " " + found[0]


@damage(YAML, r"^ +(?:- )?[a-z][\w.]*:.*$")
def a_field_indented_one_less(found: re.Match[str], random: Random) -> str:
    return found[0][1:]


@damage(QUESTIONS, r"^ {6,}[A-Za-z*\[-].*$")
def a_line_of_text_indented_one_less(found: re.Match[str], random: Random) -> str:
    return found[0][1:]


@damage(QUESTIONS, r"^ {6,}[A-Z].*$")
def a_line_of_text_at_the_margin(found: re.Match[str], random: Random) -> str:
    return found[0].lstrip()


@damage(YAML, r"^  (?=\S)")
def a_tab_for_spaces(found: re.Match[str], random: Random) -> str:
    return "\t"


@damage(YAML, _VALUE, of_fields=True)
def a_colon_lost(found: re.Match[str], random: Random) -> str:
    return found[0].replace(":", "", 1)


@damage(YAML, _VALUE, of_fields=True)
def the_space_after_a_colon_lost(found: re.Match[str], random: Random) -> str:
    return found[0].replace(": ", ":", 1)


@damage(YAML, _VALUE, of_fields=True)
def a_non_breaking_space_after_a_colon(found: re.Match[str], random: Random) -> str:
    return found[0].replace(": ", ":\u00a0", 1)


@damage(YAML, _VALUE, of_fields=True)
def a_semicolon_for_a_colon(found: re.Match[str], random: Random) -> str:
    return found[0].replace(":", ";", 1)


@damage(YAML, _VALUE, of_fields=True)
def an_equals_sign_for_a_colon(found: re.Match[str], random: Random) -> str:
    return found[0].replace(": ", " = ", 1)


@damage(YAML, _VALUE, of_fields=True)
def a_space_before_a_colon(found: re.Match[str], random: Random) -> str:
    return found[0].replace(":", " :", 1)


@damage(YAML, _VALUE, of_fields=True)
def a_double_quotation_mark_that_is_not_closed(found: re.Match[str], random: Random) -> str:
    return found[0].replace(": ", ': "', 1)


@damage(YAML, _VALUE, of_fields=True)
def a_single_quotation_mark_that_is_not_closed(found: re.Match[str], random: Random) -> str:
    return found[0].replace(": ", ": '", 1)


@damage(YAML, rf"{_FIELD} \".*\"$")
def a_closing_quotation_mark_lost(found: re.Match[str], random: Random) -> str:
    return found[0][:-1]


@damage(YAML, rf"{_FIELD} \"[^\"]*[:{{][^\"]*\"$")
def an_opening_quotation_mark_lost(found: re.Match[str], random: Random) -> str:
    return found[0].replace('"', "", 1)


@damage(YAML, _VALUE, of_fields=True)
def quotation_marks_around_a_part_of_a_value(found: re.Match[str], random: Random) -> str:
    first, _, rest = found["value"].partition(" ")
    return f'{found["indent"]}{found["name"]}: "{first}" {rest or "x"}'


@damage(YAML, _VALUE, of_fields=True)
def a_quotation_mark_inside_quotation_marks(found: re.Match[str], random: Random) -> str:
    return f'{found["indent"]}{found["name"]}: "Zie "{found["value"]}" hier"'


@damage(YAML, _VALUE, of_fields=True)
def a_field_twice(found: re.Match[str], random: Random) -> str:
    return f"{found[0]}\n{found[0].replace('- ', '  ', 1) if '- ' in found['indent'] else found[0]}"


@damage(QUESTIONS, _FIELD, of_fields=True)
def two_letters_of_a_name_swapped(found: re.Match[str], random: Random) -> str:
    name = found["name"]
    at = random.randrange(len(name) - 1)
    return f"{found['indent']}{name[:at]}{name[at + 1]}{name[at]}{name[at + 2 :]}:"


@damage(QUESTIONS, _FIELD, of_fields=True)
def a_name_in_capitals(found: re.Match[str], random: Random) -> str:
    return f"{found['indent']}{found['name'].upper()}:"


@damage(QUESTIONS, _FIELD, of_fields=True)
def a_name_with_a_capital(found: re.Match[str], random: Random) -> str:
    return f"{found['indent']}{found['name'].capitalize()}:"


@damage(QUESTIONS, _FIELD, of_fields=True)
def a_name_in_bold(found: re.Match[str], random: Random) -> str:
    return f"{found['indent']}**{found['name']}**:"


@damage(QUESTIONS, _REQUIRED, told_in_file=True)
def a_required_line_deleted(found: re.Match[str], random: Random) -> str:
    return ""


@damage(QUESTIONS, rf"{_FIELD} \S.*$")
def a_required_value_deleted(found: re.Match[str], random: Random) -> str:
    return f"{found['indent']}{found['name']}:"


@damage(QUESTIONS, r"^(?! *#)(?=.*(?:title|ask|effort|who|revision):).*$", told_in_file=True)
def a_line_made_a_comment(found: re.Match[str], random: Random) -> str:
    return f"# {found[0]}"


@damage(QUESTIONS, r"^ *- (?=[a-z]+:)", told_in_file=True)
def a_dash_lost(found: re.Match[str], random: Random) -> str:
    return found[0].replace("-", " ")


@damage(QUESTIONS, r"^ *- (?=[a-z]+:)")
def the_space_after_a_dash_lost(found: re.Match[str], random: Random) -> str:
    return found[0][:-1]


@damage(QUESTIONS, r"^ *- (?=[a-z]+:)")
def a_bullet_for_a_dash(found: re.Match[str], random: Random) -> str:
    return found[0].replace("-", "\u2022")


@damage(QUESTIONS, r"^ *- (?=[a-z]+:)")
def a_long_dash_for_a_dash(found: re.Match[str], random: Random) -> str:
    return found[0].replace("-", "\u2013")


@damage(QUESTIONS, r"^ *- (?=[a-z]+:)")
def an_asterisk_for_a_dash(found: re.Match[str], random: Random) -> str:
    return found[0].replace("-", "*")


@damage(MODEL, r"^ {6}- (?=[a-z-]+$)")
def a_bullet_for_a_dash_in_a_list_of_names(found: re.Match[str], random: Random) -> str:
    return found[0].replace("-", "\u2022")


@damage(YAML, r"^(?=[a-z]\w*:)")
def a_second_document(found: re.Match[str], random: Random) -> str:
    return "---\n" if found.start() else "x: y\n---\n"


@damage(YAML, r"^(?=[a-z]\w*:)")
def the_end_of_a_document(found: re.Match[str], random: Random) -> str:
    return "...\n" if found.start() else "x: y\n...\n"


@damage(MARKDOWN, rf"{_FRONT}(?P<here>)(?=[a-z]+:)")
def front_matter_cut_in_two(found: re.Match[str], random: Random) -> str:
    return "\n---\n"


@damage(MARKDOWN, rf"{_FRONT}---\n(?P<here>)")
def a_second_front_matter(found: re.Match[str], random: Random) -> str:
    return "---\ntitle: Nog een titel\n---\n"


@damage(MARKDOWN, rf"{_FRONT}---\n(?P<here>)")
def a_second_front_matter_below_an_empty_line(found: re.Match[str], random: Random) -> str:
    return "\n---\ntitle: Nog een titel\nsummary: Iets\n---\n\n"


@damage(MARKDOWN, rf"{_FRONT}(?P<here>---\n)", told_in_file=True)
def front_matter_that_is_not_closed(found: re.Match[str], random: Random) -> str:
    return ""


@damage(MARKDOWN, r"\A---\n")
def front_matter_that_is_not_opened(found: re.Match[str], random: Random) -> str:
    return ""


@damage(MARKDOWN, r"\A---\n")
def a_line_above_the_front_matter(found: re.Match[str], random: Random) -> str:
    return "\n---\n"


@damage(QUESTIONS, r"^ *text: \|\n(?=(?:.+\n)+\n {6,}\S)")
def a_text_without_its_bar(found: re.Match[str], random: Random) -> str:
    return found[0].replace(" |", "")


@damage(QUESTIONS, r"^ *text: \|\n(?=(?:.+\n)+\n {6,}\S)")
def a_text_that_is_folded(found: re.Match[str], random: Random) -> str:
    return found[0].replace("|", ">")


@damage(QUESTIONS, r"^ *text:(?P<here> \|\n) +[A-Z](?=(?:.*\n)(?: {8}.*\n|\n)*? {8}- )")
def a_list_without_its_bar(found: re.Match[str], random: Random) -> str:
    return " "


@damage(QUESTIONS, r"^ *(?:answer|evidence|why|about|note): [A-Z].*$")
def two_paragraphs_without_a_bar(found: re.Match[str], random: Random) -> str:
    indent = len(found[0]) - len(found[0].lstrip(" "))
    return f"{found[0]}\n\n{' ' * (indent + 2)}Nog een alinea."


@damage(QUESTIONS, r"^ *(?:answer|evidence|why|about|note): [A-Z].*$")
def a_list_below_a_value(found: re.Match[str], random: Random) -> str:
    indent = " " * (len(found[0]) - len(found[0].lstrip(" ")) + 2)
    return f"{found[0]}\n{indent}- een lijst\n{indent}- van twee"


@damage(QUESTIONS, _VALUE, of_fields=True)
def a_colon_inside_a_value(found: re.Match[str], random: Random) -> str:
    return f"{found['indent']}{found['name']}: Let op: {found['value']}"


@damage(QUESTIONS, r"^(?P<indent> *)(?P<name>answer|evidence|why|note|title|ask|this_week): (?P<value>\w.*\w\b.*)$")
def a_number_sign_inside_a_sentence(found: re.Match[str], random: Random) -> str:
    first, _, rest = found["value"].partition(" ")
    return f"{found['indent']}{found['name']}: {first} # {rest}"


@damage(QUESTIONS, _VALUE, of_fields=True)
def a_value_that_starts_with_a_sign(found: re.Match[str], random: Random) -> str:
    return f"{found['indent']}{found['name']}: {random.choice('[{*&!%@`>|,')}{found['value']}"


@damage(QUESTIONS, r"^ *- (?:answer|title): .*\n +\w+: .*$")
def two_lines_merged(found: re.Match[str], random: Random) -> str:
    first, second = found[0].split("\n")
    return f"{first} {second.strip()}"


@damage(QUESTIONS, r"^quick: (true|false)$")
def a_word_for_true(found: re.Match[str], random: Random) -> str:
    return f"quick: {random.choice(['ja', 'nee', 'yes', 'no', 'waar', 'True', '1'])}"


@damage(QUESTIONS, r"^(importance|revision): \d$")
def a_word_for_a_number(found: re.Match[str], random: Random) -> str:
    return f"{found[1]}: {random.choice(['twee', '2.', '2,5', '1.0', '02', 'x', '-1', '0'])}"


@damage(QUESTIONS, r"^ *effort: [SML]$")
def an_effort_in_lower_case(found: re.Match[str], random: Random) -> str:
    return found[0][:-1] + found[0][-1].lower()


@damage(QUESTIONS, r"^ *effort: [SML]$")
def an_unknown_effort(found: re.Match[str], random: Random) -> str:
    return found[0][:-1] + random.choice(["XL", "middel", "SM", "?"])


@damage(QUESTIONS, r"^importance: \d$")
def an_importance_of_four(found: re.Match[str], random: Random) -> str:
    return "importance: 4"


@damage(QUESTIONS, r"^revision: \d$")
def a_revision_of_nothing(found: re.Match[str], random: Random) -> str:
    return "revision: 0"


@damage(ALL, r"^ *seen: 2026-11$")
def a_date_that_is_none(found: re.Match[str], random: Random) -> str:
    return found[0][:-7] + random.choice(["2026-13", "11-2026", "2026-11-04", "nov 2026", "2026-1", "26-11", "2026/11"])


@damage(ALL, r"^ *(?:- )?url: .*\n", told_in_file=True)
def a_source_without_an_address(found: re.Match[str], random: Random) -> str:
    return ""


@damage(ALL, r"^ *url: https://.*$")
def an_address_with_a_typing_error(found: re.Match[str], random: Random) -> str:
    return found[0].replace(
        "https://", random.choice(["htp://", "https:/", "https//", "http://", "www.", "https://x y"])
    )


@damage(QUESTIONS, r"^  - answer: (?:.*\n)(?:(?!  - answer).*\n)*?(?=  - answer)", told_in_file=True)
def an_answer_too_few(found: re.Match[str], random: Random) -> str:
    return ""


@damage(QUESTIONS, r"^  - answer: (?:.*\n)(?:(?!  - answer).*\n)*?(?=  - answer)", told_in_file=True)
def an_answer_too_many(found: re.Match[str], random: Random) -> str:
    return found[0] + found[0]


@damage(YAML, r"^(?!\n).+$")
def spaces_at_the_end_of_a_line(found: re.Match[str], random: Random) -> str:
    return f"{found[0]}   "
