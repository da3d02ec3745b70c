"""The command new-tip asks for a tip and puts it in its file, of which nothing else changes."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

import pytest
import yaml

from scripts import new_tip
from scripts.compiler.check import check
from scripts.compiler.compile import compile_content
from scripts.compiler.content.tip_text import NewTip, scalar, with_tip
from scripts.compiler.content.tree import there
from scripts.compiler.problems import Spot, problem
from scripts.compiler.words.phrase import Phrase, Words
from scripts.kept_answers import FOLDER
from tests.content.trees import NESTED, REPOSITORY, Change, problems, tree

METEN = "content/dimensions/water/meten.yaml"
TIP = [
    "Bel een ander waterschap", "Zoek het nummer op.", "S", "beheerder", "u iemand hebt gesproken",
    "Vraag wie dit al doet: dat scheelt u werk.", "Neem een collega mee.", "",
    "Kennisbank", "https://kennis.example/bellen", "",
]  # fmt: skip
WRITTEN = """\
    tip:
      title: Bel een ander waterschap
      this_week: Zoek het nummer op.
      effort: S
      who: beheerder
      done_when: u iemand hebt gesproken
      text: |
        Vraag wie dit al doet: dat scheelt u werk.

        Neem een collega mee.
      sources:
        - title: Kennisbank
          url: https://kennis.example/bellen
"""


def answered(root: Path, typed: Iterable[str]) -> int:
    """The command, with somebody who types these lines and then leaves."""
    lines = iter(typed)

    def ask(_: str) -> str:
        try:
            return next(lines)
        except StopIteration:
            raise EOFError from None

    return new_tip.main([str(root)], ask)


def test_a_tip_takes_the_place_of_the_one_that_was_there(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    comment: Change = {
        "file": METEN,
        "replace": "  - answer: Van een deel.",
        "with": "  # blijft\n  - answer: Van een deel.",
    }
    root = tree(tmp_path / "tree", [comment])
    old = (root / METEN).read_text(encoding="utf-8")
    start, end = old.index("    tip:\n"), old.index("  # blijft")
    assert answered(root, ["meten", "1", *TIP]) == 0
    assert (root / METEN).read_text(encoding="utf-8") == old[:start] + WRITTEN + old[end:]
    assert problems(root) == ()
    assert f"De tip staat in {METEN}, regel 14." in capsys.readouterr().out


def test_a_tip_is_put_where_there_was_none(tmp_path: Path) -> None:
    optional: Change = {"file": "content/model.yaml", "replace": "evidence, tips, origin", "with": "evidence, origin"}
    root = tree(tmp_path / "tree", [optional])
    file = root / METEN
    old = file.read_text(encoding="utf-8")
    start, end = old.rindex("    tip:\n"), old.index("  - answer: Van alle.")
    file.write_text(old[:start] + old[end:], encoding="utf-8", newline="\n")
    assert answered(root, ["1", "2", *TIP]) == 0
    assert file.read_text(encoding="utf-8") == old[:start] + WRITTEN + old[end:]


def test_what_cannot_be_is_asked_again_with_the_reason(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    root = tree(tmp_path / "tree")
    typed = ["opslann", "opslaan", "3", "2", "", *TIP]
    typed[typed.index("S")] = "klein"
    typed.insert(typed.index("klein") + 1, "S")
    typed.insert(typed.index("https://kennis.example/bellen"), "kennis.example")
    assert answered(root, typed) == 0
    said = capsys.readouterr().out
    assert said.count("Dat staat er niet bij. Kies uit de lijst.") == 2
    assert said.count("Dit moet ingevuld zijn.") == 1
    assert said.count("Kies S, M of L.") == 1
    assert said.count("Dit is geen volledig webadres.") == 1


def test_a_field_that_the_check_refuses_is_asked_for_again_and_no_other(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    root = tree(tmp_path / "tree")
    assert answered(root, ["meten", "1", "<b>Vet</b>", *TIP[1:], TIP[0]]) == 0
    assert WRITTEN in (root / METEN).read_text(encoding="utf-8")
    assert problems(root) == ()
    assert capsys.readouterr().out.count("Hier staat HTML: '<b>'.") == 1


def test_a_tip_with_which_something_else_is_wrong_leaves_the_file_as_it_was(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    root = tree(tmp_path / "tree")
    old = (root / METEN).read_bytes()
    elsewhere = problem(Spot("content/site.yaml", 3), Words(nl=Phrase("Iets.", "Doe."), en=Phrase("A thing.", "Do.")))
    monkeypatch.setattr(new_tip, "check", lambda content: (check(content)[0], [elsewhere]))
    assert answered(root, ["meten", "2", *TIP]) == 1
    assert (root / METEN).read_bytes() == old
    assert capsys.readouterr().err == (
        "Met deze tip klopt de inhoud niet meer. Het bestand is gebleven zoals het was:\n"
        "content/site.yaml:3:1: Iets. Doe.\n"
    )


def test_who_leaves_halfway_has_changed_nothing_and_goes_on_from_there(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    root = tree(tmp_path / "tree")
    old = (root / METEN).read_bytes()
    assert answered(root, ["meten", "1", TIP[0]]) == 2
    assert (root / METEN).read_bytes() == old
    assert capsys.readouterr().err == (
        "Gestopt; er is niets veranderd. Wat u typte, is bewaard. Verder gaan? Start dan weer: make new-tip\n"
    )
    assert answered(root, ["", *TIP[1:3]]) == 2
    assert "Wat u typte, is bewaard: 3 antwoorden." in capsys.readouterr().out
    assert answered(root, ["", *TIP[3:]]) == 0
    assert WRITTEN in (root / METEN).read_text(encoding="utf-8")
    capsys.readouterr()
    assert answered(root, []) == 2
    assert capsys.readouterr().err == "Gestopt; er is niets veranderd.\n"


def test_who_starts_anew_is_asked_everything(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    root = tree(tmp_path / "tree")
    assert answered(root, ["opslaan", "2", "Een andere tip"]) == 2
    assert answered(root, ["wat?", "n", "meten", "1", *TIP]) == 0
    assert WRITTEN in (root / METEN).read_text(encoding="utf-8")
    assert "Een andere tip" not in capsys.readouterr().out


def test_what_was_typed_is_given_only_to_the_same_question(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    root = tree(tmp_path / "tree")
    assert answered(root, ["1", "1", "Een andere tip"]) == 2
    listing = (root / "content/model.yaml").read_text(encoding="utf-8")
    moved = listing.replace("      - meten\n", "").replace("      - delen\n", "      - delen\n      - meten\n")
    (root / "content/model.yaml").write_text(moved, encoding="utf-8")
    capsys.readouterr()
    assert answered(root, ["", "meten", "1", *TIP]) == 0
    said = capsys.readouterr().out
    assert "De inhoud is veranderd sinds u stopte. Vanaf hier vult u het opnieuw in." in said
    assert "Een andere tip" not in said
    assert WRITTEN in (root / METEN).read_text(encoding="utf-8")


class WindowClosedError(BaseException):
    """As if the process were gone: nothing of the program runs any more."""


def test_each_answer_is_kept_before_the_next_is_asked_for(tmp_path: Path) -> None:
    root = tree(tmp_path / "tree")
    lines = iter(["meten", "1", TIP[0]])

    def ask(_: str) -> str:
        line = next(lines, None)
        if line is None:
            raise WindowClosedError
        return line

    with pytest.raises(WindowClosedError):
        new_tip.main([str(root)], ask)
    assert answered(root, ["", *TIP[1:]]) == 0
    assert WRITTEN in (root / METEN).read_text(encoding="utf-8")


@pytest.mark.parametrize("kept", ["", "{", "[]", '{"content": "elders", "answers": [["a", "b"]]}', '{"answers": 1}'])
def test_what_is_no_answers_of_this_content_is_not_offered(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], kept: str
) -> None:
    root = tree(tmp_path / "tree")
    file = root / FOLDER / "new-tip.json"
    file.parent.mkdir(parents=True)
    file.write_text(kept, encoding="utf-8")
    assert answered(root, ["meten", "1", *TIP]) == 0
    assert "halverwege" not in capsys.readouterr().out
    assert not file.exists()


def test_content_with_problems_is_told_before_anything_is_asked(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    root = tree(tmp_path / "tree", [{"file": "content/glossary.yaml", "delete": True}])
    assert answered(root, []) == 1
    assert capsys.readouterr().err == "1 probleem in 1 bestand.\n"


def test_a_shared_answer_without_a_tip_is_left_to_the_editor(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    root = tree(tmp_path / "tree", start=NESTED)
    assert answered(root, ["signed", "1", *TIP]) == 2
    assert capsys.readouterr().err.startswith("This question shares its answers with others. Put the tip in ")


def test_line_ends_of_another_system_stay(tmp_path: Path) -> None:
    root = tree(tmp_path / "tree")
    file = root / METEN
    file.write_bytes(file.read_bytes().replace(b"\n", b"\r\n"))
    assert answered(root, ["meten", "1", *TIP]) == 0
    assert b"\n" not in file.read_bytes().replace(b"\r\n", b"")


def test_in_the_real_content_any_tip_can_be_replaced_and_no_other_line_changes() -> None:
    content = compile_content(REPOSITORY).content
    tip = NewTip({"title": "Iets", "effort": "S", "who": "iemand", "done_when": "het zo is"}, ["Doe het."], [])
    for _, _, file in content.questions():
        for answer in content.answers(file)[:-1]:
            text = with_tip(file.document, answer, tip)
            read = yaml.load(text, Loader=yaml.BaseLoader)
            written = read["ladder"][answer.number - 1].pop("tip")
            old = yaml.load(file.document.text, Loader=yaml.BaseLoader)
            old["ladder"][answer.number - 1].pop("tip")
            assert (written["title"], read) == ("Iets", old), (file.id, answer.number)
    assert there(content.model)


@pytest.mark.parametrize(
    "text", ["Gewoon", "true", "12", "a: b", "# kop", "'s avonds", "- x", "x #y", 'zeg "nee"', "5 dagen", "[x](y)"]
)
def test_any_text_on_one_line_is_read_back_as_it_was_typed(text: str) -> None:
    assert yaml.safe_load(f"x: {scalar(text)}")["x"] == text
