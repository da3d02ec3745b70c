"""What the fields of content/model.yaml mean."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from scripts.compiler.words.phrase import Text

MODEL_FIELDS: Final[Mapping[str, Mapping[str, Text]]] = {
    "Stage": {
        "id": Text(
            nl="de vaste naam van het stadium, in kleine letters; verandert nooit.",
            en="the fixed name of the stage, in lower case; never changes.",
        ),
        "name": Text(
            nl="de naam zoals de lezer die ziet.",
            en="the name as the reader sees it.",
        ),
        "meaning": Text(
            nl="wat dit stadium betekent, in één zin.",
            en="what this stage means, in one sentence.",
        ),
        "looks_like": Text(
            nl="hoe een organisatie op dit stadium eruitziet, in Markdown.",
            en="what an organisation at this stage looks like, in Markdown.",
        ),
        "next_step": Text(
            nl="wat de stap naar het volgende stadium vraagt; niet bij het laatste stadium.",
            en="what the step to the next stage takes; not at the last stage.",
        ),
    },
    "CoverageNumbers": {
        "stage": Text(
            nl="is een kleiner deel beantwoord, dan is er geen stadium; een breuk zoals 3/5.",
            en="if a smaller share is answered, there is no stage; a fraction such as 3/5.",
        ),
        "firm": Text(
            nl="is een kleiner deel beantwoord, dan is het stadium voorlopig; een breuk zoals 4/5.",
            en="if a smaller share is answered, the stage is provisional; a fraction such as 4/5.",
        ),
        "answers": Text(
            nl="zijn er minder antwoorden, dan is er geen stadium; een heel getal.",
            en="if there are fewer answers, there is no stage; a whole number.",
        ),
    },
    "AdviceNumbers": {
        "first": Text(
            nl="hoeveel tips het resultaat als eerste noemt.",
            en="how many tips the result names first.",
        ),
        "per_dimension": Text(
            nl="hoeveel daarvan hooguit uit één dimensie komen.",
            en="how many of those may come from one dimension.",
        ),
    },
    "Scoring": {
        "rule": Text(
            nl="de regel die van antwoorden een stadium maakt: ladder.",
            en="the rule that turns answers into a stage: ladder.",
        ),
        "majority": Text(
            nl="welk deel van de onderwerpen een stadium moet hebben bereikt; een breuk zoals 3/5.",
            en="the share of topics that must have reached a stage; a fraction such as 3/5.",
        ),
        "max_lag": Text(
            nl="hoeveel stadia het laagste onderwerp mag achterblijven.",
            en="how many stages the lowest topic may lag behind.",
        ),
        "coverage": Text(
            nl="hoeveel er beantwoord moet zijn, met stage, firm en answers.",
            en="how much must be answered, with 'stage', 'firm' and 'answers'.",
        ),
        "advice": Text(
            nl="hoeveel tips als eerste worden genoemd, met first en per_dimension.",
            en="how many tips are named first, with 'first' and 'per_dimension'.",
        ),
        "overall": Text(
            nl="none (geen oordeel over het geheel) of lowest (de laagste dimensie).",
            en="none (no verdict on the whole) or lowest (the lowest dimension).",
        ),
    },
    "DimensionOrder": {
        "id": Text(
            nl="de naam van de map van de dimensie.",
            en="the name of the folder of the dimension.",
        ),
        "questions": Text(
            nl="de id's van de vragen, in de volgorde van de scan.",
            en="the ids of the questions, in the order of the scan.",
        ),
    },
    "ModelFile": {
        "id": Text(
            nl="de vaste naam van het model; verandert nooit.",
            en="the fixed name of the model; never changes.",
        ),
        "number": Text(
            nl="het nummer van het model in resultaatcodes, van 0 tot en met 255; verandert nooit.",
            en="the number of the model in result codes, from 0 to 255; never changes.",
        ),
        "version": Text(
            nl="de versie van het model, bijvoorbeeld 1.0.0.",
            en="the version of the model, for example 1.0.0.",
        ),
        "versions": Text(
            nl="alle gepubliceerde versies, de oudste eerst; haal er nooit een weg.",
            en="all published versions, the oldest first; never take one out.",
        ),
        "title": Text(
            nl="de naam van het model.",
            en="the name of the model.",
        ),
        "language": Text(
            nl="de taal van de teksten: nl.",
            en="the language of the texts: en.",
        ),
        "stages": Text(
            nl="de stadia, het laagste eerst.",
            en="the stages, the lowest first.",
        ),
        "scoring": Text(
            nl="de getallen van de rekenregel.",
            en="the numbers of the scoring rule.",
        ),
        "dimensions": Text(
            nl="de dimensies en hun vragen, in de volgorde van de site.",
            en="the dimensions and their questions, in the order of the site.",
        ),
    },
}
