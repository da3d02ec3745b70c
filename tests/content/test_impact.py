"""What a change does is tried on sheets that are the same every time, and told in sentences."""

from __future__ import annotations

import subprocess
from dataclasses import replace
from pathlib import Path

import pytest

from scoring.model.answers import NA, UNKNOWN
from scoring.model.model import Model, Part, Question
from scripts import impact as command
from scripts.compiler.compile import compile_content
from scripts.compiler.versions.impact import Move, impact
from scripts.compiler.versions.sample_sheets import SHEETS, sample_sheets
from tests.content.trees import VALID, Change, tree

MODEL = "content/model.yaml"
FEW = 200


@pytest.fixture(scope="module")
def model() -> Model:
    return compile_content(VALID).model


def with_questions(model: Model, *dimensions: tuple[Question, ...]) -> Model:
    parts = zip(model.dimensions, dimensions, strict=True)
    return replace(model, dimensions=tuple(replace(part, questions=questions) for part, questions in parts))


def questions(model: Model) -> list[tuple[Question, ...]]:
    return [dimension.questions for dimension in model.dimensions]


def test_the_sheets_are_the_same_ones_on_every_machine(model: Model) -> None:
    sheets = list(sample_sheets(model))
    assert len(sheets) == SHEETS == 1000
    assert [list(sheet.values.values()) for sheet in sheets[:3]] == FIRST
    for sheet in sheets:
        sheet.check(model)


FIRST = [[2, 2, 2, 2, UNKNOWN], [1, 2, 2, 1, 2, 1], [1, 1, 2, 1, 2, 1]]


def test_every_answer_and_every_state_occurs(model: Model) -> None:
    for question in model.questions():
        given = {sheet.values.get(question.id) for sheet in sample_sheets(model)}
        assert given - {None} == {UNKNOWN, NA, *range(1, len(question.options) + 1)}
    assert any(len(sheet.values) < len(list(model.questions())) for sheet in sample_sheets(model))


def test_the_same_people_give_the_same_answers_to_the_questions_that_stay(model: Model) -> None:
    (first, *others), green = questions(model)
    fewer = with_questions(model, tuple(others), green)
    for sheet, smaller in zip(sample_sheets(model), sample_sheets(fewer), strict=True):
        assert smaller.values.items() <= sheet.values.items()
        assert first.id not in smaller.values


def test_without_a_change_nothing_moves(model: Model) -> None:
    found = impact(model, model, FEW)
    assert (found.sheets, found.moved, found.moves, found.advised) == (FEW, 0, {}, 0)
    assert (found.tips, found.lost, found.causes, found.rest) == ({}, {}, {}, [])


def test_a_heavier_question_moves_stages_of_its_own_dimension_alone(model: Model) -> None:
    (first, *others), green = questions(model)
    heavy = with_questions(model, (replace(first, weight=9), *others), green)
    found = impact(model, heavy, FEW)
    water = model.dimensions[0].id
    assert {move.dimension for move in found.moves} == {water}
    assert 0 < found.moved == sum(found.moves.values()) < FEW
    assert [difference.question for difference in found.causes[water]] == [first.id]
    assert found.lost == {}
    for move, example in found.examples.items():
        assert isinstance(move, Move)
        assert example.before != example.now


def test_questions_that_are_gone_or_mean_something_else_can_no_longer_be_compared(model: Model) -> None:
    (first, second, *others), green = questions(model)
    now = with_questions(model, (replace(second, revision=second.revision + 1), *others), green)
    assert impact(model, now, FEW).lost == {first.id: "gone", second.id: "revised"}


def test_a_dimension_that_only_one_of_the_two_has_moves_nothing(model: Model) -> None:
    more = replace(model, dimensions=(*model.dimensions, _renamed(model.dimensions[0])))
    found = impact(model, more, FEW)
    assert found.moves == {}
    assert [difference.key for difference in found.rest] == ["part_added"]


def _renamed(part: Part) -> Part:
    return replace(
        part, id="nieuw", questions=tuple(replace(question, id=f"nieuw-{question.id}") for question in part.questions)
    )


# The command

RELEASE: tuple[Change, ...] = ({"file": "content/releases/2.0.0.json", "release": True},)


def test_the_last_published_version_is_what_a_change_is_compared_with(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    threshold: Change = {"file": MODEL, "replace": "majority: 3/5       #", "with": "majority: 1       #"}
    raised: Change = {"file": MODEL, "replace": "version: 2.0.0\nversions: [1.0.0, 2.0.0]", "with": NEXT}
    root = tree(tmp_path / "tree", [*RELEASE, threshold, raised])
    assert command.main([str(root)]) == 0
    said = capsys.readouterr().out
    assert "Vergeleken met versie 2.0.0, op 1000 voorbeeldinvullingen" in said
    assert "Het hele model, wat er veranderde: Het veld 'tiers.1.majority' is veranderd van 3/5 in 1." in said
    assert "Bijvoorbeeld nummer " in said
    assert "Het eerste getal van versie 2.0.0 moet omhoog: minstens 3.0.0." in said


NEXT = "version: 3.0.0\nversions: [1.0.0, 2.0.0, 3.0.0]"


def test_words_alone_move_nothing(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    words: Change = {"file": MODEL, "replace": "name: Midden", "with": "name: Halverwege"}
    root = tree(tmp_path / "tree", [*RELEASE, words])
    assert command.main(["--format", "markdown", str(root)]) == 0
    assert capsys.readouterr().out == (
        "### Wat deze wijziging doet\n\n"
        "- Vergeleken met versie 2.0.0, op 1000 voorbeeldinvullingen: verzonnen antwoorden, elke keer dezelfde.\n\n"
        "### Stadia\n\n- Geen enkel stadium verandert.\n\n"
        "### Eerste tips\n\n- Overal blijven de eerste tips dezelfde.\n\n"
        "### Oude antwoorden\n\n- Elke vraag is nog te vergelijken met die van eerst.\n\n"
        "### Versie\n\n- Er zijn alleen woorden veranderd. Het versienummer van 2.0.0 gaat pas omhoog bij het "
        "publiceren.\n"
    )


def test_a_revision_of_git_can_be_compared_with(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    root = tree(tmp_path / "tree", [{"file": "content/releases", "delete_folder": True}])
    model = root / MODEL
    model.write_text(model.read_text(encoding="utf-8").replace("[1.0.0, 2.0.0]", "[2.0.0]"), encoding="utf-8")
    git(root, "init", "--quiet")
    git(root, "add", "--all")
    git(root, "-c", "user.name=x", "-c", "user.email=x@x.example", "commit", "--quiet", "--message", "Begin")
    file = root / "content/dimensions/water/meten.yaml"
    file.write_text(file.read_text(encoding="utf-8").replace("revision: 1", "revision: 2"), encoding="utf-8")
    assert command.main(["--since", "HEAD", str(root)]) == 0
    said = capsys.readouterr().out
    assert "Vergeleken met 'HEAD' in Git" in said
    assert "'meten' is niet meer te vergelijken: revision is verhoogd, dus oude antwoorden vervallen." in said
    assert "Er is nog geen versie gepubliceerd. Het versienummer kan blijven." in said
    assert command.main(["--since", "gisteren", str(root)]) == 2
    assert capsys.readouterr().err.startswith("Git kan de inhoud van 'gisteren' niet geven.")
    assert command.main([str(root)]) == 2
    assert capsys.readouterr().err.startswith("Er is nog geen versie gepubliceerd om mee te vergelijken.")


def git(root: Path, *arguments: str) -> None:
    subprocess.run(["git", *arguments], cwd=root, check=True)


def test_content_with_problems_is_told_instead(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    wrong: Change = {"file": MODEL, "replace": "language: nl", "with": "language: NL"}
    assert command.main([str(tree(tmp_path / "tree", [wrong]))]) == 1
    assert capsys.readouterr().err == "1 probleem in 1 bestand.\n"


@pytest.mark.parametrize("arguments", [["--format", "xml"], ["a", "b"], ["--since"]])
def test_arguments_that_make_no_sense_give_one_sentence(
    arguments: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    assert command.main(arguments) == 2
    assert capsys.readouterr().err == (
        "Kies waarmee u vergelijkt en in welke vorm: make impact SINCE=main FORMAT=text|markdown\n"
    )
