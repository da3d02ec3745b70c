"""What somebody typed at a command that asks, kept on disk line by line until the command has done its work.

So nothing is lost when it is stopped halfway, or its window is closed: the next time it goes on from there.
"""

from __future__ import annotations

import json
from collections import deque
from collections.abc import Callable
from pathlib import Path
from typing import Final

from scripts.compiler.words import wizard_words as words
from scripts.compiler.words.nouns import ANSWERS, Counted
from scripts.compiler.words.phrase import Language

FOLDER: Final = Path("build") / "halfway"
"""In the folder of the repository; Git leaves it alone."""

_FRESH: Final = "n"
"""What starts anew, in any language."""

Answer = tuple[str, str]
"""All that was shown since the answer before, with the prompt; and what was typed."""


class KeptAnswers:
    """An `ask` and a `say` that stand between a command and its terminal.

    file: where answers are kept. content: the folder that the command works on; answers about another one are not
    offered. An answer is given again only to what was asked word for word: from the first difference on, the person is
    asked.
    """

    def __init__(
        self, file: Path, content: Path, language: Language, ask: Callable[[str], str], say: Callable[[str], None]
    ) -> None:
        self._file = file
        self._content = str(content.resolve())
        self._language = language
        self._ask = ask
        self._say = say
        self._before = deque(self._read())
        self._given: list[Answer] = []
        self._shown: list[str] = []
        self._is_begun = False

    @property
    def has_any(self) -> bool:
        """Whether something is there to go on from."""
        return bool(self._given or self._before)

    def say(self, line: str) -> None:
        """Shows a line; before the first one the person is asked whether to go on."""
        self._begin()
        self._shown.append(line)
        self._say(line)

    def ask(self, prompt: str) -> str:
        """The answer of the last time, or what is typed now."""
        self._begin()
        asked = "\n".join([*self._shown, prompt])
        self._shown.clear()
        if self._before:
            before, typed = self._before.popleft()
            if before == asked:
                self._say(f"{prompt}{typed}")
                self._given.append((asked, typed))
                return typed
            self._before.clear()
            self._say(words.CHANGED_SINCE.said(self._language))
        typed = self._ask(prompt)
        self._given.append((asked, typed))
        self._write()
        return typed

    def forget(self) -> None:
        """When the work is done, or nobody wants to go on."""
        self._before.clear()
        self._given.clear()
        self._file.unlink(missing_ok=True)

    def _begin(self) -> None:
        if self._is_begun or not self._before:
            return
        self._say(words.HALFWAY.filled(answers=Counted(len(self._before), ANSWERS)).said(self._language))
        while (typed := self._ask(words.GO_ON.said(self._language)).strip().lower()) not in ("", _FRESH):
            pass
        self._is_begun = True
        if typed == _FRESH:
            self.forget()

    def _read(self) -> list[Answer]:
        try:
            kept = json.loads(self._file.read_text(encoding="utf-8"))
            return [(asked, typed) for asked, typed in kept["answers"]] if kept["content"] == self._content else []
        except (OSError, ValueError, KeyError, TypeError):
            return []

    def _write(self) -> None:
        """Whole in one move: a window can be closed at any time."""
        self._file.parent.mkdir(parents=True, exist_ok=True)
        new = self._file.with_suffix(".new")
        new.write_text(
            json.dumps({"content": self._content, "answers": self._given}, ensure_ascii=False), encoding="utf-8"
        )
        new.replace(self._file)
