"""A rule about prose is silent about texts that are right: numbers, abbreviations, quotations, lists, addresses."""

from __future__ import annotations

from pathlib import Path
from textwrap import indent

import pytest
import yaml

from tests.content.trees import HERE, problems, tree

TEXTS: list[str] = yaml.safe_load((HERE / "legitimate.yaml").read_text(encoding="utf-8"))
PLAIN = [text for text in TEXTS if not any(sign in text for sign in ("\n", "*", "`", "]("))]
FILE = "content/dimensions/water/meten.yaml"


def test_there_are_texts_of_both_sorts() -> None:
    assert len(TEXTS) >= 20
    assert PLAIN


@pytest.mark.parametrize("text", TEXTS)
def test_a_text_that_is_right_passes_in_markdown(text: str, tmp_path: Path) -> None:
    change = {"file": FILE, "replace": "        Begin in één wijk.\n", "with": indent(text.strip("\n") + "\n", " " * 8)}
    assert [str(one) for one in problems(tree(tmp_path / "tree", [change]))] == []


@pytest.mark.parametrize("text", PLAIN)
def test_a_text_that_is_right_passes_as_plain_text(text: str, tmp_path: Path) -> None:
    change = {"file": FILE, "replace": "Zonder dit weet u niet waar u staat.", "with": f">-\n  {text}"}
    assert [str(one) for one in problems(tree(tmp_path / "tree", [change]))] == []
