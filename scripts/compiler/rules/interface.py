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
from scripts.compiler.words import enumerated

_KEY: Final = re.compile(r"[a-z][a-z0-9_]*(\.[A-Za-z0-9_]+)+")


def check(draft: Draft) -> Iterator[Problem]:
    """Keys, braces, and plural sentences whose forms lack {count} or differ in their places."""
    if draft.interface is None:
        return
    document = draft.interface.document
    for key, sentence in draft.interface.shape.root.items():
        if not _KEY.fullmatch(key):
            yield problem(document.key_spot((key,)), "interface.key", key=shown(key))
        if isinstance(sentence, Plural):
            yield from _braces(document, (key, "one"), sentence.one)
            yield from _braces(document, (key, "other"), sentence.other)
            yield from _forms(document, key, sentence)
        else:
            yield from _braces(document, (key,), sentence)


def _braces(document: Document, path: Path, text: str) -> Iterator[Problem]:
    if re.search(r"[{}]", PLACE.sub("", text)):
        yield problem(document.spot(path), "interface.brace")


def _forms(document: Document, key: str, sentence: Plural) -> Iterator[Problem]:
    places = {"one": set(PLACE.findall(sentence.one)), "other": set(PLACE.findall(sentence.other))}
    for form, own in places.items():
        spot = document.spot((key, form))
        # The form for one may say "één tip" or "het onderwerp" without a numeral.
        if form == "other" and "count" not in own:
            yield problem(spot, "interface.count", form=form, key=shown(key))
        other = places["other" if form == "one" else "one"]
        if extra := sorted(own - other - {"count"}):
            found = enumerated(f"{{{name}}}" for name in extra)
            yield problem(spot, "interface.places", key=shown(key), found=found, form=form)
