"""The desk at which an editor tries a change: JSON in, JSON out, one verb at a time.

It has a copy of the whole content in files of its own, because a change of one file can be wrong because of another.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping, Sequence
from datetime import date
from pathlib import Path
from typing import Any, Final

from scripts.compiler.advice import advice
from scripts.compiler.check import check
from scripts.compiler.compile import Compiled, compiled
from scripts.compiler.content.load import load
from scripts.compiler.editing.change import Unwritable, with_text
from scripts.compiler.editing.entries import with_moved, without_entry
from scripts.compiler.editing.form_fields import FormField, FormPart, form_rows, with_added, with_entered
from scripts.compiler.editing.kinds_of_files import is_markdown, shape_of_file
from scripts.compiler.editing.places import Unreadable
from scripts.compiler.problems import ContentProblems, Told, told
from scripts.compiler.trial.preview import preview
from scripts.compiler.words.phrase import Language

MOST_ELSEWHERE: Final = 20
"""So many problems in other files are told one by one."""

Report = dict[str, Any]


class Desk:
    """root: a folder for the files, empty, or with another content that nobody needs any more."""

    def __init__(self, root: str) -> None:
        self._root = Path(root)
        self._folder = "content"
        self._compiled: Compiled | None = None
        self._verbs: Mapping[str, Callable[..., Report]] = {
            "lay": self.lay,
            "check": self.check,
            "enter": self.enter,
            "rewrite": self.rewrite,
            "add": self.add,
            "remove": self.remove,
            "move": self.move,
            "preview": self.preview,
        }

    def call(self, verb: str, request: str) -> str:
        """The reply to a request, as JSON; request: the arguments of the verb, as JSON."""
        # In ASCII: half a character, which a file can write in letters, is no text on its way to another language.
        return json.dumps(self._verbs[verb](**json.loads(request)))

    def lay(self, folder: str, files: Mapping[str, str]) -> Report:
        """Puts files on the desk. folder: the name of the content folder. files: their text by address."""
        self._folder = folder
        for name, text in files.items():
            self._write(name, text)
        return {}

    def check(self, file: str, text: str) -> Report:
        """What is wrong with the content when the file has this text.

        The reply: `text`; `fields` in the order of the file, with the groups and lists around them, None where nobody
        can tell which there are; `problems` in this file, each with the number of its field; `elsewhere` those in
        others, and `more` how many were left out; `advice` about this file, as `problems`.
        """
        self._write(file, text)
        draft, found = check(load(self._root, self._root / self._folder))
        wrong = ContentProblems(found, draft.language, draft.named).told
        self._compiled = None if wrong else compiled(draft, found)
        rows = self._rows(file, text)
        here = [one for one in wrong if one.file == file]
        there = [one for one in wrong if one.file != file]
        advised = sorted({told(one, draft.language, draft.named) for one in advice(draft, date.today(), file=file)})
        return {
            "text": text,
            "fields": None if rows is None else [_row(one, draft.language) for one in rows],
            "problems": [{**_problem(one), "field": _of_field(one, rows or ())} for one in here],
            "elsewhere": [_problem(one) for one in there[:MOST_ELSEWHERE]],
            "more": len(there[MOST_ELSEWHERE:]),
            "advice": [{**_problem(one), "field": _of_field(one, rows or ())} for one in advised],
        }

    def enter(self, file: str, text: str, path: Sequence[str | int], entered: str) -> Report:
        """As `check`, after something was entered in a field; `refused` when no file can hold that."""
        return self._changed(file, text, lambda: with_entered(text, is_markdown(file), tuple(path), entered))

    def add(self, file: str, text: str, path: Sequence[str | int]) -> Report:
        """As `enter`, after a field or an item came at that path, with nothing in it."""

        def added() -> str:
            if (shape := shape_of_file(file, self._folder)) is None:
                raise Unreadable("this is no file with fields")
            return with_added(text, is_markdown(file), shape, tuple(path))

        return self._changed(file, text, added)

    def remove(self, file: str, text: str, path: Sequence[str | int]) -> Report:
        """As `enter`, after the field or item at that path was taken away."""
        return self._changed(file, text, lambda: without_entry(text, is_markdown(file), tuple(path)))

    def move(self, file: str, text: str, path: Sequence[str | int], by: int) -> Report:
        """As `enter`, after an item changed places with the one before it (by is -1) or after it (1)."""
        return self._changed(file, text, lambda: with_moved(text, is_markdown(file), tuple(path), by))

    def rewrite(self, file: str, text: str, entered: str) -> Report:
        """As `check`, after the text was changed as a whole; without a mark at its start, and with newlines only."""
        return self.check(file, with_text(text, entered))

    def preview(self, file: str) -> Report:
        """The page that shows the file, as it was when it was last checked; `html` is None where there is none."""
        made = preview(self._compiled, file) if self._compiled else None
        return {"title": made[0].title, "html": made[1]} if made else {"title": "", "html": None}

    def _changed(self, file: str, text: str, change: Callable[[], str]) -> Report:
        try:
            changed = change()
        except (Unreadable, Unwritable):
            return {**self.check(file, text), "refused": True}
        return self.check(file, changed)

    def _rows(self, file: str, text: str) -> tuple[FormField | FormPart, ...] | None:
        shape = shape_of_file(file, self._folder)
        try:
            return form_rows(text, is_markdown(file), shape) if shape else None
        except Unreadable:
            return None

    def _write(self, name: str, text: str) -> None:
        path = (self._root / name).resolve()
        if not path.is_relative_to(self._root.resolve()):
            raise ValueError(f"{name} leads out of the desk")
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(text.encode("utf-8", "replace"))


def _row(row: FormField | FormPart, language: Language) -> Report:
    more = [{"name": name, "meaning": words.said(language)} for name, words in row.more]
    if isinstance(row, FormPart):
        return {
            "path": list[str | int](row.path),
            "kind": "list" if row.is_list else "group",
            "can_go": row.can_go,
            "more": more,
            "grows": row.grows,
            "names": row.names,
        }
    return {
        "path": list[str | int](row.path),
        "kind": row.kind,
        "value": row.value,
        "meaning": row.meaning.said(language),
        "choices": list(row.choices),
        "can_go": row.can_go,
        "more": more,
    }


def _problem(one: Told) -> Report:
    return {"file": one.file, "line": one.line, "column": one.column, "what": one.what, "remedy": one.remedy}


def _of_field(one: Told, rows: Sequence[FormField | FormPart]) -> int | None:
    """The number of the field in whose lines a problem is, or of the empty group: of several that with fewest lines."""
    around = [
        (row.lines[1] - row.lines[0], number)
        for number, row in enumerate(rows)
        if row.lines and row.lines[0] <= one.line <= row.lines[1]
    ]
    return min(around)[1] if around else None
