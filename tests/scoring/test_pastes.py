"""A code is found in what people really paste, and what is no code is told apart; with codes of many models."""

from __future__ import annotations

import random
import string
import time
from functools import cache

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from scoring.code.checksum import MOST_GROUPS, Checker
from scoring.code.crockford import ALPHABET, LONGEST, CodeError, read
from scoring.code.layout import Layout
from scoring.code.layouts import Layouts
from scoring.code.near_codes import BadCode
from scoring.code.pasted import FoundCode, codes_in, only_code
from scoring.code.readings import readings, seen_position
from scoring.code.result_code import decode, encode, version_of_code
from scoring.documents.canonical import write_model
from scoring.documents.versions import Versions
from scoring.model.answers import Answers
from scoring.model.limits import MOST_OPTIONS, MOST_PARTS, MOST_QUESTIONS
from scoring.model.model import Model
from scripts.compiler.compile import compile_content
from scripts.settings import content_folder
from tests.conftest import ROOT
from tests.models.six import NAMES, mixed, model_of
from tests.scoring.asking import ask
from tests.scoring.bare_models import make_model, random_answers
from tests.scoring.pastes import refused, that_open
from tests.scoring.plans import MODEL
from tests.scoring.test_versions import BOTH, NEW, NEW_CODE, OLD_CODE, SHEET

OURS = "ours"


@cache
def model_named(name: str) -> Model:
    return compile_content(ROOT, content_folder(ROOT)).model if name == OURS else model_of(name)


def sheets(model: Model) -> list[Answers]:
    chance = random.Random(model.id)
    return [mixed(model), Answers(), *(random_answers(model, chance) for _ in range(5))]


def refusal(text: str, model: Model) -> CodeError:
    with pytest.raises(CodeError) as caught:
        decode(text, model)
    return caught.value


def test_there_are_many_of_both_kinds() -> None:
    assert len(list(that_open(MODEL, Answers()))) >= 110
    assert len(list(refused(MODEL, Answers()))) >= 40


@pytest.mark.parametrize("name", [OURS, *NAMES])
def test_a_code_is_found_in_what_people_paste(name: str) -> None:
    model = model_named(name)
    for answers in sheets(model):
        for paste in that_open(model, answers):
            assert decode(paste.text, model) == answers, paste.text
            assert version_of_code(paste.text, model) == model.version


@pytest.mark.parametrize("name", [OURS, *NAMES])
def test_of_what_holds_no_code_the_reason_is_told(name: str) -> None:
    model = model_named(name)
    for answers in sheets(model):
        for paste in refused(model, answers):
            error = refusal(paste.text, model)
            assert error.kind == paste.kind, f"{paste.text}: {error.kind}"
            if paste.position is not None:
                assert error.values["position"] == paste.position, paste.text
            assert error.message(model)


def test_the_sentences_say_what_to_do() -> None:
    code, other = encode(MODEL, Answers()), encode(MODEL, Answers({"bronnen": 3}))
    assert refusal("Hallo, hier is de link.", MODEL).message(MODEL) == (
        "In wat u invulde staat geen resultaatcode. Een code van deze zelfscan heeft 16 cijfers en letters, met "
        "streepjes ertussen, en begint met ‘10’. U vindt hem bij uw resultaat."
    )
    assert refusal(f"{code} en {other}", MODEL).message(MODEL) == (
        "In wat u invulde staan verschillende codes. U kunt er één tegelijk openen. Laat alleen de code staan die u "
        "wilt openen."
    )


def test_the_sentences_are_there_in_english() -> None:
    model = model_named("bakery")
    code, other = encode(model, Answers()), encode(model, mixed(model))
    assert refusal("Hello, here is the link.", model).message(model) == (
        "There is no result code in what you filled in. A code of this self-scan has 20 digits and letters, with "
        "hyphens in between, and begins with ‘12’. You find it with your result."
    )
    assert refusal(f"{code} or {other}", model).message(model) == (
        "There are different codes in what you filled in. You can open one at a time. Keep only the code that you "
        "want to open."
    )


def test_the_scorer_takes_what_was_pasted_as_it_is() -> None:
    document = write_model(MODEL)
    code = encode(MODEL, Answers({"bronnen": 3}))
    reply = ask(document, "open_code", code=f"Zie <https://example.nl/#code={code.lower()}&utm_source=x>.")
    assert reply["ok"]["answers"]["answers"] == {"bronnen": 3}


# Whatever is around it

NO_CODE = "".join(letter for letter in string.punctuation + " \n\t€…“”‘’«»👍\u200b\u00a0" if letter not in "&%<>=")
around = st.text(NO_CODE, max_size=40)
many_models = st.sampled_from([OURS, *NAMES])


@settings(max_examples=200, deadline=None)
@given(many_models, st.integers(0, 2**32), around, around)
def test_a_code_is_found_in_any_surroundings_without_code_characters(
    name: str, seed: int, before: str, after: str
) -> None:
    model = model_named(name)
    answers = random_answers(model, random.Random(seed))
    assert decode(before + encode(model, answers) + after, model) == answers


words = st.lists(st.text(string.ascii_letters + "éü0123456789", min_size=1, max_size=12), max_size=40)


@settings(max_examples=300, deadline=None)
@given(many_models, words, st.sampled_from([" ", "\n", ", ", "-"]))
def test_words_never_make_a_code(name: str, some: list[str], between: str) -> None:
    model = model_named(name)
    assert only_bad(codes_in(between.join(some), Layouts(Versions(model))))


def only_bad(every: list[FoundCode | BadCode]) -> bool:
    return all(isinstance(each, BadCode) for each in every)


@settings(max_examples=200, deadline=None)
@given(many_models, st.integers(0, 2**32), words)
def test_a_code_is_found_among_words(name: str, seed: int, some: list[str]) -> None:
    model = model_named(name)
    answers = random_answers(model, random.Random(seed))
    chance = random.Random(seed)
    text = " ".join([*some[:3], encode(model, answers), *chance.sample(some, len(some))])
    assert decode(text, model) == answers


@settings(max_examples=200, deadline=None)
@given(many_models, st.integers(0, 2**32), st.data())
def test_a_wrong_letter_in_a_lone_code_is_named_with_its_place(name: str, seed: int, data: st.DataObject) -> None:
    model = model_named(name)
    code = encode(model, random_answers(model, random.Random(seed)))
    place = data.draw(st.sampled_from([place for place, character in enumerate(code) if character != "-"]))
    wrong = data.draw(st.sampled_from("Uuéß٣Жñ*€§^😀"))
    error = refusal(code[:place] + wrong + code[place + 1 :], model)
    assert (error.kind, error.values) == ("character", {"character": wrong, "position": place + 1})


@settings(max_examples=200, deadline=None)
@given(many_models, st.integers(0, 2**32), st.data())
def test_a_wrong_character_of_the_alphabet_in_a_lone_code_fails_the_checksum(
    name: str, seed: int, data: st.DataObject
) -> None:
    model = model_named(name)
    code = encode(model, random_answers(model, random.Random(seed)))
    place = data.draw(st.sampled_from([place for place, character in enumerate(code) if character != "-"]))
    wrong = data.draw(st.sampled_from(ALPHABET.replace(code[place], "")))
    assert refusal(code[:place] + wrong + code[place + 1 :], model).kind == "checksum"


# Many codes


def test_a_mail_gives_all_its_codes_and_what_is_wrong_with_the_bad_ones_each_with_its_place() -> None:
    codes = [encode(MODEL, Answers({"bronnen": option})) for option in (1, 2, 3, 4, 5)]
    one, two, three, four, five = codes
    mail = f"Hallo,\n\n1. {one}; 2) {two.lower()}\nen {three[:-1]}\n{four[:-1]}\n> {five} en nog eens {one}.\n"
    found = codes_in(mail, Layouts(Versions(MODEL)))
    assert [mail[each.start : each.end] for each in found] == [one, two.lower(), three[:-1], four[:-1], five, one]
    assert [each.code.text if isinstance(each, FoundCode) else each.error.kind for each in found] == [
        one, two, "length", "length", five, one,
    ]  # fmt: skip


def test_bad_codes_on_one_line_are_told_apart() -> None:
    code = encode(MODEL, Answers())
    text = f"{code[:3]}U{code[4:]}, {code[:-1]}; {code[:-2]}"
    bad = codes_in(text, Layouts(Versions(MODEL)))
    assert [(text[each.start : each.end], isinstance(each, BadCode) and each.error.kind) for each in bad] == [
        (f"{code[:3]}U{code[4:]}", "character"), (code[:-1], "length"), (code[:-2], "length"),
    ]  # fmt: skip


def test_the_place_of_an_encoded_code_is_in_what_was_pasted() -> None:
    code = encode(MODEL, Answers())
    text = f"x %23code%3D{code.replace('-', '%2D')}&x"
    (found,) = codes_in(text, Layouts(Versions(MODEL)))
    assert text[found.start : found.end] == code.replace("-", "%2D")


def test_thousands_of_codes_are_found_in_seconds() -> None:
    chance = random.Random(1)
    codes = [encode(MODEL, random_answers(MODEL, chance)) for _ in range(2_000)]
    start = time.process_time()
    found = codes_in("\n".join(codes), Layouts(Versions(MODEL)))
    assert [each.code.text for each in found if isinstance(each, FoundCode)] == codes
    assert time.process_time() - start < 5


# Versions


@pytest.mark.parametrize("code", [OLD_CODE, NEW_CODE])
@pytest.mark.parametrize("paste", ["De code is {}.", "https://example.nl/?x=10#code={}&utm_source=x", "{}\n{}"])
def test_a_code_of_an_earlier_version_is_found_whether_that_is_at_hand_or_not(paste: str, code: str) -> None:
    text = paste.format(code, code)
    assert only_code(text, Layouts(BOTH)).text == code
    assert only_code(text, Layouts(Versions(NEW))).text == code
    assert version_of_code(text, NEW) == ("1.0.0" if code == OLD_CODE else "2.0.0")


def test_codes_of_two_versions_are_two_codes() -> None:
    with pytest.raises(CodeError) as caught:
        only_code(f"{OLD_CODE} {NEW_CODE}", Layouts(Versions(NEW)))
    assert caught.value.kind == "several"


def test_a_code_of_another_length_than_its_model_has_is_refused_with_its_length() -> None:
    longer = encode(make_model(5, (5, 5, 5, 5), version="2.0.0", versions=NEW.versions), SHEET)
    assert refusal(f"de code is {longer}", NEW).kind == "length"


def test_the_largest_model_has_codes_that_are_found() -> None:
    symbols = MOST_OPTIONS + 3
    assert (symbols ** (MOST_PARTS * MOST_QUESTIONS) * 11**MOST_PARTS).bit_length() + 45 < MOST_GROUPS * 20
    model = make_model(10, (40,) * 30)
    code = encode(model, random_answers(model, random.Random(1)))
    assert Layout(model).count > 800
    assert only_code(f"De code is {code}.", Layouts(Versions(model))).text == code


def test_every_length_has_a_checksum_that_is_found_in_one_pass() -> None:
    for count in range(12, 360, 4):
        model = make_model(9, (5,) * (count // 12))
        code = encode(model, random_answers(model, random.Random(count)))
        digits = [ALPHABET.index(character) for character in code if character != "-"]
        assert list(Checker([7, *digits, 3]).sound_counts(1, len(digits) + 2)) == [len(digits)]


# Hostile texts

HOSTILE = {
    "ones": "1 ", "ones with hyphens": "1-", "heads": "1040 ", "labels": "code=", "labelled": "code=1", "tags": "<a ",
    "percent": "%25", "mail": "=3D", "lines": "1\n", "emoji": "😀", "spaces": " ", "strange": "1U", "sevens": "7",
    "entities": "&#49; ", "glued before": "aaaa1 ", "glued after": "1aaaaaaaa ", "brackets": "[<(", "one word": "a1",
}  # fmt: skip


@pytest.mark.parametrize("kind", HOSTILE)
def test_a_hostile_text_takes_a_bounded_time(kind: str) -> None:
    text = HOSTILE[kind] * (LONGEST // len(HOSTILE[kind]))
    start = time.process_time()
    assert refusal(text, MODEL).message(MODEL)
    assert refusal(text[:-1] + "U", MODEL).message(MODEL)
    assert time.process_time() - start < 10


def test_what_is_longer_than_any_mail_is_refused_unread() -> None:
    code = encode(MODEL, Answers())
    assert decode(code + " " * (LONGEST - len(code)), MODEL) == Answers()
    assert refusal(code + "." * LONGEST, MODEL).key == "scoring.code.too_long"


# Places


@pytest.mark.parametrize(
    ("text", "place", "position"),
    [("abc", 0, 1), ("abc", 2, 3), ("\u200babc", 1, 1), ("a\r\nb", 3, 3), ("e\u0301b", 2, 2), ("👍🏽b", 2, 2),
     ("a\u200bb", 1, 2)],
)  # fmt: skip
def test_a_character_is_counted_as_a_visitor_sees_it(text: str, place: int, position: int) -> None:
    assert seen_position(text, place) == position


@settings(max_examples=200)
@given(st.text("ab1%23D&#;=\nlt<>x/ é😀", max_size=60))
def test_every_character_of_every_reading_has_a_place(text: str) -> None:
    for reading in readings(text):
        assert len(reading.places) == len(reading.text)
        assert list(reading.places) == sorted(reading.places)
        assert all(0 <= place < len(text) for place in reading.places)


def test_a_sound_text_is_read_at_once() -> None:
    code = encode(MODEL, Answers())
    assert only_code(code, Layouts(Versions(MODEL))) == read(code)
