"""Damage by what a chat, a mail, a form or another wiki leaves in a text."""

from __future__ import annotations

import re
from random import Random
from typing import Final

from tests.content.damages.kind import ALL, GLOSSARY, HEADS, MARKDOWN, QUESTIONS, At, damage

_PROSE: Final = (*QUESTIONS, *MARKDOWN, *GLOSSARY)
_TEXTS: Final = (*QUESTIONS, *MARKDOWN)
_START: Final = r"^(?: {8})?(?P<here>[A-Z][a-z]+)(?= [a-z]+ )"
_WORD: Final = r"(?<=[a-z] )(?P<here>[a-z]{5,})\b(?= [a-z])"
_LINK: Final = r"\[(?P<words>[^\]\n]+)\]\((?P<address>[^)\s]+)\)"
_PARAGRAPH: Final = r"^(?: {8}|)(?=[A-Z][a-z]+ [a-z]+ )"


@damage(_PROSE, _START)
def a_stamp_of_a_chat(found: re.Match[str], random: Random) -> str:
    return random.choice(["[30-11-2026 14:05] Jan: ", "[14:05, 30-11-2026] Jan: ", "[30/11/26 14:05] "]) + found["here"]


@damage(_PROSE, _START)
def the_first_words_of_an_assistant(found: re.Match[str], random: Random) -> str:
    return (
        random.choice(
            [
                "Zeker! Hier is een herschreven versie: ",
                "Natuurlijk, hier is de aangepaste tekst: ",
                "Sure! Here is the revised text: ",
                "Uiteraard! Hieronder vind je de verbeterde tekst: ",
            ]
        )
        + found["here"]
    )


@damage(_PROSE, _WORD)
def the_number_of_a_source(found: re.Match[str], random: Random) -> str:
    return found["here"] + random.choice(["[1]", " [2]", "[3][4]", "[a]", "\u00b9", "\u00b2", " [1, 2]"])


@damage(_PROSE, _WORD)
def a_comment_of_a_word_processor(found: re.Match[str], random: Random) -> str:
    return found["here"] + random.choice(["[JJ1]", " [AB12]", " Opmerking [JJ1]: nakijken", " Commented [JJ1]: check"])


@damage(_PROSE, _START)
def a_place_to_fill_in_of_a_form(found: re.Match[str], random: Random) -> str:
    return (
        random.choice(
            [
                "Klik of tik om tekst in te voeren.",
                "Click or tap here to enter text.",
                "\u00abAchternaam\u00bb",
                "[NAAM]",
                "[NAAM GEMEENTE]",
                "%s",
                "Klik om een titel toe te voegen",
            ]
        )
        + " "
        + found["here"]
    )


@damage(_PROSE, _START)
def the_foot_of_a_mail(found: re.Match[str], random: Random) -> str:
    return (
        random.choice(
            [
                "Verstuurd vanaf mijn iPhone",
                "Sent from my iPhone",
                "-----Oorspronkelijk bericht-----",
                "Verzonden vanuit Outlook",
            ]
        )
        + " "
        + found["here"]
    )


@damage(_PROSE, _START)
def the_foot_of_a_page(found: re.Match[str], random: Random) -> str:
    return random.choice(["Pagina 3 van 12 ", "Page 3 of 12 ", "pagina 3/12 "]) + found["here"]


@damage(_TEXTS, _LINK)
def a_link_of_a_wiki(found: re.Match[str], random: Random) -> str:
    words, address = found["words"], found["address"]
    return random.choice(
        [
            f"[[{words}]]",
            f"[{words}|{address}]",
            f"[{address} {words}]",
            f"[[{address}|{words}]]",
            f"[url={address}]{words}[/url]",
        ]
    )


@damage(_TEXTS, _START)
def markup_of_a_wiki(found: re.Match[str], random: Random) -> str:
    word = found["here"]
    return random.choice([f"'''{word}'''", f"''{word}''", f"[b]{word}[/b]", f"^{word}^", f"%%{word}%%", f"||{word}||"])


@damage(MARKDOWN, r"^(?P<here>## (?P<title>[A-Z].*))$")
def a_heading_of_a_wiki(found: re.Match[str], random: Random) -> At:
    title = found["title"]
    new = random.choice([f"h2. {title}", f"== {title} ==", f"[size=5]{title}[/size]", f"## h2. {title}"])
    return At(new, 0, len(new))


@damage(_TEXTS, _PARAGRAPH)
def a_block_of_another_markdown(found: re.Match[str], random: Random) -> str:
    indent = found[0]
    sign = random.choice(["!!! note", ":::", "::: tip", "[TOC]", "[[_TOC_]]", "> [!NOTE]", '=== "Tab"', "+++", "$$"])
    return f"{indent}{sign}\n\n{indent}"


@damage(_PROSE, _WORD)
def an_address_glued_to_a_word(found: re.Match[str], random: Random) -> str:
    return found["here"] + random.choice(["<https://vng.nl/>", "<mailto:jan@example.nl>"])


@damage(MARKDOWN, r"^- (?=[A-Z])")
def a_list_with_pictures_for_dashes(found: re.Match[str], random: Random) -> str:
    return random.choice(
        [
            "\u2705 ",
            "\U0001f539 ",
            "\u27a1\ufe0f ",
            "1\ufe0f\u20e3 ",
            "\u2460 ",
            "\U0001f449 ",
            "\u2714\ufe0f ",
            "\u2776 ",
        ]
    )


@damage(_PROSE, _WORD)
def a_value_of_a_program(found: re.Match[str], random: Random) -> str:
    return random.choice(["[object Object]", "NaN", "#GETAL!", "#NUM!", "#OVERLOOP!", "#SPILL!"])


@damage(_TEXTS, r"(?<=[a-z] )(?P<here>[a-z]{5,} [a-z]{2,})\b(?= [a-z])")
def a_sign_in_the_code_of_a_program(found: re.Match[str], random: Random) -> str:
    words = found["here"]
    return random.choice(
        [
            f'\\"{words}\\"',
            words.replace(" ", "%20"),
            words.replace(" ", "=20"),
            f"\\'{words}\\'",
            words.replace(" ", " =3D "),
        ]
    )


@damage(ALL, r"[éëïèöü]")
def a_letter_in_the_code_of_a_page(found: re.Match[str], random: Random) -> str:
    names = {"é": "eacute", "ë": "euml", "ï": "iuml", "è": "egrave", "ö": "ouml", "ü": "uuml"}
    name = names[found[0]]
    return random.choice([f"&{name};", f"&#{ord(found[0])};", f"&{name}", f"&amp;{name};"])


@damage(_PROSE, r"(?<=[a-z]) (?=[a-z])")
def a_space_in_the_code_of_a_page(found: re.Match[str], random: Random) -> str:
    return random.choice(["&nbsp;", "&#160;", "&amp;nbsp;", "&ensp;"])


@damage(_PROSE, r"(?<=[a-z]) en (?=[a-z])")
def a_sign_in_the_code_of_a_page(found: re.Match[str], random: Random) -> str:
    return random.choice([" &amp; ", " &amp;amp; ", " &quot;", " &lt;en&gt; "])


@damage(_PROSE, _START)
def a_text_that_is_still_to_come(found: re.Match[str], random: Random) -> str:
    return (
        random.choice(["PM: ", "NTB ", "n.t.b. ", "(nog invullen) ", "(nog uitwerken) ", "xxx ", "(??) "])
        + found["here"]
    )


@damage(_TEXTS, _PARAGRAPH)
def a_comment_of_a_program_in_a_text(found: re.Match[str], random: Random) -> str:
    return (
        found[0]
        + random.choice(["// nog nakijken\n", "/* nog nakijken */\n", "-- nog nakijken\n", "%% nog nakijken\n"])
        + "\n"
        + found[0]
    )


@damage((*HEADS, *QUESTIONS), r"^ {8}(?=[A-Z][a-z]+ [a-z]+ )")
def a_line_across_a_tip(found: re.Match[str], random: Random) -> str:
    return f"        {random.choice(['---', '***', '* * *', '___'])}\n\n        "


@damage(_PROSE, _WORD)
def a_list_pasted_into_a_line(found: re.Match[str], random: Random) -> str:
    return " ".join((found["here"], random.choice("\u2022\u25aa\u25cf"), "twee"))


@damage(_TEXTS, r"^(?: {6})?title: (?P<here>[A-Z].*)$")
def a_title_of_a_copy_or_a_draft(found: re.Match[str], random: Random) -> str:
    return random.choice(["Kopie van ", "Copy of ", "CONCEPT ", "DRAFT "]) + found["here"]
