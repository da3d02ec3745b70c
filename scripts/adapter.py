"""The MkDocs hook: hands the finished site to the engine. The only file that knows MkDocs; it decides nothing."""

from __future__ import annotations

import logging
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import Abort
from mkdocs.livereload import LiveReloadServer
from mkdocs.structure.files import File, Files
from watchdog.observers.polling import PollingObserver

ROOT: Final = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

from scripts.serving import Builds, NoSite  # noqa: E402 - only now on the path

if TYPE_CHECKING:
    from scripts.compiler.pages.navigation import Entry

BUILDS: Final = Builds(ROOT, logging.getLogger("mkdocs.hooks.adapter").error)


def on_startup(*, command: str, dirty: bool) -> None:
    BUILDS.serving = command == "serve"


def on_serve(server: LiveReloadServer, *, config: MkDocsConfig, builder: object) -> LiveReloadServer:
    """Looks for changes ten times a second, not twice, and builds without waiting for more: somebody is waiting."""
    for path in (config.docs_dir, config.config_file_path):
        server.unwatch(path)
    server.observer = PollingObserver(timeout=0.1)
    server.build_delay = 0.02
    for path in (config.config_file_path, *map(str, BUILDS.watched())):
        server.watch(path)
    return server


def on_files(files: Files, *, config: MkDocsConfig) -> Files:
    """The files of the theme, and with them everything that was made before the engine began."""
    try:
        site = BUILDS.site()
    except NoSite as refused:
        raise Abort(str(refused)) from None
    config.site_name, config.site_description = site.name, site.description
    config.nav = _menu(site.navigation)
    search: Any = config.plugins["material/search"]
    config.theme["language"], search.search_index.config["lang"] = site.language, [site.language]
    # While serving, pages must come from the server; and only scripts.site fills in the service worker's list.
    config.extra.update(site=site.frame, offline=not BUILDS.serving)
    unserved = {str(path) for path in site.unserved}
    kept = Files([file for file in files if file.src_dir != config.docs_dir and file.abs_src_path not in unserved])
    for page in site.pages:
        kept.append(File.generated(config, page.path, content=page.document()))
    for name, data in site.assets.items():
        given = {"abs_src_path": str(data)} if isinstance(data, Path) else {"content": data}
        kept.append(File.generated(config, name, **given))
    return kept


def _menu(entries: Sequence[Entry]) -> list[dict[str, Any]]:
    return [{entry.title: entry.page or _menu(entry.below)} for entry in entries]


def on_env(env: Any, *, config: MkDocsConfig, files: Files) -> Any:
    """Keeps the code of the theme's templates from one build of `serve` to the next."""
    env.bytecode_cache = BUILDS.module("scripts.compiler.pages.template_cache").TEMPLATE_CODE
    return env
