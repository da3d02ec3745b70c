"""A sentence of interface.yaml stands in the place of one of the engine, and has the places that the code fills in."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator
from typing import Final

from scoring.words.sentences import PLACE
from scripts.compiler.content.document import Document, Path
from scripts.compiler.content.nearest import nearest
from scripts.compiler.draft import Draft
from scripts.compiler.problems import Problem, problem, shown
from scripts.compiler.words.engine_sentences import engine_sentences, places_of
from scripts.compiler.words.enumerations import either
from scripts.compiler.words.phrase import Phrase, Text, Words

UNKNOWN: Final = Words(
    nl=Phrase(
        "De zin '{key}' bestaat niet.",
        "Haal de zin weg. Alle zinnen staan in scripts/compiler/words/nl.yaml.",
        "Bedoelt u '{near}'?",
    ),
    en=Phrase(
        "There is no sentence '{key}'.",
        "Take the sentence out. All sentences are in scripts/compiler/words/en.yaml.",
        "Did you mean '{near}'?",
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
BRACE: Final = Words(
    nl=Phrase(
        "In deze zin staat een accolade die geen plek is.",
        "Schrijf een plek als {example}, met kleine letters, en laat andere accolades weg.",
    ),
    en=Phrase(
        "This sentence has a brace that is not part of a placeholder.",
        "Write a placeholder like {example}, in lower case, and leave out all other braces.",
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
PLACE_LACKING: Final = Words(
    nl=Phrase(
        "De zin '{sentence}' mist de plek {place}.",
        "Zet {place} in de zin: de site vult die plek in.",
    ),
    en=Phrase(
        "The sentence '{sentence}' lacks the placeholder {place}.",
        "Put {place} in the sentence: the site fills it in.",
    ),
)
FORM_LACKING: Final = Words(
    nl=Phrase(
        "De vorm '{form}' van '{sentence}' mist de plek {place}.",
        "Zet {place} in deze vorm: de site vult die plek in.",
    ),
    en=Phrase(
        "The form '{form}' of '{sentence}' lacks the placeholder {place}.",
        "Put {place} in this form: the site fills it in.",
    ),
)
_EXAMPLE: Final = Text(nl="{naam}", en="{name}")
_COUNT: Final = "count"


def check(draft: Draft) -> Iterator[Problem]:
    """Sentences that the engine does not have, braces that are no place, and places too many or too few."""
    if draft.interface is None:
        return
    document, engine = draft.interface.document, engine_sentences(draft.language)
    for key, sentence in draft.interface.shape.root.items():
        if key not in engine:
            yield problem(document.key_spot((key,)), UNKNOWN, near=nearest(key, engine), key=shown(key))
            continue
        filled = places_of(engine[key])
        if isinstance(sentence, str):
            yield from _text(document, (key,), sentence, filled)
        elif _COUNT in filled:
            # The form for one may say "één tip" or "het onderwerp", without a numeral.
            yield from _text(document, (key, "one"), sentence.one, filled, optional=_COUNT)
            yield from _text(document, (key, "other"), sentence.other, filled)
        else:
            yield problem(document.key_spot((key,)), FORMS, key=key)


def _text(
    document: Document, path: Path, text: str, filled: Collection[str], optional: str | None = None
) -> Iterator[Problem]:
    """What is wrong with one form; a place that is missing only where no other stands for it by mistake."""
    spot, sentence = document.spot(path), path[0]
    if re.search(r"[{}]", PLACE.sub("", text)):
        yield problem(spot, BRACE, example=_EXAMPLE)
        return
    written = dict.fromkeys(PLACE.findall(text))
    strange = [name for name in written if name not in filled]
    for name in strange:
        place = _braced(name)
        if filled:
            near, allowed = nearest(name, sorted(filled)), either(map(_braced, sorted(filled)))
            yield problem(
                spot, PLACE_UNKNOWN, near=near and _braced(near), place=place, sentence=sentence, allowed=allowed
            )
        else:
            yield problem(spot, NO_PLACES, place=place, sentence=sentence)
    if strange:
        return
    for name in sorted(set(filled) - set(written) - {optional}):
        if len(path) == 1:
            yield problem(spot, PLACE_LACKING, place=_braced(name), sentence=sentence)
        else:
            yield problem(spot, FORM_LACKING, place=_braced(name), sentence=sentence, form=path[1])


def _braced(name: str) -> str:
    return f"{{{name}}}"
