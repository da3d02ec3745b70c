"""What a screen reader says, in the order in which it says it: start, a step, an error, review, result and plan."""

from __future__ import annotations

from playwright.sync_api import expect

from scoring.model.model import Model
from tests.addresses import DIMENSIONS, EXAMPLE, ID, SCAN
from tests.browser.conftest import StartVisit, Visit
from tests.browser.scan import plain
from tests.browser.sheets import VARIED, answers_of
from tests.browser.spoken import expect_in_order, spoken
from tests.browser.taking import see_by_code, type_code
from tests.browser.wording import wording

OPTIONS_APART = ("unknown", "na")


def step(name: str) -> str:
    return f'section[data-step="{name}"]'


def reading(visit: StartVisit, path: str) -> list[str]:
    """All that is said of a page to read, its frame too."""
    visitor = visit(without_scorer=True)
    visitor.page.goto(visitor.scan.address.replace(SCAN, path))
    return spoken(visitor.page, "body")


def test_the_home_page_names_its_links_by_their_titles_and_says_nothing_of_pictures(
    visit: StartVisit, model: Model
) -> None:
    phrases = reading(visit, "")
    titles = [dimension.title for dimension in model.dimensions]
    expect_in_order(phrases, [f"link, {title}" for title in [*titles, *(stage.name for stage in model.stages)]])
    assert len([phrase for phrase in phrases if phrase.endswith(", current page")]) == 1
    assert [phrase for phrase in phrases if phrase.startswith(("graphics", "image", "img"))] == []


def test_a_dimension_says_its_menu_then_the_situations_as_a_table_then_each_topic(
    visit: StartVisit, model: Model
) -> None:
    dimension = model.dimensions[0]
    phrases = reading(visit, f"{DIMENSIONS}{dimension.id}/")
    assert len([phrase for phrase in phrases if phrase.endswith(", current item")]) == 1, "which tab is the present one"
    title = wording("page.dimension.topics", count=len(dimension.questions))
    expected = [f"link, {dimension.title}, current page", f"heading, {dimension.title}, level 1", f"table, {title}"]
    expected += [f"columnheader, {number}. {stage.name}" for number, stage in enumerate(model.stages, start=1)]
    for question in dimension.questions:
        expected.append(f"rowheader, {question.title}")
        expected += [f"cell, {option.label}" for option in question.options]
    for question in dimension.questions:
        expected += [f"heading, {question.title}, level 3", question.ask]
        expected += [f"heading, {option.tip.title}, level 4" for option in question.options if option.tip]
    expect_in_order(phrases, expected)


def test_all_dimensions_are_a_list_of_headings_and_then_one_table(visit: StartVisit, model: Model) -> None:
    expected = []
    for dimension in model.dimensions:
        expected.append(f"heading, {dimension.title}, level 2")
        expected += [f"link, {question.title}" for question in dimension.questions]
    title = wording("page.dimensions.matrix", title=model.title)
    expected += [f"heading, {title}, level 2", f"table, {title}"]
    for dimension in model.dimensions:
        expected.append(f"rowheader, {dimension.title}, column span {model.top + 1}")
        expected += [f"rowheader, {question.title}" for question in dimension.questions]
    expect_in_order(reading(visit, DIMENSIONS), expected)


def test_the_example_says_first_that_it_is_one_then_reads_as_a_result(visit: StartVisit, model: Model) -> None:
    profile = wording("page.example.profile")
    expect_in_order(
        reading(visit, EXAMPLE),
        [
            f"heading, {wording('page.example.title')}, level 1",
            wording("page.example.not_yours"),
            f"heading, {profile}, level 2",
            f"table, {profile}",
            *(f"rowheader, {dimension.title}" for dimension in model.dimensions),
            f"heading, {wording('page.example.first')}, level 2",
            f"heading, {wording('page.example.dimensions')}, level 2",
        ],
    )


def test_the_start_says_what_this_is_and_which_ways_in_there_are(scored: Visit) -> None:
    expect_in_order(
        spoken(scored.page, step("start")),
        [
            f"heading, {wording('scan.start.title')}, level 2",
            f"heading, {wording('scan.short.title')}, level 3",
            f"link, {wording('scan.short.go')}",
            f"heading, {wording('scan.full.title')}, level 3",
            f"link, {wording('scan.full.go')}",
            f"heading, {wording('scan.privacy.title')}, level 3",
            wording("scan.privacy.text"),
        ],
    )


def test_a_step_says_its_place_then_each_question_with_its_situations_in_order(scored: Visit, model: Model) -> None:
    scored.scan.go(ID.full)
    dimension = model.dimensions[0]
    phrases = spoken(scored.page, "section[data-dimension]")
    place = wording("scan.step.number", number=1, total=len(model.dimensions))
    assert phrases[0] == f"heading, {place} : {dimension.title}, level 2"
    expected = []
    for question in dimension.questions:
        # The group is named by the topic and the question, and described by what counts and why it is asked.
        (group,) = [phrase for phrase in phrases if phrase.startswith(f"group, {question.title} {question.ask}, ")]
        labels = [option.label for option in question.options]
        labels += [wording(f"scan.answer.{answer}") for answer in OPTIONS_APART]
        expected += [group, f"heading, {question.title}, level 3"]
        expected += [
            f"radio, {label}, not checked, position {place}, set size {len(labels)}"
            for place, label in enumerate(labels, start=1)
        ]
        expected.append(f"checkbox, {wording('scan.mark')} : {question.title}, not checked")
    expect_in_order(phrases, expected)


def test_an_error_is_said_in_the_summary_and_at_its_field(scored: Visit) -> None:
    page = scored.page
    type_code(page, "0000")
    expect(page.locator("#scan-errors")).to_be_focused()
    phrases = spoken(page, "#scan-errors")
    assert phrases[:3] == [
        f"heading, {wording('scan.errors.title')}, level 2", "list", "listitem, level 1, position 1, set size 1",
    ]  # fmt: skip
    reason = phrases[3].removeprefix("link, ")
    (field,) = [phrase for phrase in spoken(page, '[data-part="reopen"]') if phrase.startswith("textbox, ")]
    assert field.startswith(f"textbox, {wording('keep.open.code')}, 0000, {reason} ")
    assert "invalid" in field


def test_the_review_says_each_topic_its_answer_and_the_way_to_change_it(scored: Visit, model: Model) -> None:
    answers = answers_of(VARIED, model)
    scored.scan.go(ID.full)
    scored.scan.fill_in(answers)
    expected = [f"heading, {wording('scan.review.title')}, level 2"]
    for dimension in model.dimensions:
        expected.append(f"heading, {dimension.title}, level 3")
        for question in dimension.questions:
            answer = plain(answers[question.id]) if question.id in answers else "none"
            label = question.options[answer - 1].label if isinstance(answer, int) else wording(f"scan.answer.{answer}")
            expected += ["term", question.title, "definition", label]
            expected.append(f"link, {wording('scan.review.change')} : {question.title}")
    expect_in_order(spoken(scored.page, step("review")), expected)


def test_the_result_says_its_verdict_then_the_profile_as_a_table_with_heads(scored: Visit, model: Model) -> None:
    see_by_code(scored, model)
    headline = scored.page.locator('[data-part="headline"]').inner_text()
    expected = [
        f"heading, {wording('result.title')}, level 2",
        headline,
        f"table, {wording('result.profile.title')}",
        f"columnheader, {wording('result.profile.dimension')}",
        *(f"columnheader, {stage.name}" for stage in model.stages),
    ]
    phrases = spoken(scored.page, step("result"))
    for dimension in model.dimensions:
        (head,) = [phrase for phrase in phrases if phrase.startswith(f"rowheader, {dimension.title}")]
        expected += [head, f"link, {dimension.title}"]
    expected += [f"heading, {dimension.title}, level 3" for dimension in model.dimensions]
    expected.append(f"heading, {wording('plan.title')}, level 3")
    expected.append(f"heading, {wording('keep.title')}, level 3")
    expect_in_order(phrases, expected)


def test_the_plan_says_the_action_and_the_name_of_each_of_its_fields(scored: Visit, model: Model) -> None:
    see_by_code(scored, model)
    box = scored.page.locator('[data-part="first"]').get_by_role("checkbox").first
    box.check()
    plan = scored.page.locator('[data-part="plan-list"]')
    title = plan.get_by_role("heading").inner_text()
    together = wording("plan.if_then")
    expect_in_order(
        spoken(scored.page, '[data-part="plan"]'),
        [
            f"heading, {wording('plan.title')}, level 3",
            "listitem, level 1, position 1, set size 1",
            f"heading, {title}, level 4",
            f"textbox, {wording('plan.who')}",
            f"textbox, {wording('plan.if')}, {together}",
            f"textbox, {wording('plan.then')}, {together}",
            f"button, {wording('plan.remove')} : {title}",
            f"heading, {wording('plan.measurement.title')}, level 4",
            f"button, {wording('plan.save.ics')}",
        ],
    )
