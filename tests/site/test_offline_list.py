"""The list of files that the service worker keeps, and what makes the site installable, in the built site."""

from __future__ import annotations

import base64
import hashlib
import json
import re
import socket
import struct
import subprocess
import sys
import time
import urllib.request
from pathlib import Path
from urllib.error import URLError

import pytest

from scripts.compiler.files.offline_list import SERVICE_WORKER, SiteFiles, site_files, with_list
from tests.addresses import TIPS, TRIAL
from tests.conftest import ROOT
from tests.site.copies import site_name

SOURCE = (ROOT / "overrides" / SERVICE_WORKER).read_text(encoding="utf-8")


def listed(text: str) -> dict[str, dict[str, str]]:
    found = re.search(r"^const LIST = (\{.*?^\});$", text, re.DOTALL | re.MULTILINE)
    assert found, "the service worker has no list"
    lists: dict[str, dict[str, str]] = json.loads(found[1])
    return lists


def file(site: Path, address: str) -> Path:
    """Behind an address of the list, which may be that of a page."""
    return site / (address + "index.html" if address == "" or address.endswith("/") else address)


def test_the_list_has_every_file_that_a_page_can_ask_for_with_its_hash(site: Path) -> None:
    lists = listed((site / SERVICE_WORKER).read_text(encoding="utf-8"))
    hashes = lists["first"] | lists["later"]
    assert len(hashes) > 60
    for address, hash in hashes.items():
        assert base64.b64decode(hash) == hashlib.sha256(file(site, address).read_bytes()).digest(), address
    files = {path.relative_to(site).as_posix() for path in site.rglob("*") if path.is_file() and path.suffix != ".map"}
    missing = {name for name in files if re.sub(r"(^|/)index\.html$", r"\1", name) not in hashes}
    for_others = {"404.html", "_headers", "sitemap.xml", "sitemap.xml.gz", SERVICE_WORKER}
    # The model stands at further addresses, for people and for the command line.
    further = {name for name in missing if name.startswith("assets/scoring/")}
    assert "assets/scoring/model.json" in further
    assert {file(site, name).read_bytes() for name in further} == {file(site, "assets/scoring/model.json").read_bytes()}
    assert missing - further == for_others
    assert len(set(hashes.values())) == len(hashes), "no file twice"


def test_the_runtime_and_what_few_use_wait_until_they_are_used(site: Path) -> None:
    files = site_files(site)
    assert any(address.endswith(".wasm") for address in files.later)
    others = [address for address in files.later if not re.match("assets/runtime[./]", address)]
    assert TRIAL in others
    assert all(address == TRIAL or re.match("assets/code[^/]*/editors/", address) for address in others)
    size = sum(file(site, address).stat().st_size for address in files.first)
    assert size < 3_000_000, "what every scanner gets to keep should stay small"


def test_a_change_of_any_file_is_a_change_of_the_service_worker(tmp_path: Path) -> None:
    (tmp_path / "index.html").write_text("een", encoding="utf-8")
    before = with_list(SOURCE, site_files(tmp_path))
    assert with_list(SOURCE, site_files(tmp_path)) == before
    (tmp_path / "index.html").write_text("twee", encoding="utf-8")
    assert with_list(SOURCE, site_files(tmp_path)) != before


def test_what_is_not_for_pages_is_left_out(tmp_path: Path) -> None:
    for name in ("a/index.html", "é.txt", ".well-known/x.txt", "_headers", "x.js.br", "x.mjs.map", "404.html"):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text("x", encoding="utf-8")
    files = site_files(tmp_path)
    assert set(files.first) == {"a/", "%C3%A9.txt"}
    assert files.later == {}


@pytest.mark.parametrize("source", ["", SOURCE + "\nconst LIST = { first: {}, later: {} };\n"])
def test_a_service_worker_without_one_empty_list_is_refused(source: str) -> None:
    with pytest.raises(ValueError, match=r"^The service worker has \d empty lists to fill, not one\.$"):
        with_list(source, SiteFiles({}, {}))


def test_the_manifest_names_icons_of_the_size_that_it_says(site: Path) -> None:
    manifest = json.loads((site / "manifest.webmanifest").read_text(encoding="utf-8"))
    assert manifest["name"] == site_name()
    assert len(manifest["short_name"]) <= 12, "longer names are cut off below an icon"
    assert (manifest["start_url"], manifest["scope"]) == ("./", "./"), "it must work below any folder"
    assert [icon["purpose"] for icon in manifest["icons"]] == ["any", "any", "maskable"]
    for icon in manifest["icons"]:
        data = (site / icon["src"]).read_bytes()
        width, height = struct.unpack(">II", data[16:24])
        assert data.startswith(b"\x89PNG")
        assert icon["sizes"] == f"{width}x{height}"
        assert len(data) < 20_000


def test_pages_of_the_built_site_name_the_service_worker(site: Path) -> None:
    text = (site / TIPS / "index.html").read_text(encoding="utf-8")
    assert '<link rel="manifest" href="../manifest.webmanifest" data-service-worker="../service-worker.js">' in text


def test_pages_that_reload_by_themselves_do_not_name_it() -> None:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    command = [sys.executable, "-m", "mkdocs", "serve", "--no-livereload", "--dev-addr", f"127.0.0.1:{port}"]
    server = subprocess.Popen(command, cwd=ROOT, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    try:
        text = page_of(f"http://127.0.0.1:{port}/{TIPS}")
    finally:
        server.terminate()
        server.wait()
    assert '<link rel="manifest" href="../manifest.webmanifest">' in text
    assert "service-worker" not in text


def page_of(address: str) -> str:
    end = time.monotonic() + 60
    while True:
        try:
            with urllib.request.urlopen(address) as response:
                return str(response.read().decode("utf-8"))
        except URLError:
            assert time.monotonic() < end, "no server within a minute"
            time.sleep(0.2)
