"""What is counted in sentences: "1 vraag", "20 questions"."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from scripts.compiler.words.phrase import Language, Spoken


@dataclass(frozen=True, slots=True)
class Noun:
    """In each language the form for one, and the form for any other number."""

    nl: tuple[str, str]
    en: tuple[str, str]


@dataclass(frozen=True, slots=True)
class Counted(Spoken):
    """A number with its noun."""

    number: int
    noun: Noun

    def said(self, language: Language) -> str:
        one, other = getattr(self.noun, language)
        return f"{self.number} {one if self.number == 1 else other}"


ANSWERS: Final = Noun(nl=("antwoord", "antwoorden"), en=("answer", "answers"))
CELLS: Final = Noun(nl=("vak", "vakken"), en=("cell", "cells"))
DIMENSIONS: Final = Noun(nl=("dimensie", "dimensies"), en=("dimension", "dimensions"))
ERRORS: Final = Noun(nl=("fout", "fouten"), en=("error", "errors"))
FILES: Final = Noun(nl=("bestand", "bestanden"), en=("file", "files"))
PIECES_OF_ADVICE: Final = Noun(nl=("advies", "adviezen"), en=("piece of advice", "pieces of advice"))
PROBLEMS: Final = Noun(nl=("probleem", "problemen"), en=("problem", "problems"))
QUESTIONS: Final = Noun(nl=("vraag", "vragen"), en=("question", "questions"))
RESULT_SENTENCES: Final = Noun(
    nl=("zin van het resultaat", "zinnen van het resultaat"),
    en=("sentence of the result", "sentences of the result"),
)
RULES: Final = Noun(nl=("rekenregel", "rekenregels"), en=("rule", "rules"))
SHEETS: Final = Noun(nl=("voorbeeldinvulling", "voorbeeldinvullingen"), en=("sample sheet", "sample sheets"))
STAGES: Final = Noun(nl=("stadium", "stadia"), en=("stage", "stages"))
TIERS: Final = Noun(nl=("laag", "lagen"), en=("tier", "tiers"))
TIPS: Final = Noun(nl=("tip", "tips"), en=("tip", "tips"))
