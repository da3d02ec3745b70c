"""Content trees for tests: the valid one, and copies of it with changes."""

from __future__ import annotations

import re
import shutil
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

import yaml

from scoring.documents.team_document import write_team
from scripts.compiler.compile import compile_content
from scripts.compiler.problems import ContentProblems, Told
from scripts.compiler.versions.releases import hash_line
from tests.scoring.organisations import random_organisation

HERE = Path(__file__).parent
VALID = HERE / "valid"
NESTED = HERE / "nested"
REPOSITORY = HERE.parents[1]

Change = Mapping[str, Any]


# The same tree in English: its links too, because the words in addresses are those of the language.
ENGLISH: Final[tuple[Change, ...]] = (
    {"file": "content/model.yaml", "replace": "language: nl", "with": "language: en"},
    {"file": "content/model.yaml", "replace": "stadia.md#stadium-hoog", "with": "stages.md#stage-hoog"},
    {"file": "content/dimensions/water/index.md", "replace": "#onderwerp-bomen", "with": "#topic-bomen"},
    {"file": "content/dimensions/water/index.md", "replace": "../stadia.md", "with": "../stages.md"},
    {"file": "content/pages/uitleg.md", "replace": "zelfscan.md#start", "with": "scan.md#start"},
    {"file": "content/site.yaml", "replace": "dimensies/index.md", "with": "dimensions/index.md"},
)


@dataclass(frozen=True)
class Case:
    """A few changes to the valid tree, or to another one here, and every line that an editor then reads."""

    name: str
    changes: list[Change]
    lines: list[str]
    tree: str = "valid"

    def made(self, folder: Path, then: Iterable[Change] = ()) -> Path:
        """The tree with its changes, and with further ones, in a folder that does not exist yet."""
        return tree(folder, [*self.changes, *then], HERE / self.tree)


def cases() -> list[Case]:
    """All cases of tests/content/cases."""
    files = sorted((HERE / "cases").glob("*.yaml"))
    return [Case(**case) for file in files for case in yaml.safe_load(file.read_text(encoding="utf-8"))]


def english_lines() -> dict[str, list[str]]:
    """What is read of each case in English, by its name; a case in which nothing is read has no name there."""
    lines: dict[str, list[str]] = yaml.safe_load((HERE / "cases-en.yaml").read_text(encoding="utf-8"))
    return lines


def remedies() -> dict[str, list[Change]]:
    """What follows a remedy to the letter, by the name of the case."""
    text = (HERE / "remedies.yaml").read_text(encoding="utf-8")
    return {remedy["case"]: remedy["then"] for remedy in yaml.safe_load(text)}


def tree(folder: Path, changes: Iterable[Change] = (), start: Path = VALID) -> Path:
    """A copy of the valid tree, or of another one, in a folder that does not exist yet, changed."""
    shutil.copytree(start, folder)
    for change in changes:
        _change(folder, change)
    return folder


def problems(root: Path) -> tuple[Told, ...]:
    """All problems of a tree, in its language; none when it compiles."""
    try:
        compile_content(root)
    except ContentProblems as found:
        return found.told
    return ()


def _retitled(text: str, name: str) -> str:
    """A copy whose titles are its own: readers tell things apart by them."""
    return re.sub(r"(?m)^( *(?:title|ask): \w.*)$", rf"\1 ({name})", text)


def _change(root: Path, change: Change) -> None:
    file = root / change["file"]
    file.parent.mkdir(parents=True, exist_ok=True)
    match change:
        case {"delete": True}:
            file.unlink()
        case {"delete_folder": True}:
            shutil.rmtree(file)
        case {"hex": digits}:
            file.write_bytes(bytes.fromhex(digits))
        case {"copy": source}:
            text = (root / source).read_text(encoding="utf-8")
            file.write_text(_retitled(text, f"{file.parent.name}/{file.stem}"), encoding="utf-8", newline="\n")
        case {"release": True}:
            document = compile_content(root).model_document.encode("utf-8")
            file.write_bytes(document)
            file.with_suffix(".sha256").write_bytes(hash_line(file.stem, document))
        case {"hand_in": seed}:
            file.unlink(missing_ok=True)
            model = compile_content(root).model
            team = random_organisation(model, seed, change["size"], people=change.get("people", 8))
            file.write_text(write_team(team), encoding="utf-8")
        case {"write": text}:
            comment = "#" * max(0, change.get("pad", 0) - len(text))
            file.write_text(text * change.get("times", 1) + comment, encoding="utf-8", newline="\n")
        case {"replace": old, "with": new}:
            text = file.read_text(encoding="utf-8")
            assert text.count(old) == 1, f"{old!r} must stand once in {file.name}"
            file.write_text(text.replace(old, new), encoding="utf-8", newline="\n")
        case _:
            raise AssertionError(f"a change that does nothing: {change}")
