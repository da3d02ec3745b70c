"""Published versions: freezing one, what counts as a change, and that older ones reach the site."""

from __future__ import annotations

import hashlib
from collections.abc import Callable
from dataclasses import fields, replace
from fractions import Fraction
from pathlib import Path
from typing import Any

import pytest

from scoring.command import inputs
from scoring.documents.canonical import fingerprint, read_model, write_model
from scoring.method.rules import RULES
from scoring.method.rules.lowest import Lowest
from scoring.method.rules.mean import Mean
from scoring.model.model import Advice, Coverage, Model, Option, Part, Question, Tier, Whole
from scripts import release as command
from scripts.compiler.compile import Compiled, compile_content
from scripts.compiler.files.page_code import page_code
from scripts.compiler.pages.site import MODEL as MODEL_ASSET
from scripts.compiler.pages.site import MODELS, Runtime, make_site, model_documents
from scripts.compiler.versions.changed_words import changed_words
from scripts.compiler.versions.differences import differences
from scripts.compiler.versions.releases import Release, served_document
from scripts.compiler.versions.version_numbers import Level, raised, step
from scripts.compiler.versions.version_words import DIFFERENCES
from tests.content.trees import REPOSITORY, VALID, Change, problems, tree

MODEL = "content/model.yaml"
FROZEN = "content/releases/2.0.0.json"
HASH = "content/releases/2.0.0.sha256"
NEXT_STEPS = (
    f"Leg dat bestand vast in Git, met {HASH} en de andere wijzigingen, en verander beide daarna nooit meer.\n"
    "Schrijf in CHANGELOG.md wat er voor lezers verandert. Maak dan de site: make site\n"
)
GONE = "De vraag 'pompen' is vervallen. (het eerste getal)"


@pytest.fixture(scope="module")
def compiled() -> Compiled:
    return compile_content(VALID)


def versions(before: str, now: str) -> Change:
    """The tree at a version that follows 2.0.0."""
    return {
        "file": MODEL,
        "replace": "version: 2.0.0\nversions: [1.0.0, 2.0.0]",
        "with": f"version: {now}\nversions: [1.0.0, {before}, {now}]",
    }


# Freezing


def test_a_release_is_the_model_document_byte_for_byte(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    root = tree(tmp_path / "tree")
    compiled = compile_content(root)
    assert command.main([str(root)]) == 0
    document = compiled.model_document.encode("utf-8")
    assert (root / FROZEN).read_bytes() == document
    # In the form that sha256sum --check reads.
    assert (root / HASH).read_text(encoding="utf-8") == f"{hashlib.sha256(document).hexdigest()}  2.0.0.json\n"
    assert capsys.readouterr().out == (
        f"Sinds versie 1.0.0 is veranderd:\n- {GONE}\nVersie 2.0.0 staat nu vast in {FROZEN}.\n{NEXT_STEPS}"
    )
    assert problems(root) == ()


def test_the_first_release_has_nothing_to_compare_with(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    changes: list[Change] = [
        {"file": "content/releases", "delete_folder": True},
        {"file": MODEL, "replace": "versions: [1.0.0, 2.0.0]", "with": "versions: [2.0.0]"},
    ]
    root = tree(tmp_path / "tree", changes)
    assert command.main([str(root)]) == 0
    assert capsys.readouterr().out == f"Versie 2.0.0 staat nu vast in {FROZEN}.\n{NEXT_STEPS}"
    assert read_model((root / FROZEN).read_text(encoding="utf-8")).version == "2.0.0"


def test_a_note_in_quotes_gets_the_next_version_too(tmp_path: Path) -> None:
    root = tree(tmp_path / "tree", [{"file": MODEL, "replace": "title:", "with": 'published: "1.0.0"\ntitle:'}])
    assert command.main([str(root)]) == 0
    assert b'published: "2.0.0"\n' in (root / MODEL).read_bytes()
    assert problems(root) == ()


@pytest.mark.parametrize("line_end", ["\n", "\r\n"])
def test_freezing_notes_the_version_in_the_model_and_changes_nothing_else(line_end: str, tmp_path: Path) -> None:
    root = tree(tmp_path / "tree")
    before = (root / MODEL).read_text(encoding="utf-8").replace("\n", line_end).encode("utf-8")
    (root / MODEL).write_bytes(before)
    assert command.main([str(root)]) == 0
    note = f"published: 2.0.0{line_end}".encode()
    now = (root / MODEL).read_bytes()
    assert now.replace(note, b"") == before
    assert now.index(note) == before.index(b"title:")
    (root / MODEL).write_bytes(
        now.replace(b"[1.0.0, 2.0.0]", b"[1.0.0, 2.0.0, 2.0.1]").replace(b"n: 2.0.0", b"n: 2.0.1")
    )
    assert command.main([str(root)]) == 0
    assert (root / MODEL).read_bytes().count(b"published: 2.0.1") == 1
    assert problems(root) == ()


@pytest.mark.parametrize("suffix", [".json", ".sha256"])
def test_a_frozen_version_of_which_a_file_is_gone_is_told(suffix: str, tmp_path: Path) -> None:
    root = tree(tmp_path / "tree")
    assert command.main([str(root)]) == 0
    (root / FROZEN).with_suffix(suffix).unlink()
    assert len(problems(root)) == 1
    (root / FROZEN).with_suffix({".json": ".sha256", ".sha256": ".json"}[suffix]).unlink()
    assert [one.file for one in problems(root)] == [MODEL]


def test_a_version_is_frozen_once(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    root = tree(tmp_path / "tree", [{"file": FROZEN, "release": True}])
    before = (root / FROZEN).read_bytes()
    assert command.main([str(root)]) == 2
    assert capsys.readouterr().err == (
        "Versie 2.0.0 staat al vast, en sindsdien is er niets veranderd aan het model.\n"
    )
    assert (root / FROZEN).read_bytes() == before


def test_what_is_published_without_being_frozen_is_told(tmp_path: Path) -> None:
    def told(*changes: Change) -> str:
        note = command.unfrozen(tree(tmp_path / str(len(list(tmp_path.iterdir()))), changes))
        return note.said("nl") if note else ""

    freeze: Change = {"file": FROZEN, "release": True}
    words: Change = {"file": "content/dimensions/water/index.md", "replace": "title: Water", "with": "title: Het water"}
    assert told().startswith("Let op: versie 2.0.0 is nooit vastgelegd.")
    assert told(freeze) == ""
    assert told(freeze, words).startswith("Let op: na het vastleggen van versie 2.0.0 zijn er woorden veranderd.")


def test_mended_words_ask_for_a_patch_number_at_the_next_release(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    changes: list[Change] = [
        {"file": FROZEN, "release": True},
        {"file": "content/dimensions/water/meten.yaml", "replace": "answer: Van alle.", "with": "answer: Alle."},
        {"file": "content/dimensions/water/index.md", "replace": "title: Water", "with": "title: Het water"},
        {"file": MODEL, "replace": "name: Midden", "with": "name: Halverwege"},
        {"file": MODEL, "replace": "title: Proefmodel", "with": "title: Proef"},
        {"file": "content/interface.yaml", "replace": "Het stadium is", "with": "Het stadium heet"},
        {"file": "content/dimensions/water/delen.yaml", "replace": "quick: false", "with": "quick: true"},
    ]
    root = tree(tmp_path / "tree", changes)
    before = (root / FROZEN).read_bytes()
    assert command.main([str(root)]) == 2
    assert capsys.readouterr().err == (
        "Versie 2.0.0 staat al vast. Sindsdien is veranderd:\n"
        "- Bij de vraag 'delen' is het veld 'quick' veranderd van false in true. (het laatste getal)\n"
        "- Er zijn woorden veranderd bij stadium 'midden', map 'water', vraag 'meten', "
        "de titel of de taal van het model en 1 zin van het resultaat. (het laatste getal)\n"
        "Zet in content/model.yaml 2.0.1 bij version, en achteraan in versions.\n"
    )
    assert (root / FROZEN).read_bytes() == before


def test_a_version_that_went_up_more_than_needed_says_what_was_enough(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    changes: list[Change] = [
        {"file": FROZEN, "release": True},
        {"file": "content/dimensions/water/meten.yaml", "replace": "answer: Van alle.", "with": "answer: Alle."},
        versions("2.0.0", "3.0.0"),
    ]
    root = tree(tmp_path / "tree", changes)
    assert command.main([str(root)]) == 0
    assert capsys.readouterr().out == (
        "Sinds versie 2.0.0 is veranderd:\n"
        "- Er zijn woorden veranderd bij vraag 'meten'. (het laatste getal)\n"
        "Voor deze wijzigingen was versie 2.0.1 hoog genoeg geweest.\n"
        f"Versie 3.0.0 staat nu vast in content/releases/3.0.0.json.\n{NEXT_STEPS.replace('2.0.0', '3.0.0')}"
    )


def test_a_release_without_any_change_says_so(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    root = tree(tmp_path / "tree", [{"file": FROZEN, "release": True}, versions("2.0.0", "2.0.1")])
    assert command.main([str(root)]) == 0
    assert capsys.readouterr().out.startswith("Sinds versie 2.0.0 is er niets veranderd aan het model.\n")


def test_content_with_problems_is_not_frozen(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    root = tree(tmp_path / "tree", [{"file": MODEL, "replace": "language: nl", "with": "language: NL"}])
    assert command.main([str(root)]) == 1
    printed = capsys.readouterr()
    assert printed.out == (
        "content/model.yaml:7:11: 'NL' is geen taal die deze site spreekt. Schrijf nl of en, in kleine letters.\n"
    )
    assert printed.err == "1 probleem in 1 bestand.\n"
    assert not (root / FROZEN).exists()


def test_a_folder_without_content_has_nothing_to_freeze(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert command.main([str(tmp_path)]) == 2
    assert capsys.readouterr().err == f"In de map {tmp_path} staat geen map content.\n"


def test_the_version_after_a_release_can_be_frozen_as_well(tmp_path: Path) -> None:
    root = tree(tmp_path / "tree")
    assert command.main([str(root)]) == 0
    change = versions("2.0.0", "2.0.1")
    file = root / MODEL
    file.write_text(file.read_text(encoding="utf-8").replace(change["replace"], change["with"]), encoding="utf-8")
    assert command.main([str(root)]) == 0
    assert list(compile_content(root).releases) == ["1.0.0", "2.0.0", "2.0.1"]


# What counts as a change


def with_question(model: Model, **changes: object) -> Model:
    first, *rest = model.dimensions[0].questions
    return with_dimension(model, questions=(replace(first, **changes), *rest))  # type: ignore[arg-type]


def with_dimension(model: Model, **changes: object) -> Model:
    first, *rest = model.dimensions
    return replace(model, dimensions=(replace(first, **changes), *rest))  # type: ignore[arg-type]


def with_rule(model: Model, **changes: object) -> Model:
    rule: Any = model.tiers[0].rule
    return replace(model, tiers=(Tier(replace(rule, **changes)),))


def with_coverage(model: Model, **changes: object) -> Model:
    assert model.coverage is not None
    return replace(model, coverage=replace(model.coverage, **changes))  # type: ignore[arg-type]


def questions(model: Model) -> tuple[Question, ...]:
    return model.dimensions[0].questions


def moved(model: Model) -> Model:
    water, groen = model.dimensions
    first, *rest = water.questions
    return replace(
        model,
        dimensions=(replace(water, questions=tuple(rest)), replace(groen, questions=(*groen.questions, first))),
    )


def new_question(model: Model) -> Question:
    return replace(questions(model)[0], id="nieuw")


def with_option(model: Model, **changes: object) -> Model:
    first, *rest = questions(model)[0].options
    return with_question(model, options=(replace(first, **changes), *rest))  # type: ignore[arg-type]


def harder(model: Model) -> Model:
    tip = questions(model)[0].options[0].tip
    assert tip is not None
    return with_option(model, tip=replace(tip, effort="L"))


def new_part(model: Model, id: str) -> Part:
    return Part(id, "Nieuw", questions=(replace(new_question(model), id=f"{id}-vraag"),))


def averaged(model: Model) -> Model:
    return replace(model, tiers=(Tier(Mean()),))


def own_points(model: Model) -> Model:
    return with_question(averaged(model), anchored=False)


def with_starts(model: Model, *starts: int) -> Model:
    stages = tuple(replace(one, start=start) for one, start in zip(model.stages, starts, strict=True))
    return replace(averaged(model), stages=stages)


def nested(model: Model) -> Model:
    """Each dimension with two parts: its own questions, and a new one."""
    return replace(
        model,
        tiers=(Tier(Mean()), *model.tiers),
        dimensions=tuple(
            Part(
                one.id,
                one.title,
                parts=(Part(f"{one.id}-in", "In", questions=one.questions), new_part(model, f"{one.id}-nieuw")),
            )
            for one in model.dimensions
        ),
    )


def with_parts(model: Model, *parts: tuple[Part, ...]) -> Model:
    """parts: those of each dimension."""
    dimensions = (replace(one, parts=inner) for one, inner in zip(model.dimensions, parts, strict=True))
    return replace(model, dimensions=tuple(dimensions))


def with_moved_part(model: Model) -> Model:
    (first, *rest), second = (dimension.parts for dimension in model.dimensions)
    return with_parts(model, tuple(rest), (*second, first))


MINOR: dict[str, Callable[[Model], Model]] = {
    "question_added": lambda m: with_dimension(m, questions=(*questions(m), new_question(m))),
    "part_added": lambda m: replace(m, dimensions=(*m.dimensions, new_part(m, "lucht"))),
    "dimension_order": lambda m: replace(m, dimensions=m.dimensions[::-1]),
    "question_order": lambda m: with_dimension(m, questions=questions(m)[::-1]),
    "effort": harder,
    "tip_removed": lambda m: with_option(m, tip=None),
    "field": lambda m: with_question(m, importance=3),
    "number": lambda m: replace(m, advice=Advice(1, 2)),
    "number, per dimension": lambda m: replace(m, advice=Advice(3, 1)),
}
MAJOR: dict[str, Callable[[Model], Model]] = {
    "question_removed": lambda m: with_dimension(m, questions=questions(m)[1:]),
    "part_removed": lambda m: replace(m, dimensions=m.dimensions[1:]),
    "question_moved": moved,
    "revision": lambda m: with_question(m, revision=2),
    "field": lambda m: with_question(m, weight=Fraction(5, 2)),
    "stage_id": lambda m: replace(m, stages=(replace(m.stages[0], id="onderop"), *m.stages[1:])),
    "stages": lambda m: replace(m, stages=(m.stages[1], m.stages[0], *m.stages[2:])),
    "number, majority": lambda m: with_rule(m, majority=Fraction(2, 3)),
    "number, lag": lambda m: with_rule(m, max_lag=2),
    "number, coverage": lambda m: with_coverage(m, stage=Fraction(1, 2)),
    "number, firm": lambda m: with_coverage(m, firm=Fraction(9, 10)),
    "number, answers": lambda m: with_coverage(m, answers=3),
    "number, rule": averaged,
    "number, staged": lambda m: replace(m, tiers=(Tier(m.tiers[0].rule, staged=False),)),
    "part_field": lambda m: with_dimension(m, weight=2),
    "coverage_removed": lambda m: replace(m, coverage=None),
    "whole_added": lambda m: replace(m, whole=Whole(Lowest())),
}
PAIRS: dict[str, tuple[Level, Callable[[Model], Model], Callable[[Model], Model]]] = {
    "coverage_added": (
        Level.MAJOR,
        lambda m: replace(m, coverage=None),
        lambda m: replace(m, coverage=Coverage(Fraction(3, 5), Fraction(4, 5), 2)),
    ),
    "whole_removed": (Level.MAJOR, lambda m: replace(m, whole=Whole(Lowest())), lambda m: replace(m, whole=None)),
    "number, over": (
        Level.MAJOR,
        lambda m: replace(m, whole=Whole(Lowest())),
        lambda m: replace(m, whole=Whole(Lowest(), over="questions")),
    ),
    "number, round": (Level.MAJOR, averaged, lambda m: replace(m, tiers=(Tier(Mean(round="down")),))),
    "start": (Level.MAJOR, lambda m: with_starts(m, 1, 2, 3), lambda m: with_starts(m, 0, 2, 3)),
    "kind": (Level.MAJOR, averaged, own_points),
    "points": (Level.MAJOR, own_points, lambda m: with_question(own_points(m), options=cheaper(m))),
    "tip_added": (Level.MINOR, lambda m: with_option(m, tip=None), lambda m: m),
    "part_added": (
        Level.MINOR,
        nested,
        lambda m: with_parts(
            nested(m), (*nested(m).dimensions[0].parts, new_part(m, "erbij")), nested(m).dimensions[1].parts
        ),
    ),
    "part_order": (
        Level.MINOR,
        nested,
        lambda m: with_parts(nested(m), nested(m).dimensions[0].parts[::-1], nested(m).dimensions[1].parts),
    ),
    "part_moved": (Level.MAJOR, nested, lambda m: with_moved_part(nested(m))),
}
"""From one model to another, both made of the valid one."""


def cheaper(model: Model) -> tuple[Option, ...]:
    """The answers to the first question, of which the lowest counts for nothing."""
    first, *rest = questions(model)[0].options
    return (replace(first, points=0), *rest)


@pytest.mark.parametrize(
    ("level", "name", "change"),
    [(Level.MINOR, *item) for item in MINOR.items()] + [(Level.MAJOR, *item) for item in MAJOR.items()],
)
def test_whatever_changes_a_result_is_seen_and_raises_its_part(
    compiled: Compiled, level: Level, name: str, change: Callable[[Model], Model]
) -> None:
    now = change(compiled.model)
    found = list(differences(compiled.model, now))
    assert [(each.key, each.level) for each in found] == [(name.split(",")[0], level)]
    assert fingerprint(now) != fingerprint(compiled.model)


@pytest.mark.parametrize("name", PAIRS)
def test_whatever_changes_a_result_of_another_kind_of_model_is_seen(compiled: Compiled, name: str) -> None:
    level, before, now = PAIRS[name]
    found = list(differences(before(compiled.model), now(compiled.model)))
    assert [(each.key, each.level) for each in found] == [(name.split(",")[0], level)]


def test_every_kind_of_difference_is_tried_above() -> None:
    # Another number of tiers changes much at once; cases/releases.yaml shows it.
    assert {name.split(",")[0] for name in (*MINOR, *MAJOR, *PAIRS)} == set(DIFFERENCES) - {"tiers"}


def test_every_parameter_of_a_rule_decides_a_result() -> None:
    parameters = {field.name: field for rule in RULES.values() for field in fields(rule)}  # type: ignore[arg-type]
    assert parameters.keys() == {"rule", "majority", "max_lag", "round"}
    assert {field.metadata["decides"] for field in parameters.values()} == {"result"}


def test_a_model_differs_in_nothing_from_itself(compiled: Compiled) -> None:
    assert list(differences(compiled.model, compiled.model)) == []
    assert not changed_words(compiled.model, compiled.model)


def test_words_of_a_new_question_are_not_called_changed(compiled: Compiled) -> None:
    assert not changed_words(compiled.model, MINOR["question_added"](compiled.model))


@pytest.mark.parametrize(
    ("level", "version"),
    [(Level.NONE, "1.4.2"), (Level.PATCH, "1.4.3"), (Level.MINOR, "1.5.0"), (Level.MAJOR, "2.0.0")],
)
def test_a_part_that_goes_up_sets_the_next_ones_to_zero(level: Level, version: str) -> None:
    assert raised("1.4.2", level) == version
    assert step("1.4.2", version) == level


@pytest.mark.parametrize(
    ("before", "now", "level"),
    [("1.4.2", "1.4.1", Level.NONE), ("1.9.0", "1.10.0", Level.MINOR), ("1.4.2", "3.1.7", Level.MAJOR)],
)
def test_the_first_number_that_went_up_counts(before: str, now: str, level: Level) -> None:
    assert step(before, now) == level


# The site


def test_every_version_has_a_model_to_serve(compiled: Compiled) -> None:
    documents = model_documents(compiled)
    assert list(documents) == ["1.0.0", "2.0.0"]
    assert read_model(documents["1.0.0"]).version == "1.0.0"
    assert documents["2.0.0"] == compiled.model_document


def test_a_published_current_version_is_served_with_its_mended_words(tmp_path: Path) -> None:
    mended: Change = {"file": MODEL, "replace": "name: Midden", "with": "name: Halverwege"}
    compiled = compile_content(tree(tmp_path / "tree", [{"file": FROZEN, "release": True}, mended]))
    assert compiled.releases["2.0.0"].document != compiled.model_document
    assert model_documents(compiled)["2.0.0"] == compiled.model_document


def test_the_site_holds_the_models_in_one_folder(compiled: Compiled) -> None:
    real = replace(compile_content(REPOSITORY), releases=compiled.releases)
    assets = make_site(real, REPOSITORY, page_code(REPOSITORY), Runtime("", "", {}), "").assets
    places = [name for name in assets if name.startswith(f"{MODELS}.")]
    assert len({name.rpartition("/")[0] for name in places}) == 1
    served = {name.rpartition("/")[2]: assets[name] for name in places}
    assert served == {f"{version}.json": text for version, text in model_documents(real).items()}
    assert served[f"{real.model.version}.json"] == assets[MODEL_ASSET]


def test_the_command_line_finds_the_older_models_of_the_site(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    now = compile_content(REPOSITORY)
    later = replace(now.model, version="9.0.0", versions=(*now.model.versions, "9.0.0"))
    former = Release(now.model.version, now.model_document, now.model)
    site = replace(now, model=later, model_document=write_model(later), releases={former.version: former})
    for name, text in make_site(site, REPOSITORY, page_code(REPOSITORY), Runtime("", "", {}), "").assets.items():
        if name.startswith("assets/scoring/") and isinstance(text, str):
            (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
            (tmp_path / name).write_text(text, encoding="utf-8")
    monkeypatch.setattr(inputs, "MODEL_PLACES", (tmp_path / MODEL_ASSET,))
    assert [model.version for model in inputs.models(None).all()] == ["9.0.0", former.version]


def test_an_older_version_is_served_with_its_own_texts_and_the_sentences_of_today(compiled: Compiled) -> None:
    release = compiled.releases["1.0.0"]
    today = replace(compiled.model, sentences={"scoring.stage": "Vandaag: {stage}."})
    served = read_model(served_document(release, today))
    assert served == replace(release.model, sentences=today.sentences)
    assert fingerprint(served) == fingerprint(release.model)
    assert [question.id for question in served.questions()][1] == "pompen"


def test_an_older_version_whose_sentences_did_not_change_is_served_as_it_was_frozen(compiled: Compiled) -> None:
    release = compiled.releases["1.0.0"]
    today = replace(compiled.model, sentences=release.model.sentences)
    assert served_document(release, today) == release.document == write_model(release.model)
