"""python -m scripts.site: the production site in site/. A failed build leaves the former site whole.

EDIT_BASE and SITE_URL in the environment are explained in README.md.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import time
from collections.abc import Mapping
from pathlib import Path

from scripts.compiler.content.language import language_of
from scripts.compiler.files.npm_files import NpmFileError
from scripts.compiler.files.offline_list import SERVICE_WORKER, site_files, with_list
from scripts.compiler.prose.page_names import page_names, place
from scripts.publish.compress import compress
from scripts.publish.host_headers import with_caching
from scripts.publish.joined_styles import join_styles
from scripts.publish.theme_files import leave_out_unused
from scripts.publish.used_styles import reduce_theme_style
from scripts.release import unfrozen
from scripts.runtime.library import LibraryError
from scripts.settings import content_folder

ROOT = Path(__file__).resolve().parent.parent


def build(target: Path, *, compressed: bool = False) -> int:
    """Builds beside `target` and swaps only a finished site into its place.

    compressed: also write the .br and .gz copies that servers send. Returns the exit status, 0 when
    all went well; otherwise the reason is on stderr and `target` is as it was.
    """
    fresh, former = target.with_name(target.name + ".new"), target.with_name(target.name + ".old")
    for leftover in (fresh, former):
        shutil.rmtree(leftover, ignore_errors=True)
    environment = {**os.environ, "SOURCE_DATE_EPOCH": str(build_moment()), "NO_MKDOCS_2_WARNING": "1"}
    status = _engine(fresh, environment)
    if status != 0:
        shutil.rmtree(fresh, ignore_errors=True)
        print(f"site: the build failed; {target.name}/ is as it was.", file=sys.stderr)
        return status
    leave_out_unused(fresh)
    try:
        reduce_theme_style(fresh, ROOT)
    except (NpmFileError, LibraryError) as missing:
        print(missing, file=sys.stderr)
        return 1
    join_styles(fresh, place(page_names(language_of(ROOT, content_folder(ROOT))).scan))
    _add_what_hosts_read(fresh)
    # Of the site as it is sent: after files were left out, before copies are added.
    _list_for_offline(fresh)
    if compressed:
        compress(fresh, ROOT / "build" / "compressed")
    if target.exists():
        target.rename(former)
    fresh.rename(target)
    shutil.rmtree(former, ignore_errors=True)
    return 0


def _engine(target: Path, environment: Mapping[str, str]) -> int:
    """MkDocs itself, strict. It is not asked to be quiet: then it would not count its warnings, and let them pass."""
    command = [sys.executable, "-m", "mkdocs", "build", "--strict", "--site-dir", str(target)]
    # Why it stopped stands on one or the other.
    said = subprocess.run(
        command, cwd=ROOT, env=environment, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True
    )
    for line in said.stdout.splitlines():
        if line and not line.startswith("INFO "):
            print(line, file=sys.stderr)
    return said.returncode


def build_moment() -> int:
    """The moment the site counts as built, in seconds since 1970: every date in it comes from here.

    SOURCE_DATE_EPOCH, else the time of the last commit, so that the same sources give the same
    bytes; outside Git the clock.
    """
    if given := os.environ.get("SOURCE_DATE_EPOCH"):
        return int(given)
    try:
        command = ["git", "log", "-1", "--format=%ct"]
        return int(subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=True).stdout)
    except (OSError, subprocess.CalledProcessError, ValueError):
        return int(time.time())


def _add_what_hosts_read(site: Path) -> None:
    paths = [path.relative_to(site).as_posix() for path in site.rglob("*") if path.is_file()]
    base = (ROOT / "hosting" / "_headers").read_text(encoding="utf-8")
    (site / "_headers").write_text(with_caching(base, paths), encoding="utf-8", newline="\n")


def _list_for_offline(site: Path) -> None:
    worker = site / SERVICE_WORKER
    text = with_list(worker.read_text(encoding="utf-8"), site_files(site))
    worker.write_text(text, encoding="utf-8", newline="\n")


def main() -> int:
    target = ROOT / "site"
    status = build(target, compressed=True)
    if status == 0:
        files = [path for path in target.rglob("*") if path.is_file()]
        pages = sum(path.suffix == ".html" for path in files)
        size = sum(path.stat().st_size for path in files if path.suffix not in (".br", ".gz"))
        sent = sum(_smallest(path) for path in files if path.suffix not in (".br", ".gz"))
        if note := unfrozen(ROOT):
            print(note.said(language_of(ROOT, content_folder(ROOT))), file=sys.stderr)
        print(f"site: {pages} pages, {size / 1e6:.1f} MB in {target.name}/, {sent / 1e6:.1f} MB as it is sent")
    return status


def _smallest(path: Path) -> int:
    """The bytes of a file as a server with compressed copies sends it."""
    copy = path.with_name(path.name + ".br")
    return (copy if copy.exists() else path).stat().st_size


if __name__ == "__main__":
    sys.exit(main())
