"""Numbers of the model for readers: every page that states one takes it from here."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from fractions import Fraction
from typing import Final

from scoring.model.model import Model, Question, Sentence
from scoring.words.sentences import sentence

# A careful reader of Dutch prose, and the time to weigh a choice. An estimate for
# visitors, rounded up to five minutes; it decides nothing.
_WORDS_PER_MINUTE: Final = 180
_MINUTES_TO_CHOOSE: Final = Fraction(1, 4)


def percent(share: Fraction) -> str:
    """A threshold for readers, exactly: 3/5 → "60%"; where that is no whole percentage the fraction, "2/3"."""
    whole = share * 100
    return f"{whole}%" if whole.denominator == 1 else str(share)


def facts(model: Model, sentences: Mapping[str, Sentence]) -> dict[str, str]:
    """The values of the places {name} in hand-written pages, by name."""
    questions = list(model.questions())
    rule, majority = model.rule, model.rule.majority
    share = sentence(sentences, "facts.share", model.language, part=majority.numerator, whole=majority.denominator)
    return {
        "majority": share,
        "majority_percent": percent(majority),
        "max_lag": str(rule.max_lag),
        "coverage_stage_percent": percent(rule.coverage.stage),
        "coverage_firm_percent": percent(rule.coverage.firm),
        "coverage_answers": str(rule.coverage.answers),
        "questions": str(len(questions)),
        "quick_questions": str(sum(question.quick for question in questions)),
        "dimensions": str(len(model.dimensions)),
        "stages": str(model.top),
        "tips": str(sum(len(question.tips) for question in questions)),
        "version": model.version,
    }


def minutes(questions: Iterable[Question]) -> int:
    """About how many minutes it takes to answer these questions, in steps of five."""
    questions = list(questions)
    words = sum(len(" ".join((question.ask, *question.anchors)).split()) for question in questions)
    estimate = Fraction(words, _WORDS_PER_MINUTE) + len(questions) * _MINUTES_TO_CHOOSE
    return -(-estimate // 5) * 5
