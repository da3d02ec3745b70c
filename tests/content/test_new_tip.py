"""The command new-tip asks for a tip and puts it in its file, of which nothing else changes."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

import pytest
import yaml

from scripts import new_tip
from scripts.compiler.compile import compile_content
from scripts.compiler.content.tip_text import NewTip, scalar, with_tip
from scripts.compiler.content.tree import there
from tests.content.trees import NESTED, REPOSITORY, Change, problems, tree

METEN = "content/dimensions/water/meten.yaml"
TIP = [
    "Bel een ander waterschap", "Zoek het nummer op.", "S", "beheerder", "u iemand hebt gesproken",
    "Vraag wie dit al doet: dat scheelt u werk.", "Neem een collega mee.", "",
    "Kennisbank", "https://kennis.example/bellen", "",
]  # fmt: skip
WRITTEN = """\
    tip:
      title: Bel een ander waterschap
      this_week: Zoek het nummer op.
      effort: S
      who: beheerder
      done_when: u iemand hebt gesproken
      text: |
        Vraag wie dit al doet: dat scheelt u werk.

        Neem een collega mee.
      sources:
        - title: Kennisbank
          url: https://kennis.example/bellen
"""


def answered(root: Path, typed: Iterable[str]) -> int:
    """The command, with somebody who types these lines and then leaves."""
    lines = iter(typed)

    def ask(_: str) -> str:
        try:
            return next(lines)
        except StopIteration:
            raise EOFError from None

    return new_tip.main([str(root)], ask)


def test_a_tip_takes_the_place_of_the_one_that_was_there(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    comment: Change = {
        "file": METEN,
        "replace": "  - answer: Van een deel.",
        "with": "  # blijft\n  - answer: Van een deel.",
    }
    root = tree(tmp_path / "tree", [comment])
    old = (root / METEN).read_text(encoding="utf-8")
    start, end = old.index("    tip:\n"), old.index("  # blijft")
    assert answered(root, ["meten", "1", *TIP]) == 0
    assert (root / METEN).read_text(encoding="utf-8") == old[:start] + WRITTEN + old[end:]
    assert problems(root) == ()
    assert f"De tip staat in {METEN}, regel 14." in capsys.readouterr().out


def test_a_tip_is_put_where_there_was_none(tmp_path: Path) -> None:
    optional: Change = {"file": "content/model.yaml", "replace": "evidence, tips, origin", "with": "evidence, origin"}
    root = tree(tmp_path / "tree", [optional])
    file = root / METEN
    old = file.read_text(encoding="utf-8")
    start, end = old.rindex("    tip:\n"), old.index("  - answer: Van alle.")
    file.write_text(old[:start] + old[end:], encoding="utf-8", newline="\n")
    assert answered(root, ["1", "2", *TIP]) == 0
    assert file.read_text(encoding="utf-8") == old[:start] + WRITTEN + old[end:]


def test_what_cannot_be_is_asked_again_with_the_reason(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    root = tree(tmp_path / "tree")
    typed = ["opslann", "opslaan", "3", "2", "", *TIP]
    typed[typed.index("S")] = "klein"
    typed.insert(typed.index("klein") + 1, "S")
    typed.insert(typed.index("https://kennis.example/bellen"), "kennis.example")
    assert answered(root, typed) == 0
    said = capsys.readouterr().out
    assert said.count("Dat staat er niet bij. Kies uit de lijst.") == 2
    assert said.count("Dit moet ingevuld zijn.") == 1
    assert said.count("Kies S, M of L.") == 1
    assert said.count("Dit is geen volledig webadres.") == 1


def test_a_tip_that_the_check_refuses_leaves_the_file_as_it_was(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    root = tree(tmp_path / "tree")
    old = (root / METEN).read_bytes()
    assert answered(root, ["meten", "2", "<b>Vet</b>", *TIP[1:]]) == 1
    assert (root / METEN).read_bytes() == old
    said = capsys.readouterr().err
    assert said.startswith("Met deze tip klopt de inhoud niet meer. Het bestand is gebleven zoals het was:\n")
    assert f"{METEN}:" in said


def test_who_leaves_halfway_has_changed_nothing(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    root = tree(tmp_path / "tree")
    old = (root / METEN).read_bytes()
    assert answered(root, ["meten", "1", "Bel iemand"]) == 2
    assert (root / METEN).read_bytes() == old
    assert capsys.readouterr().err == "Gestopt; er is niets veranderd.\n"


def test_content_with_problems_is_told_before_anything_is_asked(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    root = tree(tmp_path / "tree", [{"file": "content/glossary.yaml", "delete": True}])
    assert answered(root, []) == 1
    assert capsys.readouterr().err == "1 probleem in 1 bestand.\n"


def test_a_shared_answer_without_a_tip_is_left_to_the_editor(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    root = tree(tmp_path / "tree", start=NESTED)
    assert answered(root, ["signed", "1", *TIP]) == 2
    assert capsys.readouterr().err.startswith("This question shares its answers with others. Put the tip in ")


def test_line_ends_of_another_system_stay(tmp_path: Path) -> None:
    root = tree(tmp_path / "tree")
    file = root / METEN
    file.write_bytes(file.read_bytes().replace(b"\n", b"\r\n"))
    assert answered(root, ["meten", "1", *TIP]) == 0
    assert b"\n" not in file.read_bytes().replace(b"\r\n", b"")


def test_in_the_real_content_any_tip_can_be_replaced_and_no_other_line_changes() -> None:
    content = compile_content(REPOSITORY).content
    tip = NewTip({"title": "Iets", "effort": "S", "who": "iemand", "done_when": "het zo is"}, ["Doe het."], [])
    for _, _, file in content.questions():
        for answer in content.answers(file)[:-1]:
            text = with_tip(file.document, answer, tip)
            read = yaml.load(text, Loader=yaml.BaseLoader)
            written = read["ladder"][answer.number - 1].pop("tip")
            old = yaml.load(file.document.text, Loader=yaml.BaseLoader)
            old["ladder"][answer.number - 1].pop("tip")
            assert (written["title"], read) == ("Iets", old), (file.id, answer.number)
    assert there(content.model)


@pytest.mark.parametrize(
    "text", ["Gewoon", "true", "12", "a: b", "# kop", "'s avonds", "- x", "x #y", 'zeg "nee"', "5 dagen", "[x](y)"]
)
def test_any_text_on_one_line_is_read_back_as_it_was_typed(text: str) -> None:
    assert yaml.safe_load(f"x: {scalar(text)}")["x"] == text
