"""Advice: what is probably worth a look is shown, at its place and not too often, and stops nothing."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from scripts import check, hunspell
from scripts.compiler.advice import MOST, advice
from scripts.compiler.advice.long_sentences import read, syllables
from scripts.compiler.compile import compile_content
from scripts.compiler.problems import told
from scripts.compiler.words.engine_sentences import engine_sentences
from scripts.compiler.words.phrase import Language
from tests.content.sentences import every_words
from tests.content.trees import Change, tree

INDEX = "content/dimensions/water/index.md"
QUESTION = "content/dimensions/water/meten.yaml"
WHY = "Zonder dit weet u niet waar u staat."
DAY = date(2026, 11, 1)
ADDRESS = "url: https://water.example/kennisbank"


def advised(root: Path, today: date) -> list[str]:
    found = (told(one, "nl") for one in advice(compile_content(root).content, today))
    return check.advice_in_words(sorted(found), "nl")


def seen(month: str) -> Change:
    return {"file": INDEX, "replace": ADDRESS, "with": f"{ADDRESS}\n    seen: {month}"}


def test_a_source_that_nobody_opened_for_more_than_a_year_is_told_at_its_line(tmp_path: Path) -> None:
    root = tree(tmp_path / "tree", [seen("2025-10")])
    assert advised(root, date(2026, 11, 1)) == [
        "1 advies; de site kan gewoon worden gemaakt:",
        f"{INDEX}:12:11: De bron 'Kennisbank water' is meer dan een jaar geleden bekeken (2025-10). "
        "Open haar, kijk of de tekst nog klopt, en zet bij seen de maand van nu.",
    ]


@pytest.mark.parametrize("month", ["2025-11", "2026-11"])
def test_a_source_of_the_past_year_needs_no_look(month: str, tmp_path: Path) -> None:
    assert advised(tree(tmp_path / "tree", [seen(month)]), date(2026, 11, 30)) == []


def test_the_sources_of_tips_are_looked_at_too(tmp_path: Path) -> None:
    old = "sources:\n        - {title: Handreiking, url: 'https://x.example', seen: 2020-01}\n"
    change: Change = {"file": "content/dimensions/water/meten.yaml", "replace": "sources:\n", "with": old}
    found = advised(tree(tmp_path / "tree", [change]), date(2026, 11, 1))
    assert len(found) == 2
    assert "'Handreiking'" in found[1]


def test_check_shows_advice_and_is_green(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert check.main([str(tree(tmp_path / "tree", [seen("2001-01")]))]) == 0
    assert "1 advies; de site kan gewoon worden gemaakt:" in capsys.readouterr().out


LIST = "# Van ons.\npijlbuis   # zo heet het hier\n"
HARD = "Gegevensbeschermingsbeoordelingen "
READS_BADLY = [
    (
        "Woord " + "woord " * 24 + "einde. Kort.",
        "3:6: Deze zin telt 26 woorden; hooguit 25 leest beter. Maak er twee zinnen van.",
    ),
    ("Het is  zo.", "3:13: Hier staan twee of meer spaties achter elkaar. Laat er één staan."),
    (
        'Zeg "nee" dan.',
        "3:10: In deze tekst staat een recht dubbel aanhalingsteken. Schrijf 'zo', met enkele aanhalingstekens, zoals "
        "de andere teksten doen.",
    ),
    (
        f"{HARD * 15}nee. {HARD * 15}ja.",
        "3:6: Deze tekst is moeilijk te lezen: de leesgemakscore van Flesch-Douma is ongeveer 0, en 45 of meer is "
        "beter. Maak de zinnen korter, of zoek een korter woord voor 'Gegevensbeschermingsbeoordelingen', 'nee' of "
        "'ja'.",
    ),
]


def with_why(text: str) -> Change:
    return {"file": QUESTION, "replace": WHY, "with": text}


def with_tip(text: str) -> Change:
    return {"file": QUESTION, "replace": "Begin in één wijk.", "with": text}


@pytest.mark.parametrize(("text", "line"), READS_BADLY)
def test_a_text_that_reads_badly_is_told_at_its_place(text: str, line: str, tmp_path: Path) -> None:
    assert advised(tree(tmp_path / "tree", [with_why(text)]), DAY)[1:] == [f"{QUESTION}:{line}"]


@pytest.mark.parametrize(
    "text",
    [
        "Woord " + "woord " * 23 + "einde. Kort.",
        "'Zeg \"nee\" dan', zei iemand.",
        'Code als `x  "y"` is geen tekst.',
        'Een [naam](https://x.example/a "b") heeft een adres.',
        "Een regel met twee spaties aan het eind.  \n        Daarna volgt er nog een.",
        "| a    |  b |\n        |------|----|\n        | c    |  d |",
        "- " + "woord " * 20 + "\n        - " + "woord " * 20,
    ],
)
def test_a_text_that_reads_well_needs_no_advice(text: str, tmp_path: Path) -> None:
    assert advised(tree(tmp_path / "tree", [with_tip(text)]), DAY) == []


def test_a_place_in_a_text_of_several_lines_is_that_in_the_file(tmp_path: Path) -> None:
    (_, line) = advised(tree(tmp_path / "tree", [with_tip("Begin.\n        Vraag  het.")]), DAY)
    assert line.startswith(f"{QUESTION}:21:15: ")


def test_of_one_file_so_much_advice_is_given_and_then_that_there_is_more(tmp_path: Path) -> None:
    lines = advised(tree(tmp_path / "tree", [with_why("zo  is  het." * 60)]), DAY)[1:]
    assert len(lines) == MOST + 1
    assert lines[-1].endswith(
        f"Over dit bestand is er meer advies. Kijk eerst naar deze {MOST}, en start de controle dan opnieuw."
    )


def test_a_word_that_the_dictionary_does_not_know_is_told_unless_it_is_in_the_list(tmp_path: Path) -> None:
    changes = [with_why("Een peilbuys is een pijlbuis, met  NAP."), {"file": "content/spelling.txt", "write": LIST}]
    content = compile_content(tree(tmp_path / "tree", changes)).content
    strange = {"peilbuys", "pijlbuis", "NAP"}
    found = advice(content, DAY, lambda words: strange & set(words))
    lines = [str(told(one, "nl")) for one in found]
    assert lines[1:] == [
        f"{QUESTION}:3:10: Het woordenboek kent 'peilbuys' niet. "
        "Verbeter het woord, of zet het in content/spelling.txt als het klopt."
    ]


ONLY_OWN = [key for key, sentence in engine_sentences("nl").items() if sentence == ""]
SENTENCES = "content/interface.yaml"


def saying(*keys: str) -> Change:
    return {
        "file": SENTENCES,
        "replace": "scan.next: Volgende\n",
        "with": "".join(f"{key}: Zo is het.\n" for key in keys),
    }


def test_a_sentence_that_only_a_model_can_say_is_told_when_it_is_taken_out(tmp_path: Path) -> None:
    gone, *others = ONLY_OWN
    assert others
    assert advised(tree(tmp_path / "all", [saying(*ONLY_OWN)]), DAY) == []
    assert advised(tree(tmp_path / "none"), DAY) == []
    assert advised(tree(tmp_path / "some", [saying(*others)]), DAY)[1:] == [
        f"{SENTENCES}:2:1: De zin '{gone}' staat niet in dit bestand. Het programma heeft er zelf geen, dus de site "
        "zegt daar niets. Is de zin per ongeluk weg? Zet hem terug. Zo niet, dan hoeft u niets te doen."
    ]


def test_every_sentence_of_advice_is_shown_here(tmp_path: Path) -> None:
    texts = [*(text for text, _ in READS_BADLY), "a  b " * MOST + "c"]
    found = []
    for number, text in enumerate(texts):
        changes = [with_why(text), seen("2001-01"), saying(ONLY_OWN[0])]
        content = compile_content(tree(tmp_path / str(number), changes)).content
        found += [*advice(content, DAY), *advice(content, DAY, set)]
    assert {one.words for one in found} == set(every_words("scripts.compiler.advice"))


# The ease of reading


@pytest.mark.parametrize(
    ("word", "language", "number"),
    [
        ("gemeente", "nl", 3),
        ("meeuwen", "nl", 2),
        ("ideeën", "nl", 3),
        ("foto's", "nl", 2),
        ("cijfer", "nl", 2),
        ("brrr", "nl", 1),
        ("Één", "nl", 2),
        ("make", "en", 1),
        ("table", "en", 2),
        ("ready", "en", 2),
    ],
)
def test_syllables_are_groups_of_vowels(word: str, language: Language, number: int) -> None:
    assert syllables(word, language) == number


@pytest.mark.parametrize(
    ("language", "ease"), [("nl", 206.84 - 77 * 1.5 - 0.93 * 2), ("en", 206.835 - 84.6 * 1.5 - 2.03)]
)
def test_the_ease_is_that_of_the_formula(language: Language, ease: float) -> None:
    assert read("Pot water. Kat lopen.", language).ease() == pytest.approx(ease)


# The dictionary


def test_without_hunspell_or_its_dictionary_nothing_is_spelled(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))
    assert hunspell.dictionary("nl") is None
    program(tmp_path, "exit 1")
    assert hunspell.dictionary("nl") is None


def test_hunspell_is_asked_for_the_words_that_it_does_not_know(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    program(tmp_path, "while read -r word; do case $word in fout*) echo $word;; esac; done")
    monkeypatch.setenv("PATH", str(tmp_path))
    misspelled = hunspell.dictionary("nl")
    assert misspelled is not None
    assert misspelled({"goed", "fout", "fóut", "foutje"}) == {"fout", "foutje"}


def program(folder: Path, script: str) -> None:
    """A hunspell of our own."""
    path = folder / "hunspell"
    path.write_text(f"#!/bin/sh\n{script}\n", encoding="utf-8")
    path.chmod(0o755)
