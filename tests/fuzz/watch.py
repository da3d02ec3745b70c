"""Runs a reader over inputs and notes what must not happen: an exception, an input that takes too long, memory
that grows."""

from __future__ import annotations

import gc
import hashlib
import resource
import sys
import time
import traceback
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path
from typing import Final

SLOWEST: Final = 1.0
"""Seconds of processor time that one input may take."""

GROWTH: Final = 50_000
"""Blocks of memory that Python may hold more at the end than after a fifth of the inputs.

Caches are full by then. One forgotten object for every twentieth input goes above it in a million.
"""

_MOST_FAULTS: Final = 20


@dataclass(slots=True)
class Report:
    """What came out of one run. faults: a sentence for each kind of fault, by the file that holds its input."""

    reader: str
    inputs: int = 0
    taken: int = 0
    seconds: float = 0.0
    slowest: float = 0.0
    slowest_input: str = ""
    blocks: list[int] = field(default_factory=list)
    resident_kb: list[int] = field(default_factory=list)
    faults: dict[str, str] = field(default_factory=dict)

    @property
    def growth(self) -> int:
        """Blocks of memory more at the end than after a fifth of the inputs."""
        return self.blocks[-1] - self.blocks[0]


class Watch:
    """Gives inputs to one reader, `planned` of them, and fills in a report. folder: where faults are saved."""

    def __init__(
        self,
        name: str,
        reader: Callable[[str], bool],
        planned: int,
        folder: Path,
        now: Callable[[], float] = time.process_time,
    ) -> None:
        self.report = Report(name)
        self.planned = planned
        self._reader = reader
        self._folder = folder
        self._now = now
        self._start = now()
        self._kinds: set[str] = set()

    @property
    def done(self) -> bool:
        return self.report.inputs >= self.planned

    def give(self, octets: bytes) -> None:
        """One input. A fault is noted and saved, and the run goes on."""
        report, text = self.report, text_of(octets)
        start = self._now()
        try:
            report.taken += self._reader(text)
        except BaseException as error:
            if isinstance(error, KeyboardInterrupt):
                raise
            self._fault(octets, "".join(traceback.format_exception(error)[-2:]))
        took = self._now() - start
        if took > SLOWEST:
            self._fault(octets, f"more than {SLOWEST:g} seconds for one input")
        if took > report.slowest:
            report.slowest, report.slowest_input = took, repr(text[:60])
        report.inputs += 1
        if report.inputs in (max(1, self.planned // 5), self.planned):
            self._measure()

    def _measure(self) -> None:
        gc.collect()
        self.report.seconds = self._now() - self._start
        self.report.blocks.append(sys.getallocatedblocks())
        self.report.resident_kb.append(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss)
        if self.done and self.report.growth > GROWTH:
            self._fault(b"", f"memory grew by {self.report.growth} blocks")

    def _fault(self, octets: bytes, what: str) -> None:
        if what in self._kinds or len(self._kinds) >= _MOST_FAULTS:
            return
        self._kinds.add(what)
        self._folder.mkdir(parents=True, exist_ok=True)
        file = self._folder / f"{self.report.reader}-{hashlib.sha256(octets).hexdigest()[:16]}"
        file.write_bytes(octets)
        self.report.faults[str(file)] = what


def text_of(octets: bytes) -> str:
    """The text of an input; halves of surrogate pairs come through, as JavaScript lets them."""
    try:
        return octets.decode("utf-8", "surrogatepass")
    except UnicodeDecodeError:
        return octets.decode("latin-1")
