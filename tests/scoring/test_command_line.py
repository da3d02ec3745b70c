"""python -m scoring …: the sentences of the page, and one clear sentence for wrong input."""

from __future__ import annotations

import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import pytest

from scoring.command.inputs import MODEL_PLACES, read_text
from scoring.command.verbs import VERBS
from scoring.documents.canonical import LARGEST, write_answers, write_model, write_result
from scoring.model.answers import UNKNOWN, Answers
from scoring.result import evaluate
from tests.scoring.cases import read_test_model

ROOT = Path(__file__).parents[2]
MODEL = read_test_model("inspanning")
SHEET = Answers({"doel": 2, "gegevens": 2, "mensen": 1, "besluiten": UNKNOWN})


@pytest.fixture
def model(tmp_path: Path) -> Path:
    file = tmp_path / "model.json"
    file.write_text(write_model(MODEL), encoding="utf-8")
    return file


@pytest.fixture
def answers(tmp_path: Path) -> Path:
    file = tmp_path / "answers.json"
    file.write_text(write_answers(SHEET, MODEL), encoding="utf-8")
    return file


def run(*arguments: object) -> tuple[int, str, str]:
    """Exit status, stdout and stderr; in a terminal that knows nothing but ASCII."""
    done = subprocess.run(
        [sys.executable, "-m", "scoring", *map(str, arguments)],
        cwd=ROOT,
        capture_output=True,
        env={"PYTHONIOENCODING": "ascii", "PYTHONDONTWRITEBYTECODE": "1"},
        timeout=60,
        check=False,
    )
    return done.returncode, done.stdout.decode("utf-8"), done.stderr.decode("utf-8")


def test_score_prints_what_the_page_shows(model: Path, answers: Path) -> None:
    assert run("score", answers, "--model", model) == (
        0,
        """\
Proef inspanning
Beantwoord: 3 van de 5. Weet ik niet: 1. Niet van toepassing: 0. Nog open: 1.

‘Werk’ staat op ‘benieuwd’.
Werk: Benieuwd (voorlopig)

Begin hiermee:
1. Breng Mensen van 1 naar 2 (bij ‘Mensen’)
   Inspanning: klein (klaar in enkele dagen). Wie: de directie. Klaar als het er is.
   Dit onderwerp ligt te ver achter: zonder deze stap bereikt de dimensie ‘bewust’ niet.
2. Breng Gegevens van 2 naar 3 (bij ‘Gegevens’)
   Inspanning: gemiddeld (klaar in enkele weken). Wie: de directie. Klaar als het er is.
   Dit hoort bij de kleinste stap naar ‘bewust’.
3. Breng Doel van 2 naar 3 (bij ‘Doel’)
   Inspanning: groot (klaar in enkele maanden). Wie: de directie. Klaar als het er is.
   Dit onderwerp staat nog op ‘benieuwd’. Het volgende stadium van de dimensie is ‘bewust’.

Zoek dit uit:
- Besluiten: vraag het aan de kenner van Besluiten.

Vul dit nog in:
- Effect
""",
        "",
    )


def test_explain_prints_why(model: Path, answers: Path) -> None:
    assert run("explain", answers, "--model", model) == (
        0,
        """\
‘Werk’ staat op ‘benieuwd’.

Werk: Benieuwd (voorlopig)
- 3 onderwerpen tellen mee: 1 op ‘beperkend’ en 2 op ‘benieuwd’.
- 2 van de 3 onderwerpen staan op ‘benieuwd’ of hoger. De grens is 60%, dus minstens 2 van de 3.
- Geen onderwerp ligt daar meer dan 1 stadium onder.
- Daarom is het stadium ‘benieuwd’.
- ‘Bewust’ is nog niet bereikt.
- Daarvoor moeten nog 2 onderwerpen naar ‘bewust’ of hoger. Nu staat daar nog geen enkel onderwerp.
- 1 onderwerp ligt te ver achter: ‘Mensen’.
- Bij 1 onderwerp koos u ‘weet ik niet’. Dat telt niet mee.
- 1 onderwerp is nog niet ingevuld.
- Kiest u daar alsnog een antwoord, dan wordt het stadium ‘beperkend’ of ‘benieuwd’.
- Dit stadium is nog voorlopig: 3 van de 5 onderwerpen tellen mee. Vanaf 4 is het niet meer voorlopig.
- De scan maakte telkens één antwoord één stap hoger of lager. \
Bij 3 van die 5 veranderingen bleef het stadium gelijk.
- Voor ‘bewust’ zijn 3 stappen nodig: ‘Gegevens’ van ‘benieuwd’ naar ‘bewust’ en ‘Mensen’ van ‘beperkend’ \
naar ‘bewust’. Inspanning: 2 keer klein (klaar in enkele dagen) en 1 keer gemiddeld (klaar in enkele weken).
""",
        "",
    )


def test_json_gives_the_bytes_of_the_result_document(model: Path, answers: Path) -> None:
    document = write_result(evaluate(MODEL, SHEET))
    assert run("score", answers, "--json", "--model", model) == (0, document, "")
    assert run("explain", answers, "--json", "--model", model) == (0, document, "")


def test_a_file_that_is_not_there_is_named(model: Path, tmp_path: Path) -> None:
    gone = tmp_path / "weg.json"
    assert run("score", gone, "--model", model) == (2, "", f"Het bestand {gone} kan niet worden gelezen.\n")


def test_a_file_that_is_not_text_is_named(model: Path, tmp_path: Path) -> None:
    picture = tmp_path / "foto.json"
    picture.write_bytes(b"\xff\xd8\xff\xe0")
    assert run("score", picture, "--model", model) == (
        2,
        "",
        f"Het bestand {picture} kan niet worden gelezen.\n",
    )


def test_a_file_that_is_too_large_is_not_read_on(model: Path, tmp_path: Path) -> None:
    large = tmp_path / "groot.json"
    large.write_text("é" * LARGEST, encoding="utf-8")
    assert run("score", large, "--model", model) == (
        2,
        "",
        f"{large}: Dit bestand is te groot. Een bestand van de zelfscan is hooguit 1 MB.\n",
    )


def test_wrong_answers_are_explained(model: Path, answers: Path) -> None:
    answers.write_text(answers.read_text(encoding="utf-8").replace('"doel":2', '"doel":7'), encoding="utf-8")
    assert run("score", answers, "--model", model) == (
        2,
        "",
        f"{answers}: Het antwoord op de vraag ‘doel’ kan niet. "
        "Het moet het nummer van een van de antwoorden zijn, ‘unknown’ of ‘na’. "
        "Kies het bestand zoals u het bewaarde.\n",
    )


def test_a_file_that_is_no_model_is_named(answers: Path) -> None:
    assert run("explain", answers, "--model", answers) == (
        2,
        "",
        f"Het bestand {answers} is geen model van de zelfscan, of het is veranderd.\n",
    )


def test_a_model_without_its_sentences_gives_one_sentence(answers: Path, tmp_path: Path) -> None:
    bare = tmp_path / "bare.json"
    bare.write_text(write_model(replace(MODEL, sentences={})), encoding="utf-8")
    assert run("score", answers, "--model", bare) == (
        2,
        "",
        "Dit model past niet bij dit programma. Maak het opnieuw met: make site\n",
    )


def test_a_byte_order_mark_is_no_problem(model: Path, answers: Path) -> None:
    answers.write_text("\ufeff" + answers.read_text(encoding="utf-8"), encoding="utf-8")
    assert run("score", answers, "--model", model)[0] == 0


@pytest.mark.parametrize(
    ("arguments", "program"),
    [
        ((), ""),
        (("--fly",), ""),
        (("score",), " score"),
        (("score", "a", "b"), ""),
        (("score", "a", "--fast"), ""),
        (("score", "a", "--js"), ""),
        (("plan", "a", "--ics", "--json"), " plan"),
    ],
)
def test_a_wrong_command_gives_one_sentence(arguments: tuple[str, ...], program: str) -> None:
    assert run(*arguments) == (2, "", f"Deze opdracht klopt niet. Zie: python -m scoring{program} --help\n")


@pytest.mark.parametrize(("verb", "named"), [("fly", "fly"), ("\x1b[31m", "\ufffd[31m"), ("z" * 999, "z" * 79 + "…")])
def test_an_unknown_verb_is_told_which_there_are(verb: str, named: str) -> None:
    verbs = "score, explain, code, decode, plan, team, compare, join, reference, batch"
    assert run(verb) == (2, "", f"Er is geen opdracht ‘{named}’. Deze zijn er: {verbs}.\n")


@pytest.mark.parametrize("verb", ["", *VERBS])
def test_help_names_what_there_is(verb: str) -> None:
    status, text, errors = run(*verb.split(), "--help")
    assert (status, errors) == (0, "")
    arguments = [*VERBS[verb].arguments, *VERBS[verb].ways] if verb else VERBS
    assert [name for name in arguments if name not in text] == []


def test_without_a_model_the_one_of_the_site_that_was_built_is_read() -> None:
    assert Path(__file__).parents[2] / "site" / "assets" / "scoring" / "model.json" in MODEL_PLACES


@pytest.mark.parametrize(("octets", "read"), [(999_999, 999_999), (1_000_001, 1_000_001), (5_000_000, 1_000_001)])
def test_of_a_file_no_more_is_read_than_shows_that_it_is_too_large(tmp_path: Path, octets: int, read: int) -> None:
    file = tmp_path / "groot.json"
    file.write_bytes(b"x" * octets)
    assert len(read_text(file)) == read
