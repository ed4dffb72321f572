"""What a number is told of where its words leave it open and the figures beside it add up with it."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.domain.claim import Claim
from factcheck.extractor.agreeing.figures import Figure, figures_of
from factcheck.extractor.agreeing.triples import BY_CHANCE, triples_of
from factcheck.extractor.reading import extract
from factcheck.extractor.weighing.readings import Reading
from factcheck.reader import read_text


def claims(text: str) -> dict[str, Claim]:
    """The claims of `text` by the digits of their number."""
    return {c.quantity.printed.token: c for c in extract(read_text(text, published=date(2021, 5, 1))).claims}


def told(claim: Claim) -> str:
    series = claim.series
    return f"{series.measure} {series.reporter}>{series.partner} {series.period}"


@pytest.mark.parametrize(
    ("text", "number", "as_told"),
    [
        (
            "Peru's turnover with Chile was $2,751m in 2018. $1,162m were exports, and the rest, $1,589m.",
            "1,589",
            "imports PER>CHL 2018",
        ),
        (
            "Serbia's exports to Italy reached 1,284.7 million euros in 2012, and 1,871.4 million euros flowed the "
            "other way. Trade with Italy made 3,156.1 million euros in 2012.",
            "1,871.4",
            "imports SRB>ITA 2012",
        ),
        (
            "Trade of Peru with Chile grew in 2018. Exports were worth $1,162m, imports from Chile $1,589m. In all, "
            "exports and imports were $2,751m.",
            "2,751",
            "turnover PER>CHL 2018",
        ),
        (
            "Moldova's exports to the EU came to $426.3m in January 2019. That is 62.1 percent of $686.5m.",
            "686.5",
            "exports MDA>world 2019-01",
        ),
        (
            "Fiji's imports in 2018 came to $679.4m. Imports in 2017 came to $611.3m. They rose by 11.1 percent.",
            "11.1",
            "imports FJI>world 2018",
        ),
        (
            "Kenya's exports to Uganda in 2018 were $679.4m. In 2019 trade was hit. Exports had grown by 11.2 percent "
            "from $611m.",
            "611",
            "exports KEN>UGA 2017",
        ),
    ],
    ids=[
        "the other flow",
        "the later one",
        "the pair of sides",
        "the whole of a share",
        "the time of a growth",
        "its base",
    ],
)
def test_what_adds_up_is_told_of_one_thing(text: str, number: str, as_told: str) -> None:
    assert told(claims(text)[number]) == as_told


def test_a_step_has_the_level_before_it_as_its_base() -> None:
    text = (
        "Sri Lanka imported goods for $1,793.5m in February 2020, $98.9m more than a year before. It had been "
        "$1,694.6m in 2019."
    )
    assert str(claims(text)["98.9"].base_period) == "2019-02"


@pytest.mark.parametrize("rest", ["1,598", "2,589", "1,489"])
def test_what_does_not_add_up_stays_as_its_words_have_it(rest: str) -> None:
    text = f"Peru's turnover with Chile was $2,751m in 2018. $1,162m were exports, and the rest, ${rest}m."
    assert told(claims(text)[rest]) == "exports PER>CHL 2018"


def test_plain_words_stand_whatever_adds_up() -> None:
    text = (
        "Peru's exports to Chile were $1,162.4m in 2018. Peru's exports to Chile were $1,589.3m in 2019. Peru's "
        "exports to Chile were $2,751.7m in 2020."
    )
    found = claims(text)
    assert [str(found[number].series.period) for number in ("1,162.4", "1,589.3", "2,751.7")] == [
        "2018",
        "2019",
        "2020",
    ]
    assert {claim.series.measure for claim in found.values()} == {"exports"}


def test_small_round_numbers_that_add_up_say_nothing() -> None:
    text = "Peru's turnover with Chile was $5bn in 2018. $3bn were exports, and the rest, $2bn."
    assert told(claims(text)["2"]) == "exports PER>CHL 2018"


def _figures(amounts: list[int], monkeypatch: pytest.MonkeyPatch) -> list[Figure]:
    seen: list[list[Reading]] = []
    monkeypatch.setattr("factcheck.extractor.reading_together.agree", seen.append)
    text = "Peru's exports were worth " + ", ".join(f"${amount}m" for amount in amounts) + " in 2018."
    extract(read_text(text, published=date(2021, 5, 1)))
    return list(figures_of(seen[0]))


@given(st.lists(st.integers(101, 9_999), min_size=3, max_size=6))
def test_a_sum_is_one(amounts: list[int]) -> None:
    with pytest.MonkeyPatch.context() as patch:
        triples = list(triples_of(_figures(amounts, patch)))
    for triple in triples:
        assert triple.chance <= BY_CHANCE
        assert triple.one.low + triple.other.low <= triple.stated.high
        assert triple.stated.low <= triple.one.high + triple.other.high
