"""Old codes and documents open with the version that they were made with, and a strange one is named."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from scoring import __main__ as command_line
from scoring.code import batch
from scoring.code.batch import BadLine
from scoring.code.crockford import read
from scoring.code.layout import claimed_version
from scoring.code.layouts import Layouts
from scoring.code.result_code import encode, version_of_code
from scoring.command import inputs
from scoring.documents.canonical import read_answers, version_of, write_answers, write_model, write_result
from scoring.documents.plan_document import write_plan
from scoring.documents.versions import Versions, version_that_opens
from scoring.model.answers import NA, UNKNOWN, Answers
from scoring.model.model import Model
from scoring.result import evaluate
from tests.scoring.bare_models import make_model
from tests.scoring.cases import read_test_model, sentences
from tests.scoring.plans import PLAN

OLD = replace(make_model(questions=(4, 3), version="1.0.0", versions=("1.0.0",)), sentences=sentences())
NEW = replace(
    make_model(questions=(5, 5, 4), version="2.0.0", versions=("1.0.0", "1.1.0", "2.0.0")), sentences=sentences()
)
SHEET = Answers({"d1-q1": 3, "d1-q2": 3, "d1-q3": 2, "d1-q4": UNKNOWN, "d2-q1": NA, "d2-q2": 5}, {"d1": 4})
OLD_CODE, NEW_CODE = encode(OLD, SHEET), encode(NEW, SHEET)
BOTH = Versions(NEW, {"1.0.0": OLD}.get)
MODELS = "models.0123456789abcdef"


@pytest.fixture
def run(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> Callable[..., tuple[int, str, str]]:
    """The command line beside a built site with versions 2.0.0 (current) and 1.0.0, but without 1.1.0."""
    site = tmp_path / "scoring"
    (site / MODELS).mkdir(parents=True)
    (site / "model.json").write_text(write_model(NEW), encoding="utf-8")
    (site / MODELS / "2.0.0.json").write_text(write_model(NEW), encoding="utf-8")
    (site / MODELS / "1.0.0.json").write_text(write_model(OLD), encoding="utf-8")
    monkeypatch.setattr(inputs, "MODEL_PLACES", (site / "model.json",))

    def command(*arguments: object) -> tuple[int, str, str]:
        status = command_line.main([str(argument) for argument in arguments])
        printed = capsys.readouterr()
        return status, printed.out, printed.err

    return command


def saved(folder: Path, text: str) -> Path:
    file = folder / "document.json"
    file.write_text(text, encoding="utf-8")
    return file


def test_the_two_versions_lay_their_codes_out_in_different_ways() -> None:
    assert len(OLD_CODE) < len(NEW_CODE)


def test_a_code_of_each_version_opens_with_that_version() -> None:
    layouts = Layouts(BOTH)
    assert layouts.of(read(OLD_CODE)).model is OLD
    assert layouts.of(read(NEW_CODE)).model is NEW


def test_a_version_is_fetched_once_and_only_when_it_is_asked_for() -> None:
    asked: list[str] = []

    def find(version: str) -> Model:
        asked.append(version)
        return OLD

    versions = Versions(NEW, find)
    assert versions.named("2.0.0") is NEW
    assert asked == []
    assert versions.named("1.0.0") is versions.named("1.0.0") is OLD
    assert asked == ["1.0.0"]


@pytest.mark.parametrize("name", [None, "9.9.9", "../../etc/passwd", ""])
def test_a_version_that_the_current_model_does_not_list_is_not_looked_for(name: str | None) -> None:
    def find(version: str) -> Model:
        raise AssertionError(f"looked for {version}")

    assert Versions(NEW, find).named(name) is NEW


@pytest.mark.parametrize(
    ("text", "version"),
    [
        ('{"model":"proef","model_version":"1.0.0"}', "1.0.0"),
        ('{"model":"proef","model_version":"9.9.9"}', "9.9.9"),
        ('{"model":"proef","model_version":1}', None),
        ('{"model":"iets-anders","model_version":"1.0.0"}', None),
        ('{"model_version":"1.0.0"}', None),
        ("{}", None),
        ("[]", None),
        ("{", None),
        ("", None),
    ],
)
def test_a_document_says_which_version_it_belongs_to(text: str, version: str | None) -> None:
    assert version_of(text, NEW) == version


@pytest.mark.parametrize(
    ("named", "opens"),
    [("1.0.0", "1.0.0"), ("1.1.0", "1.1.0"), ("2.0.0", "2.0.0"), ("3.0.0", "2.0.0"), ("", "2.0.0"), (None, "2.0.0")],
)
def test_a_version_opens_what_names_it_if_the_model_lists_it(named: str | None, opens: str) -> None:
    assert version_that_opens(named, NEW) == opens


def test_a_code_says_which_version_it_was_made_with_to_every_later_one() -> None:
    assert version_of_code(OLD_CODE, NEW) == "1.0.0"
    assert version_of_code(NEW_CODE, NEW) == "2.0.0"
    assert version_of_code(NEW_CODE, OLD) is None
    assert version_of_code(encode(replace(OLD, number=7), SHEET), NEW) is None


def test_too_few_characters_have_no_version() -> None:
    assert claimed_version(read("1" * 8)) is None
    assert claimed_version(read(NEW_CODE)) == 2


def wrong(code: str) -> BadLine:
    (line,) = batch.rows([code], BOTH)
    assert isinstance(line, BadLine)
    return line


@pytest.mark.parametrize("code", [OLD_CODE, NEW_CODE])
def test_any_wrong_character_in_a_code_of_any_version_is_told_as_a_typing_error(code: str) -> None:
    for place, character in enumerate(code):
        if character != "-":
            other = "7" if character != "7" else "8"
            broken = code[:place] + other + code[place + 1 :]
            assert wrong(broken).error.key == "scoring.code.checksum", broken


def test_a_code_with_a_character_too_few_says_how_many_the_current_version_has() -> None:
    error = wrong(NEW_CODE[:-1]).error
    assert (error.key, error.values["expected"]) == ("scoring.code.length", len(NEW_CODE.replace("-", "")))


def test_batch_scores_each_line_by_its_own_version() -> None:
    assert batch.heading(BOTH).split(";")[:6] == [
        "code", "version", "d1.stage", "d1.low", "d1.high", "d1.provisional",
    ]  # fmt: skip
    assert list(batch.rows([NEW_CODE, OLD_CODE], BOTH)) == [
        f"{NEW_CODE};2.0.0;3;2;3;1;;1;5;;;1;5;",
        f"{OLD_CODE};1.0.0;3;2;3;1;;;;;;;;",
    ]


def test_a_dimension_that_only_an_older_version_has_keeps_its_columns() -> None:
    small = replace(NEW, dimensions=NEW.dimensions[:1])
    versions = Versions(small, {"1.0.0": OLD}.get)
    assert batch.heading(versions).split(";")[2::4] == ["d1.stage", "d2.stage"]
    code = encode(small, Answers({"d1-q1": 3}))
    assert list(batch.rows([code], versions)) == [f"{code};2.0.0;;1;4;;;;;"]


def test_answers_of_an_older_version_are_scored_with_it(run: Callable[..., object], tmp_path: Path) -> None:
    file = saved(tmp_path, write_answers(SHEET, OLD))
    assert run("score", file, "--json") == (0, write_result(evaluate(OLD, SHEET)), "")
    assert run("code", file) == (0, f"{OLD_CODE}\n", "")


def test_answers_of_the_current_version_are_scored_with_it(run: Callable[..., object], tmp_path: Path) -> None:
    file = saved(tmp_path, write_answers(SHEET, NEW))
    assert run("score", file, "--json") == (0, write_result(evaluate(NEW, SHEET)), "")


@pytest.mark.parametrize(("code", "model"), [(OLD_CODE, OLD), (NEW_CODE, NEW)])
def test_decode_gives_the_answers_of_the_version_of_the_code(
    run: Callable[..., tuple[int, str, str]], code: str, model: Model
) -> None:
    status, document, _ = run("decode", code, "--json")
    assert (status, read_answers(document, model)) == (0, SHEET)


def test_answers_of_a_version_that_is_not_at_hand_are_named(run: Callable[..., object], tmp_path: Path) -> None:
    reload = "Laad de pagina opnieuw en probeer het nog eens."
    for version, made, do in (
        ("1.1.0", "horen bij", "Open ze met versie 1.1.0."),
        ("3.0.0", "zijn gemaakt met", reload),
    ):
        file = saved(tmp_path, write_answers(SHEET, NEW).replace('"2.0.0"', f'"{version}"'))
        sentence = f"Deze antwoorden {made} versie {version} van de zelfscan. Dit is versie 2.0.0. {do}"
        assert run("score", file) == (2, "", f"{file}: {sentence}\n")


def test_a_code_of_a_version_that_is_not_at_hand_is_named(run: Callable[..., object]) -> None:
    missing = encode(replace(NEW, version="1.1.0"), SHEET)
    newer = encode(replace(NEW, version="3.0.0", versions=(*NEW.versions, "3.0.0")), SHEET)
    assert run("decode", missing) == (
        2,
        "",
        "Deze code hoort bij versie 1.1.0 van de zelfscan en dit is versie 2.0.0. Open de code met versie 1.1.0.\n",
    )
    assert run("decode", newer) == (
        2,
        "",
        "Deze code is gemaakt met een nieuwere versie van de zelfscan dan deze (2.0.0). "
        "Laad de pagina opnieuw en probeer het nog eens.\n",
    )


def test_a_model_that_is_named_is_the_only_one(run: Callable[..., object], tmp_path: Path) -> None:
    model = tmp_path / "new.json"
    model.write_text(write_model(NEW), encoding="utf-8")
    file = saved(tmp_path, write_answers(SHEET, OLD))
    sentence = "Deze antwoorden horen bij versie 1.0.0 van de zelfscan. Dit is versie 2.0.0. Open ze met versie 1.0.0."
    assert run("score", file, "--model", model) == (2, "", f"{file}: {sentence}\n")


def test_a_plan_of_an_older_version_opens_with_it(run: Callable[..., tuple[int, str, str]], tmp_path: Path) -> None:
    model = read_test_model("twee")
    later = replace(model, version="9.0.0", versions=(*model.versions, "9.0.0"))
    (tmp_path / "scoring" / "model.json").write_text(write_model(later), encoding="utf-8")
    (tmp_path / "scoring" / MODELS / f"{model.version}.json").write_text(write_model(model), encoding="utf-8")
    file = saved(tmp_path, write_plan(PLAN, model))
    status, table, errors = run("plan", file, "--csv")
    assert (status, errors) == (0, "")
    assert table.startswith('\ufeff"Dimensie";')


def test_batch_reads_old_and_new_codes_from_one_file(run: Callable[..., object], tmp_path: Path) -> None:
    file = tmp_path / "codes.txt"
    file.write_text(f"{OLD_CODE}\n{NEW_CODE}\n", encoding="utf-8")
    assert run("batch", file) == (
        0,
        f"{batch.heading(BOTH)}\n{OLD_CODE};1.0.0;3;2;3;1;;;;;;;;\n{NEW_CODE};2.0.0;3;2;3;1;;1;5;;;1;5;\n",
        "",
    )


def test_an_older_model_that_was_changed_is_named(run: Callable[..., object], tmp_path: Path) -> None:
    place = tmp_path / "scoring" / MODELS / "1.0.0.json"
    place.write_text(write_model(OLD).replace('"max_lag":1', '"max_lag":2'), encoding="utf-8")
    file = saved(tmp_path, write_answers(SHEET, OLD))
    sentence = f"Het bestand {place} is geen model van de zelfscan, of het is veranderd.\n"
    assert run("score", file) == (2, "", sentence)


def test_without_a_site_the_way_to_a_model_is_told(
    run: Callable[..., object], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(inputs, "MODEL_PLACES", (tmp_path / "weg.json",))
    assert run("decode", OLD_CODE) == (2, "", "Er is nog geen model. Maak het met: make site\n")
