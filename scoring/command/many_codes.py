"""The command `batch`: a file of codes to a table, with what goes wrong, and how far it is, on stderr."""

from __future__ import annotations

import sys
import time
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO, Final, Protocol, TextIO

from scoring.code.batch import BadLine, heading, lines, rows
from scoring.command.inputs import STDIN, WithoutModelError
from scoring.documents.versions import Versions
from scoring.words.wording import Wording

REPAINT: Final = 0.25
"""Seconds between two looks of the progress bar."""

BAR: Final = 30
_LINES_BETWEEN_LOOKS: Final = 500
_CLEAR: Final = "\r\x1b[K"


class Lines(Protocol):
    """What gives octets up to and with the next line end, at most `limit`; none at the end."""

    def readline(self, limit: int, /) -> bytes: ...


@dataclass(frozen=True, slots=True)
class Streams:
    """codes: one a line. table: for the rows. notes: for bad lines, and for the bar on a terminal."""

    codes: Lines
    table: TextIO
    notes: TextIO


def batch(codes: Path, versions: Versions) -> int:
    """Scores a file of codes, or STDIN, to standard output; each by its own version.

    Returns the exit status: 0, or 1 when a line was bad. Raises WrongInputError for a file that cannot be read.
    """
    table, notes = sys.stdout, sys.stderr
    try:
        file, size = (sys.stdin.buffer, None) if codes == STDIN else (codes.open("rb"), codes.stat().st_size)
    except (OSError, ValueError) as error:  # ValueError: a name with a NUL
        raise _unreadable(codes) from error
    with file:
        streams = Streams(_Readable(file, codes), table, notes)
        return 1 if run(streams, size, versions, time.monotonic) else 0


class _Readable:
    """A file whose errors in reading are told apart from those in writing the table."""

    def __init__(self, file: BinaryIO, name: Path) -> None:
        self._file = file
        self._name = name

    def readline(self, limit: int) -> bytes:
        try:
            return self._file.readline(limit)
        except OSError as error:
            raise _unreadable(self._name) from error


def _unreadable(codes: Path) -> WithoutModelError:
    return WithoutModelError("no_file", file=codes)


def run(streams: Streams, size: int | None, versions: Versions, now: Callable[[], float]) -> int:
    """Writes the table, and a note for each bad line. Returns how many lines were bad.

    size: octets in `codes`, None when that is not known. now: seconds on a clock that only goes forward.
    """
    words = Wording(versions.current)
    bar = ProgressBar(size, words, now) if streams.notes.isatty() else None
    bad = count = octets = 0

    def readline(limit: int) -> bytes:
        nonlocal octets
        line = streams.codes.readline(limit)
        octets += len(line)
        return line

    streams.table.write(heading(versions) + "\n")
    for row in rows(lines(readline), versions):
        count += 1
        if isinstance(row, BadLine):
            bad += 1
            note = words.say("code.batch.bad", line=row.number, message=row.error.message(versions.current))
            streams.notes.write(f"{_CLEAR if bar else ''}{note}\n")
        else:
            streams.table.write(row + "\n")
        if bar and count % _LINES_BETWEEN_LOOKS == 0 and bar.due():
            streams.notes.write(_CLEAR + bar.look(count, octets))
            streams.notes.flush()
    if bar:
        streams.notes.write(_CLEAR + bar.look(count, octets) + "\n")
    streams.table.flush()
    if bad:
        streams.notes.write(words.say("code.batch.skipped", count=bad) + "\n")
    return bad


class ProgressBar:
    """How far, how fast, and how long still: one line of text."""

    def __init__(self, size: int | None, words: Wording, now: Callable[[], float]) -> None:
        self._size = size
        self._words = words
        self._now = now
        self._start = self._painted = now()

    def due(self) -> bool:
        """Whether it is time for a next look; asking so counts as looking."""
        if self._now() - self._painted < REPAINT:
            return False
        self._painted = self._now()
        return True

    def look(self, count: int, octets: int) -> str:
        """The line after `count` codes, at `octets` octets of the file."""
        seconds = max(self._now() - self._start, 1e-6)
        rate = round(count / seconds)
        if not self._size:
            return self._words.say("code.batch.progress_open", done=count, rate=rate)
        share = min(1.0, octets / self._size)
        left = round(seconds * (1 - share) / share) if share else 0
        return self._words.say(
            "code.batch.progress",
            bar=("█" * round(BAR * share)).ljust(BAR, "░"),
            percent=int(share * 100),
            done=count,
            rate=rate,
            left=f"{left // 60}:{left % 60:02}",
        )
