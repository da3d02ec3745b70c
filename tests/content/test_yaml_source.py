"""The small part of YAML that content uses: what is text stays text, and everything has a place."""

from __future__ import annotations

from typing import Any

import pytest
from yaml.error import Mark, MarkedYAMLError

from scripts.compiler.content.document import Document
from scripts.compiler.content.yaml_errors import UNREADABLE, explained
from scripts.compiler.content.yaml_source import DEPTH, Refused, YamlText
from scripts.compiler.problems import Spot, told


def read(text: str) -> dict[str, Any]:
    return YamlText("x.yaml", text).read()


@pytest.mark.parametrize(
    "text",
    ["no", "off", "Yes", "True", "NULL", "1:30", "1.10", "1.0.0", "3/5", "2026-11-23", "0x1F", "0o17", "007",
     "1_000", "1e3", ".inf", ".nan", "+5", "<<", "=", "-", "9999999999", "-0"],
)  # fmt: skip
def test_what_only_looks_like_another_kind_stays_text(text: str) -> None:
    if text == "-":
        text = "-x"
    assert read(f"value: {text}\n") == {"value": text}


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("3", 3),
        ("0", 0),
        ("-12", -12),
        ("true", True),
        ("false", False),
        ("null", None),
        ("~", None),
        ("", None),
    ],
)
def test_plain_numbers_and_truth_values_are_read(text: str, value: Any) -> None:
    got = read(f"value: {text}\n")["value"]
    assert got == value
    assert type(got) is type(value)


@pytest.mark.parametrize("text", ["3", "true", "null"])
def test_between_quotes_everything_is_text(text: str) -> None:
    assert read(f"value: '{text}'\n") == {"value": text}
    assert read(f'value: "{text}"\n') == {"value": text}


def test_names_of_fields_are_text() -> None:
    assert read("1: a\ntrue: b\nnull: c\n") == {"1": "a", "true": "b", "null": "c"}


def test_twelve_levels_are_enough_and_thirteen_are_refused() -> None:
    assert read("a: " + "[" * 11 + "x" + "]" * 11)
    with pytest.raises(Refused) as refused:
        read("a: " + "[" * 12 + "x" + "]" * 12)
    assert told(refused.value.found, "nl").what == "De velden springen hier te vaak in (meer dan 12 niveaus)."


def test_a_hundred_thousand_brackets_are_refused_like_thirteen() -> None:
    with pytest.raises(Refused) as refused:
        read("a: " + "[" * 100_000)
    assert refused.value.found.words is DEPTH


def test_a_billion_laughs_are_refused_at_the_first() -> None:
    with pytest.raises(Refused) as refused:
        read("a: &a [x, x]\nb: &b [*a, *a]\nc: [*b, *b]\n")
    assert refused.value.found.spot == Spot("x.yaml", 1, 4)


def test_a_message_that_is_not_known_yet_still_gives_a_sentence_and_a_place() -> None:
    mark = Mark("x.yaml", 7, 1, 2, None, None)
    error = MarkedYAMLError(problem="something that no version says", problem_mark=mark)
    assert explained(error, "some text") == (7, UNREADABLE, {})


def test_a_snippet_is_found_in_every_style_of_text() -> None:
    text = 'plain: see [x](a.md)\nfolded: >-\n  first\n  see [x](a.md) and [y](a.md)\nquoted: "see [x](a.md)"\n'
    reading = YamlText("x.yaml", text)
    data = reading.read()
    document = Document("x.yaml", text, data, reading.values, reading.keys)
    spots = [
        document.spot_of("a.md", 0, ("plain",)),
        document.spot_of("a.md", 1, ("folded",)),
        document.spot_of("a.md", 0, ("quoted",)),
        document.spot_of("b.md", 0, ("quoted",)),
    ]
    assert [(spot.line, spot.column) for spot in spots] == [(1, 16), (4, 25), (5, 18), (5, 9)]
