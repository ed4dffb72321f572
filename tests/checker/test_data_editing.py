"""The worked cases of tools that edit statistical records, told as claims: which number is named, with what repair.

The figures are those of the examples and tests of the R packages `errorlocate` (the fewest fields to change), and
`deductive` and `deducorrect` (typing errors, signs, exchanged values; Scholtus 2009). They change a record silently
and pick one of several answers at random; the checker lists all of them and changes nothing.
"""

from __future__ import annotations

from decimal import Decimal

import pytest

from factcheck.checker import check_claims
from factcheck.domain.check import Check, Outcome, Suspect
from factcheck.domain.claim import Claim
from factcheck.domain.evidence import Evidence, Relation
from factcheck.domain.period import Period

from .make import billions, check, failing, make, millions, only

ABOUT = {
    "x1": "exports RRR PPP 2023",
    "x2": "imports RRR PPP 2023",
    "x3": "turnover RRR PPP 2023",
    "x4": "imports RRR PPP 2023",
    "x5": "turnover RRR AAA 2023",
    "x6": "turnover RRR BBB 2023",
    "x7": "turnover RRR CCC 2023",
    "x8": "turnover RRR three 2023",
    "x9": "turnover RRR abroad 2023",
    "x10": "turnover RRR abroad 2022",
    "x11": "turnover RRR abroad 2023",
}
RIGHT = {
    "x1": 1452, "x2": 116, "x3": 1568, "x4": 116, "x5": 323, "x6": 76, "x7": 12, "x8": 411, "x9": 1979, "x10": 1842,
    "x11": 137,
}  # fmt: skip
"""x1 + x2 = x3, x2 = x4, x5 + x6 + x7 = x8, x3 + x8 = x9, x9 − x10 = x11."""


def parts(group: str, _: Period | None) -> frozenset[str]:
    return {"three": frozenset(("AAA", "BBB", "CCC")), "abroad": frozenset(("PPP", "three"))}.get(group, frozenset())


def record(**wrong: int) -> list[Claim]:
    found = []
    for name, value in (RIGHT | wrong).items():
        kind, base = ("change_abs", "2022") if name == "x11" else ("level", None)
        number = f"{value * 10**6}"
        found.append(make(kind, f"${value:,} million", number, ABOUT[name], id=name, base=base))
    return found


def failures(**wrong: int) -> list[Check]:
    return [found for found in check_claims(record(**wrong), members=parts) if found.outcome is Outcome.FAILS]


def named(checks: list[Check]) -> dict[str, str]:
    """The first suspects with what they should be."""
    return {found.suspects[0].claim: found.suspects[0].replacement for found in checks}


def test_the_right_record_holds_in_all_five_equations() -> None:
    assert not failures()
    rules = {found.rule for found in check_claims(record(), members=parts)}
    assert rules == {"turnover-sum", "repeated", "parts-sum", "absolute-change"}


def test_swapped_digits_are_swapped_back() -> None:
    assert named(failures(x4=161)) == {"x4": "$116 million"}


def test_two_typing_errors_in_one_record_are_both_mended() -> None:
    assert named(failures(x4=161, x9=19979)) == {"x4": "$116 million", "x9": "$1,979 million"}


def test_parts_that_are_missing_are_no_typing_error_but_their_sum_is_named() -> None:
    checks = failures(x4=161, x9=19979, x5=0, x6=0, x7=0)
    assert {"x4": "$116 million", "x9": "$1,979 million"}.items() <= named(checks).items()
    assert {found.claims for found in checks if "x5" in found.claims} == {("x8", "x5", "x6", "x7")}


def test_a_whole_that_is_missing_is_what_its_parts_add_to() -> None:
    checks = failures(x4=161, x9=19979, x8=0)
    (of_parts,) = (found for found in checks if "x5" in found.claims)
    assert [(suspect.claim, suspect.replacement) for suspect in of_parts.suspects] == [("x8", "$411 million")]
    assert {"x4": "$116 million"}.items() <= named(checks).items()


def test_the_order_of_the_figures_does_not_matter() -> None:
    (found,) = failing(
        millions(1452, "imports AAA BBB 2023", id="x2"),
        millions(161, "exports AAA BBB 2023", id="x1"),
        millions(1568, "turnover AAA BBB 2023", id="x3"),
    )
    assert named([found]) == {"x1": "$116 million"}


def test_a_figure_that_is_known_to_be_right_is_not_mended() -> None:
    claims = trade("1452", "161", "1568")
    (found,) = check_claims(claims, [Evidence("m", Relation.SUPPORTS, (), "")])
    assert found.suspects[0].claim != "m"


def test_a_digit_that_one_of_many_parts_lacks() -> None:
    figures = {"AAA": "11,289,000", "BBB": "4,328,000", "CCC": "361,300", "DDD": "11,201,000", "EEE": "11,849,000"}
    claims = [plain(number, f"exports RRR {partner} 2023", partner) for partner, number in figures.items()]
    (found,) = failing(plain("42,280,000", f"exports RRR {'+'.join(figures)} 2023", "whole"), *claims)
    assert named([found]) == {"CCC": "$3,613,000"}


@pytest.mark.parametrize(("stated", "meant"), [("755", "$76 million"), ("750", "$75 million")])
def test_the_one_figure_that_can_be_wrong_is_a_part_larger_than_its_whole(stated: str, meant: str) -> None:
    """Of 755 + 125 = 200 the 125 cannot mend it, as nothing is traded below nothing."""
    (found,) = failing(*trade(stated, "125", "200"))
    assert [suspect.claim for suspect in found.suspects] == ["x", "t"]
    assert found.suspects[0].replacement == meant


def test_all_answers_are_listed_where_one_figure_of_three_may_be_wrong() -> None:
    (found,) = failing(*trade("30.0", "70.0", "80.0"))
    assert {suspect.claim for suspect in found.suspects} == {"x", "m", "t"}
    for claim, right in (("x", 10), ("m", 50), ("t", 100)):
        assert holds(next(suspect for suspect in found.suspects if suspect.claim == claim), right * 10**6)


def test_amounts_of_any_size_are_located() -> None:
    """A field above ten million is left out by `errorlocate`, for its numbers grow too large to tell."""
    found = only(
        "turnover-sum",
        plain("10,000,000,000", "exports AAA BBB 2023", "x"),
        plain("200", "imports AAA BBB 2023", "m"),
        plain("300", "turnover AAA BBB 2023", "t"),
    )
    assert found.suspects[0].claim == "x" and holds(found.suspects[0], 100)


def test_a_part_without_its_other_part_is_no_larger_than_the_whole() -> None:
    exports, _, turnover = trade("10.0", "1", "5.0")
    (found,) = failing(exports, turnover)
    assert {suspect.claim for suspect in found.suspects} == {"x", "t"}


def test_of_two_exchanged_figures_both_are_suspects() -> None:
    (found,) = failing(*trade("1.0", "2.0", "1.0"))
    assert {suspect.claim for suspect in found.suspects} == {"m", "t"}


@pytest.mark.parametrize(("exports", "imports", "balance"), [("3.0", "13.0", "10.0"), ("15.0", "5.0", "-10.0")])
def test_a_balance_with_the_other_sign_is_read_as_counted_from_the_other_side(
    exports: str, imports: str, balance: str
) -> None:
    figures = (
        billions(exports, "exports AAA BBB 2023"),
        billions(imports, "imports AAA BBB 2023"),
        make("level", f"${balance.lstrip('-')} billion", f"{balance}e9", "balance AAA BBB 2023"),
    )
    assert only("balance-difference", *figures).outcome is Outcome.HOLDS


def test_a_deficit_with_all_the_world_is_that_of_the_country_whose_trade_it_is() -> None:
    figures = (
        billions("2.7", "exports AAA world 2023"),
        billions("1.1", "imports AAA world 2023"),
        make("level", "$1.6 billion", "-1.6e9", "balance AAA world 2023"),
    )
    found = only("balance-difference", *figures)
    assert found.message == (
        "2.7 − 1.1 = 1.6 billion USD, but the text says a deficit of $1.6 billion. "
        "Should $1.6 billion be a surplus, not a deficit, or did we misread the text?"
    )


@pytest.mark.parametrize(
    ("changes", "turned"),
    [
        ({"exports": "14.0", "imports": "-4.0", "balance": "10.0"}, "imports"),
        ({"exports": "-1.0", "imports": "1.0", "turnover": "2.0"}, "exports"),
        ({"exports": "-12.3", "imports": "12.9", "turnover": "25.2"}, "exports"),
    ],
)
def test_a_change_with_the_wrong_sign_is_turned(changes: dict[str, str], turned: str) -> None:
    (found,) = (found for found in check(*(step(number, side) for side, number in changes.items())))
    assert found.outcome is Outcome.FAILS and found.suspects[0].claim == turned
    assert "be up, not down" in found.message


def trade(exports: str, imports: str, turnover: str) -> list[Claim]:
    sides = (("x", "exports", exports), ("m", "imports", imports), ("t", "turnover", turnover))
    return [millions(number, f"{measure} AAA BBB 2023", id=id_) for id_, measure, number in sides]


def plain(number: str, about: str, id_: str) -> Claim:
    return make("level", f"${number}", number.replace(",", ""), about, id=id_)


def step(number: str, side: str) -> Claim:
    about = f"{side} AAA BBB 2023"
    return make("change_abs", f"${number.lstrip('-')} billion", f"{number}e9", about, base="2022", id=side)


def holds(suspect: Suspect, value: int) -> bool:
    return suspect.low <= Decimal(value) <= suspect.high
