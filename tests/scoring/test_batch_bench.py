"""The measurement of batch scoring measures what it says; how fast it is, is no test."""

from __future__ import annotations

from pathlib import Path

import pytest

from scoring.code.result_code import decode
from scoring.model.answers import NA, UNKNOWN
from scripts.bench.batch import rates, read_bare, score, varied_codes
from tests.scoring.plans import MODEL


def test_the_codes_differ_and_hold_every_kind_of_answer() -> None:
    codes = list(varied_codes(MODEL, 300))
    assert len(set(codes)) > 290
    assert codes == list(varied_codes(MODEL, 300))
    sheets = [decode(code, MODEL) for code in codes]
    assert {answer for sheet in sheets for answer in sheet.values.values()} == {1, 2, 3, 4, 5, UNKNOWN, NA}
    assert any(len(sheet.values) < len(list(MODEL.questions())) for sheet in sheets)
    assert {ambition for sheet in sheets for ambition in sheet.ambitions.values()} == {1, 2, 3, 4, 5}


def test_both_loops_see_every_line(tmp_path: Path) -> None:
    file = tmp_path / "codes.txt"
    codes = list(varied_codes(MODEL, 20))
    file.write_text("\n".join(codes), encoding="ascii")
    score(file, MODEL)
    assert read_bare(file) == sum(len(code.replace("-", "")) for code in codes)
    file.write_text("\n".join([*codes, "1U"]), encoding="ascii")
    with pytest.raises(ValueError, match="1 of our own codes"):
        score(file, MODEL)


def test_scoring_a_file_takes_longer_than_reading_it() -> None:
    scored, read = rates(MODEL, 200, runs=2)
    assert 0 < scored < read
