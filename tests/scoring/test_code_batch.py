"""Many codes at once: every good line gets a row, every bad one a note, and nothing piles up."""

from __future__ import annotations

import io
import random
import subprocess
import sys
import tracemalloc
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from scoring.code import batch
from scoring.code.batch import BadLine
from scoring.code.result_code import encode
from scoring.command.many_codes import Streams, run
from scoring.documents.canonical import write_answers, write_model
from scoring.documents.plan_document import read_plan, write_plan
from scoring.documents.result_document import rounded
from scoring.documents.versions import Versions
from scoring.method.profile import profile
from scoring.model.answers import NA, UNKNOWN, Answers
from scoring.model.model import Model
from scoring.result import evaluate
from tests.scoring.bare_models import make_model, random_answers
from tests.scoring.cases import read_test_model, sentences
from tests.scoring.plans import MODEL, PLAN

ROOT = Path(__file__).parents[2]
PLAIN = replace(make_model(), sentences=sentences())
HEADING = (
    "code;version;analyse.stage;analyse.low;analyse.high;analyse.provisional;"
    "leren.stage;leren.low;leren.high;leren.provisional"
)
THREES = Answers({question.id: 3 for question in MODEL.questions()})
CODE = encode(MODEL, THREES)


class Terminal(io.StringIO):
    def isatty(self) -> bool:
        return True


def scored(octets: bytes, notes: io.StringIO | None = None) -> tuple[int, list[str], list[str]]:
    """How many lines were bad, the lines of the table and the lines of the notes."""
    table, notes = io.StringIO(), notes or io.StringIO()
    clock = iter(range(1_000_000))
    bad = run(Streams(io.BytesIO(octets), table, notes), len(octets), Versions(MODEL), lambda: float(next(clock)))
    return bad, table.getvalue().splitlines(), notes.getvalue().splitlines()


def test_each_code_gets_a_row_with_its_stages() -> None:
    assert scored(f"{CODE}\n{CODE}\n".encode()) == (
        0,
        [HEADING, f"{CODE};1.1.0;3;3;3;0;3;3;3;0", f"{CODE};1.1.0;3;3;3;0;3;3;3;0"],
        [],
    )


OTHERS = [read_test_model(name) for name in ("gewogen", "gemiddelde", "procent", "som", "drie-lagen")]


@pytest.mark.parametrize("model", [PLAIN, MODEL, *OTHERS], ids=lambda model: str(model.id))
def test_a_row_says_the_same_as_the_result(model: Model) -> None:
    chance = random.Random(5)
    sheets = [random_answers(model, chance) for _ in range(300)]
    rows = batch.rows((encode(model, sheet) for sheet in sheets), Versions(model))
    for sheet, row in zip(sheets, rows, strict=True):
        assert isinstance(row, str)
        cells = []
        for each in profile(model, sheet).dimensions:
            stands = each.node.standing
            reached, within = (stands.stage, stands.stages) if model.top else (stands.value, stands.interval)
            low, high = map(rounded, within) if within else ("", "")
            found = ("", "") if reached is None else (rounded(reached), int(stands.provisional))
            cells += [found[0], low, high, found[1]]
        assert row.split(";") == [encode(model, sheet), model.version, *map(str, cells)]


def test_an_ambition_changes_the_code_but_not_the_stages() -> None:
    code = encode(MODEL, replace(THREES, ambitions={"leren": 5}))
    assert code != CODE
    assert scored(code.encode())[1][1] == f"{code};1.1.0;3;3;3;0;3;3;3;0"


def test_what_is_not_there_stays_empty() -> None:
    nothing = encode(MODEL, Answers({"bronnen": NA, "kwaliteit": UNKNOWN}))
    assert scored(nothing.encode())[1][1] == f"{nothing};1.1.0;;;;;;1;5;"


def test_codes_are_written_in_one_way_however_they_were_typed() -> None:
    typed = f"\ufeff  {CODE.lower().replace('-', ' ')}\t\r\n"
    assert scored(typed.encode())[1][1].startswith(f"{CODE};")


def test_bad_lines_are_named_with_number_and_reason_and_skipped() -> None:
    lines = [CODE, "", "1U", CODE[:-1], "\xff".encode("latin-1").decode("latin-1"), CODE]
    bad, table, notes = scored("\n".join(lines).encode())
    assert bad == 3
    assert len(table) == 3
    alphabet = "Een code bestaat uit cijfers en letters, zonder de letter U."
    assert notes == [
        f"Regel 3: Teken 2 van wat u invulde is ‘U’. Dat teken komt in een code niet voor. {alphabet}",
        "Regel 4: De code die u invulde heeft 15 tekens. Een code van deze zelfscan heeft er 16. "
        "Kijk of er een teken mist of te veel is.",
        f"Regel 5: Teken 1 van wat u invulde is ‘ÿ’. Dat teken komt in een code niet voor. {alphabet}",
        "Er zijn 3 regels overgeslagen.",
    ]


def test_one_bad_line_is_one_line() -> None:
    assert scored(b"1U")[2][-1] == "Er is 1 regel overgeslagen."


def test_octets_that_are_not_text_and_endless_lines_are_bad_lines() -> None:
    bad, table, notes = scored(b"\xff\xfe\n" + b"7" * 5_000_000 + b"\n" + b" " * 100_000 + b"\n" + CODE.encode())
    assert (bad, len(table)) == (3, 2)
    assert [note.split(":")[0] for note in notes] == [
        "Regel 1",
        "Regel 2",
        "Regel 3",
        "Er zijn 3 regels overgeslagen.",
    ]
    assert table[1].startswith(CODE)


def test_an_empty_file_gives_the_heading_alone() -> None:
    assert scored(b"") == (0, [HEADING], [])


def test_a_terminal_shows_how_far_how_fast_and_how_long_still() -> None:
    notes = Terminal()
    scored(f"{CODE}\n".encode() * 2_000, notes)
    looks = notes.getvalue().split("\r\x1b[K")[1:]
    assert len(looks) == 5
    assert looks[1].startswith("███████████████░░░░░░░░░░░░░░░ 50%, 1000 codes, ")
    assert looks[-1].startswith("██████████████████████████████ 100%, 2000 codes, ")
    assert looks[-1].endswith(" per seconde, nog 0:00\n")


def test_a_bar_without_a_known_size_only_counts() -> None:
    notes, clock = Terminal(), iter(range(100))
    run(Streams(io.BytesIO(CODE.encode()), io.StringIO(), notes), None, Versions(MODEL), lambda: float(next(clock)))
    assert notes.getvalue() == "\r\x1b[K1 codes, 1 per seconde\n"


def test_memory_does_not_grow_with_the_number_of_codes() -> None:
    def codes(count: int) -> Iterator[str]:
        return (f"{CODE}\n" for _ in range(count))

    def peak(count: int) -> int:
        tracemalloc.start()
        assert sum(isinstance(row, str) for row in batch.rows(codes(count), Versions(MODEL))) == count
        top = tracemalloc.get_traced_memory()[1]
        tracemalloc.stop()
        return top

    peak(10)
    assert peak(4_000) < peak(400) + 20_000
    assert not any(isinstance(row, BadLine) for row in batch.rows(codes(10), Versions(MODEL)))


# The command line


@pytest.fixture
def model(tmp_path: Path) -> Path:
    file = tmp_path / "model.json"
    file.write_text(write_model(MODEL), encoding="utf-8")
    return file


def command(*arguments: object, octets: bytes = b"") -> tuple[int, str, str]:
    done = subprocess.run(
        [sys.executable, "-m", "scoring", *map(str, arguments)],
        cwd=ROOT,
        input=octets,
        capture_output=True,
        timeout=60,
        check=False,
    )
    return done.returncode, done.stdout.decode("utf-8"), done.stderr.decode("utf-8")


def test_batch_reads_a_file_or_standard_input(model: Path, tmp_path: Path) -> None:
    file = tmp_path / "codes.txt"
    file.write_text(f"{CODE}\n", encoding="utf-8")
    expected = (0, f"{HEADING}\n{CODE};1.1.0;3;3;3;0;3;3;3;0\n", "")
    assert command("batch", file, "--model", model) == expected
    assert command("batch", "--model", model, octets=f"{CODE}\n".encode()) == expected


def test_batch_with_a_bad_line_ends_with_status_1(model: Path) -> None:
    status, table, notes = command("batch", "--model", model, octets=f"x\n{CODE}\n".encode())
    assert (status, len(table.splitlines())) == (1, 2)
    assert notes == (
        "Regel 1: De code die u invulde heeft 1 teken. Een code van deze zelfscan heeft er 16. "
        "Kijk of er tekens missen.\nEr is 1 regel overgeslagen.\n"
    )


def test_batch_without_its_file_is_one_sentence(model: Path, tmp_path: Path) -> None:
    missing = tmp_path / "weg.txt"
    expected = (2, "", f"Het bestand {missing} kan niet worden gelezen.\n")
    assert command("batch", missing, "--model", model) == expected
    assert command("batch", tmp_path, "--model", model)[0] == 2


def test_a_reader_that_goes_away_gives_no_traceback(model: Path, tmp_path: Path) -> None:
    file = tmp_path / "codes.txt"
    file.write_text(f"{CODE}\n" * 20_000, encoding="utf-8")
    pipe = f"{sys.executable} -m scoring batch {file} --model {model} | head -1"
    done = subprocess.run(pipe, shell=True, cwd=ROOT, capture_output=True, timeout=60, check=False)
    assert (done.stdout.decode(), done.stderr.decode()) == (f"{HEADING}\n", "")


def test_code_and_decode_are_each_others_opposite(model: Path, tmp_path: Path) -> None:
    answers = tmp_path / "answers.json"
    answers.write_text(write_answers(THREES, MODEL), encoding="utf-8")
    assert command("code", answers, "--model", model) == (0, f"{CODE}\n", "")
    assert command("code", answers, "--json", "--model", model) == (
        0,
        f'{{"code":"{CODE}","format":"self-scan.code/1","model":"proef-twee","model_version":"1.1.0"}}',
        "",
    )
    decode = command("decode", *CODE.lower().split("-"), "--json", "--model", model)
    assert decode == (0, write_answers(THREES, MODEL), "")


def test_a_verb_reads_what_another_one_wrote(model: Path) -> None:
    _, document, _ = command("decode", CODE, "--json", "--model", model)
    assert command("code", "-", "--model", model, octets=document.encode()) == (0, f"{CODE}\n", "")


def test_a_code_is_written_out_for_people(model: Path) -> None:
    sheet = Answers({"bronnen": 2, "kwaliteit": UNKNOWN, "proberen": NA}, {"leren": 4})
    assert command("decode", encode(MODEL, sheet), "--model", model) == (
        0,
        """\
Proef twee

Analyse
- Bronnen: benieuwd
- Kwaliteit: weet ik niet
- Vragen: niet beantwoord

Leren
- Proberen: niet van toepassing
- Meten: niet beantwoord
- Bijsturen: niet beantwoord
- Ambitie: gedreven
""",
        "",
    )


def test_a_wrong_code_is_one_sentence(model: Path) -> None:
    assert command("decode", CODE.replace("0", "U", 1), "--model", model) == (
        2,
        "",
        "Teken 2 van wat u invulde is ‘U’. Dat teken komt in een code niet voor. "
        "Een code bestaat uit cijfers en letters, zonder de letter U.\n",
    )


def test_a_plan_is_printed_as_the_file_that_was_asked_for(model: Path, tmp_path: Path) -> None:
    file = tmp_path / "plan.json"
    file.write_text(write_plan(PLAN, MODEL), encoding="utf-8")
    status, calendar, note = command("plan", file, "--ics", "--model", model)
    assert (status, calendar[:17]) == (0, "BEGIN:VCALENDAR\r\n")
    assert note == "Er staat 1 actie zonder datum in uw plan. Die staat niet in het agendabestand.\n"
    assert command("plan", file, "--csv", "--model", model)[1].startswith('\ufeff"Dimensie";')
    assert command("plan", file, "--markdown", "--model", model)[1].startswith("# Mijn plan: Proef twee\n")


def test_a_plan_is_text_unless_another_file_is_asked_for(model: Path, tmp_path: Path) -> None:
    file = tmp_path / "plan.json"
    file.write_text(write_plan(PLAN, MODEL), encoding="utf-8")
    assert command("plan", file, "--model", model) == command("plan", file, "--markdown", "--model", model)
    assert command("plan", file, "--json", "--model", model) == (0, write_plan(PLAN, MODEL), "")


def test_answers_make_a_plan_of_their_first_steps(model: Path, tmp_path: Path) -> None:
    file, sheet = tmp_path / "answers.json", Answers({**THREES.values, "kwaliteit": 2, "meten": 1})
    file.write_text(write_answers(sheet, MODEL), encoding="utf-8")
    first = evaluate(MODEL, sheet).first
    status, document, note = command("plan", file, "--json", "--model", model)
    assert (status, note) == (0, "")
    plan = read_plan(document, MODEL)
    assert [(action.question, action.step) for action in plan.actions] == [(t.question.id, t.step) for t in first]
    assert {(action.who, action.due, action.cue, action.response) for action in plan.actions} == {("", None, "", "")}
    assert ("meten", 1) in {(action.question, action.step) for action in plan.actions}
    assert command("plan", file, "--model", model)[1].count("\n## ") == len(first) > 0


def test_a_wrong_plan_is_one_sentence(model: Path, tmp_path: Path) -> None:
    file = tmp_path / "plan.json"
    file.write_text("{}", encoding="utf-8")
    sentence = "Dit bestand is geen plan van de zelfscan, of het is gemaakt met een nieuwere versie."
    assert command("plan", file, "--csv", "--model", model) == (2, "", f"{file}: {sentence}\n")
