"""The shape of content/model.yaml."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field

from scripts.compiler.content.field_types import (
    Id,
    Language,
    Share,
    Text,
    Version,
)
from scripts.compiler.content.shape import Shape
from scripts.compiler.words.phrase import Text as Meaning


class Stage(Shape):
    id: Annotated[
        Id,
        Meaning(
            nl="de vaste naam van het stadium, in kleine letters; verandert nooit.",
            en="the fixed name of the stage, in lower case; never changes.",
        ),
    ]
    name: Annotated[Text, Meaning(nl="de naam zoals de lezer die ziet.", en="the name as the reader sees it.")]
    meaning: Annotated[
        Text, Meaning(nl="wat dit stadium betekent, in één zin.", en="what this stage means, in one sentence.")
    ]
    looks_like: Annotated[
        Text,
        Meaning(
            nl="hoe een organisatie op dit stadium eruitziet, in Markdown.",
            en="what an organisation at this stage looks like, in Markdown.",
        ),
    ]
    next_step: Annotated[
        Text | None,
        Meaning(
            nl="wat de stap naar het volgende stadium vraagt; niet bij het laatste stadium.",
            en="what the step to the next stage takes; not at the last stage.",
        ),
    ] = None


class CoverageNumbers(Shape):
    stage: Annotated[
        Share,
        Meaning(
            nl="is een kleiner deel beantwoord, dan is er geen stadium; een breuk zoals 3/5.",
            en="if a smaller share is answered, there is no stage; a fraction such as 3/5.",
        ),
    ]
    firm: Annotated[
        Share,
        Meaning(
            nl="is een kleiner deel beantwoord, dan is het stadium voorlopig; een breuk zoals 4/5.",
            en="if a smaller share is answered, the stage is provisional; a fraction such as 4/5.",
        ),
    ]
    answers: Annotated[
        int,
        Field(ge=1, strict=True),
        Meaning(
            nl="zijn er minder antwoorden, dan is er geen stadium; een heel getal.",
            en="if there are fewer answers, there is no stage; a whole number.",
        ),
    ]


class AdviceNumbers(Shape):
    first: Annotated[
        int,
        Field(ge=1, strict=True),
        Meaning(nl="hoeveel tips het resultaat als eerste noemt.", en="how many tips the result names first."),
    ]
    per_dimension: Annotated[
        int,
        Field(ge=1, strict=True),
        Meaning(
            nl="hoeveel daarvan hooguit uit één dimensie komen.", en="how many of those may come from one dimension."
        ),
    ]


class Scoring(Shape):
    rule: Annotated[
        Literal["ladder"],
        Meaning(
            nl="de regel die van antwoorden een stadium maakt: ladder.",
            en="the rule that turns answers into a stage: ladder.",
        ),
    ]
    majority: Annotated[
        Share,
        Meaning(
            nl="welk deel van de onderwerpen een stadium moet hebben bereikt; een breuk zoals 3/5.",
            en="the share of topics that must have reached a stage; a fraction such as 3/5.",
        ),
    ]
    max_lag: Annotated[
        int,
        Field(ge=0, strict=True),
        Meaning(
            nl="hoeveel stadia het laagste onderwerp mag achterblijven.",
            en="how many stages the lowest topic may lag behind.",
        ),
    ]
    coverage: Annotated[
        CoverageNumbers,
        Meaning(
            nl="hoeveel er beantwoord moet zijn, met stage, firm en answers.",
            en="how much must be answered, with 'stage', 'firm' and 'answers'.",
        ),
    ]
    advice: Annotated[
        AdviceNumbers,
        Meaning(
            nl="hoeveel tips als eerste worden genoemd, met first en per_dimension.",
            en="how many tips are named first, with 'first' and 'per_dimension'.",
        ),
    ]
    overall: Annotated[
        Literal["none", "lowest"],
        Meaning(
            nl="none (geen oordeel over het geheel) of lowest (de laagste dimensie).",
            en="none (no verdict on the whole) or lowest (the lowest dimension).",
        ),
    ] = "none"


class DimensionOrder(Shape):
    id: Annotated[Id, Meaning(nl="de naam van de map van de dimensie.", en="the name of the folder of the dimension.")]
    questions: Annotated[
        list[Id],
        Meaning(
            nl="de id's van de vragen, in de volgorde van de scan.",
            en="the ids of the questions, in the order of the scan.",
        ),
    ]


class ModelFile(Shape):
    """content/model.yaml"""

    id: Annotated[
        Id,
        Meaning(nl="de vaste naam van het model; verandert nooit.", en="the fixed name of the model; never changes."),
    ]
    number: Annotated[
        int,
        Field(ge=0, le=255, strict=True),
        Meaning(
            nl="het nummer van het model in resultaatcodes, van 0 tot en met 255; verandert nooit.",
            en="the number of the model in result codes, from 0 to 255; never changes.",
        ),
    ]
    version: Annotated[
        Version,
        Meaning(nl="de versie van het model, bijvoorbeeld 1.0.0.", en="the version of the model, for example 1.0.0."),
    ]
    versions: Annotated[
        list[Version],
        Meaning(
            nl="alle gepubliceerde versies, de oudste eerst; haal er nooit een weg.",
            en="all published versions, the oldest first; never take one out.",
        ),
    ]
    title: Annotated[Text, Meaning(nl="de naam van het model.", en="the name of the model.")]
    language: Annotated[Language, Meaning(nl="de taal van de teksten: nl.", en="the language of the texts: en.")]
    stages: Annotated[list[Stage], Meaning(nl="de stadia, het laagste eerst.", en="the stages, the lowest first.")]
    scoring: Annotated[Scoring, Meaning(nl="de getallen van de rekenregel.", en="the numbers of the scoring rule.")]
    dimensions: Annotated[
        list[DimensionOrder],
        Meaning(
            nl="de dimensies en hun vragen, in de volgorde van de site.",
            en="the dimensions and their questions, in the order of the site.",
        ),
    ]
