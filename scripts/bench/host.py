"""A host for measuring: the real Caddy with HTTP/2, behind a wire that counts bytes and can be slow."""

from __future__ import annotations

import asyncio
import os
import shutil
import tempfile
import threading
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from pathlib import Path
from typing import Final

from scripts.machines import servers
from scripts.machines.running import free_port, running
from scripts.publish.compress import compress

ROOT: Final = Path(__file__).resolve().parents[2]


@dataclass(frozen=True, slots=True)
class Network:
    """bits: a second, towards the browser, for all connections together. journey: seconds there and back."""

    bits: int
    journey: float


SLOW_4G: Final = Network(bits=1_600_000, journey=0.150)
"""As Lighthouse's "slow 4G"."""

OFFICE: Final = Network(bits=10_240_000, journey=0.040)
"""As Lighthouse measures desktops: the network of an office."""


PACKET: Final = 1_448
"""Bytes that a network brings at a time: a page is read from its first packet on, not when 16 kB of it are there."""


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
    """Serves while the block runs, with hosting/Caddyfile; fills in the address, which ends in a slash.

    The certificate is Caddy's own: the browser must be told to take it.
    """
    with tempfile.TemporaryDirectory() as name:
        folder, port = Path(name), free_port()
        _lay_out(host, folder / "site")
        main = folder / "Caddyfile"
        options = "admin off\n\tauto_https disable_redirects\n\tskip_install_trust"
        main.write_text(f"{{\n\t{options}\n}}\nimport {ROOT / 'hosting' / 'Caddyfile'}\n", encoding="utf-8")
        environment = {
            "ZELFSCAN_ADDRESS": f"https://127.0.0.1:{port}",
            "ZELFSCAN_ROOT": str(folder / "site"),
            "XDG_DATA_HOME": name,
            "XDG_CONFIG_HOME": name,
        }
        command = [servers.caddy() or "caddy", "run", "--adapter", "caddyfile", "--config", str(main)]
        with running(command, port, folder, environment), _wire(host, port) as outside:
            host.address = f"https://127.0.0.1:{outside}/"
            yield host


def _lay_out(host: Host, root: Path) -> None:
    """The other files, compressed too, and links to all of the site that they do not stand in for."""
    for address, data in host.others.items():
        place = root / address.lstrip("/")
        place.parent.mkdir(parents=True, exist_ok=True)
        place.write_bytes(data)
    if host.others:
        compress(root, ROOT / "build" / "compressed")
    shutil.copytree(host.site, root, copy_function=_link, dirs_exist_ok=True)


def _link(source: str, target: str) -> None:
    with suppress(FileExistsError):
        os.symlink(source, target)


@contextmanager
def _wire(host: Host, port: int) -> Iterator[int]:
    """Passes connections on to `port`, at the pace of the host's network; gives its own port."""
    outside = free_port()
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
            loop.call_later(journey, _write, writer, data)

    async def _answer(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        loop = asyncio.get_running_loop()
        while data := await reader.read(PACKET if self._host.network else 65_536):
            self._host.sent += len(data)
            if self._host.network is None:
                writer.write(data)
                await writer.drain()
                continue
            self._free = max(loop.time(), self._free) + len(data) * 8 / self._host.network.bits
            loop.call_at(self._free, _write, writer, data)
        await asyncio.sleep(max(0.0, self._free - loop.time()))


def _write(writer: asyncio.StreamWriter, data: bytes) -> None:
    """What is under way to a browser that has left is lost."""
    if not writer.is_closing():
        writer.write(data)
