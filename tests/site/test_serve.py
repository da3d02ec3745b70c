"""`make serve` for an editor: what is saved shows, an error becomes a page, and it goes away again."""

from __future__ import annotations

import os
import signal
import socket
import subprocess
import sys
import time
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from urllib.error import HTTPError, URLError

import pytest
import yaml

from scripts.compiler.files.page_code import page_code
from tests.addresses import DIMENSIONS, GLOSSARY, PAGE, SCAN, STAGES, TIPS
from tests.site.copies import (
    ROOT,
    add_a_warning,
    copy_project,
    first_term,
    first_topic,
    line_of,
    page_title,
    replace,
    site_name,
)

PATIENCE = 90  # seconds: other work may keep this machine busy
TOPIC = first_topic().as_posix()
TITLE = yaml.safe_load((ROOT / TOPIC).read_text(encoding="utf-8"))["title"]
TITLE_LINE = (ROOT / TOPIC).read_text(encoding="utf-8").splitlines()[line_of(ROOT / TOPIC, "title:") - 1]
TERM = first_term()
MISTAKE = f"{TOPIC}:{line_of(ROOT / TOPIC, 'importance:')}:1"
DIMENSION = f"{DIMENSIONS}{first_topic().parent.name}/"
STYLE = page_code(ROOT).folder + "site/site.css"


@dataclass(frozen=True)
class Served:
    """A copy of the project that is being served."""

    root: Path
    address: str
    output: Path
    server: subprocess.Popen[bytes]

    def page(self, path: str) -> str:
        try:
            with urllib.request.urlopen(self.address + path, timeout=PATIENCE) as answer:
                return answer.read().decode("utf-8")
        except HTTPError as error:
            return f"{error.code}"
        except (URLError, ConnectionError):
            return ""

    def expect(self, path: str, text: str) -> str:
        """The page, once it says this."""
        until = time.monotonic() + PATIENCE
        while text not in (page := self.page(path)):
            runs = time.monotonic() < until and self.server.poll() is None
            assert runs, f"no {text!r} on /{path}; the server said:\n{self.output.read_text()}"
            time.sleep(0.1)
        return page

    def replace(self, file: str, old: str, new: str) -> None:
        replace(self.root / file, old, new)

    def add(self, file: str, text: str) -> None:
        path = self.root / file
        path.write_text(path.read_text(encoding="utf-8") + text, encoding="utf-8", newline="\n")


@contextmanager
def serving(root: Path, first: str, **environment: str) -> Iterator[Served]:
    """Serves a copy of the project, from when its first page says this."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    output = root / "output.txt"
    with output.open("w") as written:
        command = [sys.executable, "-m", "scripts.serve", str(port)]
        server = subprocess.Popen(
            command,
            cwd=root,
            env={**os.environ, **environment},
            stdout=written,
            stderr=written,
            start_new_session=True,
        )
    try:
        found = Served(root, f"http://127.0.0.1:{port}/", output, server)
        found.expect("", first)
        yield found
    finally:
        os.killpg(server.pid, signal.SIGTERM)  # its own group: the command, and MkDocs below it
        server.wait(timeout=PATIENCE)


@pytest.fixture(scope="module")
def served(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Served]:
    root = copy_project(tmp_path_factory.mktemp("copy") / "served")
    with serving(root, page_title("home")) as found:
        yield found


def test_it_says_where_to_look(served: Served) -> None:
    assert f"De site komt op {served.address}" in served.output.read_text(encoding="utf-8")


def test_what_an_editor_saves_is_on_the_page(served: Served) -> None:
    served.replace(TOPIC, TITLE_LINE, "title: Iets anders")
    served.expect(DIMENSION, "Iets anders")
    served.replace(TOPIC, "title: Iets anders", TITLE_LINE)
    served.expect(DIMENSION, TITLE)


def test_a_page_that_an_editor_adds_is_in_the_menu(served: Served) -> None:
    for file, title in (("content/pages/over-ons.md", "Over ons"), ("docs/vragen.md", "Uw vragen")):
        (served.root / file).write_text(f"---\ntitle: {title}\n---\nEen nieuwe pagina.\n", encoding="utf-8")
    page = served.expect("privacy/", '<a class="frame-nav__link" href="../vragen/">Uw vragen</a>')
    assert '<a class="frame-nav__link" href="../over-ons/">Over ons</a>' in page
    assert "Een nieuwe pagina." in served.page("over-ons/")
    assert "not included in the" not in served.output.read_text(encoding="utf-8")  # with that, `make site` stops
    for file in ("content/pages/over-ons.md", "docs/vragen.md"):
        (served.root / file).unlink()
    served.expect("over-ons/", "404")


def test_an_error_is_a_page_at_every_address_and_goes_away(served: Served) -> None:
    served.replace(TOPIC, "importance:", "importanse:")
    for path in (DIMENSION, "", "privacy/", SCAN):
        page = served.expect(path, "De inhoud heeft 1 fout")
        assert f"<code>{MISTAKE}</code>" in page
        assert "Het veld &#39;importanse&#39; is onbekend. <strong>Bedoelt u &#39;importance&#39;?</strong>" in page
        assert STYLE in page
    assert served.page(STYLE).startswith(":root{")
    served.replace("content/glossary.yaml", f"- term: {TERM}\n", f"- term: <b>{TERM}</b>\n")
    page = served.expect(DIMENSION, "De inhoud heeft 3 fouten")
    assert "<b>" not in page, "what an editor wrote is quoted, never run"
    served.replace(TOPIC, "importanse:", "importance:")
    served.replace("content/glossary.yaml", f"- term: <b>{TERM}</b>\n", f"- term: {TERM}\n")
    served.expect(DIMENSION, TITLE)
    served.expect(SCAN, "<fieldset")
    assert "Traceback" not in served.output.read_text(encoding="utf-8")


def test_a_mistake_in_a_script_is_a_page_in_the_frame_as_it_was_and_goes_away(served: Served) -> None:
    file = "overrides/assets/site/tips.mjs"
    served.replace(file, "function filter() {", "function filter() { = ")
    line = line_of(served.root / file, "function filter() {")
    page = served.expect(DIMENSION, f"<code>{file}:{line}:21</code>")
    assert "Dit script of stijlblad klopt niet: Unexpected &#34;=&#34;." in page
    assert STYLE in page
    assert served.page(STYLE).startswith(":root{")
    served.replace(file, "function filter() { = ", "function filter() {")
    served.expect(DIMENSION, TITLE)
    served.expect(STAGES, page_title("stages"))
    assert "Traceback" not in served.output.read_text(encoding="utf-8")


def test_an_error_at_the_start_is_a_page_at_every_address_too(tmp_path: Path) -> None:
    root = copy_project(tmp_path / "served")
    replace(root / TOPIC, "importance:", "importanse:")
    with serving(root, "De inhoud heeft 1 fout") as served:
        for path in (DIMENSION, SCAN, TIPS, "privacy/"):
            assert f"<code>{MISTAKE}</code>" in served.page(path)
        served.replace(TOPIC, "importanse:", "importance:")
        served.expect(DIMENSION, TITLE)


def test_a_mistake_in_a_style_sheet_at_the_start_is_a_page_too(tmp_path: Path) -> None:
    root = copy_project(tmp_path / "served")
    replace(root / "overrides/assets/site/site.css", ":root {", ":root { }")
    with serving(root, "overrides/assets/site/site.css:") as served:
        served.replace("overrides/assets/site/site.css", ":root { }", ":root {")
        served.expect(DIMENSION, TITLE)


def test_what_is_saved_in_another_content_folder_is_on_the_page_too(tmp_path: Path) -> None:
    root = copy_project(tmp_path / "served")
    (root / "content").rename(tmp_path / "elsewhere")
    (root / "docs").rename(tmp_path / "docs")  # which its site.yaml names as the folder beside it
    (root / "docs").mkdir()
    with serving(root, page_title("home"), CONTENT="../elsewhere") as served:
        served.replace("../elsewhere/glossary.yaml", f"- term: {TERM}\n", "- term: Iets geheel anders\n")
        served.expect(GLOSSARY, "Iets geheel anders")
        served.add("../docs/privacy.md", "\nDit staat er nu ook.\n")
        served.expect("privacy/", "Dit staat er nu ook.")


def test_a_warning_of_the_engine_keeps_no_page_away(served: Served) -> None:
    add_a_warning(served.root)
    served.add("docs/privacy.md", "\nDit staat er nu ook.\n")
    served.expect("privacy/", "Dit staat er nu ook.")
    assert "something is odd" in served.output.read_text(encoding="utf-8")
    served.replace("mkdocs.yml", ", odd.py]", "]")


def test_a_menu_that_names_a_page_that_is_not_there_is_told_like_every_other_mistake(served: Served) -> None:
    stages = line_of(ROOT / "content/site.yaml", f"page: {PAGE.stages}")
    served.replace("content/site.yaml", f"page: {PAGE.stages}", "page: stadja.md")
    page = served.expect(STAGES, f"<code>content/site.yaml:{stages}:11</code>")
    assert site_name() in page, "the frame stays as it was"
    served.replace("content/site.yaml", "page: stadja.md", f"page: {PAGE.stages}")
    served.expect(STAGES, page_title("stages"))


def test_code_that_a_developer_saves_makes_the_next_page(served: Served) -> None:
    served.replace("scripts/compiler/words/console.py", 'nl="De inhoud heeft {errors}"', 'nl="Er is {errors}"')
    served.replace(TOPIC, "importance:", "importanse:")
    served.expect(DIMENSION, "Er is 1 fout")
    served.replace(TOPIC, "importanse:", "importance:")
    served.expect(DIMENSION, TITLE)


def test_a_port_in_use_is_said_in_a_sentence() -> None:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        port = taken.getsockname()[1]
        done = subprocess.run(
            [sys.executable, "-m", "scripts.serve", str(port)], cwd=ROOT, capture_output=True, text=True
        )
    assert (done.returncode, done.stdout) == (1, "")
    assert done.stderr == (
        f"Poort {port} kan niet worden gebruikt. Vaak gebruikt een ander programma haar al, zoals een site die u "
        f"eerder startte. Stop dat programma, of kies een andere poort: make serve PORT={port + 1}\n"
    )


def test_what_is_no_port_is_said_in_a_sentence() -> None:
    done = subprocess.run([sys.executable, "-m", "scripts.serve", "65536"], cwd=ROOT, capture_output=True, text=True)
    assert (done.returncode, done.stdout) == (2, "")
    assert done.stderr == "'65536' is geen poort. Bijvoorbeeld: make serve PORT=8001\n"
