"""Asking somebody at a terminal, line by line: what the commands `new_tip` and `new_question` share."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from scripts.compiler.words import wizard_words as words
from scripts.compiler.words.phrase import Language, Spoken

PROMPT = "> "


@dataclass(frozen=True, slots=True)
class Asker:
    """ask: shows what is before the cursor and gives the line that somebody typed. say: shows a line."""

    language: Language
    ask: Callable[[str], str]
    say: Callable[[str], None]

    def tell(self, sentence: Spoken) -> None:
        self.say(sentence.said(self.language))

    def line(self, prompt: str, allowed: Callable[[str], Spoken | None]) -> str:
        """What somebody typed, once it is allowed; until then they are told why it is not."""
        while why := allowed(typed := self.ask(prompt).strip()):
            self.tell(why)
        return typed

    def chosen(self, prompt: Spoken, names: Sequence[str]) -> int:
        """Which of the names, from 0: by its number from 1, or by itself."""
        known = {**{name: number for number, name in enumerate(names)}, **{str(n + 1): n for n in range(len(names))}}
        typed = self.line(prompt.said(self.language), lambda line: None if line in known else words.NOT_THERE)
        return known[typed]

    def paragraphs(self) -> list[str]:
        """One paragraph a line, one at least, until an empty line."""
        self.tell(words.PARAGRAPHS)
        found = [self.line(PROMPT, needed)]
        while line := self.ask(PROMPT).strip():
            found.append(line)
        return found


def needed(line: str) -> Spoken | None:
    """Why an empty line is not allowed."""
    return None if line else words.NEEDED
