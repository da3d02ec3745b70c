"""How sentences name a content folder that is not `content`, and how a command is told of it."""

from __future__ import annotations

from pathlib import Path

import pytest

from scripts import new_question, release, serve
from scripts.compiler.words.content_folder import OURS, ContentFolder, content_folder_of
from tests.content.trees import tree


def test_our_own_folder_needs_no_option() -> None:
    root = Path("/somewhere")
    assert content_folder_of(root) == content_folder_of(root, root / "content") == OURS
    assert ContentFolder("content", "content/README.md", "") == OURS


def test_a_folder_elsewhere_is_named_as_make_takes_it(tmp_path: Path) -> None:
    folder = tmp_path / "another project" / "waterscan"
    folder.mkdir(parents=True)
    named = content_folder_of(tmp_path / "repository", folder)
    assert named == ContentFolder("waterscan", "content/README.md", " CONTENT='../another project/waterscan'")
    (folder / "README.md").write_text("Uitleg.\n", encoding="utf-8")
    assert content_folder_of(tmp_path / "repository", folder).manual == "waterscan/README.md"


@pytest.fixture
def root(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A repository whose content is in another folder than `content`."""
    made = tree(tmp_path / "tree")
    (made / "content").rename(made / "waterscan")
    monkeypatch.setenv("CONTENT", "waterscan")
    return made


def test_commands_name_the_folder_in_what_to_do_next(root: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert new_question.main(["water"], root) == 2
    assert capsys.readouterr().err.endswith(" DIMENSION=een-dimensie ID=een-id CONTENT=waterscan\n")
    assert new_question.main(["water", "wind"], root) == 0
    assert capsys.readouterr().out.endswith(" start: make check CONTENT=waterscan\n")
    (root / "waterscan/dimensions/water/wind.yaml").unlink()
    model = root / "waterscan/model.yaml"
    model.write_text(model.read_text(encoding="utf-8").replace("      - wind\n", ""), encoding="utf-8")
    assert release.main([str(root)]) == 0
    assert capsys.readouterr().out.endswith(" make site CONTENT=waterscan\n")


def test_another_port_is_for_the_same_folder(
    root: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(serve, "ROOT", root)
    assert serve.main(["http"]) == 2
    assert capsys.readouterr().err.endswith(" make serve PORT=8001 CONTENT=waterscan\n")
