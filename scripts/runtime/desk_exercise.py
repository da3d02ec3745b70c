"""Calls of every verb of the desk, as JSON, a list of [verb, request]: the build runs them in the browser's Python.

They find which modules the desk needs. They are made of the content as it is, and of that content with the damages
that editors do; the words do not matter.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Final

from scripts.compiler.editing.form_fields import FormPart, form_rows
from scripts.compiler.editing.kinds_of_files import is_markdown, shape_of_file
from scripts.compiler.files.desk_contents import desk_files

Call = tuple[str, str]

DAMAGES: Final = (
    ("title:", "titel:"), ("title: ", 'title: "'), ("title: ", "title:\n  - "), ("title: ", "title: &a "),
    ("title:", "title"), ("\n", "\n\ttab: x\n"), ("https://", "http:/"), ("1", "01"), (": ", ": [x](nergens.md) "),
    (": ", ": <b>x</b> \u200b"), ("\n  ", "\n "), ("---", "--"), ("{", "{x"), (" ", "\u00a0"), ("a", "ä # b: "),
)  # fmt: skip
"""What to replace by what, at the first place where it is."""
ENTERED: Final = ("one line", "a: b # c", "two\nlines", "", "3", "'a' \"b\" \\c\x85", "word " * 40)


def calls(root: Path, folder: Path) -> Iterator[Call]:
    """root: the folder of the repository. folder: the content."""
    files = desk_files(root, folder)
    yield _call("lay", folder=folder.name, files=files)
    for number, (name, text) in enumerate(_one_of_each(files, folder.name)):
        yield _call("check", file=name, text=text)
        yield _call("preview", file=name)
        old, new = DAMAGES[number % len(DAMAGES)]
        yield _call("check", file=name, text=text.replace(old, new, 1))
        path = [""] if name.endswith(".md") else ["title"]
        yield _call("enter", file=name, text=text, path=path, entered=ENTERED[number % len(ENTERED)])
        if name.startswith(f"{folder.name}/dimensions/") and name.endswith(".yaml"):
            for old, new in DAMAGES:
                yield _call("check", file=name, text=text.replace(old, new, 1))
            for entered in ENTERED:
                yield _call("enter", file=name, text=text, path=["title"], entered=entered)
        yield from _changes(name, text, folder.name)
        yield _call("check", file=name, text=text)


def _changes(name: str, text: str, folder: str) -> Iterator[Call]:
    """A field that comes, and an item that moves and goes."""
    shape = shape_of_file(name, folder)
    assert shape
    rows = form_rows(text, is_markdown(name), shape)
    more = [(*row.path, row.more[0][0]) for row in rows if isinstance(row, FormPart) and row.more]
    items = [row.path for row in rows if row.path and row.path[-1] == 0]
    yield from (_call("add", file=name, text=text, path=path) for path in more[:1])
    for path in items[:1]:
        yield _call("move", file=name, text=text, path=path, by=1)
        yield _call("remove", file=name, text=text, path=path)


def _one_of_each(files: Mapping[str, str], folder: str) -> Iterator[tuple[str, str]]:
    """A file of every kind."""
    seen = set()
    for name, text in sorted(files.items()):
        shape = shape_of_file(name, folder)
        if shape and text and (shape, is_markdown(name)) not in seen:
            seen.add((shape, is_markdown(name)))
            yield name, text


def _call(verb: str, **request: object) -> Call:
    return verb, json.dumps(request)
