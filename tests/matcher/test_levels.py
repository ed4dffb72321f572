"""What observations say of a stated level."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import date
from decimal import Decimal

from factcheck.domain.claim import Claim, Series
from factcheck.domain.evidence import Evidence, Relation
from factcheck.domain.observation import Grade, Observation
from factcheck.domain.period import Period
from factcheck.domain.quantity import Qualifier
from factcheck.matcher.levels import level_evidence
from factcheck.reference.publisher import Publisher

CUSTOMS = Publisher("Customs", "Customs", "CHN", Decimal("0.02"), ("Customs",))
_SIDES = {
    "Customs": "CHN",
    "Embassy": "CHN",
    "Statistics": "KAZ",
    "Bank": None,
    "Estimates": None,
}
PUBLISHERS = {name: Publisher(name, name, side, None, (name,)) for name, side in _SIDES.items()}


def judge(
    claim: Claim, observations: Sequence[Observation], publisher: Publisher | None = None, url: str | None = None
) -> list[Evidence]:
    return list(level_evidence(claim, observations, publisher, PUBLISHERS, url))


def test_any_source_supports_a_claim_that_names_none(
    claim: Callable[..., Claim], observation: Callable[..., Observation]
) -> None:
    [found] = judge(claim("16.3"), [observation("Statistics", "16.3")])
    assert found.relation is Relation.SUPPORTS
    assert found.reason == "Statistics, as reported by News (news report), gives $16.3 billion for 2023, as stated."


def test_a_last_digit_cut_off_or_rounded_still_supports(
    claim: Callable[..., Claim], observation: Callable[..., Observation]
) -> None:
    [found] = judge(claim("16.4"), [observation("Statistics", "16.3")])
    assert found.relation is Relation.SUPPORTS
    assert 'which fits "16.4"' in found.reason


def test_the_named_source_speaks_first_and_the_other_disagrees(
    claim: Callable[..., Claim], observation: Callable[..., Observation]
) -> None:
    both = [observation("Statistics", "2.5"), observation("Customs", "1.6")]
    ours, theirs = judge(claim("1.6", "Customs"), both, CUSTOMS)
    assert (ours.relation, ours.observations[0].source) == (Relation.SUPPORTS, "Customs")
    assert (theirs.relation, theirs.observations[0].source) == (Relation.DISAGREES, "Statistics")
    assert theirs.reason.endswith("gives $2.5 billion for 2023, 1.56 times the text's $1.6 billion.")


def test_another_source_never_refutes(claim: Callable[..., Claim], observation: Callable[..., Observation]) -> None:
    official = observation("Statistics", "2.5", grade=Grade.OFFICIAL_TABLE)
    [found] = judge(claim("1.6", "Customs"), [official], CUSTOMS)
    assert found.relation is Relation.DISAGREES


def test_a_small_gap_between_sources_is_no_disagreement(
    claim: Callable[..., Claim], observation: Callable[..., Observation]
) -> None:
    [found] = judge(claim("16.3", "Customs"), [observation("Statistics", "15.5")], CUSTOMS)
    assert found.relation is Relation.NOTHING
    assert "no figure of Customs" in found.reason


def test_a_source_that_counts_services_too_may_have_more_and_not_less(
    claim: Callable[..., Claim], observation: Callable[..., Observation]
) -> None:
    def told(value: str) -> Relation:
        with_services = replace(observation("Statistics", value), scope="goods_services")
        return judge(claim("10.0"), [with_services])[0].relation

    assert [told(value) for value in ("12.5", "16.0", "8.0")] == [
        Relation.NOTHING,
        Relation.DISAGREES,
        Relation.DISAGREES,
    ]


def test_a_source_that_has_a_near_figure_does_not_disagree_by_another_of_its_own(
    claim: Callable[..., Claim], observation: Callable[..., Observation]
) -> None:
    goods, with_services = observation("Statistics", "10.5"), observation("Statistics", "16.0")
    [found] = judge(claim("10.0"), [goods, replace(with_services, scope="goods_services")])
    assert found.relation is Relation.NOTHING


def test_an_official_figure_of_the_named_source_refutes(
    claim: Callable[..., Claim], observation: Callable[..., Observation]
) -> None:
    official = observation("Customs", "16.3", grade=Grade.OFFICIAL_TABLE)
    [found] = judge(claim("13.6", "Customs"), [official], CUSTOMS)
    assert (found.relation, found.observations) == (Relation.REFUTES, (official,))


def test_a_news_report_of_the_named_source_does_not_refute(
    claim: Callable[..., Claim], observation: Callable[..., Observation]
) -> None:
    [found] = judge(claim("13.6", "Customs"), [observation("Customs", "16.3")], CUSTOMS)
    assert found.relation is Relation.DIFFERS


def test_any_vintage_or_copy_of_the_source_that_fits_prevents_refuting(
    claim: Callable[..., Claim], observation: Callable[..., Observation]
) -> None:
    official = observation("Customs", "16.3", grade=Grade.OFFICIAL_TABLE)
    older = observation("Customs", "13.6")
    [found] = judge(claim("13.6", "Customs"), [official, older], CUSTOMS)
    assert (found.relation, found.observations) == (Relation.SUPPORTS, (older,))
    copy = observation("Customs", "13.6", grade=Grade.OTHER)
    [found] = judge(claim("13.6", "Customs"), [official, copy], CUSTOMS)
    assert found.relation is Relation.DIFFERS


def test_what_a_revision_may_change_does_not_refute(
    claim: Callable[..., Claim], observation: Callable[..., Observation]
) -> None:
    official = observation("Customs", "100", grade=Grade.OFFICIAL_TABLE)
    assert judge(claim("101.9", "Customs"), [official], CUSTOMS)[0].relation is Relation.DIFFERS
    assert judge(claim("102.6", "Customs"), [official], CUSTOMS)[0].relation is Relation.REFUTES


def test_a_source_whose_revisions_are_not_known_never_refutes(
    claim: Callable[..., Claim], observation: Callable[..., Observation]
) -> None:
    revised = Publisher("Bank", "Bank", None, None, ("Bank",))
    [found] = judge(claim("5.0", "Bank"), [observation("Bank", "9.0", grade=Grade.OFFICIAL_TABLE)], revised)
    assert found.relation is Relation.DIFFERS


def test_a_doubtful_figure_says_nothing(claim: Callable[..., Claim], observation: Callable[..., Observation]) -> None:
    doubtful = observation("Customs", "1.6", grade=Grade.OFFICIAL_TABLE, doubtful=True, note="suspect")
    for digits in ("1.6", "9.9"):
        [found] = judge(claim(digits, "Customs"), [doubtful], CUSTOMS)
        assert found.relation is Relation.NOTHING
        assert "doubtful (suspect)" in found.reason


def test_a_copy_of_the_article_proves_nothing(
    claim: Callable[..., Claim], observation: Callable[..., Observation]
) -> None:
    url = "https://paper.example/kazakh-exports-to-china-are-up"
    own = observation("Customs", "1.6", url="https://copies.example/kazakh-exports-to-china-are-up")
    [found] = judge(claim("1.6", "Customs"), [own], CUSTOMS, url)
    assert found.relation is Relation.NOTHING
    assert "proves nothing" in found.reason
    assert judge(claim("1.6", "Customs"), [own], CUSTOMS)[0].relation is Relation.SUPPORTS


def test_another_body_of_the_same_side_may_support(
    claim: Callable[..., Claim], observation: Callable[..., Observation]
) -> None:
    [found] = judge(claim("1.6", "Customs"), [observation("Embassy", "1.6")], CUSTOMS)
    assert found.relation is Relation.SUPPORTS


def test_the_other_side_agreeing_is_no_support_for_the_named_source(
    claim: Callable[..., Claim], observation: Callable[..., Observation]
) -> None:
    [found] = judge(claim("1.6", "Customs"), [observation("Statistics", "1.6")], CUSTOMS)
    assert found.relation is Relation.NOTHING


def test_currencies_are_not_converted(claim: Callable[..., Claim], observation: Callable[..., Observation]) -> None:
    [found] = judge(claim("1.6"), [observation("Customs", "11.4", unit="CNY")])
    assert found.relation is Relation.NOTHING
    assert "are in CNY, the text's in USD" in found.reason


def test_no_observation_is_told(claim: Callable[..., Claim]) -> None:
    [found] = judge(claim("1.6"), [])
    assert (found.relation, found.observations) == (Relation.NOTHING, ())


def test_a_hedge_counts(claim: Callable[..., Claim], observation: Callable[..., Observation]) -> None:
    more = claim("40", qualifier=Qualifier.MORE_THAN)
    assert judge(more, [observation("Customs", "41")])[0].relation is Relation.SUPPORTS
    assert judge(more, [observation("Customs", "30")])[0].relation is Relation.DISAGREES


def test_estimates_support_and_are_no_news_where_they_differ(
    claim: Callable[..., Claim], observation: Callable[..., Observation]
) -> None:
    estimates = {"Estimates": Publisher("Estimates", "Estimates", None, None, ("Estimates",), disagrees=False)}

    def relation(digits: str) -> Relation:
        [found] = level_evidence(claim("1.6"), [observation("Estimates", digits)], None, estimates, None)
        return found.relation

    assert relation("1.6") is Relation.SUPPORTS
    assert relation("9.9") is Relation.NOTHING


def test_a_figure_of_an_older_release_was_right_and_the_revision_is_told(
    claim: Callable[..., Claim], observation: Callable[..., Observation]
) -> None:
    older = observation("Bank", "62.6", vintage="2024-01-20", citation="Bank, release of 2024-01-20")
    newer = observation("Bank", "63.5", vintage="2025-01-20", citation="Bank, release of 2025-01-20")
    [found] = judge(claim("62.6"), [newer, older])
    assert (found.relation, found.observations, found.newest) == (Relation.REVISED, (older,), (newer,))
    assert found.supports
    told = "as stated. It was revised from $62.6 billion to $63.5 billion in the release of 2025-01-20."
    assert found.reason.endswith(told)
    [found] = judge(claim("63.5"), [newer, older])
    assert found.relation is Relation.SUPPORTS
    assert found.reason.endswith("as stated.")


def test_a_later_report_of_others_is_no_revision(
    claim: Callable[..., Claim], observation: Callable[..., Observation]
) -> None:
    older, newer = observation("Bank", "62.6", vintage="2024-01-20"), observation("Bank", "63.5", vintage="2025-01-20")
    [found] = judge(claim("62.6"), [newer, older])
    assert (found.relation, found.observations) == (Relation.SUPPORTS, (older,))


def test_more_than_is_no_contradiction_of_more(
    claim: Callable[..., Claim], observation: Callable[..., Observation]
) -> None:
    at_least = replace(observation("Customs", "32"), low=Decimal(32 * 10**9), high=Decimal(34 * 10**9))
    for named, publisher in ((None, None), ("Customs", CUSTOMS)):
        [larger] = judge(claim("70.2", named), [at_least], publisher)
        assert larger.relation is Relation.NOTHING
        assert "gives more than $32 billion" in larger.reason
        assert judge(claim("33", named), [at_least], publisher)[0].relation is Relation.SUPPORTS
        [smaller] = judge(claim("20.2", named), [at_least], publisher)
        assert smaller.relation is (Relation.DIFFERS if named else Relation.DISAGREES)


def test_what_is_counted_in_several_ways_supports_and_never_contradicts(
    claim: Callable[..., Claim], observation: Callable[..., Observation]
) -> None:
    inflation = Series("inflation", None, "KAZ", None, Period.year(2023))
    yearly = replace(observation("Customs", "0", unit="percent", grade=Grade.OFFICIAL_TABLE), series=inflation)
    yearly = replace(yearly, value=Decimal("8.7"), low=Decimal("8.6"), high=Decimal("8.8"))
    for named, publisher in ((None, None), ("Customs", CUSTOMS)):
        [right] = judge(claim("8.7", named, inflation, unit="percent"), [yearly], publisher)
        assert right.relation is Relation.SUPPORTS
        [other] = judge(claim("14.5", named, inflation, unit="percent"), [yearly], publisher)
        assert other.relation is Relation.NOTHING
        assert other.reason.endswith("as both may be counted in other ways.")


def test_a_source_refutes_only_on_what_it_is_known_to_revise_little(
    claim: Callable[..., Claim], observation: Callable[..., Observation]
) -> None:
    official = observation("Customs", "16.3", grade=Grade.OFFICIAL_TABLE)
    for measures, relation in (((), Relation.REFUTES), (("exports",), Relation.REFUTES), (("gdp",), Relation.DIFFERS)):
        publisher = replace(CUSTOMS, refutes_on=measures)
        assert judge(claim("13.6", "Customs"), [official], publisher)[0].relation is relation


def test_a_vague_figure_supports_nothing_that_a_finer_one_denies(
    claim: Callable[..., Claim], observation: Callable[..., Observation]
) -> None:
    coarse = replace(observation("Customs", "1"), low=Decimal(0), high=Decimal(2 * 10**9))
    fine = observation("Customs", "1.0")
    assert judge(claim("0.63"), [coarse])[0].relation is Relation.SUPPORTS
    assert judge(claim("0.63"), [coarse, fine])[0].relation is Relation.DISAGREES
    earlier, later = replace(fine, vintage=date(2023, 1, 1)), replace(fine, vintage=date(2025, 1, 1))
    assert judge(claim("0.63"), [coarse, earlier])[0].relation is Relation.SUPPORTS
    assert judge(claim("0.63"), [coarse, later])[0].relation is Relation.DISAGREES


def test_a_sum_of_members_is_told_and_never_refutes(
    claim: Callable[..., Claim], observation: Callable[..., Observation]
) -> None:
    official = observation("Customs", "16.3", grade=Grade.OFFICIAL_TABLE)
    summed = replace(official, members=("EST", "LVA"))
    [right] = judge(claim("16.3", "Customs"), [summed], CUSTOMS)
    assert "for 2023, summed over Estonia and Latvia, as stated." in right.reason
    assert judge(claim("13.6", "Customs"), [official], CUSTOMS)[0].relation is Relation.REFUTES
    assert judge(claim("13.6", "Customs"), [summed], CUSTOMS)[0].relation is Relation.DIFFERS


def test_what_is_beyond_comparison_is_not_told_as_a_multiple(
    claim: Callable[..., Claim], observation: Callable[..., Observation]
) -> None:
    [found] = judge(claim("0.0000000136", "Customs"), [observation("Customs", "16.3")], CUSTOMS)
    assert found.reason.endswith("gives $16.3 billion for 2023; the text says $13.6.")
