"""The commands of editors: check, new-question, schema."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest

from scripts import check, new_question, schema
from scripts.compiler.content import shape_errors
from scripts.compiler.content.shape import fields_of, meaning_of
from scripts.compiler.content.shapes import Question, Tip
from scripts.compiler.rules import links, listing, quick
from scripts.compiler.words.nouns import QUESTIONS, Counted
from scripts.compiler.words.phrase import LANGUAGES, Language
from tests.content.trees import NESTED, REPOSITORY, VALID, Change, problems, tree

MODEL = "content/model.yaml"


def test_check_says_in_numbers_that_all_is_in_order(capsys: pytest.CaptureFixture[str]) -> None:
    assert check.main([str(VALID)]) == 0
    assert capsys.readouterr().out == "Inhoud in orde: 2 dimensies, 6 vragen, 12 tips.\n"


def test_check_prints_every_problem_and_how_many_there_are(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    root = tree(tmp_path / "tree", [{"file": MODEL, "replace": "language: nl", "with": "language: NL"}])
    assert check.main([str(root)]) == 1
    printed = capsys.readouterr()
    assert printed.out == (
        "content/model.yaml:7:11: 'NL' is geen taal die deze site spreekt. Schrijf nl of en, in kleine letters.\n"
    )
    assert printed.err == "1 probleem in 1 bestand.\n"


def test_check_of_a_folder_without_content_is_one_sentence(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert check.main([str(tmp_path)]) == 1
    assert capsys.readouterr().err == f"In de map {tmp_path} staat geen map content.\n"


def test_check_runs_as_a_module_and_exits_with_its_status(tmp_path: Path) -> None:
    root = tree(tmp_path / "tree", [{"file": "content/glossary.yaml", "delete": True}])
    command = [sys.executable, "-m", "scripts.check"]
    good = subprocess.run([*command, str(VALID)], cwd=REPOSITORY, capture_output=True)
    bad = subprocess.run([*command, str(root)], cwd=REPOSITORY, capture_output=True)
    assert (good.returncode, bad.returncode) == (0, 1)


@pytest.mark.parametrize(("number", "text"), [(0, "0 vragen"), (1, "1 vraag"), (2, "2 vragen")])
def test_a_number_stands_with_the_right_noun(number: int, text: str) -> None:
    assert Counted(number, QUESTIONS).said("nl") == text


@pytest.mark.parametrize(
    ("dimension", "before", "after"),
    [
        ("water", "      - delen\n", "      - delen\n      - pompputten\n"),
        ("groen", "[bomen, gras, bloemen]", "[bomen, gras, bloemen, pompputten]"),
    ],
)
def test_a_new_question_is_listed_last_and_the_rest_of_the_model_stays(
    tmp_path: Path, dimension: str, before: str, after: str
) -> None:
    root = tree(tmp_path / "tree")
    old = (root / MODEL).read_text(encoding="utf-8")
    new_question.new_question(root, dimension, "pompputten")
    assert (root / MODEL).read_text(encoding="utf-8") == old.replace(before, after)


@pytest.mark.parametrize(
    ("listing", "expected"),
    [
        ("questions: []", "questions: [pompputten]"),
        ("questions: [bomen,\n      gras ]  # groen", "questions: [bomen,\n      gras, pompputten ]  # groen"),
        ("questions: [bomen, gras,]", "questions: [bomen, gras, pompputten,]"),
        ("questions: [\n      bomen,\n      gras  # kort\n    ]", "      gras, pompputten  # kort\n    ]"),
        ("questions:\n    - bomen\n    - gras # kort\n    - bloemen  # laatste", None),
    ],
)  # fmt: skip
def test_a_new_question_fits_every_way_of_writing_the_list(tmp_path: Path, listing: str, expected: str | None) -> None:
    change = {"file": MODEL, "replace": "questions: [bomen, gras, bloemen]", "with": listing}
    root = tree(tmp_path / "tree", [change])
    new_question.new_question(root, "groen", "pompputten")
    text = (root / MODEL).read_text(encoding="utf-8")
    assert (expected or f"{listing}\n    - pompputten") in text


def test_a_new_question_has_a_rung_for_each_stage_and_only_empty_fields_are_wrong(tmp_path: Path) -> None:
    root = tree(tmp_path / "tree")
    file = new_question.new_question(root, "water", "pompputten")
    text = (root / file).read_text(encoding="utf-8")
    assert text.count("- answer:") == 3
    assert text.count("tip:") == 2
    assert "  # stadium 3: Hoog\n" in text
    found = problems(root)
    assert {one.file for one in found} == {file.as_posix()}
    assert {one.problem.words for one in found} == {shape_errors.EMPTY}


def test_a_new_question_that_is_filled_in_is_in_order(tmp_path: Path) -> None:
    root = tree(tmp_path / "tree")
    file = root / new_question.new_question(root, "water", "pompputten")
    given = {"quick": "true", "importance": "2", "kind": "addition", "effort": "S"}
    lines = []
    for number, line in enumerate(file.read_text(encoding="utf-8").splitlines()):
        name = line.strip().removeprefix("- ").removesuffix(":")
        is_empty = line.endswith(":") and name not in ("tip", "origin", "ladder") and "#" not in line
        lines.append(f"{line} {given.get(name, f'tekst {number}')}" if is_empty else line)
        if line.endswith(" |"):
            indent = line[: -len(line.lstrip())]
            lines += [f"{indent}  Eerste alinea.", "", f"{indent}  Tweede alinea."]
    file.write_text("\n".join(lines) + "\n", encoding="utf-8")
    assert [str(one) for one in problems(root)] == []


def test_a_new_question_of_a_part_has_answers_of_its_own_and_only_empty_fields_are_wrong(tmp_path: Path) -> None:
    root = tree(tmp_path / "tree", start=NESTED)
    file = new_question.new_question(root, "design/needs", "kept")
    assert file.as_posix() == "content/dimensions/design/needs/kept.yaml"
    text = (root / file).read_text(encoding="utf-8")
    assert text.count("- id:") == text.count("    label:") == text.count("    points:") == 2
    assert "# Or write only the name of a list after 'options': yes-no or how-much.\n" in text
    assert "questions: [written, kept]" in (root / MODEL).read_text(encoding="utf-8")
    found = problems(root)
    assert {one.file for one in found} == {file.as_posix()}
    assert {one.problem.words for one in found} == {shape_errors.EMPTY}


@pytest.mark.parametrize(
    ("part", "expected"),
    [
        ("- id: needs\n        questions: [written]", "- id: needs\n        questions: [kept]\n"),
        ("- id: needs  # later", "- id: needs  # later\n        questions: [kept]\n"),
        ("- {id: needs}", "- {id: needs, questions: [kept]}\n"),
    ],
)
def test_the_first_question_of_a_part_gets_a_list(tmp_path: Path, part: str, expected: str) -> None:
    changes: list[Change] = [
        {"file": "content/dimensions/design/needs/written.yaml", "delete": True},
        {"file": MODEL, "replace": "- id: needs\n        questions: [written]", "with": part.replace("written", "")},
    ]
    root = tree(tmp_path / "tree", changes, NESTED)
    new_question.new_question(root, "design/needs", "kept")
    assert expected in (root / MODEL).read_text(encoding="utf-8")


def test_a_new_question_does_not_go_between_parts(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    root = tree(tmp_path / "tree", start=NESTED)
    assert new_question.main(["design", "kept"], root) == 2
    assert capsys.readouterr().err == (
        "'design' is not a folder for questions. Choose design/threats, design/needs or build/tools.\n"
    )


def test_the_remedy_for_a_listed_question_without_a_file_leaves_only_empty_fields(tmp_path: Path) -> None:
    root = tree(tmp_path / "tree", [{"file": "content/dimensions/water/meten.yaml", "delete": True}])
    remedies = [one.remedy for one in problems(root) if one.problem.words is listing.NO_FILE]
    assert remedies == [
        "Maak het met: make new-question DIMENSION=water ID=meten. Of haal de vraag uit de lijst.",
    ]
    before = (root / MODEL).read_text(encoding="utf-8")
    new_question.new_question(root, "water", "meten")
    assert (root / MODEL).read_text(encoding="utf-8") == before
    assert {one.problem.words for one in problems(root)} - {links.ANCHOR, quick.FEW} == {shape_errors.EMPTY}


def test_a_new_question_is_not_made_in_another_dimension_than_the_model_says(tmp_path: Path) -> None:
    root = tree(tmp_path / "tree", [{"file": "content/dimensions/water/meten.yaml", "delete": True}])
    with pytest.raises(new_question.Refused) as refused:
        new_question.new_question(root, "groen", "meten")
    assert refused.value.why.said("nl") == "De id 'meten' is al in gebruik: content/model.yaml. Kies een andere id."


@pytest.mark.parametrize(
    ("arguments", "sentence"),
    [
        (["water"], "Noem de dimensie en de id: make new-question DIMENSION=een-dimensie ID=een-id"),
        (["lucht", "wind"], "'lucht' is geen map voor vragen. Kies water of groen."),
        (["../water", "wind"], "'../water' is geen map voor vragen. Kies water of groen."),
        (
            ["water", "../wind"],
            "'../wind' kan geen id zijn. Gebruik kleine letters, cijfers en losse koppeltekens, "
            "begin met een letter, en neem hooguit 40 tekens.",
        ),
        (
            ["water", "gras"],
            "De id 'gras' is al in gebruik: content/dimensions/groen/gras.yaml. Kies een andere id.",
        ),
        (["water", "pompen"], "De id 'pompen' is vervallen sinds versie 2.0.0. Kies een andere id."),
    ],
)
def test_a_new_question_that_cannot_be_is_refused_in_one_sentence(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], arguments: list[str], sentence: str
) -> None:
    root = tree(tmp_path / "tree")
    before = {path: path.read_bytes() for path in root.rglob("*") if path.is_file()}
    assert new_question.main(arguments, root) == 2
    assert capsys.readouterr().err == f"{sentence}\n"
    assert {path: path.read_bytes() for path in root.rglob("*") if path.is_file()} == before


def test_a_new_question_needs_a_content_folder(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert new_question.main(["water", "wind"], tmp_path) == 2
    assert capsys.readouterr().err == f"In de map {tmp_path} staat geen map content.\n"


def test_a_new_question_waits_for_a_model_that_can_be_read(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    root = tree(tmp_path / "tree", [{"file": MODEL, "replace": "language: nl\n", "with": ""}])
    assert new_question.main(["water", "wind"], root) == 2
    assert capsys.readouterr().err == (
        "Los eerst de problemen in deze bestanden op:\n"
        "content/model.yaml:2:1: Het veld 'language' ontbreekt. Voeg het toe: de taal van de teksten: nl.\n"
    )


def test_the_editor_finds_a_schema_for_every_yaml_file(tmp_path: Path) -> None:
    assert schema.main([str(tmp_path)]) == 0
    settings = json.loads((REPOSITORY / ".vscode" / "settings.json").read_text(encoding="utf-8"))
    assert set(settings["yaml.schemas"]) == {f"./build/schema/{path.name}" for path in tmp_path.iterdir()}
    covered = {path for glob in settings["yaml.schemas"].values() for path in REPOSITORY.glob(glob)}
    assert covered == set((REPOSITORY / "content").rglob("*.yaml"))


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_schema_explains_every_field_in_the_language_of_the_model(language: Language) -> None:
    made = schema.schema(schema.SCHEMAS["question"], language)
    described = {name: field["description"] for name, field in made["properties"].items()}
    assert described == {name: meaning_of(Question, name).said(language) for name in fields_of(Question)}
    assert made["$defs"]["Tip"]["properties"]["effort"]["description"] == meaning_of(Tip, "effort").said(language)
    assert made["additionalProperties"] is False


def test_a_schema_lets_a_share_be_written_without_quotes() -> None:
    made = schema.schema(schema.SCHEMAS["model"], "nl")
    assert made["$defs"]["LadderRuleUse"]["properties"]["majority"]["type"] == ["string", "integer"]
