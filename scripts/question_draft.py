"""A question that somebody fills in field by field, on a copy of the content: each answer is checked at once."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from itertools import count
from pathlib import Path
from typing import Final

from scripts.asking import PROMPT, Asker, needed
from scripts.compiler.check import check
from scripts.compiler.content.document import Path as Field
from scripts.compiler.content.field_types import ID_LENGTH
from scripts.compiler.content.load import load
from scripts.compiler.content.shapes import ModelFile, Question
from scripts.compiler.content.tree import there
from scripts.compiler.editing.change import Unwritable
from scripts.compiler.editing.form_fields import FormField, form_fields, with_entered
from scripts.compiler.problems import told
from scripts.compiler.words import console
from scripts.compiler.words import wizard_words as words

Said = set[tuple[str, str, str]]
"""Problems: the file, what is wrong, and how to mend it. Lines move while a file is filled in."""

_NO_WORD: Final = "topic"
"""The id of a title without a letter in it."""


class QuestionDraft:
    """root, folder: of the copy. file: the blank question in it."""

    def __init__(self, root: Path, folder: Path, file: Path) -> None:
        self._root = root
        self._folder = folder
        self._file = file
        self._model: ModelFile = there(load(root, folder).model).shape
        self.text = file.read_text(encoding="utf-8")
        self._open = {field.path: field for field in form_fields(self.text, False, Question) if not field.value}

    def fill_in(self, asker: Asker, title: str) -> None:
        """Asks for every field that is still empty. title: what was typed for it before. Raises EOFError."""
        known = self._problems(asker)
        given: dict[Field, str] = {("title",): title}
        for path, field in list(self._open.items()):
            self._head(asker, path)
            if path not in given:
                meaning = field.meaning.said(asker.language)
                asker.tell(words.FIELD.filled(name=" ".join(map(_shown, path)), meaning=meaning))
            while True:
                typed = given.pop(path, "") or _typed(asker, field)
                refused = self._enter(asker, path, typed, known)
                if not refused:
                    break
                for _, what, remedy in sorted(refused):
                    asker.say(f"{what} {remedy}")

    def _head(self, asker: Asker, path: Field) -> None:
        """Which stage or answer comes now."""
        if path[-1] == "answer":
            stage = self._model.stages[int(path[1])]
            asker.tell(console.NEW_RUNG.filled(number=int(path[1]) + 1, name=stage.name))
        elif path[-1] == "id":
            asker.tell(console.NEW_OPTION.filled(number=int(path[1]) + 1))

    def _enter(self, asker: Asker, path: Field, typed: str, known: Said) -> Said:
        """Fills in a field; what is wrong with that, and then it is as it was."""
        before, field = self.text, self._open.pop(path)
        try:
            self.text = with_entered(before, False, path, typed)
            found = self._problems(asker) - known
        except Unwritable:
            found = {("", words.UNWRITABLE.said(asker.language), "")}
        if found:
            self.text, self._open = before, {path: field, **self._open}
        return found

    def _problems(self, asker: Asker) -> Said:
        """What the check says, with something in each field that is still open: only then it looks at all others."""
        text = self.text
        for number, (path, field) in enumerate(self._open.items(), 1):
            text = with_entered(text, False, path, self._stopgap(field, number))
        self._file.write_text(text, encoding="utf-8", newline="\n")
        draft, found = check(load(self._root, self._folder))
        said = [told(one, asker.language, draft.named) for one in found]
        return {(one.file, one.what, one.remedy) for one in said}

    def _stopgap(self, field: FormField, number: int) -> str:
        """A value that a field can have, and that no other field has."""
        name = str(field.path[-1])
        if field.choices:
            return field.choices[0]
        origin = next(iter(self._model.origins), "")
        return {"importance": "1", "points": str(number), "id": f"x{number}", "kind": origin}.get(name, f"x{number}")


def proposed_ids(title: str) -> Iterator[str]:
    """Ids that are made of the words of a title; the later ones end in a number."""
    plain = unicodedata.normalize("NFKD", title).encode("ascii", "ignore").decode().lower()
    parts = re.findall("[a-z0-9]+", plain.replace("'", ""))
    id = re.sub("^[0-9-]+", "", "-".join(parts)) or _NO_WORD
    for number in count(1):
        ending = f"-{number}" if number > 1 else ""
        yield _cut(id, ID_LENGTH - len(ending)) + ending


def _cut(id: str, length: int) -> str:
    """As many whole words as there is room for; of one long word its beginning."""
    if len(id) <= length:
        return id
    return id[: length + 1].rpartition("-")[0] or id[:length]


def _typed(asker: Asker, field: FormField) -> str:
    if field.kind == "text":
        return "\n\n".join(asker.paragraphs())
    if field.choices:
        asker.say(" / ".join(field.choices))
    return asker.line(PROMPT, needed)


def _shown(step: str | int) -> str:
    return step if isinstance(step, str) else str(step + 1)
