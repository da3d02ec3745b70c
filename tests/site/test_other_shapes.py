"""Pages of models that are not like ours: of any number of stages, dimensions, options and tiers, and without tips."""

from __future__ import annotations

import re
from collections import Counter
from itertools import pairwise
from typing import Final, NamedTuple

import pytest

from scripts.compiler.prose.page_names import place
from tests.addresses import ID, PAGE
from tests.conftest import SiteOf
from tests.site.pages import BuiltPage, later_part, read_pages
from tests.site.shaped_content import ContentShape, write_content

SHAPES: Final = {
    "ten": ContentShape(stages=[f"Stadium {number}" for number in range(1, 11)], dimensions=(3,) * 7),
    "nested": ContentShape(
        stages=("Start", "Groei", "Top"),
        dimensions=(((2, 2), (2,)), ((2,),)),
        options=(0, 1, 2, 3),
        rule={"rule": "mean"},
        whole=True,
        starts=(0, 1, 2),
    ),
    "bare": ContentShape(
        stages=(),
        dimensions=(2,) * 30,
        options=(0, "1/2"),
        rule={"rule": "percent"},
        coverage=False,
        bare=True,
        quick=0,
    ),
}


class Site(NamedTuple):
    """pages: by path. later: what the page of the scan gets with its result."""

    pages: dict[str, BuiltPage]
    later: str


Sites = dict[str, Site]


@pytest.fixture(scope="module")
def sites(tmp_path_factory: pytest.TempPathFactory, site_of: SiteOf) -> Sites:
    made: Sites = {}
    for name, shape in SHAPES.items():
        site = site_of(write_content(tmp_path_factory.mktemp(name) / "content", shape))
        made[name] = Site(read_pages(site), later_part(site))
    return made


def at(name: str) -> str:
    """The path of a page in a site, by what links in content call it."""
    return f"{place(name)}index.html"


def sources(text: str, pattern: str) -> list[str]:
    return re.findall(pattern, text)


@pytest.mark.parametrize("name", SHAPES)
def test_ids_differ_links_lead_somewhere_and_headings_skip_no_level(sites: Sites, name: str) -> None:
    pages = sites[name].pages
    for page in pages.values():
        assert [id for id, count in Counter(page.ids).items() if count > 1] == [], page.path
        assert set(page.label_targets) <= set(page.ids), page.path
        for link in page.links:
            if re.match(r"[a-z]+:", link) or page.path == "404.html":
                continue
            path, fragment = page.target(link)
            assert path in pages, f"{page.path}: {link}"
            assert not fragment or fragment in pages[path].ids, f"{page.path}: {link}"
        levels = [level for level, _ in page.headings]
        assert all(lower <= upper + 1 for upper, lower in pairwise(levels)), f"{page.path}: {page.headings}"


def test_a_model_without_stages_or_tips_has_no_page_about_them_and_nothing_that_leads_there(sites: Sites) -> None:
    bare = sites["bare"].pages
    assert not {at(PAGE.stages), at(PAGE.tips)} & set(bare)
    assert {at(PAGE.stages), at(PAGE.tips)} <= set(sites["ten"].pages)
    for page in bare.values():
        assert [link for link in page.links if page.target(link)[0] in (at(PAGE.stages), at(PAGE.tips))] == []


def test_the_form_of_a_bare_model_has_only_what_the_model_has(sites: Sites) -> None:
    scan, later = sites["bare"].pages[at(PAGE.scan)], sites["bare"].later
    full = sites["ten"].pages[at(PAGE.scan)].html + sites["ten"].later
    absent = ["data-ambition", "data-stage=", "scan-question__quick", "scan-evidence", 'data-choose="short"']
    absent += [f'data-part="{part}"' for part in ("first", "floor", "plan", "pick")]
    assert [each for each in absent if each not in full] == []
    assert [each for each in absent if each in scan.html + later] == []
    assert 'aria-describedby=""' not in scan.html + later
    assert ID.short not in scan.ids
    assert scan.html.count("<fieldset") == 60
    assert later.count("<meter") == 30
    assert "telt een vraag zonder antwoord als het laagste antwoord" in scan.html


@pytest.mark.parametrize("name", SHAPES)
def test_the_first_question_of_each_length_is_read_before_a_script_that_a_browser_waits_for(
    sites: Sites, name: str
) -> None:
    body = sites[name].pages[at(PAGE.scan)].html.partition("</head>")[2]
    opening = [body.index("</fieldset>", found.start()) for found in re.finditer("data-opens=", body)]
    assert len(opening) == {"ten": 2, "nested": 1, "bare": 1}[name]
    assert max(opening) < body.index('<script src="') < body.index("<fieldset", max(opening))


def test_own_options_carry_their_points_and_anchored_ones_their_number(sites: Sites) -> None:
    own, anchored = sites["nested"].pages[at(PAGE.scan)].html, sites["ten"].pages[at(PAGE.scan)].html
    assert sources(own, r'scan-option__points">([^<]+)<')[:4] == [f"punten: {points}" for points in range(4)]
    assert "scan-option__number" not in own
    assert sources(anchored, r'scan-option__number">(\d+)<')[:10] == [str(number) for number in range(1, 11)]
    assert "scan-option__points" not in anchored


def test_parts_are_headings_in_the_step_and_on_the_page_of_their_dimension(sites: Sites) -> None:
    page = sites["nested"].pages[at(PAGE.dimension("d1"))]
    titles = [(level, title) for level, title in page.headings if title.startswith("Onderdeel d1-")]
    assert titles == [
        (3, "Onderdeel d1-p1"), (4, "Onderdeel d1-p1-p1"), (4, "Onderdeel d1-p1-p2"),
        (3, "Onderdeel d1-p2"), (4, "Onderdeel d1-p2-p1"),
    ]  # fmt: skip
    assert f"{ID.part}-d1-p1-p2" in page.ids
    scan = sites["nested"].pages[at(PAGE.scan)]
    groups = sources(scan.html, r'<(h\d) id="heading-group-([^"]+)"')
    assert groups[:5] == [
        ("h3", "d1-p1"), ("h4", "d1-p1-p1"), ("h4", "d1-p1-p2"), ("h3", "d1-p2"), ("h4", "d1-p2-p1"),
    ]  # fmt: skip


def test_a_profile_has_a_column_for_each_stage_or_else_one_for_the_outcome(sites: Sites) -> None:
    def columns(name: str) -> list[str]:
        head = sources(sites[name].later, r"(?s)<table class=\"scan-table scan-profile.*?</thead>")[0]
        return sources(head, r"<th[^>]*>([^<]+)</th>")

    assert columns("ten") == ["Dimensie", *SHAPES["ten"].stages]
    assert columns("nested") == ["Dimensie", "Start", "Groei", "Top"]
    assert columns("bare") == ["Dimensie", "Uitkomst"]


def test_the_paper_card_says_what_to_do_for_each_tier_and_where_a_stage_begins(sites: Sites) -> None:
    card = sources(sites["nested"].pages[at(PAGE.scan)].html, r'(?s)<section class="scan-paper".*?</section>')[0]
    assert sources(card, r"<h4>([^<]+)</h4>") == [
        "Eerst elk onderdeel met vragen",
        "Dan elk onderdeel dat uit onderdelen bestaat",
        "De dimensies",
        "Tot slot het geheel",
        "De stadia",
    ]
    assert "‘Groei’ begint bij 1." in card
    assert card.count('<tr><th scope="row" class="scan-paper__row') == 2 + 3 + 4


def test_home_shows_every_dimension_and_every_stage_in_its_tone(sites: Sites) -> None:
    home = sites["ten"].pages["index.html"].html
    (wheel,) = sources(home, r'(?s)<ul class="[^"]*\bwheel\b.*?</ul>')
    assert wheel.count("<li") == 7
    assert sources(home, r'<li class="tone-(\d)"') == [str(tone) for tone in range(10)]
    bare = sites["bare"].pages["index.html"].html
    assert sources(bare, r'(?s)<ul class="[^"]*\bwheel\b.*?</ul>')[0].count("<li") == 30
    assert "stairs" not in bare
    assert f"#{ID.short}" not in bare
