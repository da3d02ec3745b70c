"""Browsers that Playwright does not drive as their makers ship them: Firefox by Marionette, WebKitGTK by its WebDriver.

Both know the commands of W3C WebDriver: https://www.w3.org/TR/webdriver2/. Marionette, on a socket, takes them as
`length:[0, id, name, parameters]` and answers with `length:[1, id, error, result]`.
"""

from __future__ import annotations

import json
import os
import socket
import subprocess
import time
import urllib.request
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Any, Final, Protocol

from scripts.machines.other_browsers import firefox, screen, webkit
from scripts.machines.running import free_port, running

PATIENCE: Final = 120  # seconds


class Driver(Protocol):
    """A browser with one window."""

    def go(self, address: str) -> None:
        """Opens an address, and waits until the page is there."""

    def run(self, script: str, *arguments: object) -> Any:
        """What the body of a function of the page's own returns."""


def wait_for(driver: Driver, script: str, expected: object) -> None:
    """Until the script returns what is expected."""
    end = time.monotonic() + PATIENCE
    while (found := driver.run(script)) != expected:
        assert time.monotonic() < end, f"after {PATIENCE} seconds {found!r}, not {expected!r}, for: {script}"
        time.sleep(0.2)


class Marionette:
    """Firefox, from when it listens on a port."""

    def __init__(self, port: int) -> None:
        self._stream = socket.create_connection(("127.0.0.1", port), timeout=PATIENCE).makefile("rwb")
        self._receive()  # it says who it is
        self._ask("WebDriver:NewSession", {})

    def go(self, address: str) -> None:
        self._ask("WebDriver:Navigate", {"url": address})

    def run(self, script: str, *arguments: object) -> Any:
        return self._ask("WebDriver:ExecuteScript", {"script": script, "args": arguments})["value"]

    def _ask(self, name: str, parameters: object) -> Any:
        message = json.dumps([0, 1, name, parameters]).encode()
        self._stream.write(b"%d:%b" % (len(message), message))
        self._stream.flush()
        _, _, error, result = self._receive()
        assert error is None, error
        return result

    def _receive(self) -> Any:
        length = b""
        while (octet := self._stream.read(1)) != b":":
            assert octet, "Firefox has hung up"
            length += octet
        return json.loads(self._stream.read(int(length)))


class WebDriver:
    """WebKitGTK, by a driver that listens on a port."""

    def __init__(self, port: int, browser: str) -> None:
        self._address = f"http://127.0.0.1:{port}/session"
        options = {"binary": browser, "args": ["--automation"]}
        capabilities = {"alwaysMatch": {"webkitgtk:browserOptions": options}}
        session = self._ask("", {"capabilities": capabilities})["sessionId"]
        self._address += f"/{session}"

    def go(self, address: str) -> None:
        self._ask("/url", {"url": address})

    def run(self, script: str, *arguments: object) -> Any:
        return self._ask("/execute/sync", {"script": script, "args": arguments})

    def close(self) -> None:
        urllib.request.urlopen(urllib.request.Request(self._address, method="DELETE"), timeout=PATIENCE).close()

    def _ask(self, path: str, parameters: object) -> Any:
        body = json.dumps(parameters).encode()
        request = urllib.request.Request(self._address + path, body, {"Content-Type": "application/json"})
        with urllib.request.urlopen(request, timeout=PATIENCE) as answer:
            return json.load(answer)["value"]


@contextmanager
def in_firefox(folder: Path) -> Iterator[Driver]:
    """folder: an empty one, for its profile."""
    program, port = firefox(), free_port()
    assert program, "no Firefox: run `make test`, which installs one"
    (folder / "user.js").write_text(f'user_pref("marionette.port", {port});\n', encoding="utf-8")
    command = [program, "--headless", "--marionette", "--no-remote", "--profile", str(folder)]
    with running(command, port, folder, {"HOME": str(folder)}):
        yield Marionette(port)


@contextmanager
def in_webkit(folder: Path) -> Iterator[Driver]:
    """folder: an empty one, for what it keeps."""
    program, port = webkit(), free_port()
    assert program, "no WebKitGTK: run `make test`, which installs one"
    homes = {name: str(folder) for name in ("HOME", "XDG_CACHE_HOME", "XDG_DATA_HOME", "XDG_CONFIG_HOME")}
    with _virtual_screen() as display:
        environment = {**homes, "DISPLAY": display, "GDK_BACKEND": "x11", "WEBKIT_DISABLE_COMPOSITING_MODE": "1"}
        with running(["WebKitWebDriver", f"--port={port}"], port, folder, environment):
            driver = WebDriver(port, program)
            try:
                yield driver
            finally:
                with suppress(OSError):
                    driver.close()


@contextmanager
def _virtual_screen() -> Iterator[str]:
    """Gives the name of a screen that nobody sees, with a number that the program itself finds free."""
    program = screen()
    assert program, "no Xvfb: run `make test`, which installs it"
    receiver, sender = os.pipe()
    command = [program, "-displayfd", str(sender), "-nolisten", "tcp", "-screen", "0", "1280x800x24"]
    server = subprocess.Popen(command, pass_fds=[sender], stderr=subprocess.DEVNULL)
    os.close(sender)
    try:
        with os.fdopen(receiver) as numbers:
            yield f":{numbers.readline().strip()}"
    finally:
        server.terminate()
        server.wait(timeout=30)


BROWSERS: Final[dict[str, tuple[Callable[[], str | None], Any]]] = {
    "firefox": (firefox, in_firefox),
    "webkit": (webkit, in_webkit),
}
