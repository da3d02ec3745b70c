"""Code spells no word of an address: those of each language stand in scripts/compiler/words/addresses."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import astuple
from pathlib import Path

import pytest

from scripts.compiler.words.addresses import address_words
from scripts.compiler.words.phrase import LANGUAGES

ROOT = Path(__file__).resolve().parents[2]
COMMENTS = {
    ".j2": r"\{#.*?#\}",
    ".html": r"\{#.*?#\}",
    ".css": r"/\*.*?\*/",
    ".mjs": r"/\*.*?\*/|(?m:^\s*//.*$)",
    ".js": r"/\*.*?\*/|(?m:^\s*//.*$)",
    ".py": r'""".*?"""|(?m:^\s*# .*$)',
}
CODE = sorted(
    path
    for folder in ("scoring", "scripts", "overrides", "tests/browser", "tests/hosting", "tests/site")
    for path in (ROOT / folder).rglob("*")
    if path.suffix in COMMENTS and "icons" not in path.parts
)

FRAGMENTS = sorted({word for language in LANGUAGES for word in astuple(address_words(language).fragments)})
PAGES = sorted({word for language in LANGUAGES for word in astuple(address_words(language).pages)})
# In English these are folders of ours as well, and a word with a slash says nothing.
FOLDERS = sorted(set(astuple(address_words("nl").pages)))

_FRAGMENT = "|".join(FRAGMENTS)
SPELLED = {
    # In a script, # is a private name too, so there only what begins a text, or follows a folder in it.
    ".mjs": rf"[\"'`/]#({_FRAGMENT})\b",
    ".js": rf"[\"'`/]#({_FRAGMENT})\b",
    ".py": rf"[\"'/}}]#({_FRAGMENT})\b",
    ".css": rf"#({_FRAGMENT})\b",
    ".j2": rf"#({_FRAGMENT})\b",
    ".html": rf"#({_FRAGMENT})\b",
}
ANYWHERE = (
    rf"\b(?:id|for)=[\"'](?:{_FRAGMENT})[\"'-]",
    rf"getElementById\([\"'`](?:{_FRAGMENT})[\"'`-]",
    rf"[\"'(](?:{'|'.join(PAGES)})\.md[\"')#]",
    rf"[\"'(/](?:{'|'.join(FOLDERS)})/[\"'#]",
)


def spelled(text: str, suffix: str) -> Iterator[str]:
    """What a text of code spells of an address, outside its comments."""
    code = re.sub(COMMENTS[suffix], "", text, flags=re.DOTALL)
    for pattern in (SPELLED[suffix], *ANYWHERE):
        yield from (match[0] for match in re.finditer(pattern, code))


@pytest.mark.parametrize("path", CODE, ids=lambda path: path.relative_to(ROOT).as_posix())
def test_code_spells_no_word_of_an_address(path: Path) -> None:
    found = list(spelled(path.read_text(encoding="utf-8"), path.suffix))
    assert not found, f"{found}: a template asks `id` and `page`, a script a data attribute, a test tests/addresses.py"


def test_code_of_every_kind_is_looked_at() -> None:
    assert {path.suffix for path in CODE} == COMMENTS.keys()
    assert len(CODE) > 200


@pytest.mark.parametrize(
    ("suffix", "code"),
    [
        (".mjs", "link(`#vraag-${id}`, title)"),
        (".mjs", 'document.getElementById("resultaat")'),
        (".css", ".scan-step:not(#start) {}"),
        (".j2", '<section id="nakijken">'),
        (".j2", "<a href=\"{{ url('stadia/') }}\">"),
        (".j2", '<a href="#step-{{ dimension.id }}">'),
        (".py", 'page.goto(address + "zelfscan/#volledig")'),
        (".py", 'writer.page("begrippen.md", template)'),
    ],
)
def test_a_word_of_an_address_is_found(suffix: str, code: str) -> None:
    assert list(spelled(code, suffix))


@pytest.mark.parametrize(
    ("suffix", "code"),
    [
        (".mjs", "this.#plan = emptyPlan(); /* #resultaat */"),
        (".mjs", 'import { tipCard } from "./tips.mjs";'),
        (".css", ".scan-plan { color: #0b4f5c; }"),
        (".j2", '<h2 id="heading-result">{{ s("result.title") }}</h2>'),
        (".py", 'nl="Gebruik de naam van een pagina, bijvoorbeeld: stadia.md.",'),
    ],
)
def test_what_is_no_address_is_left_alone(suffix: str, code: str) -> None:
    assert not list(spelled(code, suffix))
