"""The sentences of the pages: keys of one form, and places that can be filled in both forms."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from scoring.words.sentences import PLACE
from scripts.compiler.content.document import Document, Path
from scripts.compiler.content.shapes import Plural
from scripts.compiler.draft import Draft
from scripts.compiler.problems import Problem, problem, shown
from scripts.compiler.words.enumerations import all_of
from scripts.compiler.words.phrase import Phrase, Text, Words

_KEY: Final = re.compile(r"[a-z][a-z0-9_]*(\.[A-Za-z0-9_]+)+")

KEY: Final = Words(
    nl=Phrase(
        "De sleutel '{key}' heeft niet de juiste vorm.",
        "Gebruik letters, cijfers en _, met een punt tussen de delen. Bijvoorbeeld: scan.next.",
    ),
    en=Phrase(
        "The key '{key}' does not have the right form.",
        "Use letters, digits and _, with a dot between the parts. For example: scan.next.",
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
COUNT: Final = Words(
    nl=Phrase(
        "De vorm '{form}' van '{key}' mist de plek {count}.",
        "Zet {count} op de plaats van het aantal.",
    ),
    en=Phrase(
        "The form '{form}' of '{key}' lacks the placeholder {count}.",
        "Put {count} where the number belongs.",
    ),
)
PLACES: Final = Words(
    nl=Phrase(
        "De twee vormen van '{key}' hebben niet dezelfde plekken: {found} staat alleen bij '{form}'.",
        "Gebruik in one en other dezelfde plekken.",
    ),
    en=Phrase(
        "The two forms of '{key}' do not have the same placeholders: only '{form}' has {found}.",
        "Use the same placeholders in 'one' and 'other'.",
    ),
)
_EXAMPLE: Final = Text(nl="{naam}", en="{name}")
_COUNT: Final = "{count}"


def check(draft: Draft) -> Iterator[Problem]:
    """Keys, braces, and plural sentences whose forms lack {count} or differ in their places."""
    if draft.interface is None:
        return
    document = draft.interface.document
    for key, sentence in draft.interface.shape.root.items():
        if not _KEY.fullmatch(key):
            yield problem(document.key_spot((key,)), KEY, key=shown(key))
        if isinstance(sentence, Plural):
            yield from _braces(document, (key, "one"), sentence.one)
            yield from _braces(document, (key, "other"), sentence.other)
            # Where the code fills in no number, the sentence has one form: the rule for sentences speaks of it.
            is_counted = draft.sentences is None or "count" in draft.sentences.get(key, {"count"})
            yield from _forms(document, key, sentence, is_counted)
        else:
            yield from _braces(document, (key,), sentence)


def _braces(document: Document, path: Path, text: str) -> Iterator[Problem]:
    if re.search(r"[{}]", PLACE.sub("", text)):
        yield problem(document.spot(path), BRACE, example=_EXAMPLE)


def _forms(document: Document, key: str, sentence: Plural, is_counted: bool) -> Iterator[Problem]:
    places = {"one": set(PLACE.findall(sentence.one)), "other": set(PLACE.findall(sentence.other))}
    for form, own in places.items():
        spot = document.spot((key, form))
        # The form for one may say "één tip" or "het onderwerp" without a numeral.
        if is_counted and form == "other" and "count" not in own:
            yield problem(spot, COUNT, form=form, key=shown(key), count=_COUNT)
        other = places["other" if form == "one" else "one"]
        if extra := sorted(own - other - {"count"}):
            found = all_of(f"{{{name}}}" for name in extra)
            yield problem(spot, PLACES, key=shown(key), found=found, form=form)
