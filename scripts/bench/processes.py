"""The browser's processes on Linux: how much memory they took at the most, and a processor a quarter as fast."""

from __future__ import annotations

import os
import re
import signal
import threading
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Final

from playwright.sync_api import Browser

_RUNNING: Final = 0.005  # seconds out of each period
_PERIOD: Final = 0.020


def _processes(browser: Browser, kind: str) -> list[int]:
    """kind: "browser" for the one that started the others, "renderer" for those of pages and their workers."""
    found = browser.new_browser_cdp_session().send("SystemInfo.getProcessInfo")["processInfo"]
    return [process["id"] for process in found if process["type"] == kind]


def peak_megabytes(browser: Browser) -> float:
    """The most that the largest renderer, the one with the page and its worker, has held until now."""
    status = [Path(f"/proc/{process}/status").read_text() for process in _processes(browser, "renderer")]
    return max(int(kilobytes) for text in status for kilobytes in re.findall(r"VmHWM:\s+(\d+) kB", text)) / 1024


@contextmanager
def quarter_speed(browser: Browser) -> Iterator[None]:
    """While the block runs, the browser's processes run 5 of every 20 milliseconds, the worker's thread included.

    The browser's own way to slow a page down does not slow its workers.
    """
    (parent,) = _processes(browser, "browser")
    group, stop = os.getpgid(parent), threading.Event()

    def beat() -> None:
        with suppress(ProcessLookupError):
            while not stop.is_set():
                os.killpg(group, signal.SIGSTOP)
                stop.wait(_PERIOD - _RUNNING)
                os.killpg(group, signal.SIGCONT)
                stop.wait(_RUNNING)

    thread = threading.Thread(target=beat)
    thread.start()
    try:
        yield
    finally:
        stop.set()
        thread.join()
