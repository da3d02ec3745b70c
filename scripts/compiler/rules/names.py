"""The name of a folder or file is an id, for ever; so it has the shape of one, and no two pages have one address."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from scripts.compiler.content.ids import is_id
from scripts.compiler.content.load import REFERENCE
from scripts.compiler.draft import Draft
from scripts.compiler.problems import Problem, Spot, problem, shown
from scripts.compiler.prose.anchors import made_pages
from scripts.compiler.prose.page_names import place
from scripts.compiler.words.phrase import Phrase, Text, Words

_LIST: Final = "index"
"""The page with the list of dimensions stands in the folder of their pages under this name."""

_ID: Final = Text(
    nl="Gebruik kleine letters, cijfers en losse koppeltekens, begin met een letter, en neem hooguit 40 tekens.",
    en="Use lower-case letters, digits and single hyphens, start with a letter, and use at most 40 characters.",
)

FOLDER: Final = Words(
    nl=Phrase("De mapnaam '{id}' kan geen id zijn.", f"Hernoem de map. {_ID.nl}"),
    en=Phrase("The folder name '{id}' cannot be an id.", f"Rename the folder. {_ID.en}"),
)
FILE: Final = Words(
    nl=Phrase("De bestandsnaam '{id}' kan geen id zijn.", f"Hernoem het bestand. {_ID.nl}"),
    en=Phrase("The file name '{id}' cannot be an id.", f"Rename the file. {_ID.en}"),
)
TAKEN: Final = Words(
    nl=Phrase("De site heeft al een pagina met de naam '{id}'.", "Kies een andere naam."),
    en=Phrase("The site already has a page called '{id}'.", "Choose another name."),
)


def check(draft: Draft) -> Iterator[Problem]:
    """One problem for each folder of a part and question file whose name is no id, or whose page is there already."""
    for part in draft.parts():
        if not is_id(part.id):
            yield problem(Spot(part.file), FOLDER, id=shown(part.id))
        for question in part.questions:
            if not is_id(question):
                yield problem(Spot(f"{part.file}/{question}.yaml"), FILE, id=shown(question))
    for page in draft.pages:
        if not is_id(page):
            yield problem(Spot(f"{draft.folder}/pages/{page}.md"), FILE, id=shown(page))
    for name in draft.handed_in:
        if not is_id(name):
            yield problem(Spot(f"{draft.folder}/{REFERENCE}/{name}.json"), FILE, id=shown(name))
    yield from _taken(draft)


def _taken(draft: Draft) -> Iterator[Problem]:
    """Pages that would stand at the address of another: one of the two would be lost without a word."""
    if _LIST in draft.dimensions:
        yield problem(Spot(draft.dimensions[_LIST].file), TAKEN, id=_LIST)
    questions: dict[str, dict[str, list[int]]] = {id: {} for id in draft.dimensions}
    made = {place(name) for name in made_pages(draft.language, {}, questions, {}, ())}
    docs = {place(name): name for name in draft.docs}
    for address, name in docs.items():
        if address in made:
            yield problem(Spot(f"{draft.more_pages}/{name}"), TAKEN, id=shown(name.removesuffix(".md")))
    for page in draft.pages:
        if place(f"{page}.md") in made | docs.keys():
            yield problem(Spot(f"{draft.folder}/pages/{page}.md"), TAKEN, id=shown(page))
