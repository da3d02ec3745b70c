"""A team: what is let out of its sheets, how much people agree, where they stand together, and what to talk about."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from fractions import Fraction
from typing import Final, TypeVar

from scoring.method.node import Node, dimension_nodes, whole_node
from scoring.model.answers import NA, UNKNOWN, Answer, Answers
from scoring.model.model import Model, Part, Question
from scoring.team.agreement import Agreement, Spread, at_share, sides, spread
from scoring.team.small_groups import Cell, LetOut
from scoring.team.tally import asked

Key = TypeVar("Key")

EDGE: Final = Fraction(3, 20)
"""The share of people at either end who are not looked at. More, and two options need not be left where people should
talk: all but these on one option makes a deviation of EDGE * (options - 1) at most."""


@dataclass(frozen=True, slots=True)
class Between:
    """The two options between which people differ, by number. split: whether they are those of two groups."""

    low: int
    high: int
    split: bool


@dataclass(frozen=True, slots=True)
class Topic:
    """One question and what the team says to it.

    spread: None where fewer people chose an option than is let out. between: where people should talk, else None.
    gap: the roles with the lowest and the highest median, where two that are let out differ by more than one option.
    """

    question: Question
    dimension: Part
    cell: Cell
    spread: Spread | None
    roles: Mapping[str, Spread]
    between: Between | None
    gap: tuple[str, str] | None

    @property
    def unknown(self) -> Fraction:
        """The share of those asked who do not know; 0 where that is not let out."""
        team = self.cell.team
        return Fraction(team.unknown, team.people) if team else Fraction(0)


@dataclass(frozen=True, slots=True)
class DimensionOfTeam:
    """node: where the dimension stands by the team's medians. cell: the stages of people by their own sheets."""

    node: Node
    cell: Cell | None

    @property
    def dimension(self) -> Part:
        assert self.node.part is not None, "the whole is no dimension"
        return self.node.part


@dataclass(frozen=True, slots=True)
class Organisation:
    """What others may know of a team that they compare themselves with.

    size: the id of one of the sizes of the model. year: in which the scans were filled in.
    """

    size: str
    year: int


@dataclass(frozen=True, slots=True)
class Team:
    """label: its name, "" for none. answers: of each question the median, as one sheet. topics: in model order.

    organisation: None but for a team that is handed in, to be compared with.

    conversation: all topics in the order to talk about them: splits first, then where people differ most, then what
    most of them do not know.
    """

    model: Model
    label: str
    let_out: LetOut
    answers: Answers
    topics: tuple[Topic, ...]
    dimensions: tuple[DimensionOfTeam, ...]
    whole: Node | None
    conversation: tuple[Topic, ...]
    organisation: Organisation | None = None

    @property
    def is_shown(self) -> bool:
        """Whether there are enough people for anything to be shown."""
        return self.let_out.people >= max(self.let_out.view.smallest, self.let_out.view.least)


def team_of(let_out: LetOut, model: Model, label: str = "", organisation: Organisation | None = None) -> Team:
    """The team. let_out: of a tally in terms of this model."""
    topics = tuple(
        _topic(question, dimension, let_out.questions[asked(question)])
        for dimension in model.dimensions
        for question in dimension.every_question()
    )
    given = ((topic.question.id, answer_of(topic)) for topic in topics)
    answers = Answers({id: answer for id, answer in given if answer is not None})
    nodes = dimension_nodes(model, answers)
    return Team(
        model,
        label,
        let_out,
        answers,
        topics,
        tuple(DimensionOfTeam(node, let_out.dimensions.get(node.part.id)) for node in nodes if node.part),
        whole_node(model, nodes),
        tuple(sorted(topics, key=_urgency)),
        organisation,
    )


def handed_in(team: Team, organisation: Organisation) -> Team:
    """The team as others compare themselves with it: without its name, and without what tells its groups apart."""
    out = team.let_out
    whole = replace(out, roles={}, questions=_whole(out.questions), dimensions=_whole(out.dimensions))
    return team_of(whole, team.model, organisation=organisation)


def _whole(cells: Mapping[Key, Cell]) -> dict[Key, Cell]:
    return {key: replace(cell, roles={}) for key, cell in cells.items()}


def answer_of(topic: Topic) -> Answer | None:
    """The team's answer to a question: the median; without one what most people gave instead of an option."""
    team = topic.cell.team
    if topic.spread:
        return topic.spread.median
    if team is None or team.missing > team.unknown + team.na or not (team.unknown or team.na):
        return None
    return NA if team.na > team.unknown else UNKNOWN


def _topic(question: Question, dimension: Part, cell: Cell) -> Topic:
    options = cell.team.options if cell.team else ()
    found = spread(options) if any(options) else None
    roles = {role: spread(counts.options) for role, counts in cell.roles.items()}
    talk = between(options, found) if found else None
    return Topic(question, dimension, cell, found, roles, talk, _gap(roles, len(question.options)))


def between(options: tuple[int, ...], found: Spread) -> Between | None:
    """Where people differ so much, or in two groups, that they should talk before anyone counts; else None.

    Of a split the options that most chose on either side; else the lowest and the highest but for some at the edges.
    Without these, one person alone would be pointed at.
    """
    if found.split:
        low, high = sides(len(options))
        most = {option: options[option - 1] for option in (*low, *high)}
        return Between(max(low, key=most.__getitem__), max(reversed(high), key=most.__getitem__), split=True)
    if found.agreement is not Agreement.TALK:
        return None
    return Between(at_share(options, EDGE), at_share(options, 1 - EDGE), split=False)


def _gap(roles: Mapping[str, Spread], options: int) -> tuple[str, str] | None:
    if len(roles) < 2:
        return None
    low = min(roles, key=lambda role: roles[role].median)
    high = max(roles, key=lambda role: roles[role].median)
    far = roles[high].median - roles[low].median > Fraction(options - 1, 4)
    return (low, high) if far else None


def _urgency(topic: Topic) -> tuple[bool, Fraction, Fraction]:
    found = topic.spread
    deviation = found.deviation / len(topic.question.options) if found else Fraction(0)
    return not (found and found.split), -deviation, -topic.unknown
