"""Whose GDP a number is set in ratio to: "31 percent of Tajikistan's GDP", "3% of GDP for Chad and 4% for Togo"."""

from __future__ import annotations

from collections.abc import Sequence

from factcheck.domain.claim import Kind
from factcheck.extractor.cues import is_modifier
from factcheck.extractor.draft import Draft
from factcheck.extractor.measures.frame import FLOWS, WHOLE_ECONOMY, Frame
from factcheck.extractor.scene import Scene, Token
from factcheck.extractor.senses.sense import AS_BEFORE, Sense

_BEHIND = 5
"""Within how many tokens behind a percentage stands the GDP that it is of."""
_TWO = 2


def whose_gdp(scene: Scene, at: int, sense: Sense, frame: Frame) -> str | None:
    """The country whose GDP it is, which has what is told; None where no words behind the number say so."""
    if sense.kind is not Kind.SHARE or frame.measure in FLOWS or frame.measure in WHOLE_ECONOMY:
        return None
    if alone := _owner_alone(scene, at):
        return alone
    row = [token for token in scene.after(at, _BEHIND) if not (token.text in ("the", "'s") or is_modifier(token.text))]
    gdp = next((place for place, token in enumerate(row[: _TWO + 1]) if _is_gdp(token)), None)
    if gdp is None:
        goes_on = sense.rule == AS_BEFORE and any(map(_is_gdp, scene.tokens[:at]))
        return _behind(row) if goes_on else None
    if not row[0].text.startswith("of"):
        return None
    owner = row[gdp - 1].area if gdp else None
    return owner.codes[0] if owner and len(owner.codes) == 1 else _behind(row[gdp + 1 :])


def in_same_ratio(frame: Frame, scene: Scene, at: int, sense: Sense, made: Sequence[Draft]) -> Frame:
    """The frame told last, where its part of GDP is told on: "aid was 3% of GDP in Chad, 4% in Togo"."""
    last = made[-1] if made else None
    goes_on = sense.rule == AS_BEFORE or _owner_alone(scene, at)
    if last is None or not goes_on or sense.kind is not Kind.SHARE:
        return frame
    on = frame.measure in WHOLE_ECONOMY and last.frame.measure not in WHOLE_ECONOMY
    return last.frame if on and any(map(_is_gdp, scene.tokens[last.at : at])) else frame


def _owner_alone(scene: Scene, at: int) -> str | None:
    """The country whose GDP is meant where only its owner is named again: "3% of Chad's GDP and 4% of Togo's"."""
    row = [token for token in scene.after(at, _BEHIND) if token.text != "the"]
    if len(row) < len(("of", "Togo", "'s")) or row[0].text != "of" or row[2].text != "'s":
        return None
    owner, behind = row[1].area, row[3:4]
    named = any(token.pos[:2] in ("NN", "JJ") or token.measure for token in behind)
    alone = owner is not None and len(owner.codes) == 1 and not named
    return owner.codes[0] if owner and alone and any(map(_is_gdp, scene.tokens[:at])) else None


def _is_gdp(token: Token) -> bool:
    return token.measure is not None and token.measure.measure in WHOLE_ECONOMY


def _behind(row: list[Token]) -> str | None:
    """The area right behind, of which it is told: "for Chad", "in Chad"."""
    if len(row) < _TWO or row[0].text not in ("for", "in") or (area := row[1].area) is None:
        return None
    return area.codes[0] if len(area.codes) == 1 and area.form != "region" else None
