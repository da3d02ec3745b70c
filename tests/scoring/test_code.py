"""The result code: what goes in comes out, every typing error is seen and named, and the format is frozen."""

from __future__ import annotations

import random
from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from scoring.code.checksum import crc24
from scoring.code.crockford import ALPHABET, Digits, read, write
from scoring.code.layout import Layout
from scoring.code.result_code import CodeError, decode, encode, version_of_code
from scoring.model.answers import NA, UNKNOWN, Answers, AnswersError
from scoring.model.model import Model
from tests.scoring.bare_models import make_model, random_answers

MODEL = make_model()
MIXED = Answers(
    {"d1-q1": 1, "d1-q2": 2, "d1-q3": 3, "d1-q4": 4, "d1-q5": 5, "d2-q1": UNKNOWN, "d2-q2": NA, "d4-q5": 5},
    {"d1": 5, "d3": 1},
)
# The characters that stand for another one when typed.
SAME = {"O": "0", "I": "1", "L": "1"}
READ_AS = str.maketrans(SAME | dict.fromkeys("- \t\n\v\f\r\x1c\x1d\x1e\x1f", ""))


def refused(text: str, model: Model = MODEL) -> CodeError:
    with pytest.raises(CodeError) as caught:
        decode(text, model)
    return caught.value


# The format is frozen: these codes are on paper somewhere. A change here is a new FORMAT.
GOLDEN = [
    (MODEL, Answers()),
    (MODEL, MIXED),
    (MODEL, Answers({q.id: 5 for q in MODEL.questions()}, {d.id: 5 for d in MODEL.dimensions})),
    (MODEL, Answers({q.id: NA for q in MODEL.questions()}, {d.id: 5 for d in MODEL.dimensions})),
    (make_model(2, (1,)), Answers({"d1-q1": 2}, {"d1": 1})),
    (make_model(7, (3, 4), 255, "2.0.0", ("1.0.0", "1.1.0", "2.0.0")), Answers({"d2-q4": 7}, {"d1": 2})),
]
GOLDEN_CODES = [
    "1040-0000-0000-0000-000A-Q8R4",
    "1040-039S-H0T0-0003-00F4-QK3A",
    "1040-0EEV-JH4K-2VDV-4J9W-B7HM",
    "1040-0M7Z-ZZZZ-ZZZZ-ZZZW-6KG9",
    "1040-003M-PFR2",
    "1ZW1-0002-E4W6-T6S6",
]


@pytest.mark.parametrize(("case", "code"), list(zip(GOLDEN, GOLDEN_CODES, strict=True)))
def test_a_code_that_was_ever_written_keeps_its_meaning(case: tuple[Model, Answers], code: str) -> None:
    model, answers = case
    assert encode(model, answers) == code
    assert decode(code, model) == answers


def test_the_checksum_is_the_crc_24_of_openpgp() -> None:
    assert crc24(b"123456789") == 0x21CF02
    assert crc24(b"") == 0xB704CE


def test_the_alphabet_lacks_the_letters_that_are_misread() -> None:
    assert len(set(ALPHABET)) == 32
    assert not set(ALPHABET) & set("ILOU")


def test_twenty_questions_of_five_stages_take_24_characters_in_groups_of_four() -> None:
    groups = encode(MODEL, MIXED).split("-")
    assert [len(group) for group in groups] == [4] * 6


def test_label_and_notes_never_enter_a_code() -> None:
    with_words = replace(MIXED, label="Afdeling Zorg", notes={"d1-q1": "van Jan gehoord"})
    assert encode(MODEL, with_words) == encode(MODEL, MIXED)
    assert decode(encode(MODEL, with_words), MODEL) == MIXED


def test_answers_of_another_model_are_not_encoded() -> None:
    with pytest.raises(AnswersError):
        encode(MODEL, Answers({"onbekend": 1}))


@st.composite
def models_and_answers(draw: st.DrawFn) -> tuple[Model, Answers]:
    sizes = tuple(draw(st.lists(st.integers(1, 8), min_size=1, max_size=6)))
    count = draw(st.integers(1, 256))
    versions = tuple(f"{major}.0.0" for major in range(count))
    version = draw(st.sampled_from(versions))
    model = make_model(draw(st.integers(2, 9)), sizes, draw(st.integers(0, 255)), version, versions)
    return model, random_answers(model, random.Random(draw(st.integers(0, 2**32))))


@settings(max_examples=150, deadline=None)
@given(models_and_answers())
def test_what_goes_into_a_code_comes_out(case: tuple[Model, Answers]) -> None:
    model, answers = case
    code = encode(model, answers)
    assert decode(code, model) == answers
    assert version_of_code(code, model) == model.version
    assert len(code.replace("-", "")) == Layout(model).count
    assert encode(model, decode(code, model)) == code


@settings(max_examples=50, deadline=None)
@given(models_and_answers(), st.data())
def test_two_different_answer_sheets_have_different_codes(case: tuple[Model, Answers], data: st.DataObject) -> None:
    model, answers = case
    other = random_answers(model, random.Random(data.draw(st.integers(0, 2**32))))
    assert (encode(model, other) == encode(model, answers)) == (other == answers)


@pytest.mark.parametrize(
    "typed",
    [
        "{code}",
        " {code}\n",
        "{lower}",
        "{bare}",
        "{spaced}",
        "{mixed}",
        "{dashes}",
        "{letters}",
        "{low_letters}",
    ],
)
def test_a_code_may_be_typed_in_many_ways(typed: str) -> None:
    chance = random.Random(3)
    seen_letters = set()
    for _ in range(50):
        answers = random_answers(MODEL, chance)
        code = encode(MODEL, answers)
        seen_letters |= set(code) & set("01")
        text = typed.format(
            code=code,
            lower=code.lower(),
            bare=code.replace("-", ""),
            spaced=" ".join(code.replace("-", "")),
            mixed=code.swapcase()[:9] + code[9:],
            dashes=code.replace("-", " – "),
            letters=code.replace("0", "O").replace("1", "I"),
            low_letters=code.replace("0", "o").replace("1", "l"),
        )
        assert decode(text, MODEL) == answers
        assert version_of_code(text, MODEL) == MODEL.version
    assert seen_letters == {"0", "1"}


@settings(max_examples=300, deadline=None)
@given(st.text(st.characters(max_codepoint=127)) | st.text(ALPHABET + "-", min_size=1))
def test_plain_text_is_read_fast_and_just_as_well(text: str) -> None:
    def outcome(typed: str) -> object:
        try:
            return read(typed)
        except CodeError as error:
            return error.kind, error.key, {**error.values, "position": int(error.values.get("position", 0))}

    # A separator outside ASCII makes `read` look at one character after the other.
    slowly = outcome(text + "\u200b")
    assert outcome(text) == slowly
    if isinstance(slowly, Digits):
        assert slowly.text.replace("-", "") == text.upper().translate(READ_AS)
        assert [len(group) for group in slowly.text.split("-")][:-1] == [4] * ((slowly.count - 1) // 4)


def sampled_codes() -> list[tuple[Model, str]]:
    chance = random.Random(20261123)
    other = make_model(4, (3, 6), 9, "1.1.0", ("1.0.0", "1.1.0"))
    return [
        (MODEL, encode(MODEL, Answers())),
        (MODEL, encode(MODEL, MIXED)),
        *((model, encode(model, random_answers(model, chance))) for model in (MODEL, other) for _ in range(20)),
    ]


def test_every_wrong_character_is_detected() -> None:
    tried = 0
    for model, code in sampled_codes():
        for place, right in enumerate(code):
            if right == "-":
                continue
            for wrong in ALPHABET.replace(right, ""):
                text = code[:place] + wrong + code[place + 1 :]
                assert refused(text, model).kind == "checksum", text
                assert version_of_code(text, model) is None
                tried += 1
    assert tried > 20_000


def test_every_swap_of_neighbours_is_detected() -> None:
    tried = 0
    for model, code in sampled_codes():
        bare = code.replace("-", "")
        for place in range(len(bare) - 1):
            left, right = bare[place], bare[place + 1]
            if left == right:
                continue
            text = bare[:place] + right + left + bare[place + 2 :]
            assert refused(text, model).kind == "checksum", text
            tried += 1
    assert tried > 500


def test_every_forgotten_or_doubled_character_is_a_wrong_length() -> None:
    tried = 0
    for model, code in sampled_codes():
        bare = code.replace("-", "")
        for place in range(len(bare)):
            for text in (bare[:place] + bare[place + 1 :], bare[: place + 1] + bare[place:]):
                error = refused(text, model)
                assert (error.kind, error.values["count"]) == ("length", len(text))
                assert version_of_code(text, model) is None
                tried += 1
    assert tried > 1_500


@pytest.mark.parametrize(
    ("wrong", "shown"),
    [
        ("U", "U"),
        ("u", "u"),
        ("é", "é"),
        ("ı", "ı"),
        ("ſ", "ſ"),
        ("٣", "٣"),
    ],
)
def test_a_letter_that_no_code_has_is_named_with_its_place(wrong: str, shown: str) -> None:
    code = encode(MODEL, MIXED)
    for place in range(len(code) + 1):
        error = refused(code[:place] + wrong + code[place:])
        assert (error.kind, error.key) == ("character", "scoring.code.character")
        assert error.values == {"character": shown, "position": place + 1}


@pytest.mark.parametrize(
    ("mark", "shown"),
    [("*", "*"), ("😀", "😀"), ("€", "€"), ("\x00", "U+0000"), ("\x1b", "U+001B"), ("\ud800", "U+D800")],
)
def test_a_mark_in_place_of_a_character_is_named_with_its_place_and_one_between_them_does_no_harm(
    mark: str, shown: str
) -> None:
    code = encode(MODEL, MIXED)
    for place, character in enumerate(code):
        assert decode(code[:place] + mark + code[place:], MODEL) == MIXED
        if character != "-":
            error = refused(code[:place] + mark + code[place + 1 :])
            assert (error.kind, error.key) == ("character", "scoring.code.character")
            assert error.values == {"character": shown, "position": place + 1}


def test_a_wrong_character_is_named_before_length_and_checksum() -> None:
    assert refused("1U").kind == "character"


@pytest.mark.parametrize("text", ["", " ", "---", "\n- -\t"])
def test_nothing_is_not_a_code(text: str) -> None:
    error = refused(text)
    assert (error.kind, error.key) == ("length", "scoring.code.empty")


@pytest.mark.parametrize("count", [1, 2, 4, 5, 6, 7, 8, 11, 12, 13, 20, 23, 25, 28, 240])
def test_too_few_or_too_many_characters_are_counted(count: int) -> None:
    error = refused("7" * count)
    assert (error.kind, error.key) == ("length", "scoring.code.length")
    assert error.values == {"count": count, "expected": 24}


def test_a_megabyte_is_refused_unread() -> None:
    error = refused("é" * 1_000_000)
    assert (error.kind, error.key) == ("length", "scoring.code.too_long")


def test_a_code_of_another_model_names_its_number() -> None:
    error = refused(encode(make_model(number=7), MIXED))
    assert (error.kind, error.values) == ("unknown_model", {"number": 7})


def test_a_code_of_another_model_is_not_a_wrong_length() -> None:
    assert refused(encode(make_model(3, (3,), number=7), Answers())).kind == "unknown_model"


def test_a_code_of_a_later_version_says_so() -> None:
    later = make_model(version="1.1.0", versions=("1.0.0", "1.1.0"))
    error = refused(encode(later, MIXED))
    assert (error.kind, error.key) == ("unknown_version", "scoring.code.unknown_version")
    assert error.values == {"version": "1.0.0"}


def test_a_code_of_an_older_version_names_the_version_that_opens_it() -> None:
    later = make_model(version="1.1.0", versions=("1.0.0", "1.1.0"))
    error = refused(encode(MODEL, MIXED), later)
    assert (error.kind, error.key) == ("unknown_version", "scoring.code.other_version")
    assert error.values == {"version": "1.0.0", "here": "1.1.0"}


def test_a_code_keeps_its_meaning_when_a_version_is_added() -> None:
    known_later = make_model(version="1.0.0", versions=("1.0.0", "1.1.0"))
    assert encode(known_later, MIXED) == encode(MODEL, MIXED)


def test_a_code_of_a_later_format_says_so() -> None:
    bits = 24 * 5 - 24
    error = refused(write(2 << bits - 5, 24))
    assert error.kind == "unknown_format"


def test_a_made_up_code_with_a_right_checksum_is_still_checked() -> None:
    layout = Layout(MODEL)
    head = (1 << 16 | 1 << 8 | 0) << layout.body_bits
    combinations = (8**5 * 6) ** 4
    assert decode(write(head | combinations - 1, 24), MODEL).values["d4-q5"] is NA
    assert refused(write(head | combinations, 24)).kind == "checksum"
    assert refused(write(head | (1 << layout.body_bits) - 1, 24)).kind == "checksum"
    assert refused(write(head << 20, 28)).kind == "length"


def test_a_code_too_short_for_its_own_head_is_refused() -> None:
    for count in range(5, 9):
        assert refused(write(1, count)).kind == "checksum"
        assert version_of_code(write(1, count), MODEL) is None


def test_a_version_that_a_code_cannot_name_is_refused_instead_of_miscoded() -> None:
    versions = tuple(f"{major}.0.0" for major in range(257))
    with pytest.raises(ValueError, match="256 versions"):
        encode(make_model(version="256.0.0", versions=versions), Answers())
