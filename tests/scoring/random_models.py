"""Hypothesis strategies: models of one dimension, sheets of answers, whole models."""

from __future__ import annotations

from collections.abc import Sequence
from fractions import Fraction

from hypothesis import strategies as st

from scoring.model.answers import NA, UNKNOWN, Answer, Answered, DimensionAnswers, State
from scoring.model.model import Advice, Coverage, Dimension, LadderRule, Law, Model, Question, Stage, Tip
from tests.scoring.cases import sentences

SHARES = [Fraction(1, 3), Fraction(1, 2), Fraction(3, 5), Fraction(2, 3), Fraction(4, 5), Fraction(1)]
WEIGHTS = [Fraction(1), Fraction(1), Fraction(2), Fraction(3), Fraction(1, 2), Fraction(7, 3)]

shares = st.sampled_from(SHARES)
tops = st.integers(2, 6)


@st.composite
def rules(draw: st.DrawFn) -> LadderRule:
    least = sorted([draw(shares), draw(shares)])
    coverage = Coverage(least[0], least[1], draw(st.integers(1, 3)))
    return LadderRule(draw(shares), draw(st.integers(0, 2)), coverage)


def question(
    id: str, efforts: str, weight: Fraction = Fraction(1), importance: int = 1, floor: int | None = None
) -> Question:
    return Question(
        id=id,
        title=id.upper(),
        ask="Hoe?",
        who_knows="iemand",
        anchors=tuple(f"{id} op {stage}" for stage in range(1, len(efforts) + 2)),
        tips=tuple(Tip(f"stap {step}", effort, "iemand", "klaar") for step, effort in enumerate(efforts, 1)),
        weight=weight,
        importance=importance,
        floor=floor,
        law=None if floor is None else Law("Wet", "https://wetten.overheid.nl/"),
    )


@st.composite
def questions(draw: st.DrawFn, id: str, top: int) -> Question:
    efforts = draw(st.text("SML", min_size=top - 1, max_size=top - 1))
    floor = draw(st.one_of(st.none(), st.none(), st.integers(2, top)))
    return question(id, efforts, draw(st.sampled_from(WEIGHTS)), draw(st.integers(1, 3)), floor)


@st.composite
def answered(draw: st.DrawFn, top: int, most: int = 8) -> list[Answered]:
    """Answers to one dimension, at least one."""
    count = draw(st.integers(1, most))
    return [Answered(draw(questions(f"q{number}", top)), draw(st.integers(1, top))) for number in range(count)]


@st.composite
def models(draw: st.DrawFn) -> Model:
    top = draw(tops)
    sizes = draw(st.lists(st.integers(1, 6), min_size=1, max_size=3))
    return Model(
        id="proef",
        number=draw(st.integers(0, 255)),
        version="2.0.0",
        versions=("1.0.0", "2.0.0"),
        title="Proef",
        language="nl",
        stages=tuple(Stage(f"s{stage}", f"Stadium {stage}", "…") for stage in range(1, top + 1)),
        dimensions=tuple(
            Dimension(f"d{d}", f"D{d}", "houd vol", tuple(draw(questions(f"d{d}-q{q}", top)) for q in range(size)))
            for d, size in enumerate(sizes)
        ),
        rule=draw(rules()),
        advice=Advice(draw(st.integers(1, 5)), draw(st.integers(1, 3))),
        overall=draw(st.sampled_from(["none", "lowest"])),
        sentences=sentences(),
    )


def sheets(model: Model) -> st.SearchStrategy[dict[str, Answer]]:
    """Answers by question id, every state among them; missing ones are left out."""
    answer = st.one_of(st.none(), st.integers(1, model.top), st.sampled_from([UNKNOWN, NA]))
    return st.fixed_dictionaries({q.id: answer for q in model.questions()}).map(
        lambda sheet: {id: value for id, value in sheet.items() if value is not None}
    )


def ambitions(model: Model) -> st.SearchStrategy[dict[str, int]]:
    return st.dictionaries(st.sampled_from([d.id for d in model.dimensions]), st.integers(1, model.top))


def parted(given: Sequence[tuple[Question, Answer | None]]) -> DimensionAnswers:
    """Answers of one dimension by state, from pairs."""
    return DimensionAnswers(
        answered=tuple(Answered(q, a) for q, a in given if isinstance(a, int)),
        unknown=tuple(q for q, a in given if a is State.UNKNOWN),
        na=tuple(q for q, a in given if a is State.NA),
        missing=tuple(q for q, a in given if a is None),
    )
