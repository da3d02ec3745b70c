"""Compiled content → pages of Markdown, through the templates beside this file.

The prose of editors stays Markdown, so that the engine's table of contents and search see it.
Everything with a structure of its own (a ladder, a form) is HTML from a template.
"""

from __future__ import annotations

import json
import posixpath
import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Final

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from markupsafe import Markup, escape

from scoring.documents import canonical
from scoring.exports import college
from scoring.words import sentences
from scoring.words.dates import month_in_words
from scoring.words.wording import Wording
from scripts.compiler.content.tree import there
from scripts.compiler.pages import model_numbers, scoring_card
from scripts.compiler.pages.template_cache import TEMPLATE_CODE
from scripts.compiler.prose.markdown import render
from scripts.compiler.words import console
from scripts.compiler.words.nouns import ERRORS, Counted

if TYPE_CHECKING:
    from scripts.compiler.compile import Compiled
    from scripts.compiler.content.shapes import PageHead
    from scripts.compiler.content.tree import File
    from scripts.compiler.problems import ContentProblems

_TEMPLATES: Final = Path(__file__).parent / "templates"
_MARKDOWN: Final = re.compile(r"[\\`*_{}\[\]!#]")


@dataclass(frozen=True, slots=True)
class Page:
    """A page of the site: its path below docs/, its Markdown, and the file in Git that an editor changes."""

    path: str
    markdown: str
    source: str


def make_pages(compiled: Compiled, places: Mapping[str, str], edit_base: str = "") -> tuple[Page, ...]:
    """All pages that are made from content/, in the order of the navigation.

    places: addresses in the site that a template may need, by name: model, models, bundle, runtime, library,
    worker, qr.
    edit_base: where the Git host's web page opens a file, ending in "/"; without it the links
    lead to the page that explains editing.
    """
    content = compiled.content
    writer = _Writer(compiled, places, edit_base)
    return (
        writer.page("index.md", "home.md.j2", "content/interface.yaml"),
        writer.page("zelfscan.md", "zelfscan.md.j2", "content/interface.yaml"),
        writer.page("dimensies/index.md", "dimensions.md.j2", "content/interface.yaml"),
        *(
            writer.page(
                f"dimensies/{dimension.id}.md", "dimension.md.j2", str(there(dimension.head).file), dimension=dimension
            )
            for dimension in content.dimensions.values()
        ),
        writer.page("stadia.md", "stages.md.j2", "content/model.yaml"),
        writer.page("tips.md", "tips.md.j2", "content/interface.yaml"),
        writer.page("begrippen.md", "glossary.md.j2", "content/glossary.yaml"),
        *(writer.prose(there(file)) for file in content.pages.values()),
    )


def problem_markdown(problems: ContentProblems) -> str:
    """The problems as a page, for an editor who looks at the site while writing."""
    found, language = problems.told, problems.language
    title = console.PROBLEMS.filled(errors=Counted(len(found), ERRORS)).said(language)
    lead = console.PROBLEMS_LEAD.said(language)
    return _environment().get_template("problems.md.j2").render(problems=found, title=title, lead=lead)


def _environment() -> Environment:
    environment = Environment(
        loader=FileSystemLoader(_TEMPLATES),
        bytecode_cache=TEMPLATE_CODE,
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
    )
    environment.filters["tight"] = tight
    environment.filters["literal"] = literal
    return environment


class _Writer:
    """Writes pages of one compiled content; knows from which page a link starts."""

    def __init__(self, compiled: Compiled, places: Mapping[str, str], edit_base: str) -> None:
        self._wordings = compiled.content.wordings()
        self._facts = model_numbers.facts(compiled.model, self._wordings)
        self._places = places
        self._environment = _environment()
        words = Wording(compiled.model)
        self._environment.globals.update(
            content=compiled.content,
            model=compiled.model,
            facts=self._facts,
            edit_base=edit_base,
            asked=college.ASKED,
            largest=canonical.LARGEST,
            minutes=model_numbers.minutes,
            paper=scoring_card.card(compiled.model),
            s=self._sentence,
            sentences_json=self._sentences_json,
            stage_name=words.stage,
            month=lambda month: month_in_words(month, words),
        )

    def page(self, path: str, template: str, source: str, **view: object) -> Page:
        """One page; in its template `url(place)` is an address relative to the page, and `render` follows it."""
        folder = _folder(path)

        def url(place: str) -> str:
            return posixpath.relpath(place or ".", folder) + ("/" if place.endswith("/") else "")

        places = {name: url(place) for name, place in self._places.items()}
        rendered = partial(_rendered, link=url)
        text = self._environment.get_template(template).render(view, url=url, places=places, render=rendered)
        return Page(path, text, source)

    def prose(self, file: File[PageHead]) -> Page:
        """A hand-written page whose numbers come from the model, in places like {majority}."""
        body = sentences.PLACE.sub(lambda match: str(self._facts[match[1]]), file.body)
        return Page(
            f"{file.id}.md",
            f"---\ntitle: {json.dumps(file.shape.title, ensure_ascii=False)}\n---\n\n{body}",
            str(file.file),
        )

    def _sentence(self, key: str, **values: object) -> str:
        return sentences.sentence(self._wordings, key, **values)

    def _sentences_json(self, prefixes: tuple[str, ...]) -> Markup:
        """The sentences that scripts show, as JSON that cannot close its <script> element."""
        chosen = {key: text for key, text in self._wordings.items() if key.startswith(prefixes)}
        text = json.dumps(chosen, ensure_ascii=False, sort_keys=True)
        return Markup(text.replace("<", "\\u003c"))


def _folder(path: str) -> str:
    """The folder that the engine serves a page from: a.md → a/, index.md → its own folder."""
    stem = path.removesuffix(".md")
    return posixpath.dirname(stem) or "." if posixpath.basename(stem) == "index" else stem


def _rendered(text: str, link: Callable[[str], str]) -> Markup:
    return Markup(render(text, link=link))  # the one renderer, which escapes HTML


def tight(html: str) -> Markup:
    """HTML without blank lines, so that Markdown takes it as one block and leaves it alone."""
    return Markup(re.sub(r"\n\s*\n+", "\n", html).strip())


def literal(text: str) -> Markup:
    """A plain text for a line of Markdown: the engine shows it as it is, without links, images or emphasis."""
    return Markup(_MARKDOWN.sub(r"\\\g<0>", str(escape(" ".join(text.split())))))
