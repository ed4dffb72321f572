"""An article that states no statistic is read no further than its numbers, and comes out as if it had been."""

from pathlib import Path

import pytest
import yaml

from factcheck import desk
from factcheck.extractor import reading
from factcheck.reader import read_text

CASES = Path(__file__).resolve().parents[1] / "cases"
TEXTS = [
    "Nobody came, and nobody minded.",
    "Anna Weller, 52, has led the museum since 2014. She was born on 3 May 1962 in Leeds.",
    "The reading begins at 7:30 p.m. in room 12, and the book has 4 chapters.",
    "The surplus widened and exports soared.\n\nThe minister, 61, said so on 4 June 2021.",
    "Paul, 43, said on 4 May that he had paid 500 won in Seoul and R9 in Durban, as South Korea and Peru do.",
    "Anna, 40, has run a bank since 2014. The number of banks fell from 21 to 19.",
    "The train takes 4 hours. Life expectancy rose from 72 years to 74 years.",
    "It was the third largest buyer of copper.",
    "Trade doubled.",
    *(
        case["text"]
        for case in yaml.safe_load((CASES / "articles_prose.yaml").read_text("utf-8"))[:6]
        if "text" in case
    ),
]


@pytest.mark.parametrize("text", TEXTS)
def test_it_comes_out_as_if_all_of_it_were_read(text: str, monkeypatch: pytest.MonkeyPatch) -> None:
    short = desk.check(text)
    monkeypatch.setattr(reading, "may_state", lambda doc: True)
    monkeypatch.setattr(reading, "states", lambda doc: True)
    whole = desk.check(text)
    assert (short.claims, short.numbers, short.checks) == (whole.claims, whole.numbers, whole.checks)


def test_no_sentence_is_taken_apart_where_no_number_states_anything(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(reading, "scenes_of", lambda doc: pytest.fail("a sentence was taken apart"))
    assert len(desk.check(TEXTS[1]).numbers) == 4


def test_no_country_is_looked_for_where_none_makes_a_number_state_anything(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(reading, "home_in", lambda *_: pytest.fail("a country was looked for"))
    assert len(desk.check(TEXTS[1]).numbers) == 4


@pytest.mark.parametrize("text", ["12 34", "5%\n\n7", "..."])
def test_a_text_without_a_letter_is_read(text: str) -> None:
    assert not reading.extract(read_text(text)).claims
