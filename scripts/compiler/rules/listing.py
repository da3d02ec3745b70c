"""The order in model.yaml and the files on disk name the same dimensions and questions."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from typing import Final

from scripts.compiler.content.document import Path
from scripts.compiler.content.ids import is_id
from scripts.compiler.content.nearest import nearest
from scripts.compiler.content.shapes import ModelFile
from scripts.compiler.content.tree import File
from scripts.compiler.draft import Draft
from scripts.compiler.problems import Problem, Spot, problem
from scripts.compiler.words.phrase import Phrase, Words

NO_DIMENSIONS: Final = Words(
    nl=Phrase("Het model heeft geen dimensies.", "Zet onder dimensions ten minste één dimensie."),
    en=Phrase("The model has no dimensions.", "Put at least one dimension under 'dimensions'."),
)
NO_FOLDER: Final = Words(
    nl=Phrase(
        "De dimensie '{id}' staat in deze lijst, maar de map {folder}/dimensions/{id} bestaat niet.",
        "Maak de map, of haal de dimensie uit de lijst.",
        "Bedoelt u '{near}'?",
    ),
    en=Phrase(
        "The dimension '{id}' is in this list, but there is no folder {folder}/dimensions/{id}.",
        "Make the folder, or take the dimension out of the list.",
        "Did you mean '{near}'?",
    ),
)
FOLDER: Final = Words(
    nl=Phrase(
        "De map van dimensie '{id}' bestaat, maar staat niet in {folder}/model.yaml.",
        "Voeg '{id}' daar toe bij dimensions, of verwijder de map.",
    ),
    en=Phrase(
        "There is a folder for dimension '{id}', but {folder}/model.yaml does not list it.",
        "Add '{id}' there under 'dimensions', or delete the folder.",
    ),
)
NO_QUESTIONS: Final = Words(
    nl=Phrase("De dimensie '{id}' heeft geen vragen.", "Zet onder questions ten minste één vraag."),
    en=Phrase("The dimension '{id}' has no questions.", "Put at least one question under 'questions'."),
)
NO_FILE: Final = Words(
    nl=Phrase(
        "De vraag '{id}' staat in deze lijst, maar het bestand {folder}/dimensions/{dimension}/{id}.yaml bestaat niet.",
        "Maak het met: make new-question DIMENSION={dimension} ID={id}{option}. Of haal de vraag uit de lijst.",
        "Bedoelt u '{near}'?",
    ),
    en=Phrase(
        "The question '{id}' is in this list, but there is no file {folder}/dimensions/{dimension}/{id}.yaml.",
        "Take the question out of the list, or make the file with: "
        "make new-question DIMENSION={dimension} ID={id}{option}",
        "Did you mean '{near}'?",
    ),
)
FILE: Final = Words(
    nl=Phrase(
        "De vraag '{id}' staat niet in {folder}/model.yaml bij dimensie '{dimension}'.",
        "Voeg '{id}' daar toe bij questions, of verwijder dit bestand.",
    ),
    en=Phrase(
        "Dimension '{dimension}' in {folder}/model.yaml does not list the question '{id}'.",
        "Add '{id}' there under 'questions', or delete this file.",
    ),
)
TWICE: Final = Words(
    nl=Phrase("'{id}' staat twee keer in deze lijst.", "Verwijder een van de twee."),
    en=Phrase("'{id}' is in this list twice.", "Delete one of the two."),
)


def check(draft: Draft) -> Iterator[Problem]:
    """Ids without a file, files without an id in the list, ids listed twice, empty lists.

    Where an id in the list and a name on disk differ by a typing error, only the list is named.
    """
    if draft.model is None:
        return
    document, listed = draft.model.document, [one.id for one in draft.model.shape.dimensions]
    if not listed:
        yield problem(document.spot(("dimensions",)), NO_DIMENSIONS)
    meant = _meant(listed, draft.dimensions)
    for number, id in enumerate(listed):
        spot = document.spot(("dimensions", number, "id"))
        if id in listed[:number]:
            yield problem(spot, TWICE, id=id)
        elif id not in draft.dimensions:
            yield problem(spot, NO_FOLDER, near=meant[id], id=id)
        else:
            yield from _questions(draft.model, number, draft)
    for folder in _unlisted(listed, draft.dimensions, meant):
        yield problem(Spot(draft.dimensions[folder].file), FOLDER, id=folder)


def _questions(model: File[ModelFile], number: int, draft: Draft) -> Iterator[Problem]:
    dimension, listed = model.shape.dimensions[number].id, model.shape.dimensions[number].questions
    folder = draft.dimensions[dimension]
    where: Path = ("dimensions", number, "questions")
    if not listed:
        yield problem(model.document.key_spot(where), NO_QUESTIONS, id=dimension)
    meant = _meant(listed, folder.questions)
    for place, id in enumerate(listed):
        spot = model.document.spot((*where, place))
        if id in listed[:place]:
            yield problem(spot, TWICE, id=id)
        elif id not in folder.questions:
            yield problem(spot, NO_FILE, near=meant[id], id=id, dimension=dimension)
    for id in _unlisted(listed, folder.questions, meant):
        yield problem(Spot(f"{folder.file}/{id}.yaml"), FILE, id=id, dimension=dimension)


def _meant(listed: list[str], there: Collection[str]) -> dict[str, str | None]:
    """For each listed id that is not there: the nearest name that is there and not listed."""
    free = [name for name in there if name not in listed]
    return {id: nearest(id, free) for id in listed if id not in there}


def _unlisted(listed: list[str], there: Collection[str], meant: dict[str, str | None]) -> list[str]:
    """The names on disk that are in no list; a name that can be no id has a problem of its own."""
    known = {*listed, *meant.values()}
    return sorted(name for name in there if name not in known and is_id(name))
