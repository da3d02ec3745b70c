"""`python -m scripts.sentences`: writes down which sentences and places content/interface.yaml has now.

For developers, after a sentence for new code was added or an old one went: the check then holds editors to it.
"""

from __future__ import annotations

import sys
from pathlib import Path

from scripts.compiler.content.language import language_of
from scripts.compiler.content.load import load
from scripts.compiler.problems import ContentProblems
from scripts.compiler.words import sentence_places

ROOT = Path(__file__).resolve().parent.parent


def current(root: Path) -> str | None:
    """The places that root/content/interface.yaml has; None when that file cannot be read."""
    content = load(root)
    if content.interface is None:
        own = [one for one in content.problems if one.spot.file == f"{content.folder}/interface.yaml"]
        print(ContentProblems(own, language_of(root)), file=sys.stderr)
        return None
    return sentence_places.written_contract(content.wordings())


def main() -> int:
    text = current(ROOT)
    if text is None:
        return 1
    (ROOT / sentence_places.FILE).write_text(text, encoding="utf-8", newline="\n")
    print(f"{sentence_places.FILE}: {len(text.splitlines())} sentences")
    return 0


if __name__ == "__main__":
    sys.exit(main())
