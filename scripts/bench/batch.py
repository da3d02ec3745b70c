"""How fast a file of codes is scored, beside a bare loop that only reads the same lines and tidies them.

`measure` runs both by turns on the same file of different codes. Scoring is what `python -m scoring batch FILE`
does after its start: each code is checked, each sheet gets its stages, and the table is written; every run starts
with nothing remembered. A long file goes faster than a short one: the stages of answers that came before are
remembered.
"""

from __future__ import annotations

import os
import random
import statistics
import tempfile
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass
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


@dataclass(frozen=True, slots=True)
class Rates:
    """Both loops over the same codes; seconds are medians over the runs, of processor time: neither loop waits.

    codes: how many lines. runs: of each loop. times_bare: how many times the bare loop's time scoring takes.
    """

    codes: int
    runs: int
    scoring_seconds: float
    bare_seconds: float

    @property
    def scoring_rate(self) -> float:
        """Codes a second."""
        return self.codes / self.scoring_seconds

    @property
    def bare_rate(self) -> float:
        """Lines a second."""
        return self.codes / self.bare_seconds

    @property
    def times_bare(self) -> float:
        return self.scoring_seconds / self.bare_seconds


def measure(model: Model, codes: int = 100_000, runs: int = 7) -> Rates:
    """Both rates on this machine, now. Takes about a second for each 15,000 codes and run; draws the same codes
    each time."""
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder) / "codes.txt"
        with file.open("w", encoding="ascii", newline="\n") as lines:
            lines.writelines(f"{code}\n" for code in varied_codes(model, codes))
        scored: list[float] = []
        read: list[float] = []
        for _ in range(runs):
            scored.append(_seconds(lambda: score(file, model)))
            read.append(_seconds(lambda: read_bare(file)))
    return Rates(codes, runs, statistics.median(scored), statistics.median(read))


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
    characters = 0
    with file.open("rb") as codes:
        for line in codes:
            groups = line.decode("utf-8").strip().upper().split("-")
            characters += len("".join(groups))
    return characters


def _seconds(act: Callable[[], object]) -> float:
    start = time.process_time()
    act()
    return time.process_time() - start
