"""Long texts are cut down to where they differ."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from generator.diff.excerpt import LONGEST, excerpts, shortened

LONG = (
    "Региональный институт развития образования собирает заявки школ, составляет общий график обучения "
    "и передаёт его муниципальным методистам до начала учебного года."
)


def test_short_texts_stay_whole():
    assert excerpts("Июнь", "Сентябрь") == ("Июнь", "Сентябрь")


def test_one_word_in_a_long_text():
    found = excerpts(LONG, LONG.replace("общий", "единый"))

    assert found == (
        "…заявки школ, составляет общий график обучения и передаёт…",
        "…заявки школ, составляет единый график обучения и передаёт…",
    )


def test_the_end_of_a_long_text():
    assert excerpts(LONG, LONG.replace("года.", "года и лета.")) == (
        "…методистам до начала учебного года.",
        "…методистам до начала учебного года и лета.",
    )


def test_a_long_text_beside_a_short_one():
    assert excerpts("Июнь", LONG)[0] == "Июнь"


def test_two_long_texts_keep_their_ends():
    old, _ = excerpts(f"{LONG} {LONG}", LONG.upper())

    assert old == (
        "Региональный институт развития образования собирает заявки школ, составляет общий график… "
        "муниципальным методистам до начала учебного года."
    )


def test_a_long_address_without_spaces():
    address = f"https://example.org/{'a' * 200}"

    assert excerpts(f"{address}/1/{'b' * 100}", f"{address}/2/{'b' * 100}") == (
        f"…{'a' * 23}/1/{'b' * 23}…",
        f"…{'a' * 23}/2/{'b' * 23}…",
    )


def test_a_long_text_is_cut_at_a_word():
    assert shortened("один два три", 9) == "один два…"


TEXTS = st.text(alphabet="аб.", max_size=60)
LINES = st.lists(TEXTS, max_size=12).map(lambda words: " ".join(" ".join(words).split()))


@given(LINES, LINES, LINES, LINES)
def test_excerpts_are_short_and_differ_where_the_texts_do(start, old, new, end):
    before, after = excerpts(f"{start}{old}{end}", f"{start}{new}{end}")

    assert max(len(before), len(after)) <= 2 * LONGEST + 2
    assert (before == after) == (old == new)
