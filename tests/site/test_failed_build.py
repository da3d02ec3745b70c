"""A build that fails says why in a few lines, and the former site stays whole."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from tests.site.copies import add_a_warning, copy_project, line_of, replace

BUILD = "import sys; from pathlib import Path; from scripts.site import build; sys.exit(build(Path('site')))"


@pytest.fixture(scope="module")
def project(tmp_path_factory: pytest.TempPathFactory) -> Path:
    root = copy_project(tmp_path_factory.mktemp("copy") / "project")
    (root / "site").mkdir()
    (root / "site" / "index.html").write_text("het vorige")
    return root


def failed(project: Path) -> list[str]:
    """The lines that a failing build says; afterwards the former site must be as it was, with nothing beside it."""
    done = subprocess.run([sys.executable, "-c", BUILD], cwd=project, capture_output=True, text=True)
    assert (done.returncode, done.stdout) == (1, "")
    assert [path.name for path in (project / "site").iterdir()] == ["index.html"]
    assert [path.name for path in project.glob("site*")] == ["site"]
    *lines, last = done.stderr.splitlines()
    assert last == "site: the build failed; site/ is as it was."
    return lines


def test_wrong_content_is_listed_without_a_traceback(project: Path) -> None:
    topic = min(project.glob("content/dimensions/*/*.yaml")).relative_to(project).as_posix()
    line = line_of(project / topic, "importance:")
    replace(project / topic, "importance:", "importanse:")
    page = project / "docs/proef.md"
    page.write_text("---\ntitle: Proef\n---\nLees [dit](controleer.md).\n", encoding="utf-8")
    assert failed(project) == [
        f"{topic}:{line}:1: Het veld 'importanse' is onbekend. Bedoelt u 'importance'?",
        "docs/proef.md:4:12: De pagina van link 'controleer.md' bestaat niet op deze site. Bedoelt u 'controleren.md'?",
    ]
    replace(project / topic, "importanse:", "importance:")
    page.unlink()


def test_a_warning_of_the_engine_stops_the_build(project: Path) -> None:
    add_a_warning(project)
    *warnings, aborted = failed(project)
    assert any(line.startswith("WARNING") and "something is odd" in line for line in warnings)
    assert aborted == "Aborted with 1 warnings in strict mode!"
