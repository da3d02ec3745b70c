"""The finished site: pages, menu, assets, and the sentences of the frame, for whatever engine puts them together."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING

from scoring.model.model import Sentence
from scripts.compiler.content.tree import there
from scripts.compiler.files.hashed_addresses import hashed, hashed_folder
from scripts.compiler.files.page_code import WORKER, PageCode
from scripts.compiler.files.qr_encoder import qr_module
from scripts.compiler.files.runtime_files import RUNTIME, Runtime
from scripts.compiler.files.whole_scoring import scoring_bundle
from scripts.compiler.pages import manifest
from scripts.compiler.pages.loaded_files import LoadedFiles
from scripts.compiler.pages.navigation import Entry, navigation
from scripts.compiler.pages.page import Page
from scripts.compiler.pages.writer import make_pages, problem_page, scan_later
from scripts.compiler.prose.page_names import place
from scripts.compiler.versions.releases import served_document
from scripts.compiler.words.engine_sentences import engine_sentences
from scripts.compiler.words.phrase import Language

if TYPE_CHECKING:
    from scripts.compiler.compile import Compiled
    from scripts.compiler.problems import ContentProblems

THEME = "assets/theme.css"
"""What the content folder changes about the colours and sizes of the site; only where it has such a file."""
MODEL = "assets/scoring/model.json"
REFERENCE = "assets/scoring/reference.json"
"""What organisations handed in, side by side; only where there are enough of a size."""
MODELS = "assets/scoring/models"
"""The folder with the model of each version, as <version>.json; of the current one the same as MODEL."""
BUNDLE = "assets/scoring/scoring.zip"
LATER = "assets/scan/later.html"
"""The part of the scan's page that its first question does not wait for.

Of these and REFERENCE a page gets the copy with a hash in its name: never that of a later version."""


@dataclass(frozen=True, slots=True)
class Site:
    """language: in which pages, theme and search speak. pages: all of them, by hand or made. navigation: their menu.

    assets: by their address in the site. code: those of them that are scripts and style sheets.
    frame: what stands around every page: its sentences, `code` (the folder of our scripts and style sheets) and
    `footer_links` (each with title and address). unserved: sources that an engine would find and must not serve.
    """

    name: str
    description: str
    language: Language
    pages: tuple[Page, ...]
    navigation: tuple[Entry, ...]
    assets: Mapping[str, bytes | str | Path]
    code: PageCode
    frame: Mapping[str, object]
    unserved: frozenset[Path]


def make_site(compiled: Compiled, root: Path, code: PageCode, runtime: Runtime, edit_base: str) -> Site:
    """Everything that the content makes of a site.

    root: the folder of the repository. edit_base: see `make_pages`.
    """
    content, site = compiled.content, there(compiled.content.site).shape
    qr_place, qr_data = qr_module(root)
    bundle = scoring_bundle(root)
    models = {f"{version}.json": document for version, document in model_documents(compiled).items()}
    reference = compiled.reference
    files = LoadedFiles(
        model=hashed(MODEL, compiled.model_document.encode("utf-8")),
        models=hashed_folder(MODELS, {name: document.encode("utf-8") for name, document in models.items()}),
        bundle=hashed(BUNDLE, bundle),
        runtime=RUNTIME + runtime.folder,
        library=RUNTIME + runtime.library,
        worker=code.folder + WORKER,
        qr=qr_place,
        code=code.folder,
        desk_library=RUNTIME + runtime.desk_library,
        desk_archive=RUNTIME + runtime.desk_archive,
        desk_content=RUNTIME + runtime.desk_content,
        reference=hashed(REFERENCE, reference.encode("utf-8")) if reference else "",
    )
    later = scan_later(compiled, files, code)
    files = replace(files, later=hashed(LATER, later.encode("utf-8")))
    assets: dict[str, bytes | str | Path] = {
        **content.beside,
        **code.assets(),
        MODEL: compiled.model_document,  # for the command line, and whoever wants to read it
        files.model: compiled.model_document,
        files.bundle: bundle,
        files.later: later,
        qr_place: qr_data,
        manifest.PLACE: manifest.manifest(site, content.language),
    }
    if reference:
        assets[files.reference] = reference
    theme = hashed(THEME, content.theme.encode("utf-8")) if content.theme else ""
    if theme:
        assets[theme] = content.theme
    assets |= {files.models + name: document for name, document in models.items()}
    assets |= {RUNTIME + name: data for name, data in runtime.files.items()}
    frame = {
        **_frame(content.wordings()),
        "code": code.folder,
        "theme": theme,
        "footer_links": [{"title": link.title, "address": place(link.page)} for link in site.footer],
    }
    pages = make_pages(compiled, files, code, edit_base)
    menu = navigation(site.navigation, {page.path: page.title for page in pages})
    return Site(site.name, site.description, content.language, pages, menu, assets, code, frame, code.unserved)


def _frame(sentences: Mapping[str, Sentence]) -> dict[str, object]:
    """The sentences of the frame, by key without its front."""
    return {key.removeprefix("frame."): text for key, text in sentences.items() if key.startswith("frame.")}


def model_documents(compiled: Compiled) -> dict[str, str]:
    """The model document of every version, by version; of the current one as it is compiled now."""
    older = {version: served_document(release, compiled.model) for version, release in compiled.releases.items()}
    return {**older, compiled.model.version: compiled.model_document}


def problem_site(problems: ContentProblems, paths: Collection[str], code: PageCode, last: Site | None) -> Site:
    """The site that `serve` shows while the content has errors: they are told at every address, so that whoever looks
    at one of them sees it, and later its return.

    paths: the pages that the content would make. last: the site as it was before the error, None at the start.
    """
    told = problem_page(problems)
    frame = {**_frame(engine_sentences(problems.language)), "footer_links": ()}
    if last and last.language == problems.language:
        frame = {**last.frame}
    everywhere = {told.path, *paths, *(page.path for page in (last.pages if last else ()))}
    return Site(
        name=last.name if last else told.title,
        description="",
        language=problems.language,
        pages=tuple(Page(path, told.title, told.markdown, others=told.others) for path in sorted(everywhere)),
        navigation=(Entry(told.title, told.path),),
        assets=code.assets(),
        code=code,
        frame={**frame, "code": code.folder, "theme": ""},
        unserved=code.unserved,
    )
