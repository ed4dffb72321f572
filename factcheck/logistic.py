"""Shares that a fitted logistic regression tells from signs; its weights are a file of `models/en/weighing/`."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from math import exp, log

import yaml

from factcheck.resources import models


def share(file: str, signs: Mapping[str, float]) -> float:
    """What share of cases with such signs is one, by the weights in `file`: each sign's, and the `intercept`."""
    weights = _weights(file)
    total = weights["intercept"] + sum(weights[name] * value for name, value in signs.items())
    return 1 / (1 + exp(-total))


def log_odds(share: float, least: float, most: float) -> float:
    """The log odds of a share, which says no more beyond `least` and `most` than they do."""
    share = min(max(share, least), most)
    return log(share / (1 - share))


@cache
def _weights(file: str) -> Mapping[str, float]:
    weights: Mapping[str, float] = yaml.safe_load((models() / "weighing" / file).read_text(encoding="utf-8"))
    return weights
