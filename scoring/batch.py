"""Many codes to a table of stages, one line at a time: memory does not grow with the number of codes."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache
from typing import Final

from scoring.answers import part
from scoring.code_layout import Layout
from scoring.crockford import LONGEST, CodeError, read
from scoring.ladder import standing
from scoring.model import Model

REMEMBERED: Final = 150_000
"""Answer sheets of one dimension whose cells are kept; people's answers repeat."""

_LONGEST_LINE: Final = 4 * LONGEST
"""In octets; a line that is cut off here has too many characters to be a code, or wrong ones."""


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


def heading(model: Model) -> str:
    """The first row: the code, and per dimension its stage, interval and provisional (0 or 1)."""
    columns = ("stage", "low", "high", "provisional")
    return ";".join(["code", *(f"{d.id}.{column}" for d in model.dimensions for column in columns)])


def rows(codes: Iterable[str], model: Model) -> Iterator[str | BadLine]:
    """For each line its row, or why it has none; nothing for an empty line.

    A row holds only digits and the characters of a code, so nothing in it needs quotes. A stage or an
    interval that is not there is left empty.
    """
    layout = Layout(model)

    @lru_cache(maxsize=REMEMBERED)
    def cells(place: int, number: int) -> str:
        answers = part(model.dimensions[place], layout.answers(place, number))
        stands = standing(answers, model.rule, model.top)
        low, high = stands.interval or ("", "")
        if stands.stage is None:
            return f";{low};{high};"
        return f"{stands.stage};{low};{high};{int(stands.provisional)}"

    for line_number, line in enumerate(codes, start=1):
        if line.isspace() and len(line) <= LONGEST:
            continue
        try:
            code = read(line)
            numbers = layout.numbers(code)
        except CodeError as error:
            yield BadLine(line_number, error)
        else:
            places = enumerate(map(layout.without_ambition, numbers))
            yield ";".join([code.text, *(cells(place, number) for place, number in places)])
