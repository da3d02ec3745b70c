"""What the pages weigh, and when the first question can be answered, beside a page of a peer's weight."""

from __future__ import annotations

import os
import random
import re
import statistics
import time
from dataclasses import dataclass
from importlib.util import find_spec
from pathlib import Path
from typing import Final

from playwright.sync_api import Browser, Playwright

from scripts.bench.host import OFFICE, ROOT, SLOW_4G, Host, hosting
from scripts.bench.table import Table, ratio
from scripts.bench.visits import DIMENSIONS, FULL_SCAN, chromium, visitor
from scripts.publish.compress import FORMATS, compress

_NAMED: Final = re.compile(
    r'<(?:link rel="(?:stylesheet|modulepreload)"|script(?: type="module")?)[^>]* (?:href|src)="([^"]+)"'
)
PEER_BYTES: Final = 147_000
"""What the UK government's cloud maturity assessment sends, compressed, before its first question can be answered."""
PEER_QUESTIONS, PEER_ANCHORS = 47, 5
# In the first frame that shows an answer it is given at once, as by a visitor who is very quick. It looks from before
# the page is there: a look that is asked for later may come after that frame.
ANSWER: Final = """window.answered = new Promise((resolve) => {
  const isShown = (input) => input.checkVisibility({ contentVisibilityAuto: true, visibilityProperty: true });
  const look = () => {
    const input = [...document.querySelectorAll("form input[type=radio]")].find(isShown);
    if (input) {
      resolve(performance.now());
      input.click();
    } else {
      requestAnimationFrame(look);
    }
  };
  requestAnimationFrame(look);
});"""
REST: Final = 0.5  # seconds, in which the browser clears away the visit before
STAYS: Final = """() => document.readyState === "complete" && document.querySelector("form input:checked")"""
COUNTS: Final = """() => document.querySelector(".scan--js input:checked") && localStorage.length > 0"""


@dataclass(frozen=True, slots=True)
class Opened:
    """A page that is opened: by what host, at what address there, and what tells that its first answer counts."""

    host: Host
    address: str
    counts: str


def peer(site: Path) -> tuple[str, Opened]:
    """What the scan is measured beside, and its name.

    That is the site of the peer itself where PEER names the folder that somebody built from its repository, and
    PEER_PAGE the address of a page with questions in it; else a stand-in.
    """
    if built := os.environ.get("PEER"):
        folder, page = Path(built).resolve(), os.environ.get("PEER_PAGE", "assessment/cost/")
        compress(folder, ROOT / "build" / "compressed")
        return "UK cloudmaturity", Opened(Host(folder), page, STAYS)
    return "stand-in for UK cloudmaturity", Opened(stand_in(site), "peer/", STAYS)


def stand_in(site: Path) -> Host:
    """A stand-in for that site: as many questions in the HTML, one style sheet and one script, of as many bytes."""
    chance = random.Random(1)
    words = ["".join(chance.choices("abcdefghijklmnoprstuvw", k=chance.randint(2, 11))) for _ in range(4_000)]

    def text(count: int) -> str:
        return " ".join(chance.choices(words, k=count))

    fields = "".join(
        f"<fieldset><legend>{text(14)}</legend>"
        + "".join(
            f'<p><input type="radio" name="q{q}" id="q{q}a{a}"><label for="q{q}a{a}">{text(22)}</label></p>'
            for a in range(PEER_ANCHORS)
        )
        + "</fieldset>"
        for q in range(PEER_QUESTIONS)
    )
    html = (
        '<!doctype html><html lang="en"><meta charset="utf-8"><title>Peer</title>'
        '<link rel="stylesheet" href="peer.css">'
        f'<script type="module" src="peer.mjs"></script><body><form>{fields}</form></body></html>'
    ).encode()
    # A style sheet of the usual size: the theme's own, whole. A script of what is left, which runs.
    style = next((_theme() / "assets" / "stylesheets").glob("main.*.min.css")).read_bytes()
    rest = PEER_BYTES - len(FORMATS[".br"](html)) - len(FORMATS[".br"](style))
    script = _script(chance, rest)
    return Host(site, {"/peer/index.html": html, "/peer/peer.css": style, "/peer/peer.mjs": script})


def _theme() -> Path:
    theme = find_spec("material")
    assert theme
    assert theme.origin
    return Path(theme.origin).parent / "templates"


def _script(chance: random.Random, packed: int) -> bytes:
    """A script of so many bytes once packed: functions that are all different and all run, and listen to the form."""

    def name() -> str:
        return "_" + "".join(chance.choices("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789", k=11))

    def function() -> str:
        one, two, three = name(), name(), name()
        return (
            f"parts.push(({one},{two})=>{{let {three}={one}*{chance.randint(2, 9999)};"
            f"for(let i=0;i<{two};i+=1){three}=({three}*31+i)%{chance.randint(1000, 99999)};return {three}}});"
        )

    functions = [function() for _ in range(200)]
    each = len(FORMATS[".br"]("".join(functions).encode())) / len(functions)
    functions += [function() for _ in range(int(packed / each) - len(functions))]
    run = (
        "let sum=0;for(const part of parts)sum+=part(sum+1,20);"
        'for(const field of document.querySelectorAll("fieldset"))field.addEventListener("change",()=>{sum+=1});'
    )
    return f"const parts=[];{''.join(functions)}{run}".encode()


def kinds(site: Path) -> Table:
    """What a page sends before it can be used, by kind: the page, and the styles and scripts that it names."""
    table = Table("Bytes to the first question, and of the home page, brotli", ("page", "HTML", "CSS", "JS", "in all"))
    for title, path in (("the scan, to its first question", FULL_SCAN.partition("#")[0]), ("home", "")):
        page = site / path / "index.html"
        named = [(page.parent / address).resolve() for address in _NAMED.findall(page.read_text(encoding="utf-8"))]
        sizes = {
            kinds: sum(len(FORMATS[".br"](file.read_bytes())) for file in (page, *named) if file.suffix in kinds)
            for kinds in ((".html",), (".css",), (".js", ".mjs"))
        }
        table.add(title, *(f"{size:,}" for size in sizes.values()), f"{sum(sizes.values()):,}")
    return table


def weights(playwright: Playwright, site: Path) -> Table:
    """Bytes of a first and a second page, and of the scan until its first question."""
    table = Table("What pages weigh on the wire, headers and encryption included", ("page", "bytes"))
    host = Host(site)
    dimension = f"{DIMENSIONS}{min(page.parent.name for page in (site / DIMENSIONS).glob('*/index.html'))}/"
    with hosting(host), chromium(playwright) as browser:
        for name, path in (("the scan, to its first question", FULL_SCAN), ("home, first page", "")):
            with visitor(browser) as context:
                page = context.new_page()
                for title, address in ((name, path), ("a dimension, second page", dimension)):
                    host.sent = 0
                    page.goto(host.address + address, wait_until="networkidle")
                    table.add(title, f"{host.sent:,}")
                    if path:
                        break
    return table


def first_question(playwright: Playwright, site: Path, runs: int) -> Table:
    """When the first question can be answered, cold: when it is shown, and the answer that is given then counts.

    Visitors of one browser, each with nothing cached: so there can be many, and they differ by a third.
    """
    table = Table(
        "First question can be answered, cold",
        ("network", "page", "ms", "× peer", "bytes"),
    )
    pages = dict((peer(site), ("the scan", Opened(Host(site), FULL_SCAN, COUNTS))))
    for name, network in (("none", None), ("office", OFFICE), ("slow 4G", SLOW_4G)):
        found: dict[str, list[tuple[float, int]]] = {title: [] for title in pages}
        with chromium(playwright) as browser:
            for _ in range(runs):
                for title, opened in pages.items():
                    opened.host.network = network
                    found[title].append(_first_question(browser, opened))
        first = statistics.median(milliseconds for milliseconds, _ in next(iter(found.values())))
        for title, seen in found.items():
            milliseconds, sent = map(statistics.median, zip(*seen, strict=True))
            table.add(name, title, f"{milliseconds:,.0f}", ratio(milliseconds, first), f"{sent:,.0f}")
    return table


def _first_question(browser: Browser, opened: Opened) -> tuple[float, int]:
    """Milliseconds, and the bytes that were sent by then."""
    host = opened.host
    with hosting(host), visitor(browser) as context:
        context.add_init_script(ANSWER)
        page = context.new_page()
        time.sleep(REST)
        host.sent = 0
        page.goto(host.address + opened.address, wait_until="commit")
        milliseconds: float = page.evaluate("() => window.answered")
        sent = host.sent
        page.wait_for_function(opened.counts)
        return milliseconds, sent
