"""Whether a share is one of money or of what is weighed and counted, as an article may tell both of one flow."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping

from factcheck.checker.statements import Statements, once
from factcheck.checker.suspects.typos import is_money
from factcheck.checker.tied import tie_patterns as patterns
from factcheck.checker.tied.retold_parts import told_again
from factcheck.domain.claim import Claim


def may_be_in(statements: Statements, share: Claim, unit: str | None) -> bool:
    """Whether a share may be one of amounts in the unit: "8 tonnes, or 5%" and "5% of the volume" are none of money."""
    told = _in_money(statements).get(share.id)
    return told is None or is_money(unit) in told


@once
def _in_money(statements: Statements) -> Mapping[str, set[bool]]:
    """By the id of a share whether the amounts that it tells again, or else the words behind it, are of money."""
    found: dict[str, set[bool]] = defaultdict(set)
    for retold in told_again(statements):
        found[retold.share.id].add(is_money(retold.part.quantity.unit))
    for share in statements.claims:
        for money in (True, False):
            if patterns.counted_by(money).match(statements.ties.behind(share)):
                found[share.id] = {money}
    return found
