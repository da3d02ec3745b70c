"""What a page says of a team: the same numbers as the aggregate, with the names, sentences and order to show them in.

Made of what is let out, like the aggregate itself.
"""

from __future__ import annotations

from collections.abc import Iterator

from scoring.documents.result_document import marks
from scoring.model.model import Question
from scoring.team.small_groups import Cell
from scoring.team.tally import Counts
from scoring.team.team import DimensionOfTeam, Team, Topic
from scoring.words.summary import standing_in_words, value_in_words
from scoring.words.wording import Wording

Plain = dict[str, object]


def plain_view(team: Team) -> Plain:
    """shown: whether there are enough people for anything but `notes`.

    conversation: what to talk about, the first thing first. unknown: what people do not know, most of them first.
    """
    words = Wording(team.model)
    return {
        "title": team.model.title,
        "label": team.label,
        "shown": team.is_shown,
        "people": team.let_out.people,
        "notes": list(notes(team, words)),
        "dimensions": [_dimension(each, team, words) for each in team.dimensions],
        "conversation": [_talk(topic, words) for topic in talks(team)],
        "unknown": [_unknown(topic, words) for topic in unknown_to_some(team)],
        "questions": [_topic(topic, team, words) for topic in team.topics],
        "roles": [
            {"role": role, "people": people, "note": _role_note(role, team, words)}
            for role, people in team.let_out.roles.items()
        ],
    }


def notes(team: Team, words: Wording) -> Iterator[str]:
    """How many people there are, what is not shown, and which answers do not count."""
    out = team.let_out
    yield words.say("team.people", count=out.people)
    if out.people < out.view.smallest:
        yield words.say("team.too_few", needed=out.view.smallest)
    yield words.say("team.small_groups", least=out.view.least)
    for gone in out.left_out:
        yield words.say("team.left_out", title=gone.title, version=gone.version)


def role_notes(team: Team, words: Wording) -> Iterator[str]:
    """Of which roles nothing is shown."""
    return filter(None, (_role_note(role, team, words) for role in team.let_out.roles))


def talks(team: Team) -> list[Topic]:
    """What to talk about, the first thing first."""
    return [topic for topic in team.conversation if topic.between]


def unknown_to_some(team: Team) -> list[Topic]:
    """What some do not know, what most do not know first."""
    return sorted((topic for topic in team.topics if topic.unknown), key=lambda topic: -topic.unknown)


def topic_in_words(topic: Topic, team: Team, words: Wording) -> str:
    """Whether people agree; or why nothing is said of it."""
    if topic.spread:
        return words.say(f"team.agreement.{'split' if topic.spread.split else topic.spread.agreement.value}")
    if topic.cell.team is None or not topic.cell.team.options:
        return words.say("team.hidden", least=team.let_out.view.least)
    return words.say("team.nobody")


def talk_in_words(topic: Topic, words: Wording) -> str:
    """The question to talk about, with the situations between which people differ."""
    assert topic.between is not None, "the caller has looked"
    low, high = (words.option(topic.question, option) for option in (topic.between.low, topic.between.high))
    return words.say("team.talk.split" if topic.between.split else "team.talk.spread", low=low, high=high)


def unknown_in_words(topic: Topic, words: Wording) -> str:
    """How many of how many do not know."""
    team = topic.cell.team
    assert team is not None, "the caller has looked"
    return words.say("team.unknown", count=team.unknown, people=team.people)


def gap_in_words(topic: Topic, words: Wording) -> str | None:
    """Which two roles see it differently."""
    if topic.gap is None:
        return None
    low, high = topic.gap
    return words.say(
        "team.gap",
        low_role=low,
        low=words.option(topic.question, topic.roles[low].median),
        high_role=high,
        high=words.option(topic.question, topic.roles[high].median),
    )


def _dimension(each: DimensionOfTeam, team: Team, words: Wording) -> Plain:
    node, top = each.node, team.model.top
    stage = node.standing.stage
    return {
        "id": each.dimension.id,
        "title": each.dimension.title,
        "stage": stage,
        "stage_name": stage and words.name(stage),
        "summary": standing_in_words(node, value_in_words(node, words), words),
        "cells": marks(node.standing, None, top),
        **(_stages(each.cell, words) if each.cell else {"stages": None, "without_stage": None, "stages_note": None}),
    }


def _stages(cell: Cell, words: Wording) -> Plain:
    """The stages of people by their own sheets; None where they are not let out, and a sentence that says so."""
    counts = cell.team.options if cell.team else ()
    stages = [{"stage": at, "name": words.name(at), "count": count} for at, count in enumerate(counts, 1)]
    return {
        "stages": stages or None,
        "without_stage": cell.team and cell.team.missing,
        "stages_note": None if stages else words.say("team.hidden_stages"),
    }


def _talk(topic: Topic, words: Wording) -> Plain:
    assert topic.between is not None, "the caller has looked"
    return {
        "question": topic.question.id,
        "title": topic.question.title,
        "dimension": topic.dimension.id,
        "ask": topic.question.ask,
        "reason": "split" if topic.between.split else "spread",
        "low": _option(topic.question, topic.between.low, words),
        "high": _option(topic.question, topic.between.high, words),
        "sentence": talk_in_words(topic, words),
        "gap": gap_in_words(topic, words),
    }


def _unknown(topic: Topic, words: Wording) -> Plain:
    return {
        "question": topic.question.id,
        "title": topic.question.title,
        "dimension": topic.dimension.id,
        "who_knows": topic.question.who_knows,
        "sentence": unknown_in_words(topic, words),
    }


def _topic(topic: Topic, team: Team, words: Wording) -> Plain:
    question, found = topic.question, topic.spread
    return {
        "id": question.id,
        "title": question.title,
        "ask": question.ask,
        "dimension": topic.dimension.id,
        "people": topic.cell.people,
        "options": [_option(question, number, words) for number in range(1, len(question.options) + 1)],
        "team": topic.cell.team and _counts(topic.cell.team),
        "median": found and _option(question, found.median, words),
        "agreement": found and found.agreement.value,
        "split": found and found.split,
        "sentence": topic_in_words(topic, team, words),
        "roles": [
            {
                "role": role,
                **_counts(counts),
                "median": _option(question, topic.roles[role].median, words),
            }
            for role, counts in topic.cell.roles.items()
        ],
        "gap": gap_in_words(topic, words),
    }


def _counts(counts: Counts) -> Plain:
    return {
        "counts": list(counts.options) or None,
        "answered": counts.answered if counts.options else None,
        "unknown": counts.unknown,
        "na": counts.na,
        "missing": counts.missing,
    }


def _option(question: Question, number: int, words: Wording) -> Plain:
    """name: in a few words; label: the whole situation."""
    return {
        "number": number,
        "name": words.option(question, number),
        "label": question.options[number - 1].label,
    }


def _role_note(role: str, team: Team, words: Wording) -> str | None:
    """Why nothing of a role is shown, where that is so."""
    out = team.let_out
    if out.roles[role] is None:
        return words.say("team.small_role", role=role, least=out.view.least)
    if any(role in cell.roles for cell in out.questions.values()):
        return None
    return words.say("team.hidden_role", role=role)
