"""How surely a claim must have been read for what is concluded from it."""

from __future__ import annotations

from collections.abc import Sequence

from factcheck.checker.ambiguity import ambiguous
from factcheck.checker.averages import average_of, is_average
from factcheck.checker.statements import Statements
from factcheck.checker.wholes import is_with_rest
from factcheck.domain.assertion import Assertion
from factcheck.domain.claim import Claim

SURE = 0.6
"""Below this confidence in how a claim was read, its failure is no error."""
READ = 0.2
"""Below this one it proves nothing."""
HEARD, HEARD_SURELY = 0.4, 0.75
"""The same two for what is said in words, whose confidence is not fitted to what came out right."""
MOST_SUSPECTS = 3
"""So many numbers at most are named for one failure."""


def is_sure(one: Claim | Assertion) -> bool:
    """Whether it was read surely enough for a failure to be more than a note."""
    return one.confidence >= (SURE if isinstance(one, Claim) else HEARD_SURELY)


def is_surely_read(claim: Claim) -> bool:
    """Whether nothing of it was carried over or assumed, so that a figure which does not fit it is against the text."""
    return claim.confidence >= SURE and not any(reason.guessed for reason in claim.reasons)


def together(statements: Statements) -> Sequence[Claim]:
    """The claims that may be held against all others at once: read well, told in one way, no vague averages."""
    doubtful = ambiguous(statements, slips_too=True)
    read = (claim for claim in statements.claims if claim.id not in doubtful and claim.confidence >= READ)
    read = (claim for claim in read if not is_with_rest(claim))
    return [claim for claim in read if average_of(claim) or not is_average(statements, claim)]
