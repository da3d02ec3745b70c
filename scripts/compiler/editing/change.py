"""A file with another value in one of its fields, and every other character as it was."""

from __future__ import annotations

from collections.abc import Mapping

from scripts.compiler.content.document import Path, Span
from scripts.compiler.editing.places import BODY, Place, Scalar, Unreadable, places
from scripts.compiler.editing.source_text import SourceText
from scripts.compiler.editing.writing import writings


class Unwritable(ValueError):  # noqa: N818 - a fact about the value
    """No way of writing this value makes the file read as it should."""


def with_field(raw: str, is_markdown: bool, path: Path, value: Scalar) -> str:
    """The file in which the field at that path has that value: read anew it has exactly that one.

    raw: every character of the file. path: as `places` gives it; BODY for the Markdown below the front matter.
    Comments, order, quotes and ends of lines outside of the value stay. The value keeps the way in which it is
    written, as far as that can hold it. Raises Unreadable where the file has no such field, Unwritable where no way of
    writing works.
    """
    source = SourceText(raw)
    known = places(source.text, is_markdown)
    if path not in known:
        raise Unreadable(f"there is no field at {path}")
    place = known[path]
    if same(place.value, value):
        return raw
    if path == BODY:
        return _prose(source, place, str(value))
    expected = {**_values(known), path: value}
    for written in writings(place, source.text[slice(*place.span)], value):
        changed = source.replaced(place.span, _apart(source.text, place.span, written))
        if _reads(changed, is_markdown, expected):
            return changed
    raise Unwritable(f"no way of writing the value at {path} reads back")


def with_text(raw: str, text: str) -> str:
    """The file after its text was changed as a whole: what is before and after the change stays as it was stored.

    raw: every character of the file. text: its new text, each line ended by a newline only.
    """
    source = SourceText(raw)
    old, most = source.text, min(len(source.text), len(text))
    start = next((at for at in range(most) if old[at] != text[at]), most)
    end = next((at for at in range(most - start) if old[-1 - at] != text[-1 - at]), most - start)
    return source.replaced((start, len(old) - end), text[start : len(text) - end])


def same(one: object, other: object) -> bool:
    """Whether two values are the same, of the same kind: 1 is not true, and not "1"."""
    return type(one) is type(other) and one == other


def _prose(source: SourceText, place: Place, value: str) -> str:
    """The text below the front matter is what it is: nothing in it needs to be written in another way."""
    start = place.span[0]
    # A file that ends with its front matter, without a new line.
    before = "\n" if start and source.text[start - 1] != "\n" else ""
    return source.replaced(place.span, before + value)


def _apart(text: str, span: Span, written: str) -> str:
    """With a space in front where the place has been empty until now, right after a colon or dash."""
    return f" {written}" if text[span[0] - 1 : span[0]] in (":", "-") else written


def _values(known: Mapping[Path, Place]) -> dict[Path, Scalar]:
    return {path: place.value for path, place in known.items()}


def _reads(raw: str, is_markdown: bool, expected: Mapping[Path, Scalar]) -> bool:
    text = SourceText(raw).text
    try:
        found = _values(places(text, is_markdown))
    except Unreadable:
        return False
    if "\t" in _fields(text, found):
        return False  # the reader refuses each tab among fields
    return list(found) == list(expected) and all(same(found[path], value) for path, value in expected.items())


def _fields(text: str, found: Mapping[Path, Scalar]) -> str:
    return text.removesuffix(str(found[BODY])) if BODY in found else text
