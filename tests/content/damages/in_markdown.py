"""Damage to Markdown, Markdown where none is read, broken links, lost places, HTML."""

from __future__ import annotations

import re
from random import Random
from typing import Final

from tests.content.damages.kind import (
    ALL,
    BODY,
    HEADS,
    INTERFACE,
    MARKDOWN,
    PAGES,
    QUESTIONS,
    damage,
)

_PLAIN: Final = (
    r"^ *(?:- )?(?:title|ask|why|about|who_knows|note|answer|evidence|this_week|who|done_when|summary|keep|meaning): "
    r"(?P<here>[A-Za-z][^\n]*)$"
)
_SUMMARY: Final = ("content/glossary.yaml", "content/model.yaml", *QUESTIONS, *HEADS)
_SENTENCE: Final = r"(?<=^)(?P<here>[A-Z][a-z]+ [a-z]+ [a-z]+)(?= )"
_LINK: Final = r"\[(?P<words>[^\]\n]+)\]\((?P<address>[^)\s]+)\)"
_TEXTS: Final = (*QUESTIONS, *MARKDOWN, "content/model.yaml")


def _one_word(found: re.Match[str], random: Random, before: str, after: str) -> str:
    words = found["here"].split(" ")
    at = random.randrange(len(words))
    words[at] = f"{before}{words[at]}{after}"
    return " ".join(words)


@damage(_SUMMARY, _PLAIN)
def bold_in_plain_text(found: re.Match[str], random: Random) -> str:
    return _one_word(found, random, "**", "**") if found["here"].count(" ") > 1 else f'"**{found["here"]}**"'


@damage(_SUMMARY, _PLAIN)
def italics_in_plain_text(found: re.Match[str], random: Random) -> str:
    sign = random.choice("*_")
    return f"Zie {sign}{found['here']}{sign}"


@damage(_SUMMARY, _PLAIN)
def code_in_plain_text(found: re.Match[str], random: Random) -> str:
    return f"Zie `{found['here'].split()[0]}`"


@damage(_SUMMARY, _PLAIN)
def a_link_in_plain_text(found: re.Match[str], random: Random) -> str:
    return f"{found['here']} Zie [de stadia](stadia.md)."


@damage(_SUMMARY, _PLAIN)
def a_full_link_in_plain_text(found: re.Match[str], random: Random) -> str:
    return f"{found['here']} Zie [VNG](https://vng.nl)."


@damage(_SUMMARY, _PLAIN)
def a_broken_link_in_plain_text(found: re.Match[str], random: Random) -> str:
    return f"{found['here']} Zie [VNG] (https://vng.nl)."


@damage(_SUMMARY, _PLAIN)
def an_address_between_angle_brackets_in_plain_text(found: re.Match[str], random: Random) -> str:
    return f"{found['here']} Zie <https://vng.nl>."


@damage(_SUMMARY, r"^(?P<indent> *)(?:- )?(?:why|about|answer|evidence|note|keep|meaning): (?P<here>>-\n|\w[^\n]*\n)")
def a_heading_in_plain_text(found: re.Match[str], random: Random) -> str:
    return (
        f"|\n{found['indent']}    ## Kop\n{found['indent']}    {found['here'] if '>' not in found['here'] else 'Tekst'}"
    )


@damage(_SUMMARY, r"^(?P<indent> *)(?:- )?(?:why|about|answer|evidence|note|keep|meaning): (?P<here>\w[^\n]*\n)")
def a_list_in_plain_text(found: re.Match[str], random: Random) -> str:
    indent = f"{found['indent']}    "
    return f"|\n{indent}{found['here']}\n{indent}- een\n{indent}- twee\n"


@damage(_SUMMARY, r"^(?P<indent> *)(?:- )?(?:why|about|answer|evidence|note|keep|meaning): (?P<here>\w[^\n]*\n)")
def a_numbered_list_in_plain_text(found: re.Match[str], random: Random) -> str:
    indent = f"{found['indent']}    "
    return f"|\n{indent}{found['here']}{indent}1. een\n{indent}2. twee\n"


@damage(_SUMMARY, r"^(?P<indent> *)(?:- )?(?:why|about|answer|evidence|note|keep|meaning): (?P<here>\w[^\n]*\n)")
def two_paragraphs_in_plain_text(found: re.Match[str], random: Random) -> str:
    indent = f"{found['indent']}    "
    return f"|\n{indent}{found['here']}\n{indent}Nog een alinea.\n"


@damage(_TEXTS, _LINK)
def a_space_in_a_link(found: re.Match[str], random: Random) -> str:
    return f"[{found['words']}] ({found['address']})"


@damage(_TEXTS, _LINK)
def a_link_that_is_not_closed(found: re.Match[str], random: Random) -> str:
    return found[0][:-1]


@damage(_TEXTS, _LINK)
def a_link_without_its_first_bracket(found: re.Match[str], random: Random) -> str:
    return found[0][1:]


@damage(_TEXTS, _LINK)
def a_link_without_its_second_bracket(found: re.Match[str], random: Random) -> str:
    return found[0].replace("](", "(")


@damage(_TEXTS, _LINK)
def a_link_without_its_round_bracket(found: re.Match[str], random: Random) -> str:
    return found[0].replace("](", "]")


@damage(_TEXTS, _LINK)
def a_link_the_wrong_way_round(found: re.Match[str], random: Random) -> str:
    return f"({found['words']})[{found['address']}]"


@damage(_TEXTS, _LINK)
def a_link_with_two_round_pairs(found: re.Match[str], random: Random) -> str:
    return f"({found['words']})({found['address']})"


@damage(_TEXTS, _LINK)
def a_link_with_two_square_pairs(found: re.Match[str], random: Random) -> str:
    return f"[{found['words']}][{found['address']}]"


@damage(_TEXTS, _LINK)
def a_link_to_a_name_that_is_nowhere(found: re.Match[str], random: Random) -> str:
    return f"[{found['words']}][bron]"


@damage(_TEXTS, _LINK)
def a_link_without_an_address(found: re.Match[str], random: Random) -> str:
    return f"[{found['words']}]()"


@damage(_TEXTS, _LINK)
def a_link_without_words(found: re.Match[str], random: Random) -> str:
    return f"[]({found['address']})"


@damage(_TEXTS, r"\[(?P<words>[^\]\n]+)\]\((?P<here>https://[^)\s]+)\)")
def a_link_with_a_mistyped_scheme(found: re.Match[str], random: Random) -> str:
    start = random.choice(
        ["htp://", "http://", "https:/", "https//", "hhtps://", "https://https://", "www.", "https:// ", "//"]
    )
    return found["here"].replace("https://", start, 1)


@damage(_TEXTS, r"\[(?P<words>[^\]\n]+)\]\((?P<here>https://[^)\s]+)\)")
def a_link_with_a_space_in_its_address(found: re.Match[str], random: Random) -> str:
    return found["here"].replace("/", "/ ", 3).replace("/ / ", "//", 1)


@damage(_TEXTS, r"\[(?P<words>[^\]\n]+)\]\((?P<here>[a-z/.-]+\.md(#[^)]*)?)\)")
def a_link_to_a_page_with_a_typing_error(found: re.Match[str], random: Random) -> str:
    return (
        random.choice(["x", "../"]) + found["here"]
        if random.random() < 0.5
        else found["here"].replace(".md", random.choice([".html", "", ".MD", "/"]))
    )


@damage(_TEXTS, r"\[(?P<words>[^\]\n]+)\]\((?P<here>[a-z/.-]*\.md#[^)]*)\)")
def a_link_to_a_heading_with_a_typing_error(found: re.Match[str], random: Random) -> str:
    return found["here"] + "x"


@damage(_TEXTS, _LINK)
def an_image_for_a_link(found: re.Match[str], random: Random) -> str:
    return f"!{found[0]}" if random.random() < 0.5 else f"![{found['words']}](plaatje.png)"


@damage(QUESTIONS + HEADS, r"(?<=\S )\*\*(?=\w)|(?<=\w\.)\*\*(?= )|(?<=\w:)\*\*(?= )")
def a_lost_pair_of_asterisks(found: re.Match[str], random: Random) -> str:
    return ""


@damage(MARKDOWN, rf"{BODY}(?:.*\n)*?(?P<here>[A-Z][a-z]+ [a-z]+ [a-z]+(?= ))")
def bold_that_is_not_closed(found: re.Match[str], random: Random) -> str:
    return f"**{found['here']}"


@damage(QUESTIONS, r"^ {8}(?P<here>[A-Z][a-z]+ [a-z]+)(?= )")
def bold_with_spaces_inside(found: re.Match[str], random: Random) -> str:
    return f"** {found['here']} **"


@damage(QUESTIONS, r"^ {8}(?P<here>[A-Z][a-z]+ [a-z]+)(?= )")
def italics_that_are_not_closed(found: re.Match[str], random: Random) -> str:
    return f"{random.choice('*_')}{found['here']}"


@damage(QUESTIONS, r"^ {8}(?P<here>[A-Z][a-z]+ [a-z]+)(?= )")
def code_that_is_not_closed(found: re.Match[str], random: Random) -> str:
    return f"`{found['here']}"


@damage(QUESTIONS, r"^ {8}(?P<here>[A-Z][a-z]+ [a-z]+)(?= )")
def a_word_struck_through(found: re.Match[str], random: Random) -> str:
    return f"~~{found['here']}~~"


@damage(QUESTIONS + HEADS, r"^(?: {8}|)(?P<here>-) (?=[A-Z])")
def a_bullet_for_a_dash_in_a_text(found: re.Match[str], random: Random) -> str:
    return random.choice("\u2022\u25aa\u2013\u2014")


@damage(MARKDOWN, r"^- (?=[A-Z*])")
def a_dash_without_its_space_in_a_text(found: re.Match[str], random: Random) -> str:
    return "-"


@damage(MARKDOWN, r"\n\n(?=- |1\. )")
def a_list_without_its_empty_line(found: re.Match[str], random: Random) -> str:
    return "\n"


@damage(MARKDOWN, r"^## (?=[A-Z])")
def a_heading_without_its_space(found: re.Match[str], random: Random) -> str:
    return "##"


@damage(MARKDOWN, r"^## (?=[A-Z])")
def a_heading_of_the_first_level(found: re.Match[str], random: Random) -> str:
    return "# "


@damage(MARKDOWN, r"^## (?=[A-Z])")
def a_heading_that_skips_a_level(found: re.Match[str], random: Random) -> str:
    return "#### "


@damage(MARKDOWN, r"^## (?=[A-Z])")
def a_heading_below_a_line_of_text(found: re.Match[str], random: Random) -> str:
    return "Een regel. ## "


@damage(QUESTIONS, r"^ {8}(?=[A-Z])")
def a_heading_in_a_tip(found: re.Match[str], random: Random) -> str:
    return f"{found[0]}## Kop\n{found[0]}"


@damage(MARKDOWN, r"^\|(?:[^\n|]*\|)+$")
def a_table_row_with_a_cell_too_few(found: re.Match[str], random: Random) -> str:
    return re.sub(r"[^|]*\|$", "", found[0])


@damage(MARKDOWN, r"^\|(?:[^\n|]*\|)+$")
def a_table_row_with_a_cell_too_many(found: re.Match[str], random: Random) -> str:
    return f"{found[0]} nog iets |"


@damage(MARKDOWN, r"^\|[ :-]+\|(?:[ :-]+\|)+\n")
def a_table_without_its_line(found: re.Match[str], random: Random) -> str:
    return ""


@damage(MARKDOWN, r"\n\n(?=\|)")
def a_table_without_its_empty_line(found: re.Match[str], random: Random) -> str:
    return "\n"


@damage(("docs/*.md",), r"^```\w*\n(?:(?!```).*\n)+```\n", in_code=True)
def a_block_of_code_that_is_not_closed(found: re.Match[str], random: Random) -> str:
    return found[0][:-4]


@damage(MARKDOWN, r"^(?P<here>[A-Z][a-z]+ )(?=[a-z]+ )")
def html_in_a_text(found: re.Match[str], random: Random) -> str:
    return (
        random.choice(["<b>", "<br>", "<br/>", "</p>", "<!-- x -->", "<script>", "<a href='x'>", "<p"]) + found["here"]
    )


@damage(QUESTIONS, _PLAIN)
def html_in_plain_text(found: re.Match[str], random: Random) -> str:
    return f"{found['here']} {random.choice(['<b>x</b>', '<br>', '&nbsp;', '&eacute;', '&#233;'])}"


@damage(ALL, r"(?<=^)(?P<here>[A-Z][a-z]+ )(?=[a-z]+ )")
def an_instruction_of_a_template(found: re.Match[str], random: Random) -> str:
    return found["here"] + random.choice(
        ["{{ x }} ", "{% if x %} ", "{# x #} ", "{{ config.site_name }} ", "${x} ", "{: .x } "]
    )


@damage(("content/pages/*.md",), r"\{(?P<here>[a-z_]+)\}")
def a_place_of_a_page_misspelt(found: re.Match[str], random: Random) -> str:
    return random.choice([found["here"][:-1], found["here"].capitalize(), f" {found['here']} ", found["here"].upper()])


@damage(("content/pages/*.md",), r"\{[a-z_]+\}")
def a_place_of_a_page_not_closed(found: re.Match[str], random: Random) -> str:
    return random.choice([found[0][:-1], found[0][1:], f"{{{found[0]}}}", f"({found[0][1:-1]}}}"])


@damage(PAGES, r"^(?P<here>[A-Z][a-z]+ )(?=[a-z]+ )")
def a_place_that_does_not_exist(found: re.Match[str], random: Random) -> str:
    return found["here"] + random.choice(["{aantal} ", "{vragen} ", "{question} ", "{Questions} "])


@damage(("docs/*.md",), r"^(?P<here>[A-Z][a-z]+ )(?=[a-z]+ )")
def a_place_in_a_page_that_has_none(found: re.Match[str], random: Random) -> str:
    return found["here"] + random.choice(["{questions} ", "{version} ", "{qestions} ", "{tips "])


@damage(INTERFACE, r"\{(?!count)[a-z_]+\}")
def a_place_of_a_sentence_lost(found: re.Match[str], random: Random) -> str:
    return "iets"


@damage(INTERFACE, r"\{(?P<here>[a-z_]+)\}")
def a_place_of_a_sentence_misspelt(found: re.Match[str], random: Random) -> str:
    return random.choice([found["here"] + "x", "aantal", found["here"].upper(), f" {found['here']}"])


@damage(INTERFACE, r"\{[a-z_]+\}")
def a_place_of_a_sentence_not_closed(found: re.Match[str], random: Random) -> str:
    return random.choice([found[0][:-1], found[0][1:], f"{{{found[0]}}}"])


@damage(INTERFACE, r"\{(?!count)[a-z_]+\}")
def a_place_of_a_sentence_between_square_brackets(found: re.Match[str], random: Random) -> str:
    return random.choice([f"[{found[0][1:-1]}]", f"({found[0][1:-1]})", f"<{found[0][1:-1]}>"])


@damage(INTERFACE, r"^(?P<here>[a-z]+\.[a-z_.]+):")
def the_key_of_a_sentence_misspelt(found: re.Match[str], random: Random) -> str:
    return found["here"][:-1]


@damage(INTERFACE, r"^[a-z]+\.[a-z_.]+: (?P<here>[A-Z][^\n]*)$")
def a_place_that_a_sentence_does_not_have(found: re.Match[str], random: Random) -> str:
    return f'"{found["here"]} {{naam}}"'


@damage(INTERFACE, r"^[a-z]+\.[a-z_.]+: (?P<here>[A-Z][^\n]*)$")
def markdown_in_a_sentence(found: re.Match[str], random: Random) -> str:
    return f'"{found["here"]} {random.choice(["**nu**", "[hier](stadia.md)", "`nu`", "_nu_"])}"'


@damage(QUESTIONS, r"^      text: \|\n {8}[A-Z].*\n(?: {8}[A-Za-z].*\n)*\n(?P<here> {8})(?=[A-Z])")
def a_paragraph_indented_by_four_more(found: re.Match[str], random: Random) -> str:
    return f"{found[0]}    "


@damage(MARKDOWN, r"^- [A-Z][^\n]*\n(?P<here>\n)(?=[A-Z])")
def a_paragraph_right_below_a_list(found: re.Match[str], random: Random) -> str:
    return ""


@damage(QUESTIONS, r"^ {8}(?P<here>[A-Z][a-z]+)(?= )")
def a_sign_of_another_markdown(found: re.Match[str], random: Random) -> str:
    word = found["here"]
    return random.choice([f"=={word}==", f"{word}[^1]", f":smile: {word}", f"[ ] {word}", f"[x] {word}"])


@damage(MARKDOWN, r"^(?P<here>[A-Z][a-z]+)(?= [a-z])")
def a_sign_of_another_markdown_on_a_page(found: re.Match[str], random: Random) -> str:
    word = found["here"]
    return random.choice([f"=={word}==", f"{word}[^1]", f":smile: {word}", f"[ ] {word}"])
