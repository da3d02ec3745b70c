"""The shape of content/model.yaml."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Annotated, Literal

from pydantic import Field

from scripts.compiler.content.document import Path
from scripts.compiler.content.field_types import (
    Heading,
    Id,
    Language,
    Name,
    Number,
    Share,
    Text,
    Version,
)
from scripts.compiler.content.question_shapes import SharedOption
from scripts.compiler.content.rule_shapes import AnyRule, AnyWhole, RuleUse
from scripts.compiler.content.shape import Shape
from scripts.compiler.words.part_names import named_part
from scripts.compiler.words.phrase import Spoken
from scripts.compiler.words.phrase import Text as Meaning


class Stage(Shape):
    id: Annotated[
        Id,
        Meaning(
            nl="de vaste naam van het stadium, in kleine letters; verandert nooit.",
            en="the fixed name of the stage, in lower case; never changes.",
        ),
    ]
    name: Annotated[Name, Meaning(nl="de naam zoals de lezer die ziet.", en="the name as the reader sees it.")]
    meaning: Annotated[
        Text, Meaning(nl="wat dit stadium betekent, in één zin.", en="what this stage means, in one sentence.")
    ]
    looks_like: Annotated[
        Text | None,
        Meaning(
            nl="hoe een organisatie op dit stadium eruitziet, in Markdown.",
            en="what an organisation at this stage looks like, in Markdown.",
        ),
    ] = None
    next_step: Annotated[
        Text | None,
        Meaning(
            nl="wat de stap naar het volgende stadium vraagt; niet bij het laatste stadium.",
            en="what the step to the next stage takes; not at the last stage.",
        ),
    ] = None
    start: Annotated[
        Number | None,
        Meaning(
            nl="de laagste uitkomst waarbij het stadium begint: een getal of een breuk; bij elk stadium of bij geen.",
            en="the lowest outcome at which the stage begins: a whole number or a fraction; at every stage or at none.",
        ),
    ] = Field(default=None, alias="from")


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


class TeamNumbers(Shape):
    smallest: Annotated[
        int,
        Field(ge=2, strict=True),
        Meaning(
            nl="vullen minder mensen de scan in, dan is er geen beeld van het team; een heel getal.",
            en="if fewer people fill in the scan, there is no view of the team; a whole number.",
        ),
    ] = 3
    least: Annotated[
        int,
        Field(ge=2, strict=True),
        Meaning(
            nl="van een groep met minder mensen laat het teambeeld niets zien; een heel getal.",
            en="of a group with fewer people the view of the team shows nothing; a whole number.",
        ),
    ] = 5


class Scoring(Shape):
    tiers: Annotated[
        list[AnyRule],
        Meaning(
            nl="voor elke laag van onderdelen de rekenregel, de dimensies eerst; elk met rule.",
            en="the rule for each tier of parts, the dimensions first; each with 'rule'.",
        ),
    ]
    whole: Annotated[
        AnyWhole | None,
        Meaning(
            nl="de rekenregel voor het geheel, met rule; zonder dit veld is er geen oordeel over het geheel.",
            en="the rule for the model as a whole, with 'rule'; without this field there is no verdict on the whole.",
        ),
    ] = None
    coverage: Annotated[
        CoverageNumbers | None,
        Meaning(
            nl="hoeveel er beantwoord moet zijn, met stage, firm en answers.",
            en="how much must be answered, with 'stage', 'firm' and 'answers'.",
        ),
    ] = None
    unanswered: Annotated[
        Literal["zero"] | None,
        Meaning(
            nl="zero als een vraag zonder antwoord telt als het laagste antwoord; dan zonder coverage.",
            en="'zero' if a question without an answer counts as its lowest answer; then without 'coverage'.",
        ),
    ] = None
    advice: Annotated[
        AdviceNumbers,
        Meaning(
            nl="hoeveel tips als eerste worden genoemd, met first en per_dimension.",
            en="how many tips are named first, with 'first' and 'per_dimension'.",
        ),
    ]
    team: Annotated[
        TeamNumbers,
        Meaning(
            nl="van hoeveel mensen iets te zien is in het teambeeld, met smallest en least.",
            en="of how many people the view of a team shows anything, with 'smallest' and 'least'.",
        ),
    ] = Field(default_factory=TeamNumbers)

    def uses(self) -> Iterator[tuple[Path, RuleUse]]:
        """Each rule that is used, and its place in the file."""
        for number, tier in enumerate(self.tiers):
            yield ("scoring", "tiers", number), tier
        if self.whole:
            yield ("scoring", "whole"), self.whole

    def is_over_questions(self, use: RuleUse) -> bool:
        """Whether the children of a rule are questions, and not parts."""
        return self.whole.over == "questions" if self.whole is use else self.tiers[-1] is use


class PartOrder(Shape):
    """A dimension or a part in it. A rule sees to it that it has questions or parts, and not both."""

    id: Annotated[
        Id,
        Meaning(
            nl="de naam van de map van de dimensie of het onderdeel.",
            en="the name of the folder of the dimension or the part.",
        ),
    ]
    questions: Annotated[
        list[Id],
        Meaning(
            nl="de id's van de vragen, in de volgorde van de scan.",
            en="the ids of the questions, in the order of the scan.",
        ),
    ] = Field(default_factory=list)
    parts: Annotated[
        list[PartOrder],
        Meaning(
            nl="in plaats van vragen: de onderdelen, elk met id, en met questions of parts.",
            en="instead of questions: the parts, each with 'id', and with 'questions' or 'parts'.",
        ),
    ] = Field(default_factory=list)

    def names(self) -> list[tuple[str, ...]]:
        """The way from here to each question and to each part without any, to compare with the files."""
        below = [(part.id, *way) for part in self.parts for way in part.names()]
        return [*below, *((name,) for name in self.questions)] or [()]


@dataclass(frozen=True, slots=True)
class Listed:
    """A part as model.yaml lists it. path: where in that file. place: where below dimensions its folder is: "a/b"."""

    path: Path
    place: str
    order: PartOrder

    @property
    def id(self) -> str:
        return self.order.id

    @property
    def depth(self) -> int:
        """In which tier it is, from 1."""
        return self.place.count("/") + 1

    @property
    def name(self) -> Spoken:
        """What it is called in the middle of a sentence."""
        return named_part(self.id, is_dimension=self.depth == 1)

    def every_part(self) -> Iterator[Listed]:
        """Itself and the parts below, in order."""
        yield self
        for number, part in enumerate(self.order.parts):
            yield from Listed((*self.path, "parts", number), f"{self.place}/{part.id}", part).every_part()


class Size(Shape):
    id: Annotated[
        Id,
        Meaning(
            nl="de vaste naam van de grootte, in kleine letters; verandert nooit.",
            en="the fixed name of the size, in lower case; never changes.",
        ),
    ]
    name: Annotated[
        Name,
        Meaning(
            nl="de grootte zoals de lezer die ziet, bijvoorbeeld 'tot 100 medewerkers'.",
            en="the size as the reader sees it, for example 'up to 100 employees'.",
        ),
    ]


Required = Literal["about", "evidence", "importance", "origin", "quick", "this_week", "tips", "who_knows", "why"]
"""What a model can ask of every question."""


class ModelFile(Shape):
    """content/model.yaml"""

    def parts(self) -> Iterator[Listed]:
        """The dimensions and all parts below, in order."""
        for number, dimension in enumerate(self.dimensions):
            yield from Listed(("dimensions", number), dimension.id, dimension).every_part()

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
    published: Annotated[
        Version | None,
        Meaning(
            nl="de nieuwste versie die is vastgelegd; make release vult dit in.",
            en="the newest version that was frozen; make release fills this in.",
        ),
    ] = None
    title: Annotated[Heading, Meaning(nl="de naam van het model.", en="the name of the model.")]
    language: Annotated[Language, Meaning(nl="de taal van de teksten: nl.", en="the language of the texts: en.")]
    stages: Annotated[list[Stage], Meaning(nl="de stadia, het laagste eerst.", en="the stages, the lowest first.")] = (
        Field(default_factory=list)
    )
    requires: Annotated[
        list[Required],
        Meaning(
            nl="wat er bij elke vraag moet staan; [] als alles weg mag blijven.",
            en="what every question must have; [] if everything may be left out.",
        ),
    ] = Field(default_factory=list)
    origins: Annotated[
        dict[Id, Text],
        Meaning(
            nl="de soorten herkomst van vragen, elk met de woorden die voor de toelichting komen.",
            en="the kinds of origin of questions, each with the words that come before its note.",
        ),
    ] = Field(default_factory=dict)
    options: Annotated[
        dict[Id, list[SharedOption]],
        Meaning(
            nl="lijsten van antwoorden die vragen delen: de naam van de lijst, en daaronder de antwoorden.",
            en="lists of answers that questions share: the name of the list, and its answers below that.",
        ),
    ] = Field(default_factory=dict)
    sizes: Annotated[
        list[Size],
        Meaning(
            nl="de groottes van organisaties, de kleinste eerst: wie even groot is, kan zich met elkaar vergelijken.",
            en="the sizes of organisations, the smallest first: those of one size can compare themselves.",
        ),
    ] = Field(default_factory=list)
    scoring: Annotated[Scoring, Meaning(nl="hoe antwoorden een uitkomst worden.", en="how answers become an outcome.")]
    dimensions: Annotated[
        list[PartOrder],
        Meaning(
            nl="de dimensies en hun vragen, in de volgorde van de site.",
            en="the dimensions and their questions, in the order of the site.",
        ),
    ]
