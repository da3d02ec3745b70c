"""python -m scoring where what it is given cannot be read, or what it says cannot be written: never a traceback."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest

from scoring.__main__ import main
from scoring.documents.canonical import write_answers, write_model
from scoring.documents.plan_document import write_plan
from tests.scoring.plans import MODEL, PLAN
from tests.scoring.test_code_batch import CODE, THREES

ROOT = Path(__file__).parents[2]
READERS = ("score", "explain", "code", "plan", "batch")
LINES = 2_000


@pytest.fixture
def model(tmp_path: Path) -> Path:
    file = tmp_path / "model.json"
    file.write_text(write_model(MODEL), encoding="utf-8")
    return file


@pytest.fixture
def answers(tmp_path: Path) -> Path:
    file = tmp_path / "answers.json"
    file.write_text(write_answers(THREES, MODEL), encoding="utf-8")
    return file


def sh(line: str, octets: bytes | None = b"") -> tuple[int, str, str]:
    """Runs a line of shell, in which `zelfscan` is the command; pipefail: its status is not hidden by a pipe."""
    program = f'zelfscan() {{ {sys.executable} -m scoring "$@"; }}; set -o pipefail; {line}'
    done = subprocess.run(["bash", "-c", program], cwd=ROOT, input=octets, capture_output=True, timeout=60, check=False)
    return done.returncode, done.stdout.decode(), done.stderr.decode()


ANSWERS = write_answers(THREES, MODEL)
UNUSABLE: dict[str, bytes] = {
    "nothing": b"",
    "no text": b"\xff\xd8\xff\xe0\x00",
    "cut short": ANSWERS[:-9].encode(),
    "null": b"null",
    "a list": b"[]",
    "a number": b"7",
    "an endless number": b"9" * 5_000,
    "an empty object": b"{}",
    "too deep": b"[" * 100_000,
    "too large": b" " * 1_000_001,
    "another model": ANSWERS.replace("proef-twee", "ander").encode(),
    "a version that never was": ANSWERS.replace("1.1.0", "../9").encode(),
    "an unknown question": ANSWERS.replace("bronnen", "onzin").encode(),
    "an entry twice": ANSWERS.replace("{", '{"model":"x",', 1).encode(),
    "half a surrogate pair": ANSWERS.replace("bronnen", r"\\ud800").encode(),
    "a plan of another version": write_plan(PLAN, MODEL).replace("1.1.0", "1.0.7").encode(),
    "a plan with a day that is none": write_plan(PLAN, MODEL).replace("2027-01-15", "2027-02-30").encode(),
}


@pytest.mark.parametrize("kind", UNUSABLE)
@pytest.mark.parametrize("verb", [verb for verb in READERS if verb != "batch"])
def test_what_cannot_be_used_is_one_sentence(
    model: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str], verb: str, kind: str
) -> None:
    file = tmp_path / "invoer.json"
    file.write_bytes(UNUSABLE[kind])
    assert main([verb, str(file), "--model", str(model)]) == 2
    output, said = capsys.readouterr()
    assert output == ""
    assert said.endswith(".\n")
    assert said.count("\n") == 1
    assert str(file) in said


@pytest.mark.parametrize(
    "place",
    [
        pytest.param(lambda folder: folder / "weg.json", id="not there"),
        pytest.param(lambda folder: folder, id="a folder"),
        pytest.param(lambda folder: folder / "model.json" / "x", id="below a file"),
        pytest.param(lambda folder: folder / "nul\0", id="a name that cannot be"),
        pytest.param(lambda folder: folder / ("x" * 5_000), id="a name that is too long"),
    ],
)
@pytest.mark.parametrize("verb", READERS)
def test_a_file_that_cannot_be_read_is_named(
    model: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str], verb: str, place: Callable[[Path], Path]
) -> None:
    file = place(tmp_path)
    assert main([verb, str(file), "--model", str(model)]) == 2
    assert capsys.readouterr() == ("", f"Het bestand {file} kan niet worden gelezen.\n")


def test_without_a_model_it_says_how_to_make_one(
    answers: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("scoring.command.inputs.MODEL_PLACES", (tmp_path / "site" / "model.json",))
    for arguments in (["score", str(answers)], ["decode", CODE], ["batch", str(answers)]):
        assert main(arguments) == 2
        assert capsys.readouterr() == ("", "Er is nog geen model. Maak het met: make site\n")


@pytest.mark.parametrize("verb", ["score", "explain", "code", "plan"])
def test_a_reader_that_goes_away_gives_no_traceback(model: Path, answers: Path, verb: str) -> None:
    # Standard output is closed at the other end before anything is written.
    line = f"zelfscan {verb} {answers} --model {model} | true"
    assert sh(f"for turn in 1 2 3; do {line}; done; true") == (0, "", "")


@pytest.mark.parametrize("verb", ["score", "batch"])
def test_what_nobody_reads_ends_quietly_with_status_1(model: Path, tmp_path: Path, answers: Path, verb: str) -> None:
    codes = tmp_path / "codes.txt"
    codes.write_text(f"{CODE}\n", encoding="utf-8")
    file = codes if verb == "batch" else answers
    command = [sys.executable, "-m", "scoring", verb, str(file), "--model", str(model)]
    reader, writer = os.pipe()
    os.close(reader)
    with open(writer, "wb") as output:
        done = subprocess.run(command, cwd=ROOT, stdout=output, stderr=subprocess.PIPE, timeout=60, check=False)
    assert (done.returncode, done.stderr) == (1, b"")


@pytest.mark.parametrize("verb", READERS)
def test_a_full_disk_is_said(model: Path, tmp_path: Path, answers: Path, verb: str) -> None:
    codes = tmp_path / "codes.txt"
    codes.write_text(f"{CODE}\n", encoding="utf-8")
    file = codes if verb == "batch" else answers
    status, _, said = sh(f"zelfscan {verb} {file} --model {model} > /dev/full")
    assert (status, said) == (1, "De uitvoer kan niet worden weggeschreven. Misschien is de schijf vol.\n")


def test_streams_that_are_closed_give_no_traceback(model: Path, answers: Path) -> None:
    assert sh(f"zelfscan score {answers} --model {model} >&-") == (0, "", "")
    assert sh(f"zelfscan score {answers}.weg --model {model} 2>&-") == (2, "", "")
    assert sh(f"zelfscan score - --model {model} <&-")[0] == 2
    assert sh(f"zelfscan batch --model {model} <&-")[0] == 0


@contextmanager
def batch_at_work(model: Path, on_interrupt: Any) -> Iterator[subprocess.Popen[bytes]]:
    """A batch whose table has begun, and whose input has not ended.

    on_interrupt: what this process does with Ctrl-C while the command starts. A child takes over that it is ignored,
    as it is below a shell in the background; any handler becomes the default there.
    """
    command = [sys.executable, "-m", "scoring", "batch", "--model", str(model)]
    pipe = subprocess.PIPE
    former = signal.signal(signal.SIGINT, on_interrupt)
    try:
        process = subprocess.Popen(command, bufsize=0, cwd=ROOT, stdin=pipe, stdout=pipe, stderr=pipe)
    finally:
        signal.signal(signal.SIGINT, former)
    with process:
        assert process.stdin is not None
        assert process.stdout is not None
        process.stdin.write(f"{CODE}\n".encode() * LINES)
        assert process.stdout.read(1) == b"c"
        yield process


def test_an_interruption_ends_quietly(model: Path) -> None:
    with batch_at_work(model, signal.default_int_handler) as process:
        process.send_signal(signal.SIGINT)
        assert process.communicate(timeout=30)[1] == b""
        assert process.returncode == 130


def test_what_was_still_to_be_written_at_an_interruption_is_given_up() -> None:
    program = """
import sys
from scoring import __main__ as command

def run(arguments):
    sys.stdout.write("half a result")
    raise KeyboardInterrupt

command._run = run
sys.exit(command.main([]))
"""
    with Path("/dev/full").open("wb") as full:
        done = subprocess.run(
            [sys.executable, "-E", "-c", program], cwd=ROOT, stdout=full, stderr=subprocess.PIPE, check=False
        )
    assert (done.returncode, done.stderr) == (130, b"")


def test_what_a_shell_runs_in_the_background_goes_on_after_an_interruption(model: Path) -> None:
    # Ctrl-C is meant for what runs in front; the shell has it ignored by everything else.
    with batch_at_work(model, signal.SIG_IGN) as process:
        process.send_signal(signal.SIGINT)
        table, said = process.communicate(timeout=30)
        assert (process.returncode, said) == (0, b"")
        assert table.count(b"\n") == 1 + LINES
