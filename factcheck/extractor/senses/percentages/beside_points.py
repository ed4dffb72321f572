"""Percentages beside points: what points lead to, and what a level was that they moved from."""

from __future__ import annotations

from factcheck.extractor.mentions import Form
from factcheck.extractor.scene import Scene
from factcheck.resources import word_set

_NEAR = 3


def points_to(scene: Scene, previous: int, at: int) -> bool:
    """Whether points lead to the percentage: "an 8 percentage point rise to 60 percent"."""
    points = scene.tokens[previous].number
    return points is not None and points.form is Form.POINTS and at - previous <= _NEAR


def left_by_points(scene: Scene, previous: int, at: int) -> bool:
    """Whether the percentage is what points have left of it: "it lost 0.4 points, making 7 percent"."""
    points = scene.tokens[previous].number
    if points is None or points.form is not Form.POINTS or scene.in_brackets(at):
        return False
    between = " ".join(token.text for token in scene.tokens[previous + 1 : at])
    return any(between.endswith(words) for words in word_set("measures", "left_by_points"))


def levels_points(scene: Scene, previous: int, at: int) -> bool:
    """Whether a bracket right behind points tells the level of another time: "fell by 2 points (8 percent in 2022)"."""
    points = scene.tokens[previous].number
    opened = points is not None and points.form is Form.POINTS and scene.in_brackets(at)
    return opened and any(token.period for token in scene.after(at, 4)) and at - previous <= _NEAR + 1
