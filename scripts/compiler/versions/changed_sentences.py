"""Where a model says sentences of pages and results otherwise than it did: what no check can know to be meant."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass

from scoring.model.model import Sentence
from scripts.compiler.words.engine_sentences import forms_of


@dataclass(frozen=True, slots=True)
class ChangedSentence:
    """key: of the sentence. before, now: its text, the forms of a number one after another.

    swapped: the key of the other sentence that has changed places with it; "" where none has. is_own: whether the model
    says it now in its own words; if not, it is the engine's again.
    """

    key: str
    before: str
    now: str
    swapped: str
    is_own: bool


def changed_sentences(
    before: Mapping[str, Sentence], now: Mapping[str, Sentence], own: Collection[str]
) -> Iterator[ChangedSentence]:
    """What both have and say differently, in the order of now; of two that changed places the first one only.

    own: the keys of the sentences that the model says itself now.
    """
    told = set()
    changed = [key for key in now if key in before and now[key] != before[key]]
    for key in changed:
        other = next((one for one in changed if now[one] == before[key] and now[key] == before[one]), "")
        if other not in told:
            yield ChangedSentence(key, _text(before[key]), _text(now[key]), other, key in own)
        told.add(key)


def _text(sentence: Sentence) -> str:
    return " / ".join(" ".join(form.split()) for form in forms_of(sentence).values())
