"""Content that is in order: what compiling hands over, and that the real content can be compiled."""

from __future__ import annotations

from fractions import Fraction
from pathlib import Path

import pytest

from scoring.documents.canonical import read_model
from scoring.method.rules.ladder import Ladder
from scoring.method.rules.mean import Mean
from scoring.method.rules.percent import Percent
from scoring.method.rules.sum import Sum
from scoring.model.model import Coverage, Tier, Whole
from scripts.compiler.compile import Compiled, compile_content
from scripts.compiler.content.tree import there
from scripts.compiler.pages.model_numbers import facts
from scripts.compiler.problems import ContentProblems
from scripts.compiler.rules.page_places import places_of
from scripts.compiler.words.engine_sentences import engine_sentences
from tests.content.trees import NESTED, REPOSITORY, VALID, problems, tree


@pytest.fixture(scope="module")
def compiled() -> Compiled:
    return compile_content(VALID)


def test_the_valid_tree_has_no_problems() -> None:
    assert problems(VALID) == ()


def test_the_real_content_has_no_problems() -> None:
    try:
        content = compile_content(REPOSITORY).content
    except ContentProblems as found:
        pytest.fail(f"the content has problems:\n{found}", pytrace=False)
    assert len(list(content.questions())) > 5


def test_a_folder_without_content_is_an_error_of_its_own(tmp_path: Path) -> None:
    with pytest.raises(FileNotFoundError):
        compile_content(tmp_path)


def test_dimensions_and_questions_stand_in_the_order_of_the_model(compiled: Compiled) -> None:
    content = compiled.content
    assert list(content.dimensions) == ["water", "groen"]
    ids = [id for _, id, _ in content.questions()]
    assert ids == ["meten", "opslaan", "delen", "bomen", "gras", "bloemen"]
    assert [question.id for question in compiled.model.questions()] == ids


def test_content_knows_its_files_and_lines(compiled: Compiled) -> None:
    water = there(compiled.content.dimensions["water"].head)
    question = there(compiled.content.dimensions["water"].questions["meten"])
    assert question.file == Path("content/dimensions/water/meten.yaml")
    assert question.line_of() == 1
    assert question.line_of("ladder", 1, "tip") == 29
    assert question.line_of("ladder", 2, "tip") == 35  # absent, so the rung that would hold it
    assert water.file == Path("content/dimensions/water/index.md")
    assert water.line_of("practice", "text") == 6


def test_the_body_of_a_dimension_is_the_text_below_the_front_matter(compiled: Compiled) -> None:
    water, groen = (there(dimension.head) for dimension in compiled.content.dimensions.values())
    assert water.body.startswith("Wie meet, weet meer.")
    assert groen.body == "Groen koelt de stad.\n"


def test_pages_carry_their_title_text_and_file(compiled: Compiled) -> None:
    page = there(compiled.content.pages["uitleg"])
    assert (page.id, page.shape.title, page.file) == ("uitleg", "Uitleg", Path("content/pages/uitleg.md"))
    assert page.body.startswith("Dit model telt {questions} vragen.")


def test_a_file_that_is_absent_is_no_part_of_checked_content() -> None:
    with pytest.raises(ValueError, match="complete"):
        there(None)


def test_a_model_speaks_as_the_engine_does_where_it_says_nothing_itself(compiled: Compiled) -> None:
    assert compiled.content.wordings()["scan.next"] == "Volgende"
    assert compiled.content.wordings()["scan.previous"] == engine_sentences("nl")["scan.previous"]
    assert compiled.content.wordings()["scoring.why.missing"] == {
        "one": "{count} onderwerp",
        "other": "{count} onderwerpen",
    }


def test_the_model_holds_what_scoring_needs(compiled: Compiled) -> None:
    model = compiled.model
    assert (model.id, model.number, model.version, model.versions) == (
        "proefmodel",
        7,
        "2.0.0",
        ("1.0.0", "2.0.0"),
    )
    assert model.tiers == (Tier(Ladder(majority=Fraction(3, 5), max_lag=1)),)
    assert model.coverage == Coverage(stage=Fraction(3, 5), firm=Fraction(4, 5), answers=2)
    assert (model.whole, model.advice.first, model.advice.per_dimension) == (None, 3, 2)
    assert [stage.name for stage in model.stages] == ["Laag", "Midden", "Hoog"]
    weights = {question.id: question.weight for question in model.questions()}
    assert (weights["bomen"], weights["gras"]) == (Fraction(3, 2), Fraction(1))
    options = model.dimensions[0].questions[0].options
    assert [option.points for option in options] == [1, 2, 3]
    assert [option.tip.effort if option.tip else "" for option in options] == ["S", "L", ""]
    assert model.dimensions[0].keep == "Blijf elk jaar meten."


def test_a_model_of_another_kind_holds_what_scoring_needs() -> None:
    model = compile_content(NESTED).model
    assert model.tiers == (Tier(Percent(round="down")), Tier(Sum(), staged=False))
    assert (model.whole, model.coverage) == (Whole(Mean()), None)
    assert [stage.start for stage in model.stages] == [0, 50, 90]
    assert [part.id for part in model.parts()] == ["design", "threats", "needs", "build", "tools"]
    assert model.dimensions[0].parts[0].weight == 2
    own, shared, *_ = model.questions()
    assert [(option.id, option.points) for option in own.options] == [("none", 0), ("one", Fraction(1, 4)), ("all", 1)]
    assert [(option.id, option.label, option.points) for option in shared.options] == [
        ("no", "No", 0),
        ("yes", "Yes", 1),
    ]
    assert not own.anchored
    assert shared.options[0].tip is not None
    assert shared.options[0].tip.title == "Ask a colleague"


def test_answers_say_where_they_are_whichever_way_a_question_writes_them() -> None:
    content = compile_content(NESTED).content
    files = {id: file for _, id, file in content.questions()}
    own, shared = content.answers(files["model"]), content.answers(files["review"])
    assert [(answer.number, answer.label, answer.evidence) for answer in own] == [
        (1, "There is none.", "Nobody can show one."),
        (2, "For one system.", None),
        (3, "For every system.", None),
    ]
    assert files["model"].line_of(*own[0].tip_path) == 9
    assert [(answer.id, answer.evidence) for answer in shared] == [("no", None), ("yes", "There are minutes.")]
    assert (files["review"].line_of(*shared[0].tip_path), files["review"].line_of(*shared[1].path)) == (8, 4)
    assert [file.id for file in content.dimensions["design"].every_question()] == ["model", "review", "written"]


def test_only_the_sentences_of_scoring_travel_with_the_model(compiled: Compiled) -> None:
    sentences = engine_sentences("nl")
    assert set(compiled.model.sentences) == {key for key in sentences if key.startswith("scoring.")}


def test_the_model_document_reads_back_as_the_model(compiled: Compiled) -> None:
    assert read_model(compiled.model_document) == compiled.model


def test_compiling_twice_gives_the_same_bytes(compiled: Compiled, tmp_path: Path) -> None:
    assert compile_content(tree(tmp_path / "copy")).model_document == compiled.model_document


@pytest.mark.parametrize("root", [VALID, NESTED])
def test_the_places_of_pages_are_those_that_get_a_value(root: Path) -> None:
    compiled = compile_content(root)
    assert set(places_of(compiled.model)) == set(facts(compiled.model))
