"""What lasts from one build of `serve` to the next: the site as it was, and our modules until one of them changes."""

from __future__ import annotations

import sys
from collections.abc import Callable
from importlib import import_module
from pathlib import Path
from types import ModuleType
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from scripts.compiler.pages.site import Site

# All that takes part in a build but this module, which lasts.
_OURS: Final = ("scoring", "scripts.compiler", "scripts.runtime", "scripts.settings", "scripts.finished_site")


class NoSite(Exception):  # noqa: N818 - a refusal, in sentences for the person who asked
    """There is nothing to show; says why."""


class Builds:
    """Makes the finished site, again and again while serving.

    serving: somebody looks on who is still writing, so wrong content becomes a page. tell: says it on the terminal too.
    """

    def __init__(self, root: Path, tell: Callable[[str], object]) -> None:
        self.serving = False
        self._root = root
        self._tell = tell
        self._last: Site | None = None
        self._code: dict[Path, int] = {}

    def site(self) -> Site:
        """The site as it is now. Raises NoSite."""
        self._forget_changed_modules()
        making = self.module("scripts.finished_site")
        try:
            self._last = making.finished_site(self._root)
        except making.CannotBegin as refused:
            raise NoSite(str(refused)) from None
        except making.ContentProblems as problems:
            if not self.serving:
                raise NoSite(str(problems)) from None
            self._tell(str(problems))
            told: Site = making.site_of_problems(self._root, problems, self._last)
            return told
        assert self._last
        return self._last

    def module(self, name: str) -> ModuleType:
        """One of our own modules, as it is now: an engine that lasts must not hold on to an old one."""
        return import_module(name)

    def watched(self) -> list[Path]:
        """The folders that a site is made of."""
        folders: list[Path] = self.module("scripts.finished_site").watched(self._root)
        return folders

    def _forget_changed_modules(self) -> None:
        """Developers change code too, and a hook lives as long as `serve`."""
        # The engine takes the root off the path again once it has loaded its hook.
        if str(self._root) not in sys.path:
            sys.path.insert(0, str(self._root))
        # Words of ours in YAML are read once, by a module.
        folders = [self._root / name for name in ("scoring", "scripts")]
        files = (path for folder in folders for suffix in ("py", "yaml") for path in folder.rglob(f"*.{suffix}"))
        code = {path: path.stat().st_mtime_ns for path in files}
        if code != self._code:
            self._code = code
            for name in [name for name in sys.modules if name.startswith(_OURS)]:
                del sys.modules[name]
