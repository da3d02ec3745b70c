"""Content that was made to exhaust the build is refused, with a sentence, in bounded time and memory."""

from __future__ import annotations

import time
from pathlib import Path

import pytest

from scripts.compiler.content import source_file, yaml_source
from scripts.compiler.content.source_file import MAX_KB
from scripts.compiler.content.yaml_source import MAX_VALUES
from scripts.compiler.problems import Told
from tests.content.trees import problems, tree
from tests.fuzz.test_readers import peak_of

GLOSSARY = "content/glossary.yaml"
INDEX = "content/dimensions/water/index.md"
SIGN = (
    "Een waarde of regel mag niet beginnen met '{}': dat betekent in YAML iets anders. Hoort het bij de tekst? "
    "Zet dan de hele tekst tussen dubbele aanhalingstekens."
)
TOO_LARGE = "Dit bestand is groter dan 200 kB: tot hier past het."
DEPTH = (
    "De velden springen hier te vaak in (meer dan 12 niveaus). Zet het veld op de plaats die het voorbeeld in "
    "content/README.md laat zien."
)
LAUGHS = "a: &a [lol, lol]\n" + "".join(f"{now}: &{now} [{', '.join(f'*{before}' for _ in range(9))}]\n"
                                       for before, now in zip("abcdefgh", "bcdefghi", strict=True))  # fmt: skip
FULL = MAX_KB * 1000 - 100
"""Characters that just fit in a file."""

MOST_SECONDS = 20.0
"""Of processor time, for one file: the slowest takes a few on an idle machine."""

MOST_MEMORY = 50_000_000
"""Bytes at the peak."""


def problems_with(folder: Path, file: str, text: str) -> list[Told]:
    root = tree(folder)
    (root / file).write_text(text, encoding="utf-8")
    start = time.process_time()
    found = problems(root)
    assert time.process_time() - start < MOST_SECONDS
    return [one for one in found if one.file == file]


@pytest.mark.parametrize(
    ("text", "line"),
    [
        (LAUGHS, "1:4: " + SIGN.format("&")),
        ("a: &a [*a, *a]\n", "1:4: " + SIGN.format("&")),
        ("a: {<<: *a}\n", "1:9: " + SIGN.format("*")),
        ("terms: " + "[" * 100_000, "1:20: " + DEPTH),
        ("terms: " + "{a: " * 45_000, "1:53: " + DEPTH),
        ("terms:\n" + "- " * 90_000, "2:25: " + DEPTH),
        ("? " * 90_000, "1:27: " + DEPTH),
        ("".join(" " * depth + "a:\n" for depth in range(500)), "13:13: " + DEPTH),
        ("a: !!python/object/apply:os.system [x]\n", "1:4: " + SIGN.format("!")),
    ],
    ids=["laughs", "itself", "merge", "brackets", "braces", "dashes", "questions", "indents", "object"],
)
def test_a_bomb_is_refused_with_its_sentence(text: str, line: str, tmp_path: Path) -> None:
    found = problems_with(tmp_path / "tree", GLOSSARY, text)
    assert [str(one) for one in found] == [f"{GLOSSARY}:{line}"]


@pytest.mark.parametrize("file", [GLOSSARY, INDEX, "content/model.yaml", "content/dimensions/water/meten.yaml"])
@pytest.mark.parametrize(
    "text",
    ["x" * 10_000_000, "title: " + "x" * 1_000_000 + "\n", "".join(f"k{number}: x\n" for number in range(100_000))],
    ids=["ten megabytes", "a line of a megabyte", "a hundred thousand fields"],
)
def test_a_huge_file_is_refused_unread(text: str, file: str, tmp_path: Path) -> None:
    (found,) = problems_with(tmp_path / "tree", file, text)
    assert found.what == TOO_LARGE
    assert found.remedy


def test_a_huge_release_is_refused_unread(tmp_path: Path) -> None:
    file = "content/releases/1.0.0.json"
    (found,) = problems_with(tmp_path / "tree", file, "[" * 10_000_000)
    assert found.what == "Dit bestand is niet meer zoals het is gepubliceerd."


MANY = "Dit bestand heeft te veel velden en waarden (meer dan 10000). Haal weg wat er niet in hoort."


@pytest.mark.parametrize(
    ("text", "where"),
    [
        ("".join(f"k{number}: a\n" for number in range(20_000)), "5000:8"),
        ("a: b\n" * (FULL // 5), "5000:4"),
        ("terms: [" + "a," * (FULL // 2 - 8) + "]", "1:20003"),
    ],
    ids=["fields", "one field many times", "a list"],
)
def test_a_file_with_more_values_than_any_needs_is_refused(text: str, where: str, tmp_path: Path) -> None:
    found = problems_with(tmp_path / "tree", GLOSSARY, text)
    assert [str(one) for one in found] == [f"{GLOSSARY}:{where}: {MANY}"]


FITTING = {
    "fields": "".join(f"k{number}: a\n" for number in range(MAX_VALUES // 2 - 1)),
    "one field many times": f"a: {'x' * 30}\n" * (MAX_VALUES // 2 - 1),
    "fields without a name": "a: b\n" + "[]: 1\n" * (MAX_VALUES // 2 - 3),
    "a list": "terms: [" + "a," * (MAX_VALUES - 10) + "]",
    "a long line": "a: " + "x" * (FULL - 10),
    "an open quote": 'a: "' + "x " * (FULL // 2 - 8),
    "backslashes": 'a: "' + "\\\\" * (FULL // 2 - 8) + '"',
    "empty lines": "a: b\n" + "\n" * (FULL - 10),
    "spaces": "a:" + " " * (FULL - 10) + "b",
    "colons": "a: b: " * (FULL // 6),
}


@pytest.mark.parametrize("kind", FITTING)
def test_a_file_that_just_fits_is_judged_in_seconds(kind: str, tmp_path: Path) -> None:
    assert len(FITTING[kind]) <= MAX_KB * 1000
    found = problems_with(tmp_path / "tree", GLOSSARY, FITTING[kind])
    assert {one.problem.words for one in found}.isdisjoint({yaml_source.MANY, source_file.TOO_LARGE})
    assert found
    assert all(one.what and one.remedy for one in found)


def test_the_largest_list_of_problems_takes_bounded_memory(tmp_path: Path) -> None:
    text = FITTING["one field many times"][:40_000]  # a fifth, for Python is slow while its memory is measured
    assert peak_of(lambda: problems_with(tmp_path / "tree", GLOSSARY, text)) < MOST_MEMORY // 5
