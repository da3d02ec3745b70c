"""The answers of the example are answers to questions that there are, and its ambitions are stages."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Final

from scoring.model.answers import NA, UNKNOWN
from scripts.compiler.content.nearest import nearest
from scripts.compiler.content.shapes import ExampleFile
from scripts.compiler.content.tree import File
from scripts.compiler.draft import Draft
from scripts.compiler.problems import Problem, problem, shown
from scripts.compiler.words.enumerations import either
from scripts.compiler.words.phrase import Phrase, Words

NO_PLACE: Final = Words(
    nl=Phrase(
        "In '{field}' is geen plaats voor '{id}': dit model heeft die naam hier niet.",
        "Haal deze regel weg.",
        "Bedoelt u '{near}'?",
    ),
    en=Phrase(
        "There is no place for '{id}' in '{field}': this model does not have that name here.",
        "Delete this line.",
        "Did you mean '{near}'?",
    ),
)
NO_CHOICE: Final = Words(
    nl=Phrase("'{found}' is bij '{id}' niet te kiezen.", "Kies {allowed}."),
    en=Phrase("'{found}' cannot be chosen for '{id}'.", "Choose {allowed}."),
)


def check(draft: Draft) -> Iterator[Problem]:
    """Names that the model does not have, and what cannot be chosen there; silent while the model cannot be made."""
    if draft.example is None or draft.built is None:
        return
    answers = {
        question.id: [*_numbers(len(question.options)), UNKNOWN.value, NA.value] for question in draft.built.questions()
    }
    ambitions = {part.id: _numbers(draft.built.top) for part in draft.built.dimensions if draft.built.stages}
    yield from _choices(draft.example, "answers", draft.example.shape.answers, answers)
    yield from _choices(draft.example, "ambitions", draft.example.shape.ambitions, ambitions)


def _numbers(last: int) -> list[str]:
    return [str(number) for number in range(1, last + 1)]


def _choices(
    file: File[ExampleFile], field: str, made: Mapping[str, str], possible: Mapping[str, Sequence[str]]
) -> Iterator[Problem]:
    for id, found in made.items():
        if id not in possible:
            near = nearest(id, possible)
            yield problem(file.document.key_spot((field, id)), NO_PLACE, near=near, field=field, id=shown(id))
        elif found not in possible[id]:
            spot = file.document.spot((field, id))
            yield problem(spot, NO_CHOICE, found=shown(found), id=id, allowed=either(possible[id]))
