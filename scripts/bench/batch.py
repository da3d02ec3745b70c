"""How fast a file of codes is scored, beside a bare loop that only reads the same lines and tidies them.

Scoring is what `python -m scoring batch FILE` does after its start: each code is checked, each sheet gets its stages,
and the table is written; every run starts with nothing remembered. A long file goes faster than a short one: the
stages of answers that came before are remembered.
"""

from __future__ import annotations

import os
import random
import statistics
import tempfile
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Final

from scoring.code.result_code import encode
from scoring.command.many_codes import Streams
from scoring.command.many_codes import run as run_batch
from scoring.documents.versions import Versions
from scoring.model.answers import NA, UNKNOWN, Answer, Answers
from scoring.model.model import Model

_OTHERS: Final = (UNKNOWN, NA, None)  # each a third as likely as any one stage
_WITH_AMBITION: Final = 0.3


def rates(model: Model, count: int, runs: int) -> tuple[float, float]:
    """Codes a second that are scored, and that are only read: medians over the runs, which go by turns, of processor
    time. The same codes each time. Takes about a second for each 15,000 codes and run."""
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder) / "codes.txt"
        file.write_text("".join(f"{code}\n" for code in varied_codes(model, count)), encoding="ascii")
        times = [(_seconds(lambda: score(file, model)), _seconds(lambda: read_bare(file))) for _ in range(runs)]
    scored, read = (count / statistics.median(seconds) for seconds in zip(*times, strict=True))
    return scored, read


def varied_codes(model: Model, count: int, seed: int = 1) -> Iterator[str]:
    """Codes of random sheets, made one at a time; the same ones for the same seed."""
    chance = random.Random(seed)
    questions = [question.id for question in model.questions()]
    dimensions = [dimension.id for dimension in model.dimensions]
    stages = range(1, model.top + 1)
    symbols: list[Answer | None] = [*stages, *stages, *stages, *_OTHERS]
    for _ in range(count):
        drawn = zip(questions, chance.choices(symbols, k=len(questions)), strict=True)
        ambitions = {id: chance.choice(stages) for id in dimensions if chance.random() < _WITH_AMBITION}
        yield encode(model, Answers({id: answer for id, answer in drawn if answer is not None}, ambitions))


def score(file: Path, model: Model) -> None:
    """The whole way of the command, with a table that nobody reads. Raises ValueError for a bad code."""
    with file.open("rb") as codes, open(os.devnull, "w", encoding="utf-8") as nowhere:
        bad = run_batch(Streams(codes, nowhere, nowhere), file.stat().st_size, Versions(model), time.monotonic)
    if bad:
        raise ValueError(f"{bad} of our own codes are bad")


def read_bare(file: Path) -> int:
    """What any program does with such a file at the least. Returns how many characters it held."""
    with file.open("rb") as codes:
        return sum(len("".join(line.decode("utf-8").strip().upper().split("-"))) for line in codes)


def _seconds(act: Callable[[], object]) -> float:
    start = time.process_time()
    act()
    return time.process_time() - start
