"""Without a dimension and an id the command new-question asks, refuses what the check would refuse, and then writes."""

from __future__ import annotations

import re
from collections.abc import Mapping
from itertools import islice
from pathlib import Path

import pytest
import yaml

from scripts import new_question
from scripts.compiler.content.ids import is_id
from scripts.question_draft import proposed_ids
from tests.content.trees import NESTED, problems, tree

FILE = "content/dimensions/groen/wilde-bloemen.yaml"
USUAL = {"importance": "2", "quick": "true", "origin kind": "addition", "effort": "S"}


@pytest.fixture
def root(tmp_path: Path) -> Path:
    return tree(tmp_path / "tree")


class Session:
    """One run of the command in a tree. answers: by the name of what is asked; the rest is made up."""

    def __init__(
        self, root: Path, capsys: pytest.CaptureFixture[str], answers: Mapping[str, list[str]], leaves_at: str = ""
    ) -> None:
        self._capsys = capsys
        self._answers = {name: list(lines) for name, lines in answers.items()}
        self._leaves_at = leaves_at
        self._asked = 0
        self._is_text_begun = False
        self.said = ""
        self.status = new_question.main([], root, self._ask)
        self.said += capsys.readouterr().out

    def _ask(self, prompt: str) -> str:
        new = self._capsys.readouterr().out
        self.said += f"{new}{prompt}\n"
        asked = re.findall(r"(?m)^([a-z][a-z_0-9 ]*): ", self.said)
        name = prompt.partition(",")[0].partition(" (")[0] if prompt != "> " else asked[-1]
        assert self._asked < 200, f"asked again and again:\n{self.said[-500:]}"
        if self._leaves_at and name == self._leaves_at:
            raise EOFError
        if self._answers.get(name):
            return self._answers[name].pop(0)
        if name.endswith(" text"):
            self._is_text_begun = not self._is_text_begun
            if not self._is_text_begun:
                return ""
        self._asked += 1
        return USUAL.get(name, USUAL.get(name.rpartition(" ")[2], f"tekst {self._asked}"))


START = {"Dimensie": ["groen"], "title": ["Wilde bloemen"], "De id": [""]}


def test_a_question_that_is_asked_for_is_made_and_in_order(root: Path, capsys: pytest.CaptureFixture[str]) -> None:
    session = Session(root, capsys, {**START, "ladder 1 answer": ["Er groeit: niets"]})
    assert session.status == 0
    assert problems(root) == ()
    made = yaml.safe_load((root / FILE).read_text(encoding="utf-8"))
    assert (made["title"], made["importance"], made["ladder"][0]["answer"]) == ("Wilde bloemen", 2, "Er groeit: niets")
    assert len(made["ladder"]) == 3
    assert "wilde-bloemen]" in (root / "content/model.yaml").read_text(encoding="utf-8")
    assert "stadium 3: Hoog" in session.said
    assert session.said.endswith(f"{FILE} is gemaakt en staat in content/model.yaml. De inhoud is in orde.\n")


def test_what_the_check_refuses_is_asked_again_with_its_sentence(
    root: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    refused = {
        **START,
        "Dimensie": ["lucht", "groen"],
        "title": ["Een titel die veel te lang is om nog op een klein scherm te passen, echt", "Wilde bloemen"],
        "De id": ["gras", "Bloem", "wilde-bloemen"],
        "ask": ["", "Hoeveel [bloemen](x.md) zijn er?", "Hoeveel bloemen zijn er?"],
        "importance": ["4", "2"],
        "ladder 1 answer": ["Geen."],
        "ladder 2 answer": ["Geen.", "Enkele."],
    }
    session = Session(root, capsys, refused)
    assert session.status == 0, session.said
    assert problems(root) == ()
    for sentence in (
        "Dat staat er niet bij. Kies uit de lijst.",
        "De id 'gras' is al in gebruik: content/dimensions/groen/gras.yaml. Kies een andere id.",
        "'Bloem' kan geen id zijn.",
        "Dit moet ingevuld zijn.",
    ):
        assert session.said.count(sentence) == 1, sentence
    assert "60 tekens" in session.said.partition("ask: ")[0].partition("title: ")[2]
    made = yaml.safe_load((root / FILE).read_text(encoding="utf-8"))
    assert (made["ask"], made["ladder"][1]["answer"]) == ("Hoeveel bloemen zijn er?", "Enkele.")


@pytest.mark.parametrize("at", ["Dimensie", "De id", "ask", "ladder 3 answer"])
def test_who_leaves_halfway_has_changed_nothing(root: Path, capsys: pytest.CaptureFixture[str], at: str) -> None:
    before = files(root)
    session = Session(root, capsys, START, leaves_at=at)
    assert session.status == 2
    assert files(root) == before


def files(root: Path) -> dict[Path, bytes]:
    return {path: path.read_bytes() for path in (root / "content").rglob("*") if path.is_file()}


def test_who_left_halfway_goes_on_from_there(root: Path, capsys: pytest.CaptureFixture[str]) -> None:
    first = Session(root, capsys, {**START, "ask": ["Hoeveel?"]}, leaves_at="ladder 3 answer")
    assert first.status == 2
    second = Session(root, capsys, {GO_ON: [""]})
    assert second.status == 0
    assert problems(root) == ()
    made = yaml.safe_load((root / FILE).read_text(encoding="utf-8"))
    assert (made["title"], made["ask"], len(made["ladder"])) == ("Wilde bloemen", "Hoeveel?", 3)
    third = Session(root, capsys, {"Dimensie": ["groen"], "title": ["Nog iets"], "De id": [""]})
    assert third.status == 0
    assert "halverwege" not in third.said


GO_ON = "Druk op Enter om daar verder te gaan"


def test_content_with_problems_is_told_before_anything_is_asked(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    root = tree(tmp_path / "tree", [{"file": "content/glossary.yaml", "delete": True}])
    assert new_question.main([], root, lambda _: pytest.fail("asked")) == 1
    assert capsys.readouterr().err == "1 probleem in 1 bestand.\n"


def test_a_question_with_answers_of_its_own_is_asked_for_too(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    root = tree(tmp_path / "tree", start=NESTED)
    answers = {
        "Dimension": ["design/needs"], "title": ["Kept needs"], "The id": [""], "options 1 id": ["no"],
        "options 1 points": ["0"], "options 2 id": ["no", "yes"], "options 2 points": ["0", "1"],
    }  # fmt: skip
    session = Session(root, capsys, answers)
    assert session.status == 0, session.said
    text = (root / "content/dimensions/design/needs/kept-needs.yaml").read_text(encoding="utf-8")
    made = yaml.load(text, Loader=yaml.BaseLoader)
    assert [(one["id"], one["points"]) for one in made["options"]] == [("no", "0"), ("yes", "1")]
    assert problems(root) == ()


@pytest.mark.parametrize(
    ("title", "first", "second"),
    [
        ("Zicht op het effect", "zicht-op-het-effect", "zicht-op-het-effect-2"),
        ("Privé, 's avonds & 24/7", "prive-s-avonds-24-7", "prive-s-avonds-24-7-2"),
        ("2026: een jaar", "een-jaar", "een-jaar-2"),
        ("???", "topic", "topic-2"),
        ("Een heel lange titel die niet in een id past", "een-heel-lange-titel-die-niet-in-een-id", None),
        ("x" * 60, "x" * 40, "x" * 38 + "-2"),
    ],
)
def test_an_id_is_proposed_from_the_words_of_a_title(title: str, first: str, second: str | None) -> None:
    found = list(islice(proposed_ids(title), 12))
    assert found[0] == first
    assert second in (None, found[1])
    assert all(map(is_id, found))
    assert len(set(found)) == len(found)
