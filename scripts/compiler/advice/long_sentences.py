"""Sentences that are long, and texts that are hard to read.

Of a Dutch text the ease of reading is that of Flesch as Douma fitted it to Dutch (W. Douma, De leesbaarheid van
landbouwbladen, Wageningen 1960): 206.84 - 77 x syllables per word - 0.93 x words per sentence. Of an English one it is
Flesch's own (R. Flesch, A new readability yardstick, 1948): 206.835 - 84.6 x syllables per word - 1.015 x words per
sentence. 100 is very easy, 60 plain, below 30 very hard. The syllables are an approximation: groups of vowels.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property, lru_cache
from typing import Final

from scripts.compiler.advice.passages import Passage
from scripts.compiler.problems import Problem, problem
from scripts.compiler.words.enumerations import either
from scripts.compiler.words.phrase import Language, Phrase, Words

MOST_WORDS: Final = 25
"""A sentence with more words than this is long: the guide asks for about fifteen."""
LEAST_EASE: Final = 45
"""Below this a text is harder than most that a municipality sends to its inhabitants."""
ENOUGH_WORDS: Final = 30
"""The ease of a shorter text says little: one long word decides it."""
_NAMED: Final = 3

LONG: Final = Words(
    nl=Phrase(
        "Deze zin telt {words} woorden; hooguit {most} leest beter.",
        "Maak er twee zinnen van.",
    ),
    en=Phrase("This sentence has {words} words; at most {most} read better.", "Make two sentences of it."),
)
HARD: Final = Words(
    nl=Phrase(
        "Deze tekst is moeilijk te lezen: de leesgemakscore van Flesch-Douma is ongeveer {ease}, en {least} of meer is "
        "beter.",
        "Maak de zinnen korter, of zoek een korter woord voor {hardest}.",
    ),
    en=Phrase(
        "This text is hard to read: its Flesch reading ease is about {ease}, and {least} or more is better.",
        "Make the sentences shorter, or find a shorter word for {hardest}.",
    ),
)

_WORD: Final = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+)*")
# A list item, a heading and a quote begin a sentence, as a blank line does.
_PARAGRAPH: Final = re.compile(r"\n[ ]*\n|\n[ ]*(?=[-*+#] |\d+\. |>)")
_SENTENCE: Final = re.compile(r"(?<=[.!?])['’”\")*]*\s+")
_VOWELS: Final[Mapping[Language, re.Pattern[str]]] = {
    "nl": re.compile(r"aai|ooi|oei|eeu|ieu|aa|ee|oo|uu|ie|oe|eu|ui|ij|ei|ou|au|[aeiouyäëïöüáéíóúàèê]"),
    "en": re.compile(r"[aeiouy]+(?!(?<=[^aeiouyl]e)$)"),  # not the silent e at the end
}
_EASE: Final[Mapping[Language, tuple[float, float, float]]] = {
    "nl": (206.84, 77, 0.93),
    "en": (206.835, 84.6, 1.015),
}


@dataclass(frozen=True)
class Sentence:
    """start: the place of its first word in the passage."""

    start: int
    words: tuple[str, ...]


@dataclass(frozen=True)
class Reading:
    """The sentences of a passage, and how hard they are."""

    sentences: tuple[Sentence, ...]
    language: Language

    @cached_property
    def words(self) -> tuple[str, ...]:
        return tuple(word for sentence in self.sentences for word in sentence.words)

    def ease(self) -> float:
        """The formula of the language. Raises ZeroDivisionError for a text without a word."""
        base, by_syllable, by_word = _EASE[self.language]
        in_a_word = sum(syllables(word, self.language) for word in self.words) / len(self.words)
        return base - by_syllable * in_a_word - by_word * len(self.words) / len(self.sentences)

    def hardest(self) -> list[str]:
        """The words with the most syllables, each once, the hardest first."""
        different = dict.fromkeys(self.words)
        return sorted(different, key=lambda word: -syllables(word, self.language))[:_NAMED]


def long_sentences(passage: Passage, language: Language) -> Iterator[Problem]:
    """One piece of advice for each sentence with too many words."""
    for sentence in read(passage.text, language).sentences:
        if len(sentence.words) > MOST_WORDS:
            yield problem(passage.at(sentence.start), LONG, words=len(sentence.words), most=MOST_WORDS)


def hard_texts(passage: Passage, language: Language) -> Iterator[Problem]:
    """At most one: the text as a whole."""
    reading = read(passage.text, language)
    if len(reading.words) < ENOUGH_WORDS:
        return
    ease = max(0, round(reading.ease()))
    if ease < LEAST_EASE:
        hardest = either(f"'{word}'" for word in reading.hardest())
        spot = passage.at(reading.sentences[0].start)
        yield problem(spot, HARD, ease=ease, least=LEAST_EASE, hardest=hardest)


# Two kinds of advice look at a text one after the other.
@lru_cache(maxsize=1)
def read(text: str, language: Language) -> Reading:
    """A text in sentences."""
    sentences = []
    for start, end in _pieces(text):
        words = list(_WORD.finditer(text, start, end))
        if words:
            sentences.append(Sentence(words[0].start(), tuple(word[0] for word in words)))
    return Reading(tuple(sentences), language)


def _pieces(text: str) -> Iterator[tuple[int, int]]:
    """From where to where each sentence goes."""
    start = 0
    ends = sorted(
        [found.span() for found in _PARAGRAPH.finditer(text)] + [found.span() for found in _SENTENCE.finditer(text)]
    )
    for end, after in [*ends, (len(text), len(text))]:
        if end >= start:
            yield start, end
            start = after


def syllables(word: str, language: Language) -> int:
    """About how many syllables a word has: its groups of vowels, one at least."""
    return len(_VOWELS[language].findall(word.lower())) or 1
