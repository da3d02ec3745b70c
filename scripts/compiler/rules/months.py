"""Nobody has looked at a source in a month that has yet to come."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date, timedelta
from functools import cache
from itertools import chain
from typing import Final

from scripts.compiler.draft import Draft
from scripts.compiler.problems import Problem, problem, shown
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


def check(draft: Draft) -> Iterator[Problem]:
    """One problem for each such month at a source, and in a text behind a word like "seen"."""
    # Where a day begins earlier, it can be tomorrow already.
    now = draft.today + timedelta(days=1)
    for document in draft.shaped():
        for path, text in document.texts:
            if path[-1] == "seen" and text > f"{now:%Y-%m}":
                yield problem(document.spot(path), AHEAD, month=shown(text))
    find, names = _months(draft.language)
    for prose in chain(proses(draft), plain_texts(draft)):
        for found in find.finditer(prose.text):
            month = date(int(found["year"]), names[found["month"].lower()], 1)
            if month > now:
                spot = prose.spot_of_words(prose.text, *found.span("month"))
                yield problem(spot, AHEAD, month=f"{found['month']} {found['year']}")


@cache
def _months(language: Language) -> tuple[re.Pattern[str], dict[str, int]]:
    """How a month is written behind such a word, and the number of each month by its name."""
    sentences = engine_sentences(language)
    names = {str(sentences[f"scoring.export.month.{number}"]): number for number in range(1, 13)}
    lower = {name.lower(): number for name, number in names.items()}
    either = "|".join(lower)
    return re.compile(
        rf"\b(?:{_SEEN[language]})\s+(?:in\s+)?(?P<month>{either})\s+(?P<year>20[0-9]{{2}})\b", re.IGNORECASE
    ), lower
