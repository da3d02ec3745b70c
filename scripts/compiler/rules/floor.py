"""Where the law asks something of everybody, the question says from which answer on, and which law."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from scripts.compiler.draft import Draft
from scripts.compiler.problems import Problem, problem
from scripts.compiler.words.phrase import Phrase, Words

ABOVE: Final = Words(
    nl=Phrase(
        "Antwoord {floor} bestaat niet: deze vraag heeft {count} antwoorden.",
        "Zet bij floor het nummer van het antwoord vanaf waar aan de wet is voldaan.",
    ),
    en=Phrase(
        "There is no answer {floor}: this question has {count} answers.",
        "Set 'floor' to the number of the answer from which the law is met.",
    ),
)
NO_LAW: Final = Words(
    nl=Phrase("Bij floor ontbreekt de wet.", "Voeg het veld law toe, met title en url. Of haal floor weg."),
    en=Phrase("The law of this floor is missing.", "Add the field 'law', with 'title' and 'url'. Or delete 'floor'."),
)
NO_FLOOR: Final = Words(
    nl=Phrase(
        "Bij deze wet ontbreekt floor.",
        "Voeg floor toe: het nummer van het antwoord vanaf waar aan de wet is voldaan. Of haal law weg.",
    ),
    en=Phrase(
        "The floor of this law is missing.",
        "Add 'floor': the number of the answer from which the law is met. Or delete 'law'.",
    ),
)

NO_TIP: Final = Words(
    nl=Phrase(
        "Onder floor ontbreekt een tip, bij antwoord {number}. Wie dat antwoord kiest, leest niet wat de wet vraagt.",
        "Voeg bij dat antwoord een tip toe. Of haal floor en law weg.",
    ),
    en=Phrase(
        "Below this floor answer {number} has no tip. Whoever chooses that answer does not read what the law asks.",
        "Add a tip to that answer. Or delete 'floor' and 'law'.",
    ),
)


def check(draft: Draft) -> Iterator[Problem]:
    """A floor above the last answer, a floor without a law, a law without a floor, and answers below without a tip."""
    # Where every answer needs a tip, the rule for what is required speaks of it.
    all_have_tips = draft.model is not None and "tips" in draft.model.shape.requires
    for _, _, file in draft.questions():
        question, document = file.shape, file.document
        count = len(draft.answers(file))
        if question.floor and count and question.floor > count:  # without answers there is a problem of its own
            yield problem(document.spot(("floor",)), ABOVE, floor=question.floor, count=count)
        if question.floor and question.law is None:
            yield problem(document.key_spot(("floor",)), NO_LAW)
        if question.law and question.floor is None:
            yield problem(document.key_spot(("law",)), NO_FLOOR)
        for answer in draft.answers(file)[: (question.floor or 1) - 1]:
            if answer.tip is None and not all_have_tips:
                yield problem(document.key_spot(("floor",)), NO_TIP, number=answer.number)
