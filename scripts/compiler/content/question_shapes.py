"""The shape of a question: content/dimensions/<dimension>/<question>.yaml."""

from __future__ import annotations

from typing import Annotated, Any, Literal

from pydantic import Discriminator, Field, Tag

from scripts.compiler.content.field_types import (
    Id,
    Instruction,
    Month,
    Number,
    Role,
    SourceTitle,
    Text,
    TitleText,
    Url,
    Weight,
)
from scripts.compiler.content.shape import Shape
from scripts.compiler.words.phrase import Text as Meaning


class Source(Shape):
    title: Annotated[
        SourceTitle,
        Meaning(
            nl="de naam van de bron, zoals de lezer die ziet.", en="the name of the source, as the reader sees it."
        ),
    ]
    url: Annotated[
        Url,
        Meaning(
            nl="het webadres van de bron, beginnend met https://.",
            en="the web address of the source, starting with https://.",
        ),
    ]
    seen: Annotated[
        Month | None,
        Meaning(
            nl="de maand waarin iemand de bron opende, bijvoorbeeld 2026-11.",
            en="the month in which somebody opened the source, for example 2026-11.",
        ),
    ] = None


class Law(Shape):
    title: Annotated[
        SourceTitle,
        Meaning(
            nl="de naam van de wet en het artikel, zoals de lezer die ziet.",
            en="the name of the law and the article, as the reader sees it.",
        ),
    ]
    url: Annotated[
        Url,
        Meaning(
            nl="het webadres van de wet, beginnend met https://.",
            en="the web address of the law, starting with https://.",
        ),
    ]


class Tip(Shape):
    title: Annotated[
        Instruction,
        Meaning(
            nl="wat u doet, kort en als opdracht: Maak een lijst van …",
            en="what you do, short and as an instruction: Make a list of …",
        ),
    ]
    this_week: Annotated[
        Text,
        Meaning(
            nl="wat één persoon deze week al kan doen, in één zin.",
            en="what one person can do this week, in one sentence.",
        ),
    ] = ""
    effort: Annotated[
        Literal["S", "M", "L"],
        Meaning(
            nl="hoe groot de stap is: klaar in enkele dagen (S), weken (M) of maanden (L).",
            en="how large the step is: done in a few days (S), weeks (M) or months (L).",
        ),
    ]
    who: Annotated[
        Role,
        Meaning(
            nl="de rol die dit oppakt, in kleine letters: informatieadviseur.",
            en="the role that takes this on, in lower case: information adviser.",
        ),
    ]
    done_when: Annotated[
        Text,
        Meaning(
            nl="een feit dat u kunt nagaan, passend na 'Klaar als': de lijst is af.",
            en="a fact that you can check, to follow the words 'Done when': the list is complete.",
        ),
    ]
    text: Annotated[
        Text,
        Meaning(
            nl="uitleg in Markdown: waar u begint, met wie, en wat vaak misgaat.",
            en="explanation in Markdown: where you start, with whom, and what often goes wrong.",
        ),
    ]
    sources: Annotated[
        list[Source],
        Meaning(
            nl="een lijst van bronnen, elk met title en url; [] als er geen zijn.",
            en="a list of sources, each with 'title' and 'url'; [] if there are none.",
        ),
    ] = Field(default_factory=list)


class Rung(Shape):
    """One stage of a question's ladder: the anchor, its evidence, the tip to the next rung."""

    answer: Annotated[
        Text, Meaning(nl="de situatie op dit stadium, in één zin.", en="the situation at this stage, in one sentence.")
    ]
    evidence: Annotated[
        Text,
        Meaning(
            nl="waaruit blijkt dat? Iets wat u kunt aanwijzen.", en="what shows this? Something that you can point to."
        ),
    ] = ""
    tip: Annotated[
        Tip | None,
        Meaning(
            nl="de stap naar het volgende stadium; niet bij het laatste stadium.",
            en="the step to the next stage; not at the last stage.",
        ),
    ] = None


class SharedOption(Shape):
    """One answer to choose from, as a set in content/model.yaml has it; the questions have its evidence and tip."""

    id: Annotated[
        Id,
        Meaning(
            nl="de vaste naam van het antwoord, in kleine letters; verandert nooit.",
            en="the fixed name of the answer, in lower case; never changes.",
        ),
    ]
    label: Annotated[Text, Meaning(nl="het antwoord zoals de lezer het ziet.", en="the answer as the reader sees it.")]
    points: Annotated[
        Number,
        Meaning(
            nl="hoeveel punten het antwoord telt: een heel getal vanaf 0, of een breuk zoals 1/4.",
            en="how many points the answer counts for: a whole number from 0 up, or a fraction such as 1/4.",
        ),
    ]


class OwnOption(SharedOption):
    """One answer of a question that has options of its own."""

    evidence: Annotated[
        Text,
        Meaning(
            nl="waaruit blijkt dat? Iets wat u kunt aanwijzen.", en="what shows this? Something that you can point to."
        ),
    ] = ""
    tip: Annotated[
        Tip | None,
        Meaning(
            nl="de stap naar het volgende antwoord; niet bij het laatste antwoord.",
            en="the step to the next answer; not at the last answer.",
        ),
    ] = None


class Origin(Shape):
    kind: Annotated[
        Id,
        Meaning(
            nl="een van de soorten die bij origins in model.yaml staan.",
            en="one of the kinds at 'origins' in model.yaml.",
        ),
    ]
    note: Annotated[
        Text,
        Meaning(
            nl="welk punt van de bron dit volgt, of waarom het is toegevoegd.",
            en="which point of the source this follows, or why it was added.",
        ),
    ]


def _form(options: Any) -> str:
    return "set" if isinstance(options, str) else "own"


Options = Annotated[Annotated[Id, Tag("set")] | Annotated[list[OwnOption], Tag("own")], Discriminator(_form)]
"""The id of a set that questions share, or a list for this question alone."""


class Question(Shape):
    """content/dimensions/<dimension>/<question>.yaml"""

    title: Annotated[
        TitleText,
        Meaning(
            nl="de korte naam van het onderwerp, hooguit 60 tekens.",
            en="the short name of the topic, at most 60 characters.",
        ),
    ]
    ask: Annotated[
        Text,
        Meaning(
            nl="de vraag aan de invuller; één vraag.",
            en="the question to the person who fills in the scan; one question.",
        ),
    ]
    why: Annotated[
        Text,
        Meaning(nl="waarom dit ertoe doet, in een tot drie zinnen.", en="why this matters, in one to three sentences."),
    ] = ""
    about: Annotated[
        Text,
        Meaning(
            nl="wat meetelt bij deze vraag en wat niet, in een tot drie zinnen.",
            en="what counts for this question and what does not, in one to three sentences.",
        ),
    ] = ""
    who_knows: Annotated[
        Text,
        Meaning(
            nl="wie dit in een organisatie meestal weet, na de woorden 'Vraag het aan:'.",
            en="who usually knows this in an organisation, to follow the words 'Ask:'.",
        ),
    ] = ""
    importance: Annotated[
        int,
        Field(ge=1, le=3, strict=True),
        Meaning(
            nl="hoe belangrijk het onderwerp is: 1, 2 of 3 (zonder dit werkt de rest niet).",
            en="how important the topic is: 1, 2 or 3 (without this the rest does not work).",
        ),
    ] = 1
    quick: Annotated[
        bool,
        Field(strict=True),
        Meaning(
            nl="true als de vraag ook in de korte scan zit, anders false.",
            en="true if the question is in the short scan too, otherwise false.",
        ),
    ] = False
    revision: Annotated[
        int,
        Field(ge=1, strict=True),
        Meaning(
            nl="begint bij 1; gaat één omhoog als een antwoord iets anders gaat betekenen.",
            en="starts at 1; goes up by one when an answer comes to mean something else.",
        ),
    ]
    weight: Annotated[
        Weight,
        Meaning(
            nl="hoe zwaar de vraag telt: een heel getal of een breuk zoals 3/2; zonder dit veld 1.",
            en="how heavily the question counts: a whole number or a fraction such as 3/2; without this field 1.",
        ),
    ] = "1"
    floor: Annotated[
        Annotated[int, Field(ge=2, strict=True)] | None,
        Meaning(
            nl="het nummer van het antwoord vanaf waar aan de wet is voldaan; alleen met law.",
            en="the number of the answer from which the law is met; only with 'law'.",
        ),
    ] = None
    law: Annotated[Law | None, Meaning(nl="die wet, met title en url.", en="that law, with 'title' and 'url'.")] = None
    origin: Annotated[
        Origin | None,
        Meaning(
            nl="waar de vraag vandaan komt, met kind en note.",
            en="where the question comes from, with 'kind' and 'note'.",
        ),
    ] = None
    ladder: Annotated[
        list[Rung] | None,
        Meaning(
            nl="per stadium één antwoord, het laagste stadium eerst.",
            en="one answer for each stage, the lowest stage first.",
        ),
    ] = None
    options: Annotated[
        Options | None,
        Meaning(
            nl="in plaats van ladder: eigen antwoorden, het laagste eerst, elk met id, label en points; of de naam van "
            "een lijst bij options in model.yaml.",
            en="instead of 'ladder': answers of its own, the lowest first, each with 'id', 'label' and 'points'; or "
            "the name of a list at 'options' in model.yaml.",
        ),
    ] = None
    evidence: Annotated[
        dict[Id, Text],
        Meaning(
            nl="waaruit het blijkt, achter de id van het antwoord; alleen bij een gedeelde lijst van antwoorden.",
            en="what shows it, after the id of the answer; only with a shared list of answers.",
        ),
    ] = Field(default_factory=dict)
    tips: Annotated[
        dict[Id, Tip],
        Meaning(
            nl="de stap naar het volgende antwoord, achter de id van het antwoord; alleen bij een gedeelde lijst van "
            "antwoorden.",
            en="the step to the next answer, after the id of the answer; only with a shared list of answers.",
        ),
    ] = Field(default_factory=dict)
