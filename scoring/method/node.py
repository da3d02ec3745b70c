"""A part with the answers to it, as its rule sees it, and where it stands. The whole of a model is such a node too."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from fractions import Fraction

from scoring.method.standing import Robustness, Standing
from scoring.model.answers import NA, Answered, Answers, PartAnswers
from scoring.model.children import Child, Children
from scoring.model.model import Model, Part, Question, Tier, Whole
from scoring.model.number import Number, divided, in_whole, total, weighted_mean
from scoring.model.rule import Rule

Below = tuple["Answered | Node | None", ...]


Weighed = tuple[Number, Number]
"""Σ w·points and Σ w of answers: what a position is made of."""


@dataclass(frozen=True, slots=True)
class Node:
    """part: None for the whole of a model. answers: to all questions below.

    children: what can count, in model order. below: what each of them is: an answer (None while the question is open)
    or the node of a part. parts: the nodes of all parts directly below. weighed: the answers to all questions below.
    staged: whether its value is read as a stage.
    """

    part: Part | None
    rule: Rule
    answers: PartAnswers
    children: Children
    below: Below
    parts: tuple[Node, ...]
    standing: Standing
    weighed: Weighed
    staged: bool

    @property
    def applies(self) -> bool:
        """Whether at least one of its questions is not `na`."""
        return self.answers.in_scope > 0

    @property
    def counted(self) -> Children:
        """The children that count."""
        return self.children.counted

    def leaves(self) -> Iterator[Node]:
        """The nodes at the bottom, those of questions: itself, or those in the parts below."""
        if not self.parts:
            yield self
        for node in self.parts:
            yield from node.leaves()

    def level(self, value: Number) -> Fraction:
        """Where a value lies between the least (0) and the highest (1) that the part could have with all answered.

        With questions open it may lie outside: a sum below the first, a mean of questions of unequal points above the
        second. That is as low, or as high, as it can be.
        """
        span = self.standing.most - self.standing.least
        return min(max(Fraction(value - self.standing.least) / span, Fraction(0)), Fraction(1)) if span else Fraction(1)


def dimension_nodes(model: Model, answers: Answers) -> tuple[Node, ...]:
    """A node for each dimension. Expects answers that passed `check`."""
    return tuple(dimension_node(model, dimension, answers) for dimension in model.dimensions)


def dimension_node(model: Model, dimension: Part, answers: Answers, *, robust: bool = True) -> Node:
    """The node of one dimension. robust: whether to find out how robust its stage is, which takes as long."""
    return _Placing(model, answers, robust).part(dimension, 0)


def whole_node(model: Model, dimensions: Sequence[Node]) -> Node | None:
    """The node of the whole, for the models that ask for it. dimensions: the nodes of all of them."""
    if model.whole is None:
        return None
    placing = _Placing(model, Answers(), robust=True)
    if model.whole.over == "parts":
        return placing.over_nodes(None, model.whole, tuple(dimensions))
    return placing.over_all_questions(model.whole, dimensions)


class _Placing:
    """Makes nodes, from the questions up."""

    def __init__(self, model: Model, answers: Answers, robust: bool) -> None:
        self._model = model
        self._answers = answers
        self._robust = robust
        self._zero = model.coverage is None

    def part(self, part: Part, depth: int) -> Node:
        tier = self._model.tiers[depth]
        if part.questions:
            return self._over_questions(part, tier)
        return self.over_nodes(part, tier, tuple([self.part(inner, depth + 1) for inner in part.parts]))

    def _over_questions(self, part: Part, tier: Tier) -> Node:
        answered: list[Answered] = []
        unknown: list[Question] = []
        na: list[Question] = []
        missing: list[Question] = []
        children: list[Child] = []
        below: list[Answered | None] = []
        for question in part.questions:
            answer = self._answers.values.get(question.id)
            if isinstance(answer, int):
                one = Answered(question, answer)
                answered.append(one)
                below.append(one)
                children.append(question.answered_with(answer))
                continue
            if answer is NA:
                na.append(question)
                continue
            (missing if answer is None else unknown).append(question)
            below.append(None)
            children.append(question.open_as_lowest if self._zero else question.open)
        answers = PartAnswers(tuple(answered), tuple(unknown), tuple(na), tuple(missing))
        return self._node_of_questions(part, tier, answers, Children(children), tuple(below))

    def over_all_questions(self, whole: Whole, dimensions: Sequence[Node]) -> Node:
        """The node of the whole over the questions in these nodes."""
        parts = [leaf for dimension in dimensions for leaf in dimension.leaves()]
        children = Children([child for leaf in parts for child in leaf.children])
        below = tuple([one for leaf in parts for one in leaf.below])
        return self._node_of_questions(None, whole, _together(dimensions), children, below)

    def _node_of_questions(
        self, part: Part | None, tier: Tier | Whole, answers: PartAnswers, children: Children, below: Below
    ) -> Node:
        answered = children.counted
        if self._zero and answers.open:
            answered = Children([child for child, one in zip(children, below, strict=True) if one])
        coverage = _share(answered.weight, children.weight)
        return self._node(part, tier, answers, children, below, (), coverage, (answered.points, answered.weight))

    def over_nodes(self, part: Part | None, tier: Tier | Whole, nodes: tuple[Node, ...]) -> Node:
        answers = _together(nodes)
        apply = [node for node in nodes if node.applies]
        coverage = Fraction(0)
        if apply:
            weights = in_whole([_weight(node) for node in apply])
            coverage = Fraction(weighted_mean(weights, [node.standing.coverage for node in apply]))
        # A part of which too few questions apply can never count.
        able = tuple([node for node in apply if node.standing.interval])
        children = Children([self._part(node) for node in able])
        weighed = total([node.weighed[0] for node in nodes]), total([node.weighed[1] for node in nodes])
        return self._node(part, tier, answers, children, able, nodes, coverage, weighed)

    def _part(self, node: Node) -> Child:
        assert node.part is not None, "the whole is no child"
        assert node.standing.interval is not None, "what can never count is no child"
        standing, (low, high) = node.standing, node.standing.interval
        return Child(node.part.title, node.part.weight, standing.value, low, high, standing.least, standing.most)

    def _node(
        self,
        part: Part | None,
        tier: Tier | Whole,
        answers: PartAnswers,
        children: Children,
        below: Below,
        parts: tuple[Node, ...],
        coverage: Fraction,
        weighed: Weighed,
    ) -> Node:
        points, weight = weighed
        rule, needed = tier.rule, self._model.coverage
        able = bool(children) and (needed is None or answers.in_scope >= needed.answers)
        # With nothing open all of it is answered: enough, and for certain.
        complete = not answers.open
        there = able and bool(children.counted)
        if there and needed is not None and not complete:
            there = coverage >= needed.stage and len(answers.answered) >= needed.answers
        value = rule.value(children) if there else None
        staged = tier.staged and self._model.top > 0
        interval = None
        if able:
            interval = (value, value) if complete and value is not None else rule.bounds(children)
        least, most = rule.range(children) if children else (0, 0)
        stage = self._model.stage_at(value) if staged and value is not None else None
        standing = Standing(
            value=value,
            stage=stage,
            provisional=there
            and needed is not None
            and not complete
            and (coverage < needed.firm or _is_waiting(below)),
            coverage=coverage,
            interval=interval,
            stages=(self._model.stage_at(interval[0]), self._model.stage_at(interval[1]))
            if staged and interval
            else None,
            least=least,
            most=most,
            position=divided(points, weight) if weight else None,
            robustness=self._robustness(rule, children, below, value, stage) if self._robust else None,
        )
        return Node(part, rule, answers, children, below, parts, standing, weighed, staged)

    def _robustness(
        self, rule: Rule, children: Children, below: Below, value: Number | None, stage: int | None
    ) -> Robustness | None:
        """Tries every change of one answer by one option; None without a stage, and where nothing is answered."""
        if value is None or stage is None:
            return None
        stages = [self._model.stage_at(changed) for changed in _changes(rule, children, below, value)]
        return Robustness(unchanged=stages.count(stage), changes=len(stages)) if stages else None


def _is_waiting(below: Below) -> bool:
    """Whether a part that applies has too few answers to count: it might be lower than all that do."""
    return any(isinstance(one, Node) and one.standing.value is None for one in below)


def _changes(rule: Rule, children: Children, below: Below, value: Number) -> Iterable[Number]:
    """The value after each change of one answer, of those that count, to the option below or above."""
    return rule.changed(children, value, _changes_below(below))


def _changes_below(below: Below) -> Iterator[tuple[int, Number]]:
    """Of each such change the place of the child that it changes, and what that counts for then."""
    for place, one in enumerate(below):
        if isinstance(one, Answered):
            options = one.question.options
            for option in (one.option - 1, one.option + 1):
                if 1 <= option <= len(options):
                    yield place, options[option - 1].points
        elif one is not None and one.standing.value is not None:
            for change in _changes(one.rule, one.children, one.below, one.standing.value):
                yield place, change


def _share(part: Number, whole: Number) -> Fraction:
    if part == whole:
        return Fraction(bool(whole))
    return Fraction(part, whole)


def _weight(node: Node) -> Number:
    assert node.part is not None, "the whole is no child"
    return node.part.weight


def _together(nodes: Sequence[Node]) -> PartAnswers:
    """The answers to all questions below, in model order."""
    return PartAnswers(
        answered=tuple(one for node in nodes for one in node.answers.answered),
        unknown=tuple(one for node in nodes for one in node.answers.unknown),
        na=tuple(one for node in nodes for one in node.answers.na),
        missing=tuple(one for node in nodes for one in node.answers.missing),
    )
