"""The note in model.yaml of the newest version that was frozen."""

from __future__ import annotations

import re
from typing import Final

from scripts.compiler.content.document import Document

MODEL: Final = "model.yaml"
_FIELD: Final = ("published",)


def with_published(model: Document, raw: bytes, version: str) -> bytes:
    """The bytes of model.yaml with that note; every other character stays as it is.

    model: the same file, read. A note that is there gets the new version; else it comes below the list of versions.
    """
    ends = b"\r\n" if b"\r\n" in raw else b"\n"
    if _FIELD in model.values:
        return re.sub(rb"(?m)^(published:[ ]*[\"']?)[0-9.]+", rb"\g<1>" + version.encode(), raw, count=1)
    line = model.text.count("\n", 0, model.values["versions",][1]) + (
        model.text[model.values["versions",][1] - 1] != "\n"
    )
    lines = raw.split(b"\n")
    lines.insert(line, f"published: {version}".encode() + ends[:-1])
    return b"\n".join(lines)
