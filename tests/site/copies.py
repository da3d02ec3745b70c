"""A copy of the project that a test may break."""

from __future__ import annotations

import shutil
from pathlib import Path

from scripts.compiler.compile import compile_content
from scripts.compiler.content.tree import there

ROOT = Path(__file__).resolve().parents[2]


LEFT_OUT = (".git", ".venv", "node_modules", "site*", "build", "__pycache__", ".*_cache", ".hypothesis")


def copy_project(target: Path) -> Path:
    """Copies the project into a folder that does not exist yet; the npm packages, and what is made of them for the
    browser, are only pointed at."""
    shutil.copytree(ROOT, target, ignore=_left_out)
    for name in ("node_modules", "build/library", "build/desk", "build/wheels"):
        (ROOT / name).mkdir(parents=True, exist_ok=True)
        (target / name).parent.mkdir(exist_ok=True)
        (target / name).symlink_to(ROOT / name, target_is_directory=True)
    return target


def _left_out(folder: str, names: list[str]) -> set[str]:
    # At the top only: a folder of tests is called site as well.
    return shutil.ignore_patterns(*LEFT_OUT if Path(folder) == ROOT else ("__pycache__",))(folder, names)


def replace(file: Path, old: str, new: str) -> None:
    text = file.read_text(encoding="utf-8")
    assert old in text
    file.write_text(text.replace(old, new), encoding="utf-8", newline="\n")


def page_title(page: str) -> str:
    """What the content calls a page of the model, such as "stages"."""
    return str(compile_content(ROOT).content.wordings()[f"page.{page}.title"])


def first_topic() -> Path:
    """The file of the first question, from the root of the repository."""
    return next(file.file for _, _, file in compile_content(ROOT).content.questions())


def first_term() -> str:
    """The first term of the glossary."""
    return there(compile_content(ROOT).content.glossary).shape.terms[0].term


def site_name() -> str:
    """What the site is called."""
    return there(compile_content(ROOT).content.site).shape.name


def line_of(file: Path, text: str) -> int:
    """The number of the first line that begins with a text, counted from 1."""
    lines = file.read_text(encoding="utf-8").splitlines()
    return next(number for number, line in enumerate(lines, start=1) if line.lstrip(" -").startswith(text))


def add_a_warning(project: Path) -> None:
    """Lets every build of a copy give a warning of the engine, "something is odd"."""
    warn = (
        'import logging\n\n\ndef on_env(env, **_):\n    logging.getLogger("mkdocs.odd").warning("something is odd")\n'
    )
    (project / "odd.py").write_text(warn, encoding="utf-8")
    replace(project / "mkdocs.yml", "hooks: [scripts/adapter.py]", "hooks: [scripts/adapter.py, odd.py]")
