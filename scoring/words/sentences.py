"""Fills in sentences. The wording travels with the model; here are only its rules.

A sentence has {named} places. Where its wording follows a number it has two forms,
{"one": …, "other": …}, and the value `count` decides, by the rules of the language (plurals.py).
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from functools import lru_cache
from typing import Final

from scoring.model.limits import LONGEST_SENTENCE
from scoring.model.model import Sentence
from scoring.words.plurals import category

PLACE: Final = re.compile(r"\{([a-z][a-z0-9_]*)\}")
"""A place in a sentence; group 1 is its name. The one grammar of places, also in the scripts of the pages."""


class SentenceError(ValueError):
    """A sentence that is not there, or a place in it that got no value. `key` names the sentence."""

    def __init__(self, key: str, what: str) -> None:
        super().__init__(f"{key}: {what}")
        self.key = key


def sentence(sentences: Mapping[str, Sentence], key: str, language: str, /, **values: object) -> str:
    """The sentence of that key with its places filled in; language: that of the sentences.

    Values that the sentence has no place for are ignored: a form for one may do without its number.
    Filled-in text is never looked through for places again.
    Raises SentenceError for an unknown key, a place without a value, a plural without `count`, or
    more than LONGEST_SENTENCE characters to fill in.
    """
    return filled_in(sentences, key, language, values)


def filled_in(sentences: Mapping[str, Sentence], key: str, language: str, values: Mapping[str, object]) -> str:
    """As `sentence`, of values that are together already."""
    try:
        wording = sentences[key]
    except KeyError:
        raise SentenceError(key, "no such sentence") from None
    if not isinstance(wording, str):
        count = values.get("count")
        if not isinstance(count, int):
            raise SentenceError(key, "the plural needs a count")
        wording = wording[category(language, count)]

    template, literal = _template(wording)
    try:
        filled = template % values
    except KeyError as error:
        raise SentenceError(key, f"no value for {{{error.args[0]}}}") from None
    if len(filled) - literal > LONGEST_SENTENCE:
        raise SentenceError(key, "too long")
    return filled


# A result says the same few sentences hundreds of times, and finding the places takes most of the time.
@lru_cache(maxsize=1024)
def _template(wording: str) -> tuple[str, int]:
    """The wording as Python fills it in by itself (printf style: the value of a place is text, and nothing more); and
    how many letters of it are not filled in."""
    pieces = PLACE.split(wording)
    texts = [piece.replace("%", "%%") for piece in pieces[::2]]
    places = [f"%({name})s" for name in pieces[1::2]]
    return "".join(text + place for text, place in zip(texts, [*places, ""], strict=True)), sum(map(len, pieces[::2]))


def listed(sentences: Mapping[str, Sentence], items: Sequence[str], language: str, last: str = "and") -> str:
    """The items as running text: "a", "a en b", "a, b en c"; with last="or": "a, b of c".

    Raises ValueError for an empty list: a sentence about nothing should not have been made.
    """
    if not items:
        raise ValueError("nothing to list")
    text, *rest = items
    for item in rest[:-1]:
        text = sentence(sentences, "scoring.list.more", language, before=text, next=item)
    if rest:
        text = sentence(sentences, f"scoring.list.{last}", language, before=text, last=rest[-1])
    return text
