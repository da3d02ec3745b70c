"""The smallest step: the cheapest set of raises that brings a part to a value. Exact, whatever its rule."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from scoring.method.knapsack import cheapest
from scoring.method.node import Node
from scoring.model.answers import Answered
from scoring.model.model import Question
from scoring.model.rule import Front, Number


@dataclass(frozen=True, slots=True)
class Raise:
    """One question that goes up, from option `start` to option `goal`."""

    question: Question
    start: int
    goal: int

    @property
    def steps(self) -> int:
        """How many options it goes up, at least 1."""
        return self.goal - self.start

    @property
    def effort(self) -> int:
        """Effort points of all its steps (S = 1, M = 2, L = 3; without tips 1 each)."""
        return self.question.effort(self.start, self.goal)

    @property
    def efforts(self) -> tuple[str, ...]:
        """S, M or L of each of its steps that has a tip, in the order in which they are taken."""
        return tuple(
            option.tip.effort for option in self.question.options[self.start - 1 : self.goal - 1] if option.tip
        )


@dataclass(frozen=True, slots=True)
class SmallestStep:
    """The raises, in model order, that bring a part to a value at least effort.

    value: the goal. stage: the stage that begins there, None where it is the next whole value.
    """

    value: Number
    stage: int | None
    raises: tuple[Raise, ...]

    @property
    def steps(self) -> int:
        """The number of single steps: each one question up by one option."""
        return sum(r.steps for r in self.raises)

    @property
    def effort(self) -> int:
        """Effort points of all raises together."""
        return sum(r.effort for r in self.raises)


def smallest_step(node: Node, value: Number, stage: int | None = None) -> SmallestStep | None:
    """The cheapest raises of answers after which the node has at least this value; None where it is out of reach.

    Ties: fewer questions, then model order: the raises of earlier questions, or of earlier parts, go further.
    Expects a node with a value.
    """
    raises = _Climb(node).raises(node, value)
    return None if raises is None else SmallestStep(value, stage, tuple(raises))


class _Climb:
    """Ways up for the nodes below one node.

    With effort counted in units of more than there are questions, one whole number orders by effort first and by
    number of questions second: two ways up never differ by so many questions.
    """

    def __init__(self, node: Node) -> None:
        self._unit = len(node.answers.answered) + 1
        self._questions: dict[str, Front] = {}

    def raises(self, node: Node, goal: Number) -> list[Raise] | None:
        """The raises that take a node to its goal, cheapest first of all; None where it is out of reach."""
        added = list(self._added(node, 1))
        return self._over_parts(node, goal) if None in added else self._over_questions(node, added, goal)

    def _added(self, node: Node, factor: Number) -> Iterator[tuple[Answered, Number] | None]:
        """Each answer below with the factor by which it adds to the value; None where one depends on others."""
        factors = node.rule.factors(node.counted)
        if factors is None:
            yield None
            return
        for below, own in zip(_counted(node), factors, strict=True):
            if isinstance(below, Answered):
                yield below, factor * own
            elif below is not None:
                yield from [None] if below.rule.is_rounded else self._added(below, factor * own)

    def _over_questions(
        self, node: Node, added: Sequence[tuple[Answered, Number] | None], goal: Number
    ) -> list[Raise] | None:
        """Where every answer adds up, parts make no difference."""
        answers = [one for one in added if one]
        menus = [self._question(answer) for answer, _ in answers]
        ways = cheapest(menus, [factor for _, factor in answers], node.rule.lacking(node.counted, goal))
        if ways is None:
            return None
        return [
            Raise(answer.question, answer.option, answer.option + way)
            for (answer, _), way in zip(answers, ways, strict=True)
            if way
        ]

    def _over_parts(self, node: Node, goal: Number) -> list[Raise] | None:
        everything = sum(self._question(one)[-1][0] for one in node.answers.answered)
        most = everything if not node.parts else 8 * self._unit
        while True:
            # Fronts of parts take long to find whole; most goals are near.
            most = min(most, everything)
            fronts = self._fronts(node, most)
            ways = node.rule.cheapest(node.counted, fronts, goal)
            if ways is not None:
                price = sum(front[way][0] for front, way in zip(fronts, ways, strict=True))
                # A way that was left out costs more than `most` by itself.
                if price <= most:
                    return self._taken(node, fronts, ways)
            if most == everything:
                return None
            most *= 2

    def _taken(self, node: Node, fronts: Sequence[Front], ways: Sequence[int]) -> list[Raise]:
        raises: list[Raise] = []
        for below, front, way in zip(_counted(node), fronts, ways, strict=True):
            if not way or below is None:
                continue
            if isinstance(below, Answered):
                raises.append(Raise(below.question, below.option, below.option + way))
            else:
                inner = self.raises(below, front[way][1])
                assert inner is not None, "the front of a part holds only what it can reach"
                raises += inner
        return raises

    def _fronts(self, node: Node, most: int) -> list[Front]:
        return [
            self._front(below, most, child.value or 0)
            for child, below in zip(node.counted, _counted(node), strict=True)
        ]

    def _front(self, below: Answered | Node | None, most: int, value: Number) -> Front:
        if below is None:  # an open question that counts as its lowest option: there is no answer that could go up
            return [(0, value)]
        if isinstance(below, Answered):
            return self._question(below)
        return below.rule.front(below.counted, self._fronts(below, most), most)

    def _question(self, answered: Answered) -> Front:
        """The ways up for one question: to each option above its answer."""
        question, start = answered.question, answered.option
        if question.id in self._questions:
            return self._questions[question.id]
        front: list[tuple[int, Number]] = [(0, answered.points)]
        price = 1  # for the question, beside its effort
        for option, effort in enumerate(question.efforts(start, len(question.options)), start + 1):
            price += effort * self._unit
            front.append((price, question.points(option)))
        self._questions[question.id] = front
        return front


def _counted(node: Node) -> list[Answered | Node | None]:
    """What each of the node's children that count is."""
    return [below for child, below in zip(node.children, node.below, strict=True) if child.value is not None]
