"""One page for who decides: where the organisation stands, three choices, and what is asked. As Markdown.

What a scan cannot know is left open on it: who filled it in, and what each choice costs.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import Final

from scoring.exports.markdown import escape
from scoring.method.advice import AdvisedTip
from scoring.result import DimensionResult, Result
from scoring.words.dates import in_words
from scoring.words.wording import Wording

ASKED: Final = ("choice", "time", "back")
"""What is asked of those who decide: sentences, in this order."""


def college_markdown(result: Result, day: date) -> str:
    """The page. day: its date."""
    return "\n\n".join(_blocks(result, day, Wording(result.model))) + "\n"


def _blocks(result: Result, day: date, words: Wording) -> Iterator[str]:
    yield f"# {escape(words.say('export.college.title', title=result.model.title))}"
    yield escape(in_words(day, words))
    yield escape(words.say("export.college.filled_in"))
    yield f"**{escape(' '.join(result.headline))}**"
    yield "\n".join(f"- {escape(_standing(one, words))}" for one in result.dimensions)
    if result.floor:
        yield f"## {escape(words.say('export.college.floor'))}"
        yield "\n".join(_step("-", tip, words) for tip in result.floor)
    if result.first:
        yield f"## {escape(words.say('export.college.choices'))}"
        yield "\n".join(_choice(number, tip, words) for number, tip in enumerate(result.first, start=1))
    yield f"## {escape(words.say('export.college.asked'))}"
    yield "\n".join(f"- {escape(words.say(f'export.college.ask.{name}'))}" for name in ASKED)


def _standing(one: DimensionResult, words: Wording) -> str:
    """A dimension, its stage and the ambition that was chosen."""
    said = words.say("text.dimension", title=one.profile.dimension.title, summary=one.summary)
    ambition = one.profile.ambition
    if not ambition.chosen or ambition.stage is None:
        return said
    return f"{said}. {words.say('export.college.ambition', stage=words.name(ambition.stage))}"


def _choice(number: int, advised: AdvisedTip, words: Wording) -> str:
    return f"{_step(f'{number}.', advised, words)} {escape(words.say('export.college.cost'))}"


def _step(sign: str, advised: AdvisedTip, words: Wording) -> str:
    tip = advised.tip
    effort = words.say(f"effort.{tip.effort}")
    how = words.say("text.tip_how", effort=effort, who=tip.who, done_when=tip.done_when)
    return f"{sign} **{escape(tip.title)}** {escape(how)}"
