"""A writer's word, in the article itself, that a finding is known and shall not be told again."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Ignore:
    """It concerns the findings by `rules` (codes, beginnings of codes or names) at numbers in the stretch `covers`.

    `line` is where it stands in the file, from 1.
    """

    rules: tuple[str, ...]
    reason: str
    line: int
    covers: tuple[int, int]
