"""Hypothesis strategies: models of every rule, depth and kind of question, and sheets of answers to them."""

from __future__ import annotations

from fractions import Fraction

from hypothesis import strategies as st

from scoring.method.rules import RULES
from scoring.method.rules.ladder import Ladder
from scoring.model.answers import NA, UNKNOWN, Answer
from scoring.model.model import (
    Advice,
    Coverage,
    Law,
    Model,
    Option,
    Part,
    Question,
    Stage,
    Tier,
    Tip,
    Whole,
    anchored,
)
from scoring.model.number import Number
from scoring.model.rule import Rule
from tests.scoring.cases import sentences

SHARES = [Fraction(1, 3), Fraction(1, 2), Fraction(3, 5), Fraction(2, 3), Fraction(4, 5), Fraction(1)]
WEIGHTS = [Fraction(1), Fraction(1), Fraction(2), Fraction(3), Fraction(1, 2), Fraction(7, 3)]
POINTS = [Fraction(0), Fraction(1, 4), Fraction(1, 2), Fraction(1), Fraction(2), Fraction(3), Fraction(5), Fraction(8)]

shares = st.sampled_from(SHARES)
weights = st.sampled_from(WEIGHTS)
tops = st.integers(2, 6)


@st.composite
def coverages(draw: st.DrawFn) -> Coverage:
    least = sorted([draw(shares), draw(shares)])
    return Coverage(least[0], least[1], draw(st.integers(1, 3)))


@st.composite
def ladders(draw: st.DrawFn) -> Ladder:
    return Ladder(draw(shares), draw(st.integers(0, 2)))


@st.composite
def rules(draw: st.DrawFn, takes_anchored: bool) -> Rule:
    """Any rule, with any parameters. takes_anchored: whether all that it takes is anchored questions."""
    kind = draw(st.sampled_from([*RULES.values()]))
    if kind is Ladder:
        return draw(ladders()) if takes_anchored else draw(rules(takes_anchored))
    fields = getattr(kind, "__dataclass_fields__")  # noqa: B009
    return kind(**({"round": draw(st.sampled_from(["", "down"]))} if "round" in fields else {}))


def question(id: str, efforts: str, weight: Number = 1, importance: int = 1, floor: int | None = None) -> Question:
    """An anchored question with tips of these efforts, one for each step."""
    return Question(
        id=id,
        title=id.upper(),
        ask="Hoe?",
        who_knows="iemand",
        options=anchored([f"{id} op {stage}" for stage in range(1, len(efforts) + 2)], tips(efforts)),
        weight=weight,
        importance=importance,
        floor=floor,
        law=None if floor is None else Law("Wet", "https://wetten.overheid.nl/"),
    )


def tips(efforts: str) -> list[Tip | None]:
    """A tip for each step, none where its effort is "-"."""
    return [
        None if effort == "-" else Tip(f"stap {step}", effort, "iemand", "klaar")
        for step, effort in enumerate(efforts, 1)
    ]


@st.composite
def questions(draw: st.DrawFn, id: str, top: int) -> Question:
    """An anchored question."""
    efforts = draw(st.text("SML", min_size=top - 1, max_size=top - 1))
    floor = draw(st.one_of(st.none(), st.none(), st.integers(2, top)))
    return question(id, efforts, draw(weights), draw(st.integers(1, 3)), floor)


@st.composite
def own_questions(draw: st.DrawFn, id: str) -> Question:
    """A question with options of its own."""
    points = sorted(draw(st.lists(st.sampled_from(POINTS), min_size=2, max_size=5, unique=True)))
    efforts = draw(st.text("SML-", min_size=len(points) - 1, max_size=len(points) - 1))
    floor = draw(st.one_of(st.none(), st.none(), st.integers(2, len(points))))
    options = tuple(
        Option(f"{id} is {value}", value, tip, f"o{number}")
        for number, (value, tip) in enumerate(zip(points, [*tips(efforts), None], strict=True), 1)
    )
    return Question(
        id=id,
        title=id.upper(),
        ask="Hoe?",
        options=options,
        anchored=False,
        weight=draw(weights),
        importance=draw(st.integers(1, 3)),
        floor=floor,
        law=None if floor is None else Law("Wet", "https://wetten.overheid.nl/"),
    )


@st.composite
def models(draw: st.DrawFn, most: int = 6) -> Model:
    """Any model. most: questions of one part."""
    top = draw(st.one_of(tops, tops, st.just(0)))
    all_anchored = top > 0 and draw(st.booleans())
    depth = draw(st.sampled_from([1, 1, 2, 3]))
    tiers = tuple(
        Tier(draw(rules(takes_anchored=all_anchored and tier == depth - 1)), draw(st.sampled_from([True, True, False])))
        for tier in range(depth)
    )
    whole = draw(st.sampled_from(["", "parts", "questions"]))
    number = iter(range(1_000))

    def part(tier: int) -> Part:
        id = f"p{next(number)}"
        weight, keep = draw(weights), draw(st.sampled_from(["", "houd vol"]))
        if tier == depth - 1:
            asked = tuple(one_question(f"{id}-q{q}") for q in range(draw(st.integers(1, most))))
            return Part(id, id.upper(), keep, weight, questions=asked)
        inner = tuple(part(tier + 1) for _ in range(draw(st.integers(1, 3))))
        return Part(id, id.upper(), keep, weight, parts=inner)

    def one_question(id: str) -> Question:
        if all_anchored or (top and draw(st.booleans())):
            return draw(questions(id, top))
        return draw(own_questions(id))

    dimensions = tuple(part(0) for _ in range(draw(st.integers(1, 3))))
    over_anchored = all_anchored and whole == "questions"
    verdict = Whole(draw(rules(takes_anchored=over_anchored)), whole) if whole else None
    named = any(rule.names_stages for rule in (*(tier.rule for tier in tiers), *([verdict.rule] if verdict else [])))
    return Model(
        id="proef",
        number=draw(st.integers(0, 255)),
        version="2.0.0",
        versions=("1.0.0", "2.0.0"),
        title="Proef",
        language=draw(st.sampled_from(["nl", "en"])),
        stages=draw(stages(top, starts=not named)),
        dimensions=dimensions,
        tiers=tiers,
        coverage=draw(st.one_of(st.none(), coverages(), coverages())),
        whole=verdict,
        advice=Advice(draw(st.integers(1, 5)), draw(st.integers(1, 3))),
        sentences=sentences(),
    )


@st.composite
def stages(draw: st.DrawFn, top: int, *, starts: bool) -> tuple[Stage, ...]:
    """Stages that begin at their number, or with `starts` perhaps anywhere."""
    begin: list[Number | None] = [None] * top
    if starts and draw(st.booleans()):
        values = draw(st.lists(st.fractions(0, 9, max_denominator=4), min_size=top, max_size=top, unique=True))
        begin = [*sorted(values)]
    return tuple(Stage(f"s{stage}", f"Stadium {stage}", "…", start) for stage, start in enumerate(begin, 1))


def sheets(model: Model) -> st.SearchStrategy[dict[str, Answer]]:
    """Answers by question id, every state among them; missing ones are left out."""
    return st.fixed_dictionaries({q.id: answers_to(q) for q in model.questions()}).map(
        lambda sheet: {id: value for id, value in sheet.items() if value is not None}
    )


def answers_to(question: Question) -> st.SearchStrategy[Answer | None]:
    """Any answer to a question; None where it is missing."""
    options = st.integers(1, len(question.options))
    return st.one_of(options, options, st.none(), st.sampled_from([UNKNOWN, NA]))


def ambitions(model: Model) -> st.SearchStrategy[dict[str, int]]:
    if not model.top:
        return st.just({})
    return st.dictionaries(st.sampled_from([d.id for d in model.dimensions]), st.integers(1, model.top))
