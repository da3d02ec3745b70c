"""The sentences of interface.yaml are those that the code shows, with the places that it fills in."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from typing import Final

from scoring.words.sentences import PLACE
from scripts.compiler.content.document import Document, Path
from scripts.compiler.content.nearest import nearest
from scripts.compiler.content.shapes import Plural
from scripts.compiler.draft import Draft
from scripts.compiler.problems import Problem, problem, shown
from scripts.compiler.words.enumerations import either
from scripts.compiler.words.phrase import Phrase, Words

UNKNOWN: Final = Words(
    nl=Phrase(
        "De zin '{key}' wordt nergens getoond.",
        "Haal de zin weg. Hoort hij bij nieuwe code? Draai dan: make sentences",
        "Bedoelt u '{near}'?",
    ),
    en=Phrase(
        "The sentence '{key}' is not shown anywhere.",
        "Take the sentence out. Does it belong to new code? Then run: make sentences",
        "Did you mean '{near}'?",
    ),
)
MISSING: Final = Words(
    nl=Phrase(
        "De zin '{key}' ontbreekt.",
        "Zet de zin terug. In een eerdere versie van dit bestand ziet u hoe hij was.",
    ),
    en=Phrase(
        "The sentence '{key}' is missing.",
        "Put the sentence back. An earlier version of this file shows you what it was.",
    ),
)
PLACE_UNKNOWN: Final = Words(
    nl=Phrase(
        "De plek {place} wordt in de zin '{sentence}' niet ingevuld.",
        "Kies {allowed}.",
        "Bedoelt u {near}?",
    ),
    en=Phrase(
        "Nothing fills in the placeholder {place} in the sentence '{sentence}'.",
        "Choose {allowed}.",
        "Did you mean {near}?",
    ),
)
NO_PLACES: Final = Words(
    nl=Phrase(
        "De plek {place} wordt in de zin '{sentence}' niet ingevuld.",
        "Haal de plek weg: deze zin heeft er geen.",
    ),
    en=Phrase(
        "Nothing fills in the placeholder {place} in the sentence '{sentence}'.",
        "Take the placeholder out: this sentence has none.",
    ),
)
FORMS: Final = Words(
    nl=Phrase(
        "De zin '{key}' heeft maar één vorm.",
        "Schrijf de zin achter de dubbele punt, zonder one en other.",
    ),
    en=Phrase(
        "The sentence '{key}' has only one form.",
        "Write the sentence after the colon, without 'one' and 'other'.",
    ),
)
_COUNT: Final = "{count}"


def check(draft: Draft) -> Iterator[Problem]:
    """Sentences that nothing shows, sentences that are missing, and places that nothing fills in."""
    if draft.interface is None or draft.sentences is None:
        return
    document, written = draft.interface.document, draft.interface.shape.root
    missing = [key for key in draft.sentences if key not in written]
    for key in written:
        if key not in draft.sentences:
            near = nearest(key, missing)
            if near:
                missing.remove(near)
            yield problem(document.key_spot((key,)), UNKNOWN, near=near, key=shown(key))
    for key in missing:
        yield problem(document.spot(), MISSING, key=key)
    for key, places in draft.sentences.items():
        match written.get(key):
            case Plural() as forms:
                if "count" not in places:
                    yield problem(document.key_spot((key,)), FORMS, key=key)
                # {count} belongs to the two forms and goes with them.
                yield from _places(document, (key, "one"), forms.one.replace(_COUNT, ""), places)
                yield from _places(document, (key, "other"), forms.other.replace(_COUNT, ""), places)
            case str() as text:
                yield from _places(document, (key,), text, places)


def _places(document: Document, path: Path, text: str, places: Collection[str]) -> Iterator[Problem]:
    for name in dict.fromkeys(PLACE.findall(text)):
        if name in places:
            continue
        spot, place = document.spot(path), f"{{{name}}}"
        if places:
            near, allowed = nearest(name, sorted(places)), either(f"{{{known}}}" for known in sorted(places))
            near = near and f"{{{near}}}"
            yield problem(spot, PLACE_UNKNOWN, near=near, place=place, sentence=path[0], allowed=allowed)
        else:
            yield problem(spot, NO_PLACES, place=place, sentence=path[0])
