"""A question has a ladder, with one answer for each stage, or else options: its own, or a list that questions share."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from scripts.compiler.content.nearest import nearest
from scripts.compiler.content.shapes import ModelFile, Question
from scripts.compiler.content.tree import File
from scripts.compiler.draft import Draft
from scripts.compiler.problems import Problem, problem, shown
from scripts.compiler.words.enumerations import either
from scripts.compiler.words.nouns import ANSWERS, STAGES, Counted
from scripts.compiler.words.phrase import Phrase, Words

NONE: Final = Words(
    nl=Phrase(
        "Deze vraag heeft geen antwoorden.",
        "Voeg het veld ladder toe, met één antwoord voor elk stadium. Heeft het model geen stadia, voeg dan options "
        "toe.",
    ),
    en=Phrase(
        "This question has no answers.",
        "Add the field 'ladder', with one answer for each stage. If the model has no stages, add 'options' instead.",
    ),
)
BOTH: Final = Words(
    nl=Phrase(
        "Deze vraag heeft een ladder, en ook options.",
        "Verwijder een van de twee: ladder is voor één antwoord bij elk stadium, options voor eigen antwoorden.",
    ),
    en=Phrase(
        "This question has a ladder, and options too.",
        "Delete one of the two: 'ladder' is for one answer at each stage, 'options' for answers of its own.",
    ),
)
LENGTH: Final = Words(
    nl=Phrase(
        "Deze ladder heeft {found}, maar het model heeft {stages}.",
        "Schrijf bij elk stadium precies één antwoord, het laagste stadium eerst.",
    ),
    en=Phrase(
        "This ladder has {found}, but the model has {stages}.",
        "Write exactly one answer for each stage, the lowest stage first.",
    ),
)
NO_STAGES: Final = Words(
    nl=Phrase(
        "Deze vraag heeft een ladder, maar het model heeft geen stadia.",
        "Schrijf de antwoorden onder options, elk met id, label en points.",
    ),
    en=Phrase(
        "This question has a ladder, but the model has no stages.",
        "Write the answers under 'options', each with 'id', 'label' and 'points'.",
    ),
)
UNKNOWN_LIST: Final = Words(
    nl=Phrase(
        "De lijst '{id}' staat niet onder options in {folder}/model.yaml.",
        "Kies {allowed}, of schrijf hier zelf de antwoorden.",
        "Bedoelt u '{near}'?",
    ),
    en=Phrase(
        "There is no list '{id}' under 'options' in {folder}/model.yaml.",
        "Choose {allowed}, or write the answers here.",
        "Did you mean '{near}'?",
    ),
)
NO_LISTS: Final = Words(
    nl=Phrase(
        "De lijst '{id}' bestaat niet: in {folder}/model.yaml staat geen enkele lijst onder options.",
        "Schrijf hier zelf de antwoorden, of maak daar deze lijst.",
    ),
    en=Phrase(
        "The list '{id}' does not exist: {folder}/model.yaml has no lists under 'options'.",
        "Write the answers here, or make this list there.",
    ),
)


def check(draft: Draft) -> Iterator[Problem]:
    """Questions without answers or with two kinds of them, ladders of the wrong length, and lists that do not exist."""
    for _, _, file in draft.questions():
        question, document = file.shape, file.document
        if question.ladder is None and question.options is None:
            yield problem(document.spot(), NONE)
        if question.ladder is not None and question.options is not None:
            yield problem(document.key_spot(("options",)), BOTH)
        elif draft.model:
            yield from _against(draft.model, file, question)


def _against(model: File[ModelFile], file: File[Question], question: Question) -> Iterator[Problem]:
    """What the question asks of the model."""
    stages, lists = len(model.shape.stages), model.shape.options
    if question.ladder is not None and not stages:
        yield problem(file.document.key_spot(("ladder",)), NO_STAGES)
    elif question.ladder is not None and len(question.ladder) != stages:
        found, there = Counted(len(question.ladder), ANSWERS), Counted(stages, STAGES)
        yield problem(file.document.key_spot(("ladder",)), LENGTH, found=found, stages=there)
    if isinstance(question.options, str) and question.options not in lists:
        spot, id = file.document.spot(("options",)), shown(question.options)
        if lists:
            near = nearest(question.options, lists)
            yield problem(spot, UNKNOWN_LIST, near=near, id=id, allowed=either(lists))
        else:
            yield problem(spot, NO_LISTS, id=id)
