"""The sentences that the code shows, as the check knows them, are those of content/interface.yaml."""

from __future__ import annotations

import re

from scoring.words.sentences import PLACE
from scripts.compiler.words.sentence_places import FILE, read_contract, written_contract
from scripts.sentences import current
from tests.content.trees import REPOSITORY
from tests.scoring.cases import sentences


def test_the_contract_is_that_of_the_sentences() -> None:
    assert (REPOSITORY / FILE).read_text(encoding="utf-8") == current(REPOSITORY), "run: make sentences"


def test_the_sentences_of_the_scoring_tests_keep_the_contract() -> None:
    known = read_contract((REPOSITORY / FILE).read_text(encoding="utf-8"))
    own = read_contract(written_contract(sentences()))
    assert own == {key: places for key, places in known.items() if key.startswith("scoring.")}


def test_a_contract_comes_back_as_it_went() -> None:
    text = written_contract({"b.c": "{stage} en {naam}, {stage}", "a.b": {"one": "één", "other": "{count} van {all}"}})
    assert text == "a.b all count\nb.c naam stage\n"
    assert read_contract(text) == {"a.b": {"all", "count"}, "b.c": {"naam", "stage"}}


def test_whoever_fills_a_place_knows_it_by_the_same_grammar() -> None:
    code = [path for folder in ("scoring", "scripts", "overrides") for path in (REPOSITORY / folder).rglob("*.*")]
    spelled = re.compile(r"\\\{\(?(\[a-z|\\w)[^\n]*?\\\}")  # a name between braces, in a regular expression
    found = {
        path.relative_to(REPOSITORY).as_posix(): match[0]
        for path in code
        if path.suffix in (".py", ".mjs")
        for match in spelled.finditer(path.read_text(encoding="utf-8"))
    }
    assert found.pop("overrides/assets/scan/sentences.mjs") == PLACE.pattern
    assert found.pop("scoring/words/sentences.py") == PLACE.pattern
    assert not found, f"{found}: use PLACE of scoring/words/sentences.py"
