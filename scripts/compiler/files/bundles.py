"""Our scripts and style sheets as esbuild bundles them: one file for each entry, split where a script says import().

Whitespace goes and names stay, and every file comes with its source map, so that whoever checks the site can read it.
"""

from __future__ import annotations

import hashlib
import json
import posixpath
import re
import subprocess
import tempfile
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import Any, Final

from scripts.compiler.files.npm_files import FOLDER, NpmFileError

PACKAGE: Final = "esbuild"
OPTIONS: Final = (
    "--bundle", "--target=es2023", "--charset=utf8", "--minify-whitespace", "--minify-syntax", "--sourcemap=linked",
    "--entry-names=[dir]/[name]", "--color=false", "--log-level=warning", "--log-limit=0",
    # A browser passes over what it cannot read in a style sheet; nobody would notice.
    "--log-override:css-syntax-error=error",
    # Not that of the type checker, which would decide more than types.
    "--tsconfig-raw={}",
)  # fmt: skip
MODULES: Final = ("--splitting", "--format=esm", "--out-extension:.js=.mjs", "--chunk-names=shared/[hash]")
PLAIN: Final = ("--format=iife",)
KINDS: Final = {".mjs", ".css"}
# ✘ [ERROR] What is wrong [name of the rule]
#
#     overrides/assets/scan/main.mjs:3:5:
_FAULT: Final = re.compile(r"(?m)^✘ \[ERROR\] (.*?)(?: \[[a-z-]+\])?\n\n    (\S+?):(\d+):(\d+):$")


@dataclass(frozen=True, slots=True)
class Fault:
    """What esbuild says of a place in a source. file: from the repository root; line and column count from 1."""

    file: str
    line: int
    column: int
    text: str


class CodeError(Exception):
    """The sources cannot be bundled. faults: where and why, at least one."""

    def __init__(self, faults: Sequence[Fault]) -> None:
        self.faults = tuple(faults)
        super().__init__("\n".join(f"{each.file}:{each.line}:{each.column}: {each.text}" for each in self.faults))


@dataclass(frozen=True, slots=True)
class Bundle:
    """One file that esbuild made.

    imports: the files that it cannot run without. later: those that it may ask for. sources: the modules in it, from
    the repository root.
    """

    data: bytes
    imports: tuple[str, ...] = ()
    later: tuple[str, ...] = ()
    sources: tuple[str, ...] = ()


def bundles(root: Path, sources: Path, entries: Sequence[Sequence[str]], plain: Sequence[str]) -> Mapping[str, Bundle]:
    """Every file that the entries become, source maps too, by its place, in order.

    root: the folder of the repository. sources: the folder that the entries are in. entries: in groups; only those of
    one group share files. plain: entries that become scripts, ending in .js, that run where a browser loads no modules.
    Made once for the same sources.
    Raises CodeError when a source is wrong or imports what is not there, NpmFileError when esbuild is not there.
    """
    return _bundles(root, sources, tuple(map(tuple, entries)), tuple(plain), _state(root, sources))


@lru_cache(maxsize=2)
def _bundles(
    root: Path, sources: Path, entries: tuple[tuple[str, ...], ...], plain: tuple[str, ...], state: str
) -> Mapping[str, Bundle]:
    made: dict[str, Bundle] = {}
    faults: dict[Fault, None] = {}  # in order; groups find the same one in what they have in common
    for group, options in ((plain, PLAIN), *((group, MODULES) for group in entries)):
        try:
            made |= _made(root, sources, group, options)
        except CodeError as error:
            faults |= dict.fromkeys(error.faults)
    if faults:
        raise CodeError(list(faults))
    return dict(sorted(made.items()))


def _made(root: Path, sources: Path, entries: tuple[str, ...], options: tuple[str, ...]) -> dict[str, Bundle]:
    program = _program(root)
    build = root / "build"
    build.mkdir(exist_ok=True)
    # In there, and not in the folder of the machine for such things: maps name sources as seen from themselves.
    with tempfile.TemporaryDirectory(prefix="code-", dir=build) as folder:
        report = Path(folder) / "report.json"
        made = (f"--outbase={sources}", f"--outdir={folder}", f"--metafile={report}")
        command = [str(program), *(str(sources / entry) for entry in entries), *OPTIONS, *options, *made]
        outcome = subprocess.run(command, cwd=root, capture_output=True, encoding="utf-8")
        if outcome.returncode != 0:
            raise CodeError(list(_faults(outcome.stderr)) or [Fault(PACKAGE, 1, 1, outcome.stderr.strip())])
        outputs: dict[str, dict[str, Any]] = json.loads(report.read_text(encoding="utf-8"))["outputs"]
        start = Path(folder).relative_to(root).as_posix()
        return {
            posixpath.relpath(path, start): Bundle(
                (root / path).read_bytes(),
                tuple(_imports(output, start, "import-statement")),
                tuple(_imports(output, start, "dynamic-import")),
                tuple(output["inputs"]),
            )
            for path, output in outputs.items()
        }


def _imports(output: Mapping[str, Any], start: str, kind: str) -> Iterator[str]:
    for each in output["imports"]:
        if each["kind"] == kind and not each.get("external"):
            yield posixpath.relpath(each["path"], start)


def _faults(said: str) -> Iterator[Fault]:
    for text, file, line, column in _FAULT.findall(said):
        yield Fault(file, int(line), int(column) + 1, text)


def _state(root: Path, sources: Path) -> str:
    """Changes with all that decides what the bundles are."""
    digest = hashlib.sha256()
    paths = sorted(path for path in sources.rglob("*") if path.suffix in KINDS)
    for path in (*paths, root / FOLDER / PACKAGE / "package.json"):
        if path.is_file():
            digest.update(
                hashlib.sha256(path.as_posix().encode()).digest() + hashlib.sha256(path.read_bytes()).digest()
            )
    return digest.hexdigest()


def _program(root: Path) -> Path:
    """The program for this machine: of the packages with one, npm installs no other. Not by way of Node, which takes
    longer to start than all of the work."""
    for place in ("bin/esbuild", "esbuild.exe"):
        for found in sorted((root / FOLDER / "@esbuild").glob(f"*/{place}")):
            return found
    raise NpmFileError(f"{FOLDER}/{PACKAGE} is not there. Run: make setup")
