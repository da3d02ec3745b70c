"""The sentences of interface.yaml are those that the code shows, with the places that it fills in."""

from __future__ import annotations

from collections.abc import Collection, Iterator

from scoring.words.sentences import PLACE
from scripts.compiler.content.document import Document, Path
from scripts.compiler.content.nearest import nearest
from scripts.compiler.content.shapes import Plural
from scripts.compiler.draft import Draft
from scripts.compiler.problems import Problem, problem, shown
from scripts.compiler.words import enumerated


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
            yield problem(document.key_spot((key,)), "sentences.unknown", near=near, key=shown(key))
    for key in missing:
        yield problem(document.spot(), "sentences.missing", key=key)
    for key, places in draft.sentences.items():
        match written.get(key):
            case Plural() as forms:
                if "count" not in places:
                    yield problem(document.key_spot((key,)), "sentences.forms", key=key)
                    places = places | {"count"}
                yield from _places(document, (key, "one"), forms.one, places)
                yield from _places(document, (key, "other"), forms.other, places)
            case str() as text:
                yield from _places(document, (key,), text, places)


def _places(document: Document, path: Path, text: str, places: Collection[str]) -> Iterator[Problem]:
    for name in dict.fromkeys(PLACE.findall(text)):
        if name in places:
            continue
        if places:
            allowed = enumerated((f"{{{place}}}" for place in sorted(places)), "of")
            near = nearest(name, sorted(places))
            yield problem(
                document.spot(path), "sentences.place", near=near, name=name, sentence=path[0], allowed=allowed
            )
        else:
            yield problem(document.spot(path), "sentences.no_place", name=name, sentence=path[0])
