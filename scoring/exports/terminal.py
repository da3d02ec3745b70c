"""A result, or the answers alone, as plain text, for the command line: the same sentences as on the page."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from scoring.method.advice import AdvisedTip
from scoring.model.answers import Answer, Answers
from scoring.model.model import Model
from scoring.result import Result
from scoring.words.wording import Wording

_INDENT: Final = "   "


def overview(result: Result) -> str:
    """The profile, the first steps, what to find out and what is still open."""
    return "\n".join(_overview(result, Wording(result.model)))


def explanation(result: Result) -> str:
    """Per dimension: why it stands where it stands, how firmly, and the smallest steps on."""
    return "\n".join(_explanation(result, Wording(result.model)))


def sheet(answers: Answers, model: Model) -> str:
    """The answers, dimension by dimension, with the ambition where one was chosen."""
    return "\n".join(_sheet(answers, Wording(model)))


def _overview(result: Result, words: Wording) -> Iterator[str]:
    progress = result.progress
    yield result.model.title
    yield words.say(
        "text.progress",
        answered=progress.answered,
        total=progress.total,
        unknown=progress.unknown,
        na=progress.na,
        missing=progress.missing,
    )
    yield ""
    yield result.headline
    if result.overall:
        yield result.overall.sentence
    for dimension in result.dimensions:
        yield words.say("text.dimension", title=dimension.profile.dimension.title, summary=dimension.summary)
    reasons = {t.tip.question.id: t.reason for dimension in result.dimensions for t in dimension.tips}
    if result.floor:
        yield from ("", words.say("text.floor"))
    for number, advised in enumerate(result.floor, start=1):
        yield from _tip(number, advised, reasons[advised.question.id], words)
    if result.first:
        yield from ("", words.say("text.first"))
    for number, advised in enumerate(result.first, start=1):
        yield from _tip(number, advised, reasons[advised.question.id], words)
    if result.find_out:
        yield from ("", words.say("text.find_out"))
    for topic in result.find_out:
        yield words.say("text.ask", title=topic.question.title, who=topic.question.who_knows)
    if result.incomplete:
        yield from ("", words.say("text.incomplete"))
    for topic in result.incomplete:
        yield words.say("text.item", text=topic.question.title)


def _tip(number: int, advised: AdvisedTip, reason: str, words: Wording) -> Iterator[str]:
    tip = advised.tip
    yield words.say("text.tip", number=number, tip=tip.title, title=advised.question.title)
    if tip.this_week:
        yield _INDENT + words.say("text.this_week", this_week=tip.this_week)
    effort = words.say(f"effort.{tip.effort}")
    yield _INDENT + words.say("text.tip_how", effort=effort, who=tip.who, done_when=tip.done_when)
    yield _INDENT + reason


def _explanation(result: Result, words: Wording) -> Iterator[str]:
    yield result.headline
    for dimension in result.dimensions:
        yield ""
        yield words.say("text.dimension", title=dimension.profile.dimension.title, summary=dimension.summary)
        steps = [step.sentence for step in dimension.steps]
        lines = [*dimension.why, dimension.robustness, *steps, dimension.keep]
        for line in lines:
            if line is not None:
                yield words.say("text.item", text=line)


def _sheet(answers: Answers, words: Wording) -> Iterator[str]:
    yield words.model.title
    for dimension in words.model.dimensions:
        yield ""
        yield dimension.title
        for question in dimension.questions:
            answer = _answer(answers.values.get(question.id), words)
            yield words.say("text.item", text=words.say("export.line", name=question.title, text=answer))
        if dimension.id in answers.ambitions:
            aim = words.stage(answers.ambitions[dimension.id])
            yield words.say("text.item", text=words.say("export.line", name=words.say("export.ambition"), text=aim))


def _answer(answer: Answer | None, words: Wording) -> str:
    if isinstance(answer, int):
        return words.stage(answer)
    return words.say(f"export.answer.{'missing' if answer is None else answer.value}")
