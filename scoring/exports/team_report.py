"""A team in words: as Markdown for a report, and as plain text for the command line."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date

from scoring.documents.team_view import (
    gap_in_words,
    notes,
    role_notes,
    talk_in_words,
    talks,
    topic_in_words,
    unknown_in_words,
    unknown_to_some,
)
from scoring.exports.markdown import escape
from scoring.team.team import DimensionOfTeam, Team, Topic
from scoring.words.dates import in_words
from scoring.words.summary import standing_in_words, value_in_words
from scoring.words.wording import Wording


def team_markdown(team: Team, day: date) -> str:
    """Where the team stands, what to talk about, what it does not know, and a table of all that is let out."""
    words = Wording(team.model)
    title = words.say("export.team.title", title=team.model.title)
    blocks = [f"# {escape(title)}", escape(_named(team, in_words(day, words), words))]
    blocks += [escape(" ".join([*notes(team, words), *role_notes(team, words)]))]
    if team.is_shown:
        blocks += _shown(team, words)
    return "\n\n".join(blocks) + "\n"


def team_text(team: Team) -> str:
    """The same without the tables."""
    return "\n".join(_lines(team, Wording(team.model))) + "\n"


def _named(team: Team, day: str, words: Wording) -> str:
    return words.say("export.line", name=team.label, text=day) if team.label else day


def _shown(team: Team, words: Wording) -> Iterator[str]:
    yield _heading("stages", words)
    yield _list(_standing(each, words) for each in team.dimensions)
    about = talks(team)
    if about:
        yield _heading("talk", words)
        yield "\n".join(f"{number}. {_talk(topic, words)}" for number, topic in enumerate(about, 1))
    unknown = unknown_to_some(team)
    if unknown:
        yield _heading("find_out", words)
        yield _list(_line(topic.question.title, unknown_in_words(topic, words), words) for topic in unknown)
    for each in team.dimensions:
        yield f"## {escape(each.dimension.title)}"
        yield _table(team, each, words)


def _heading(name: str, words: Wording) -> str:
    return f"## {escape(words.say(f'export.team.heading.{name}'))}"


def _list(lines: Iterator[str]) -> str:
    return "\n".join(f"- {line}" for line in lines)


def _standing(each: DimensionOfTeam, words: Wording) -> str:
    return _line(each.dimension.title, _summary(each, words), words)


def _summary(each: DimensionOfTeam, words: Wording) -> str:
    return standing_in_words(each.node, value_in_words(each.node, words), words)


def _line(name: str, text: str, words: Wording) -> str:
    return f"**{escape(words.say('export.briefing.standing', title=name))}** {escape(text)}"


def _talk(topic: Topic, words: Wording) -> str:
    """The question, and the situations between which people differ, each on a line of its own below it."""
    assert topic.between is not None, "the caller has looked"
    options = topic.question.options
    situations = [options[at - 1].label for at in (topic.between.low, topic.between.high)]
    lines = [_line(topic.question.title, " ".join([topic.question.ask, *_why_talk(topic, words)]), words)]
    return "\n".join([*lines, *(f"    - {escape(situation)}" for situation in situations)])


def _why_talk(topic: Topic, words: Wording) -> Sequence[str]:
    """Between which situations people differ, and which roles do."""
    return [talk_in_words(topic, words), *filter(None, [gap_in_words(topic, words)])]


def _table(team: Team, each: DimensionOfTeam, words: Wording) -> str:
    """A row for each question, and one for the stages that people have by themselves."""
    topics = [topic for topic in team.topics if topic.dimension is each.dimension]
    options = max(len(topic.question.options) for topic in topics)
    numbers = [str(number) for number in range(1, options + 1)]
    heads = [
        words.say("export.topic"),
        *numbers,
        *(words.say(f"export.answer.{name}") for name in ("unknown", "na", "missing")),
        words.say("export.team.median"),
        words.say("export.team.agreement"),
    ]
    rows = [heads, *(_row(topic, team, options, words) for topic in topics)]
    first, *rest = (f"| {' | '.join(map(escape, row))} |" for row in rows)
    return "\n".join([first, f"|{' --- |' * len(heads)}", *rest])


def _row(topic: Topic, team: Team, options: int, words: Wording) -> Sequence[str]:
    counts = topic.cell.team
    shown = [str(count) for count in counts.options] if counts else []
    others = [str(count) for count in (counts.unknown, counts.na, counts.missing)] if counts else [""] * 3
    median = str(topic.spread.median) if topic.spread else ""
    return [
        topic.question.title,
        *shown,
        *[""] * (options - len(shown)),
        *others,
        median,
        topic_in_words(topic, team, words),
    ]


def _lines(team: Team, words: Wording) -> Iterator[str]:
    yield team.model.title
    if team.label:
        yield team.label
    yield from notes(team, words)
    yield from role_notes(team, words)
    if not team.is_shown:
        return
    yield ""
    for each in team.dimensions:
        yield words.say("text.dimension", title=each.dimension.title, summary=_summary(each, words))
    about = talks(team)
    if about:
        yield from ("", words.say("export.team.heading.talk"))
    for topic in about:
        yield _item(topic.question.title, " ".join(_why_talk(topic, words)), words)
    unknown = unknown_to_some(team)
    if unknown:
        yield from ("", words.say("export.team.heading.find_out"))
    for topic in unknown:
        yield _item(topic.question.title, unknown_in_words(topic, words), words)


def _item(name: str, text: str, words: Wording) -> str:
    return words.say("text.item", text=words.say("export.line", name=name, text=text))
