"""A day is one of its month, and nobody has looked at a source in a month that has yet to come."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date, timedelta
from functools import cache
from itertools import chain, islice
from typing import Final

from scripts.compiler.draft import Draft
from scripts.compiler.problems import MOST_SHOWN, Problem, problem, shown
from scripts.compiler.prose.texts import plain_texts, proses
from scripts.compiler.words.engine_sentences import engine_sentences
from scripts.compiler.words.phrase import Language, Phrase, Words

_SEEN: Final = {"nl": "gezien|bekeken|nagezocht|opgezocht", "en": "seen|viewed|checked|looked up"}
"""The words in front of the month in which somebody looked something up."""

AHEAD: Final = Words(
    nl=Phrase(
        "De maand '{month}' moet nog komen, en hier staat dat er toen is gekeken.",
        "Zet hier de maand waarin iemand keek.",
    ),
    en=Phrase(
        "The month '{month}' has yet to come, and this says that somebody looked then.",
        "Put the month here in which somebody looked.",
    ),
)
NO_DAY: Final = Words(
    nl=Phrase("De dag '{day}' bestaat niet.", "Zet hier een dag die op de kalender staat."),
    en=Phrase("There is no day '{day}'.", "Put a day here that is on the calendar."),
)
_DAYS: Final = (31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)


def check(draft: Draft) -> Iterator[Problem]:
    """One problem for each such month at a source, or in a text behind a word like "seen"; and for each such day."""
    # Where a day begins earlier, it can be tomorrow already.
    now = draft.today + timedelta(days=1)
    for document in draft.shaped():
        for path, text in document.texts:
            if path[-1] == "seen" and text > f"{now:%Y-%m}":
                yield problem(document.spot(path), AHEAD, month=shown(text))
    find, day, names = _months(draft.language)
    for prose in chain(proses(draft), plain_texts(draft)):
        none = (
            one
            for one in day.finditer(prose.text)
            if not 1 <= int(one["day"]) <= _DAYS[names[one["month"].lower()] - 1]
        )
        for found in islice(none, MOST_SHOWN + 1):
            yield problem(prose.spot_of_words(prose.text, *found.span()), NO_DAY, day=shown(found[0]))
        for found in find.finditer(prose.text):
            month = date(int(found["year"]), names[found["month"].lower()], 1)
            if month > now:
                spot = prose.spot_of_words(prose.text, *found.span("month"))
                yield problem(spot, AHEAD, month=f"{found['month']} {found['year']}")


@cache
def _months(language: Language) -> tuple[re.Pattern[str], re.Pattern[str], dict[str, int]]:
    """How a month is written behind such a word, how a day is, and the number of each month by its name."""
    sentences = engine_sentences(language)
    names = {str(sentences[f"scoring.export.month.{number}"]): number for number in range(1, 13)}
    lower = {name.lower(): number for name, number in names.items()}
    either = "|".join(lower)
    seen = rf"\b(?:{_SEEN[language]})\s+(?:in\s+)?(?P<month>{either})\s+(?P<year>20[0-9]{{2}})\b"
    day = rf"\b(?P<day>[0-9]{{1,2}})\s+(?P<month>{either})\b"
    return re.compile(seen, re.IGNORECASE), re.compile(day, re.IGNORECASE), lower
