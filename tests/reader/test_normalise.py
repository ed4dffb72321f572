from hypothesis import given
from hypothesis import strategies as st

from factcheck.reader.normalise import reading


@given(st.text())
def test_the_reading_is_as_long_as_the_text(text: str) -> None:
    assert len(reading(text)) == len(text)


@given(st.text())
def test_reading_twice_changes_nothing_more(text: str) -> None:
    assert reading(reading(text)) == reading(text)


@given(st.text(alphabet=st.characters(max_codepoint=126, min_codepoint=32, exclude_characters="-*o")))
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


def test_a_hyphen_or_two_between_spaces_is_a_dash() -> None:
    assert reading("Imports - a record - fell") == "Imports – a record – fell"
    assert reading("Imports -- a record--fell") == "Imports –  a record—fell "


def test_other_hyphens_stay() -> None:
    for text in ("year-on-year", "- cereals", "10 - 12", "cereals - 5%", "| - |", "--verbose", "a | - b"):
        assert reading(text) == text


def test_bullets_of_any_kind_are_the_same() -> None:
    for bullet in ("•", "*", "–", "▪", "●", "‣", "→", "✅", "\uf0b7", "o", "▪\ufe0f"):
        assert reading(f"Main goods:\n{bullet}\tcereals") == f"Main goods:\n-{' ' * len(bullet)}cereals"


def test_a_bullet_before_a_figure_is_no_sign() -> None:
    assert reading("* 5 million tonnes\n→ 4 million\n– 3 million") == "• 5 million tonnes\n• 4 million\n– 3 million"


def test_arrows_in_a_sentence_stay() -> None:
    assert reading("Cars → Kenya\n↑ 5%") == "Cars → Kenya\n↑ 5%"


def test_what_nobody_sees_in_a_word_is_closed_up() -> None:
    assert reading("ex\u00adports rose") == "exports  rose"
    assert reading("US$\u206041\u200b") == "US$41  "
    assert reading("\ufeffImports") == " Imports"


def test_accents_stand_on_their_letters() -> None:
    assert reading("Co\u0302te d'Ivoire, Tu\u0308rkiye") == "Côte  d'Ivoire, Türkiye "


def test_marks_of_what_a_mail_quotes_are_passed_over() -> None:
    assert reading("> Exports\n> rose by\n>> 5%") == "  Exports\n  rose by\n   5%"
    assert reading("Exports rose\n> 5%\nin May") == "Exports rose\n> 5%\nin May"


def test_thousands_that_a_space_keeps_together_are_one_number() -> None:
    assert reading("Lomé 33\u2009692 25\u2009578, 1\xa0204\xa0331 t") == "Lomé 33,692 25,578, 1,204,331 t"


def test_before_a_decimal_comma_apostrophes_part_them() -> None:
    assert reading("183\u202f076,4 soms") == "183'076,4 soms"


def test_spaces_that_all_words_have_keep_nothing_together() -> None:
    assert reading("Togo\xa0sold\xa0wood:\xa012\xa0350\xa0lots") == "Togo sold wood: 12 350 lots"
