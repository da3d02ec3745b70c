"""The published site: as `make site` leaves it, with compressed copies, behind each server."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

from tests.hosting import hosts
from tests.hosting.headers_file import headers_of, read_rules
from tests.serving import serving

SERVERS = {"nginx": hosts.nginx, "caddy": hosts.caddy}


@dataclass(frozen=True)
class Host:
    """A server with the site behind it. address ends in a slash; below: the site's folder on the host."""

    name: str
    address: str
    below: str


@pytest.fixture(scope="session", params=["nginx", "caddy", "nginx below a folder", "caddy below a folder"])
def host(request: pytest.FixtureRequest, published: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Host]:
    """Each real server, with the site at the root of the host and below a folder."""
    name, _, below_folder = request.param.partition(" ")
    root, below = published, "/"
    if below_folder:
        root, below = tmp_path_factory.mktemp("root"), "/scan/"
        (root / "scan").symlink_to(published, target_is_directory=True)
    with SERVERS[name](root, tmp_path_factory.mktemp(name), below) as address:
        yield Host(request.param, address, below)


@pytest.fixture(scope="session")
def headers_host(published: Path) -> Iterator[Host]:
    """A host that reads the _headers file of the site."""
    rules = read_rules(published / "_headers")
    with serving(published, lambda path: headers_of(rules, path)) as address:
        yield Host("_headers", address, "/")
