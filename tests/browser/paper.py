"""Reads what Chromium prints: of each sheet its size, and how large the letters on it are. No reader of every PDF."""

from __future__ import annotations

import re
import zlib
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

_SHEET: Final = re.compile(rb"<</Type /Page\n.*?\nendobj", re.DOTALL)
_SIZE: Final = re.compile(rb"/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]")
_CONTENTS: Final = re.compile(rb"/Contents (\d+) 0 R")
_DRAWING: Final = re.compile(rb"([\d.]+) [\d.-]+ [\d.-]+ [\d.-]+ [\d.-]+ [\d.-]+ cm|(?<=\n)([qQ])\n|/F\d+ ([\d.]+) Tf")


@dataclass(frozen=True)
class Sheet:
    """size: wide and high, in points (1/72 inch). letters: the sizes of its text in points; none on a blank sheet."""

    size: tuple[int, int]
    letters: frozenset[float]


def sheets_of(pdf: bytes) -> list[Sheet]:
    """Every sheet, in order."""
    found = [_sheet(pdf, entries) for entries in _SHEET.findall(pdf)]
    assert found, "no sheet was found: Chromium writes its PDF another way"
    return found


def _sheet(pdf: bytes, entries: bytes) -> Sheet:
    size, contents = _SIZE.search(entries), _CONTENTS.search(entries)
    assert size is not None, "a sheet without a size"
    assert contents is not None, "a sheet without contents"
    _, _, rest = pdf.partition(b"\n" + contents[1] + b" 0 obj\n")
    head, _, stream = rest.partition(b"stream\n")
    drawing = zlib.decompress(stream.partition(b"\nendstream")[0]) if b"FlateDecode" in head else b""
    return Sheet((round(float(size[1])), round(float(size[2]))), frozenset(_letters(drawing)))


def _letters(drawing: bytes) -> Iterator[float]:
    """The sizes of the text in a drawing, whatever is enlarged around it."""
    scales = [1.0]
    for factor, state, size in _DRAWING.findall(drawing):
        if factor:
            scales[-1] *= float(factor)
        elif state == b"q":
            scales.append(scales[-1])
        elif state:
            scales.pop()
        else:
            yield round(float(size) * scales[-1], 1)
