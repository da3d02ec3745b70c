"""Content holds no HTML and no instructions between braces: it is text, wherever it will be shown."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import islice
from typing import Final

from scoring.words.sentences import PLACE
from scripts.compiler.content.document import Document, Path
from scripts.compiler.draft import Draft
from scripts.compiler.problems import MOST_SHOWN, Problem, problem, shown
from scripts.compiler.words.phrase import Phrase, Words

# A tag, a closing tag, a comment or an instruction; not "5 < 6", and not Markdown's <https://…> or <a@b.nl>.
# An address has no slash: browsers, and the engine's Markdown, read <script/src=…@b.nl> as a tag.
_HTML: Final = re.compile(r"<(?!https?://|[\w.+-]+@[\w.-]+>)[a-zA-Z/!?][^<>\n]*>?")
# Template language, and the attributes that the engine's Markdown would read: {{ x }}, {% x %}, {: .x }.
_BRACES: Final = re.compile(r"\{+[^{}\n]*\}*|\}+")
# Most texts have none of these signs, so nothing is to be looked for in them.
_SIGNS: Final = re.compile(r"[<{}]")

HTML: Final = Words(
    nl=Phrase("Hier staat HTML: '{found}'.", "Gebruik Markdown, bijvoorbeeld **vet** of een lijst met streepjes."),
    en=Phrase("There is HTML here: '{found}'.", "Use Markdown, for example **bold** or a list with dashes."),
)
BRACES: Final = Words(
    nl=Phrase(
        "Hier staan accolades: '{found}'.",
        "Haal ze weg: teksten bevatten geen opdrachten voor de computer.",
    ),
    en=Phrase(
        "There are braces here: '{found}'.",
        "Take them out: texts do not hold instructions for the computer.",
    ),
)


def check(draft: Draft) -> Iterator[Problem]:
    """One problem for each tag and each brace, in every text of every file that can be read.

    {places} are left to the rules for interface.yaml and for the text of content/pages, where they belong. A page
    of the further folder may have attributes.
    """
    for page in draft.docs.values():
        if page:
            yield from _found(page.document, None, _HTML, page.document.body_text, HTML)
    for document in draft.documents:
        for path, text in (*document.texts, (None, document.body_text)):
            if not _SIGNS.search(text):
                continue
            yield from _found(document, path, _HTML, text, HTML)
            if document.file != f"{draft.folder}/interface.yaml":
                # A place of a page is blanked, not cut: what follows keeps its distance. A title has none.
                has_places = document.file.startswith(f"{draft.folder}/pages/") and path is None
                rest = PLACE.sub(lambda place: " " * len(place[0]), text) if has_places else text
                yield from _found(document, path, _BRACES, rest, BRACES)


def _found(
    document: Document, path: Path | None, pattern: re.Pattern[str], text: str, words: Words
) -> Iterator[Problem]:
    for match in islice(pattern.finditer(text), MOST_SHOWN + 1):
        if path is None and document.body:
            spot = document.at(document.body[0] + match.start())
        else:
            spot = document.spot_of(match[0], text.count(match[0], 0, match.start()), path)
        yield problem(spot, words, found=shown(match[0]))
