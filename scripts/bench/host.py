"""A host for measuring: the real Caddy with HTTP/2, behind a wire that counts bytes and can be slow."""

from __future__ import annotations

import asyncio
import os
import shutil
import socket
import subprocess
import tempfile
import threading
import time
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from pathlib import Path
from typing import Final

from scripts.machines import servers
from scripts.publish.compress import compress

ROOT: Final = Path(__file__).resolve().parents[2]
_CONFIGURATION: Final = """{
	admin off
	auto_https disable_redirects
	skip_install_trust
	log {
		output discard
	}
}
https://127.0.0.1:%(port)d {
	tls internal
	root * %(folder)s
	file_server {
		precompressed br gzip
	}
	@kept path_regexp /assets/.+\\.[0-9a-f]{8,64}[./]
	@asked not path_regexp /assets/.+\\.[0-9a-f]{8,64}[./]
	header @kept Cache-Control "public, max-age=31536000, immutable"
	header @asked Cache-Control "no-cache"
	@script path *.mjs *.js
	@runtime path *.wasm
	header @script Content-Type "text/javascript; charset=utf-8"
	header @runtime Content-Type "application/wasm"
}
"""


@dataclass(frozen=True, slots=True)
class Network:
    """bits: a second, towards the browser, for all connections together. journey: seconds there and back."""

    bits: int
    journey: float


SLOW_4G: Final = Network(bits=1_600_000, journey=0.150)
"""As Lighthouse's "slow 4G"."""

OFFICE: Final = Network(bits=10_240_000, journey=0.040)
"""As Lighthouse measures desktops: the network of an office."""


@dataclass
class Host:
    """What is served, and how much of it went over the wire.

    site: a built site. others: files that come in place of, or beside, those of the site, by address.
    sent: bytes towards the browser since it was last set to 0, headers and encryption included.
    """

    site: Path
    others: Mapping[str, bytes] = field(default_factory=dict)
    network: Network | None = None
    sent: int = 0
    address: str = ""


@contextmanager
def hosting(host: Host) -> Iterator[Host]:
    """Serves while the block runs; fills in the address, which ends in a slash.

    The certificate is Caddy's own: the browser must be told to take it.
    """
    with tempfile.TemporaryDirectory() as folder:
        root = Path(folder) / "site"
        _lay_out(host, root)
        port = _free_port()
        configuration = Path(folder) / "Caddyfile"
        configuration.write_text(_CONFIGURATION % {"port": port, "folder": root}, encoding="utf-8")
        command = [servers.caddy() or "caddy", "run", "--adapter", "caddyfile", "--config", str(configuration)]
        environment = {**os.environ, "XDG_DATA_HOME": folder, "XDG_CONFIG_HOME": folder}
        with subprocess.Popen(command, env=environment, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL) as caddy:
            try:
                _wait_for(port)
                with _wire(host, port) as outside:
                    host.address = f"https://127.0.0.1:{outside}/"
                    yield host
            finally:
                caddy.terminate()


def _lay_out(host: Host, root: Path) -> None:
    """The site with the other files in it; everything as links, and the others compressed too."""
    shutil.copytree(host.site, root, copy_function=os.symlink)
    if host.others:
        beside = root.with_name("others")
        for address, data in host.others.items():
            place = beside / address.lstrip("/")
            place.parent.mkdir(parents=True, exist_ok=True)
            place.write_bytes(data)
        compress(beside, ROOT / "build" / "compressed")
        for file in (path for path in beside.rglob("*") if path.is_file()):
            target = root / file.relative_to(beside)
            target.parent.mkdir(parents=True, exist_ok=True)
            for suffix in ("", ".br", ".gz"):
                target.with_name(target.name + suffix).unlink(missing_ok=True)
        shutil.copytree(beside, root, dirs_exist_ok=True)


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port: int = probe.getsockname()[1]
        return port


def _wait_for(port: int) -> None:
    end = time.monotonic() + 30
    while time.monotonic() < end:
        try:
            socket.create_connection(("127.0.0.1", port), timeout=1).close()
        except OSError:
            time.sleep(0.05)
        else:
            return
    raise TimeoutError("Caddy did not start")


@contextmanager
def _wire(host: Host, port: int) -> Iterator[int]:
    """Passes connections on to `port`, at the pace of the host's network; gives its own port."""
    outside = _free_port()
    started = threading.Event()
    stop: list[Callable[[], object]] = []

    async def carry() -> None:
        loop, stopped = asyncio.get_running_loop(), asyncio.Event()
        stop.append(lambda: loop.call_soon_threadsafe(stopped.set))
        async with await asyncio.start_server(_Wire(host, port).connect, "127.0.0.1", outside):
            started.set()
            await stopped.wait()

    thread = threading.Thread(target=lambda: asyncio.run(carry()), daemon=True)
    thread.start()
    started.wait()
    try:
        yield outside
    finally:
        stop[0]()
        thread.join(timeout=5)


class _Wire:
    """All connections of one host: they share its network."""

    def __init__(self, host: Host, port: int) -> None:
        self._host = host
        self._port = port
        self._free = 0.0  # the moment that the last byte under way will have arrived

    async def connect(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        there, back = await asyncio.open_connection("127.0.0.1", self._port)
        with suppress(asyncio.CancelledError):  # the host stops while a browser still holds on
            await asyncio.gather(self._ask(reader, back), self._answer(there, writer), return_exceptions=True)
        for end in (back, writer):
            end.close()

    async def _ask(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        loop = asyncio.get_running_loop()
        journey = self._host.network.journey if self._host.network else 0.0
        while data := await reader.read(65_536):
            loop.call_later(journey, writer.write, data)

    async def _answer(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        loop = asyncio.get_running_loop()
        while data := await reader.read(16_384):
            self._host.sent += len(data)
            if self._host.network is None:
                writer.write(data)
                await writer.drain()
                continue
            self._free = max(loop.time(), self._free) + len(data) * 8 / self._host.network.bits
            loop.call_at(self._free, writer.write, data)
        await asyncio.sleep(max(0.0, self._free - loop.time()))
