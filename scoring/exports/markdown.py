"""A plan as Markdown, for a wiki, a mail or a word processor."""

from __future__ import annotations

from collections.abc import Iterator

from scoring.model.model import Model
from scoring.model.plan import Entry, Plan, entries, plain
from scoring.words.dates import in_words
from scoring.words.wording import Wording

# Entities where Markdown dialects differ about a backslash: < & ~ | are not escapable in all of them.
_ESCAPES = str.maketrans(
    {character: f"\\{character}" for character in "\\`*_{}[]#"}
    | {character: f"&#{ord(character)};" for character in "<>&~|"}
)


def escape(text: str) -> str:
    """The text on one line, without a character that Markdown or HTML would act on."""
    return " ".join(plain(text).split()).translate(_ESCAPES)


def plan_markdown(plan: Plan, model: Model) -> str:
    """A heading, a section for each action in the plan's order, and the day of the next measurement.

    Raises PlanError when the plan does not belong to the model.
    """
    words = Wording(model)
    blocks = [f"# {escape(words.say('export.plan_title', title=model.title))}"]
    for number, entry in enumerate(entries(plan, model), start=1):
        blocks.append(f"## {number}. {escape(entry.tip.title)}")
        blocks.append("\n".join(_facts(entry, words)))
    if not plan.actions:
        blocks.append(escape(words.say("export.no_actions")))
    if plan.next_measurement is not None:
        blocks.append(_fact(words, "measurement", in_words(plan.next_measurement, words)))
    return "\n\n".join(blocks) + "\n"


def _facts(entry: Entry, words: Wording) -> Iterator[str]:
    action, tip = entry.action, entry.tip
    yield _fact(words, "topic", entry.question.title)
    yield _fact(words, "step", step_names(entry, words))
    for name, text in (("who", action.who), ("if", action.cue), ("then", action.response)):
        if text.strip():
            yield _fact(words, name, text)
    yield _fact(words, "due", in_words(action.due, words) if action.due else words.say("export.no_date"))
    yield _fact(words, "effort", words.say(f"effort.{tip.effort}"))
    yield _fact(words, "done_when", tip.done_when)


def step_names(entry: Entry, words: Wording) -> str:
    """From where to where an action goes: from stage to stage, or from answer to answer."""
    step, question = entry.action.step, entry.question
    if question.anchored:
        start, goal = words.name(step), words.name(step + 1)
    else:
        start, goal = words.option(question, step), words.option(question, step + 1)
    return words.say("export.step_names", start=start, goal=goal)


def _fact(words: Wording, name: str, text: str) -> str:
    return fact(words.say(f"export.{name}"), text)


def fact(name: str, text: str) -> str:
    """An item of a list: what it is called, and what it is."""
    return f"- **{escape(name)}:** {escape(text)}"
