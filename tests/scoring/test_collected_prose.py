"""Codes with an error in them are named where they are in a text, and what a mail says besides is taken for none."""

from __future__ import annotations

import random
import re
import time
from functools import cache

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from scoring.code.collected import LONGEST_TEXT, Collected, Piece, collected, collected_of
from scoring.code.layouts import Layouts
from scoring.code.result_code import encode
from scoring.documents.versions import Versions
from scripts.compiler.compile import compile_content
from scripts.settings import content_folder
from tests.conftest import ROOT
from tests.scoring.bare_models import random_answers

MAIL = """
Beste collega, hierbij mijn resultaat van de zelfscan. Wij vulden hem op maandag in met het team Burgerzaken en ik vond
vooral de vragen over gegevens lastig. Zie ook de bijlage; de rest bespreken we in het MT-overleg van week 48. Graag
vóór vrijdag reageren, dan zet ik alles op een rij. Met vriendelijke groet, Afdeling Informatievoorziening AVG BIO DPIA
ICT-beleid e-mail CAO-overleg zo-even niet-openbaar plan-do-check-act data-gedreven-werken in te zien
"""
NUMBERS = (
    "2026-11-30", "30-11-2026", "10-11-2026", "10-nov-2026", "2025-2028", "10:30", "10.30-11.30", "1018 AB Utrecht",
    "1012 AB", "06-12345678", "06-1234-5678", "0800-1234-567", "+31-20-123-4567", "(030) 123 45 67", "€ 10.000,-",
    "10%", "NL91 ABNA 0417 1645 00", "NEN-7510-2017", "ISO-27001-2022", "ISO-9001-2015", "covid-19",
    "10-minutengesprek", "10de-eeuws", "1e-lijns", "24-uurs", "A4-formaat", "2025-plan-team", "kamer B-1.24", "mp3",
    "https://www.voorbeeld.example/2026-1030-plan-1A2B", "beleid-2026-1a2b-3c4d.pdf", "jan@v10ab-cdef-gh12.example",
    "550e8400-e29b-41d4-a716-446655440000", "zaak Z-2026-001234", "BWBR0005537", "1000 euro", "versie 1.10.0", "10 x 4",
    "192.168.10.24", "A12-B34", "week 48 2026", "Q4 2026", "1 op 10",
    "10de week 2026", "1000 euro voor mei", "10e 11e 12e", "1030 uur 2026",
)  # fmt: skip
"""What has figures, hyphens or both in mails of municipalities."""

prose = st.lists(st.sampled_from([*MAIL.split(), *NUMBERS]), max_size=40)
between = st.sampled_from([" ", "\n", "\r\n", "\n> ", ", ", "; ", "\n\n", "\t"])


@cache
def layouts() -> Layouts:
    return Layouts(Versions(compile_content(ROOT, content_folder(ROOT)).model))


def code_of(seed: int) -> str:
    model = layouts().current.model
    return encode(model, random_answers(model, random.Random(seed)))


def named(text: str) -> list[tuple[int, str, str]]:
    """Of each what is named of it: its line, its text, and what is wrong with it."""
    return [(one.line, one.text, told(one)) for one in collected(text, layouts())]


def told(one: Collected) -> str:
    return one.error.kind if one.error else ""


@settings(max_examples=500, deadline=None)
@given(prose, between)
def test_what_a_mail_says_is_taken_for_no_code(words: list[str], gap: str) -> None:
    assert named(gap.join(words)) == []


def damaged(code: str, kind: str, chance: random.Random) -> str:
    groups = code.split("-")
    place = chance.choice([at for at, character in enumerate(code) if character != "-"])
    match kind:
        case "half":
            return "-".join(groups[: chance.randint(len(groups) // 2, len(groups) - 1)])
        case "cut":
            return code[: -chance.randint(1, 3)]
        case "missing":
            return code[:place] + code[place + 1 :]
        case "added":
            return code[:place] + chance.choice("7BX") + code[place:]
        case _:
            return code[:place] + "U" + code[place + 1 :]


KINDS = {"half": "length", "cut": "length", "missing": "length", "added": "length", "wrong": "character"}


@settings(max_examples=300, deadline=None)
@given(prose, st.sampled_from([*KINDS]), st.integers(0, 2**32), prose, st.sampled_from([" ", "\n", "\n> "]))
def test_a_code_with_an_error_is_named_in_whatever_a_mail_says(
    before: list[str], kind: str, seed: int, after: list[str], gap: str
) -> None:
    good, bad = code_of(seed), damaged(code_of(seed + 1), kind, random.Random(seed))
    text = "\n".join([gap.join(before), f"De code is {bad}.", gap.join(after), good, "Groet"])
    line = len(gap.join(before).split("\n")) + 1
    last = line + 1 + len(gap.join(after).split("\n"))
    assert named(text) == [(line, bad, KINDS[kind]), (last, good, "")]


@pytest.mark.parametrize(
    ("line", "kind"),
    [("ABCD-EFGH-1234", "length"), ("abcd-ef1h-1234", "length"), ("AB1D-EFGH-1234-JKMN-PQRS-TVWX", "checksum")],
)
def test_what_is_written_as_a_code_is_named_although_it_begins_otherwise(line: str, kind: str) -> None:
    good = code_of(1)
    for text in (f"{good}\n{line}\n{good}", f"Beste Jan,\n{line} is mijn code.\n{good}", f"Dag!\n> {line}\n\n{good}"):
        assert [(seen, why) for _, seen, why in named(text) if seen != good] == [(line, kind)], text


def test_codes_that_were_cut_are_named_one_by_one_whatever_is_around_them() -> None:
    codes = [code_of(seed) for seed in range(6)]
    cut = [code[:19] for code in codes[:2]] + [code[:14] for code in codes[2:4]] + [code[:18] for code in codes[4:]]
    assert [(line, text) for line, text, _ in named("\n".join(cut))] == list(enumerate(cut, 1))
    assert [(line, text) for line, text, _ in named(f"{codes[5]}\n" + "\n".join(f"- {one}" for one in cut))] == [
        (1, codes[5]),
        *enumerate(cut, 2),
    ]


def test_the_end_of_a_line_of_a_mail_cuts_no_code() -> None:
    code = code_of(3)
    for at in (5, 10, 12, 15, 20):
        for mark in ("", "> ", ">> "):
            text = f"{mark}Hallo,\n{mark}mijn code is {code[:at]}\n{mark}{code[at:]}\n{mark}Groet"
            assert [(line, why) for line, _, why in named(text)] == [(2, "")], text


def test_a_code_of_which_the_next_line_was_lost_is_named() -> None:
    code = code_of(4)
    for at in (14, 15, 19, 20, 25):
        assert [(line, why) for line, _, why in named(f"Hallo,\nmijn code is {code[:at]}\n\nGroet,\nJan")] == [
            (2, "length")
        ], at


def test_half_a_code_is_named_as_well_where_it_is_typed_with_spaces() -> None:
    for seed in range(20):
        groups = code_of(seed).split("-")
        half = " ".join(groups[: len(groups) // 2 + 1])
        told_apart = re.search("[A-Z][0-9]", half[4:])
        for typed in (half, half.lower()):
            found = named(f"Beste Jan,\nmijn code is {typed}. Groet, Piet")
            assert found == ([(2, typed, "length")] if told_apart else []), typed


def test_half_a_code_is_named_as_well_where_it_is_typed_without_anything_between_its_groups() -> None:
    for seed in range(20):
        code = code_of(seed).replace("-", "")
        half = code[: len(code) // 2 + 1]
        for typed in (half, half.lower()) if re.search("[A-Z][0-9]", half) else ():
            for text in (f"Beste Jan,\nmijn code is {typed}. Groet, Piet", f"Dag,\n{typed}\nPiet"):
                assert named(text) == [(2, typed, "length")], typed


def test_the_beginning_of_a_code_that_is_alone_on_its_line_is_named() -> None:
    code = code_of(5)
    assert named(f"{code}\n{code[:9]}\nGroet")[1:] == [(2, code[:9], "length")]


def test_what_stands_behind_a_good_link_is_no_code() -> None:
    code = code_of(9)
    assert named(f"https://scan.example/#code={code} team vond 48\n") == [(1, code, "")]


def test_a_bad_link_leaves_no_other_bad_code_unnamed() -> None:
    one, other = code_of(6), code_of(7)
    text = f"https://scan.example/#code={one[:-1]}\nOok {other[:-2]} erbij"
    assert named(text) == [(1, one[:-1], "length"), (2, other[:-2], "length")]


@pytest.mark.parametrize("some", ["a ", "1A-", "10AB-\n", "10AB-CDEF\n", "10UB-CDEF-GH12 ", "code=10AB\n", "2026-1a "])
def test_a_long_text_takes_a_bounded_time(some: str) -> None:
    text = some * (LONGEST_TEXT // 10 // len(some))
    start = time.process_time()
    collected(text, layouts())
    assert time.process_time() - start < 15


def test_the_place_of_a_wrong_character_is_counted_in_its_own_code() -> None:
    code = code_of(8)
    wrong = code[:6] + "U" + code[7:]
    (one,) = collected(f"Hallo collega,\nde code is {wrong}.\n", layouts())
    assert one.error
    assert one.error.values == {"character": "U", "position": 7}


WRITTEN = ("{}", "- {} van Jan", "mijn code is {}\n", "#code={}", "> {}\n> ")


@settings(max_examples=100, deadline=None)
@given(st.integers(0, 2**32), st.integers(200, 400), st.sampled_from([" ", "\n", "\n\n", "; "]))
def test_a_text_read_in_pieces_gives_what_the_whole_gives(seed: int, size: int, gap: str) -> None:
    chance = random.Random(seed)
    parts: list[str] = []
    for at in range(20):
        code = code_of(seed % 1000 + at)
        wrapped = code[:14] + chance.choice(["\n", "-\n", ""]) + code[15:] if chance.random() < 0.3 else code
        parts += chance.sample(MAIL.split(), 3)
        parts.append(chance.choice(WRITTEN).format(chance.choice([code, code.lower(), wrapped, code[:-2]])))
    text = gap.join(parts)
    whole = named(text)
    found: list[tuple[int, str, str]] = []
    start = line = 0
    while start < len(text):
        rest = text[start : start + size]
        piece = (
            collected_of(rest, layouts()) if start + size < len(text) else Piece(collected(rest, layouts()), len(rest))
        )
        found += [(line + one.line, one.text, told(one)) for one in piece.found]
        assert piece.read > 0
        line += len(f"{rest[: piece.read]}.".splitlines()) - 1
        start += piece.read
    assert found == whole
