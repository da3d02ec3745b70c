"""One page for who decides: where the organisation stands, steps to choose from, and what is asked.

It is put together once, as blocks, which the scan shows and prints, and which are written as Markdown here. What a scan
cannot know is left open on it: who filled it in, and what each choice costs.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Final, Literal

from scoring.exports.markdown import escape
from scoring.method.advice import AdvisedTip, how_low
from scoring.result import DimensionResult, Result
from scoring.words.dates import in_words
from scoring.words.wording import Wording

ASKED: Final = ("choice", "time", "back")
"""What is asked of those who decide: sentences, in this order."""


@dataclass(frozen=True, slots=True)
class Item:
    """One of a list. open: a line to fill in, "" for none."""

    name: str
    text: str
    open: str = ""


@dataclass(frozen=True, slots=True)
class Block:
    """A title, heading, text or headline has text; a list, or one that is numbered, has items."""

    kind: Literal["title", "heading", "text", "headline", "list", "numbered"]
    text: str = ""
    items: tuple[Item, ...] = ()


def briefing_page(result: Result, day: date) -> tuple[Block, ...]:
    """The page. day: its date."""
    return tuple(_blocks(result, day, Wording(result.model)))


def briefing_markdown(result: Result, day: date) -> str:
    """The same as Markdown."""
    return "\n\n".join(_markdown(block) for block in briefing_page(result, day)) + "\n"


def _blocks(result: Result, day: date, words: Wording) -> Iterator[Block]:
    yield Block("title", words.say("export.briefing.title", title=result.model.title))
    yield Block("text", in_words(day, words))
    yield Block("text", words.say("export.briefing.filled_in"))
    yield Block("headline", " ".join(result.headline))
    if result.whole:
        yield Block("text", result.whole.sentence)
    yield Block("list", items=tuple(_standing(one, words) for one in result.dimensions))
    if result.floor:
        yield Block("heading", words.say("export.briefing.floor"))
        yield Block("list", items=tuple(_step(tip, words) for tip in result.floor))
    choices = tuple(_choices(result, words))
    if choices:
        yield Block("heading", words.say("export.briefing.choices"))
        yield Block("numbered", items=choices)
    # Without a step there is nothing to choose, and nothing to ask.
    if choices or result.floor:
        yield Block("heading", words.say("export.briefing.asked"))
        yield Block("list", items=tuple(Item("", words.say(f"export.briefing.ask.{name}")) for name in ASKED))


def _standing(one: DimensionResult, words: Wording) -> Item:
    """A dimension, where it stands, and the ambition that was chosen."""
    ambition = one.profile.ambition
    text = one.summary
    if ambition.chosen and ambition.stage is not None:
        text = words.say("export.briefing.standing_and_ambition", summary=text, stage=words.name(ambition.stage))
    return Item(words.say("export.briefing.standing", title=one.profile.dimension.title), text)


def _choices(result: Result, words: Wording) -> Iterator[Item]:
    """The tips that are named first; without tips the smallest steps, of as many of the lowest dimensions."""
    cost = words.say("export.briefing.cost")
    if _has_tips(result):
        yield from (_step(tip, words, cost) for tip in result.first)
        return
    able = sorted((one for one in result.dimensions if one.steps), key=lambda one: how_low(one.profile.node))
    for one in able[: result.model.advice.first]:
        name = words.say("export.briefing.standing", title=one.profile.dimension.title)
        yield Item(name, one.steps[0].sentence, cost)


def _has_tips(result: Result) -> bool:
    return any(option.tip for question in result.model.questions() for option in question.options)


def _step(advised: AdvisedTip, words: Wording, cost: str = "") -> Item:
    tip = advised.tip
    effort = words.say(f"effort.{tip.effort}")
    return Item(tip.title, words.say("text.tip_how", effort=effort, who=tip.who, done_when=tip.done_when), cost)


def _markdown(block: Block) -> str:
    match block.kind:
        case "title":
            return f"# {escape(block.text)}"
        case "heading":
            return f"## {escape(block.text)}"
        case "headline":
            return f"**{escape(block.text)}**"
        case "text":
            return escape(block.text)
    signs: Sequence[str] = [f"{number}." for number, _ in enumerate(block.items, start=1)]
    if block.kind == "list":
        signs = ["-"] * len(block.items)
    return "\n".join(f"{sign} {_item(item)}" for sign, item in zip(signs, block.items, strict=True))


def _item(item: Item) -> str:
    name = f"**{escape(item.name)}**" if item.name else ""
    return " ".join(part for part in (name, escape(item.text), escape(item.open)) if part)
