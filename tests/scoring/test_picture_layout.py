"""The layout of the picture: words stay in their cells and apart, rows on the sheet, letters as large as they can be.

No font is at hand: a text is taken to be as wide as its letters times LETTER of their size, and it reaches from its
baseline one letter size up and a quarter of it down.
"""

from __future__ import annotations

import random
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date
from functools import cache
from itertools import combinations, groupby, pairwise, takewhile
from typing import Final
from xml.etree import ElementTree

import pytest

from scoring.exports.picture import profile_picture
from scoring.exports.svg import LETTER, SMALLEST, fitted, text_lines, wrapped
from scoring.model.answers import NA, UNKNOWN, Answers
from scoring.model.model import Model
from scoring.result import evaluate
from tests.scoring.bare_models import make_model
from tests.scoring.cases import sentences
from tests.scoring.shaped_models import PERCENT, shaped_model

SVG: Final = "{http://www.w3.org/2000/svg}"
TITLES: Final = (
    "Leren",
    "Samenwerken aan informatie met afdelingen en ketenpartners buiten de gemeente, in de regio en in het land",
    "Informatiebeveiligingsbeleid " * 9,
    "Aansprakelijkheidswaardevaststellingsveranderingen" * 3,
)
NAMES: Final = ("Start", "Bewust", "Datagedreven", "Geheel in gebruik", "Informatiebeveiligingsbeleid")
"""Of stages; the last is a word that is wider than a column, in the smallest letters that there are."""

SHEETS: Final = [*((count, 2 + count % 9) for count in range(1, 31)), *((4, stages) for stages in range(2, 11))]
"""Numbers of dimensions and of stages."""


@dataclass(frozen=True)
class Box:
    """A text or a rectangle, with what it covers."""

    left: float
    top: float
    right: float
    bottom: float
    text: str = ""
    size: int = 0
    bold: bool = False
    fill: str = ""
    border: str = ""

    @property
    def middle(self) -> float:
        return (self.left + self.right) / 2

    def holds(self, other: Box) -> bool:
        return (
            self.left <= other.left
            and other.right <= self.right
            and self.top <= other.top
            and other.bottom <= self.bottom
        )

    def overlaps(self, other: Box) -> bool:
        return (
            self.left < other.right
            and other.left < self.right
            and self.top < other.bottom
            and other.top < self.bottom
        )  # fmt: skip


@dataclass(frozen=True)
class Drawn:
    """A picture, taken apart. sheet: all but the margins at the left and the right.

    heads: per stage the lines of its name. names: per row the lines of the dimension's name, and below them where it
    stands.
    """

    sheet: Box
    title: Box
    heads: list[list[Box]]
    cells: list[list[Box]]
    names: list[list[Box]]
    words: dict[Box, list[Box]]
    legend: list[tuple[Box, Box]]
    footer: Box
    texts: list[Box]

    @property
    def height(self) -> float:
        """Of a row, with the space between the rows."""
        return self.cells[0][0].bottom - self.cells[0][0].top + 8


def boxes(root: ElementTree.Element) -> Iterator[Box]:
    """All texts and rectangles, the paper left out."""
    for element in list(root)[3:]:
        x, y = int(element.get("x", "")), int(element.get("y", ""))
        fill = element.get("fill", "")
        if element.tag == f"{SVG}rect":
            border = " ".join(element.get(f"stroke{name}", "") for name in ("", "-width", "-dasharray")).strip()
            yield Box(x, y, x + int(element.get("width", "")), y + int(element.get("height", "")), "", 0, False,
                      fill, border)  # fmt: skip
        else:
            text, size = element.text or "", int(element.get("font-size", ""))
            wide = len(text) * size * LETTER
            left = x - wide / 2 if element.get("text-anchor") == "middle" else x
            bold = element.get("font-weight") == "bold"
            yield Box(left, y - size, left + wide, y + size // 4, text, size, bold, fill)


def drawn(model: Model, answers: Answers) -> Drawn:
    root = ElementTree.fromstring(profile_picture(evaluate(model, answers), date(2026, 11, 23)))
    title, *rest = boxes(root)
    above = list(takewhile(lambda box: box.text and box.left > 400, rest))
    heads, rest = [list(lines) for _, lines in groupby(above, lambda box: round(box.middle))], rest[len(above) :]
    footer, legend, rest = rest[-1], rest[-9:-1], rest[:-9]
    first_of_diamond = legend[6]
    assert first_of_diamond.text == "◆"
    cells = [box for box in rest if not box.text]
    words = {cell: [box for box in rest if box.text and box.left > 400 and cell.top < box.top < cell.bottom
                    and abs(box.middle - cell.middle) <= 1] for cell in cells}  # fmt: skip
    rows = [cells[start : start + model.top] for start in range(0, len(cells), model.top)]
    names = [
        [box for box in rest if box.text and box.left == 60 and row[0].top - 4 <= box.top <= row[0].bottom + 4]
        for row in rows
    ]
    texts = [box for box in [title, *above, *rest, *legend, footer] if box.text]
    pairs = list(zip(legend[::2], legend[1::2], strict=True))
    sheet = Box(60, 0, int(root.get("width", "")) - 60, int(root.get("height", "")))
    return Drawn(sheet, title, heads, rows, names, words, pairs, footer, texts)


def sheet_answers(model: Model) -> Answers:
    """Answers of all kinds, so that every mark is drawn somewhere: alone, and together with the ambition."""
    chance = random.Random(len(model.dimensions) * 100 + model.top)
    values = {question.id: chance.choice([*range(1, model.top + 1), UNKNOWN]) for question in model.questions()}
    return Answers(values, {dimension.id: chance.randint(1, model.top) for dimension in model.dimensions})


@cache
def sheet(dimensions: int, stages: int) -> Drawn:
    """The picture of a model with names of all lengths."""
    model = make_model(stages, (4,) * dimensions)
    model = replace(
        model,
        sentences=sentences(),
        stages=tuple(replace(each, name=NAMES[place % 5]) for place, each in enumerate(model.stages)),
        dimensions=tuple(replace(each, title=TITLES[place % 4]) for place, each in enumerate(model.dimensions)),
    )
    return drawn(model, sheet_answers(model))


def largest_that_fits(box: Box, wide: float, most: float) -> bool:
    """Whether the text fits, and larger letters would not, or are not to be."""
    fits = len(box.text) * box.size * LETTER <= wide and box.size <= most
    return fits and (box.size + 1 > most or len(box.text) * (box.size + 1) * LETTER > wide)


every_sheet = pytest.mark.parametrize(("dimensions", "stages"), SHEETS)


@every_sheet
def test_every_text_lies_on_the_sheet_and_no_two_overlap(dimensions: int, stages: int) -> None:
    picture = sheet(dimensions, stages)
    assert all(picture.sheet.holds(text) for text in picture.texts)
    assert all(text.size >= SMALLEST for text in picture.texts)
    assert not [(one.text, other.text) for one, other in combinations(picture.texts, 2) if one.overlaps(other)]


@every_sheet
def test_every_word_lies_within_its_cell_and_every_cell_says_what_its_colour_means(
    dimensions: int, stages: int
) -> None:
    picture = sheet(dimensions, stages)
    for row in picture.cells:
        for cell in row:
            inside = replace(cell, left=cell.left + 4, right=cell.right - 4)
            assert all(inside.holds(word) for word in picture.words[cell])
    in_cells = [word for words in picture.words.values() for word in words]
    named = [line for row in picture.names for line in row]
    # Title, stages, legend with its diamond, footer: all else is a name or a word in a cell.
    assert len(in_cells) + len(named) == len(picture.texts) - 1 - sum(map(len, picture.heads)) - 5 - 1


@every_sheet
def test_rows_and_columns_are_alike_and_fill_the_table(dimensions: int, stages: int) -> None:
    picture = sheet(dimensions, stages)
    first = picture.cells[0][0]
    assert first.left == 494, "4 within a table that begins at 490"
    more = max(lines[-1].top - lines[0].top for lines in picture.heads)
    assert first.top == 214 + more, "and at 210, or lower by what names of stages take more than a line"
    for row in picture.cells:
        assert len(row) == stages
        assert {(cell.top, cell.bottom) for cell in row} == {(row[0].top, row[0].bottom)}
        assert all(right.left - left.right == 8 for left, right in pairwise(row))
    assert {cell.right - cell.left for row in picture.cells for cell in row} == {first.right - first.left}
    assert {cell.bottom - cell.top for row in picture.cells for cell in row} == {first.bottom - first.top}
    assert all(lower[0].top - upper[0].bottom == 8 for upper, lower in pairwise(picture.cells))
    assert picture.height == max(56, min(130, 550 // dimensions))
    wide = first.right - first.left + 8
    assert wide == max(150, 1050 // stages)
    assert picture.sheet.right == max(1540, 490 + wide * stages), "up to the right margin"
    bottom = picture.cells[-1][0].bottom + 4
    assert picture.sheet.bottom == max(900, bottom + 140)


@every_sheet
def test_a_name_lies_in_its_row_above_where_it_stands(dimensions: int, stages: int) -> None:
    picture = sheet(dimensions, stages)
    for row, (*name, standing) in zip(picture.cells, picture.names, strict=True):
        size = name[0].size
        cell = Box(60, row[0].top - 4, 466, row[0].bottom + 4)
        assert all(cell.holds(line) for line in (*name, standing))
        assert all(lower.top - upper.top == size * 5 // 4 for upper, lower in pairwise(name))
        assert {(line.size, line.bold) for line in name} == {(size, True)}
        assert not standing.bold
        assert largest_that_fits(standing, 406, max(SMALLEST, size * 4 // 5))
        above, below = name[0].top - cell.top, cell.bottom - (standing.top + standing.size + size / 4)
        assert abs(above - below) <= 1.5, "in the middle of the row"


@pytest.mark.parametrize("dimensions", [1, 4, 10, 11, 30])
def test_a_long_name_takes_two_lines(dimensions: int) -> None:
    model = make_model(5, (4,) * dimensions)
    named = tuple(replace(each, title=TITLES[1]) for each in model.dimensions)
    long = drawn(replace(model, sentences=sentences(), dimensions=named), Answers()).names
    assert {len(name) - 1 for name in long} == {2}


@every_sheet
def test_a_name_is_as_large_as_its_row_allows(dimensions: int, stages: int) -> None:
    picture = sheet(dimensions, stages)
    # The lines of the name, where it stands, and some air.
    for name, *_ in picture.names:
        assert name.size == 26 or name.size * 4 <= picture.height < (name.size + 1) * 4


@pytest.mark.parametrize("dimensions", [4, 6, 9, 11, 16])
def test_a_name_of_one_word_is_cut_at_the_width_of_its_column_and_no_sooner(dimensions: int) -> None:
    def name(letters: int) -> Box:
        named = tuple(replace(each, title="x" * letters) for each in model.dimensions)
        return drawn(replace(model, dimensions=named), Answers()).names[0][0]

    model = replace(make_model(2, (4,) * dimensions), sentences=sentences())
    most = int(406 / (name(1).size * LETTER))
    assert name(most).text == "x" * most
    assert name(most + 1).text == "x" * (most - 1) + "…"


@every_sheet
def test_words_are_in_the_middle_of_their_cell_and_as_large_as_fits(dimensions: int, stages: int) -> None:
    picture = sheet(dimensions, stages)
    for cell, words in picture.words.items():
        high = cell.bottom - cell.top
        for word in words:
            assert abs(word.middle - cell.middle) <= 0.5
        if not words:
            continue
        most = min(22, high // (len(words) + 2))
        assert all(largest_that_fits(word, cell.right - cell.left - 8, most) for word in words)
        baselines = [word.top + word.size for word in words]
        above, below = baselines[0] - most - cell.top, cell.bottom - baselines[-1] - most / 4
        assert abs(above - below) <= 1.5
        assert all(lower - upper == most * 5 // 4 for upper, lower in pairwise(baselines))


@pytest.mark.parametrize("stages", range(2, 11))
def test_a_word_or_a_stage_of_any_length_is_as_large_as_its_column_allows(stages: int) -> None:
    model = make_model(stages, (4,))
    for letters in range(1, 18):
        text = "w" * letters
        words = {**sentences(), "scoring.export.mark.stage": text}
        named = tuple(replace(stage, name=text) for stage in model.stages)
        picture = drawn(
            replace(model, sentences=words, stages=named), Answers({question.id: 1 for question in model.questions()})
        )
        wide = picture.cells[0][0].right - picture.cells[0][0].left + 8
        assert all(largest_that_fits(head, (wide - 12) * 6 // 7, 26) for (head,) in picture.heads)
        assert [word.text for word in picture.words[picture.cells[0][0]]] == [text]
        assert all(largest_that_fits(word, wide - 16, 22) for word in picture.words[picture.cells[0][0]])


@pytest.mark.parametrize("stages", [2, 5, 10])
def test_a_stage_is_named_above_the_middle_of_its_column(stages: int) -> None:
    picture = sheet(3, stages)
    for lines, cell in zip(picture.heads, picture.cells[0], strict=True):
        assert all(abs(head.middle - cell.middle) <= 1 for head in lines)
        assert lines[-1].top + lines[-1].size == cell.top - 4 - 24, "24 above the table"
        assert all(head.bold for head in lines)


@pytest.mark.parametrize("stages", [2, 5, 10])
def test_the_name_of_a_stage_keeps_to_its_column_and_is_there_as_a_whole(stages: int) -> None:
    picture = sheet(3, stages)
    for place, (lines, cell) in enumerate(zip(picture.heads, picture.cells[0], strict=True)):
        assert all(cell.left <= head.left and head.right <= cell.right for head in lines)
        shown = " ".join(head.text for head in lines).replace("- ", "")
        assert shown == NAMES[place % 5]


def test_the_sheet_has_its_title_above_and_its_legend_and_source_below() -> None:
    picture = sheet(4, 2)
    assert (picture.title.left, picture.title.top + 44, picture.title.size, picture.title.bold) == (60, 92, 44, True)
    assert (picture.footer.left, picture.footer.top + 22, picture.footer.size) == (60, 868, 22)
    for sign, text in picture.legend:
        assert text.size == 20
        assert text.top + 20 == 812, "on one line"
        assert text.left == 48 + (sign.left - 4 if sign.text else sign.left)
    assert picture.legend[0][0].left == 60
    for (_, text), (sign, _) in pairwise(picture.legend):
        left = sign.left - 4 if sign.text else sign.left
        assert 47 <= left - text.right <= 48
    boxes = [sign for sign, _ in picture.legend if not sign.text]
    assert {(box.right - box.left, box.top, box.bottom) for box in boxes} == {(36, 790, 818)}
    diamond = picture.legend[3][0]
    assert (diamond.size, diamond.top + 24) == (24, 812)


@pytest.mark.parametrize("letters", [1, 40, 41, 42, 80])
def test_a_text_of_the_legend_is_at_most_460_wide(letters: int) -> None:
    words = {**sentences(), "scoring.export.legend.reached": "x" * letters}
    picture = drawn(replace(make_model(), sentences=words), Answers())
    assert largest_that_fits(picture.legend[0][1], 460, 20)


@pytest.mark.parametrize("letters", range(1, 280, 9))
def test_title_and_source_are_as_large_as_the_sheet_is_wide(letters: int) -> None:
    model = replace(make_model(), title="t" * letters, sentences=sentences())
    picture = drawn(model, Answers())
    assert picture.sheet.holds(picture.title)
    assert largest_that_fits(picture.title, 1480, 44)
    assert picture.footer.size in (SMALLEST, 22) or largest_that_fits(picture.footer, 1480, 22)


def test_the_stage_and_the_ambition_stand_out() -> None:
    picture = drawn(
        replace(make_model(), sentences=sentences()),
        Answers(
            {
                **{"d1-q1": 3, "d1-q2": 3, "d1-q3": 4, "d1-q4": UNKNOWN, "d1-q5": UNKNOWN},
                **{f"d2-q{number}": 1 for number in range(1, 6)},
            },
            {"d1": 4, "d2": 1},
        ),
    )
    first, second = picture.cells[:2]
    assert [[word.text for word in picture.words[cell]] for cell in first] == [
        ["bereikt"], ["bereikt"], ["nu hier"], ["mogelijk", "◆ ambitie"], [],
    ]  # fmt: skip
    assert [[word.text for word in picture.words[cell]] for cell in second] == [
        ["nu hier", "◆ ambitie"],
        [],
        [],
        [],
        [],
    ]
    assert [cell.fill for cell in first] == ["#cfe0f1", "#cfe0f1", "#1f4e79", "#ffffff", "#ffffff"]
    pale, dashed = "#c3ccd4 1", "#1f4e79 3 10 7"
    assert [cell.border for cell in first] == [pale, pale, pale, dashed, pale]
    words = [word for cell in first for word in picture.words[cell]]
    assert [word.bold for word in words] == [False, False, True, False, True]
    assert [word.fill for word in words] == ["#1b2733", "#1b2733", "#ffffff", "#1b2733", "#1b2733"]


@pytest.mark.parametrize("lines", [[], ["een"], ["een", "twee", "drie"]])
def test_lines_of_text_lie_below_one_another(lines: Sequence[str]) -> None:
    texts = [ElementTree.fromstring(line) for line in text_lines(10, 100, 200, 20, lines)]
    assert [text.text for text in texts] == lines
    assert [text.get("y") for text in texts] == ["100", "125", "150"][: len(lines)]


def test_letters_are_never_smaller_than_can_be_read() -> None:
    (text,) = text_lines(10, 100, 200, 44, ["x" * 1000])
    element = ElementTree.fromstring(text)
    assert element.get("font-size") == "12"
    most = int(200 / (12 * LETTER))
    assert element.text == "x" * (most - 1) + "…"


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("Bewust", (26, ["Bewust"])),
        ("Geheel in gebruik", (26, ["Geheel in", "gebruik"])),
        ("Informatiebeveiliging", (12, ["Informatiebeveiliging"])),
        ("Aansprakelijkheidswaardebepaling", (12, ["Aansprakelijkheidswaa-", "rdebepaling"])),
    ],
)
def test_a_text_takes_more_lines_before_it_gets_smaller_and_a_word_is_broken_last(
    text: str, shown: tuple[int, list[str]]
) -> None:
    assert fitted(text, 150, 26, 3) == shown


@pytest.mark.parametrize("letters", range(7, 40))
@pytest.mark.parametrize("most", [1, 2, 3])
def test_a_text_is_broken_between_words_only_where_the_next_one_does_not_fit(letters: int, most: int) -> None:
    words = ["De", "raad", "kiest", "elk", "jaar", "wat", "de", "stad", "van", "alle", "data", "leert"]
    for count in range(1, len(words) + 1):
        text = " ".join(words[:count])
        lines = wrapped(text, letters, most)
        assert 1 <= len(lines) <= most
        assert all(len(line) <= letters for line in lines)
        *whole, last = lines
        for upper, lower in pairwise(lines):
            assert len(f"{upper} {lower.split()[0]}") > letters
        if last.endswith(" …"):
            assert len(lines) == most
            assert text.startswith(" ".join([*whole, last.removesuffix(" …")]))
            left = text.removeprefix(" ".join([*whole, last.removesuffix(" …")]))
            assert left.strip()
            assert left.startswith(" ") or len(last) == letters, "cut within a word only where the line is full"
        else:
            assert " ".join(lines) == text


@pytest.mark.parametrize(("letters", "shown"), [(6, "abcdef"), (5, "abcd…"), (4, "abc…")])
def test_a_word_that_is_wider_than_the_line_is_cut(letters: int, shown: str) -> None:
    assert wrapped("abcdef", letters, 2) == [shown]
    assert wrapped("a abcdef", letters, 2) == ["a", shown]
    assert wrapped("abcdef a", letters, 2) == [shown, "a"]


def bars(model: Model, answers: Answers) -> tuple[ElementTree.Element, list[ElementTree.Element], list[str]]:
    """The picture, and of a model without stages its rectangles below the paper and above the legend, and its texts."""
    root = ElementTree.fromstring(profile_picture(evaluate(model, answers), date(2026, 11, 23)))
    found = [rect for rect in root.iter(f"{SVG}rect") if rect.get("width") != "36"][1:]
    return root, found, [text.text or "" for text in root.iter(f"{SVG}text")]


@pytest.mark.parametrize("dimensions", [1, 4, 7, 30])
def test_without_stages_every_dimension_has_a_bar_and_its_outcome_in_words(dimensions: int) -> None:
    model = shaped_model((4,) * dimensions, stages=0, options=3, rule=PERCENT)
    root, found, texts = bars(model, Answers({question.id: 2 for question in model.questions()}))
    assert len(found) == 2 * dimensions, "what is possible at most, and what is there"
    for place in range(0, len(found), 2):
        whole, filled = (int(rect.get("width", "")) for rect in found[place : place + 2])
        assert filled == whole // 2
    assert texts.count("50%") == dimensions
    assert all(f"Deel d{number}" in texts for number in range(1, dimensions + 1))
    assert all(int(text.get("font-size", "")) >= SMALLEST for text in root.iter(f"{SVG}text"))
    bottoms = [int(rect.get("y", "")) + int(rect.get("height", "")) for rect in found]
    assert max(bottoms) < int(root.get("height", "")) - 110, "above the legend"


def test_what_open_questions_leave_possible_is_dashed_on_the_bar_too() -> None:
    model = shaped_model((4,), stages=0, options=3, rule=PERCENT)
    _, (whole, filled, possible), texts = bars(model, Answers({"d1-q1": 2, "d1-q2": 2, "d1-q3": 2, "d1-q4": UNKNOWN}))
    assert possible.get("stroke-dasharray")
    left, wide = int(whole.get("x", "")), int(whole.get("width", ""))
    assert int(possible.get("x", "")) == left + wide * 3 // 8
    assert int(possible.get("width", "")) == wide * 5 // 8 - wide * 3 // 8
    assert int(filled.get("width", "")) == wide // 2
    assert "50% (voorlopig)" in texts


def test_with_nothing_to_say_a_bar_is_empty() -> None:
    model = shaped_model((4,), stages=0, options=3, rule=PERCENT)
    _, found, texts = bars(model, Answers({question.id: NA for question in model.questions()}))
    assert len(found) == 1
    assert "Niet van toepassing" in " ".join(texts)


def test_the_whole_stands_below_the_title() -> None:
    model = shaped_model((4, 4), stages=0, options=3, rule=PERCENT, whole=True)
    root, _, texts = bars(model, Answers({question.id: 3 for question in model.questions()}))
    assert texts[1] == "Het geheel: 100%."
    assert (root.findtext(f"{SVG}desc") or "").startswith("Het geheel: 100%. Deel d1: 100%.")
