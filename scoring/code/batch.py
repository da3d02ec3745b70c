"""Many codes to a table of stages, one line at a time: memory does not grow with the number of codes.

A line holds one code, with whatever a list or a mail may have put around it.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from contextlib import suppress
from dataclasses import dataclass
from functools import lru_cache
from typing import Final

from scoring.code.crockford import LONGEST, CodeError, Digits, read
from scoring.code.layout import Layout
from scoring.code.layouts import Layouts
from scoring.code.pasted import only_code
from scoring.documents.result_document import rounded
from scoring.documents.versions import Versions
from scoring.method.node import dimension_node
from scoring.model.model import Model

REMEMBERED: Final = 10_000
"""Sets of answers to one dimension whose cells are kept: people's answers repeat, in any order."""

_LONGEST_LINE: Final = 4 * LONGEST
"""In octets; a line that is cut off here has too many characters to be a code, or wrong ones."""


_NO_CELLS: Final = ";;;"
"""Stage, interval and provisional of a dimension that a version does not have."""


@dataclass(frozen=True, slots=True)
class BadLine:
    """A line that is not a code of this model. number: counted from 1."""

    number: int
    error: CodeError


def lines(readline: Callable[[int], bytes]) -> Iterator[str]:
    """The lines of a file of octets. What is not UTF-8 comes out as a character that no code has."""
    while octets := readline(_LONGEST_LINE):
        yield octets.decode("utf-8", "replace")
        while octets and not octets.endswith(b"\n"):  # the rest of a line that is far too long
            octets = readline(_LONGEST_LINE)


def heading(versions: Versions) -> str:
    """The first row: the code, its version, and per dimension its stage, interval and provisional (0 or 1).

    Where dimensions have no stages, their value, and the interval of that.

    The dimensions of the current version come first, then those that only older versions have.
    """
    columns = ("stage" if versions.current.staged else "value", "low", "high", "provisional")
    names = (f"{dimension}.{column}" for dimension in _dimensions(versions) for column in columns)
    return ";".join(["code", "version", *names])


def rows(codes: Iterable[str], versions: Versions) -> Iterator[str | BadLine]:
    """For each line its row, scored by the version of its code, or why it has none; nothing for an empty line.

    A row holds only digits, points and the characters of a code, so nothing in it needs quotes. A stage or an
    interval that is not there is left empty, and so is a dimension that the version does not have.
    """
    layouts = Layouts(versions)
    columns = _dimensions(versions)
    order = {layout: _places(layout.model, columns) for layout in layouts.layouts}

    @lru_cache(maxsize=REMEMBERED)
    def cells(layout: Layout, place: int, number: int) -> str:
        model = layout.model
        # How robust a stage is, takes as long to find as all else, and has no column.
        standing = dimension_node(model, model.dimensions[place], layout.answers(place, number), robust=False).standing
        value = None if standing.value is None else standing.stage or rounded(standing.value)
        interval = standing.stages or tuple(map(rounded, standing.interval or ()))
        low, high = interval or ("", "")
        return f";{low};{high};" if value is None else f"{value};{low};{high};{int(standing.provisional)}"

    for line_number, line in enumerate(codes, start=1):
        if line.isspace() and len(line) <= LONGEST:
            continue
        try:
            code, layout, given = _read(line, layouts)
            numbers = [layout.without_order(place, number) for place, number in enumerate(given)]
        except CodeError as error:
            yield BadLine(line_number, error)
        else:
            found = (_NO_CELLS if place is None else cells(layout, place, numbers[place]) for place in order[layout])
            yield ";".join([code.text, layout.model.version, *found])


def _read(line: str, layouts: Layouts) -> tuple[Digits, Layout, tuple[int, ...]]:
    """The code of a line, its layout, and the numbers in it. Raises CodeError."""
    with suppress(CodeError):  # hardly ever is there anything around it, and so it goes ten times as fast
        code = read(line)
        return code, layouts.of(code), layouts.of(code).numbers(code)
    code = only_code(line, layouts)
    return code, layouts.of(code), layouts.of(code).numbers(code)


def _dimensions(versions: Versions) -> list[str]:
    """The ids of the dimensions of all versions, each once."""
    return list(dict.fromkeys(dimension.id for model in versions.all() for dimension in model.dimensions))


def _places(model: Model, dimensions: Iterable[str]) -> tuple[int | None, ...]:
    """Where in the model each of these dimensions stands; None for one that it does not have."""
    places = {dimension.id: place for place, dimension in enumerate(model.dimensions)}
    return tuple(map(places.get, dimensions))
