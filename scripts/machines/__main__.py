"""python -m scripts.machines: installs what the tests need and this machine lacks, after saying so.

System packages are installed only as root, where apt-get is; with NO_INSTALL=1 nothing is.
What is missing in the end is named, all of it at once, and the exit status is 1; but for what not every
machine can have: that is named too, and its tests do not run.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import Final

from scripts.machines import browser, other_browsers, servers

HOSTING: Final = "the samples of hosting/"
JOURNEY: Final = "the main journey in it"


@dataclass(frozen=True, slots=True)
class Need:
    """A program: what is tested with it, how it is found, and Debian's packages of it.

    everywhere: whether every machine that the project is worked on can have it.
    """

    name: str
    tests: str
    find: Callable[[], str | None]
    packages: tuple[str, ...]
    everywhere: bool = True


CHROMIUM: Final = Need("Chromium or Chrome", "the pages", browser.find, ("chromium", "fonts-dejavu-core"))
NEEDS: Final = (
    CHROMIUM,
    Need("nginx", HOSTING, servers.nginx, ("nginx",)),
    Need("nginx's brotli module", HOSTING, servers.brotli_module, ("libnginx-mod-http-brotli-static",)),
    Need("Caddy", HOSTING, servers.caddy, ("caddy",)),
    Need("Git", "that a build can be repeated", partial(shutil.which, "git"), ("git",)),
    Need("Bash", "the command line", partial(shutil.which, "bash"), ("bash",)),
    Need("Firefox", JOURNEY, other_browsers.firefox, ("firefox-esr",), everywhere=False),
    Need("WebKitGTK", JOURNEY, other_browsers.webkit, ("webkit2gtk-driver", "xvfb"), everywhere=False),
)


def missing(needs: Iterable[Need] = NEEDS) -> list[Need]:
    return [need for need in needs if not need.find()]


def packages_of(needs: Iterable[Need]) -> list[str]:
    return [package for need in needs for package in need.packages]


def _install(lacking: list[Need]) -> None:
    if shutil.which("apt-get") and os.geteuid() == 0:
        names, packages = (", ".join(those) for those in ([need.name for need in lacking], packages_of(lacking)))
        print(f"machine: the tests need {names}; installing {packages} (not with NO_INSTALL=1) …", flush=True)
        with _no_services_started():
            _apt("update")
            _apt("install", "-y", "--no-install-recommends", *packages_of(lacking))
    if missing([CHROMIUM]):
        print("machine: the tests need Chromium; downloading Playwright's (not with NO_INSTALL=1) …", flush=True)
        subprocess.run([sys.executable, "-m", "playwright", "install", "chromium"], check=False)


def _apt(*arguments: str) -> None:
    quiet = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
    subprocess.run(["apt-get", "-qq", *arguments], env=quiet, stdout=subprocess.DEVNULL, check=False)


@contextmanager
def _no_services_started(policy: Path = Path("/usr/sbin/policy-rc.d")) -> Iterator[None]:
    """Debian asks this script before it starts a service; 101 means no. One that is there already stays."""
    if policy.exists():
        yield
        return
    policy.write_text("#!/bin/sh\nexit 101\n", encoding="ascii")
    policy.chmod(0o755)
    try:
        yield
    finally:
        policy.unlink()


def main() -> int:
    lacking = missing()
    if lacking and not os.environ.get("NO_INSTALL"):
        _install(lacking)
        lacking = missing(lacking)
    for need in lacking:
        print(f"machine: no {need.name}, so {need.tests} cannot be tested", file=sys.stderr)
    if lacking:
        print(f"machine: on Debian, as root: apt-get install {' '.join(packages_of(lacking))}", file=sys.stderr)
    if CHROMIUM in lacking:
        print("machine: a Chromium of your own: CHROMIUM=/path/to/chrome make test", file=sys.stderr)
    return 1 if any(need.everywhere for need in lacking) else 0


if __name__ == "__main__":
    sys.exit(main())
