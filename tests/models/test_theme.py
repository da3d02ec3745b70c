"""One file theme.css in a content folder gives every page its colours, on a light page and on a dark one; a theme that
cannot be read is refused."""

from __future__ import annotations

import re
import shutil
from collections.abc import Iterator
from itertools import cycle
from pathlib import Path
from typing import Final

import pytest
from playwright.sync_api import Browser, Page, expect

from scoring.code.result_code import encode
from scoring.model.answers import Answers
from scripts.compiler.rules.contrast import LITTLE, TOKENS
from scripts.site import build
from tests.conftest import ROOT, SiteOf
from tests.models.six import content_of, mixed
from tests.models.visits import LOADING, Built, ModelVisit, visiting
from tests.serving import serving

NAME: Final = "museum"
SCHEMES: Final = ("light", "dark")
TOKEN: Final = re.compile(r"(--[\w-]+): (?:light-dark\((#\w{6}), (#\w{6})\)|(#\w{6}));")

UNFOLD: Final = "() => { for (const fold of document.querySelectorAll('details')) fold.open = true; }"
# Every colour that is seen, by its place: of text where there is some, of a line where it has a width. What a browser
# draws by itself, such as a round button, has its colour from `accent-color`.
SEEN: Final = """async () => {
  await Promise.all(document.getAnimations().map(({ finished }) => finished.catch(() => {})));
  const found = [];
  const tell = (element, what, colour) => {
    if (!/, 0\\)$/.test(colour)) found.push([colour, `${what} of ${element.localName}.${element.className}`]);
  };
  const named = (element) => element.checkVisibility({ visibilityProperty: true }) && !element.closest("svg, option");
  for (const element of [...document.querySelectorAll("html, body, body *")].filter(named)) {
    for (const part of [null, "::before", "::after"]) {
      const style = getComputedStyle(element, part);
      if (part && (["none", "normal"].includes(style.content) || style.display === "none")) continue;
      const says = part
        ? /\\w/.test(style.content)
        : [...element.childNodes].some((node) => node.nodeType === Node.TEXT_NODE && node.data.trim());
      if (says) tell(element, "color", style.color);
      tell(element, "background", style.backgroundColor);
      for (const side of ["Top", "Right", "Bottom", "Left"]) {
        const drawn = parseFloat(style[`border${side}Width`]) > 0 && style[`border${side}Style`] !== "none";
        if (drawn) tell(element, "border", style[`border${side}Color`]);
      }
      if (style.outlineStyle !== "none") tell(element, "outline", style.outlineColor);
      if (element.matches("input[type=radio], input[type=checkbox]")) tell(element, "accent", style.accentColor);
    }
  }
  return found;
}"""


def near(colour: str) -> str:
    """A colour that the eye cannot tell from this one, and a test can: so that what could be read still can be."""
    return "#" + "".join(f"{int(colour[place : place + 2], 16) ^ 1:02x}" for place in (1, 3, 5))


def tokens() -> dict[str, tuple[str, str]]:
    """Every colour that a theme may change: its value on a light page and on a dark one."""
    found = TOKEN.findall((ROOT / TOKENS).read_text(encoding="utf-8"))
    return {name: (light or both, dark or both) for name, light, dark, both in found}


def as_seen(colour: str) -> str:
    """As a browser tells a colour."""
    return "rgb({}, {}, {})".format(*(int(colour[place : place + 2], 16) for place in (1, 3, 5)))


def palette(scheme: str) -> set[str]:
    """What the theme makes of the colours."""
    return {as_seen(near(pair[SCHEMES.index(scheme)])) for pair in tokens().values()}


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The content of a museum, with a theme that gives each colour another value."""
    copied = tmp_path_factory.mktemp("museum") / "content"
    shutil.copytree(content_of(NAME), copied)
    lines = [f"  {name}: light-dark({near(light)}, {near(dark)});" for name, (light, dark) in tokens().items()]
    (copied / "theme.css").write_text("\n".join([":root {", *lines, "}", ""]), encoding="utf-8")
    return copied


@pytest.fixture(scope="module")
def themed(folder: Path, site_of: SiteOf) -> Iterator[Built]:
    site = site_of(folder)
    with serving(site) as address:
        yield Built(NAME, site, address)


@pytest.fixture(scope="module")
def visit(browser: Browser, themed: Built) -> Iterator[ModelVisit]:
    with visiting(browser, themed, reduced_motion="reduce", service_workers="block") as visit:
        yield visit


def strangers(page: Page, scheme: str) -> list[str]:
    """What is seen in a colour that is none of the theme."""
    page.emulate_media(color_scheme="light" if scheme == "light" else "dark")
    seen: list[list[str]] = page.evaluate(SEEN)
    assert len({colour for colour, _ in seen}) > 3, "nothing was looked at"
    ours = palette(scheme)
    return sorted({f"{scheme}: {colour}: {what}" for colour, what in seen if colour not in ours})


def test_the_theme_changes_each_colour_to_one_that_no_page_has_by_itself() -> None:
    former = {as_seen(colour) for pair in tokens().values() for colour in pair}
    assert len(tokens()) > 20
    assert not former & (palette("light") | palette("dark"))


def test_every_page_has_the_colours_of_the_theme(visit: ModelVisit, themed: Built) -> None:
    pages = [file.relative_to(themed.folder).as_posix() for file in sorted(themed.folder.rglob("*.html"))]
    paths = [path for path in pages if not path.startswith("assets/")]
    assert len(paths) > 15
    found = []
    for path in paths:
        visit.page.goto(themed.address + path)
        visit.page.evaluate(UNFOLD)
        found += [f"{path}: {one}" for scheme in SCHEMES for one in strangers(visit.page, scheme)]
    assert not found, "\n".join(found)


def test_a_question_the_review_an_error_and_the_result_have_the_colours_of_the_theme(visit: ModelVisit) -> None:
    page, id, found = visit.page, visit.built.id, []

    def look(state: str) -> None:
        page.evaluate(UNFOLD)
        found.extend(f"{state}: {one}" for scheme in SCHEMES for one in strangers(page, scheme))

    visit.see_result(mixed(visit.built.model))
    for pick, width in zip(
        page.locator('[data-part="first"] [data-part="pick"]').all(), cycle((1280, 320)), strict=False
    ):
        pick.check()
        page.set_viewport_size({"width": width, "height": 800})
        look(f"the result, {width} wide")
    visit.go(id.review)
    look("the review")
    page.locator('[data-part="review-first"] a').first.click()
    page.keyboard.press("Tab")
    look("a question with the focus in it")
    page.locator('[data-part="wipe"]').click()
    look("a dialog")
    page.keyboard.press("Escape")
    visit.open(id.start)
    page.locator("#scan-code").fill("0000")
    page.locator("#scan-code").press("Enter")
    expect(page.locator("#scan-errors")).to_be_focused()
    look("an error")
    assert not found, "\n".join(found)


def test_the_view_of_a_team_and_two_measurements_have_the_colours_of_the_theme(visit: ModelVisit) -> None:
    page, built, found = visit.page, visit.built, []
    model = built.model
    codes = [encode(model, Answers({question.id: n for question in model.questions()})) for n in range(1, 6)]
    page.goto(built.address_of(built.pages.team))
    page.locator("#team-text").fill("\n".join(codes))
    page.locator('#team-form button[type="submit"]').click()
    expect(page.locator('[data-part="talk"] > *').first).to_be_visible(timeout=LOADING)
    page.evaluate(UNFOLD)
    found += [f"team: {one}" for scheme in SCHEMES for one in strangers(page, scheme)]
    page.goto(built.address_of(built.pages.comparison))
    for side, code in (("before", codes[0]), ("now", codes[-1])):
        page.locator(f"#comparison-{side}-code").fill(code)
        page.locator(f"#comparison-{side}-code").press("Enter")
    expect(page.locator("#heading-outcome")).to_be_focused(timeout=LOADING)
    found += [f"two measurements: {one}" for scheme in SCHEMES for one in strangers(page, scheme)]
    assert not found, "\n".join(found)


def test_a_theme_that_cannot_be_read_is_refused_with_where_and_what_and_how(
    folder: Path, tmp_path: Path, capfd: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    content = tmp_path / "content"
    shutil.copytree(folder, content)
    pale = "--utrecht-page-header-background-color"
    (content / "theme.css").write_text(f":root {{\n  {pale}: light-dark(#ffe100, #0d3f49);\n}}\n", encoding="utf-8")
    monkeypatch.setenv("CONTENT", str(content))
    assert build(tmp_path / "site") != 0
    assert not (tmp_path / "site").exists()
    told = [line for line in capfd.readouterr().err.splitlines() if "theme.css" in line]
    assert len(told) == 2, "one for each that is seen on it: its text, and the ring of the focus"
    for line in told:
        assert re.search(rf"content/theme\.css:2:3: .*{pale} \(#ffe100\)", line)
        assert line.endswith(LITTLE.en.remedy)
