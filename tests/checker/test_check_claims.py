"""Laws of the checker on claims at random: it ends, and its answers do not depend on order."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

from hypothesis import given, settings
from hypothesis import strategies as st

from factcheck.checker import check_claims, verdicts
from factcheck.domain.check import Check, Outcome, Severity
from factcheck.domain.claim import Claim, Kind, SlotReason
from factcheck.domain.evidence import Evidence, Relation, Verdict

from .make import billions, check, failing, growth, make, members, millions

AREAS = ("AAA", "BBB", "ZZZ", "union", "world", None)
UNITS = {Kind.CHANGE: "percent", Kind.SHARE: "percent", Kind.RATIO: "times", Kind.RANK: "rank"}


@st.composite
def claims(draw: st.DrawFn) -> list[Claim]:
    found = []
    for number in range(draw(st.integers(1, 14))):
        kind = draw(st.sampled_from(list(Kind)))
        value = draw(st.integers(-300, 300)) if kind is not Kind.RANK else draw(st.sampled_from((1, 2, -1)))
        slots = [draw(st.sampled_from(options)) or "-" for options in (AREAS, AREAS, ("2022", "2023", None))]
        found.append(
            make(
                str(kind),
                f"{abs(value)}",
                value,
                " ".join((draw(st.sampled_from(("exports", "imports", "turnover", "balance", "gdp"))), *slots)),
                id=f"c{number}",
                unit=UNITS.get(kind, draw(st.sampled_from(("USD", "EUR")))),
                base=draw(st.sampled_from(("2021", "2022", None))) if kind not in (Kind.LEVEL, Kind.SHARE) else None,
                product=draw(st.sampled_from((None, "steel", "coal"))),
                source=draw(st.sampled_from((None, "customs", "the bank"))),
                confidence=draw(st.sampled_from((0.1, 0.4, 1.0))),
            )
        )
    return found


@settings(max_examples=100)
@given(claims(), st.randoms(use_true_random=False))
def test_any_claims_get_an_answer_that_does_not_depend_on_their_order(found: list[Claim], random) -> None:  # type: ignore[no-untyped-def]
    checks = check(*found)
    shuffled = list(found)
    random.shuffle(shuffled)
    assert check(*shuffled) == checks
    known = {claim.id for claim in found}
    assert set(verdicts(found, checks, ())) == known
    for made in checks:
        assert made.claims and set(made.claims) <= known and len(set(made.claims)) == len(made.claims)
        assert len(made.suspects) <= 3
        for suspect in made.suspects:
            assert suspect.claim in made.claims
            assert suspect.low <= suspect.high
            assert suspect.low.is_finite() and suspect.high.is_finite()
        if made.outcome is not Outcome.FAILS:
            assert made.severity is Severity.NOTE and not made.suspects


_BY_CHANCE = {"figures-agree"}
"""What weighs how many other numbers stand as near: it accuses nobody."""


@settings(max_examples=100)
@given(claims())
def test_unrelated_claims_change_nothing(found: list[Claim]) -> None:
    # By no source of their own: beside a second one, whoever names none is not heard as the first.
    far = [billions(41, "turnover QQQ RRR 1999", id="x1"), billions(9, "gdp SSS - 1998", id="x2")]
    before = {(made.rule, made.claims) for made in check(*found) if made.rule not in _BY_CHANCE}
    after = {(made.rule, made.claims) for made in check(*found, *far) if not set(made.claims) & {"x1", "x2"}}
    assert before == {(rule, about) for rule, about in after if rule not in _BY_CHANCE}


def told(made: Check) -> tuple[object, ...]:
    return made.rule, made.claims, made.outcome, made.severity, made.message


@settings(max_examples=100)
@given(st.integers(1, 999), st.integers(1, 999), st.integers(1, 2000), st.integers(0, 3))
def test_what_holds_still_holds_for_vaguer_numbers(exports: int, imports: int, turnover: int, wider: int) -> None:
    found = [
        millions(turnover, "turnover AAA BBB 2023"),
        millions(exports, "exports AAA BBB 2023"),
        millions(imports, "imports AAA BBB 2023"),
    ]
    vaguer = [wide(claim, Decimal(10) ** wider) for claim in found]
    if holds(check(*found)):
        assert holds(check(*vaguer))


def wide(claim: Claim, times: Decimal) -> Claim:
    quantity = claim.quantity
    margin = times * (quantity.high - quantity.low)
    return replace(claim, quantity=replace(quantity, low=quantity.low - margin, high=quantity.high + margin))


def holds(checks: tuple[Check, ...]) -> bool:
    return any(made.rule == "turnover-sum" and made.outcome is Outcome.HOLDS for made in checks)


def test_failures_come_first_and_ids_count() -> None:
    checks = check(
        billions(41, "turnover AAA BBB 2023"),
        billions("16.3", "exports AAA BBB 2023"),
        billions("24.7", "imports AAA BBB 2023"),
        billions(50, "turnover AAA ZZZ 2023"),
        billions("36.3", "exports AAA ZZZ 2023"),
        billions("24.7", "imports AAA ZZZ 2023"),
    )
    assert [(made.id, made.outcome) for made in checks] == [("k1", Outcome.FAILS), ("k2", Outcome.HOLDS)]


def test_an_uncertain_reading_is_no_error() -> None:
    def checks(confidence: float) -> tuple[Check, ...]:
        return check(
            billions(41, "turnover AAA BBB 2023"),
            billions("16.3", "exports AAA BBB 2023", confidence=confidence),
            billions("34.7", "imports AAA BBB 2023"),
        )

    assert checks(1.0)[0].severity is Severity.ERROR
    assert checks(0.8)[0].severity is Severity.WARNING
    assert checks(0.3)[0].severity is Severity.NOTE
    assert checks(0.1)[0].outcome is Outcome.UNDECIDED


def test_small_errors_in_large_exact_amounts_are_seen() -> None:
    def checks(total: str) -> tuple[Check, ...]:
        about = "AAA BBB 2023"
        return check(
            make("level", f"${total}", total.replace(",", ""), f"turnover {about}"),
            make("level", "$60,000,000,000,000.11", "60000000000000.11", f"exports {about}"),
            make("level", "$40,000,000,000,000.12", "40000000000000.12", f"imports {about}"),
        )

    assert checks("100,000,000,000,000.23")[0].outcome is Outcome.HOLDS
    assert checks("100,000,000,000,000.32")[0].outcome is Outcome.FAILS


def test_verdicts() -> None:
    right = [billions(n, f"{m} AAA BBB 2023") for m, n in (("turnover", 41), ("exports", 16.3), ("imports", 24.7))]
    alone = billions(7, "turnover AAA ZZZ 2023")
    checks = check_claims([*right, alone], members=members)
    found = verdicts([*right, alone], checks, ())
    assert [found[claim.id] for claim in right] == [Verdict.SUPPORTED] * 3
    assert found[alone.id] is Verdict.NOT_ENOUGH_INFO


def test_a_reference_refutes_what_was_surely_read() -> None:
    sure = billions(7, "exports AAA world 2023")
    guessed = replace(sure, reasons=(SlotReason("period", "last named", None, None, guessed=True),))
    doubtful = replace(sure, confidence=0.5)
    refuting = [Evidence(sure.id, Relation.REFUTES, (), "")]
    found = [verdicts([claim], (), refuting)[claim.id] for claim in (sure, guessed, doubtful)]
    assert found == [Verdict.REFUTED, Verdict.NOT_ENOUGH_INFO, Verdict.NOT_ENOUGH_INFO]


def test_a_figure_that_a_reference_supports_is_not_the_first_suspect() -> None:
    found = [billions(n, f"{m} AAA BBB 2023") for m, n in (("turnover", 41), ("exports", 16.3), ("imports", 27.4))]
    evidence = [Evidence(claim.id, Relation.SUPPORTS, (), "") for claim in found[:2]]
    (failed,) = check_claims(found, evidence, members=members)
    assert failed.suspects[0].claim == found[2].id
    assert verdicts(found, (failed,), evidence) == {
        found[0].id: Verdict.SUPPORTED,
        found[1].id: Verdict.SUPPORTED,
        found[2].id: Verdict.REFUTED,
    }


def test_a_change_misread_as_since_its_own_time_accuses_nobody() -> None:
    level = make("level", "$1", 1, "exports AAA BBB 2022")
    assert not failing(level, growth(1, "exports AAA BBB 2022", base="2022"))
