"""The shape of the pages and of the lists beside them."""

from __future__ import annotations

from typing import Annotated, Any, Literal

from pydantic import Discriminator, Field, RootModel, Tag

from scripts.compiler.content.field_types import (
    AppName,
    Heading,
    Id,
    Instruction,
    Name,
    SummaryText,
    Text,
    Url,
    Version,
    Weight,
)
from scripts.compiler.content.question_shapes import Source
from scripts.compiler.content.shape import Shape
from scripts.compiler.words.phrase import Text as Meaning


class Practice(Shape):
    title: Annotated[
        Instruction,
        Meaning(nl="het praktijkadvies in één korte zin.", en="the practical advice in one short sentence."),
    ]
    text: Annotated[Text, Meaning(nl="het praktijkadvies in Markdown.", en="the practical advice in Markdown.")]


class PartHead(Shape):
    """The front matter of content/dimensions/<dimension>/index.md, and of the parts in a dimension."""

    title: Annotated[
        Heading,
        Meaning(nl="de naam van de dimensie of het onderdeel.", en="the name of the dimension or the part."),
    ]
    summary: Annotated[
        SummaryText,
        Meaning(
            nl="waar het over gaat, in een of twee zinnen en hooguit 240 tekens.",
            en="what it is about, in one or two sentences and at most 240 characters.",
        ),
    ]
    practice: Annotated[
        Practice | None,
        Meaning(nl="het praktijkadvies, met title en text.", en="the practical advice, with 'title' and 'text'."),
    ] = None
    keep: Annotated[
        Text,
        Meaning(
            nl="wat u blijft doen als de ambitie is bereikt, in twee of drie zinnen.",
            en="what you keep doing once the ambition is reached, in two or three sentences.",
        ),
    ] = ""
    weight: Annotated[
        Weight,
        Meaning(
            nl="hoe zwaar het onderdeel telt: een heel getal of een breuk zoals 3/2; zonder dit veld 1.",
            en="how heavily the part counts: a whole number or a fraction such as 3/2; without this field 1.",
        ),
    ] = "1"
    sources: Annotated[
        list[Source],
        Meaning(
            nl="een lijst van bronnen, elk met title en url; [] als er geen zijn.",
            en="a list of sources, each with 'title' and 'url'; [] if there are none.",
        ),
    ] = Field(default_factory=list)


class PageHead(Shape):
    """The front matter of content/pages/<page>.md"""

    title: Annotated[Heading, Meaning(nl="de titel van de pagina.", en="the title of the page.")]


class Plural(Shape):
    """A sentence whose wording follows the number in its place {count}."""

    one: Annotated[
        Text, Meaning(nl="de zin bij het aantal 1, met {count}.", en="the sentence for the number 1, with {count}.")
    ]
    other: Annotated[
        Text,
        Meaning(
            nl="de zin bij alle andere aantallen, met {count}.", en="the sentence for every other number, with {count}."
        ),
    ]


def _form(value: Any) -> str:
    return "plural" if isinstance(value, dict | Plural) else "text"


_Sentence = Annotated[Annotated[Text, Tag("text")] | Annotated[Plural, Tag("plural")], Discriminator(_form)]


class InterfaceFile(RootModel[dict[str, _Sentence]]):
    """content/interface.yaml: what the model says differently from the engine, by dotted key."""


class NavigationItem(Shape):
    """One item of the menu: a page, or a group of pages. A rule sees to it that it is one of the two."""

    title: Annotated[Name, Meaning(nl="wat er in het menu staat.", en="what the menu says.")]
    page: Annotated[
        Text | None,
        Meaning(nl="de pagina, zoals een link haar noemt: stadia.md.", en="the page, as a link names it: stages.md."),
    ] = None
    pages: Annotated[
        list[Text] | None,
        Meaning(
            nl="de pagina's van deze groep, in de volgorde van het menu.",
            en="the pages of this group, in the order of the menu.",
        ),
    ] = None


class PageLink(Shape):
    title: Annotated[Heading, Meaning(nl="de tekst van de link.", en="the text of the link.")]
    page: Annotated[
        Text,
        Meaning(nl="de pagina, zoals een link haar noemt: privacy.md.", en="the page, as a link names it: privacy.md."),
    ]


class LinkedPages(Shape):
    """Pages that editors write and that other pages link to; where one is absent, so is the link."""

    editing: Annotated[
        Text | None,
        Meaning(nl="de pagina die uitlegt hoe u een tekst verbetert.", en="the page that explains how to edit a text."),
    ] = None
    checking: Annotated[
        Text | None,
        Meaning(
            nl="de pagina die uitlegt hoe een lezer nagaat dat antwoorden in de browser blijven.",
            en="the page that explains how a reader checks that answers stay in the browser.",
        ),
    ] = None
    method: Annotated[
        Text | None,
        Meaning(
            nl="de pagina die uitlegt hoe de scan rekent en waar hij vandaan komt.",
            en="the page that explains how the scan scores and where it comes from.",
        ),
    ] = None
    conversation: Annotated[
        Text | None,
        Meaning(
            nl="de pagina die helpt om met collega's over het resultaat te praten.",
            en="the page that helps to talk about the result with colleagues.",
        ),
    ] = None
    organisations: Annotated[
        Text | None,
        Meaning(
            nl="de pagina die uitlegt hoe een organisatie meedoet aan de vergelijking met andere.",
            en="the page that explains how an organisation takes part in the comparison with others.",
        ),
    ] = None


class Repository(Shape):
    """Where the files of the site are in Git, for the links with which readers improve a text."""

    host: Annotated[
        Literal["github", "gitlab", "forgejo"],
        Meaning(
            nl="het soort Git-website: github, gitlab of forgejo.",
            en="the kind of Git host: github, gitlab or forgejo.",
        ),
    ]
    address: Annotated[
        Url,
        Meaning(
            nl="het adres van de map met alle bestanden op die website, beginnend met https://.",
            en="the address of the repository on that host, starting with https://.",
        ),
    ]
    branch: Annotated[
        Text,
        Meaning(
            nl="de branch waarvan de site wordt gemaakt; zonder deze regel is dat main.",
            en="the branch that the site is built from; without this line it is main.",
        ),
    ] = "main"


class SiteFile(Shape):
    """content/site.yaml: what the site is called, its menu, and where more of its pages are."""

    name: Annotated[Heading, Meaning(nl="de naam van de site.", en="the name of the site.")]
    short_name: Annotated[
        AppName,
        Meaning(
            nl="de korte naam, voor onder een pictogram; hooguit 12 tekens.",
            en="the short name, for below an icon; at most 12 characters.",
        ),
    ]
    description: Annotated[
        Text,
        Meaning(
            nl="waar de site over gaat, voor zoekmachines; een of twee zinnen.",
            en="what the site is about, for search engines; one or two sentences.",
        ),
    ]
    app_description: Annotated[
        Text,
        Meaning(
            nl="wat iemand leest die de site op een telefoon of computer installeert.",
            en="what somebody reads who installs the site on a phone or computer.",
        ),
    ]
    more_pages: Annotated[
        Id | None,
        Meaning(
            nl="een map naast deze map, waarin nog meer pagina's staan: docs.",
            en="a folder beside this one, with more pages: docs.",
        ),
    ] = None
    repository: Annotated[
        Repository | None,
        Meaning(
            nl="waar de bestanden in Git staan: host, address en branch; zonder dit leidt geen link naar een bestand.",
            en="where the files are in Git: 'host', 'address' and 'branch'; without it no link leads to a file.",
        ),
    ] = None
    navigation: Annotated[
        list[NavigationItem],
        Meaning(
            nl="het menu: onderdelen, elk met title en met page of pages.",
            en="the menu: items, each with 'title' and with 'page' or 'pages'.",
        ),
    ]
    after_scan: Annotated[
        list[PageLink] | None,
        Meaning(
            nl="pagina's die na de zelfscan helpen, elk met title en page; zij staan onder het resultaat.",
            en="pages that help after the scan, each with 'title' and 'page'; they stand below the result.",
        ),
    ] = None
    linked: Annotated[
        LinkedPages | None,
        Meaning(
            nl="pagina's waar andere naar verwijzen: editing, checking, method en conversation, elk als die er is.",
            en="pages that others link to: 'editing', 'checking', 'method' and 'conversation', each if there is one.",
        ),
    ] = None
    footer: Annotated[
        list[PageLink],
        Meaning(
            nl="de links onder aan elke pagina, elk met title en page; [] als er geen zijn.",
            en="the links at the foot of every page, each with 'title' and 'page'; [] if there are none.",
        ),
    ]


class Term(Shape):
    term: Annotated[Heading, Meaning(nl="het woord dat wordt uitgelegd.", en="the word that is explained.")]
    definition: Annotated[
        Text, Meaning(nl="wat het woord betekent, in gewone taal.", en="what the word means, in plain language.")
    ]


class GlossaryFile(Shape):
    """content/glossary.yaml"""

    terms: Annotated[
        list[Term],
        Meaning(nl="de termen, elk met term en definition.", en="the terms, each with 'term' and 'definition'."),
    ]


class ExampleFile(Shape):
    """content/example.yaml: made-up answers, whose result shows visitors what they will get."""

    about: Annotated[
        Text,
        Meaning(
            nl="over wie het voorbeeld gaat, en dat die verzonnen is; een of twee zinnen.",
            en="whom the example is about, and that they are made up; one or two sentences.",
        ),
    ]
    answers: Annotated[
        dict[Id, Text],
        Meaning(
            nl="achter de id van een vraag het nummer van het antwoord, of unknown of na.",
            en="after the id of a question the number of the answer, or 'unknown' or 'na'.",
        ),
    ]
    ambitions: Annotated[
        dict[Id, Text],
        Meaning(
            nl="achter de id van een dimensie het nummer van het stadium dat zij wil bereiken.",
            en="after the id of a dimension the number of the stage that it aims at.",
        ),
    ] = Field(default_factory=dict)


class RetiredId(Shape):
    id: Annotated[Id, Meaning(nl="de id die vervalt.", en="the id that is retired.")]
    since: Annotated[
        Version, Meaning(nl="de versie waarin de id voor het eerst ontbreekt.", en="the first version without the id.")
    ]
    why: Annotated[Text, Meaning(nl="waarom de id vervalt, in één zin.", en="why the id is retired, in one sentence.")]


class RetiredFile(Shape):
    """content/retired.yaml"""

    questions: Annotated[
        list[RetiredId],
        Meaning(
            nl="de vervallen vragen, elk met id, since en why; [] als er geen zijn.",
            en="the retired questions, each with 'id', 'since' and 'why'; [] if there are none.",
        ),
    ]
    dimensions: Annotated[
        list[RetiredId],
        Meaning(
            nl="de vervallen dimensies en onderdelen, elk met id, since en why; [] als er geen zijn.",
            en="the retired dimensions and parts, each with 'id', 'since' and 'why'; [] if there are none.",
        ),
    ]
