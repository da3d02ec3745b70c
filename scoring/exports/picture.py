"""The profile as a picture for a slide: the same table as on the page, 1600 by 900."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date
from typing import Final

from scoring.documents.result_document import marks
from scoring.exports.svg import INK, LETTER, centred, escape, lines_high, text_lines, wrapped
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
TOP: Final = 210
BOTTOM: Final = 760
TALLEST_ROW: Final = 130

PALE_INK, PAPER, LINE = "#4a5a68", "#ffffff", "#c3ccd4"
REACHED, STAGE = "#cfe0f1", "#1f4e79"
MARKS: Final = ("reached", "stage", "possible", "ambition")


def profile_picture(result: Result, day: date) -> str:
    """The SVG text: no script, no style sheet, no link, no font from elsewhere; all text is escaped."""
    words = Wording(result.model)
    title = words.say("export.svg.title", title=result.model.title)
    height = min(TALLEST_ROW, (BOTTOM - TOP) // len(result.dimensions))
    footer = words.say(
        "export.svg.footer", title=result.model.title, version=result.model.version, date=in_words(day, words)
    )
    parts = [
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {WIDTH} {HEIGHT}" width="{WIDTH}" '
        f'height="{HEIGHT}" role="img" aria-labelledby="profile-title profile-desc" '
        f'lang="{escape(words.model.language)}" '
        "font-family=\"system-ui, 'Segoe UI', Roboto, Helvetica, Arial, sans-serif\">",
        f'<title id="profile-title">{escape(title)}</title>',
        f'<desc id="profile-desc">{escape(_description(result, words))}</desc>',
        f'<rect width="{WIDTH}" height="{HEIGHT}" fill="{PAPER}"/>',
        *text_lines(MARGIN, 92, WIDTH - 2 * MARGIN, 44, [title], weight="bold"),
        *_heads(words),
    ]
    for number, dimension in enumerate(result.dimensions):
        parts += _row(dimension, TOP + number * height, height, words)
    parts += _legend(words)
    parts += text_lines(MARGIN, HEIGHT - 32, WIDTH - 2 * MARGIN, 22, [footer], fill=PALE_INK)
    parts.append("</svg>")
    return "\n".join(parts) + "\n"


def _description(result: Result, words: Wording) -> str:
    sentences = []
    for dimension in result.dimensions:
        goal = dimension.profile.ambition.stage
        key = "export.svg.dimension" if goal is None else "export.svg.dimension_ambition"
        sentences.append(
            words.say(
                key,
                title=dimension.profile.dimension.title,
                summary=dimension.summary,
                ambition=goal and words.name(goal),
            )
        )
    return " ".join(sentences)


def _columns(words: Wording) -> Iterator[tuple[int, int, int]]:
    """Of each stage its number, and the left side and the width of its column."""
    top = words.model.top
    width = (WIDTH - 2 * MARGIN - LABELS) // top
    for stage in range(1, top + 1):
        yield stage, MARGIN + LABELS + (stage - 1) * width, width


def _heads(words: Wording) -> Iterator[str]:
    for stage, left, width in _columns(words):
        yield from text_lines(left + width // 2, TOP - 24, width - 12, 26, [words.name(stage)], "bold", middle=True)


def _row(dimension: DimensionResult, top: int, height: int, words: Wording) -> Iterator[str]:
    most = 2 if height >= 55 else 1  # low rows have no room for two lines and the summary
    size = min(26, height // (most + 2))
    title = wrapped(dimension.profile.dimension.title, int(NAMES / (size * LETTER)), most)
    start = centred(top, height, len(title) + 1, size)
    yield from text_lines(MARGIN, start, NAMES, size, title, "bold")
    under = start + lines_high(count=len(title), size=size)
    yield from text_lines(MARGIN, under, NAMES, size * 4 // 5, [dimension.summary], fill=PALE_INK)
    profile = dimension.profile
    cells = marks(profile.node.standing, profile.ambition, words.model.top)
    for (_, left, width), cell in zip(_columns(words), cells, strict=True):
        yield from _cell(cell, left + 4, top + 4, width - 8, height - 8, words)


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
    fill = STAGE if "stage" in cell else REACHED if "reached" in cell else PAPER
    stroke = f'stroke="{STAGE}" stroke-width="3"' if "possible" in cell else f'stroke="{LINE}" stroke-width="1"'
    dashes = ' stroke-dasharray="10 7"' if "possible" in cell else ""
    place = f'x="{left}" y="{top}" width="{width}" height="{height}"'
    return f'<rect {place} rx="8" fill="{fill}" {stroke}{dashes}/>'


def _legend(words: Wording) -> Iterator[str]:
    left, top, wide = MARGIN, 790, 36
    for mark in MARKS:
        text = words.say(f"export.legend.{mark}")
        if mark == "ambition":
            yield from text_lines(left + 4, top + 22, wide, 24, ["◆"])
        else:
            yield _box([mark], left, top, wide, 28)
        yield from text_lines(left + 48, top + 22, 460, 20, [text])
        left += 48 + int(len(text) * 20 * LETTER) + 48
