"""Evidence from the reference data becomes checks: official-figure and sources-disagree."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest

from factcheck.checker import check_claims
from factcheck.checker.rules import find_rule, official_figure, revised_figure, sources_disagree
from factcheck.domain.check import Outcome, Severity
from factcheck.domain.claim import Claim, Kind, Series, SlotReason, Span
from factcheck.domain.evidence import Cause, Evidence, Relation
from factcheck.domain.observation import Grade, Observation
from factcheck.domain.period import Period
from factcheck.domain.quantity import Printed, Qualifier, Quantity

SERIES = Series("exports", None, "CHN", "world", Period.month(2023, 10))
BILLION = Decimal(10) ** 9
PLACE = BILLION / 10
QUANTITY = Quantity(
    Decimal("247.8") * BILLION,
    Decimal("247.75") * BILLION,
    Decimal("247.85") * BILLION,
    PLACE,
    "USD",
    Qualifier.EXACT,
    Printed("247.8", 1, 6, BILLION),
)
CLAIM = Claim("c1", Kind.LEVEL, SERIES, None, QUANTITY, "Customs", Span(0, 14, "$247.8 billion"))


def observed(digits: str, source: str = "Customs") -> Observation:
    value = Decimal(digits) * BILLION
    return Observation(
        "own", source, SERIES, value, value, value, "USD", "goods", "Table 5", None, date(2023, 11, 7), Grade(1)
    )


def scaled(quantity: Quantity, factor: Decimal) -> Quantity:
    value, low, high = (number * factor for number in (quantity.value, quantity.low, quantity.high))
    return replace(quantity, value=value, low=low, high=high)


def evidence(relation: Relation, *observations: Observation) -> list[Evidence]:
    return [Evidence("c1", relation, observations, "One sentence.")]


def test_a_supported_figure_holds_with_its_reference() -> None:
    found = observed("247.8")
    [check] = official_figure.checks({"c1": CLAIM}, evidence(Relation.SUPPORTS, found))
    assert (check.code, check.rule, check.outcome) == ("FC201", "official-figure", Outcome.HOLDS)
    assert (check.claims, check.reference, check.message) == (("c1",), found, "One sentence.")
    assert check.calculation == "$247.8 billion = $247.8 billion"


def test_a_refuted_figure_fails_and_says_what_to_put() -> None:
    found = observed("274.8")
    [check] = official_figure.checks({"c1": CLAIM}, evidence(Relation.REFUTES, found))
    assert (check.outcome, check.severity) == (Outcome.FAILS, Severity.ERROR)
    assert check.calculation == "$247.8 billion ≠ $274.8 billion"
    [suspect] = check.suspects
    assert (suspect.claim, suspect.replacement) == ("c1", "$274.8 billion")


def test_a_claim_that_was_partly_guessed_is_only_warned_of() -> None:
    guessed = replace(CLAIM, reasons=(SlotReason("period", "last named", None, None, guessed=True),))
    [check] = official_figure.checks({"c1": guessed}, evidence(Relation.REFUTES, observed("274.8")))
    assert (check.outcome, check.severity) == (Outcome.FAILS, Severity.WARNING)


def test_a_figure_that_fits_elsewhere_is_only_warned_of() -> None:
    entry = Evidence("c1", Relation.REFUTES, (observed("274.8"),), "One sentence.", cause=Cause.PERIOD)
    [check] = official_figure.checks({"c1": CLAIM}, [entry])
    assert check.severity is Severity.WARNING


@pytest.mark.parametrize(
    ("confidence", "outcome", "severity"),
    [
        (0.9, Outcome.FAILS, Severity.ERROR),
        (0.5, Outcome.FAILS, Severity.WARNING),
        (0.1, Outcome.UNDECIDED, Severity.NOTE),
    ],
)
def test_the_less_sure_the_reading_the_milder_the_check(
    confidence: float, outcome: Outcome, severity: Severity
) -> None:
    claims = {"c1": replace(CLAIM, confidence=confidence)}
    [check] = official_figure.checks(claims, evidence(Relation.REFUTES, observed("274.8")))
    assert (check.outcome, check.severity) == (outcome, severity)


@pytest.mark.parametrize(
    ("confidence", "known", "cause", "outcome"),
    [
        (0.9, "274.8", None, Outcome.FAILS),
        (0.5, "274.8", None, Outcome.UNDECIDED),
        (0.9, "2748", None, Outcome.UNDECIDED),
        (0.9, "2748", Cause.PERIOD, Outcome.FAILS),
    ],
)
def test_another_source_is_a_warning_where_both_speak_of_the_same_thing(
    confidence: float, known: str, cause: Cause | None, outcome: Outcome
) -> None:
    [entry] = evidence(Relation.DISAGREES, observed(known))
    [check] = sources_disagree.checks({"c1": replace(CLAIM, confidence=confidence)}, [replace(entry, cause=cause)])
    assert check.outcome is outcome


def test_what_proves_nothing_is_undecided_and_no_figure_is_no_check() -> None:
    [check] = official_figure.checks({"c1": CLAIM}, evidence(Relation.NOTHING, observed("247.8")))
    assert (check.outcome, check.severity) == (Outcome.UNDECIDED, Severity.NOTE)
    assert list(official_figure.checks({"c1": CLAIM}, evidence(Relation.NOTHING))) == []


def test_a_change_shows_both_levels() -> None:
    change = replace(CLAIM, kind=Kind.CHANGE, base_period=Period.month(2022, 10))
    pair = observed("274.8"), observed("298.4")
    [check] = official_figure.checks({"c1": change}, [Evidence("c1", Relation.SUPPORTS, pair, "One.", pair=True)])
    assert check.calculation == "$274.8 billion / $298.4 billion = -7.9 percent"


def test_another_source_is_a_warning_with_the_ratio() -> None:
    found = observed("371.7", "Statistics")
    [check] = sources_disagree.checks({"c1": CLAIM}, evidence(Relation.DISAGREES, found))
    assert (check.code, check.rule) == ("FC202", "sources-disagree")
    assert (check.outcome, check.severity, check.reference) == (Outcome.FAILS, Severity.WARNING, found)
    assert check.calculation == "$371.7 billion / $247.8 billion = 1.50"


def test_what_the_article_itself_gives_is_not_told_again() -> None:
    theirs = observed("371.7", "Statistics")
    both = [Evidence("c1", Relation.DISAGREES, (theirs,), "One."), Evidence("c2", Relation.SUPPORTS, (theirs,), "Two.")]
    claims = {"c1": CLAIM, "c2": replace(CLAIM, id="c2")}
    assert list(sources_disagree.checks(claims, both)) == []


def test_a_gap_that_is_usual_is_told_where_the_article_gives_both() -> None:
    ours, theirs = observed("247.8"), observed("371.7", "Statistics")
    usual = "The two were apart by 1.52 in 2022 too."
    claims = CLAIM, replace(CLAIM, id="c2", source="Statistics", quantity=scaled(QUANTITY, Decimal("1.5")))
    both = [
        Evidence("c1", Relation.SUPPORTS, (ours,), "One."),
        Evidence("c1", Relation.DISAGREES, (theirs,), f"Apart. {usual}", usual=usual),
        Evidence("c2", Relation.SUPPORTS, (theirs,), "Two."),
    ]
    [apart] = [check for check in check_claims(claims, both) if check.outcome is Outcome.FAILS]
    assert apart.rule == "sources-apart"
    assert apart.message.endswith(f"the text should say whose figure it is. {usual}")
    stranger = replace(both[1], observations=(observed("371.7", "Another"),))
    told = [check.message for check in check_claims(claims, [both[0], stranger, both[2]]) if check.rule == apart.rule]
    assert [usual in message for message in told] == [False]


def test_a_figure_that_was_right_before_a_revision_is_warned_of_with_both() -> None:
    then, now = observed("247.8"), observed("274.8")
    revised = Evidence("c1", Relation.REVISED, (then,), "It was revised.", newest=(now,))
    [check] = revised_figure.checks({"c1": CLAIM}, [revised])
    assert (check.code, check.rule) == ("FC205", "revised-figure")
    assert (check.outcome, check.severity, check.message) == (Outcome.FAILS, Severity.WARNING, "It was revised.")
    assert (check.calculation, check.reference) == ("$247.8 billion → $274.8 billion", then)
    assert [suspect.replacement for suspect in check.suspects] == ["$274.8 billion"]
    [unsure] = revised_figure.checks({"c1": replace(CLAIM, confidence=0.1)}, [revised])
    assert (unsure.outcome, unsure.suspects) == (Outcome.UNDECIDED, ())
    assert list(official_figure.checks({"c1": CLAIM}, [revised])) == []


def test_a_source_that_is_known_with_another_figure_is_a_warning_with_nothing_to_put() -> None:
    [check] = official_figure.checks({"c1": CLAIM}, evidence(Relation.DIFFERS, observed("274.8")))
    assert (check.outcome, check.severity, check.suspects) == (Outcome.FAILS, Severity.WARNING, ())
    assert list(sources_disagree.checks({"c1": CLAIM}, evidence(Relation.DIFFERS, observed("274.8")))) == []


def test_the_same_number_of_another_currency_shows_both() -> None:
    yuan = replace(observed("247.8"), unit="CNY")
    [check] = sources_disagree.checks({"c1": CLAIM}, evidence(Relation.DISAGREES, yuan))
    assert check.calculation == "$247.8 billion ≠ CNY 247.8 billion"


def test_each_rule_tells_only_its_own_relations() -> None:
    assert list(official_figure.checks({"c1": CLAIM}, evidence(Relation.DISAGREES, observed("1")))) == []
    for relation in (Relation.SUPPORTS, Relation.REFUTES, Relation.NOTHING):
        assert list(sources_disagree.checks({"c1": CLAIM}, evidence(relation, observed("1")))) == []


def test_the_rules_are_found_by_code_and_name() -> None:
    assert find_rule("FC201") is official_figure
    assert find_rule("sources-disagree") is sources_disagree
