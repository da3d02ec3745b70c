"""Capitals are where a sentence or a name begins: what this content writes without one everywhere else is no name."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache
from itertools import chain, islice
from typing import Final

from scripts.compiler.draft import Draft
from scripts.compiler.problems import MOST_SHOWN, Problem, problem, shown
from scripts.compiler.prose.signs import words_only
from scripts.compiler.prose.texts import Prose, plain_texts, proses
from scripts.compiler.words.phrase import Phrase, Words

LEAST: Final = 10
"""A word that is there so often with a small letter or at the start of a sentence is no name."""

_MOST_INSIDE: Final = 0.01
"""A larger share of it with a capital inside a sentence, and it may be part of a name."""

_NAMES: Final = ("title", "name", "short_name", "term", "label")
"""Fields that hold the name of something: there a word may have any capital."""

_SMALL: Final = re.compile(r"\b[a-z\u00e0-\u00ff]{2,}\b")
_START: Final = re.compile(
    r"(?:\A|[.?!:]['\u2019]?\s+|\n[^\S\n]*\n[^\S\n]*|^[^\S\n]*[-*] )([A-Z][a-z\u00e0-\u00ff]+)\b", re.MULTILINE
)
# Behind a word with a small letter, and no sign between them.
_INSIDE: Final = re.compile(
    r"(?<![\w'\u2019-])[a-z\u00e0-\u00ff]+(?: +| *\n *)(?P<here>[A-Z][a-z\u00e0-\u00ff]+)"
    r"(?P<next>(?: +| *\n *)[a-z\u00e0-\u00ff])?"
)
# "HEt", "gEGEVENS", "GEGEVENS"; or a row of words in capitals.
_WRONG: Final = re.compile(r"\b(?:(?!IJ)[A-Z]{2}[a-z]+|[a-z][A-Z]{3,}|[A-Z]{8,})\b")
# Not "CPython": in such a pair of letters a word begins.
_VOWEL: Final = re.compile(r"(?:[A-Z][AEIOU]|[AEIOU][A-Z])[a-z]{2}")
_ROW: Final = re.compile(r"\b(?:[A-Z]{2,} )*(?:[A-Z]{6,} [A-Z]{2,}|[A-Z]{2,} [A-Z]{6,})(?: [A-Z]{2,})*\b")
_LOCKED: Final = re.compile(r"[a-z][A-Z]{5,}")
"""Too many for a name that begins with a small letter: the key was stuck all along."""
# A heading is no sentence.
_NO_SENTENCE: Final = re.compile(r"^ *#[^\n]*", re.MULTILINE)

INSIDE: Final = Words(
    nl=Phrase(
        "Midden in een zin staat hier een hoofdletter: '{found}'.",
        "Ontbreekt er een punt? Zet die voor dat woord. Is het één zin? Gebruik dan een kleine letter. Is het een "
        "naam of een titel? Zet die dan tussen aanhalingstekens.",
    ),
    en=Phrase(
        "There is a capital in the middle of a sentence here: '{found}'.",
        "Is a full stop missing? Put it before that word. Is it one sentence? Then use a small letter. Is it a name or "
        "a title? Then put it between quotation marks.",
    ),
)
CAPITALS: Final = Words(
    nl=Phrase(
        "De hoofdletters kloppen hier niet: '{found}'.",
        "Typ het opnieuw, met alleen een hoofdletter waar een zin of een naam begint.",
    ),
    en=Phrase(
        "The capitals are not right here: '{found}'.",
        "Type it again, with a capital only where a sentence or a name begins.",
    ),
)


@dataclass(frozen=True, slots=True)
class _Words:
    """small: how often each word is there with a small letter. starts: how often each begins a sentence.

    inside: the words with a capital behind one without, each with its place, and whether the sentence goes on.
    wrong: where a word, or a row of them, has capitals that only a key can have made.
    """

    small: Counter[str]
    starts: Counter[str]
    inside: tuple[tuple[str, int, bool], ...]
    wrong: tuple[tuple[int, int], ...]


def check(draft: Draft) -> Iterator[Problem]:
    """One problem for each such word, and for each row of words in capitals."""
    texts = [(text, _words(text.text)) for text in chain(proses(draft), plain_texts(draft))]
    small: Counter[str] = Counter()
    starts: Counter[str] = Counter()
    inside: Counter[str] = Counter()
    for text, words in texts:
        if not _is_name(text):
            small.update(words.small)
            starts.update(words.starts)
            inside.update(word for word, _, _ in words.inside)
    names = _names(chain((text.text for text, _ in texts if _is_name(text)), _ids(draft)))
    for text, words in texts:
        for start, end in words.wrong:
            found = text.text[start:end]
            if (
                " " in found
                or _VOWEL.match(found)
                or _LOCKED.match(found)
                or small[found.lower()]
                or starts[found.capitalize()]
            ):
                yield problem(text.spot_of_words(text.text, start, end), CAPITALS, found=shown(found))
        # In a file that cannot be read there may be the names of what this text is about.
        for word, start, goes_on in () if draft.problems or _is_name(text) else words.inside:
            evidence = small[word.lower()] + starts[word]
            is_no_name = evidence >= LEAST and inside[word] <= max(1, _MOST_INSIDE * evidence)
            if goes_on and is_no_name and not _is_named(text.text[start:], names.get(word.lower(), ())):
                spot = text.spot_of_words(text.text, start, start + len(word))
                yield problem(spot, INSIDE, found=shown(text.text[max(0, start - 20) : start + len(word)]))


def _ids(draft: Draft) -> Iterator[str]:
    """Ids, as words: a question or a page was called so once, and texts may still name it."""
    ids = chain((id for _, id, _ in draft.questions()), (part.id for part in draft.parts()), draft.pages, draft.docs)
    return (id.removesuffix(".md").replace("-", " ") for id in ids)


def _names(texts: Iterable[str]) -> dict[str, list[str]]:
    """The titles and names of this content in small letters, by their first words."""
    names: dict[str, list[str]] = defaultdict(list)
    for text in texts:
        names[text.lower().split(" ")[0]].append(text.lower())
    return names


def _is_named(text: str, names: Iterable[str]) -> bool:
    """Whether a text begins with one of these names, wherever its lines end."""
    return any(" ".join(text[: 2 * len(name)].lower().split()).startswith(name) for name in names)


def _is_name(text: Prose) -> bool:
    return text.path is not None and text.path[-1] in _NAMES


# While one file changes, the texts of all others are not read again.
@lru_cache(maxsize=2048)
def _words(text: str) -> _Words:
    read = words_only(text)
    sentences = _NO_SENTENCE.sub(lambda found: "\0" * len(found[0]), read)
    return _Words(
        Counter(_SMALL.findall(sentences)),
        Counter(_START.findall(sentences)),
        tuple((one["here"], one.start("here"), one["next"] is not None) for one in _INSIDE.finditer(sentences)),
        tuple(one.span() for find in (_WRONG, _ROW) for one in islice(find.finditer(read), MOST_SHOWN + 1)),
    )
