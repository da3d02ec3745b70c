"""Editors are addressed in the language of their model: by the check, by every command, and on the page of problems."""

from __future__ import annotations

import re
import shutil
from pathlib import Path

import pytest

from scoring.words.sentences import PLACE
from scripts import check, new_question, release, serve
from scripts.compiler.compile import compile_content
from scripts.compiler.content.language import language_of
from scripts.compiler.pages.writer import problem_page
from scripts.compiler.problems import ContentProblems, Problem, Spot
from scripts.compiler.rules import stages
from scripts.compiler.words import console
from scripts.compiler.words.enumerations import all_of, either
from scripts.compiler.words.nouns import STAGES, Counted
from scripts.compiler.words.phrase import LANGUAGES, Language, Phrase, Text, Words, fill
from tests.content.sentences import every_text, every_words
from tests.content.trees import ENGLISH, Change, problems, tree

MODEL = "content/model.yaml"


# The sentences


def test_there_are_sentences() -> None:
    assert len(every_words()) > 80
    assert len(every_text()) > 100


@pytest.mark.parametrize("words", every_words(), ids=lambda words: words.en.what)
def test_a_problem_fills_the_same_places_in_each_language(words: Words) -> None:
    nl, en = words.nl, words.en
    assert places(f"{nl.what} {nl.remedy}") == places(f"{en.what} {en.remedy}")
    assert places(nl.near) == places(en.near)
    assert bool(nl.near) == bool(en.near)


@pytest.mark.parametrize("text", every_text(), ids=lambda text: text.en)
def test_a_text_fills_the_same_places_in_each_language(text: Text) -> None:
    assert places(text.nl) == places(text.en) or (text.nl, text.en) == ("{naam}", "{name}")


def test_every_sentence_is_put_into_english() -> None:
    for words in every_words():
        for one, other in ((words.nl.what, words.en.what), (words.nl.remedy, words.en.remedy)):
            assert one != other, words
    same = {text for text in every_text() if text.nl == text.en and re.search(r"\w", PLACE.sub("", text.nl))}
    assert same == {console.FOUND}


def places(text: str) -> set[str]:
    return set(PLACE.findall(text))


# Putting into words


@pytest.mark.parametrize(("language", "said"), [("nl", "3 stadia, a of b"), ("en", "3 stages, a or b")])
def test_a_value_is_said_in_the_language_of_its_sentence(language: Language, said: str) -> None:
    text = Text(nl="{count}, {names}", en="{count}, {names}").filled(count=Counted(3, STAGES), names=either("ab"))
    assert text.said(language) == said


def test_words_of_ours_get_a_capital_at_the_start_and_those_of_an_editor_stay() -> None:
    label = Text(nl="het veld {name}", en="the field {name}").filled(name="iD")
    assert fill("{label} en {label}", (("label", label),), "nl") == "Het veld iD en het veld iD"
    assert fill("{label}", (("label", "iD"),), "nl") == "iD"


def test_what_is_filled_in_is_not_looked_through_again() -> None:
    assert fill("{a} {b}", (("a", "{b}"), ("b", 1)), "en") == "{b} 1"


def test_a_place_without_a_value_is_a_mistake_of_ours() -> None:
    with pytest.raises(KeyError, match="b"):
        fill("{a} {b}", (("a", 1),), "en")


def test_an_enumeration_holds_something() -> None:
    assert all_of(["a", Text(nl="b", en="c")]).said("en") == "a and c"
    with pytest.raises(ValueError, match="nothing to enumerate"):
        either([])


# The language


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("language: en\n", "en"),
        ("title: x\nlanguage:   'en'  # Engels\n", "en"),
        ("\ufefflanguage: en\r\nid: [x\r\n", "en"),
        ("language: EN\n", "en"),
        ("language: English\n", "en"),
        ("language: nl\n", "nl"),
        ("language: fy\n", "nl"),
        ("language:\n  en\n", "nl"),
        ("title: x\n  language: en\n", "nl"),
        ("", "nl"),
    ],
)
def test_the_language_is_read_even_from_a_model_with_mistakes(tmp_path: Path, text: str, language: Language) -> None:
    (tmp_path / "content").mkdir()
    (tmp_path / MODEL).write_text(text, encoding="utf-8")
    assert language_of(tmp_path) == language


def test_bytes_that_are_no_text_do_not_hide_the_language(tmp_path: Path) -> None:
    (tmp_path / "content").mkdir()
    (tmp_path / MODEL).write_bytes(b"title: \xff\nlanguage: en\n")
    assert language_of(tmp_path) == "en"


def test_without_a_model_the_language_is_dutch(tmp_path: Path) -> None:
    assert language_of(tmp_path) == "nl"
    (tmp_path / MODEL).mkdir(parents=True)
    assert language_of(tmp_path) == "nl"


def test_the_language_is_that_of_the_content_folder_that_was_chosen(tmp_path: Path) -> None:
    root = tree(tmp_path / "tree", ENGLISH)
    shutil.copytree(root / "content", tmp_path / "waterscan")
    shutil.rmtree(root / "content")
    assert language_of(root) == "nl"
    assert language_of(root, tmp_path / "waterscan") == "en"
    with pytest.raises(ContentProblems) as found:
        compile_content(root, tmp_path / "waterscan")  # without the further folder that its site.yaml names
    assert "waterscan/site.yaml:6:13: There is no folder 'docs' beside the folder of this file." in str(found.value)


@pytest.mark.parametrize(
    ("old", "new", "line"),
    [
        (
            "majority: 3/5",
            "majority: 7/5",
            "34:17: 7/5 is more than the whole. Choose a fraction of at most 1, for example 3/5.",
        ),
        (
            "versions: [1.0.0, 2.0.0]",
            "versions: [1.0.0, 2.0.0",
            "5:11: This bracket is not closed properly. Close it, or put the whole text in double quotation marks.",
        ),
        (
            "language: en",
            "language: English",
            "7:11: 'English' is not a language that this site speaks. Write nl or en, in lower-case letters.",
        ),
    ],
)
def test_an_english_model_gives_english_problems(tmp_path: Path, old: str, new: str, line: str) -> None:
    root = tree(tmp_path / "tree", [*ENGLISH, {"file": MODEL, "replace": old, "with": new}])
    assert [str(one) for one in problems(root)] == [f"{MODEL}:{line}"]


# The commands


def test_check_speaks_english(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert check.main([str(tree(tmp_path / "good", ENGLISH))]) == 0
    assert capsys.readouterr().out == "The content is in order: 2 dimensions, 6 questions, 12 tips.\n"
    bad = tree(tmp_path / "bad", [*ENGLISH, {"file": "content/glossary.yaml", "delete": True}])
    assert check.main([str(bad)]) == 1
    printed = capsys.readouterr()
    assert printed.out == (
        "content/glossary.yaml:1:1: This file is missing. Put it back or make it again. There is an example in "
        "content/README.md.\n"
    )
    assert printed.err == "1 problem in 1 file.\n"


@pytest.mark.parametrize(
    ("arguments", "sentence"),
    [
        (["water"], "Name the dimension and the id: make new-question DIMENSION=a-dimension ID=an-id"),
        (["lucht", "wind"], "'lucht' is not a folder for questions. Choose water or groen."),
        (
            ["water", "../wind"],
            "'../wind' cannot be an id. Use lower-case letters, digits and single hyphens, start with a letter, and "
            "use at most 40 characters.",
        ),
        (
            ["water", "gras"],
            "The id 'gras' is already in use: content/dimensions/groen/gras.yaml. Choose another id.",
        ),
        (["water", "pompen"], "The id 'pompen' was retired in version 2.0.0. Choose another id."),
    ],
)
def test_a_new_question_is_refused_in_english(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], arguments: list[str], sentence: str
) -> None:
    assert new_question.main(arguments, tree(tmp_path / "tree", ENGLISH)) == 2
    assert capsys.readouterr().err == f"{sentence}\n"


@pytest.mark.parametrize(
    ("language", "sentence"),
    [
        ("nl", "Het model heeft nog geen dimensies. Maak er eerst een: in content/README.md staat een voorbeeld."),
        ("en", "The model has no dimensions yet. Make one first: there is an example in content/README.md."),
    ],
)
def test_a_new_question_of_a_model_without_dimensions_is_refused(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], language: Language, sentence: str
) -> None:
    root = tree(tmp_path / "tree", ENGLISH if language == "en" else [])
    text = (root / MODEL).read_text(encoding="utf-8").partition("dimensions:")[0]
    (root / MODEL).write_text(f"{text}dimensions: []\n", encoding="utf-8")
    assert new_question.main(["water", "wind"], root) == 2
    assert capsys.readouterr().err == f"{sentence}\n"


def test_a_new_question_is_explained_in_english(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    root = tree(tmp_path / "tree", ENGLISH)
    assert new_question.main(["water", "wind"], root) == 0
    file = "content/dimensions/water/wind.yaml"
    assert capsys.readouterr().out == (
        f"{file} has been made and is listed in content/model.yaml. Fill in its fields and run: make check\n"
    )
    comments = [line.strip() for line in (root / file).read_text(encoding="utf-8").splitlines() if "#" in line]
    assert comments[:2] == [
        "# One topic. The file name is the id and never changes. Fill in every field; lines with # explain, or are a "
        "field that is not needed, and may be deleted.",
        "# the short name of the topic, at most 60 characters.",
    ]
    assert "# stage 3: Hoog" in comments


def test_a_new_question_waits_for_a_model_in_english(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    root = tree(tmp_path / "tree", [*ENGLISH, {"file": MODEL, "replace": "title: Proefmodel\n", "with": ""}])
    assert new_question.main(["water", "wind"], root) == 2
    assert capsys.readouterr().err == (
        "First fix the problems in these files:\n"
        "content/model.yaml:2:1: The field 'title' is missing. Add it: the name of the model.\n"
    )


def test_a_release_is_told_in_english(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    root = tree(tmp_path / "tree", ENGLISH)
    assert release.main([str(root)]) == 0
    assert capsys.readouterr().out == (
        "Since version 1.0.0, this has changed:\n"
        "- The question 'pompen' has been removed. (the first number)\n"
        "- Words have changed in the title or the language of the model. (the last number)\n"
        "Version 2.0.0 is now frozen in content/releases/2.0.0.json.\n"
        "Commit that file to Git, together with content/releases/2.0.0.sha256 and the other changes, and never change "
        "either of them again.\n"
        "Write in CHANGELOG.md what changes for readers. Then build the site: make site\n"
    )
    assert release.main([str(root)]) == 2
    assert capsys.readouterr().err == ("Version 2.0.0 is already frozen, and nothing in the model has changed since.\n")


def test_mended_words_are_told_in_english(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    changes: list[Change] = [
        *ENGLISH,
        {"file": "content/releases/2.0.0.json", "release": True},
        {"file": "content/dimensions/water/meten.yaml", "replace": "answer: Van alle.", "with": "answer: Alle."},
        {"file": "content/dimensions/water/index.md", "replace": "title: Water", "with": "title: Het water"},
        {"file": MODEL, "replace": "name: Midden", "with": "name: Halverwege"},
        {"file": "content/interface.yaml", "replace": "Het stadium is", "with": "Het stadium heet"},
    ]
    root = tree(tmp_path / "tree", changes)
    assert release.main([str(root)]) == 2
    assert capsys.readouterr().err == (
        "Version 2.0.0 is already frozen. Since then, this has changed:\n"
        "- Words have changed in stage 'midden', folder 'water', question 'meten' and 1 sentence of the result. "
        "(the last number)\n"
        "In content/model.yaml, put 2.0.1 at 'version', and at the end of 'versions'.\n"
    )
    raised: Change = {
        "file": MODEL,
        "replace": "version: 2.0.0\nversions: [1.0.0, 2.0.0]",
        "with": "version: 2.1.0\nversions: [1.0.0, 2.0.0, 2.1.0]",
    }
    assert release.main([str(tree(tmp_path / "raised", [*changes, raised]))]) == 0
    assert "\nFor these changes, version 2.0.1 would have been high enough.\n" in capsys.readouterr().out
    same = tree(tmp_path / "same", [*changes[: len(ENGLISH) + 1], raised])
    assert release.main([str(same)]) == 0
    assert capsys.readouterr().out.startswith("Nothing in the model has changed since version 2.0.0.\n")


@pytest.mark.parametrize(
    ("language", "sentence"),
    [
        ("nl", "'http' is geen poort. Bijvoorbeeld: make serve PORT=8001"),
        ("en", "'http' is not a port. For example: make serve PORT=8001"),
    ],
)
def test_serve_speaks_the_language_of_the_model(
    tmp_path: Path,
    capsys: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
    language: Language,
    sentence: str,
) -> None:
    monkeypatch.setattr(serve, "ROOT", tree(tmp_path / "tree", ENGLISH if language == "en" else []))
    assert serve.main(["http"]) == 2
    assert capsys.readouterr().err == f"{sentence}\n"


@pytest.mark.parametrize(
    ("language", "title", "line"),
    [
        ("nl", "De inhoud heeft 1 fout", "Het model heeft minder dan twee stadia. <strong>Zet onder stages"),
        ("en", "The content has 1 error", "The model has fewer than two stages. <strong>Put at least"),
    ],
)
def test_the_page_of_problems_speaks_their_language(language: Language, title: str, line: str) -> None:
    page = problem_page(ContentProblems([Problem(Spot(MODEL), stages.FEW)], language)).markdown
    assert f"<h1>{title}</h1>" in page
    assert line in page
    assert console.PROBLEMS_LEAD.said(language) in page


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_sentence_is_empty(language: Language) -> None:
    phrases: list[Phrase] = [words.phrase(language) for words in every_words()]
    assert all(phrase.what and phrase.remedy for phrase in phrases)
