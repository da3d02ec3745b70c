"""Looks at a page as it stands: with axe, and for room: what sticks out, is cut off or lies over something else, what
cannot be scrolled by keyboard. In light and dark, on a wide and on a narrow screen, with wider text and with text of
twice the size."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import Any, Final

from playwright.sync_api import CDPSession, Page

from tests.conftest import ROOT

AXE: Final = (ROOT / "node_modules" / "axe-core" / "axe.min.js").read_text(encoding="utf-8")
WIDE: Final = 1280
NARROW: Final = 320  # CSS pixels: a screen of 1280 at 400 %
# Dark differs in colours alone, and so does a narrow screen in dark.
COLOURS: Final = ("color-contrast", "link-in-text-block")

_RUN_AXE: Final = """async (only) => {
  const options = {
    resultTypes: ["violations", "incomplete"], elementRef: false, preload: false, iframes: false,
    rules: { "target-size": { enabled: true } },
  };
  if (only.length) options.runOnly = only;
  const { violations, incomplete, passes } = await axe.run(document, options);
  const told = (rules) => rules.flatMap(({ id, nodes }) =>
    nodes.map(({ target, failureSummary }) => `${id}: ${target.join(" ")}: ${failureSummary}`));
  // The head of a group of rows has no cells in its own row, and axe looks no further: here they are in the group.
  const rowsOf = (head) => (head.scope === "rowgroup" ? head.closest("tbody") : head.parentElement);
  const hasCells = (head) => [...rowsOf(head).querySelectorAll("td")].some((cell) => cell.textContent.trim());
  const hasAllCells = ({ target }) => {
    const table = document.querySelector(target.join(" "));
    return table.querySelector("th[scope=rowgroup]") && [...table.querySelectorAll("tbody th")].every(hasCells);
  };
  for (const rule of incomplete) {
    if (rule.id === "th-has-data-cells") rule.nodes = rule.nodes.filter((node) => !hasAllCells(node));
  }
  return { passes: passes.length, violations: told(violations), incomplete: told(incomplete) };
}"""

# Nothing moves any more, so no colour is between two. A style of `transition: all` starts anew at every change.
_SETTLE: Final = """async () => {
  await new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
  await Promise.all(document.getAnimations().map(({ finished }) => finished.catch(() => {})));
}"""

_ROOM: Final = """() => {
  const wide = document.documentElement.clientWidth;
  const found = [];
  const unseen = new Set();
  const tell = (element, what) => {
    const own = element.id ? `#${element.id}` : [...element.classList].map((one) => `.${one}`).join("");
    found.push(`${element.localName}${own} "${element.textContent.trim().slice(0, 40)}" ${what}`);
  };
  const scrolls = (element) => element !== document.body && /auto|scroll/.test(getComputedStyle(element).overflowX);
  const inScroller = (element) => {
    for (let one = element.parentElement; one; one = one.parentElement) if (scrolls(one)) return true;
    return false;
  };
  const hides = (overflow) => overflow === "hidden" || overflow === "clip";
  const { scrollWidth } = document.scrollingElement;
  if (scrollWidth > wide) found.push(`the page is ${scrollWidth} wide on a screen of ${wide}`);

  for (const element of document.body.querySelectorAll("*")) {
    const { left, right, width, height } = element.getBoundingClientRect();
    const style = getComputedStyle(element);
    if (!element.checkVisibility({ visibilityProperty: true }) || element.closest("svg, select")) continue;
    // For screen readers only, like the words behind "Volgende", and all that is inside.
    if (style.clipPath === "inset(50%)" || unseen.has(element.parentElement)) unseen.add(element);
    if (unseen.has(element) || width <= 1 || height <= 1) continue;
    const sideways = element.clientWidth > 0 && element.scrollWidth > element.clientWidth + 1;
    const below = element.scrollHeight > element.clientHeight + 1;
    const field = element.matches("input, textarea");
    if (sideways && scrolls(element) && !field) {
      if (!element.querySelector("table")) tell(element, "scrolls sideways and holds no table");
      if (element.tabIndex < 0) tell(element, "scrolls sideways and cannot take the focus");
      if (!element.ariaLabel && !element.getAttribute("aria-labelledby")) tell(element, "scrolls and has no name");
    }
    if (element.textContent.trim() && !field) {
      if (sideways && hides(style.overflowX)) tell(element, "cuts off its text at the side");
      if (below && hides(style.overflowY)) tell(element, "cuts off its text below");
    }
    if ((right > wide + 1 || left < -1) && !inScroller(element)) {
      tell(element, `sticks out: ${Math.round(left)} to ${Math.round(right)} of ${wide}`);
    }
  }
  return found;
}"""

# Texts that lie over one another. Letters are less high than their line; what floats lies over others on purpose.
_OVERLAPS: Final = """() => {
  const apart = (element) => {
    for (let one = element; one; one = one.parentElement) {
      const { clipPath, opacity, position } = getComputedStyle(one);
      if (clipPath === "inset(50%)" || opacity === "0" || position === "fixed" || position === "sticky") return true;
    }
    return false;
  };
  const texts = [];
  const within = document.querySelector("dialog:modal") ?? document.body;
  const nodes = document.createTreeWalker(within, NodeFilter.SHOW_TEXT);
  for (let node = nodes.nextNode(); node; node = nodes.nextNode()) {
    const element = node.parentElement;
    const seen = node.data.trim() && element.checkVisibility({ visibilityProperty: true });
    if (!seen || element.closest("svg, option") || apart(element)) continue;
    const letters = parseFloat(getComputedStyle(element).fontSize) * 0.35;
    const range = document.createRange();
    range.selectNodeContents(node);
    for (const { left, right, top, bottom } of range.getClientRects()) {
      const middle = (top + bottom) / 2;
      if (right - left > 2) texts.push({ node, left, right, top: middle - letters, bottom: middle + letters });
    }
  }
  texts.sort((one, other) => one.top - other.top);
  const found = new Set();
  const said = ({ node }) => `"${node.data.trim().slice(0, 40)}"`;
  texts.forEach((one, place) => {
    for (let next = place + 1; texts[next]?.top < one.bottom - 1; next += 1) {
      const other = texts[next];
      const beside = other.left > one.right - 2 || one.left > other.right - 2;
      if (other.node !== one.node && !beside) found.add(`${said(one)} and ${said(other)} lie over one another`);
    }
  });
  return [...found];
}"""

# WCAG 1.4.12. A style sheet that a script constructs is not the page's own: no policy is about it.
_SPACE_OUT: Final = """(on) => {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(`
    * { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important; }
    p { margin-block-end: 2em !important; }
  `);
  document.adoptedStyleSheets = on ? [sheet] : [];
}"""


@dataclass
class Findings:
    """What is wrong, one sentence each, with the state and the look it was seen in.

    states: what was looked at. unsure: what axe calls incomplete: it could not tell.
    """

    states: list[str] = field(default_factory=list)
    axe: list[str] = field(default_factory=list)
    unsure: list[str] = field(default_factory=list)
    narrow: list[str] = field(default_factory=list)
    spaced: list[str] = field(default_factory=list)
    large: list[str] = field(default_factory=list)

    @property
    def wrong(self) -> list[str]:
        """All of it. What axe could not tell is wrong too: nobody else looks at it."""
        return [*self.axe, *self.unsure, *self.narrow, *self.spaced, *self.large]


class Inspector:
    """Looks at one page, in whatever state it is, and gathers what it finds. Leaves the page wide and light."""

    def __init__(self, page: Page, findings: Findings) -> None:
        self._page = page
        self._findings = findings
        self._devtools: CDPSession = page.context.new_cdp_session(page)

    def look(self, state: str, widths: Sequence[int] = (WIDE, NARROW)) -> None:
        """state: for people, what is on the page. widths: CSS pixels; some states are there at one of them only."""
        found = self._findings
        found.states.append(state)
        if not self._page.evaluate("() => 'axe' in window"):
            self._page.evaluate(AXE)
        for width in widths:
            self._resize(width)
            for scheme, only in (("light", ()), ("dark", COLOURS)):
                with self._emulating(color_scheme=scheme):
                    outcome = self._axe(only)
                    found.axe += [f"{state}, {width} {scheme}: {one}" for one in outcome["violations"]]
                    found.unsure += [f"{state}, {width} {scheme}: {one}" for one in outcome["incomplete"]]
            if width == NARROW:
                found.narrow += [f"{state}: {one}" for one in self._room()]
            self._page.evaluate(_SPACE_OUT, True)
            self._page.evaluate(_SETTLE)  # the page itself answers to what has become wider
            found.spaced += [f"{state}, {width}: {one}" for one in self._room()]
            self._page.evaluate(_SPACE_OUT, False)
        if WIDE in widths:
            self._resize(WIDE)
            with self._text_of_twice_the_size():
                found.large += [f"{state}: {one}" for one in self._room()]

    def _resize(self, width: int) -> None:
        self._page.set_viewport_size({"width": width, "height": 800})

    def _axe(self, only: Sequence[str]) -> dict[str, list[str]]:
        # At its top: axe cannot tell the colour behind what lies below the bar.
        self._page.evaluate("() => scrollTo({ top: 0, behavior: 'instant' })")
        self._page.evaluate(_SETTLE)
        outcome: dict[str, Any] = self._page.evaluate(_RUN_AXE, only)
        assert outcome["passes"] > 0, "axe looked at nothing"
        return outcome

    def _room(self) -> list[str]:
        found: list[str] = self._page.evaluate(_ROOM) + self._page.evaluate(_OVERLAPS)
        return found

    @contextmanager
    def _emulating(self, **media: Any) -> Iterator[None]:
        self._page.emulate_media(**media)
        try:
            yield
        finally:
            self._page.emulate_media(**dict.fromkeys(media, "null"))

    @contextmanager
    def _text_of_twice_the_size(self) -> Iterator[None]:
        """As a visitor sets it in the browser: 16 pixels become 32, in the style sheet's questions about width too."""
        self._set_font_sizes({"standard": 32, "fixed": 26})
        self._page.evaluate(_SETTLE)
        try:
            yield
        finally:
            self._set_font_sizes({"standard": 16, "fixed": 13})

    def _set_font_sizes(self, sizes: Mapping[str, int]) -> None:
        self._devtools.send("Page.setFontSizes", {"fontSizes": dict(sizes)})
