"""python -m scripts.machines.servers: says what is there, installs without starting services, and fails loudly."""

from __future__ import annotations

import stat
from pathlib import Path

import pytest

from scripts.machines import servers


def test_the_real_servers_are_here() -> None:
    assert servers.missing() == [], "the samples of hosting/ cannot be tested: python -m scripts.machines.servers"


def test_what_cannot_be_had_is_named_and_the_run_fails(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(servers, "PLACES", "")
    monkeypatch.setattr(servers, "MODULE_FOLDERS", ())
    monkeypatch.setattr(servers, "_install", lambda: None)
    assert servers.main() == 1
    assert capsys.readouterr().err == (
        "servers: nginx, nginx's brotli module, Caddy could not be had, so the samples in hosting/ cannot be tested. "
        "On Debian, as root: apt-get install nginx libnginx-mod-http-brotli-static caddy\n"
    )


def test_services_are_kept_from_starting_while_packages_install(tmp_path: Path) -> None:
    policy = tmp_path / "policy-rc.d"
    with servers._no_services_started(policy):
        assert policy.read_text(encoding="ascii") == "#!/bin/sh\nexit 101\n"
        assert policy.stat().st_mode & stat.S_IXUSR
    assert not policy.exists()


def test_a_policy_of_the_machine_itself_stays(tmp_path: Path) -> None:
    policy = tmp_path / "policy-rc.d"
    policy.write_text("#!/bin/sh\nexit 0\n", encoding="ascii")
    with servers._no_services_started(policy):
        assert policy.read_text(encoding="ascii") == "#!/bin/sh\nexit 0\n"
    assert policy.exists()
