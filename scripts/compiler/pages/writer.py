"""Compiled content → pages of Markdown, through the templates beside this file.

The prose of editors stays Markdown, so that the engine's table of contents and search see it.
Everything with a structure of its own (a ladder, a form) is HTML from a template.
"""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from markupsafe import Markup, escape

from scoring.comparison.comparison import FEWEST, NEGLIGIBLE
from scoring.team.reference import FEWEST as FEWEST_ORGANISATIONS
from scoring.words import sentences
from scoring.words.dates import month_in_words
from scoring.words.wording import Wording
from scripts.compiler.content.shapes import LinkedPages
from scripts.compiler.content.tree import there
from scripts.compiler.files.page_code import PageCode
from scripts.compiler.pages import model_numbers, scoring_card
from scripts.compiler.pages.edit_links import EditLinks, place_of
from scripts.compiler.pages.example_result import example_of
from scripts.compiler.pages.loaded_files import LoadedFiles
from scripts.compiler.pages.page import Page, parted
from scripts.compiler.pages.sayable import sayable
from scripts.compiler.pages.scan_facts import scan_facts
from scripts.compiler.pages.source_links import Place, SourceLinks
from scripts.compiler.pages.template_cache import TEMPLATE_CODE
from scripts.compiler.pages.tones import tone
from scripts.compiler.pages.trial_facts import trial_facts
from scripts.compiler.prose import page_names
from scripts.compiler.prose.markdown import render
from scripts.compiler.words import console
from scripts.compiler.words.addresses import address_words
from scripts.compiler.words.nouns import ERRORS, Counted

if TYPE_CHECKING:
    from scoring.model.model import Model
    from scripts.compiler.compile import Compiled
    from scripts.compiler.content.shapes import ExampleFile, PageHead
    from scripts.compiler.content.tree import File
    from scripts.compiler.problems import ContentProblems

_TEMPLATES: Final = Path(__file__).parent / "templates"
_MARKDOWN: Final = re.compile(r"[\\`*_{}\[\]!#]")
_UNDERLINED: Final = re.compile(r"(?m)(\A\n*|(?<=\n\n))(\S.*)\n(=+|-+) *$")
_SIGNS: Final = re.compile(r"(?m)^#{1,6}")
_FENCED: Final = re.compile(r"(?ms)^ {0,3}(`{3,}|~{3,}).*?(?:^ {0,3}\1[`~]*[ \t]*$|\Z)")
"""A block of code between two lines of three signs or more; without the second one to the end of the text."""


def make_pages(compiled: Compiled, files: LoadedFiles, code: PageCode, edit_base: str = "") -> tuple[Page, ...]:
    """All pages of the site: those of the further folder, and then those of the content.

    files: from the root of the site. code: the scripts and style sheets of the pages.
    edit_base: where the Git host's web page opens a file, ending in "/"; without it, and without a repository in
    site.yaml, the links lead to the page that explains editing, and there are none where the content has no such page.
    """
    writer = _Writer(compiled, files, code, edit_base)
    return tuple(make(writer) for _, _, make in _plans(compiled))


def make_page(compiled: Compiled, files: LoadedFiles, code: PageCode, file: str) -> Page | None:
    """The page that shows a file of the content; of several the first. None where no page is made of it.

    file: from the root of the repository. For the rest see `make_pages`.
    """
    content = compiled.content
    shown = {str(one.file): str(there(dimension.head).file) for dimension in content.dimensions.values()
             for one in dimension.every_question()}  # fmt: skip
    heads = {str(there(part.head).file): str(there(dimension.head).file) for dimension in content.dimensions.values()
             for part in dimension.every_part()}  # fmt: skip
    source = {**shown, **heads}.get(file, file)
    make = next((make for _, made_of, make in _plans(compiled) if made_of == source), None)
    return make(_Writer(compiled, files, code, "")) if make else None


_Plan = tuple[str, str, Callable[["_Writer"], Page]]
"""The path of a page, the file that it is made of, and what makes it."""


def _plans(compiled: Compiled) -> Iterator[_Plan]:
    content = compiled.content
    model, glossary = there(content.model), there(content.glossary)
    page = page_names.page_names(content.language)
    interface = str(content.interface.file) if content.interface else str(model.file)

    def templated(path: str, template: str, source: str, place: Callable[[_Writer], Place], **view: object) -> _Plan:
        return path, source, lambda writer: writer.page(path, template, place(writer), **view)

    def of_field(path: str, template: str, file: File[Any], field: str, **view: object) -> _Plan:
        """A page whose text is in a field of a file."""
        return templated(path, template, str(file.file), lambda _: place_of(file, field), **view)

    def of_sentence(path: str, template: str, key: str, **view: object) -> _Plan:
        """A page of sentences of the engine; key: of the one that is its title."""
        return templated(path, template, interface, lambda writer: writer.edits.place_of_sentence(key), **view)

    for path, doc in content.docs.items():
        yield path, str(there(doc).file), partial(_Writer.as_written, path=path, file=there(doc))
    yield of_sentence(page.home, "home.md.j2", "page.home.title")
    yield of_sentence(page.scan, "scan.md.j2", "scan.title")
    yield of_sentence(page.dimensions, "dimensions.md.j2", "page.dimensions.title")
    for id, dimension in content.dimensions.items():
        yield of_field(page.dimension(id), "dimension.md.j2", there(dimension.head), "title", dimension=dimension)
    if compiled.model.stages:
        yield of_field(page.stages, "stages.md.j2", model, "stages")
    if has_tips(compiled.model):
        yield of_sentence(page.tips, "tips.md.j2", "page.tips.title")
    if example := content.example:
        yield page.example, str(example.file), partial(_Writer.with_result, path=page.example, file=example)
    yield of_sentence(page.team, "team.md.j2", "team.title")
    yield of_sentence(page.comparison, "comparison.md.j2", "comparison.title", clear_from=_clear_from(compiled.model))
    yield of_sentence(page.trial, "trial.md.j2", "trial.title")
    yield of_field(page.glossary, "glossary.md.j2", glossary, "terms")
    for file in content.pages.values():
        yield f"{there(file).id}.md", str(there(file).file), partial(_Writer.with_numbers, file=there(file))


def scan_later(compiled: Compiled, files: LoadedFiles, code: PageCode) -> str:
    """The part of the scan's page that its first question does not wait for, as HTML. Addresses in it are as seen from
    that page. files and code: see `make_pages`; the part itself has no address yet."""
    page = page_names.page_names(compiled.content.language)
    return _Writer(compiled, files, code, "").html(page.scan, "scan/later.j2")


def _what_the_model_has(compiled: Compiled, words: Wording) -> dict[str, object]:
    """What templates ask of a model before they give it a place on a page."""
    model = compiled.model
    questions = list(model.questions())
    by_id = {question.id: question for question in questions}
    return {
        "staged": model.staged,
        "has_tips": has_tips(model),
        "short_scan": model_numbers.short_scan(model),
        "are_anchored": all(question.anchored for question in questions),
        "names_who_knows": any(question.who_knows for question in questions),
        "is_anchored": lambda question: by_id[question.id].anchored,
        "anchored_in": lambda part: [one for one in part.every_question() if by_id[one.id].anchored],
        "answer_name": lambda question, number: words.option(by_id[question.id], number),
        "points": lambda number: model_numbers.points(number, words),
        "tone": lambda stage: tone(stage, model.top),
    }


def _clear_from(model: Model) -> dict[str, object]:
    """From where on a difference between two teams is called clear: of how many people, and of what delta."""
    thousandths = int(NEGLIGIBLE * 1000)
    return {"people": FEWEST, "delta": Wording(model).say("decimal", whole=0, decimals=f"{thousandths:03}")}


def has_tips(model: Model) -> bool:
    """Whether there is a tip for any step."""
    return any(option.tip for question in model.questions() for option in question.options)


def problem_page(problems: ContentProblems) -> Page:
    """The problems as a page, for an editor who looks at the site while writing."""
    found, language = problems.told, problems.language
    title = console.PROBLEMS.filled(errors=Counted(len(found), ERRORS)).said(language)
    lead = console.PROBLEMS_LEAD.said(language)
    template = _environment().get_template("problems.md.j2")
    front, markdown = parted(template.render(problems=found, title=title, lead=lead))
    return Page("index.md", front.pop("title"), markdown, others=front)


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
    environment.filters["under"] = under
    return environment


class _Writer:
    """Writes pages of one compiled content; knows from which page a link starts."""

    def __init__(self, compiled: Compiled, files: LoadedFiles, code: PageCode, edit_base: str) -> None:
        self._content = compiled.content
        self._model = compiled.model
        self._wordings = compiled.content.wordings()
        self._language = compiled.content.language
        self._code = code
        site = there(compiled.content.site).shape
        self._linked = site.linked or LinkedPages()
        self._sources = SourceLinks(site.repository, edit_base)
        self.edits = EditLinks(compiled.content, self._sources, self._sentence)
        self._facts = model_numbers.facts(compiled.model)
        self._files = files
        self._environment = _environment()
        words = Wording(compiled.model)
        self._environment.globals.update(
            content=compiled.content,
            page=page_names.page_names(compiled.content.language),
            id=address_words(compiled.content.language).fragments,
            linked=self._linked,
            model=compiled.model,
            facts=self._facts,
            fewest_organisations=FEWEST_ORGANISATIONS,
            has_host=self.edits.has_host,
            minutes=model_numbers.minutes,
            paper=scoring_card.card(compiled.model),
            s=self._sentence,
            sentences_json=self._sentences_json,
            sentences_of=self._sentences_of,
            stage_name=words.stage,
            **_what_the_model_has(compiled, words),
            month=lambda month: month_in_words(month, words),
        )

    def page(self, path: str, template: str, source: Place, **view: object) -> Page:
        """One page.

        In its template `url(page.stages)` is the address of a page, relative to this one; `render` follows it in
        links. `id` has the words of places on pages.
        """
        front, markdown = parted(self.html(path, template, **view))
        return self._finished(path, source, front, markdown)

    def html(self, path: str, template: str, **view: object) -> str:
        """What a template makes for a page, or for a part of it. The same words as in `page`."""
        relative = partial(page_names.relative, path)
        files = self._files.seen_from(path)
        rendered = partial(_rendered, link=relative)
        return self._environment.get_template(template).render(
            view,
            url=lambda name: relative(page_names.place(name)),
            files=files,
            scan_facts=lambda: _json(scan_facts(self._model, files)),
            trial_facts=lambda: _json(trial_facts(self._content, files, self._sources)),
            edit=partial(self.edits.to_text, path),
            render=rendered,
        )

    def with_result(self, path: str, file: File[ExampleFile]) -> Page:
        """The page of an example, with the result of its answers."""
        return self.page(
            path, "example.md.j2", place_of(file, "about"), example=example_of(file, self._content, self._model)
        )

    def with_numbers(self, file: File[PageHead]) -> Page:
        """A hand-written page whose numbers come from the model, in places like {majority}."""
        body = sentences.PLACE.sub(lambda match: str(self._facts[match[1]]), file.body)
        return self._finished(f"{file.id}.md", place_of(file, "title"), {"title": file.shape.title}, body)

    def as_written(self, path: str, file: File[PageHead]) -> Page:
        """A hand-written page of the further folder."""
        return self._finished(path, place_of(file, "title"), {"title": file.shape.title}, file.body)

    def _finished(self, path: str, source: Place, front: Mapping[str, Any], markdown: str) -> Page:
        """The page with what follows from its front matter: styles and scripts are named by their place in the code."""
        ours = ("title", "styles", "print_styles", "scripts", "plain_scripts")
        others = {name: value for name, value in front.items() if name not in ours}
        return Page(
            path,
            front["title"],
            markdown,
            self.edits.to_place(path, source, str(front["title"])),
            tuple(self._code.folder + style for style in front.get("styles", ())),
            tuple(self._code.folder + style for style in front.get("print_styles", ())),
            tuple(self._code.script(script) for script in front.get("scripts", ())),
            tuple(self._code.folder + script for script in front.get("plain_scripts", ())),
            others,
        )

    def _sentence(self, key: str, **values: object) -> str:
        return sentences.sentence(self._wordings, key, self._language, **values)

    def _sentences_json(self, prefixes: tuple[str, ...]) -> Markup:
        """The sentences that scripts show, as JSON."""
        return _json({key: text for key, text in self._wordings.items() if key.startswith(prefixes)})

    def _sentences_of(self, scripts: Sequence[str], but: Sequence[str] = ()) -> Markup:
        """The sentences that scripts of the pages can say, as JSON. but: scripts that have brought theirs."""
        keys = self._sayable(scripts) - self._sayable(but)
        return _json({key: self._wordings[key] for key in keys})

    def _sayable(self, scripts: Sequence[str]) -> set[str]:
        return {key for script in scripts for key in sayable(self._code.text(script), self._wordings)}


def _json(value: object) -> Markup:
    """JSON that cannot close its <script> element."""
    return Markup(json.dumps(value, ensure_ascii=False, sort_keys=True).replace("<", "\\u003c"))


def _rendered(text: str, link: Callable[[str], str]) -> Markup:
    return Markup(render(text, link=link))  # the one renderer, which escapes HTML


def tight(html: str) -> Markup:
    """HTML without blank lines, so that Markdown takes it as one block and leaves it alone."""
    return Markup(re.sub(r"\n\s*\n+", "\n", html).strip())


def literal(text: str) -> Markup:
    """A plain text for a line of Markdown: the engine shows it as it is, without links, images or emphasis."""
    return Markup(_MARKDOWN.sub(r"\\\g<0>", str(escape(" ".join(text.split())))))


def under(text: str, level: int) -> Markup:
    """Markdown of which the headings, written from level 2 on, go below a heading of this level. Code stays so."""
    written, place = [], 0
    for fenced in _FENCED.finditer(text):
        written += [_lowered(text[place : fenced.start()], level), fenced[0]]
        place = fenced.end()
    return Markup("".join([*written, _lowered(text[place:], level)]))


def _lowered(text: str, level: int) -> str:
    text = _UNDERLINED.sub(lambda found: f"{found[1]}{'#' if found[3][0] == '=' else '##'} {found[2]}", text)
    return _SIGNS.sub(lambda signs: "#" * min(len(signs[0]) + level - 1, 6), text)
