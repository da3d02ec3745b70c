"""What is probably worth a look, in content that is in order or not. Advice is shown and never stops a build."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from datetime import date
from functools import partial
from itertools import chain, groupby

from scripts.compiler.advice.bounds import MOST, bounded
from scripts.compiler.advice.long_sentences import hard_texts, long_sentences
from scripts.compiler.advice.old_sources import old_sources
from scripts.compiler.advice.passages import passages
from scripts.compiler.advice.spelling import Misspelled, own_words, unknown_words, words_in
from scripts.compiler.advice.typography import double_spaces, straight_quotes
from scripts.compiler.advice.unsaid_sentences import unsaid_sentences
from scripts.compiler.content.tree import Content
from scripts.compiler.problems import Problem


def advice(
    content: Content, today: date, misspelled: Misspelled | None = None, file: str | None = None
) -> Iterator[Problem]:
    """Sources that were not opened for a year, sentences that are left out, and texts that are hard to read or not
    spelled well.

    misspelled: which words of some a dictionary does not know; None where there is no dictionary. file: the one that is
    looked at; None for all.
    """
    texts = list(passages(content, file))
    unknown: Collection[str] = ()
    if misspelled is not None:
        unknown = misspelled({word for text in texts for word in words_in(text)} - own_words(content))
    kinds = (
        partial(long_sentences, language=content.language),
        partial(hard_texts, language=content.language),
        double_spaces,
        straight_quotes,
        partial(unknown_words, unknown=frozenset(unknown)),
    )
    for found in (old_sources(content, today), unsaid_sentences(content)):
        yield from bounded(one for one in found if file in (None, one.spot.file))
    for _, of_file in groupby(texts, lambda text: text.document.file):
        yield from bounded(found for text in of_file for found in chain(*(kind(text) for kind in kinds)))


__all__ = ["MOST", "advice"]
