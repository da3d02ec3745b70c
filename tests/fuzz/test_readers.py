"""What strangers send is either taken or refused with a sentence: never an exception, and nothing changes."""

from __future__ import annotations

import json
import random
import subprocess
import sys
import time
import tracemalloc
from collections.abc import Callable

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from scoring.documents.canonical import LARGEST
from tests.fuzz.mutation import mutated
from tests.fuzz.readers import READERS, SCORER, seeds

NAMES = sorted(READERS)
EXAMPLES = {"code": 300, "answers": 150, "plan": 150, "team": 60, "collection": 200, "call": 150, "model": 40}
anything = st.text(st.characters(), max_size=200)  # halves of surrogate pairs among them
scalars = st.one_of(
    st.none(), st.booleans(), st.integers(-(10**30), 10**30), st.floats(), st.text(st.characters(), max_size=8)
)
trees = st.recursive(
    scalars, lambda inner: st.lists(inner, max_size=4) | st.dictionaries(anything, inner, max_size=4), max_leaves=20
)


@pytest.mark.parametrize("name", NAMES)
def test_a_reader_takes_its_seeds(name: str) -> None:
    assert seeds(name)
    for seed in seeds(name):
        assert READERS[name](seed), seed


@pytest.mark.parametrize("name", NAMES)
def test_any_text_is_taken_or_refused_with_a_sentence(name: str) -> None:
    @settings(max_examples=EXAMPLES[name])
    @given(anything)
    def check(text: str) -> None:
        READERS[name](text)

    check()


@pytest.mark.parametrize("name", NAMES)
def test_any_json_is_taken_or_refused_with_a_sentence(name: str) -> None:
    @settings(max_examples=EXAMPLES[name])
    @given(trees, st.booleans())
    def check(value: object, ascii: bool) -> None:
        READERS[name](json.dumps(value, ensure_ascii=ascii))

    check()


@pytest.mark.parametrize("name", NAMES)
def test_a_changed_document_is_taken_or_refused_with_a_sentence(name: str) -> None:
    taken = 0

    @settings(max_examples=EXAMPLES[name])
    @given(st.sampled_from(seeds(name)), st.integers(0, 2**32), st.integers(1, 3))
    def check(text: str, seed: int, times: int) -> None:
        nonlocal taken
        chance = random.Random(seed)
        for _ in range(times):
            text = mutated(name, text, chance)
        taken += READERS[name](text)

    check()
    if name == "team":  # it is worked out anew from its counts: hardly any change leaves it an aggregate
        return
    assert taken, "no input came past the first checks: the changes are too wild to test anything"


@settings(max_examples=100)
@given(st.sampled_from(seeds("call")), st.integers(0, 2**32))
def test_a_refused_input_changes_nothing(good: str, seed: int) -> None:
    verb, _, request = good.partition("\n")
    before = SCORER.call(verb, request)
    READERS["call"](mutated("call", good, random.Random(seed)))
    assert SCORER.call(verb, request) == before


ENORMOUS = {
    "brackets": "[" * LARGEST,
    "closing brackets": "]" * LARGEST,
    "nested objects": '{"a":' * (LARGEST // 5),
    "an open string": '"' + "x" * (LARGEST - 1),
    "backslashes": '"' + "\\" * (LARGEST - 1),
    "a number without end": "9" * LARGEST,
    "a fraction without end": "0." + "9" * (LARGEST - 2),
    "an exponent without end": "1e" + "9" * (LARGEST - 2),
    "empty objects": "[" + "{}," * (LARGEST // 3 - 1) + "1]",
    "seventy thousand names": "{" + ",".join(f'"k{number}":1' for number in range(70_000)) + "}",
    "one name, many times": "{" + '"a":1,' * (LARGEST // 6 - 1) + '"a":1}',
    "escapes": '"' + "\\ud800" * (LARGEST // 6 - 1) + '"',
    "hyphens": "-" * LARGEST,
    "digits of a code": "0" * LARGEST,
    "above the limit": "x" * (50 * LARGEST),
}
MOST_MEMORY = 150_000_000
"""Bytes at the peak for a document of a megabyte; what Python's own JSON reader makes of it is the most of them."""

MOST_SECONDS = 5.0
"""Of processor time; it takes a tenth of that on an idle machine."""


@pytest.mark.parametrize("kind", ENORMOUS)
@pytest.mark.parametrize("name", ["code", "model", "call"])  # answers and plans go the way of models
def test_an_enormous_input_is_refused_within_bounds(name: str, kind: str) -> None:
    text = f"evaluate\n{ENORMOUS[kind]}" if name == "call" else ENORMOUS[kind]
    start = time.process_time()
    assert not READERS[name](text)
    assert time.process_time() - start < MOST_SECONDS
    assert peak_of(lambda: READERS[name](text[:200_000])) < MOST_MEMORY // 5


def test_the_largest_document_takes_bounded_memory() -> None:
    assert peak_of(lambda: READERS["model"](ENORMOUS["empty objects"])) < MOST_MEMORY


def peak_of(work: Callable[[], object]) -> int:
    """The most bytes that Python held at once for the work."""
    tracemalloc.start()
    try:
        work()
        return tracemalloc.get_traced_memory()[1]
    finally:
        tracemalloc.stop()


def test_a_file_name_that_is_no_text_is_refused_with_a_sentence() -> None:
    outcome = subprocess.run([sys.executable, "-m", "scoring", "score", b"\xff.json"], capture_output=True, check=False)
    assert (outcome.returncode, outcome.stdout) == (2, b"")
    assert outcome.stderr.decode("utf-8") == "Het bestand \\udcff.json kan niet worden gelezen.\n"
