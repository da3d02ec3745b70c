"""An answer that says something else than in the last release has a higher revision."""

from __future__ import annotations

from collections.abc import Iterator
from difflib import SequenceMatcher
from typing import Any, Final

from scoring.model.model import Question
from scripts.compiler.content import shapes
from scripts.compiler.content.answers import Answer
from scripts.compiler.content.tree import File
from scripts.compiler.draft import Draft
from scripts.compiler.problems import Problem, problem, shown
from scripts.compiler.versions.releases import latest
from scripts.compiler.words.nouns import ANSWERS, Counted
from scripts.compiler.words.phrase import Language, Phrase, Words
from scripts.compiler.words.weighty import turned

LIKENESS: Final = 0.5
"""How alike (0…1, difflib's ratio by character) an answer must stay to its former self under one revision.

Measured on our own content: of the 4750 pairs of answers to different questions 98 % stay below it,
and a sentence that is said again in other words lies around 0.6 to 0.8.
"""

SAME: Final = 0.85
"""From this likeness on an answer says the same as another one."""

DOWN: Final = Words(
    nl=Phrase(
        "Het veld 'revision' is lager dan in versie {version}: daar was het {before}.",
        "Maak het {before}, of hoger als de betekenis van een antwoord is veranderd.",
    ),
    en=Phrase(
        "The field 'revision' is lower than in version {version}, where it was {before}.",
        "Make it {before}, or higher if the meaning of an answer has changed.",
    ),
)
ANSWER: Final = Words(
    nl=Phrase(
        "Antwoord {number} is heel anders dan in versie {version}, maar revision is nog {revision}. "
        "Het was: '{before}'",
        "Is de betekenis veranderd? Verhoog revision met één. Zo niet, blijf dan dichter bij de oude zin.",
    ),
    en=Phrase(
        "Answer {number} is very different from the one in version {version}, but 'revision' is still {revision}. "
        "It was: '{before}'",
        "Has the meaning changed? Raise 'revision' by one. If not, stay closer to the old sentence.",
    ),
)
OTHER: Final = Words(
    nl=Phrase(
        "Antwoord {number} zegt nu wat antwoord {other} zei in versie {version}, maar revision is nog {revision}. "
        "Het was: '{before}'",
        "Zet de antwoorden terug op hun oude plaats. Is de betekenis echt veranderd? Verhoog dan revision met één.",
    ),
    en=Phrase(
        "Answer {number} now says what answer {other} said in version {version}, but 'revision' is still {revision}. "
        "It was: '{before}'",
        "Put the answers back in their old places. Has the meaning really changed? Then raise 'revision' by one.",
    ),
)
WORD: Final = Words(
    nl=Phrase(
        "In antwoord {number} is het woord '{word}' erbij gekomen of weggegaan sinds versie {version}, maar revision "
        "is nog {revision}. Het was: '{before}'",
        "Is de betekenis veranderd? Verhoog revision met één. Zo niet, zet dat woord dan terug zoals het was.",
    ),
    en=Phrase(
        "In answer {number} the word '{word}' was added or taken out since version {version}, but 'revision' is still "
        "{revision}. It was: '{before}'",
        "Has the meaning changed? Raise 'revision' by one. If not, put that word back as it was.",
    ),
)
COUNT: Final = Words(
    nl=Phrase(
        "Deze vraag heeft {now}; in versie {version} waren het er {before}. Maar revision is nog {revision}.",
        "Verhoog revision met één: hetzelfde nummer betekent nu iets anders.",
    ),
    en=Phrase(
        "This question has {now}; in version {version} it had {before}. But 'revision' is still {revision}.",
        "Raise 'revision' by one: the same number now means something else.",
    ),
)


def check(draft: Draft) -> Iterator[Problem]:
    """Answers that changed in meaning, or in number, under the same revision; revisions that went down.

    An answer changed in meaning where it is like another one, like none, or where a word of quantity or negation is new
    or gone.
    """
    if draft.model is None:
        return
    last = latest(draft.model.shape.versions, draft.releases)
    former = {} if last is None else {question.id: question for question in last.model.questions()}
    for _, id, file in draft.questions():
        # Answers that do not fit the model have a problem of their own.
        if last and id in former and draft.answers(file) and draft.is_complete(file):
            yield from _question(file, draft.answers(file), former[id], last.version, draft.language)


def _question(
    file: File[shapes.Question], answers: tuple[Answer, ...], before: Question, version: str, language: Language
) -> Iterator[Problem]:
    document, now = file.document, file.shape
    if now.revision < before.revision:
        spot = document.spot(("revision",))
        yield problem(spot, DOWN, version=version, before=before.revision)
    if now.revision != before.revision:
        return
    if len(answers) != len(before.options):
        yield problem(
            document.key_spot(answers[0].path[:1]),
            COUNT,
            now=Counted(len(answers), ANSWERS),
            version=version,
            before=len(before.options),
            revision=now.revision,
        )
        return
    for answer, option in zip(answers, before.options, strict=True):
        others = (one.label for one in answers if one is not answer)
        if answer.label == option.label or any(_likeness(answer.label, one) >= SAME for one in others):
            continue  # of two answers that are equal now another rule speaks
        likeness = [_likeness(answer.label, one.label) for one in before.options]
        own, most = likeness[answer.number - 1], max(likeness)
        word = turned(option.label, answer.label, language)
        values: dict[str, Any] = {"number": answer.number, "version": version, "revision": now.revision}
        values["before"] = shown(option.label)
        spot = document.spot(answer.label_path)
        other = likeness.index(most)
        if most > own and most >= SAME:
            yield problem(spot, OTHER, other=other + 1, **values)
        elif own < LIKENESS:
            yield problem(spot, ANSWER, **values)
        elif word is not None:
            yield problem(spot, WORD, word=word, **values)


def _likeness(now: str, before: str) -> float:
    first, second = (" ".join(text.casefold().split()) for text in (before, now))
    return SequenceMatcher(None, first, second, autojunk=False).ratio()
