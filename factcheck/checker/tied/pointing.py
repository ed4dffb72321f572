"""What the words beside a share say of the amount that it is of: told before, the one beside it, one with a name."""

from __future__ import annotations

from factcheck.checker.statements import Statements
from factcheck.checker.tied import tie_patterns as patterns
from factcheck.domain.claim import Claim


def points_back(statements: Statements, first: Claim, second: Claim) -> bool:
    """Whether words before two numbers, or those between, are "of that": what was told before is their whole."""
    between = statements.wording.between(first.span.end, second.span.start)
    return bool(patterns.points_back().search(f"{statements.ties.before(first)} {between}"))


def is_of_itself(statements: Statements, share: Claim) -> bool:
    """Whether a share is of the amount right before it: "$5m, a third of it to Chad", not "or a third of it"."""
    apart = bool(patterns.set_apart().search(statements.ties.before(share)))
    return apart and bool(patterns.of_itself().match(statements.ties.behind(share)))


def has_own_whole(statements: Statements, share: Claim) -> bool:
    """Whether a share is of something that has a name: "5% of the country's rice", "19% of GDP"."""
    found = patterns.of_what().match(statements.ties.behind(share))
    named = bool(found and found.group(1))
    return named or bool(share.against and share.against.measure != share.series.measure)
