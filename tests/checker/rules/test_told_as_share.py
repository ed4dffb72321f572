"""A part told again as a share is held against the amount that words, or the parts beside it, show as its whole."""

from __future__ import annotations

import pytest

from factcheck import check as check_text

from .failing import assert_noticed_but_no_error, failing

CODE = "FC119"

FITTING = {
    "parts of one whole": "Togo's schools were given $61.8 million. Wages ate $40.2 million of it, a slice of 65%; "
    "books, at $4.9 million, stood for 7.9%.",
    "a whole of which all parts are": "Togo spent $61.8 million on schools. Wages were $40.2 million, or 65%, books "
    "$4.9 million, or 7.9%.",
    "of that": "Chad's exports of livestock brought in $71.6 million. Three quarters of that, or $53.7 million, came "
    "from the drovers of Lagos.",
    "the whole behind its share": "Niger, whose purchases come to 41 percent of the whole $812 million, took "
    "$333 million.",
    "a part of its whole": "Of Malta's new cars few are electric: 19,113 vehicles out of 84,575 vehicles, or 22.6%.",
    "the share before both": "Lorries took 68% of Chad's grain. That is 5.9 million tonnes of the 8.7 million tonnes "
    "which were sold.",
    "a row of as many parts": "Togo's exports of drums came to $51.2 million. Buyers in Lome paid $8.1 million and "
    "those in Kara $10.8 million, which means shares of 15.8% and 21.1%.",
    "a row behind a whole": "Togo's budget had spending of $14.32 million, of which salaries ate $7.88 million and "
    "subsidies $2.53 million. The two correspond to 55 and 18 percent.",
    "led by a word": "Mali's exports of drums came to $164.5 million. Kayes had $51.5 million, or 31.3 percent, and "
    "Gao 22.9 percent, which translates into $37.7 million.",
}
SPOILED = {
    "parts of one whole": ("7.9%", "9.7%"),
    "a whole of which all parts are": ("$61.8", "$81.6"),
    "of that": ("$53.7", "$35.7"),
    "the whole behind its share": ("41 percent", "14 percent"),
    "a part of its whole": ("19,113", "91,113"),
    "the share before both": ("5.9", "9.5"),
    "a row of as many parts": ("21.1%", "12.1%"),
    "a row behind a whole": ("$7.88", "$8.78"),
    "led by a word": ("$37.7", "$73.7"),
}


@pytest.mark.parametrize("text", FITTING.values(), ids=FITTING)
def test_figures_that_fit_fail_nothing(text: str) -> None:
    assert not failing(text)


@pytest.mark.parametrize("name", FITTING)
def test_a_slip_is_noticed_and_is_no_error(name: str) -> None:
    assert_noticed_but_no_error(FITTING[name].replace(*SPOILED[name]), CODE)


UNTIED = (
    "Togo's schools were given $61.8 million. Wages ate $40.2 million, or 65%, roads cost $8.1 million, 31% of the "
    "ministry's own money.",
    "Fish landed in Chad came to 9.8 million tonnes, after 10.4 million tonnes in 2011. That is 13% of the 75.2 "
    "million tonnes landed in Africa.",
    "Niger's sales made up 77 percent of the $13.9 billion that Chad wired home; debt, $3.9 billion, is 11 percent.",
    "Chad sold goods for $812 million. Niger took goods worth $77 million, a third of it cattle.",
    "From January to May of this year, Chad sold goods for $412 million. In May of this year cattle had 12% ($77 "
    "million).",
)


@pytest.mark.parametrize("text", UNTIED)
def test_what_no_words_tie_is_left_alone(text: str) -> None:
    assert CODE not in [check.code for check in check_text(text).checks]
