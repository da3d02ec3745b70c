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
from scripts.compiler.words.engine_sentences import engine_sentences
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
        "### Zinnen\n\n- Geen enkele zin verandert.\n\n"
        "### Oude antwoorden\n\n- Elke vraag is nog te vergelijken met die van eerst.\n\n"
        "### Versie\n\n- Er zijn alleen woorden veranderd. Het versienummer van 2.0.0 gaat pas omhoog bij het "
        "publiceren.\n"
    )


UNPUBLISHED: tuple[Change, ...] = (
    {"file": "content/releases", "delete_folder": True},
    {"file": MODEL, "replace": "versions: [1.0.0, 2.0.0]", "with": "versions: [2.0.0]"},
)
METEN = "content/dimensions/water/meten.yaml"
REVISED = "'meten' is niet meer te vergelijken: revision is verhoogd, dus oude antwoorden vervallen."


def committed(folder: Path, *changes: Change) -> Path:
    """A tree without a published version, with these changes, as the first commit of a repository."""
    root = tree(folder, [*UNPUBLISHED, *changes])
    git(root, "init", "--quiet", "--initial-branch", "main")
    commit(root)
    return root


def commit(root: Path) -> None:
    git(root, "add", "--all")
    git(root, "-c", "user.name=x", "-c", "user.email=x@x.example", "commit", "--quiet", "--message", "Een stap")


def changed(root: Path, file: str, old: str, new: str) -> None:
    path = root / file
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new, 1), encoding="utf-8", newline="\n")


def test_a_revision_of_git_can_be_compared_with(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    root = committed(tmp_path / "tree")
    changed(root, METEN, "revision: 1", "revision: 2")
    assert command.main(["--since", "HEAD", str(root)]) == 0
    said = capsys.readouterr().out
    assert "Vergeleken met 'HEAD' in Git" in said
    assert REVISED in said
    assert "Er is nog geen versie gepubliceerd. Het versienummer kan blijven." in said
    assert "Wat er niet klopt" not in said
    assert command.main(["--since", "gisteren", str(root)]) == 2
    assert capsys.readouterr().err.startswith("Git kan de inhoud van 'gisteren' niet geven.")
    assert command.main([str(root)]) == 2
    assert capsys.readouterr().err.startswith("Er is nog geen versie gepubliceerd om mee te vergelijken.")


def git(root: Path, *arguments: str) -> None:
    subprocess.run(["git", *arguments], cwd=root, check=True)


def test_what_others_changed_in_the_meantime_is_no_part_of_the_change(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    root = committed(tmp_path / "tree")
    git(root, "switch", "--quiet", "--create", "mine")
    git(root, "switch", "--quiet", "main")
    changed(root, METEN, "revision: 1", "revision: 2")
    commit(root)
    git(root, "switch", "--quiet", "mine")
    changed(root, "content/dimensions/groen/gras.yaml", "revision: 1", "revision: 3")
    assert command.main(["--since", "main", str(root)]) == 0
    said = capsys.readouterr().out
    assert "In 'main' is sindsdien meer veranderd. Dat telt hier niet mee" in said
    assert "'gras' is niet meer te vergelijken" in said
    assert "'meten'" not in said


INTERFACE = "content/interface.yaml"


def test_sentences_that_are_said_otherwise_are_told_with_what_was_and_what_is(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    footer: Change = {
        "file": INTERFACE,
        "replace": "scan.next: Volgende\n",
        "with": "frame.footer_line: Van ons.\nscan.next: Door\n",
    }
    root = committed(tmp_path / "tree", footer)
    changed(root, INTERFACE, "frame.footer_line: Van ons.\n", "page.stages.credit: Van hen.\n")
    changed(root, INTERFACE, "scan.next: Door\n", "")
    changed(root, INTERFACE, "Het stadium is {stage}.", "Dit is {stage}.")
    assert command.main(["--since", "main", str(root)]) == 0
    said = capsys.readouterr().out.partition("Zinnen:\n")[2].partition("\n\n")[0].splitlines()
    next_one = engine_sentences("nl")["scan.next"]
    assert set(said) == {
        "- 'frame.footer_line' is weg. Het was: Van ons. Op die plek staat nu niets.",
        "- 'page.stages.credit' is nieuw: Van hen. Op die plek stond niets.",
        f"- 'scan.next' zegt dit model niet meer zelf. Het was: Door Nu zegt de site: {next_one}",
        "- 'scoring.headline.equal' was: Het stadium is {stage}. Nu: Dit is {stage}.",
    }


def test_two_sentences_that_changed_places_are_told_as_that(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    two: Change = {
        "file": INTERFACE,
        "replace": "scan.next: Volgende\n",
        "with": "scan.next: Door\nscan.previous: Naar voren\n",
    }
    root = committed(tmp_path / "tree", two)
    changed(
        root, INTERFACE, "scan.next: Door\nscan.previous: Naar voren\n", "scan.next: Naar voren\nscan.previous: Door\n"
    )
    assert command.main(["--since", "main", str(root)]) == 0
    lines = [line for line in capsys.readouterr().out.splitlines() if "verwisseld" in line]
    assert len(lines) == 1
    assert "'scan.next'" in lines[0]
    assert "'scan.previous'" in lines[0]


def test_sentences_of_a_file_that_could_not_be_read_are_not_compared(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    root = committed(tmp_path / "tree")
    good = (root / INTERFACE).read_text(encoding="utf-8")
    changed(root, INTERFACE, "scan.next: Volgende", "scan.next: [Volgende]")
    commit(root)
    (root / INTERFACE).write_text(good, encoding="utf-8", newline="\n")
    assert command.main(["--since", "main", str(root)]) == 0
    said = capsys.readouterr().out
    assert f"- De zinnen zijn niet te vergelijken: {INTERFACE} is daar niet te lezen." in said
    assert "Uw eigen inhoud is in orde." in said


# The check of now is not the one that the earlier content was written for.


def test_earlier_content_with_a_problem_that_no_model_hangs_on_is_compared_whole(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    html: Change = {"file": METEN, "replace": "ask: ", "with": "ask: <b>Let op</b> "}
    root = committed(tmp_path / "tree", html)
    changed(root, METEN, "<b>Let op</b> ", "")
    changed(root, METEN, "revision: 1", "revision: 2")
    assert command.main(["--since", "main", str(root)]) == 0
    said = capsys.readouterr().out
    assert "Wat er niet klopt in 'main':" in said
    assert "problemen in de inhoud van 'main'. Uw eigen inhoud is in orde." in said
    assert "- Alle dimensies zijn toch te vergelijken." in said
    assert f"- {METEN}:" in said
    assert REVISED in said


def test_a_field_that_is_gone_since_is_passed_over_and_told(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    gone: Change = {"file": METEN, "replace": "revision: 1\n", "with": "revision: 1\nkleur: rood\n"}
    in_model: Change = {"file": MODEL, "replace": "language: nl\n", "with": "language: nl\nkleur: rood\n"}
    root = committed(tmp_path / "tree", gone, in_model)
    for file in (METEN, MODEL):
        changed(root, file, "kleur: rood\n", "")
    changed(root, METEN, "revision: 1", "revision: 2")
    assert command.main(["--since", "main", str(root)]) == 0
    said = capsys.readouterr().out
    assert "De controle van nu vindt 2 problemen in de inhoud van 'main'. Uw eigen inhoud is in orde." in said
    assert "- Alle dimensies zijn toch te vergelijken." in said
    assert "- Velden die de controle van nu niet kent, tellen daar niet mee." in said
    assert f"- {MODEL}:8:1: Het veld 'kleur' is onbekend.\n" in said
    assert REVISED in said


def test_of_earlier_content_that_lacks_a_field_the_other_dimensions_are_compared(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    root = committed(tmp_path / "tree")
    ask = next(line for line in (root / METEN).read_text(encoding="utf-8").splitlines() if line.startswith("ask:"))
    changed(root, METEN, ask, ask.replace("ask:", "question:"))
    commit(root)
    changed(root, METEN, ask.replace("ask:", "question:"), ask)
    changed(root, "content/dimensions/groen/gras.yaml", "revision: 1", "revision: 2")
    assert command.main(["--since", "main", str(root)]) == 0
    said = capsys.readouterr().out
    assert "- Niet te vergelijken, en hier aan beide kanten weggelaten: water.\n" in said
    assert f"- {METEN}:" in said
    assert "'gras' is niet meer te vergelijken" in said
    assert "'meten' is niet meer" not in said


@pytest.mark.parametrize(("field", "old"), [("number:", "nummer:"), ("scoring:", "rekenen:")])
def test_earlier_content_whose_model_cannot_be_read_is_named_as_what_is_wrong(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], field: str, old: str
) -> None:
    root = committed(tmp_path / "tree")
    changed(root, MODEL, f"\n{field}", f"\n{old}")
    commit(root)
    changed(root, MODEL, f"\n{old}", f"\n{field}")
    assert command.main(["--since", "main", str(root)]) == 2
    said = capsys.readouterr().err
    assert said.startswith("De inhoud van 'main' is niet te lezen met de controle van nu")
    assert "Uw eigen inhoud is in orde." in said
    assert f"\n{MODEL}:" in said


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
