"""Servers that run while a block does, on a free port of this machine."""

from __future__ import annotations

import os
import signal
import socket
import subprocess
import time
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Final

_PATIENCE: Final = 120  # seconds; one builds the site before it answers


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port: int = probe.getsockname()[1]
        return port


@contextmanager
def running(command: Sequence[str], port: int, folder: Path, environment: Mapping[str, str]) -> Iterator[None]:
    """Runs a server in a folder, from when it answers until the block ends, with all that it starts itself.

    environment: on top of that of this process. Raises RuntimeError with the server's own words when it does not start.
    """
    log = folder / "log"
    with log.open("wb") as output:
        server = subprocess.Popen(
            command, cwd=folder, env={**os.environ, **environment}, stdout=output, stderr=output, start_new_session=True
        )
        try:
            end = time.monotonic() + _PATIENCE
            while not _answers(port):
                if server.poll() is not None or time.monotonic() > end:
                    raise RuntimeError(f"{command[0]} did not start:\n{log.read_text(encoding='utf-8')}")
                time.sleep(0.05)
            yield
        finally:
            if server.poll() is None:
                os.killpg(server.pid, signal.SIGTERM)
            server.wait(timeout=30)


def _answers(port: int) -> bool:
    with socket.socket() as probe:
        probe.settimeout(1)
        return probe.connect_ex(("127.0.0.1", port)) == 0
