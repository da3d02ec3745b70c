"""Many codes pasted at once: lists, mails and links, the bad ones told with their line and the reason."""

from __future__ import annotations

import pytest

from scoring.code.collected import LONGEST_TEXT, Collected, collected
from scoring.code.crockford import CodeError
from scoring.code.layouts import Layouts
from scoring.code.result_code import encode
from scoring.documents.versions import Versions
from scoring.model.answers import Answers
from scoring.model.model import Model
from tests.scoring.two_versions import EARLIER, LATER

LAYOUTS = Layouts(Versions(LATER))
ONE, TWO, THREE = (encode(LATER, Answers({"d1-q1": option})) for option in (1, 2, 3))
OLD = encode(EARLIER, Answers({"d1-q1": 4}))
SWAPPED = ONE[:-2] + ONE[-1] + ONE[-2]


def found(text: str, layouts: Layouts = LAYOUTS) -> list[tuple[int, str]]:
    """Of each its line, and the code or the key of what is wrong."""
    return [(one.line, _told(one)) for one in collected(text, layouts)]


def _told(one: Collected) -> str:
    assert (one.code is None) != (one.error is None)
    return one.code.text if one.code else one.error.key.removeprefix("scoring.code.") if one.error else ""


@pytest.mark.parametrize("between", ["\n", "\r\n", "\r", "\n\n", " \n\t", ", ", "; ", "\nGroet, Jan\n", "\n- "])
def test_codes_are_found_whatever_is_between_them(between: str) -> None:
    assert [code for _, code in found(between.join([ONE, TWO, THREE]))] == [ONE, TWO, THREE]


def test_a_line_is_counted_from_the_start_of_the_text() -> None:
    mail = f"Beste collega,\n\nmijn code is {ONE}.\n{TWO}\n\n\nEn die van Piet:\r\n"
    text = f"{mail}{THREE[:14]}\n{THREE[14:]}\nGroet\n{ONE}"
    assert found(text) == [(3, ONE), (4, TWO), (8, THREE), (11, ONE)]


def test_a_bad_code_is_told_with_its_line_and_the_rest_go_on() -> None:
    assert found(f"{ONE}\n{SWAPPED}\nHallo {TWO[:-1]}\n{THREE}\n") == [
        (1, ONE),
        (2, "checksum"),
        (3, "length"),
        (4, THREE),
    ]
    assert collected(f"{SWAPPED}\n", LAYOUTS)[0].text == SWAPPED


def test_a_code_of_an_older_version_names_it_also_where_that_version_is_not_at_hand() -> None:
    def older(version: str) -> Model | None:
        return EARLIER if version == EARLIER.version else None

    for layouts in (LAYOUTS, Layouts(Versions(LATER, older))):
        assert [one.version for one in collected(f"{OLD}\n{ONE}", layouts)] == ["1.0.0", "2.0.0"]


@pytest.mark.parametrize(
    "line", ["Jan: {}", "{} Scheveningen", "Jan\n{}\nPiet", "Jan;{};Den Haag", "1. {}", "| Jan | {} |"]
)
def test_a_name_beside_a_code_is_no_code(line: str) -> None:
    assert [code for _, code in found(line.format(ONE))] == [ONE]


def test_links_and_lists_have_codes_too() -> None:
    text = f"https://example.org/zelfscan/#code={ONE}\nhttps://example.org/zelfscan/#code={TWO.replace('-', '%2D')}\n"
    assert found(text) == [(1, ONE), (2, TWO)]


@pytest.mark.parametrize("text", ["", "\n\n", "Beste collega,\nik doe niet mee.\n"])
def test_where_there_is_no_code_nothing_is_found(text: str) -> None:
    assert found(text) == []


def test_the_same_code_comes_as_often_as_it_is_there() -> None:
    assert found(f"{ONE}\n{ONE}\nOok {ONE}") == [(1, ONE), (2, ONE), (3, ONE)]


def test_a_text_that_is_too_long_is_not_looked_through() -> None:
    assert collected(" " * LONGEST_TEXT, LAYOUTS) == []
    with pytest.raises(CodeError) as refused:
        collected(" " * (LONGEST_TEXT + 1), LAYOUTS)
    assert refused.value.message(LATER) == f"Deze tekst is te lang. Plak hooguit {LONGEST_TEXT} tekens tegelijk."
