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

_RUNNING: Final = 0.005  # seconds out of each period
_PERIOD: Final = 0.020


def browser_processes() -> list[int]:
    """All processes below this one that are a Chromium."""
    parents: dict[int, int] = {}
    names: dict[int, str] = {}
    for folder in Path("/proc").iterdir():
        if not folder.name.isdigit():
            continue
        with suppress(OSError):
            before, _, after = (folder / "stat").read_text().rpartition(")")
            parents[int(folder.name)] = int(after.split()[1])
            names[int(folder.name)] = before.partition("(")[2]

    def ours(process: int) -> bool:
        while process in parents:
            process = parents[process]
            if process == os.getpid():
                return True
        return False

    return [process for process, name in names.items() if "chrom" in name and ours(process)]


def peak_megabytes() -> float:
    """The most that the largest of them, the one with the page and its worker, has held until now."""
    peaks = [0]
    for process in browser_processes():
        with suppress(OSError):
            found = re.search(r"VmHWM:\s+(\d+) kB", Path(f"/proc/{process}/status").read_text())
            command = Path(f"/proc/{process}/cmdline").read_bytes()
            if found and b"--type=renderer" in command:
                peaks.append(int(found[1]))
    return max(peaks) / 1024


@contextmanager
def quarter_speed() -> Iterator[None]:
    """While the block runs, the browser's processes run 5 of every 20 milliseconds, the worker's thread included."""
    stop = threading.Event()

    def beat() -> None:
        while not stop.is_set():
            processes = browser_processes()
            for _ in range(25):  # new processes are looked for twice a second
                _signal(processes, signal.SIGSTOP)
                stop.wait(_PERIOD - _RUNNING)
                _signal(processes, signal.SIGCONT)
                if stop.wait(_RUNNING):
                    break

    thread = threading.Thread(target=beat)
    thread.start()
    try:
        yield
    finally:
        stop.set()
        thread.join()
        _signal(browser_processes(), signal.SIGCONT)


def _signal(processes: list[int], number: int) -> None:
    for process in processes:
        with suppress(ProcessLookupError):
            os.kill(process, number)
