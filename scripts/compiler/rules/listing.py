"""The order in model.yaml and the files on disk name the same dimensions and questions."""

from __future__ import annotations

from collections.abc import Collection, Iterator

from scripts.compiler.content.document import Path
from scripts.compiler.content.ids import is_id
from scripts.compiler.content.nearest import nearest
from scripts.compiler.content.shapes import ModelFile
from scripts.compiler.content.tree import File
from scripts.compiler.draft import Draft
from scripts.compiler.problems import Problem, Spot, problem


def check(draft: Draft) -> Iterator[Problem]:
    """Ids without a file, files without an id in the list, ids listed twice, empty lists.

    Where an id in the list and a name on disk differ by a typing error, only the list is named.
    """
    if draft.model is None:
        return
    document, listed = draft.model.document, [one.id for one in draft.model.shape.dimensions]
    if not listed:
        yield problem(document.spot(("dimensions",)), "listing.no_dimensions")
    meant = _meant(listed, draft.dimensions)
    for number, id in enumerate(listed):
        spot = document.spot(("dimensions", number, "id"))
        if id in listed[:number]:
            yield problem(spot, "listing.twice", id=id)
        elif id not in draft.dimensions:
            yield problem(spot, "listing.no_folder", near=meant[id], id=id)
        else:
            yield from _questions(draft.model, number, draft)
    for folder in _unlisted(listed, draft.dimensions, meant):
        yield problem(Spot(draft.dimensions[folder].file), "listing.folder", id=folder)


def _questions(model: File[ModelFile], number: int, draft: Draft) -> Iterator[Problem]:
    dimension, listed = model.shape.dimensions[number].id, model.shape.dimensions[number].questions
    folder = draft.dimensions[dimension]
    where: Path = ("dimensions", number, "questions")
    if not listed:
        yield problem(model.document.key_spot(where), "listing.no_questions", id=dimension)
    meant = _meant(listed, folder.questions)
    for place, id in enumerate(listed):
        spot = model.document.spot((*where, place))
        if id in listed[:place]:
            yield problem(spot, "listing.twice", id=id)
        elif id not in folder.questions:
            yield problem(spot, "listing.no_file", near=meant[id], id=id, dimension=dimension)
    for id in _unlisted(listed, folder.questions, meant):
        yield problem(Spot(f"{folder.file}/{id}.yaml"), "listing.file", id=id, dimension=dimension)


def _meant(listed: list[str], there: Collection[str]) -> dict[str, str | None]:
    """For each listed id that is not there: the nearest name that is there and not listed."""
    free = [name for name in there if name not in listed]
    return {id: nearest(id, free) for id in listed if id not in there}


def _unlisted(listed: list[str], there: Collection[str], meant: dict[str, str | None]) -> list[str]:
    """The names on disk that are in no list; a name that can be no id has a problem of its own."""
    known = {*listed, *meant.values()}
    return sorted(name for name in there if name not in known and is_id(name))
