from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.checker import verdicts
from factcheck.domain.check import Outcome, Severity
from factcheck.domain.evidence import Verdict

from ..make import Asserted, billions, check, growth, make, of_rule, only, says, told

NOW, BEFORE = "exports PER JPN 2023", "exports PER JPN 2022"


def test_a_growth_rate_proves_the_word() -> None:
    found = only("direction", growth(27, NOW, base="2022"), says(Asserted.ROSE, "rose", NOW))
    assert (found.outcome, found.message) == (Outcome.HOLDS, '+27 percent: "rose" holds.')
    assert found.assertion and found.assertion.span.quote == "rose"


def test_levels_refute_it() -> None:
    found = only("direction", billions("15.1", NOW), billions("13.5", BEFORE), says(Asserted.FELL, "fell", NOW, "2022"))
    assert (found.outcome, found.severity) == (Outcome.FAILS, Severity.WARNING)
    assert found.message == '15.1 / 13.5 = +11.9 percent, but the text says "fell".'


def test_the_other_side_and_the_flows_both_ways_prove_it_too() -> None:
    claims = [
        billions("2.1", "imports JPN PER 2023"),
        billions("1.4", "imports PER JPN 2023"),
        billions("3.0", "turnover PER JPN 2022"),
    ]
    found = only("direction", *claims, says(Asserted.ROSE, "grew", "turnover JPN PER 2023", "2022"))
    assert (found.outcome, found.calculation) == (Outcome.HOLDS, "(1.4 + 2.1) / 3.0 = +16.7 percent")


@pytest.mark.parametrize(("number", "outcome"), [(27, [Outcome.HOLDS]), (3, []), (-3, [Outcome.FAILS])])
def test_a_surge_is_no_small_rise(number: int, outcome: list[Outcome]) -> None:
    found = of_rule("direction", growth(number, NOW, base="2022"), says(Asserted.ROSE, "surged", NOW, strong=True))
    assert [check.outcome for check in found] == outcome


def test_an_absolute_change_proves_it_where_a_level_is_told() -> None:
    step = make("change_abs", "$2 billion", "-2000000000", NOW, base="2022")
    found = only("direction", step, billions("15.1", NOW), says(Asserted.FELL, "fell", NOW))
    assert (found.outcome, found.calculation) == (Outcome.HOLDS, "1 / (1 + 2.0 / 15.1) = −11.7 percent")


def test_levels_that_are_the_same_when_rounded_settle_nothing() -> None:
    assert not of_rule("direction", billions("3.9", NOW), billions("4.0", BEFORE), says(Asserted.ROSE, "rose", NOW))


def test_what_may_be_a_revised_base_is_a_note() -> None:
    found = only("direction", growth(-0.9, NOW, base="2022"), says(Asserted.ROSE, "rose", NOW))
    assert (found.outcome, found.severity) == (Outcome.FAILS, Severity.NOTE)


def test_numbers_that_contradict_each_other_settle_nothing() -> None:
    claims = [billions("15.1", NOW), billions("13.5", BEFORE), growth(-12, NOW, base="2022")]
    assert not of_rule("direction", *claims, says(Asserted.ROSE, "rose", NOW, "2022"))


def test_another_source_or_another_time_says_nothing() -> None:
    told = growth(27, NOW, base="2022", source="GACC")
    assert not of_rule("direction", told, says(Asserted.FELL, "fell", NOW, source="Statistics Agency"))
    assert of_rule("direction", told, says(Asserted.FELL, "fell", NOW, source="GACC"))
    assert not of_rule("direction", told, says(Asserted.FELL, "fell", BEFORE, source="GACC"))


def test_figures_of_two_sources_are_not_set_against_each_other() -> None:
    now, before = billions("15.1", NOW, source="GACC"), billions("13.5", BEFORE, source="Statistics Agency")
    assert not of_rule("direction", now, before, says(Asserted.ROSE, "rose", NOW, "2022"))


def test_words_read_with_little_confidence_are_a_note_or_nothing() -> None:
    told = growth(27, NOW, base="2022")
    assert only("direction", told, says(Asserted.FELL, "fell", NOW)).severity is Severity.WARNING
    assert only("direction", told, says(Asserted.FELL, "fell", NOW, confidence=0.6)).severity is Severity.NOTE
    assert not of_rule("direction", told, says(Asserted.FELL, "fell", NOW, confidence=0.3))


def test_a_jobless_rate_may_fall_while_more_have_no_work() -> None:
    rate = "Kenya's unemployment rate fell to {} percent in May 2023 from 6.0 percent in April."
    count = "The number of unemployed came to 1.86 million in May 2023, up from 1.82 million in April."
    assert not told("FC120", f"{rate.format('5.9')} {count}")
    assert told("FC120", f"{rate.format('6.2')} {count}")


def test_what_it_was_up_from_is_told_of_that_time() -> None:
    before = "Unemployment in Kenya was 5.6 percent in May 2023, after 5.7 percent in April."
    assert not told("FC120", f"{before} It was up from 5.2 percent a year earlier.")


def test_words_that_hold_support_no_number() -> None:
    claims = [growth(27, NOW, base="2022")]
    found = check(*claims, says(Asserted.ROSE, "rose", NOW))
    assert found[0].outcome is Outcome.HOLDS
    assert set(verdicts(claims, found, ()).values()) == {Verdict.NOT_ENOUGH_INFO}


def test_the_order_of_claims_and_words_does_not_matter() -> None:
    said = [says(Asserted.ROSE, "rose", NOW, "2022"), says(Asserted.FELL, "fell", NOW, "2022")]
    claims = [billions("15.1", NOW), billions("13.5", BEFORE)]
    assert check(*claims, *said) == check(*reversed(claims), *reversed(said))


LEVELS = st.integers(10, 999).map(lambda tenths: f"{tenths / 10:.1f}")


@given(LEVELS, LEVELS)
def test_what_holds_is_true_for_every_value_and_its_contrary_fails(now: str, before: str) -> None:
    claims = billions(now, NOW), billions(before, BEFORE)
    rose, fell = (
        of_rule("direction", *claims, says(what, "x", NOW, "2022")) for what in (Asserted.ROSE, Asserted.FELL)
    )
    if rose and rose[0].outcome is Outcome.HOLDS:
        assert claims[0].quantity.low > claims[1].quantity.high
        assert not fell or fell[0].outcome is Outcome.FAILS
    if rose and rose[0].outcome is Outcome.FAILS:
        assert claims[0].quantity.high < claims[1].quantity.low
        assert fell and fell[0].outcome is Outcome.HOLDS
