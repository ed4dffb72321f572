"""How sure one may be that all slots of a claim are right: a logistic regression on what is known of its reading."""

from __future__ import annotations

from typing import NamedTuple

from factcheck.logistic import log_odds, share

FILE = "confidence.yaml"
_UNKNOWN = 0.3
"""The share of what was never weighed, as nothing was there to be weighed."""
_LEAST, _MOST = 0.02, 0.98


class Signs(NamedTuple):
    """What the confidence rests on."""

    what: float
    """The log odds of its measure among all that it could be told of."""
    which: float
    """Those of its product, all goods being one."""
    whose: float
    """Those of its sides."""
    when: float
    """Those of its period."""
    told: float
    """How far the rule that gave it its measure is to be trusted, from 0 to 1."""
    product: float
    """1 where it is of a product."""
    ruled: float
    """1 where the period is the one that the rules say."""


def signs(
    *, what: float, which: float, whose: float | None, when: float | None, told: float, product: bool, ruled: bool
) -> Signs:
    """The signs of a claim; the first four are shares from 0 to 1, None where nothing was weighed."""
    return Signs(_odds(what), _odds(which), _odds(whose), _odds(when), told, product, ruled)


def _odds(share: float | None) -> float:
    return log_odds(_UNKNOWN if share is None else share, _LEAST, _MOST)


def confidence(seen: Signs) -> float:
    """What share of claims with such signs is right."""
    return share(FILE, seen._asdict())
