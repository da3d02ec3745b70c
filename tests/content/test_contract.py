"""The sentences that the code shows, as the check knows them, are those of content/interface.yaml."""

from __future__ import annotations

from scripts.compiler.words.sentence_places import FILE, read_contract, written_contract
from scripts.sentences import current
from tests.content.trees import REPOSITORY


def test_the_contract_is_that_of_the_sentences() -> None:
    assert (REPOSITORY / FILE).read_text(encoding="utf-8") == current(REPOSITORY), "run: make sentences"


def test_a_contract_comes_back_as_it_went() -> None:
    text = written_contract({"b.c": "{stage} en {naam}, {stage}", "a.b": {"one": "één", "other": "{count} van {all}"}})
    assert text == "a.b all count\nb.c naam stage\n"
    assert read_contract(text) == {"a.b": {"all", "count"}, "b.c": {"naam", "stage"}}
