"""A form adds fields and items, takes them away and moves items; every other line of the file stays as it was."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path as FilePath
from typing import Any

import pytest

from scoring.method.rules import RULES
from scripts.compiler.check import check
from scripts.compiler.content.document import Path
from scripts.compiler.content.load import load
from scripts.compiler.content.shape import MARKDOWN_FIELDS
from scripts.compiler.content.shapes import InterfaceFile, ModelFile, Question, RetiredFile, SiteFile
from scripts.compiler.draft import Draft
from scripts.compiler.editing.change import Unwritable
from scripts.compiler.editing.entries import with_entry, with_moved, without_entry
from scripts.compiler.editing.form_fields import FormField, FormPart, form_rows, with_added, with_entered
from scripts.compiler.editing.kinds_of_files import is_markdown, shape_of_file
from scripts.compiler.editing.parts import data_of
from scripts.compiler.editing.places import Unreadable
from scripts.compiler.editing.source_text import SourceText
from scripts.compiler.prose.texts import proses
from tests.content.test_changed_fields import STYLES, every_file, id_of, stored
from tests.content.trees import REPOSITORY


def shape(file: str) -> Any:
    found = shape_of_file(file, "content")
    assert found
    return found


def rows(raw: str, file: str) -> list[FormField | FormPart]:
    return list(form_rows(raw, is_markdown(file), shape(file)))


def list_parts(raw: str, file: str) -> Iterator[FormPart]:
    yield from (row for row in rows(raw, file) if isinstance(row, FormPart) and row.is_list)


def data(raw: str, file: str) -> Any:
    return data_of(SourceText(raw).text, is_markdown(file))


def at(tree: Any, path: Path) -> Any:
    for part in path:
        tree = tree[part]
    return tree


def size(raw: str, file: str, path: Path) -> int:
    return len(at(data(raw, file), path))


def is_lines_of(part: str, whole: str) -> bool:
    """Whether a text is another one with lines left out."""
    lines = iter(whole.splitlines())
    return all(line in lines for line in part.splitlines())


@pytest.mark.parametrize(("root", "file"), every_file(), ids=id_of)
def test_what_is_added_and_taken_away_again_leaves_the_same_bytes(root: FilePath, file: str) -> None:
    raw = stored(root, file)
    for row in rows(raw, file):
        if not isinstance(row, FormPart):
            continue
        new = [(*row.path, name) for name, _ in row.more]
        new += [(*row.path, size(raw, file, row.path))] if row.grows else []
        for path in new:
            added = with_added(raw, is_markdown(file), shape(file), path)
            assert added != raw, path
            assert path in {one.path for one in rows(added, file)}, path
            assert without_entry(added, is_markdown(file), path) == raw, path


@pytest.mark.parametrize(("root", "file"), every_file(), ids=id_of)
def test_a_field_with_a_name_of_ones_own_comes_last_in_its_group_and_can_go(root: FilePath, file: str) -> None:
    raw = stored(root, file)
    for row in rows(raw, file):
        if isinstance(row, FormPart) and row.names:
            added = with_added(raw, is_markdown(file), shape(file), (*row.path, "new.name"))
            assert list(at(data(added, file), row.path))[-1] == "new.name"
            assert without_entry(added, is_markdown(file), (*row.path, "new.name")) == raw


@pytest.mark.parametrize("name", ["a: b", "#a", "- a", "", " ", "[", "'", "a\nb"])
def test_a_name_that_no_field_can_have_is_refused(name: str) -> None:
    with pytest.raises(Unwritable):
        with_added("scan.next: Verder\n", False, InterfaceFile, (name,))


def test_a_sentence_of_the_site_is_added_by_its_key() -> None:
    added = with_added("scan.next: Verder\n", False, InterfaceFile, ("scan.back",))
    assert with_entered(added, False, ("scan.back",), "Terug") == "scan.next: Verder\nscan.back: Terug\n"
    groups = {row.path: row.names for row in form_rows(added, False, InterfaceFile) if isinstance(row, FormPart)}
    assert groups == {(): True}


@pytest.mark.parametrize(("root", "file"), every_file(), ids=id_of)
def test_an_added_field_or_item_changes_no_other_line(root: FilePath, file: str) -> None:
    raw = stored(root, file)
    for row in rows(raw, file):
        for name, _ in row.more if isinstance(row, FormPart) else ():
            added = with_added(raw, is_markdown(file), shape(file), (*row.path, name))
            assert is_lines_of(raw, added) or "{" in raw, row.path
    for part in list_parts(raw, file):
        if part.grows:
            added = with_added(raw, is_markdown(file), shape(file), (*part.path, size(raw, file, part.path)))
            assert is_lines_of(raw.replace(" []", ""), added.replace(" []", "")) or "[" in raw, part.path


@pytest.mark.parametrize(("root", "file"), every_file(), ids=id_of)
def test_an_item_that_is_taken_away_takes_its_own_lines_only(root: FilePath, file: str) -> None:
    raw = stored(root, file)
    for part in list_parts(raw, file):
        for number in range(size(raw, file, part.path)):
            left = without_entry(raw, is_markdown(file), (*part.path, number))
            before, after = at(data(raw, file), part.path), at(data(left, file), part.path)
            assert after == [*before[:number], *before[number + 1 :]]
            assert len(left) < len(raw)
            if "[" not in raw:
                assert is_lines_of(left.replace(" []", ""), raw), (part.path, number)


@pytest.mark.parametrize(("root", "file"), every_file(), ids=id_of)
def test_items_that_change_places_twice_leave_the_same_bytes(root: FilePath, file: str) -> None:
    raw = stored(root, file)
    for part in list_parts(raw, file):
        for number in range(size(raw, file, part.path) - 1):
            moved = with_moved(raw, is_markdown(file), (*part.path, number), 1)
            before, after = at(data(raw, file), part.path), at(data(moved, file), part.path)
            assert (after[number], after[number + 1]) == (before[number + 1], before[number])
            assert sorted(moved) == sorted(raw)
            assert with_moved(moved, is_markdown(file), (*part.path, number + 1), -1) == raw


@pytest.mark.parametrize("ends", ["\n", "\r\n"])
@pytest.mark.parametrize("mark", ["", "\ufeff"])
def test_line_ends_and_the_mark_at_the_start_stay(ends: str, mark: str) -> None:
    raw = mark + STYLES.replace("\n", ends)
    added = with_entry(raw, False, ("nested", "deeper", 1), {"name": None})
    assert added.startswith(mark)
    assert added.count("\n") == added.count(ends)
    assert without_entry(added, False, ("nested", "deeper", 1)) == raw
    assert with_moved(with_moved(raw, False, ("items", 0), 1), False, ("items", 0), 1) == raw


@pytest.mark.parametrize(
    ("raw", "path", "blank", "new"),
    [
        ("a: 1\n# x\nc: 2\n", ("b",), None, "a: 1\nb:\n# x\nc: 2\n"),
        ("a: 1\nc: |\n  two\n\n  lines\n\nd: 1\n", ("e",), None, "a: 1\nc: |\n  two\n\n  lines\n\nd: 1\ne:\n"),
        ("a: 1", ("b",), "", "a: 1\nb: |"),
        ("a: 1  # one\n", ("b",), {"x": None, "y": [None]}, "a: 1  # one\nb:\n  x:\n  y:\n    -\n"),
        ("a: []\nc: 1\n", ("a", 0), {"x": None}, "a:\n  - x:\nc: 1\n"),
        ("a: []  # none\n", ("a", 0), {"x": None}, "a:  # none\n  - x:\n"),
        ("a: []\n", ("a", 0), None, "a: [~]\n"),
        ("a: [b]\n", ("a", 1), None, "a: [b, ~]\n"),
        ("a: {b: c}\n", ("a", "d"), "", 'a: {b: c, d: ""}\n'),
        ("a: {}\n", ("a", "d"), None, "a:\n  d:\n"),
        ("a: [{}]\n", ("a", 0, "d"), None, "a: [{d: ~}]\n"),
        ("a: 1\n", ("b",), {}, "a: 1\nb: {}\n"),
        ("a:\n- x: 1\n  y: 2\n# end\n", ("a", 1), {"x": None}, "a:\n- x: 1\n  y: 2\n- x:\n# end\n"),
        ("a:\n  - x: 1\n", ("a", 0, "y"), None, "a:\n  - x: 1\n    y:\n"),
        ("a:\n  -\n", ("a", 1), None, "a:\n  -\n  -\n"),
    ],
)
def test_a_new_entry_is_written_as_the_lines_around_it(raw: str, path: Path, blank: Any, new: str) -> None:
    order = ("a", "b", "c", "d", "e", "x", "y")
    assert with_entry(raw, False, path, blank, order) == new
    assert without_entry(new, False, path) == raw


@pytest.mark.parametrize(
    ("raw", "path", "new"),
    [
        ("a:\n  - x: 1  # one\n    y: 2\n", ("a", 0, "x"), "a:\n  - y: 2\n"),
        ("a: [b, c, d]\n", ("a", 0), "a: [c, d]\n"),
        ("a: [b, c, d]\n", ("a", 2), "a: [b, c]\n"),
        ("# top\na:\n  # of b\n  - b\n  # of c\n  - c\n", ("a", 0), "# top\na:\n  # of b\n  # of c\n  - c\n"),
        ("a: 1\nb: 2", ("b",), "a: 1"),
        ("a:\n  # why\n  - b\nc: 1\n", ("a", 0), "a: []\n  # why\nc: 1\n"),
        ("a:\n  b: 1\nc: 1\n", ("a", "b"), "a: {}\nc: 1\n"),
    ],
)
def test_what_is_taken_away_leaves_the_comments_around_it(raw: str, path: Path, new: str) -> None:
    assert without_entry(raw, False, path) == new


@pytest.mark.parametrize(
    ("raw", "path"),
    [
        ("a: 1\n", ("a",)),
        ("a:\n  - x: 1\n", ("a", 0, "x")),
        ("a:\n  - x: 1\n    # of y\n    y: 2\n", ("a", 0, "x")),
    ],
)
def test_what_cannot_go_is_refused(raw: str, path: Path) -> None:
    with pytest.raises(Unwritable):
        without_entry(raw, False, path)


@pytest.mark.parametrize(("path", "by"), [(("a", 0), -1), (("a", 1), 1), (("b",), 1)])
def test_an_item_moves_within_its_list_only(path: Path, by: int) -> None:
    with pytest.raises(Unwritable):
        with_moved("a: [1, 2]\nb: 1\n", False, path, by)


@pytest.mark.parametrize("path", [("none",), ("none", 0), (), ("a", "x", "y")])
def test_what_is_not_there_cannot_be_taken_away(path: Path) -> None:
    with pytest.raises(Unreadable):
        without_entry("a: 1\n", False, path)


def test_what_is_there_already_is_not_added_again() -> None:
    for path in (("title",), ("ladder", 0)):
        with pytest.raises(Unwritable):
            with_added("title: x\nladder:\n  - answer: y\n", False, Question, path)


@pytest.mark.parametrize(
    ("raw", "path"),
    [("title: x\n", ("colour",)), ("title: x\nladder: []\n", ("title", "colour"))],
)
def test_what_no_file_can_have_is_not_added(raw: str, path: Path) -> None:
    assert path[-1] not in offered(raw, Question)
    with pytest.raises((Unwritable, Unreadable)):
        with_added(raw, False, Question, path)


def offered(raw: str, kind: Any) -> dict[str, Path]:
    """The fields that the form offers to add, each with the group that it goes into."""
    return {name: row.path for row in form_rows(raw, False, kind) for name, _ in row.more}


RULES_LIST = "scoring:\n  tiers:\n    - rule: mean\n"


@pytest.mark.parametrize(
    ("path", "new"),
    [
        (("scoring", "whole"), f"{RULES_LIST}  whole:\n    rule:\n"),
        (("scoring", "tiers", 1), f"{RULES_LIST}    - rule:\n"),
    ],
)
def test_a_rule_comes_with_its_name_to_be_chosen_and_then_with_what_it_needs(path: Path, new: str) -> None:
    added = with_added(RULES_LIST, False, ModelFile, path)
    assert added == new
    rule = field(added, ModelFile, (*path, "rule"))
    assert (rule.kind, rule.choices) == ("choice", tuple(sorted(RULES)))
    assert path not in offered(added, ModelFile).values()
    chosen = with_entered(added, False, (*path, "rule"), "ladder")
    assert offered(chosen, ModelFile)["majority"] == path
    assert field(chosen, ModelFile, (*path, "rule")).choices == rule.choices


def field(raw: str, kind: Any, path: Path) -> FormField:
    found = next(row for row in form_rows(raw, False, kind) if row.path == path)
    assert isinstance(found, FormField)
    return found


@pytest.mark.parametrize("name", ["origins", "options"])
def test_a_group_whose_names_one_chooses_is_added_and_takes_names(name: str) -> None:
    raw = "id: x\n"
    assert offered(raw, ModelFile)[name] == ()
    added = with_added(raw, False, ModelFile, (name,))
    assert added == f"id: x\n{name}: {{}}\n"
    group = next(row for row in form_rows(added, False, ModelFile) if row.path == (name,))
    assert isinstance(group, FormPart)
    assert group.names
    named = with_added(added, False, ModelFile, (name, "article"))
    assert named.startswith(f"id: x\n{name}:\n  article:")
    assert list(at(data_of(named, False), (name,))) == ["article"]


@pytest.mark.parametrize(
    ("kind", "raw", "path", "new"),
    [
        (ModelFile, "origins:\nid: x\n", ("origins", "article"), "origins:\n  article:\nid: x\n"),
        (ModelFile, "origins:  # which\nid: x\n", ("origins", "a"), "origins:  # which\n  a:\nid: x\n"),
        (ModelFile, "sizes: ~\n", ("sizes", 0), "sizes:\n  - id:\n    name:\n"),
        (ModelFile, "sizes:\n  -\n", ("sizes", 0, "id"), "sizes:\n  - id:\n"),
        (ModelFile, "dimensions:\n  - id: a\n    questions:\n", ("dimensions", 0, "questions", 0), None),
        (Question, "title: x\norigin:\n", ("origin", "kind"), "title: x\norigin:\n  kind:\n"),
        (InterfaceFile, "scan.progress:\n", ("scan.progress", "one"), "scan.progress:\n  one:\n"),
    ],
)
def test_below_a_name_or_a_dash_without_a_value_comes_what_can_be_there(
    kind: Any, raw: str, path: Path, new: str | None
) -> None:
    row = next(row for row in form_rows(raw, False, kind) if row.path == path[:-1])
    is_offered = path[-1] in {name for name, _ in row.more}
    assert is_offered or (isinstance(row, FormPart) and (row.names or row.grows))
    added = with_added(raw, False, kind, path)
    assert new in (None, added)
    assert path in {row.path for row in form_rows(added, False, kind)}


def test_a_name_without_a_value_that_needs_a_text_stays_a_field_and_says_where_it_is() -> None:
    raw = "title:\norigin:\nwhy: x\n"
    assert field(raw, Question, ("title",)).lines == (1, 1)
    origin = next(row for row in form_rows(raw, False, Question) if row.path == ("origin",))
    assert (isinstance(origin, FormPart), origin.lines) == (True, (2, 2))
    assert offered("scan.next: x\n", InterfaceFile) == {}


def test_a_group_comes_with_the_fields_that_it_must_have() -> None:
    raw = "title: x\nladder:\n  - answer: y\n"
    added = with_added(raw, False, Question, ("ladder", 0, "tip"))
    assert list(at(data_of(added, False), ("ladder", 0, "tip"))) == ["title", "effort", "who", "done_when", "text"]
    assert with_added("terms: []\n", False, shape("content/glossary.yaml"), ("terms", 0)) == (
        "terms:\n  - term:\n    definition:\n"
    )
    assert "  - id:\n" in with_added("questions: []\ndimensions: []\n", False, RetiredFile, ("questions", 0))


def test_a_field_says_whether_the_file_can_do_without_it() -> None:
    raw = "title: x\nwhy: y\ncolour: z\nladder:\n  - answer: y\n"
    can_go = {row.path: row.can_go for row in form_rows(raw, False, Question)}
    assert can_go == {
        (): False, ("title",): False, ("why",): True, ("colour",): True, ("ladder",): True, ("ladder", 0): True,
        ("ladder", 0, "answer"): False,
    }  # fmt: skip


@pytest.mark.parametrize(
    ("shape", "path", "entered", "line"),
    [
        (Question, ("importance",), "2", "importance: 2\n"),
        (Question, ("quick",), "true", "quick: true\n"),
        (Question, ("why",), "Omdat: zo.", 'why: "Omdat: zo."\n'),
        (SiteFile, ("more_pages",), "docs", "more_pages: docs\n"),
    ],
)
def test_what_is_entered_in_an_added_field_has_the_kind_that_it_needs(
    shape: Any, path: Path, entered: str, line: str
) -> None:
    added = with_added("title: x\n", False, shape, path)
    assert line in with_entered(added, False, path, entered)


def test_an_added_text_in_markdown_can_have_several_lines() -> None:
    raw = "ladder:\n  - answer: x\n    tip:\n      title: y\n"
    added = with_added(raw, False, Question, ("ladder", 0, "tip", "text"))
    field = next(row for row in form_rows(added, False, Question) if row.path[-1:] == ("text",))
    assert isinstance(field, FormField)
    assert field.kind == "text"
    filled = with_entered(added, False, field.path, "Een.\n\n- Twee.")
    assert filled.endswith("      text: |\n        Een.\n\n        - Twee.\n")


def test_every_markdown_field_is_known_as_one() -> None:
    draft: Draft = check(load(REPOSITORY))[0]
    found = {prose.path[-1] for prose in proses(draft) if prose.path}
    assert found == set(MARKDOWN_FIELDS)
