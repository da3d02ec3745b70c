"""What the check says of damaged content: told at its place, or as good as it was by a rule."""

from __future__ import annotations

import html
import shutil
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

from scripts.compiler.check import check
from scripts.compiler.compile import compile_content
from scripts.compiler.content.document import Document, Value
from scripts.compiler.content.document import Path as Path_
from scripts.compiler.content.load import load
from scripts.compiler.draft import Draft
from scripts.compiler.problems import ContentProblems
from scripts.compiler.prose.markdown import render
from scripts.compiler.prose.texts import proses
from scripts.compiler.versions.published import with_published
from scripts.compiler.versions.releases import hash_line
from tests.content.damages.harmless import RULES, Meaning
from tests.content.damages.kind import Damage, Files, Kind


@dataclass(frozen=True, slots=True)
class Verdict:
    """same: every value and every text is what it was. harmless: it is not, and a rule says that nothing is wrong.

    said: what the check said, or that rule, or what is read now that was not before.
    """

    word: Literal["told", "same", "harmless", "elsewhere", "harmful", "crash", "flood"]
    said: str = ""


_RELEASES = "content/releases"
_MODEL = "content/model.yaml"

MOST_LINES = 110
"""More messages than this about one file hide the first of them."""


class Judge:
    """Damages a copy of the content, one file after another, and reads what the check says of it."""

    def __init__(self, repository: Path, folder: Path) -> None:
        self._root = folder
        for name in ("content", "docs"):
            shutil.copytree(repository / name, folder / name)
        shutil.rmtree(folder / "content" / "releases", ignore_errors=True)
        compiled = compile_content(folder)
        version, document = compiled.model.version, compiled.model_document
        line = hash_line(version, document.encode("utf-8")).decode("utf-8")
        self._release = {f"{_RELEASES}/{version}.json": document, f"{_RELEASES}/{version}.sha256": line}
        model = load(folder).model
        assert model is not None
        noted = with_published(model.document, (folder / _MODEL).read_bytes(), version)
        self._noted = {_MODEL: noted.decode("utf-8")}
        self._texts = {
            path.relative_to(folder).as_posix(): _text(path)
            for path in sorted([*folder.glob("content/**/*"), *folder.glob("docs/*.md")])
            if path.suffix in (".yaml", ".md") and path.name != "README.md"
        }
        self._before = _meaning(check(load(folder))[0])

    @property
    def texts(self) -> Files:
        """The text of each file before it is damaged; those of a published version are there for some kinds only."""
        return {**self._texts, **self._release}

    def verdict(self, kind: Kind, damage: Damage) -> Verdict:
        """Damages the copy, checks it, and mends it again."""
        for file, text in {**self._release, **self._noted}.items() if kind.released else ():
            self._write(file, text)
        for file, text in damage.changes.items():
            self._write(file, text)
        try:
            return self._judged(damage)
        except Exception as error:
            return Verdict("crash", repr(error)[:300])
        finally:
            for file in {**damage.changes, **self._noted}:
                self._write(file, self._texts.get(file))
            shutil.rmtree(self._root / _RELEASES, ignore_errors=True)

    def _judged(self, damage: Damage) -> Verdict:
        draft, found = check(load(self._root))
        told = ContentProblems(found, draft.language, draft.named).told
        said = "\n".join(map(str, told[:3]))
        most = max(Counter(one.file for one in told).values(), default=0)
        if most > MOST_LINES:
            return Verdict("flood", f"{most} lines")
        if told:
            here = any(damage.is_told_at(one.file, one.line) for one in told)
            return Verdict("told" if here else "elsewhere", said)
        now = _meaning(draft)
        if now == self._before:
            return Verdict("same")
        if rule := next((one for one in RULES if one.holds(self._before, now)), None):
            return Verdict("harmless", rule.says)
        changed = [
            f"{place}: {now.get(place)!r} was {self._before.get(place)!r}"
            for place in {**self._before, **now}
            if now.get(place) != self._before.get(place)
        ]
        return Verdict("harmful", "; ".join(changed)[:400])

    def _write(self, file: str, text: str | None) -> None:
        path = self._root / file
        if text is None:
            path.unlink(missing_ok=True)
            for folder in path.parents:
                if not folder.is_dir() or any(folder.iterdir()):
                    break
                folder.rmdir()
        else:
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(text.encode("utf-8", errors="surrogateescape"))


def _text(path: Path) -> str:
    return path.read_bytes().decode("utf-8")


def _meaning(draft: Draft) -> Meaning:
    rendered = {(prose.document.file, prose.path): render(prose.text) for prose in proses(draft)}
    plain = {
        (document.file, path): html.escape(str(value), quote=False)
        for document in _documents(draft)
        for path, value in _leaves((), document.data)
    }
    return {**plain, **rendered}


def _leaves(path: Path_, value: Value) -> Iterator[tuple[Path_, Value]]:
    inside = value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ()
    for name, item in inside:
        yield from _leaves((*path, name), item)
    if not isinstance(value, dict | list):
        yield path, value


def _documents(draft: Draft) -> Iterator[Document]:
    yield from draft.documents
    yield from (page.document for page in draft.docs.values() if page)
