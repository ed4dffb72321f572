"""The second reading: what it may change, what it leaves alone, and how it says so."""

from __future__ import annotations

from datetime import date

import numpy as np
import pytest
from notation import annotated
from unweighed import readings_of

from factcheck.domain.claim import Claim
from factcheck.domain.period import Period
from factcheck.extractor.reading import extract
from factcheck.extractor.weighing import (
    measure_figures,
    measures,
    product_figures,
    products,
    side_figures,
    sides,
    time_figures,
    times,
)
from factcheck.extractor.weighing.forest import Forest
from factcheck.extractor.weighing.weigh import measure_anew, name_anew
from factcheck.reader import read_text

ARTICLE = """\
Kenya's exports to Uganda reached $900 million in 2023, the customs service said.

Tanzania bought goods worth $450 million, up from $400 million in 2022. Imports from Rwanda fell 3 percent.
"""


def claims_of(text: str) -> tuple[Claim, ...]:
    return extract(read_text(text, published=date(2024, 2, 1))).claims


def test_what_the_rules_say_is_on_every_ballot_and_first(monkeypatch: pytest.MonkeyPatch) -> None:
    readings = readings_of(ARTICLE, monkeypatch)
    whose, when = (
        list(sides.ballots(readings, learning=True)),
        list(times.ballots(readings, date(2024, 2, 1), learning=True)),
    )
    assert len(whose) == len(when) == 4
    assert all(ballot.options[0] == (draft.frame.reporter, draft.frame.partner) for draft, ballot in whose)
    assert all(ballot.options[0] == draft.time.period for draft, ballot in when)
    assert all(ballot.rows.shape == (len(ballot.options), len(side_figures.NAMES)) for _, ballot in whose)
    assert all(ballot.rows.shape == (len(ballot.options), len(time_figures.NAMES)) for _, ballot in when)


def test_what_the_rules_measure_is_first_beside_what_else_the_article_does(monkeypatch: pytest.MonkeyPatch) -> None:
    text = (
        "Kenya's exports to Uganda were $900 million in 2023. Its imports fell, and in 2022 the figure was $3 billion."
    )
    ballots = list(measures.ballots(readings_of(text, monkeypatch)))
    assert all(ballot.options[0] == draft.frame for draft, ballot in ballots)
    assert all(ballot.rows.shape == (len(ballot.options), len(measure_figures.NAMES)) for _, ballot in ballots)
    assert {frame.measure for frame in ballots[-1][1].options} == {"exports", "imports"}


def test_what_cannot_be_counted_in_a_unit_is_not_on_the_ballot(monkeypatch: pytest.MonkeyPatch) -> None:
    text = "As unemployment and production fell, exports, it was said, were 45 million tonnes in 2023, 5 percent more."
    on_them = {
        draft.number.quantity.unit: {frame.measure for frame in ballot.options}
        for draft, ballot in measures.ballots(readings_of(text, monkeypatch))
    }
    assert "unemployment" not in on_them["t"]
    assert "unemployment" in on_them["percent"]


def test_a_measure_right_before_its_number_is_not_weighed(monkeypatch: pytest.MonkeyPatch) -> None:
    text = "Kenya exported goods worth $300 million to Uganda in 2023 and imported $200 million."
    assert not list(measures.ballots(readings_of(text, monkeypatch)))


class Last(Forest):
    """Whatever is listed last is the likeliest."""

    def scores(self, rows: np.ndarray) -> np.ndarray:
        return np.arange(len(rows), dtype=np.float32)


def test_a_number_in_brackets_is_told_of_what_it_restates(monkeypatch: pytest.MonkeyPatch) -> None:
    text = "Imports fell. Kenyan exports to Uganda, next door, reached 90 billion shillings ($900 million) in 2023."
    readings = readings_of(text, monkeypatch)
    before = [draft.frame.measure for one in readings for draft in one.told]
    measure_anew(readings, Last((), *np.empty((3, 0, 0), dtype=np.float32)))
    after = [draft.frame.measure for one in readings for draft in one.told]
    assert len(before) == 2
    assert before != after
    assert len(set(after)) == 1


def test_every_product_that_is_near_is_weighed_and_all_goods_too(monkeypatch: pytest.MonkeyPatch) -> None:
    text = "Kenya's tea exports reached $900 million in 2023, and coffee brought $200 million. Imports were $3 billion."
    ballots = list(products.ballots(readings_of(text, monkeypatch)))
    assert all(ballot.options[0] == draft.frame.product for draft, ballot in ballots)
    assert all({None, "tea", "coffee"} <= set(ballot.options) for _, ballot in ballots)
    assert all(ballot.rows.shape == (len(ballot.options), len(product_figures.NAMES)) for _, ballot in ballots)


def test_a_number_in_brackets_is_of_the_product_of_what_it_restates(monkeypatch: pytest.MonkeyPatch) -> None:
    text = "Tea sold well. Kenyan exports to Uganda, next door, reached 90 billion shillings ($900 million) in 2023."
    readings = readings_of(text, monkeypatch)
    name_anew(readings, Last((), *np.empty((3, 0, 0), dtype=np.float32)))
    assert [draft.frame.product for one in readings for draft in one.told] == ["tea", "tea"]


def test_products_told_in_step_with_their_numbers_are_not_weighed() -> None:
    text = (
        "Kenya's imports were worth $5 billion in 2019. Cars, rice and steel accounted for 11%, 9% and 4% of imports, "
        "respectively. Of the rest, timber made 3%."
    )
    assert [claim.series.product for claim in claims_of(text)] == [None, "cars", "rice", "steel", "timber"]


def test_whom_else_an_article_may_be_about_may_be_meant_everywhere(monkeypatch: pytest.MonkeyPatch) -> None:
    text = f"{ARTICLE}\nTanzanian farmers sowed more. Tanzanian ports grew.\n\nExports to Malawi were $20 million."
    readings = readings_of(text, monkeypatch)
    likely = {code for code, share in readings[-1].context.homes.items() if share > 0.2}
    *_, (_, last) = sides.ballots(readings)
    assert len(likely) > 1
    assert likely <= {reporter for reporter, _ in last.options}


def test_a_number_may_be_of_no_time_that_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    ballots = [ballot for _, ballot in times.ballots(readings_of(ARTICLE, monkeypatch), None, learning=True)]
    assert all(None in ballot.options for ballot in ballots)


def test_what_a_level_moved_to_is_not_of_the_time_that_it_moved_from(monkeypatch: pytest.MonkeyPatch) -> None:
    text = "Inflation in Kenya fell by 3.5 percent in 2023, from 9.1 percent in 2022 to 5.6 percent."
    *_, (_, before), (_, now) = times.ballots(readings_of(text, monkeypatch), date(2024, 2, 1))
    assert Period.year(2022) in before.options
    assert Period.year(2022) not in now.options


def test_no_option_is_listed_twice(monkeypatch: pytest.MonkeyPatch) -> None:
    readings = readings_of(ARTICLE, monkeypatch)
    for _, ballot in (*sides.ballots(readings, learning=True), *times.ballots(readings, None, learning=True)):
        assert len(set(ballot.options)) == len(ballot.options)


def test_nobody_trades_with_themselves(monkeypatch: pytest.MonkeyPatch) -> None:
    for _, ballot in sides.ballots(readings_of(ARTICLE, monkeypatch), learning=True):
        assert all(reporter != partner for reporter, partner in ballot.options)


def test_a_list_of_areas_may_take_the_place_of_the_partner(monkeypatch: pytest.MonkeyPatch) -> None:
    text = "Kenya's exports reached $900 million in 2023: Uganda took $500 million and Rwanda $100 million."
    ballots = [ballot for _, ballot in sides.ballots(readings_of(text, monkeypatch), learning=True)]
    assert all({("KEN", "UGA"), ("KEN", "RWA"), ("KEN", "world")} <= set(ballot.options) for ballot in ballots)


def test_a_year_named_alone_may_mean_the_same_months_of_it(monkeypatch: pytest.MonkeyPatch) -> None:
    text = "Kenya's exports reached $900 million in January-March 2023, against $850 million in 2022."
    _, ballot = list(times.ballots(readings_of(text, monkeypatch), None, learning=True))[1]
    assert {"2023-Q1", "2022-Q1", "2022"} <= {str(period) for period in ballot.options}


def test_what_was_weighed_says_so_and_is_a_guess() -> None:
    """Whatever the trees change in some articles, it is told as what it is, with the words that it rests on."""
    told = [
        reason
        for article in annotated("articles_trade.yaml")
        for claim in claims_of(article.text)
        for reason in claim.reasons
        if "likeliest" in reason.rule
    ]
    assert told
    assert all(reason.guessed for reason in told)


LIST = """\
Peru's trade with Asia grew last year, the central bank in Lima said on Thursday.

China, with purchases of $23.1 billion, was far ahead of India, which took $2.4 billion, and of South Korea. To Japan
went copper worth $1.9 billion, and Japanese cars for $1.1 billion came back. Chile, as a neighbor, bought $1.6 billion.
"""


def test_the_same_article_is_read_the_same_way_twice() -> None:
    assert claims_of(LIST) == claims_of(LIST)


def test_an_article_without_claims_is_weighed_in_vain() -> None:
    assert claims_of("Nothing was counted today.") == ()
