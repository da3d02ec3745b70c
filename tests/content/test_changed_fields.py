"""Editing loses nothing: a field gets its new value, and every other character of the file stays as it was."""

from __future__ import annotations

from itertools import chain
from pathlib import Path as FilePath
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from scripts.compiler.content.document import Path
from scripts.compiler.content.load import load
from scripts.compiler.content.shape import meaning_of
from scripts.compiler.content.shapes import Question
from scripts.compiler.content.source_file import read_file
from scripts.compiler.editing.change import same, with_field, with_text
from scripts.compiler.editing.form_fields import form_fields, with_entered
from scripts.compiler.editing.kinds_of_files import is_markdown, shape_of_file
from scripts.compiler.editing.places import BODY, Unreadable, places
from scripts.compiler.editing.source_text import SourceText
from tests.content.trees import NESTED, REPOSITORY, VALID

HOSTILE = (
    "a: b", "a # b", "#b", "- a", "'a", '"a" b', "it's \"a\"", "back\\slash", "two\nlines", "two\nlines\n", "a\n\nb\n",
    "trail  ", "  lead", "  lead\nand on\n", "é—😀", "no", "1.10", "true", "null", "~", "3", "", "\n", "\n\n", "a\n\n",
    "a\tb", "a\x85b", "a\u2028b", "@a", "%a", "!a", "&a", "*a", "|", "> a", "? a", "a:", "{a}", "[a", "a, b", "}",
    "---", "...", "=======", "<<<<<<< a", "\u200b", "\x00", "\ufeff", "a\r\nb", "\n a", "a\n  b\nc", " ", "\t",
    "word " * 40,
)  # fmt: skip
"""Values that one way of writing or another cannot hold."""

STYLES = """\
# A comment above.
plain: as it is  # a comment beside
empty:
single: 'it''s'
double: "one \\"two\\""   # another
literal: |   # a comment on a first line
  first

    further in
  last

# A comment below a block.
folded: >-
  some words that are
  folded

  and more
kept: |+
  kept

over: some words over
  two lines
number: 3
truth: true
flow: {a: b, c: [d, 'e']}
items:
- one   # of two
-
- |
  three
nested:
    deeper:
      - name: x
        text: >
          y
last: z"""


def every_file() -> list[tuple[FilePath, str]]:
    """The folder of a tree and the address of a file in it, for all that editors can change here."""
    found = []
    for root in (REPOSITORY, VALID, NESTED):
        content = load(root)
        docs = (one.document for one in content.docs.values() if one)
        found += [(root, document.file) for document in chain(content.documents, docs)]
    return found


def id_of(value: Any) -> str:
    return f"{value.name}" if isinstance(value, FilePath) else str(value)


def stored(root: FilePath, file: str) -> str:
    return (root / file).read_bytes().decode("utf-8")


def value_at(data: Any, path: Path) -> Any:
    for part in path:
        data = data[part]
    return data


def outside(raw: str, file_is_markdown: bool, path: Path) -> tuple[str, str]:
    """What is before a field's value, and what is after it."""
    source = SourceText(raw)
    start, end = source.raw_span(places(source.text, file_is_markdown)[path].span)
    return raw[:start], raw[end:]


def assert_only_that_changed(raw: str, new: str, file_is_markdown: bool, path: Path, value: object) -> None:
    before, after = outside(raw, file_is_markdown, path)
    assert new.startswith(before)
    assert new.endswith(after)
    assert len(new) >= len(before) + len(after)
    found = places(SourceText(new).text, file_is_markdown)
    assert same(found[path].value, value)
    for other, place in places(SourceText(raw).text, file_is_markdown).items():
        assert other == path or same(found[other].value, place.value)


def test_there_are_files_of_every_kind() -> None:
    kinds = {shape_of_file(file, "content") for _, file in every_file()}
    assert None not in kinds
    assert len(kinds) > 8


@pytest.mark.parametrize(("root", "file"), every_file(), ids=id_of)
def test_opening_and_saving_changes_nothing(root: FilePath, file: str) -> None:
    raw, shape = stored(root, file), shape_of_file(file, "content")
    assert shape
    for field in form_fields(raw, is_markdown(file), shape):
        assert with_entered(raw, is_markdown(file), field.path, field.value) == raw


@pytest.mark.parametrize(("root", "file"), every_file(), ids=id_of)
def test_the_form_has_every_value_that_the_reader_finds(root: FilePath, file: str) -> None:
    document, _ = read_file(root / file, file)
    assert document
    found = {path: place.value for path, place in places(document.text, is_markdown(file)).items()}
    assert found.pop(BODY, "") == document.body_text
    texts = {path: value for path, value in found.items() if isinstance(value, str)}
    assert texts == dict(document.texts)
    for path, value in found.items():
        assert same(value_at(document.data, path), value)


@pytest.mark.parametrize(("root", "file"), every_file(), ids=id_of)
def test_each_field_takes_a_hostile_value_and_nothing_else_changes(root: FilePath, file: str) -> None:
    raw, markdown = stored(root, file), is_markdown(file)
    turn = sum(map(ord, file))  # another value for the same field of another file
    for number, path in enumerate(places(SourceText(raw).text, markdown)):
        value = HOSTILE[(number + turn) % len(HOSTILE)]
        if path == BODY:
            value = value.replace("\r\n", "\n")  # there a line ends as the lines of the file do
        if "\x00" in value and path == BODY:
            continue  # nothing can write that in Markdown
        assert_only_that_changed(raw, with_field(raw, markdown, path, value), markdown, path, value)


@pytest.mark.parametrize(
    ("front", "mark", "ends"),
    [(False, "", "\n"), (False, "\ufeff", "\r\n"), (True, "", "\n"), (True, "\ufeff", "\r\n")],
)
def test_every_way_of_writing_takes_every_hostile_value(front: bool, mark: str, ends: str) -> None:
    text = f"---\n{STYLES}\n---\n\nA text.\n" if front else STYLES
    raw = mark + text.replace("\n", ends)
    fields = [path for path in places(SourceText(raw).text, front) if path != BODY]
    for number, path in enumerate(fields):
        for value in HOSTILE[number % 3 :: 3] if front else HOSTILE:
            new = with_field(raw, front, path, value)
            assert_only_that_changed(raw, new, front, path, value)
            assert new.count("\n") == new.count(ends) or "\r\n" in value


@pytest.mark.parametrize(
    ("raw", "text", "new"),
    [
        ("a\r\nb\nc\r\n", "a\nb\nc\n", "a\r\nb\nc\r\n"),
        ("a\r\nb\nc\r\n", "a\nx\ny\nc\n", "a\r\nx\r\ny\nc\r\n"),
        ("\ufeffa\r\n", "", "\ufeff"),
        ("\ufeffa\r\n", "ab\n", "\ufeffab\r\n"),
        ("", "a\n", "a\n"),
        ("aa\n", "aaa\n", "aaa\n"),
        ("a\nb\n", "a\n", "a\n"),
    ],
)
def test_a_text_that_is_changed_as_a_whole_keeps_its_mark_and_its_ends_of_lines(raw: str, text: str, new: str) -> None:
    assert with_text(raw, text) == new
    assert SourceText(new).text == text


@pytest.mark.parametrize("value", [0, 12, True, False, None])
def test_a_number_truth_or_nothing_is_written_without_quotes(value: int | bool | None) -> None:
    for path in (("plain",), ("empty",), ("number",), ("items", 1), ("flow", "a")):
        assert_only_that_changed(STYLES, with_field(STYLES, False, path, value), False, path, value)


@given(value=st.text(max_size=40), number=st.integers(0, 40))
@settings(max_examples=100, deadline=None)
def test_any_text_reads_back(value: str, number: int) -> None:
    paths = list(places(STYLES, False))
    path = paths[number % len(paths)]
    assert_only_that_changed(STYLES, with_field(STYLES, False, path, value), False, path, value)


@pytest.mark.parametrize(
    ("path", "value", "line"),
    [
        (("plain",), "another way", "plain: another way  # a comment beside"),
        (("plain",), "so: this", 'plain: "so: this"  # a comment beside'),
        (("plain",), 'say "a": b', "plain: 'say \"a\": b'  # a comment beside"),
        (("empty",), "filled in", "empty: filled in"),
        (("single",), "it is", "single: 'it is'"),
        (("double",), "three", 'double: "three"   # another'),
        (("literal",), "only this\n", "literal: |   # a comment on a first line\n  only this\n\n# A comment"),
        (("folded",), "short", "folded: >-\n  short\nkept"),
        (("over",), "short again", "over: short again\nnumber"),
        (("number",), 4, "number: 4\n"),
        (("flow", "c", 1), "it's", "[d, 'it''s']"),
        (("items", 0), "first", "- first   # of two"),
        (("items", 1), "second", "- second\n"),
        (("nested", "deeper", 0, "name"), "two\nlines\n", "  - name: |\n          two\n          lines\n        text"),
        (("last",), "end", "last: end"),
    ],
)  # fmt: skip
def test_a_value_keeps_the_way_in_which_it_is_written(path: Path, value: Any, line: str) -> None:
    assert line in with_field(STYLES, False, path, value)


def test_a_folded_text_keeps_the_lines_before_the_change() -> None:
    lines = [f"word{number} " * 12 for number in range(4)]
    raw = "text: >-\n" + "".join(f"  {line.strip()}\n" for line in lines) + "after: x\n"
    value = str(places(raw, False)[("text",)].value)
    new = with_field(raw, False, ("text",), value + " and more")
    assert new.splitlines()[:3] == raw.splitlines()[:3]
    assert max(map(len, new.splitlines())) <= max(105, *map(len, raw.splitlines()))


def test_what_is_entered_for_a_number_stays_a_number() -> None:
    raw = "weight: 2\ntruth: true\ntitle: x\nlines: |\n  a\n"
    assert with_entered(raw, False, ("weight",), "3").startswith("weight: 3\n")
    assert with_entered(raw, False, ("weight",), "3/2").startswith("weight: 3/2\n")
    assert with_entered(raw, False, ("weight",), "03").startswith("weight: 03\n")
    assert "truth: false\n" in with_entered(raw, False, ("truth",), "false")
    assert 'title: "3"\n' in with_entered(raw, False, ("title",), "3")
    assert with_entered(raw, False, ("lines",), "b\nc").endswith("lines: |\n  b\n  c\n")


def test_a_field_says_what_it_means_and_what_there_is_to_choose() -> None:
    file = next(one for one in load(VALID).documents if "ladder" in one.data)
    fields = {field.path: field for field in form_fields(file.text, False, Question)}
    quick, effort, ask = (fields[path] for path in (("quick",), ("ladder", 0, "tip", "effort"), ("ask",)))
    assert (quick.kind, quick.choices) == ("choice", ("true", "false"))
    assert (effort.kind, effort.choices) == ("choice", ("S", "M", "L"))
    assert (ask.kind, ask.choices) == ("line", ())
    assert ask.meaning == meaning_of(Question, "ask")
    assert file.text.splitlines()[ask.lines[0] - 1].startswith("ask:")


@pytest.mark.parametrize("raw", ["", "- a\n", "a: [\n", "a: 1\na: 2\n", "a: &b c\n", "x"])
def test_a_file_whose_fields_nobody_can_tell_is_refused(raw: str) -> None:
    with pytest.raises(Unreadable):
        places(raw, False)


@pytest.mark.parametrize("raw", ["a: b\n", "---\na: b\n", "", "---\n- a\n---\n"])
def test_a_page_whose_fields_nobody_can_tell_is_refused(raw: str) -> None:
    with pytest.raises(Unreadable):
        places(raw, True)
