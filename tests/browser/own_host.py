"""A host that a test may stop, or put another version of the site on, while pages are open."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterator, Mapping
from contextlib import ExitStack, contextmanager
from pathlib import Path
from typing import Final

from scripts.compiler.files.offline_list import SERVICE_WORKER, site_files, with_list
from scripts.compiler.files.page_code import page_code
from tests.conftest import ROOT
from tests.policy import headers_for
from tests.serving import serving

RENEWED: Final = "assets/code.0123456789abcdef/"


def renew_code(site: Path) -> None:
    """Makes of a copy of the site one with other scripts, in the folder RENEWED; these mark pages with data-new."""
    code = page_code(ROOT).folder
    (site / code).rename(site / RENEWED)
    frame = site / RENEWED / "site" / "frame.mjs"
    mark = 'document.documentElement.dataset.new = "";\n'
    frame.write_text(mark + frame.read_text(encoding="utf-8"), encoding="utf-8")
    for page in site.rglob("*.html"):
        text = page.read_text(encoding="utf-8")
        assert code in text
        page.write_text(text.replace(code, RENEWED), encoding="utf-8")


class Host:
    """Serves a copy of a site below /scan/ of `address`. asked: the paths that reached it, below /scan/, in order."""

    def __init__(self, folder: Path, site: Path) -> None:
        self._folder = folder
        self._server = ExitStack()
        self.asked: list[str] = []
        self._versions = 0
        self._put(shutil.copytree(site, self._next()))
        self.address = self._server.enter_context(serving(folder, self._headers)) + "scan/"

    def _headers(self, path: str) -> Mapping[str, str]:
        self.asked.append(path.removeprefix("/scan/"))
        return headers_for(path)

    def stop(self) -> None:
        self._server.close()

    def publish(self, change: Callable[[Path], None], after: Callable[[Path], None] | None = None) -> None:
        """Puts a changed version in place of the site at once. after: a change that its list does not know of."""
        fresh = shutil.copytree(self._folder / "scan", self._next())
        change(fresh)
        source = (ROOT / "overrides" / SERVICE_WORKER).read_text(encoding="utf-8")
        (fresh / SERVICE_WORKER).write_text(with_list(source, site_files(fresh)), encoding="utf-8")
        if after:
            after(fresh)
        self._put(fresh)

    def _next(self) -> Path:
        self._versions += 1
        return self._folder / f"version-{self._versions}"

    def _put(self, version: Path) -> None:
        """By a link, in one step: no request finds half of the old version or half of the new one."""
        link = version.with_suffix(".link")
        link.symlink_to(version, target_is_directory=True)
        link.replace(self._folder / "scan")


@contextmanager
def hosting(folder: Path, site: Path) -> Iterator[Host]:
    """A host while the block runs. folder: an empty one, for its copy of `site`."""
    host = Host(folder, site)
    try:
        yield host
    finally:
        host.stop()
