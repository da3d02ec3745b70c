"""What each field of a content file means: for messages, for a new question, and for the editors' schema."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

from scripts.compiler.words.model_fields import MODEL_FIELDS
from scripts.compiler.words.phrase import Text
from scripts.compiler.words.question_fields import QUESTION_FIELDS
from scripts.compiler.words.site_fields import SITE_FIELDS

_LIST_FIELDS: Final[Mapping[str, Mapping[str, Text]]] = {
    "Plural": {
        "one": Text(
            nl="de zin bij het aantal 1, met {count}.",
            en="the sentence for the number 1, with {count}.",
        ),
        "other": Text(
            nl="de zin bij alle andere aantallen, met {count}.",
            en="the sentence for every other number, with {count}.",
        ),
    },
    "Term": {
        "term": Text(
            nl="het woord dat wordt uitgelegd.",
            en="the word that is explained.",
        ),
        "definition": Text(
            nl="wat het woord betekent, in gewone taal.",
            en="what the word means, in plain language.",
        ),
    },
    "GlossaryFile": {
        "terms": Text(
            nl="de termen, elk met term en definition.",
            en="the terms, each with 'term' and 'definition'.",
        ),
    },
    "RetiredId": {
        "id": Text(
            nl="de id die vervalt.",
            en="the id that is retired.",
        ),
        "since": Text(
            nl="de versie waarin de id voor het eerst ontbreekt.",
            en="the first version without the id.",
        ),
        "why": Text(
            nl="waarom de id vervalt, in één zin.",
            en="why the id is retired, in one sentence.",
        ),
    },
    "RetiredFile": {
        "questions": Text(
            nl="de vervallen vragen, elk met id, since en why; [] als er geen zijn.",
            en="the retired questions, each with 'id', 'since' and 'why'; [] if there are none.",
        ),
        "dimensions": Text(
            nl="de vervallen dimensies, elk met id, since en why; [] als er geen zijn.",
            en="the retired dimensions, each with 'id', 'since' and 'why'; [] if there are none.",
        ),
    },
}

FIELDS: Final[Mapping[str, Mapping[str, Text]]] = MappingProxyType(
    {**QUESTION_FIELDS, **MODEL_FIELDS, **SITE_FIELDS, **_LIST_FIELDS}
)
"""Meaning by shape and field; it reads after "Voeg het toe:" and "Vul in:", "Add it:" and "Fill in:"."""

SENTENCE_FIELD: Final = Text(
    nl="een zin, of de twee vormen one en other.",
    en="a sentence, or the two forms 'one' and 'other'.",
)
"""What stands behind a key of content/interface.yaml."""
