"""The order in model.yaml and the files on disk name the same dimensions and questions."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence
from typing import Final

from scripts.compiler.content.document import Path
from scripts.compiler.content.ids import is_id
from scripts.compiler.content.model_shapes import Listed
from scripts.compiler.content.nearest import nearest
from scripts.compiler.content.shapes import ModelFile
from scripts.compiler.content.tree import File, Part
from scripts.compiler.draft import Draft
from scripts.compiler.problems import Problem, Spot, problem
from scripts.compiler.words.phrase import Phrase, Words

NO_DIMENSIONS: Final = Words(
    nl=Phrase("Het model heeft geen dimensies.", "Zet onder dimensions ten minste één dimensie."),
    en=Phrase("The model has no dimensions.", "Put at least one dimension under 'dimensions'."),
)
NO_FOLDER: Final = Words(
    nl=Phrase(
        "{part} staat in deze lijst, maar de map {folder}/dimensions/{place} bestaat niet.",
        "Maak de map, of haal {part} uit de lijst.",
        "Bedoelt u '{near}'?",
    ),
    en=Phrase(
        "{part} is in this list, but there is no folder {folder}/dimensions/{place}.",
        "Make the folder, or take {part} out of the list.",
        "Did you mean '{near}'?",
    ),
)
FOLDER: Final = Words(
    nl=Phrase(
        "De map van {part} bestaat, maar staat niet in {folder}/model.yaml.",
        "Voeg '{id}' daar toe bij {list}, of verwijder de map.",
    ),
    en=Phrase(
        "There is a folder for {part}, but {folder}/model.yaml does not list it.",
        "Add '{id}' there under '{list}', or delete the folder.",
    ),
)
NO_QUESTIONS: Final = Words(
    nl=Phrase("{part} heeft geen vragen.", "Zet onder questions ten minste één vraag."),
    en=Phrase("{part} has no questions.", "Put at least one question under 'questions'."),
)
BOTH: Final = Words(
    nl=Phrase(
        "{part} heeft vragen, en ook onderdelen.",
        "Haal questions of parts weg: vragen staan in onderdelen, of zonder onderdelen ertussen.",
    ),
    en=Phrase(
        "{part} has questions, and parts too.",
        "Take out 'questions' or 'parts': questions are in parts, or there are no parts in between.",
    ),
)
NO_FILE: Final = Words(
    nl=Phrase(
        "De vraag '{id}' staat in deze lijst, maar het bestand {folder}/dimensions/{place}/{id}.yaml bestaat niet.",
        "Maak het met: make new-question DIMENSION={place} ID={id}{option}. Of haal de vraag uit de lijst.",
        "Bedoelt u '{near}'?",
    ),
    en=Phrase(
        "The question '{id}' is in this list, but there is no file {folder}/dimensions/{place}/{id}.yaml.",
        "Take the question out of the list, or make the file with: make new-question DIMENSION={place} ID={id}{option}",
        "Did you mean '{near}'?",
    ),
)
FILE: Final = Words(
    nl=Phrase(
        "De vraag '{id}' staat niet in {folder}/model.yaml bij {part}.",
        "Voeg '{id}' daar toe bij questions, of verwijder dit bestand.",
    ),
    en=Phrase(
        "The question '{id}' is not in {folder}/model.yaml, at {part}.",
        "Add '{id}' there under 'questions', or delete this file.",
    ),
)
TWICE: Final = Words(
    nl=Phrase("'{id}' staat twee keer in deze lijst.", "Verwijder een van de twee."),
    en=Phrase("'{id}' is in this list twice.", "Delete one of the two."),
)


def check(draft: Draft) -> Iterator[Problem]:
    """Ids without a file, files without an id in the list, ids listed twice, and empty lists.

    Where an id in the list and a name on disk differ by a typing error, only the list is named.
    """
    if draft.model is None:
        return
    model = draft.model.shape
    if not model.dimensions:
        yield problem(draft.model.document.spot(("dimensions",)), NO_DIMENSIONS)
    top = [part for part in model.parts() if part.depth == 1]
    yield from _folders(draft.model, top, draft.dimensions, "dimensions")


def _folders(
    model: File[ModelFile], listed: Sequence[Listed], there: Mapping[str, Part], name: str
) -> Iterator[Problem]:
    """What is wrong with one list of dimensions or parts. there: the folders beside one another; name: of the list."""
    ids = [part.id for part in listed]
    meant = _meant(ids, there)
    for number, part in enumerate(listed):
        spot = model.document.spot((*part.path, "id"))
        if part.id in ids[:number]:
            yield problem(spot, TWICE, id=part.id)
        elif part.id not in there:
            yield problem(spot, NO_FOLDER, near=meant[part.id], part=part.name, place=part.place)
        else:
            yield from _part(model, part, there[part.id])
    for folder in _unlisted(ids, there, meant):
        yield problem(Spot(there[folder].file), FOLDER, part=there[folder].name, id=folder, list=name)


def _part(model: File[ModelFile], listed: Listed, folder: Part) -> Iterator[Problem]:
    """What is wrong with the lists of one part."""
    if listed.order.questions and listed.order.parts:
        yield problem(model.document.key_spot((*listed.path, "parts")), BOTH, part=listed.name)
    inner = [part for part in listed.every_part() if part.depth == listed.depth + 1]
    yield from _folders(model, inner, folder.parts, "parts")
    where: Path = (*listed.path, "questions")
    ids = listed.order.questions
    if not ids and not inner:
        yield problem(model.document.key_spot(where), NO_QUESTIONS, part=listed.name)
    meant = _meant(ids, folder.questions)
    for place, id in enumerate(ids):
        spot = model.document.spot((*where, place))
        if id in ids[:place]:
            yield problem(spot, TWICE, id=id)
        elif id not in folder.questions:
            yield problem(spot, NO_FILE, near=meant[id], id=id, place=listed.place)
    for id in _unlisted(ids, folder.questions, meant):
        yield problem(Spot(f"{folder.file}/{id}.yaml"), FILE, id=id, part=listed.name)


def _meant(listed: list[str], there: Collection[str]) -> dict[str, str | None]:
    """For each listed id that is not there: the nearest name that is there and not listed."""
    free = [name for name in there if name not in listed]
    return {id: nearest(id, free) for id in listed if id not in there}


def _unlisted(listed: list[str], there: Collection[str], meant: dict[str, str | None]) -> list[str]:
    """The names on disk that are in no list; a name that can be no id has a problem of its own."""
    known = {*listed, *meant.values()}
    return sorted(name for name in there if name not in known and is_id(name))
