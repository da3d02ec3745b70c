"""Fields that are plain text hold no Markdown, and are one paragraph: the site shows them as they stand."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import islice
from typing import Final

from scripts.compiler.content.document import Document, Path
from scripts.compiler.draft import Draft
from scripts.compiler.problems import MOST_SHOWN, Problem, problem, shown
from scripts.compiler.prose import signs
from scripts.compiler.prose.structure import is_folded_list
from scripts.compiler.prose.texts import plain_texts
from scripts.compiler.words.phrase import Phrase, Words

_MARKDOWN: Final = re.compile(
    "|".join(
        f"(?:{one.pattern})"
        for one in (signs.ESCAPE, signs.QUOTE, signs.LINK, signs.AUTOLINK, signs.ENTITY, signs.SIGN, signs.LINE)
    ),
    re.MULTILINE,
)
_BREAK: Final = r"\n[ \t]*\n[ \t]*(?P<here>\S)"

MARKDOWN: Final = Words(
    nl=Phrase(
        "Dit veld is gewone tekst: de site toont '{found}' zoals het er staat.",
        "Haal die tekens weg. Opmaak en links kunnen alleen in de tekst van een pagina, tip, praktijkadvies of "
        "stadium.",
    ),
    en=Phrase(
        "This field is plain text: the site shows '{found}' as it is written.",
        "Take those characters out. Only the text of a page, tip, practical advice or stage can have markup and links.",
    ),
)
PARAGRAPHS: Final = Words(
    nl=Phrase(
        "Dit veld is één alinea, maar hier staat er nog een, of een lijst: de site zet alles achter elkaar.",
        "Maak er één alinea met gewone zinnen van, zonder lege regels en zonder lijst.",
    ),
    en=Phrase(
        "This field is one paragraph, but it holds another one, or a list: the site runs them together.",
        "Make it one paragraph of ordinary sentences, without empty lines and without a list.",
    ),
)


def check(draft: Draft) -> Iterator[Problem]:
    """One problem for each sign of Markdown, and for each field that is more than one paragraph."""
    for plain in plain_texts(draft):
        assert plain.path is not None
        yield from _field(plain.document, plain.path, plain.text)


def _field(document: Document, path: Path, text: str) -> Iterator[Problem]:
    if "\n" in text.strip() or is_folded_list(document, path):
        yield problem(document.spot_like(_BREAK, path) or document.key_spot(path), PARAGRAPHS)
    if not signs.SUSPECT.search(text):
        return
    for found in islice(_MARKDOWN.finditer(text), MOST_SHOWN + 1):
        occurrence = text.count(found[0], 0, found.start())
        yield problem(document.spot_of(found[0], occurrence, path), MARKDOWN, found=shown(found[0]))
