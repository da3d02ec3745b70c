"""The checker of the content for the browser: what runs at the desk of the page on which an editor tries a change.

Two files. The archive has what is ours, as source, with the data beside it and the one compiled package; it is made at
every build. The library has the modules of Python and of the packages that this uses, as bytecode; it is made once for
the same packages (desk_library.py).
"""

from __future__ import annotations

import hashlib
import io
import re
import sys
import zipfile
from collections.abc import Iterator
from functools import lru_cache
from importlib.metadata import distribution
from pathlib import Path
from typing import Final

from scripts.compiler.files.npm_files import NpmFileError

LOCK: Final = "requirements-browser.txt"
WHEELS: Final = Path("build") / "wheels"
COMPILED: Final = "pydantic_core"

PURE: Final = ("annotated-types", "jinja2", "markdown", "markupsafe", "pydantic", "pyyaml", "typing-extensions",
               "typing-inspection")  # fmt: skip
"""The packages that the checker uses and that run from their Python source."""
# The extensions of Markdown are found by what its metadata says.
_METADATA: Final = re.compile(r"^markdown-[^/]*\.dist-info/(METADATA|entry_points\.txt)$", re.IGNORECASE)
_NO_MODULES: Final = re.compile(r"(^|/)(tests?|mypy\.py|v1|_yaml)(/|$)")

OURS: Final = ("scoring", "scripts/compiler")
BESIDE: Final = ("scripts/__init__.py", "overrides/assets/site/tokens.css")
_KINDS: Final = {".py", ".yaml", ".j2"}
_EPOCH: Final = (1980, 1, 1, 0, 0, 0)


def desk_archive(root: Path) -> bytes:
    """A stored zip of what is ours, of the compiled package and of what the others say of themselves.

    Raises NpmFileError when the compiled package is not there.
    """
    names = [name for name in BESIDE if (root / name).is_file()]
    for folder in OURS:
        found = (path for path in (root / folder).rglob("*") if path.suffix in _KINDS)
        names += sorted(path.relative_to(root).as_posix() for path in found)
    return _archive(root, tuple((name, (root / name).stat().st_mtime_ns) for name in names))


# `serve` builds again and again, and content is not in it.
@lru_cache(maxsize=1)
def _archive(root: Path, state: tuple[tuple[str, int], ...]) -> bytes:
    files = {name: (root / name).read_bytes() for name, _ in state}
    with zipfile.ZipFile(wheel(root)) as built:
        files |= {name: built.read(name) for name in built.namelist() if name.startswith(f"{COMPILED}/")}
    files |= {name: data for name, data in _package_files() if _METADATA.search(name)}
    return _stored({name: data for name, data in files.items() if not name.endswith(".pyi")})


def packages_archive() -> bytes:
    """A stored zip of the sources of the packages, as they are installed here, where their hashes were checked."""
    return _stored({name: data for name, data in _package_files() if name.endswith(".py")})


def wheel(root: Path) -> Path:
    """The compiled package, its bytes compared with the lock. Raises NpmFileError when there is none, or another."""
    locked = set(re.findall(r"--hash=sha256:([0-9a-f]{64})", (root / LOCK).read_text(encoding="ascii")))
    version = re.search(rf"{COMPILED.replace('_', '-')}==(\S+)", (root / LOCK).read_text(encoding="ascii"))
    assert version, f"{LOCK} names no version"
    found = sorted((root / WHEELS).glob(f"{COMPILED}-{version[1]}-*.whl"))
    if not found:
        raise NpmFileError(f"{WHEELS.as_posix()}/ lacks {COMPILED} {version[1]}. Run: make setup")
    if hashlib.sha256(found[0].read_bytes()).hexdigest() not in locked:
        raise NpmFileError(
            f"{found[0].relative_to(root)} is not the file that was locked. Remove it and run: make setup"
        )
    return found[0]


def _package_files() -> Iterator[tuple[str, bytes]]:
    for name in PURE:
        package = distribution(name)
        for file in package.files or ():
            place = file.as_posix()
            is_wanted = (place.endswith(".py") or _METADATA.search(place)) and not _NO_MODULES.search(place)
            if is_wanted and ".." not in file.parts:
                yield place, Path(str(package.locate_file(file))).read_bytes()


def _stored(files: dict[str, bytes]) -> bytes:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_STORED) as archive:
        for name, data in sorted(files.items()):
            archive.writestr(zipfile.ZipInfo(name, _EPOCH), data)
    return buffer.getvalue()


if __name__ == "__main__":
    sys.stdout.buffer.write(packages_archive())
