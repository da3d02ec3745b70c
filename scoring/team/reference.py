"""What organisations handed in, side by side: of each size, how many of them stand where.

Only that is kept of them. Where one stands is what its team says together: the median of each question, and the stages
that follow from these.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from fractions import Fraction
from typing import Final

from scoring.method.node import dimension_node
from scoring.model.answers import Answers
from scoring.model.model import Model, Size
from scoring.team.agreement import at_share, median
from scoring.team.tally import asked
from scoring.team.team import Team

FEWEST: Final = 5
"""Of fewer organisations nothing is shown: a half of four is two, and whoever is one of them knows the other."""

_QUARTER: Final = Fraction(1, 4)


@dataclass(frozen=True, slots=True)
class Amid:
    """Where organisations stand: how many chose each option of a question, or are on each stage. FEWEST at least."""

    counts: tuple[int, ...]

    @property
    def organisations(self) -> int:
        return sum(self.counts)

    @property
    def low(self) -> int:
        """Where the middle half of them begins, from 1."""
        return at_share(self.counts, _QUARTER)

    @property
    def middle(self) -> int:
        return median(self.counts)

    @property
    def high(self) -> int:
        """Where the middle half ends."""
        return at_share(self.counts, 1 - _QUARTER)


@dataclass(frozen=True, slots=True)
class OfSize:
    """The organisations of one size. years: the first and the last of their scans.

    questions, dimensions: by id; none where too few organisations have an answer, or a stage.
    """

    size: Size
    organisations: int
    years: tuple[int, int]
    questions: Mapping[str, Amid]
    dimensions: Mapping[str, Amid]


@dataclass(frozen=True, slots=True)
class Reference:
    """sizes: those with enough organisations, in model order."""

    model: Model
    sizes: tuple[OfSize, ...]


def reference_of(teams: Iterable[Team], model: Model) -> Reference:
    """What they add up to in terms of this model. teams: as they were handed in, of any versions of it.

    A question counts where it is the same; a stage is that of the questions that count, by the rules of this version.
    """
    by_size: dict[str, list[Team]] = {size.id: [] for size in model.sizes}
    for team in teams:
        if team.organisation and team.organisation.size in by_size:
            by_size[team.organisation.size].append(team)
    enough = [size for size in model.sizes if len(by_size[size.id]) >= FEWEST]
    return Reference(model, tuple(_of_size(size, by_size[size.id], model) for size in enough))


def _of_size(size: Size, teams: Sequence[Team], model: Model) -> OfSize:
    sheets = [_in_terms_of(team, model) for team in teams]
    years = [team.organisation.year for team in teams if team.organisation]
    questions = {
        question.id: _amid([sheet.values.get(question.id) for sheet in sheets], len(question.options))
        for question in model.questions()
    }
    dimensions = {
        part.id: _amid([dimension_node(model, part, sheet, robust=False).standing.stage for sheet in sheets], model.top)
        for part in (model.dimensions if model.staged else ())
    }
    return OfSize(size, len(teams), (min(years), max(years)), _enough(questions), _enough(dimensions))


def _in_terms_of(team: Team, model: Model) -> Answers:
    """The answers of a team to the questions that this version asks too."""
    ours = {asked(question) for question in model.questions()}
    same = (question.id for question in team.model.questions() if asked(question) in ours)
    return Answers({id: team.answers.values[id] for id in same if id in team.answers.values})


def _amid(places: Sequence[object], count: int) -> Amid:
    """places: a number from 1 to count of each organisation that has one."""
    return Amid(tuple(sum(1 for place in places if place == number) for number in range(1, count + 1)))


def _enough(found: Mapping[str, Amid]) -> dict[str, Amid]:
    return {id: amid for id, amid in found.items() if amid.organisations >= FEWEST}
