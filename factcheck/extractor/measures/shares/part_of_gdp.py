"""The part of GDP that a branch makes: "farming accounts for 26% of GDP", "98% of exports and 30% of GDP"."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from itertools import takewhile

from factcheck.domain.claim import Kind
from factcheck.extractor.draft import Draft
from factcheck.extractor.measures.frame import WHOLE_ECONOMY, Frame
from factcheck.extractor.mentions import Form, MeasureMention
from factcheck.extractor.scene import Scene, Token
from factcheck.extractor.senses.sense import Sense
from factcheck.resources import word_set

RULE = "the part of GDP that a branch makes"
_OF = word_set("small_words", "measures", "of_gdp")
_LINKS = word_set("small_words", "measures", "beside_parts_of_gdp")
_BEHIND = 3
"""Within how many tokens behind "of" the GDP stands: "of the country's GDP"."""


def part_of_gdp(
    scene: Scene, at: int, sense: Sense, own: Sequence[Frame], resolved: dict[int | None, Frame], made: Sequence[Draft]
) -> Frame | None:
    """The GDP behind the share at `at`, where a branch makes it, or has a share in something else besides."""
    if sense.kind is not Kind.SHARE:
        return None
    gdp = next((frame for frame in own if frame.at == _gdp_behind(scene, at)), None)
    if gdp is None or gdp.measure not in WHOLE_ECONOMY:
        return None
    branch = _branch_before(scene, at, own) or _branch_told(scene, at, made)
    return replace(resolved[gdp.at], product=branch) if branch else None


def _gdp_behind(scene: Scene, at: int) -> int | None:
    """The place of what the share is of; it may stand behind the last of several: "farming 26%, crafts 9% of GDP"."""
    of = next((p for p, token in enumerate(scene.tokens[at + 1 :], at + 1) if not _is_of_row(token)), None)
    if of is None or scene.tokens[of].text not in _OF:
        return None
    behind = scene.tokens[of + 1 : of + 1 + _BEHIND]
    return next((p for p, token in enumerate(behind, of + 1) if token.measure), None)


def _is_of_row(token: Token) -> bool:
    """Whether it belongs to a row of branches with their shares."""
    share = token.number is not None and token.number.form is Form.PERCENT
    branch = token.pos[:2] in ("NN", "JJ") and (token.mention is None or _is_branch(token.measure))
    return share or branch or token.text in _LINKS or token.has("hedge")


def _is_branch(measure: MeasureMention | None) -> bool:
    return measure is not None and measure.weak and not measure.verb and measure.measure == "production"


def _branch_before(scene: Scene, at: int, own: Sequence[Frame]) -> str | None:
    """The branch that is the last thing measured before the share, be it only named: "farming accounts for 26%"."""
    last = next((frame for frame in reversed(own) if frame.at is not None and frame.at < at), None)
    if last is None or last.at is None:
        return None
    if last.verb and last.measure == "production":
        return _doing(scene, last.at)
    return last.product if _is_branch(scene.tokens[last.at].measure) else None


def _doing(scene: Scene, verb: int) -> str | None:
    """The branch right before the verb by which it makes a part of GDP: "farms produce 9% of GDP"."""
    named = [*takewhile(lambda token: token.pos[:2] in ("NN", "JJ") and not token.area, scene.before(verb, _BEHIND))]
    return " ".join(token.text for token in reversed(named)) or None


def _branch_told(scene: Scene, at: int, made: Sequence[Draft]) -> str | None:
    """The branch of which a share of something else was told right before, or which contributes this one, too."""
    last = made[-1] if made else None
    if last is None or last.frame.measure in WHOLE_ECONOMY:
        return None
    contributed = any(token.text in word_set("measures", "contributing") for token in scene.before(at, 2))
    joined = [token.text for token in scene.before(at, 1)] == ["and"] and last.sense.kind is Kind.SHARE
    return last.frame.product if contributed or joined else None
