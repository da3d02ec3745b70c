"""What nginx, Caddy and a host with a _headers file send with each file of the site."""

from __future__ import annotations

from pathlib import Path
from urllib.parse import quote

import pytest

from scripts.compiler.files.page_code import WORKER, page_code
from scripts.publish.host_headers import FOR_EVER as WRITTEN_FOR_EVER
from tests.addresses import SCAN
from tests.conftest import ROOT
from tests.hosting.asking import Answer, ask
from tests.hosting.conftest import Host
from tests.hosting.headers_file import headers_of, read_rules
from tests.policy import ASK_AGAIN, EVERYWHERE, FOR_EVER, SINGLE_POLICY, TYPES, headers_for

CODE = page_code(ROOT).folder


def address_of(path: str) -> str:
    """The address at which a visitor gets a file of the site."""
    return quote(path.removesuffix("index.html") if path.split("/")[-1] == "index.html" else path)


def files_of(site: Path) -> list[str]:
    paths = [path.relative_to(site).as_posix() for path in sorted(site.rglob("*")) if path.is_file()]
    own = [path for path in paths if not path.endswith((".br", ".gz")) and path != "_headers"]
    assert len(own) > 60
    assert CODE + WORKER in own
    return own


def assert_headers(answer: Answer, path: str, below: str) -> None:
    for name, value in headers_for(below + path).items():
        assert answer.all(name) == [value], f"{path}: {name}"


def test_every_file_comes_with_the_right_headers_and_type(host: Host, published: Path) -> None:
    for path in files_of(published):
        answer = ask(host.address, address_of(path))
        assert answer.status == 200, path
        assert_headers(answer, path, host.below)
        assert answer.all("Content-Type") == [TYPES[Path(path).suffix]], path
        assert answer.body == (published / path).read_bytes(), path


def test_some_files_may_be_kept_for_ever_and_no_page_may(published: Path) -> None:
    kept = {path for path in files_of(published) if headers_for("/" + path)["Cache-Control"] == FOR_EVER}
    assert {Path(path).parts[1] for path in kept} >= {"javascripts", "stylesheets"}
    assert kept >= {CODE + WORKER, CODE + "site/frame.mjs"}
    # What comes later to the page of the scan is no page.
    assert not {path for path in kept if path.endswith(".html") and not path.startswith("assets/")}
    assert not kept & {"service-worker.js", "manifest.webmanifest", "search/search_index.json"}


def test_the_samples_name_every_kind_of_file_of_the_site(published: Path) -> None:
    assert {Path(path).suffix for path in files_of(published)} <= set(TYPES)


@pytest.mark.parametrize("path", ["nergens/", "nergens.mjs", "assets/runtime/weg.0123456789abcdef.wasm"])
def test_what_is_not_there_is_a_page_with_all_headers_that_is_not_kept(host: Host, published: Path, path: str) -> None:
    answer = ask(host.address, path)
    assert answer.status == 404
    assert answer.body == (published / "404.html").read_bytes()
    assert answer.all("Content-Type") == [TYPES[".html"]]
    assert answer.all("Cache-Control") == [ASK_AGAIN]
    assert_headers(answer, "404.html", host.below)


def test_a_page_without_its_last_slash_leads_to_the_page(host: Host) -> None:
    answer = ask(host.address, SCAN.removesuffix("/"))
    assert answer.status in (301, 302, 307, 308)
    assert answer.all("Location")[0].endswith(f"{host.below}{SCAN}")


def test_a_page_that_did_not_change_is_not_sent_again(host: Host) -> None:
    for encoding in ("identity", "gzip", "br"):
        tag = ask(host.address, SCAN, encoding).headers["ETag"]
        assert tag
        again = ask(host.address, SCAN, encoding, tag=tag)
        assert (again.status, again.body) == (304, b""), encoding
        assert again.all("Content-Security-Policy") == [headers_for("/")["Content-Security-Policy"]]


@pytest.mark.parametrize("method", ["POST", "PUT", "DELETE"])
def test_nothing_can_be_sent_to_the_host(host: Host, method: str) -> None:
    assert ask(host.address, SCAN, method=method).status == 405


def test_the_server_does_not_tell_its_version(host: Host) -> None:
    assert not [value for value in ask(host.address, "").all("Server") if any(letter.isdigit() for letter in value)]


def test_a_headers_file_gives_every_file_one_value_of_each_header(published: Path) -> None:
    rules = read_rules(published / "_headers")
    assert len(rules) <= 100, "some hosts read no more than a hundred rules"
    for path in files_of(published):
        sent = headers_of(rules, "/" + address_of(path))
        strict = headers_for("/" + path)
        assert {name: sent[name] for name in EVERYWHERE} == EVERYWHERE
        assert sent["Content-Security-Policy"] == SINGLE_POLICY
        # Where the file is silent, these hosts ask the browser to check at every use.
        assert sent.get("Cache-Control", ASK_AGAIN) == strict["Cache-Control"], path


def test_a_headers_file_names_only_files_and_folders_that_are_there(published: Path) -> None:
    named = [rule.path for rule in read_rules(published / "_headers") if rule.path != "/*"]
    assert len(named) > 3
    assert f"/{CODE}*" in named
    files = [path for path in named if not path.endswith("/*")]
    assert [path for path in files if not (published / path.lstrip("/")).is_file()] == []
    folders = [path.removesuffix("*") for path in named if path.endswith("/*")]
    assert [path for path in folders if not (published / path.lstrip("/")).is_dir()] == []
    assert WRITTEN_FOR_EVER == FOR_EVER
