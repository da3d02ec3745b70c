"""The sheets that first pages wait for are one in the built site; what it looks like is seen in test_used_styles.py."""

from __future__ import annotations

import json
import re
from pathlib import Path

from scripts.compiler.files.page_code import page_code
from scripts.publish.joined_styles import join_styles
from tests.addresses import SCAN, TEAM
from tests.conftest import ROOT
from tests.site.pages import later_part, read_pages

CODE = page_code(ROOT)
NAMED = re.compile(r'<link rel="stylesheet" href="([^"]+)">')
MAP = re.compile(rb"\n/\*# sourceMappingURL=.*")
CLASSES = re.compile(r'\bclass="([^"]+)"')
RULE = re.compile(r"([^{}@;]+)\{")
OTHER_FUNCTION = re.compile(r":(?!is\b|where\b|has\b)[\w-]+\([^()]*\)")
ANY_OF = re.compile(r":(?:is|where|has)\(([^()]*)\)")


def page(*sheets: str, folder: str = "") -> str:
    return "<head>\n" + "".join(f'  <link rel="stylesheet" href="{folder}{sheet}">\n' for sheet in sheets) + "</head>"


def test_pages_name_one_sheet_in_the_place_of_those_in_it(tmp_path: Path) -> None:
    sheets = {
        "assets/stylesheets/main.css": "a{}\n",
        "assets/code.1/site.css": "b{}\n",
        "assets/code.1/scan.css": "c{}",
        "assets/code.1/own.css": "d{}",
        "assets/theme.css": "e{}",
    }
    for address, text in sheets.items():
        (tmp_path / address).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / address).write_text(text, encoding="utf-8")
    main, site, scan, own, theme = sheets
    print_sheet = '<link rel="stylesheet" media="print" href="../assets/code.1/print.css">'
    pages = {
        "scan/index.html": page(main, site, scan, theme, folder="../") + print_sheet,
        "index.html": page(main, site, theme),
        "one/two/index.html": page(main, site, scan, own, theme, folder="../../"),
        "404.html": page(main, site, folder="/below/"),
        "plain.html": "<head></head>",
    }
    for place, html in pages.items():
        (tmp_path / place).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / place).write_text(html, encoding="utf-8")

    join_styles(tmp_path, "scan/")
    (joined,) = (tmp_path / "assets" / "stylesheets").glob("*.css")
    assert joined.read_text(encoding="utf-8") == f"a{{}}\nb{{}}\nc{{}}\n/*# sourceMappingURL={joined.name}.map */\n"
    assert [address for address in sheets if (tmp_path / address).exists()] == [own, theme]
    address = joined.relative_to(tmp_path).as_posix()
    assert {place: (tmp_path / place).read_text(encoding="utf-8") for place in pages} == {
        "scan/index.html": page(address, theme, folder="../") + print_sheet,
        "index.html": page(address, theme),
        "one/two/index.html": page(address, own, theme, folder="../../"),
        "404.html": page(address, folder="/below/"),
        "plain.html": "<head></head>",
    }


def test_its_name_follows_its_bytes(tmp_path: Path) -> None:
    names = []
    for text in ("a{}", "b{}", "a{}"):
        (tmp_path / "assets" / "code.1").mkdir(parents=True, exist_ok=True)
        (tmp_path / "assets" / "code.1" / "own.css").write_text(text, encoding="utf-8")
        (tmp_path / "index.html").write_text(page("assets/code.1/own.css"), encoding="utf-8")
        join_styles(tmp_path, "")
        names.append(NAMED.findall((tmp_path / "index.html").read_text(encoding="utf-8")))
    assert names[0] == names[2] != names[1]


def test_ours_follow_the_theme_s_as_on_the_page_of_the_scan_and_every_page_has_them(site: Path) -> None:
    (sheet,) = (site / "assets" / "stylesheets").glob("*.css")
    text = sheet.read_bytes()
    starts = [text.index(MAP.sub(b"", CODE.files[place].data)) for place in ("site/site.css", "scan/scan.css")]
    assert 0 < starts[0] < starts[1]
    for file in (*site.rglob("index.html"), site / "404.html"):
        named = NAMED.findall(file.read_text(encoding="utf-8"))
        assert [address.endswith(f"/{sheet.name}") for address in named] == [True] + [False] * (len(named) - 1), file
        assert all((file.parent / address).is_file() for address in named if not address.startswith("/")), file
    assert len(NAMED.findall((site / SCAN / "index.html").read_text(encoding="utf-8"))) == 1
    assert len(NAMED.findall((site / TEAM / "index.html").read_text(encoding="utf-8"))) == 2


def test_its_source_map_tells_where_each_of_ours_begins(site: Path) -> None:
    (sheet,) = (site / "assets" / "stylesheets").glob("*.css")
    lines = sheet.read_bytes().splitlines()
    assert lines[-1] == f"/*# sourceMappingURL={sheet.name}.map */".encode()
    sections = json.loads(sheet.with_name(f"{sheet.name}.map").read_text(encoding="utf-8"))["sections"]
    for place, section in zip(("site/site.css", "scan/scan.css"), sections, strict=True):
        assert section["offset"]["column"] == 0
        assert lines[section["offset"]["line"]] == CODE.files[place].data.partition(b"\n")[0]
        assert section["map"] == json.loads(CODE.files[f"{place}.map"].data)


def classes_in(html: str) -> set[str]:
    return {each for found in CLASSES.findall(html) for each in found.split()}


def selectors(rule: str) -> set[str]:
    """The selectors that a rule has, each on its own; only the classes that it asks for matter."""
    rule = OTHER_FUNCTION.sub("", rule)
    if not (found := ANY_OF.search(rule)):
        return set(rule.split(","))
    before, after = rule[: found.start()], rule[found.end() :]
    return {each for one in found[1].split(",") for each in selectors(f"{before} {one} {after}")}


def rules_only_for(classes: set[str], sheet: str) -> list[str]:
    """The rules that say nothing of an element without one of these classes."""
    return [
        rule
        for rule in RULE.findall(sheet)
        if all(classes & set(re.findall(r"\.([A-Za-z][\w-]*)", each)) for each in selectors(rule))
    ]


def test_a_rule_is_only_for_the_classes_that_each_of_its_selectors_asks_for() -> None:
    sheet = ".a{b:c}.d .a:hover,.a td{b:c}@media print{.d :is(.a,:not(.d) .e){b:c}}.a,.d{b:c}.d:not(.a):is(.a,.d){b:c}"
    assert rules_only_for({"a", "e"}, sheet) == [".a", ".d .a:hover,.a td", ".d :is(.a,:not(.d) .e)"]


def test_the_first_question_waits_for_no_style_of_what_comes_after_it(site: Path) -> None:
    of_pages = {each for page in read_pages(site).values() for each in classes_in(page.html)}
    later = classes_in(later_part(site)) - of_pages
    assert len(rules_only_for(later, CODE.files["scan/result.css"].data.decode())) > 20
    named = NAMED.findall((site / SCAN / "index.html").read_text(encoding="utf-8"))
    assert named
    for address in named:
        rules = rules_only_for(later, (site / SCAN / address).read_text(encoding="utf-8"))
        assert rules == [], "these belong in scan/result.css, which comes with what they are for"
