"""An editor who damages the content is told so at that place; or else the content means what it meant.

Damages of many kinds are done to a copy of the content of today, one at a time, drawn by a seed. Each kind is a
function in tests/content/damages, whose name says what goes wrong.
"""

from __future__ import annotations

import re

import pytest

from tests.content.damages import KINDS, Damage, Kind, damages_of
from tests.content.damages.harm import Judge
from tests.content.trees import REPOSITORY

SEED = 1
GOOD = {"told", "same", "harmless"}


@pytest.fixture(scope="module")
def judge(tmp_path_factory: pytest.TempPathFactory) -> Judge:
    return Judge(REPOSITORY, tmp_path_factory.mktemp("damaged") / "tree")


def test_there_are_many_kinds_each_with_a_name_of_its_own() -> None:
    assert len(KINDS) >= 220
    names = {kind.name for kind in KINDS}
    assert len(names) == len(KINDS)


def test_the_content_has_a_place_for_most_kinds(judge: Judge) -> None:
    found = [kind for kind in KINDS if damages_of(kind, judge.texts, SEED)]
    assert len(found) >= 200


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.name)
def test_a_damage_is_told_at_its_place_or_changes_nothing(kind: Kind, judge: Judge) -> None:
    damages = damages_of(kind, judge.texts, SEED)
    verdicts = [(damage, judge.verdict(kind, damage)) for damage in damages]
    bad = [
        f"{verdict.word} {damage.file}:{damage.first}-{damage.last} {verdict.said}"
        for damage, verdict in verdicts
        if verdict.word not in GOOD
    ]
    assert not bad, "\n".join(bad)


def test_a_damage_that_nobody_tells_is_noticed(judge: Judge) -> None:
    """The judge itself: what changes a sentence and is not told is harmful."""
    kind = Kind("another word", lambda texts, random: iter(()), released=False, harmless="")
    file = "content/glossary.yaml"
    changed = re.sub(r"(definition: >-\n +)", r"\1Niet ", judge.texts[file], count=1)
    damage = Damage({file: changed}, file, 1, 1)
    assert judge.verdict(kind, damage).word == "harmful"
