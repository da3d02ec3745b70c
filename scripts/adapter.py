"""The MkDocs hook: hands compiled pages and assets to the engine. The only file that knows MkDocs.

Wiring only. Everything that thinks happens in `scripts.compiler`; this file turns
its pages into virtual files, so that nothing generated is ever written to docs/.
"""

from __future__ import annotations

import importlib
import logging
import sys
from collections.abc import Iterator
from functools import partial
from pathlib import Path
from types import ModuleType
from typing import Any

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import Abort
from mkdocs.livereload import LiveReloadServer
from mkdocs.structure.files import File, Files
from mkdocs.structure.pages import Page
from watchdog.observers.polling import PollingObserver

ROOT = Path(__file__).resolve().parent.parent
CORE = ("scoring", "scripts.compiler", "scripts.runtime")

log = logging.getLogger("mkdocs.hooks.adapter")
_serving = False
_sources: dict[str, str] = {}
_frame: dict[str, str] = {}
_code: dict[Path, int] = {}


def on_startup(*, command: str, dirty: bool) -> None:
    global _serving
    _serving = command == "serve"


def on_serve(server: LiveReloadServer, *, config: MkDocsConfig, builder: object) -> LiveReloadServer:
    """Looks for changes ten times a second, not twice, and builds without waiting for more: somebody is waiting."""
    # Of what is watched by now; the folders of `watch` in mkdocs.yml come after this.
    paths = [path for path in (config.docs_dir, config.config_file_path) if path]
    for path in paths:
        server.unwatch(path)
    server.observer = PollingObserver(timeout=0.1)
    server.build_delay = 0.02
    for path in paths:
        server.watch(path)
    return server


def _core(name: str) -> ModuleType:
    return importlib.import_module(name)


def _reload_core() -> None:
    """Forgets our modules when one of them changed: a hook lives as long as `serve`, and developers change code too."""
    # MkDocs takes the root off the path again once it has loaded this hook.
    if str(ROOT) not in sys.path:
        sys.path.insert(0, str(ROOT))
    code = {path: path.stat().st_mtime_ns for name in ("scoring", "scripts") for path in (ROOT / name).rglob("*.py")}
    if code != _code:
        _code.clear()
        _code.update(code)
        for name in [name for name in sys.modules if name.startswith(CORE)]:
            del sys.modules[name]


def on_files(files: Files, *, config: MkDocsConfig) -> Files:
    """Adds the pages and assets made from content/, and puts the dimensions into the navigation."""
    _reload_core()
    # While serving, pages must come from the server; and only scripts.site fills in the service worker's list.
    config.extra["offline"] = not _serving
    code = _core("scripts.compiler.files.page_code").page_code(ROOT)
    _move_code(code, files, config)
    compile_module = _core("scripts.compiler.compile")
    site = _core("scripts.compiler.pages.site")
    try:
        compiled = compile_module.compile_content(ROOT)
    except _core("scripts.compiler.problems").ContentProblems as problems:
        if not _serving:
            raise Abort(str(problems)) from None
        # During serve an error must become a page: an exception would leave every request hanging.
        log.error("%s", problems)
        config.extra["site"] = _frame  # of the last good build, if there was one
        return _everywhere(site.problem_page(problems), files, config)

    try:
        runtime = _core("scripts.runtime.pyodide_files").runtime(ROOT)
    except (
        _core("scripts.compiler.files.npm_files").NpmFileError,
        _core("scripts.runtime.library").LibraryError,
    ) as problem:
        raise Abort(str(problem)) from None
    made = site.make_site(compiled, ROOT, code, runtime, config.extra["edit_base"])
    _sources.clear()
    for page in made.pages:
        _sources[page.path] = page.source
        files.append(File.generated(config, page.path, content=page.markdown))
    for name, data in made.assets.items():
        if isinstance(data, Path):
            files.append(File.generated(config, name, abs_src_path=str(data)))
        else:
            files.append(File.generated(config, name, content=data))
    config.extra["site"] = made.frame
    config.extra["imported"] = partial(
        _core("scripts.compiler.files.module_list").imported, ROOT / "overrides" / "assets"
    )
    _frame.update(made.frame)
    made_pages = [page.path for page in made.pages]
    written = [file.src_uri for file in files.documentation_pages()]
    config.nav = _with_new_pages(_navigation(config.nav or [], made_pages), [*made_pages, *written])
    return files


def _move_code(code: Any, files: Files, config: MkDocsConfig) -> None:
    """Puts our scripts and style sheets into their own folder, and takes them from where the theme would have them."""
    sources = {str(path) for path in code.files.values()}
    for file in list(files):
        if file.abs_src_path in sources or file.src_uri.endswith(".d.ts"):  # types are checked, never shipped
            files.remove(file)
    for place, path in code.files.items():
        files.append(File.generated(config, code.folder + place, abs_src_path=str(path)))
    config.extra["code"] = code.folder


def _everywhere(page: Any, files: Files, config: MkDocsConfig) -> Files:
    """That page at every address of the site, so that whoever looks at one of them sees it, and later its return."""
    # Those that the build makes, as far as they are known before it could make any.
    dimension_page = _core("scripts.compiler.prose.page_names").dimension_page
    dimensions = [dimension_page(path.parent.name) for path in (ROOT / "content").glob("dimensions/*/index.md")]
    made = [*_sources, *_named(config.nav or []), *dimensions]
    paths = {page.path, *made, *(file.src_uri for file in files.documentation_pages())}
    config.nav = [page.path]
    others = [file for file in files if file.src_uri not in paths]
    return Files([*others, *(File.generated(config, path, content=page.markdown) for path in sorted(paths))])


def _navigation(nav: list[Any], paths: list[str]) -> list[Any]:
    """The configured navigation, with every made page of a folder after its index page."""
    filled: list[Any] = []
    for item in nav:
        if isinstance(item, dict):
            filled.append(
                {
                    title: _navigation(below, paths) if isinstance(below, list) else below
                    for title, below in item.items()
                }
            )
            continue
        filled.append(item)
        folder = item.removesuffix("index.md")
        if folder.endswith("/"):
            filled += [path for path in paths if path.startswith(folder) and path not in (item, *nav)]
    return filled


def _with_new_pages(nav: list[Any], paths: list[str]) -> list[Any]:
    """The navigation, with what it does not name at the end of its last group: an editor adds a page by its file."""
    new = [path for path in dict.fromkeys(paths) if path not in set(_named(nav))]
    if not new or not nav or not isinstance(nav[-1], dict):
        return [*nav, *new]
    ((title, below),) = nav[-1].items()
    return [*nav[:-1], {title: [*(below if isinstance(below, list) else [below]), *new]}]


def _named(nav: list[Any]) -> Iterator[str]:
    """The pages that the navigation names, at any depth."""
    for item in nav:
        for below in item.values() if isinstance(item, dict) else [item]:
            yield from _named(below) if isinstance(below, list) else [below] if below else []


def on_env(env: Any, *, config: MkDocsConfig, files: Files) -> Any:
    """Keeps the code of the theme's templates from one build of `serve` to the next."""
    env.bytecode_cache = _core("scripts.compiler.pages.template_cache").TEMPLATE_CODE
    return env


def on_page_context(context: dict[str, Any], *, page: Page, config: MkDocsConfig, nav: Any) -> dict[str, Any]:
    """Tells the templates which file in Git a page comes from."""
    context["source"] = _sources.get(page.file.src_uri, f"docs/{page.file.src_uri}")
    return context
