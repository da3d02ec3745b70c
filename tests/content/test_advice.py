"""Advice: what is probably worth a look is shown, and stops nothing."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from scripts import check
from scripts.compiler.compile import compile_content
from tests.content.trees import Change, tree

INDEX = "content/dimensions/water/index.md"
ADDRESS = "url: https://water.example/kennisbank"


def advised(root: Path, today: date) -> list[str]:
    return check.advice_in_words(compile_content(root).content, "nl", today)


def seen(month: str) -> Change:
    return {"file": INDEX, "replace": ADDRESS, "with": f"{ADDRESS}\n    seen: {month}"}


def test_a_source_that_nobody_opened_for_more_than_a_year_is_told_at_its_line(tmp_path: Path) -> None:
    root = tree(tmp_path / "tree", [seen("2025-10")])
    assert advised(root, date(2026, 11, 1)) == [
        "1 advies; de site kan gewoon worden gemaakt:",
        f"{INDEX}:12:11: De bron 'Kennisbank water' is meer dan een jaar geleden bekeken (2025-10). "
        "Open haar, kijk of de tekst nog klopt, en zet bij seen de maand van nu.",
    ]


@pytest.mark.parametrize("month", ["2025-11", "2026-11"])
def test_a_source_of_the_past_year_needs_no_look(month: str, tmp_path: Path) -> None:
    assert advised(tree(tmp_path / "tree", [seen(month)]), date(2026, 11, 30)) == []


def test_the_sources_of_tips_are_looked_at_too(tmp_path: Path) -> None:
    old = "sources:\n        - {title: Handreiking, url: 'https://x.example', seen: 2020-01}\n"
    change: Change = {"file": "content/dimensions/water/meten.yaml", "replace": "sources:\n", "with": old}
    found = advised(tree(tmp_path / "tree", [change]), date(2026, 11, 1))
    assert len(found) == 2
    assert "'Handreiking'" in found[1]


def test_check_shows_advice_and_is_green(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert check.main([str(tree(tmp_path / "tree", [seen("2001-01")]))]) == 0
    assert "1 advies; de site kan gewoon worden gemaakt:" in capsys.readouterr().out
