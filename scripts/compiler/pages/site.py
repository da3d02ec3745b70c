"""What the engine gets: pages as Markdown, assets as bytes or files, and the sentences of the frame."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from scripts.compiler.files.bundle import scoring_bundle
from scripts.compiler.files.hashed_addresses import hashed, hashed_folder
from scripts.compiler.files.page_code import WORKER, PageCode
from scripts.compiler.files.qr_encoder import qr_module
from scripts.compiler.pages import manifest
from scripts.compiler.pages.writer import Page, make_pages, problem_markdown
from scripts.compiler.versions.releases import served_document

if TYPE_CHECKING:
    from scripts.compiler.compile import Compiled
    from scripts.compiler.problems import ContentProblems

RUNTIME = "assets/runtime/"
MODEL = "assets/scoring/model.json"
MODELS = "assets/scoring/models"
"""The folder with the model of each version, as <version>.json; of the current one the same as MODEL."""
BUNDLE = "assets/scoring/scoring.zip"
"""Of these three a page gets the copy with a hash in its name: never that of a later version."""


@dataclass(frozen=True, slots=True)
class Runtime:
    """What Python needs in the browser. All addresses are below RUNTIME.

    folder: of the Pyodide files, ending in a slash. library: the zip with the modules in use. files: everything,
    the whole standard library too, by address.
    """

    folder: str
    library: str
    files: Mapping[str, Path | str]


@dataclass(frozen=True, slots=True)
class Site:
    """pages in navigation order; assets by their address in the site; frame: the sentences around every page."""

    pages: tuple[Page, ...]
    assets: Mapping[str, bytes | str | Path]
    frame: Mapping[str, str]


def make_site(compiled: Compiled, root: Path, code: PageCode, runtime: Runtime, edit_base: str) -> Site:
    """Everything that the content makes of a site.

    root: the folder of the repository.
    edit_base: see `make_pages`.
    """
    qr_place, qr_data = qr_module(root)
    wordings = compiled.content.wordings()
    bundle = scoring_bundle(root)
    models = {f"{version}.json": document for version, document in model_documents(compiled).items()}
    places = {
        "model": hashed(MODEL, compiled.model_document.encode("utf-8")),
        "models": hashed_folder(MODELS, {name: document.encode("utf-8") for name, document in models.items()}),
        "bundle": hashed(BUNDLE, bundle),
        "runtime": RUNTIME + runtime.folder,
        "library": RUNTIME + runtime.library,
        "worker": code.folder + WORKER,
        "qr": qr_place,
    }
    assets: dict[str, bytes | str | Path] = {
        MODEL: compiled.model_document,  # for the command line, and whoever wants to read it
        places["model"]: compiled.model_document,
        places["bundle"]: bundle,
        qr_place: qr_data,
        manifest.PLACE: manifest.manifest(wordings),
    }
    assets |= {places["models"] + name: document for name, document in models.items()}
    assets |= {RUNTIME + name: data for name, data in runtime.files.items()}
    frame = {
        key.removeprefix("frame."): text
        for key, text in wordings.items()
        if key.startswith("frame.") and isinstance(text, str)
    }
    return Site(make_pages(compiled, places, edit_base), assets, frame)


def model_documents(compiled: Compiled) -> dict[str, str]:
    """The model document of every version, by version; of the current one as it is compiled now."""
    older = {version: served_document(release, compiled.model) for version, release in compiled.releases.items()}
    return {**older, compiled.model.version: compiled.model_document}


def problem_page(problems: ContentProblems) -> Page:
    """The page that `serve` shows instead of the site while the content has errors."""
    return Page("index.md", problem_markdown(problems), "content/")
