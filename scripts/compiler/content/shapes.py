"""The shape of every content file: which fields there are, of what kind, which must be there.

Only shapes live here. What files mean together (ids, order, counts, links) is
checked by the rules in `rules/`. What each field means to editors stands in
`words/fields.py`; `python -m scripts.schema` joins the two into JSON schemas.
"""

from __future__ import annotations

from typing import Annotated, Any, Literal

from pydantic import BaseModel, ConfigDict, Discriminator, Field, RootModel, Tag

from scripts.compiler.content.field_types import (
    AppName,
    Id,
    Language,
    Month,
    Share,
    SummaryText,
    Text,
    TitleText,
    Url,
    Version,
    Weight,
)


class Shape(BaseModel):
    """A mapping in a content file; an unknown key is an error."""

    model_config = ConfigDict(extra="forbid", frozen=True)


class Source(Shape):
    title: Text
    url: Url
    seen: Month | None = None


class Law(Shape):
    title: Text
    url: Url


class Tip(Shape):
    title: Text
    this_week: Text = ""
    effort: Literal["S", "M", "L"]
    who: Text
    done_when: Text
    text: Text
    sources: list[Source] = []


class Rung(Shape):
    """One stage of a question's ladder: the anchor, its evidence, the tip to the next rung."""

    answer: Text
    evidence: Text
    tip: Tip | None = None


class Origin(Shape):
    kind: Literal["article", "addition"]
    note: Text


class Question(Shape):
    """content/dimensions/<dimension>/<question>.yaml"""

    title: TitleText
    ask: Text
    why: Text
    about: Text | None = None
    who_knows: Text
    importance: Annotated[int, Field(ge=1, le=3, strict=True)]
    quick: Annotated[bool, Field(strict=True)]
    revision: Annotated[int, Field(ge=1, strict=True)]
    weight: Weight = "1"
    floor: Annotated[int, Field(ge=2, strict=True)] | None = None
    law: Law | None = None
    origin: Origin
    ladder: list[Rung]


class Practice(Shape):
    title: Text
    text: Text


class DimensionHead(Shape):
    """The front matter of content/dimensions/<dimension>/index.md"""

    title: Text
    summary: SummaryText
    practice: Practice
    keep: Text
    sources: list[Source] = []


class PageHead(Shape):
    """The front matter of content/pages/<page>.md"""

    title: Text


class Stage(Shape):
    id: Id
    name: Text
    meaning: Text
    looks_like: Text
    next_step: Text | None = None


class CoverageNumbers(Shape):
    stage: Share
    firm: Share
    answers: Annotated[int, Field(ge=1, strict=True)]


class AdviceNumbers(Shape):
    first: Annotated[int, Field(ge=1, strict=True)]
    per_dimension: Annotated[int, Field(ge=1, strict=True)]


class Scoring(Shape):
    rule: Literal["ladder"]
    majority: Share
    max_lag: Annotated[int, Field(ge=0, strict=True)]
    coverage: CoverageNumbers
    advice: AdviceNumbers
    overall: Literal["none", "lowest"] = "none"


class DimensionOrder(Shape):
    id: Id
    questions: list[Id]


class ModelFile(Shape):
    """content/model.yaml"""

    id: Id
    number: Annotated[int, Field(ge=0, le=255, strict=True)]
    version: Version
    versions: list[Version]
    title: Text
    language: Language
    stages: list[Stage]
    scoring: Scoring
    dimensions: list[DimensionOrder]


class Plural(Shape):
    """A sentence whose wording follows the number in its place {count}."""

    one: Text
    other: Text


def _form(value: Any) -> str:
    return "plural" if isinstance(value, dict | Plural) else "text"


_Sentence = Annotated[Annotated[Text, Tag("text")] | Annotated[Plural, Tag("plural")], Discriminator(_form)]


class InterfaceFile(RootModel[dict[str, _Sentence]]):
    """content/interface.yaml: every sentence that the pages show, by dotted key."""


class NavigationItem(Shape):
    """One item of the menu: a page, or a group of pages. A rule sees to it that it is one of the two."""

    title: Text
    page: Text | None = None
    pages: list[Text] | None = None


class FooterLink(Shape):
    title: Text
    page: Text


class SiteFile(Shape):
    """content/site.yaml: what the site is called, its menu, and where more of its pages are."""

    name: Text
    short_name: AppName
    description: Text
    app_description: Text
    more_pages: Id | None = None
    navigation: list[NavigationItem]
    footer: list[FooterLink]


class Term(Shape):
    term: Text
    definition: Text


class GlossaryFile(Shape):
    """content/glossary.yaml"""

    terms: list[Term]


class RetiredId(Shape):
    id: Id
    since: Version
    why: Text


class RetiredFile(Shape):
    """content/retired.yaml"""

    questions: list[RetiredId]
    dimensions: list[RetiredId]
