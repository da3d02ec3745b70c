"""The plan that a visitor takes along: chosen tips, who does them, by when, and the next measurement.

All texts are the visitor's own words. They are bounded and hold no control
characters, and whoever writes them into a file escapes them for that file.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from typing import Final

from scoring.model.model import Model, Part, Question, Tip

LONGEST_TEXT: Final = 500
"""Characters in one text of a plan."""

MOST_ACTIONS: Final = 100
"""Actions in one plan."""

OUTCOMES: Final = ("done", "partly", "not")
"""What can have come of an action."""


class PlanError(ValueError):
    """A plan that cannot be.

    where: the action, as "<question id>", "<question id>.<step>" or "<question id>.<field>"; "actions" for all of
    them. key: the sentence to show, a key of the model's sentences. values: what stands in its places.
    """

    def __init__(self, key: str, where: str, **values: str | int) -> None:
        super().__init__(f"{key}: {where}")
        self.key = key
        self.where = where
        self.values = values


@dataclass(frozen=True, slots=True)
class Action:
    """One chosen tip: step `step` (from option step to option step + 1) of a question.

    due: the last day, or None. cue and response: the two halves of "als … dan …",
    which makes it likelier that a good intention is carried out (Gollwitzer 1999).
    outcome: one of OUTCOMES, as somebody says of it afterwards; "" as long as nobody has.
    Raises PlanError for a text that is too long or holds control characters.
    """

    question: str
    step: int
    who: str = ""
    due: date | None = None
    cue: str = ""
    response: str = ""
    outcome: str = ""

    def __post_init__(self) -> None:
        for name, text in (("who", self.who), ("if", self.cue), ("then", self.response)):
            where = f"{self.question}.{name}"
            if len(text) > LONGEST_TEXT:
                raise PlanError("scoring.plan.text_too_long", where, count=len(text), most=LONGEST_TEXT)
            if plain(text) != text:
                raise PlanError("scoring.plan.text_not_plain", where)
        if self.outcome not in ("", *OUTCOMES):
            raise PlanError("scoring.plan.no_outcome", f"{self.question}.outcome")


@dataclass(frozen=True, slots=True)
class Plan:
    """Actions in the visitor's order, each tip at most once, and the day of the next measurement or None."""

    actions: tuple[Action, ...] = ()
    next_measurement: date | None = None

    def __post_init__(self) -> None:
        if len(self.actions) > MOST_ACTIONS:
            raise PlanError("scoring.plan.too_many", "actions", count=len(self.actions), most=MOST_ACTIONS)
        seen: set[tuple[str, int]] = set()
        for action in self.actions:
            if (action.question, action.step) in seen:
                raise PlanError("scoring.plan.twice", f"{action.question}.{action.step}")
            seen.add((action.question, action.step))

    def check(self, model: Model) -> None:
        """Raises PlanError for a question or a step that the model lacks."""
        questions = {question.id: question for question in model.questions()}
        for action in self.actions:
            if action.question not in questions:
                raise PlanError("scoring.plan.unknown_question", action.question)
            options = questions[action.question].options
            if not 1 <= action.step < len(options) or options[action.step - 1].tip is None:
                raise PlanError("scoring.plan.unknown_step", f"{action.question}.{action.step}")


@dataclass(frozen=True, slots=True)
class Entry:
    """An action beside the part of the model that it is about."""

    action: Action
    dimension: Part
    question: Question
    tip: Tip


def entries(plan: Plan, model: Model) -> Iterator[Entry]:
    """The actions in the plan's order, with their texts. Raises PlanError as `Plan.check` does."""
    plan.check(model)
    places = {
        question.id: (dimension, question) for dimension in model.dimensions for question in dimension.every_question()
    }
    for action in plan.actions:
        dimension, question = places[action.question]
        tip = question.options[action.step - 1].tip
        assert tip is not None, "`check` let a step without a tip through"
        yield Entry(action, dimension, question, tip)


def plain(text: str) -> str:
    """The text without what no file format can carry: line ends become \\n, other control characters and
    halves of surrogate pairs a space."""
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    return "".join(character if _carries(character) else " " for character in text)


def _carries(character: str) -> bool:
    # XML 1.0 is the strictest of the formats (section 2.2, Char): it also lacks U+FFFE and U+FFFF.
    return character in "\n\t" or (
        character > "\x1f"
        and not "\x7f" <= character <= "\x9f"
        and not "\ud800" <= character <= "\udfff"
        and character not in "\ufffe\uffff"
    )
