"""The desk at which an editor tries a change: JSON in, JSON out, one verb at a time.

It has a copy of the whole content in files of its own, because a change of one file can be wrong because of another.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Mapping, Sequence
from pathlib import Path
from typing import Any, Final

from scripts.compiler.check import check
from scripts.compiler.compile import Compiled, compiled
from scripts.compiler.content.load import load
from scripts.compiler.editing.change import Unwritable, with_text
from scripts.compiler.editing.form_fields import FormField, form_fields, with_entered
from scripts.compiler.editing.kinds_of_files import is_markdown, shape_of_file
from scripts.compiler.editing.places import Unreadable
from scripts.compiler.problems import ContentProblems, Told
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

        The reply: `text`; `fields` in the order of the file, None where nobody can tell which there are; `problems` in
        this file, each with the number of its field; `elsewhere` those in others, and `more` how many were left out.
        """
        self._write(file, text)
        draft, found = check(load(self._root, self._root / self._folder))
        told = ContentProblems(found, draft.language, draft.named).told
        self._compiled = None if told else compiled(draft, found)
        fields = self._fields(file, text)
        here = [one for one in told if one.file == file]
        there = [one for one in told if one.file != file]
        return {
            "text": text,
            "fields": None if fields is None else [_field(one, draft.language) for one in fields],
            "problems": [{**_problem(one), "field": _of_field(one, fields or ())} for one in here],
            "elsewhere": [_problem(one) for one in there[:MOST_ELSEWHERE]],
            "more": len(there[MOST_ELSEWHERE:]),
        }

    def enter(self, file: str, text: str, path: Sequence[str | int], entered: str) -> Report:
        """As `check`, after something was entered in a field; `refused` when no file can hold that."""
        try:
            changed = with_entered(text, is_markdown(file), tuple(path), entered)
        except (Unreadable, Unwritable):
            return {**self.check(file, text), "refused": True}
        return self.check(file, changed)

    def rewrite(self, file: str, text: str, entered: str) -> Report:
        """As `check`, after the text was changed as a whole; without a mark at its start, and with newlines only."""
        return self.check(file, with_text(text, entered))

    def preview(self, file: str) -> Report:
        """The page that shows the file, as it was when it was last checked; `html` is None where there is none."""
        made = preview(self._compiled, file) if self._compiled else None
        return {"title": made[0].title, "html": made[1]} if made else {"title": "", "html": None}

    def _fields(self, file: str, text: str) -> tuple[FormField, ...] | None:
        shape = shape_of_file(file, self._folder)
        try:
            return form_fields(text, is_markdown(file), shape) if shape else None
        except Unreadable:
            return None

    def _write(self, name: str, text: str) -> None:
        path = (self._root / name).resolve()
        if not path.is_relative_to(self._root.resolve()):
            raise ValueError(f"{name} leads out of the desk")
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(text.encode("utf-8", "replace"))


def _field(field: FormField, language: Language) -> Report:
    return {
        "path": list[str | int](field.path),
        "kind": field.kind,
        "value": field.value,
        "meaning": field.meaning.said(language),
        "choices": list(field.choices),
    }


def _problem(told: Told) -> Report:
    return {"file": told.file, "line": told.line, "column": told.column, "what": told.what, "remedy": told.remedy}


def _of_field(told: Told, fields: Iterable[FormField]) -> int | None:
    """The number of the field in whose lines a problem is: of several the one with the fewest lines."""
    around = [
        (field.lines[1] - field.lines[0], number)
        for number, field in enumerate(fields)
        if field.lines[0] <= told.line <= field.lines[1]
    ]
    return min(around)[1] if around else None
