"""The profile as a picture for a slide: the same table as on the page, or a bar for each dimension of a model without
stages. The canvas is 1600 by 900, and larger where a model has more dimensions or stages than that has room for."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Final

from scoring.documents.result_document import marks
from scoring.exports.svg import INK, LETTER, SMALLEST, centred, escape, fitted, lines_high, text_lines, wrapped
from scoring.method.node import Node
from scoring.model.model import Model
from scoring.model.number import Number
from scoring.result import DimensionResult, Result
from scoring.words.dates import in_words
from scoring.words.wording import Wording

WIDTH: Final = 1600
HEIGHT: Final = 900
MARGIN: Final = 60
LABELS: Final = 430
"""Width of the column with the dimensions' names."""
NAMES: Final = LABELS - 24
"""As wide as the text in it may be."""
LEAST_COLUMN: Final = 150
"""Width of the column of a stage: room for a word of 17 letters."""
TOP: Final = 210
"""Of the table, where the names of the stages take one line."""
TABLE: Final = 550
"""Height of the table as long as the rows have room in it."""
TALLEST_ROW: Final = 130
LOWEST_ROW: Final = 56
"""Room for two words below one another in a cell."""
WORDS: Final = 260
"""Width of what is said behind a bar."""
TALLEST_BAR: Final = 48

PALE_INK, PAPER, LINE = "#4a5a68", "#ffffff", "#c3ccd4"
REACHED, STAGE = "#cfe0f1", "#1f4e79"
MARKS: Final = ("reached", "stage", "possible", "ambition")
BAR_MARKS: Final = ("value", "possible")


@dataclass(frozen=True, slots=True)
class Sheet:
    """How large the canvas is, and where the parts of the picture lie on it.

    column: the width of a stage's column, 0 without stages. heads: of each stage the size of its letters, and the
    lines of its name. top: of the table. row: the height of a row.
    """

    width: int
    column: int
    heads: tuple[tuple[int, list[str]], ...]
    top: int
    row: int
    rows: int

    @property
    def legend(self) -> int:
        """The top of the legend."""
        return max(HEIGHT - 110, self.top + self.rows * self.row + 30)

    @property
    def height(self) -> int:
        return self.legend + 110


def sheet(model: Model) -> Sheet:
    """The canvas that the model asks for."""
    room = WIDTH - 2 * MARGIN - LABELS
    column = max(LEAST_COLUMN, room // model.top) if model.staged else 0
    width = 2 * MARGIN + LABELS + max(room, column * model.top)
    # Bold letters are wider, and here words lie close to one another.
    heads = tuple(fitted(stage.name, (column - 12) * 6 // 7, 26, 3) for stage in model.stages) if model.staged else ()
    more = max((lines_high(count=len(lines) - 1, size=size) for size, lines in heads), default=0)
    rows = len(model.dimensions)
    row = max(LOWEST_ROW, min(TALLEST_ROW, TABLE // rows))
    return Sheet(width, column, heads, TOP + more, row, rows)


def profile_picture(result: Result, day: date) -> str:
    """The SVG text: no script, no style sheet, no link, no font from elsewhere; all text is escaped."""
    words, canvas = Wording(result.model), sheet(result.model)
    title = words.say("export.svg.title", title=result.model.title)
    footer = words.say(
        "export.svg.footer", title=result.model.title, version=result.model.version, date=in_words(day, words)
    )
    wide = canvas.width - 2 * MARGIN
    parts = [
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {canvas.width} {canvas.height}" '
        f'width="{canvas.width}" height="{canvas.height}" role="img" aria-labelledby="profile-title profile-desc" '
        f'lang="{escape(words.model.language)}" '
        "font-family=\"system-ui, 'Segoe UI', Roboto, Helvetica, Arial, sans-serif\">",
        f'<title id="profile-title">{escape(title)}</title>',
        f'<desc id="profile-desc">{escape(_description(result, words))}</desc>',
        f'<rect width="{canvas.width}" height="{canvas.height}" fill="{PAPER}"/>',
        *text_lines(MARGIN, 92, wide, 44, [title], weight="bold"),
    ]
    if result.whole:
        parts += text_lines(MARGIN, 136, wide, 26, [result.whole.sentence])
    parts += _heads(canvas)
    for number, dimension in enumerate(result.dimensions):
        top = canvas.top + number * canvas.row
        parts += _row(dimension, top, canvas, words) if words.model.staged else _bar_row(dimension, top, canvas)
    parts += _legend(MARKS if words.model.staged else BAR_MARKS, canvas, words)
    parts += text_lines(MARGIN, canvas.height - 32, wide, 22, [footer], fill=PALE_INK)
    parts.append("</svg>")
    return "\n".join(parts) + "\n"


def _description(result: Result, words: Wording) -> str:
    sentences = [result.whole.sentence] if result.whole else []
    for dimension in result.dimensions:
        title, summary = dimension.profile.dimension.title, dimension.summary
        goal = dimension.profile.ambition.stage
        if goal is None:
            sentences.append(words.say("export.svg.dimension", title=title, summary=summary))
        else:
            ambition = words.name(goal)
            sentences.append(
                words.say("export.svg.dimension_ambition", title=title, summary=summary, ambition=ambition)
            )
    return " ".join(sentences)


def _heads(canvas: Sheet) -> Iterator[str]:
    """The names of the stages, down to the same line."""
    for number, (size, lines) in enumerate(canvas.heads):
        middle = _left(canvas, number) + canvas.column // 2
        first = canvas.top - 24 - lines_high(count=len(lines) - 1, size=size)
        yield from text_lines(middle, first, canvas.column - 12, size, lines, "bold", middle=True)


def _left(canvas: Sheet, number: int) -> int:
    """The left side of the column of stage `number`, counted from 0."""
    return MARGIN + LABELS + number * canvas.column


def _row(dimension: DimensionResult, top: int, canvas: Sheet, words: Wording) -> Iterator[str]:
    size = min(26, canvas.row // 4)
    title = wrapped(dimension.profile.dimension.title, int(NAMES / (size * LETTER)), 2)
    start = centred(top, canvas.row, len(title) + 1, size)
    yield from text_lines(MARGIN, start, NAMES, size, title, "bold")
    under = start + lines_high(count=len(title), size=size)
    yield from text_lines(MARGIN, under, NAMES, max(SMALLEST, size * 4 // 5), [dimension.summary], fill=PALE_INK)
    profile = dimension.profile
    cells = marks(profile.node.standing, profile.ambition, words.model.top)
    for number, cell in enumerate(cells):
        left = _left(canvas, number)
        yield from _cell(cell, left + 4, top + 4, canvas.column - 8, canvas.row - 8, words)


def _cell(cell: Sequence[str], left: int, top: int, width: int, height: int, words: Wording) -> Iterator[str]:
    """One cell: how far by its fill, the ambition by a diamond, and all of it in words."""
    yield _box(cell, left, top, width, height)
    shown = [mark for mark in cell if mark != "reached" or "stage" not in cell]
    size = min(22, height // (len(shown) + 2))
    start = centred(top, height, len(shown), size)
    fill = PAPER if "stage" in cell else INK
    for number, mark in enumerate(shown):
        word = words.say(f"export.mark.{mark}")
        if mark == "ambition":
            word = f"◆ {word}"
        line = start + lines_high(count=number, size=size)
        weight = "bold" if mark in ("stage", "ambition") else "normal"
        yield from text_lines(left + width // 2, line, width - 8, size, [word], weight, fill, middle=True)


def _box(cell: Sequence[str], left: int, top: int, width: int, height: int) -> str:
    fill = STAGE if "stage" in cell or "value" in cell else REACHED if "reached" in cell else PAPER
    return _rect(left, top, width, height, fill, dashed="possible" in cell)


def _rect(left: int, top: int, width: int, height: int, fill: str, *, dashed: bool = False) -> str:
    stroke = f'stroke="{STAGE}" stroke-width="3"' if dashed else f'stroke="{LINE}" stroke-width="1"'
    dashes = ' stroke-dasharray="10 7"' if dashed else ""
    place = f'x="{left}" y="{top}" width="{width}" height="{height}"'
    return f'<rect {place} rx="8" fill="{fill}" {stroke}{dashes}/>'


def _bar_row(dimension: DimensionResult, top: int, canvas: Sheet) -> Iterator[str]:
    """A dimension without stages: how far it is between the least and the most that it can have, also in words."""
    node = dimension.profile.node
    size, title = fitted(dimension.profile.dimension.title, NAMES, min(26, canvas.row // 4), 2)
    yield from text_lines(MARGIN, centred(top, canvas.row, len(title), size), NAMES, size, title, "bold")
    left, wide = MARGIN + LABELS, canvas.width - 2 * MARGIN - LABELS - WORDS
    high = min(TALLEST_BAR, canvas.row - 16)
    upper = top + (canvas.row - high) // 2
    yield _rect(left, upper, wide, high, PAPER)
    if node.standing.value is not None:
        yield _rect(left, upper, _share(node, node.standing.value, wide), high, STAGE)
    if node.standing.interval:
        low, far = (_share(node, value, wide) for value in node.standing.interval)
        if low < far:
            yield _rect(left + low, upper, far - low, high, "none", dashed=True)
    size, lines = fitted(dimension.summary, WORDS - 24, 26, 2)
    start = centred(top, canvas.row, len(lines), size)
    yield from text_lines(left + wide + 24, start, WORDS - 24, size, lines, "bold")


def _share(node: Node, value: Number, wide: int) -> int:
    """How much of so wide a bar a value takes."""
    if node.standing.least == node.standing.most:
        return 0
    return int(node.level(value) * wide)


def _legend(shown: Sequence[str], canvas: Sheet, words: Wording) -> Iterator[str]:
    left, top, wide = MARGIN, canvas.legend, 36
    for mark in shown:
        text = words.say(f"export.legend.{mark}")
        if mark == "ambition":
            yield from text_lines(left + 4, top + 22, wide, 24, ["◆"])
        else:
            yield _box([mark], left, top, wide, 28)
        yield from text_lines(left + 48, top + 22, 460, 20, [text])
        left += 48 + int(len(text) * 20 * LETTER) + 48
