"""How likely it is that figures which do not fit are the article's slip, and not our misreading of it.

A logistic regression on what is known of a failed relation. It is fitted on articles into which one slip each was
planted, against what fails in them as they were written (`training/misfits.py`).
"""

from __future__ import annotations

from collections.abc import Sequence
from math import log, log10
from typing import NamedTuple

from factcheck.checker.relation import Relation
from factcheck.checker.suspects.localise import Candidate
from factcheck.checker.suspects.typos import COPY, DIGIT, EXTRA, MISSING, POINT, SCALE, SWAPPED, TURNED
from factcheck.domain.check import Severity
from factcheck.logistic import log_odds, share

FILE = "misfits.yaml"
_LEAST, _MOST = 0.05, 0.995
"""Confidences beyond these say no more than they."""
_SHARPEST, _WIDEST = 1e-5, 2.0
ERROR, WARNING = 0.85, 0.5
"""How likely it must be that a failure is a slip for it to be an error, or a warning."""
_APART, _UNEXPLAINED = 0.7, 0.8
"""How likely for a warning where the figures stand in several lines and no words tie them: pages hold far fewer slips
than the articles that the weights are fitted on, and more figures that are read as of one thing and are of two. The
first where a slip of the pen explains it, the second where none does."""


class Signs(NamedTuple):
    """What the likelihood rests on."""

    read: float
    """The log odds that the figure read with most doubt was read rightly."""
    width: float
    """How wide the range is in which the likeliest wrong number would have to lie, as a part of it, in powers of 10."""
    mends: float
    """The logarithm of how many failures that number's change would mend."""
    swapped: float
    """1 where two swapped digits explain it; so for the next four."""
    digit: float
    """One that is wrong, too many, or missing."""
    point: float
    scale: float
    copied: float
    tied: float
    """1 where the grammar of a sentence ties the figures."""
    assumed: float
    """1 where something had to be taken for granted."""
    fitting: float
    """1 where other figures for the same fit."""
    elsewhere: float
    """1 where a figure nearby, read as one of something else, would make it right."""


def signs(relation: Relation, candidates: Sequence[Candidate], *, tied: bool, fitting: bool, elsewhere: bool) -> Signs:
    """The signs of a relation that does not hold, by the likeliest of the numbers that may be wrong."""
    first = candidates[0] if candidates else None
    kind = first.guess.slip.kind if first and first.guess.slip else ""
    return Signs(
        read=log_odds(min(claim.confidence for claim in relation.claims), _LEAST, _MOST),
        width=log10(_width(first)),
        mends=log(first.mends if first else 1),
        swapped=float(kind == SWAPPED),
        digit=float(kind in (DIGIT, EXTRA, MISSING)),
        point=float(kind == POINT),
        scale=float(kind.startswith(SCALE)),
        copied=float(kind == COPY),
        tied=float(tied),
        assumed=float(bool(relation.assumptions)),
        fitting=float(fitting),
        elsewhere=float(elsewhere),
    )


def _width(candidate: Candidate | None) -> float:
    if not candidate or not candidate.wanted.bounded or not candidate.wanted.middle:
        return _WIDEST
    wanted = candidate.wanted
    return min(max(float((wanted.high - wanted.low) / abs(wanted.middle)), _SHARPEST), _WIDEST)


def by_likelihood(
    seen: Signs, candidates: Sequence[Candidate] = (), *, apart: bool = False, supposed: bool = False
) -> Severity:
    """How bad a failure with such signs may be called at most.

    It is no error where only the direction is the other way round, which is misread more often than it is miswritten.

    Args:
        apart: the figures stand in several lines of the article.
        supposed: that they are told of one thing is only supposed, so that another failure has to bear it out.
    """
    sure = likelihood(seen)
    turned = bool(candidates and candidates[0].guess.slip and candidates[0].guess.slip.kind == TURNED)
    if supposed and not seen.mends:
        return Severity.NOTE
    if sure >= ERROR and not turned:
        return Severity.ERROR
    return Severity.WARNING if sure >= (_least(seen, candidates) if apart else WARNING) else Severity.NOTE


def _least(seen: Signs, candidates: Sequence[Candidate]) -> float:
    """How likely a failure must be for a warning whose figures stand in several lines."""
    explained = any(candidate.is_mistyped for candidate in candidates[:1])
    if seen.tied or (explained and seen.mends):
        return WARNING
    return _APART if explained else _UNEXPLAINED


def likelihood(seen: Signs) -> float:
    """What share of failures with such signs are slips, where a few are planted in each article."""
    return share(FILE, seen._asdict())
