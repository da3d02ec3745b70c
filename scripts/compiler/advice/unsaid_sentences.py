"""Sentences that only a model can say, and this one does not: in their place the site has nothing."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from scripts.compiler.content.tree import Content
from scripts.compiler.problems import Problem, problem
from scripts.compiler.words.engine_sentences import engine_sentences
from scripts.compiler.words.phrase import Phrase, Words

UNSAID: Final = Words(
    nl=Phrase(
        "De zin '{key}' staat niet in dit bestand. Het programma heeft er zelf geen, dus de site zegt daar niets.",
        "Is de zin per ongeluk weg? Zet hem terug. Zo niet, dan hoeft u niets te doen.",
    ),
    en=Phrase(
        "The sentence '{key}' is not in this file. The program has none of its own, so the site says nothing there.",
        "Was it taken out by accident? Put it back. If not, there is nothing to do.",
    ),
)


def unsaid_sentences(content: Content) -> Iterator[Problem]:
    """One for each, in a model that says others of them: one that says none never meant to."""
    if content.interface is None:
        return
    own = content.interface.shape.root
    only_own = [key for key, sentence in engine_sentences(content.language).items() if sentence == ""]
    for key in only_own if any(key in own for key in only_own) else ():
        if key not in own:
            yield problem(content.interface.document.spot(), UNSAID, key=key)
