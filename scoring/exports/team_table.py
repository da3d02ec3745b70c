"""What a team's sheets add up to as a table for researchers: of what is let out, and nothing else."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Final

from scoring.exports.tables import in_hundredths, table
from scoring.model.model import Model, Part
from scoring.team.agreement import Spread
from scoring.team.small_groups import Cell
from scoring.team.tally import Counts
from scoring.team.team import Team
from scoring.words.wording import Wording

_FIRST: Final = ("dimension", "topic")
_COUNTS: Final = ("group", "people", "answered", "unknown", "na", "missing")
_SPREAD: Final = ("median", "deviation", "r_wg", "agreement", "split")

Row = list[str | int | None]


def team_table(team: Team) -> str:
    """A row for each group and question, in model order: the team, then its roles; and so for the stages of people.

    What is not let out is left empty; a role of which nothing is let out has no row.
    """
    words = Wording(team.model)
    options = range(1, _most_options(team.model) + 1)
    heads = [words.say(f"export.{name}") for name in _FIRST]
    heads += [words.say(f"export.team.{name}") for name in _COUNTS]
    heads += [words.say("export.team.option", number=number) for number in options]
    heads += [words.say(f"export.team.{name}") for name in _SPREAD]
    heads += [words.say("export.version")]
    return table([heads, *_rows(team, len(options), words)], words)


def _most_options(model: Model) -> int:
    return max(model.top, *model.option_counts.values())


def _rows(team: Team, options: int, words: Wording) -> Iterator[Row]:
    for topic in team.topics:
        spreads = {"": topic.spread, **topic.roles}
        yield from _groups(team, topic.dimension, topic.question.title, topic.cell, spreads, options, words)
    for each in team.dimensions:
        if each.cell:
            topic_name = words.say("export.team.own_stages")
            yield from _groups(team, each.dimension, topic_name, each.cell, {}, options, words)


def _groups(
    team: Team,
    dimension: Part,
    topic: str,
    cell: Cell,
    spreads: Mapping[str, Spread | None],
    options: int,
    words: Wording,
) -> Iterator[Row]:
    for role, counts in {"": cell.team, **cell.roles}.items():
        yield [
            dimension.title,
            topic,
            role or words.say("export.team.everyone"),
            counts.people if counts else cell.people,
            *_counts(counts, options),
            *_spread(spreads.get(role), words),
            team.model.version,
        ]


def _counts(counts: Counts | None, options: int) -> Row:
    if counts is None:
        return [None] * (4 + options)
    shown = [*counts.options, *[None] * (options - len(counts.options))]
    answered = counts.answered if counts.options else None
    return [answered, counts.unknown, counts.na, counts.missing, *shown]


def _spread(found: Spread | None, words: Wording) -> Row:
    if found is None:
        return [None] * len(_SPREAD)
    return [
        found.median,
        in_hundredths(found.deviation, words),
        None if found.r_wg is None else in_hundredths(found.r_wg, words),
        words.say(f"export.team.agreement.{found.agreement.value}"),
        words.say("export.yes" if found.split else "export.no"),
    ]
