"""The compressed copies: the same bytes once unpacked, sent to whoever takes them, made only once."""

from __future__ import annotations

import gzip
import hashlib
import os
import time
from pathlib import Path

import brotli
import pytest

from scripts.compiler.files.page_code import page_code
from scripts.publish import compress as module
from scripts.publish.compress import compress
from tests.addresses import SCAN
from tests.conftest import ROOT
from tests.hosting.asking import ask
from tests.hosting.conftest import Host
from tests.hosting.test_headers import address_of, assert_headers, files_of
from tests.policy import TYPES

UNPACK = {"br": brotli.decompress, "gzip": gzip.decompress}


@pytest.mark.parametrize(("encoding", "suffix"), [("br", ".br"), ("gzip", ".gz")])
def test_every_copy_is_sent_and_unpacks_to_the_file(host: Host, published: Path, encoding: str, suffix: str) -> None:
    sent_packed = 0
    for path in files_of(published):
        plain = (published / path).read_bytes()
        copy = published / (path + suffix)
        answer = ask(host.address, address_of(path), encoding)
        if copy.exists():
            sent_packed += 1
            assert answer.all("Content-Encoding") == [encoding], path
            assert answer.body == copy.read_bytes(), path
            assert UNPACK[encoding](answer.body) == plain, path
        else:
            assert answer.all("Content-Encoding") == [], path
            assert answer.body == plain, path
        assert answer.all("Content-Type") == [TYPES[Path(path).suffix]], path
        assert "Accept-Encoding" in ", ".join(answer.all("Vary")) or not copy.exists(), path
        assert_headers(answer, path, host.below)
    assert sent_packed > 40


def test_a_browser_that_takes_both_gets_the_smaller_one(host: Host, published: Path) -> None:
    for path in (SCAN, page_code(ROOT).folder + "scan/main.mjs", "search/search_index.json"):
        assert ask(host.address, path, "gzip, deflate, br").all("Content-Encoding") == ["br"], path


def test_a_cache_between_keeps_packed_and_plain_apart(host: Host) -> None:
    for encoding in ("identity", "gzip", "br"):
        assert ask(host.address, SCAN, encoding).all("Vary") == ["Accept-Encoding"], encoding


def test_the_page_for_wrong_addresses_comes_packed_too(host: Host, published: Path) -> None:
    answer = ask(host.address, "nergens/", "br")
    assert answer.status == 404
    assert brotli.decompress(answer.body) == (published / "404.html").read_bytes()


def test_pages_scripts_styles_and_data_have_copies(published: Path) -> None:
    large = [path for path in files_of(published) if (published / path).stat().st_size > 4_000]
    texts = [path for path in large if not path.endswith((".png", ".zip"))]
    assert len(texts) > 40
    assert [path for path in texts if not (published / (path + ".br")).exists()] == []
    assert [path for path in texts if not (published / (path + ".gz")).exists()] == []


def test_a_copy_is_made_once_and_then_taken_from_the_cache(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    calls: list[str] = []
    for suffix, pack in list(module.FORMATS.items()):
        monkeypatch.setitem(module.FORMATS, suffix, lambda data, s=suffix, p=pack: (calls.append(s), p(data))[1])
    text = b"een zin die vaak terugkomt. " * 200
    for name in ("first", "second"):
        (tmp_path / name).mkdir()
        (tmp_path / name / "page.html").write_bytes(text)
        assert compress(tmp_path / name, tmp_path / "cache") == 2
    assert sorted(calls) == [".br", ".gz"]
    assert (tmp_path / "second" / "page.html.br").read_bytes() == (tmp_path / "first" / "page.html.br").read_bytes()


def test_what_gets_hardly_smaller_is_small_or_is_never_sent_has_no_copy(tmp_path: Path) -> None:
    site = tmp_path / "site"
    site.mkdir()
    (site / "small.html").write_bytes(b"a" * (module.LEAST_SIZE - 1))
    (site / "packed.zip").write_bytes(_noise(5_000))
    (site / "packed.br").write_bytes(b"a" * 5_000)
    (site / "_headers").write_bytes(b"a" * 5_000)
    (site / "picture.png").write_bytes(b"a" * 5_000)
    assert compress(site, tmp_path / "cache") == 0
    left = ["packed.br", "packed.zip", "picture.png", "small.html"]
    assert sorted(path.name for path in site.iterdir()) == ["_headers", *left]


def test_a_copy_says_nothing_of_when_and_where_it_was_made(tmp_path: Path) -> None:
    copies = []
    for name in ("first", "second"):
        site = tmp_path / name
        site.mkdir()
        (site / f"{name}.html").write_bytes(b"dezelfde tekst " * 500)
        compress(site, tmp_path / f"cache of {name}")
        copies.append([(site / f"{name}.html{suffix}").read_bytes() for suffix in (".br", ".gz")])
    assert copies[0] == copies[1]
    # gzip's head: no flags, no time, best compression, system unknown.
    assert copies[0][1][:10] == bytes.fromhex("1f8b08 00 00000000 02 ff")


def test_what_was_not_used_for_a_month_leaves_the_cache(tmp_path: Path) -> None:
    cache = tmp_path / "cache"
    cache.mkdir()
    for name, days in (("old.br", 31), ("recent.br", 29)):
        (cache / name).write_bytes(b"")
        moment = time.time() - days * 24 * 3600
        os.utime(cache / name, (moment, moment))
    (tmp_path / "site").mkdir()
    compress(tmp_path / "site", cache)
    assert [path.name for path in cache.iterdir()] == ["recent.br"]


def _noise(length: int) -> bytes:
    """Bytes that no format can make smaller, the same at every run."""
    return b"".join(hashlib.sha256(str(n).encode()).digest() for n in range(length // 32))
