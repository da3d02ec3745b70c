"""Words that neither a dictionary knows nor the list of the content's own words."""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Iterator
from typing import Final

from scripts.compiler.advice.passages import Passage
from scripts.compiler.content.tree import Content
from scripts.compiler.problems import Problem, problem, shown
from scripts.compiler.words.phrase import Phrase, Words

Misspelled = Callable[[Collection[str]], Collection[str]]
"""Of some words, those that a dictionary does not know."""

_WORD: Final = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)*")
"""Of a word with a hyphen each part: a dictionary has no "AVG-proef"."""

UNKNOWN: Final = Words(
    nl=Phrase(
        "Het woordenboek kent '{word}' niet.",
        "Verbeter het woord, of zet het in {folder}/spelling.txt als het klopt.",
    ),
    en=Phrase(
        "The dictionary does not know '{word}'.",
        "Correct the word, or put it in {folder}/spelling.txt where it is right.",
    ),
)


def words_in(passage: Passage) -> Iterator[str]:
    """The words that have a spelling: abbreviations in capitals have none."""
    yield from (word for word in _WORD.findall(passage.text) if not word.isupper())


def own_words(content: Content) -> set[str]:
    """The words of spelling.txt, one a line; what follows a # explains."""
    lines = (line.partition("#")[0].strip() for line in content.own_words.splitlines())
    return {line for line in lines if line}


def unknown_words(passage: Passage, unknown: frozenset[str]) -> Iterator[Problem]:
    """One piece of advice for each such word, where it is first in the text."""
    told: set[str] = set()
    for found in _WORD.finditer(passage.text) if unknown else ():
        word = found[0]
        if word in unknown and word not in told:
            told.add(word)
            yield problem(passage.at(found.start()), UNKNOWN, word=shown(word))
