"""Numbers of the model for readers: every page that states one takes it from here."""

from __future__ import annotations

import math
from collections.abc import Iterable, Iterator
from fractions import Fraction
from typing import Final

from scoring.model.model import Model, Question
from scoring.model.number import Number
from scoring.words.wording import Wording

# A careful reader of Dutch prose, and the time to weigh a choice. An estimate for
# visitors, rounded up to a multiple; it decides nothing.
_WORDS_PER_MINUTE: Final = 180
_MINUTES_TO_CHOOSE: Final = Fraction(1, 4)
_MULTIPLE: Final = 5


def facts(model: Model) -> dict[str, str]:
    """The values of the places {name} in hand-written pages: what every model has, and the rule of its dimensions."""
    words = Wording(model)
    return dict(_facts(model, words))


def _facts(model: Model, words: Wording) -> Iterator[tuple[str, str]]:
    questions = list(model.questions())
    for name, value in model.tiers[0].rule.facts().items():
        yield name, str(words.said(value))
    if model.coverage:
        yield "coverage_stage_percent", words.share(model.coverage.stage)
        yield "coverage_firm_percent", words.share(model.coverage.firm)
        yield "coverage_answers", str(model.coverage.answers)
    yield "questions", str(len(questions))
    yield "quick_questions", str(sum(question.quick for question in questions))
    yield "dimensions", str(len(model.dimensions))
    yield "stages", str(model.top)
    yield "tips", str(sum(option.tip is not None for question in questions for option in question.options))
    yield "version", model.version


def short_scan(model: Model) -> tuple[Question, ...]:
    """The questions of the short scan; none where that would be none of all, or all of them."""
    questions = tuple(model.questions())
    quick = tuple(question for question in questions if question.quick)
    return quick if len(quick) < len(questions) else ()


def points(number: Number, words: Wording) -> str:
    """The points of an answer, in words."""
    return words.say("card.points", points=words.number(number))


def minutes(questions: Iterable[Question]) -> int:
    """About how many minutes it takes to answer these questions, rounded up."""
    return -(-sum(map(_minutes, questions), Fraction()) // _MULTIPLE) * _MULTIPLE


def seconds(question: Question) -> int:
    """About how many seconds it takes to answer a question, rounded up."""
    return math.ceil(_minutes(question) * 60)


def _minutes(question: Question) -> Fraction:
    words = len(" ".join([question.ask, *(option.label for option in question.options)]).split())
    return Fraction(words, _WORDS_PER_MINUTE) + _MINUTES_TO_CHOOSE
