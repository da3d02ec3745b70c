"""The files of the runtime in the built site, whatever hash is in their names or folders; and stand-ins for them."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Final

from playwright.sync_api import Route

_HASH: Final = r"(?:\.[0-9a-f]{8,64})?"

FILES: Final = re.compile(r"/assets/runtime[./]")
"""All of them."""

LOADER: Final = re.compile(rf"/assets/runtime[./](?:.*/)?pyodide{_HASH}\.mjs$")
"""The module that the worker imports; it fetches the others."""

PROGRAM: Final = re.compile(r"/assets/runtime[./].*\.wasm$")
LIBRARY: Final = re.compile(r"/assets/runtime[./].*\.zip$")
LOCK: Final = re.compile(r"/assets/runtime[./].*\.json$")


def without_hash(path: str) -> str:
    """The same for every version of a file."""
    return re.sub(r"\.[0-9a-f]{8,64}(?=[./])", "", path)


def with_other_hash(path: str) -> str:
    """The path of a later version of this file, with its hash in its name."""
    stem, dot, suffix = without_hash(path).rpartition(".")
    return f"{stem}.0123456789abcdef{dot}{suffix}"


def missing(route: Route) -> None:
    route.fulfill(status=404, body="not here")


def module(text: str) -> Callable[[Route], None]:
    """Answers with this text in place of the loader."""

    def answer(route: Route) -> None:
        route.fulfill(body=text, content_type="text/javascript")

    return answer


def _stand_in(body: str) -> Callable[[Route], None]:
    """A runtime that comes up at once and takes any model. body: of the function that all other verbs call."""
    return module(
        f"""const other = () => {{ {body} }};
        const call = (verb) => (verb === "add_model" ? JSON.stringify({{ ok: {{ id: "x" }} }}) : other());
        export const loadPyodide = async () => ({{
          unpackArchive() {{}},
          pyimport: () => ({{ path: {{ append() {{}} }}, Scorer: () => ({{ call }}) }}),
        }});"""
    )


IDLE: Final = _stand_in(
    'return JSON.stringify({ error: { kind: "payload", where: "", key: "", message: "Niet in deze test." } });'
)
"""A runtime that refuses whatever it is asked."""

DEADLY: Final = _stand_in('throw new RangeError("no memory");')
"""A runtime that dies of every call."""

INCOMPLETE: Final = _stand_in('throw Object.assign(new Error("No module named decimal"), { name: "PythonError" });')
"""A runtime of which every call ends in an exception of Python."""

MUTE: Final = _stand_in("for (;;);")
"""A runtime that never answers."""

ENDLESS: Final = module("export const loadPyodide = () => new Promise(() => {});")
"""A runtime that goes on loading for ever."""
