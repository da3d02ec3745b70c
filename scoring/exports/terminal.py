"""A result, or the answers alone, as plain text, for the command line: the same sentences as on the page."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from scoring.method.advice import AdvisedTip
from scoring.model.answers import Answer, Answers
from scoring.model.model import Model, Question
from scoring.result import PartResult, Result
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
    yield from result.headline
    if result.whole:
        yield result.whole.sentence
    for dimension in result.dimensions:
        yield words.say("text.dimension", title=dimension.profile.dimension.title, summary=dimension.summary)
        yield from _parts(dimension.parts, _INDENT, words)
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
        who, title = topic.question.who_knows, topic.question.title
        yield words.say("text.ask", title=title, who=who) if who else words.say("text.item", text=title)
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
    yield from result.headline
    if result.whole:
        yield from ("", result.whole.sentence)
        yield from _said(result.whole.why, result.whole.robustness, words)
    for dimension in result.dimensions:
        yield ""
        yield words.say("text.dimension", title=dimension.profile.dimension.title, summary=dimension.summary)
        yield from _said(dimension.why, dimension.robustness, words)
        steps = [step.sentence for step in dimension.steps]
        for line in [*steps, *([dimension.keep] if dimension.keep else [])]:
            yield words.say("text.item", text=line)
        yield from _explained(dimension.parts, words)


def _parts(parts: tuple[PartResult, ...], indent: str, words: Wording) -> Iterator[str]:
    """Where the parts below stand, each tier further in."""
    for part in parts:
        yield indent + words.say("text.dimension", title=_title(part), summary=part.sentence)
        yield from _parts(part.parts, indent + _INDENT, words)


def _explained(parts: tuple[PartResult, ...], words: Wording) -> Iterator[str]:
    for part in parts:
        yield ""
        yield words.say("text.dimension", title=_title(part), summary=part.sentence)
        yield from _said(part.why, part.robustness, words)
        yield from _explained(part.parts, words)


def _title(part: PartResult) -> str:
    assert part.node.part is not None, "the whole is no part"
    return part.node.part.title


def _said(why: tuple[str, ...], robustness: str | None, words: Wording) -> Iterator[str]:
    for line in (*why, *([robustness] if robustness else [])):
        yield words.say("text.item", text=line)


def _sheet(answers: Answers, words: Wording) -> Iterator[str]:
    yield words.model.title
    for dimension in words.model.dimensions:
        yield ""
        yield dimension.title
        for question in dimension.every_question():
            answer = _answer(question, answers.values.get(question.id), words)
            yield words.say("text.item", text=words.say("export.line", name=question.title, text=answer))
        if dimension.id in answers.ambitions:
            aim = words.stage(answers.ambitions[dimension.id])
            yield words.say("text.item", text=words.say("export.line", name=words.say("export.ambition"), text=aim))


def _answer(question: Question, answer: Answer | None, words: Wording) -> str:
    if isinstance(answer, int):
        return words.option(question, answer)
    return words.say(f"export.answer.{'missing' if answer is None else answer.value}")
