"""An editor who damages the content is told so at that place; or else the content means what it meant.

Damages of many kinds are done to a copy of the content of today, one at a time, drawn by a seed. Each kind is a
function in tests/content/damages, whose name says what goes wrong.
"""

from __future__ import annotations

import re
from time import process_time

import pytest

from tests.content.damages import KINDS, Damage, Kind, damages_of
from tests.content.damages.harm import Judge
from tests.content.damages.harmless import RULES
from tests.content.trees import REPOSITORY

SEED = 1
GOOD = {"told", "same", "harmless"}
LONGEST = 2.0
"""Seconds of work that the check of damaged content may take, and what is shown of it."""


@pytest.fixture(scope="module")
def judge(tmp_path_factory: pytest.TempPathFactory) -> Judge:
    return Judge(REPOSITORY, tmp_path_factory.mktemp("damaged") / "tree")


def test_there_are_many_kinds_each_with_a_name_of_its_own() -> None:
    assert len(KINDS) >= 390
    names = {kind.name for kind in KINDS}
    assert len(names) == len(KINDS)


def test_the_content_has_a_place_for_most_kinds(judge: Judge) -> None:
    found = [kind for kind in KINDS if damages_of(kind, judge.texts, SEED)]
    assert len(found) >= 370


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.name)
def test_a_damage_is_told_at_its_place_or_changes_nothing(kind: Kind, judge: Judge) -> None:
    damages = damages_of(kind, judge.texts, SEED)
    bad = []
    for damage in damages:
        start = process_time()
        verdict = judge.verdict(kind, damage)
        seconds = process_time() - start
        if verdict.word not in GOOD or seconds > LONGEST:
            bad.append(f"{verdict.word} {damage.file}:{damage.first}-{damage.last} {seconds:.1f} s {verdict.said}")
    assert not bad, "\n".join(bad)


def test_a_damage_that_nobody_tells_is_noticed(judge: Judge) -> None:
    """The judge itself: what changes a sentence and is not told is harmful."""
    kind = Kind("another word", lambda texts, random: iter(()))
    file = "content/glossary.yaml"
    changed = re.sub(r"(definition: >-\n +)", r"\1Niet ", judge.texts[file], count=1)
    damage = Damage({file: changed}, file, 1, 1)
    assert judge.verdict(kind, damage).word == "harmful"


TEXT = (
    "<p>Begin klein. Vraag het een collega.</p>\n<ul>\n<li>een kaart;</li>\n<li>een pen.</li>\n</ul>\n"
    "<p>Hij zegt:</p>\n<p>Café.</p>"
)
EXCUSED = {
    "white space and an accent": TEXT.replace("klein. ", "klein.\u00a0\n").replace("é", "e\u0301"),
    "room between items": TEXT.replace("<li>een kaart;</li>", "<li>\n<p>een kaart;</p>\n</li>"),
    "a new line": TEXT.replace("klein. Vraag", "klein.<br>\nVraag"),
    "a quotation behind a colon": TEXT.replace("<p>Café.</p>", "<blockquote>\n<p>Café.</p>\n</blockquote>"),
    "a sentence gone": TEXT.replace(" Vraag het een collega.", ""),
    "the end gone": TEXT.partition("\n<p>Hij")[0],
}
NOT_EXCUSED = {
    "another word": TEXT.replace("klein", "groot"),
    "two paragraphs as one": TEXT.replace("</p>\n<p>Café", " Café"),
    "a new line inside a sentence": TEXT.replace("het een", "het<br>\neen"),
    "a quotation that nothing announces": TEXT.replace("<p>Begin", "<blockquote><p>Begin").replace(
        "collega.</p>", "collega.</p></blockquote>"
    ),
    "half a sentence gone": TEXT.replace(" een collega", ""),
    "a list that waits for its end": TEXT.replace("<li>een pen.</li>\n", ""),
    "a sentence that announces nothing": TEXT.replace("\n<p>Café.</p>", ""),
    "all of it gone": "",
}
AT = ("content/pages/uitleg.md", None)


@pytest.mark.parametrize("after", EXCUSED.values(), ids=EXCUSED)
def test_a_rule_excuses_what_is_as_good_as_it_was(after: str) -> None:
    assert [rule.says for rule in RULES if rule.holds({AT: TEXT}, {AT: after})]


@pytest.mark.parametrize("after", NOT_EXCUSED.values(), ids=NOT_EXCUSED)
def test_no_rule_excuses_what_is_worse(after: str) -> None:
    assert [rule.says for rule in RULES if rule.holds({AT: TEXT}, {AT: after})] == []


def test_every_rule_excuses_something_and_says_why() -> None:
    excusing = {rule.says for after in EXCUSED.values() for rule in RULES if rule.holds({AT: TEXT}, {AT: after})}
    assert excusing == {rule.says for rule in RULES}


def test_the_last_sources_of_one_list_may_go_but_no_field_of_one() -> None:
    file = "content/dimensions/water/index.md"
    before = {(file, ("sources", number, name)): f"{name} {number}" for number in (0, 1) for name in ("title", "url")}
    fewer = {at: text for at, text in before.items() if at[1][1] == 0}
    without_address = {at: text for at, text in before.items() if at[1] != ("sources", 1, "url")}
    without_the_first = {at: text for at, text in before.items() if at[1][1] == 1}
    assert any(rule.holds(before, fewer) for rule in RULES)
    assert not any(rule.holds(before, without_address) for rule in RULES)
    assert not any(rule.holds(before, without_the_first) for rule in RULES)
