"""Nothing of one model is in the code: not how many parts or stages it has, nor what kind of organisation it is for."""

from __future__ import annotations

import ast
import io
import re
import tokenize
from pathlib import Path

import pytest
from jinja2 import Environment

from scripts.compiler.pages.tones import TONES, tone
from scripts.compiler.words.engine_sentences import engine_sentences, forms_of
from scripts.compiler.words.phrase import LANGUAGES, Language

ROOT = Path(__file__).resolve().parents[2]
ASSETS = ROOT / "overrides" / "assets"
STYLES = sorted(ASSETS.rglob("*.css"))
SCRIPTS = sorted([*ASSETS.rglob("*.mjs"), *ASSETS.rglob("*.ts")])
TEMPLATES = sorted([*(ROOT / "scripts").rglob("*.j2"), *(ROOT / "overrides").rglob("*.html")])
PYTHON = sorted([*(ROOT / "scoring").rglob("*.py"), *(ROOT / "scripts").rglob("*.py")])

COUNTS = r"vier|vijf|twintig|four|five|twenty"
OF_ONE_MODEL = re.compile(rf"\b({COUNTS})\b|gemeente|municipal|college", re.IGNORECASE)
# What a style sheet or a script can number by: -1 to -9 at the end of a class.
NUMBERED = re.compile(r"\.[a-z][a-z_-]*--[0-9]+\b")


def style_without_comments(path: Path) -> str:
    return re.sub(r"/\*.*?\*/", "", path.read_text(encoding="utf-8"), flags=re.DOTALL)


def script_without_comments(path: Path) -> str:
    text = re.sub(r"/\*.*?\*/", "", path.read_text(encoding="utf-8"), flags=re.DOTALL)
    return re.sub(r"(?m)(^|\s)//.*$", "", text)


def template_without_comments(path: Path) -> str:
    tokens = Environment().lex(path.read_text(encoding="utf-8"))
    return "".join(text for _, kind, text in tokens if not kind.startswith("comment"))


def code_without_comments(path: Path) -> str:
    """Names and texts of Python, without comments and docstrings."""
    text = path.read_text(encoding="utf-8")
    docs = {
        node.body[0].lineno
        for node in ast.walk(ast.parse(text))
        if isinstance(node, ast.Module | ast.ClassDef | ast.FunctionDef) and ast.get_docstring(node) is not None
    }
    tokens = tokenize.generate_tokens(io.StringIO(text).readline)
    kept = [one for one in tokens if one.type != tokenize.COMMENT]
    return " ".join(
        one.string for one in kept if not (one.type == tokenize.STRING and one.string.startswith(('"""', 'r"""')))
        and not (one.type == tokenize.STRING and one.start[0] in docs)
    )  # fmt: skip


READ = {
    **dict.fromkeys(STYLES, style_without_comments),
    **dict.fromkeys(SCRIPTS, script_without_comments),
    **dict.fromkeys(TEMPLATES, template_without_comments),
    **dict.fromkeys(PYTHON, code_without_comments),
}


def test_there_is_code_to_look_at() -> None:
    assert min(map(len, (STYLES, SCRIPTS, TEMPLATES, PYTHON))) >= 3
    assert len(READ) > 200


@pytest.mark.parametrize("path", READ, ids=lambda path: path.relative_to(ROOT).as_posix())
def test_code_names_no_number_of_parts_and_no_kind_of_organisation(path: Path) -> None:
    found = OF_ONE_MODEL.findall(READ[path](path))
    assert not found, f"{path.name}: take the number from the model, and the words from its content"


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_sentence_of_the_engine_does_so(language: Language) -> None:
    texts = {key: " ".join(forms_of(one).values()) for key, one in engine_sentences(language).items()}
    assert {key: text for key, text in texts.items() if OF_ONE_MODEL.search(text)} == {}


@pytest.mark.parametrize("path", [*STYLES, *SCRIPTS], ids=lambda path: path.name)
def test_no_rule_is_for_a_part_or_a_stage_by_its_number(path: Path) -> None:
    # A depth is no number of parts: of a row on the paper card, and of an item of the menu.
    of_depth = (".scan-paper__row--", ".frame-nav__item--")
    found = [one for one in NUMBERED.findall(READ[path](path)) if not one.startswith(of_depth)]
    assert not found, f"{path.name}: {found}: a tone, or a selector that counts by itself"


@pytest.mark.parametrize("path", TEMPLATES, ids=lambda path: path.name)
def test_no_class_has_the_number_of_a_part_or_a_stage(path: Path) -> None:
    assert not re.search(r"--\{\{ *loop", template_without_comments(path)), "a tone, or a selector"


@pytest.mark.parametrize("top", range(2, 11))
def test_tones_go_up_from_the_first_to_the_last(top: int) -> None:
    tones = [tone(stage, top) for stage in range(1, top + 1)]
    assert (tones[0], tones[-1]) == (0, TONES - 1)
    assert len(set(tones)) == top
    assert tones == sorted(tones)


def brightness(colour: str) -> float:
    """The relative luminance of a colour such as "#1f7484" (WCAG 2.2)."""
    channels = [int(colour[place : place + 2], 16) / 255 for place in (1, 3, 5)]
    red, green, blue = (c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in channels)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


@pytest.mark.parametrize("place", [0, 1], ids=["light", "dark"])
@pytest.mark.parametrize("number", range(TONES))
def test_text_on_every_tone_has_enough_contrast(number: int, place: int) -> None:
    tokens, css = (style_without_comments(ASSETS / "site" / name) for name in ("tokens.css", "site.css"))

    def colour(name: str) -> str:
        """Of the light page, which comes first, or of the dark one."""
        return re.findall(rf"--scan-{name}: light-dark\((#[0-9a-f]{{6}}), (#[0-9a-f]{{6}})\);", tokens)[0][place]

    assert f".tone-{number} {{ --tone: var(--scan-tone-{number});" in css
    ink = re.findall(rf":is\([^)]*\.tone-{number}\b[^)]*\) {{\s*--tone-ink: var\(--scan-(tone-[a-z-]+)\)", css)[0]
    low, high = sorted((brightness(colour(f"tone-{number}")), brightness(colour(ink))))
    assert (high + 0.05) / (low + 0.05) >= 4.5
