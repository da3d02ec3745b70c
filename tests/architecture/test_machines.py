"""python -m scripts.machines: says what it does before it does so, starts no services, and fails loudly."""

from __future__ import annotations

import os
import shutil
import stat
from contextlib import nullcontext
from pathlib import Path

import pytest

from scripts.machines import __main__ as machines
from scripts.machines import other_browsers, servers

PACKAGES = ("nginx", "libnginx-mod-http-brotli-static", "caddy", "firefox-esr", "webkit2gtk-driver", "xvfb")
LACKING = (
    "machine: no nginx, so the samples of hosting/ cannot be tested\n"
    "machine: no nginx's brotli module, so the samples of hosting/ cannot be tested\n"
    "machine: no Caddy, so the samples of hosting/ cannot be tested\n"
    "machine: no Firefox, so the main journey in it cannot be tested\n"
    "machine: no WebKitGTK, so the main journey in it cannot be tested\n"
    f"machine: on Debian, as root: apt-get install {' '.join(PACKAGES)}\n"
)


@pytest.fixture
def bare(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """A machine without servers, on which nothing can be had. What would have been run on it."""
    ran: list[str] = []
    monkeypatch.setattr(servers, "PLACES", "")
    monkeypatch.setattr(servers, "MODULE_FOLDERS", ())
    monkeypatch.setattr(other_browsers, "PLACES", "")
    monkeypatch.setattr(machines, "_no_services_started", nullcontext)
    monkeypatch.setattr(machines, "_apt", lambda *arguments: ran.append(" ".join(arguments)))
    monkeypatch.setattr(shutil, "which", lambda name, path="/bin": f"/bin/{name}" if path else None)
    monkeypatch.setattr(os, "geteuid", lambda: 0)
    monkeypatch.delenv("NO_INSTALL", raising=False)
    return ran


def test_what_every_machine_can_have_is_here() -> None:
    """Of what not every machine can have, `make test` says which it lacks, and goes on."""
    everywhere = [need for need in machines.NEEDS if need.everywhere]
    assert len(everywhere) > 3
    assert machines.missing(everywhere) == [], "run `make test`, which installs it or says how"


def test_what_is_installed_is_told_first_and_what_cannot_be_had_is_named(
    bare: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    assert machines.main() == 1
    out, err = capsys.readouterr()
    assert out == (
        "machine: the tests need nginx, nginx's brotli module, Caddy, Firefox, WebKitGTK; "
        f"installing {', '.join(PACKAGES)} (not with NO_INSTALL=1) …\n"
    )
    assert bare == ["update", f"install -y --no-install-recommends {' '.join(PACKAGES)}"]
    assert err == LACKING


@pytest.mark.parametrize("reason", ["not asked for", "not root"])
def test_nothing_is_installed_where_that_may_not_be(
    bare: list[str], reason: str, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    if reason == "not root":
        monkeypatch.setattr(os, "geteuid", lambda: 1000)
    else:
        monkeypatch.setenv("NO_INSTALL", "1")
    assert machines.main() == 1
    assert bare == []
    assert capsys.readouterr().err == LACKING


def test_what_not_every_machine_can_have_is_named_and_stops_nothing(
    bare: list[str], monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    (tmp_path / servers.BROTLI_MODULE).touch()
    monkeypatch.setattr(servers, "PLACES", "/usr/sbin")
    monkeypatch.setattr(servers, "MODULE_FOLDERS", (str(tmp_path),))
    assert machines.main() == 0
    assert capsys.readouterr().err.startswith(f"machine: no Firefox, so {machines.JOURNEY} cannot be tested\n")


def test_a_machine_that_has_everything_is_left_alone(
    bare: list[str], monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(machines, "missing", lambda needs=(): [])
    assert machines.main() == 0
    assert (bare, *capsys.readouterr()) == ([], "", "")


def test_services_are_kept_from_starting_while_packages_install(tmp_path: Path) -> None:
    policy = tmp_path / "policy-rc.d"
    with machines._no_services_started(policy):
        assert policy.read_text(encoding="ascii") == "#!/bin/sh\nexit 101\n"
        assert policy.stat().st_mode & stat.S_IXUSR
    assert not policy.exists()


def test_a_policy_of_the_machine_itself_stays(tmp_path: Path) -> None:
    policy = tmp_path / "policy-rc.d"
    policy.write_text("#!/bin/sh\nexit 0\n", encoding="ascii")
    with machines._no_services_started(policy):
        assert policy.read_text(encoding="ascii") == "#!/bin/sh\nexit 0\n"
    assert policy.exists()
