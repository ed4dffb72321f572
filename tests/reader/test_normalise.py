from hypothesis import given
from hypothesis import strategies as st

from factcheck.reader.normalise import reading


@given(st.text())
def test_the_reading_is_as_long_as_the_text(text: str) -> None:
    assert len(reading(text)) == len(text)


@given(st.text())
def test_reading_twice_changes_nothing_more(text: str) -> None:
    assert reading(reading(text)) == reading(text)


@given(st.text(alphabet=st.characters(max_codepoint=126, min_codepoint=32)))
def test_plain_text_reads_as_it_stands(text: str) -> None:
    assert reading(text) == text


def test_quotes_spaces_and_hyphens_that_mean_the_same_are_the_same() -> None:
    assert (
        reading("China’s “$28\u00a0billion” rose 5\u202f%, to\u2009−3\u20113")
        == 'China\'s "$28 billion" rose 5 %, to -3-3'
    )


def test_dashes_that_mean_ranges_and_breaks_stay() -> None:
    assert reading("2021–2023 — a rise") == "2021–2023 — a rise"


def test_every_line_break_is_a_line_feed() -> None:
    assert reading("one\r\ntwo\rthree\u2028four") == "one \ntwo\nthree\nfour"


def test_full_width_digits_are_digits() -> None:
    assert reading("４１％") == "41%"
