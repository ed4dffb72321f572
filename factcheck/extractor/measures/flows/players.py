"""Who has a part in somebody's trade as its source or its destination: "Chad, the source of 4 percent of imports"."""

from __future__ import annotations

from dataclasses import replace

from factcheck.extractor.measures.frame import FLOWS, ONE_WAY, Frame
from factcheck.extractor.scene import Scene
from factcheck.extractor.told import like
from factcheck.resources import word_set

_PHRASE = 4
"""How many words a phrase has at most that names a part: "the two most important buyers"."""
_NEAR = 8
"""Within how many words before the part that it plays stands who plays it."""


def with_player(scene: Scene, at: int, frame: Frame, home: str | None) -> Frame | None:
    """The frame with whoever is said to be the source or the destination of the number; None where nobody is."""
    player = _player(scene, at, frame)
    if player is None:
        return None
    if player != frame.reporter:
        return replace(frame, partner=player)
    whose = frame.partner if frame.partner not in (None, player, "world") else home
    return replace(frame, reporter=whose, partner=player) if whose and whose != player else None


def _player(scene: Scene, at: int, frame: Frame) -> str | None:
    if frame.measure not in ONE_WAY:
        return None
    before = [token for token in scene.before(at, _NEAR) if not token.has("hedge")]
    if len(before) < 3 or before[0].text not in ("of", "with", "at"):
        return None
    before = before[:1] + before[2:] if before[1].text == "," != before[0].text else before
    if before[1].text.rpartition(" ")[2] not in word_set("measures", "ends_of_trade", str(frame.measure)):
        return None
    for token in before[2:]:
        if token.area:
            taken = token.area.form == "region" or token.area.possessive
            return None if taken else like(token.area.codes[0], scene.word(token), "the source or the destination")
        if token.is_rank:
            continue
        if token.number or token.measure or token.text in (";", ":") or token.has("preposition"):
            return None
    return None


def plays(scene: Scene, frame: Frame) -> bool:
    """Whether it is the flow of who was just called a market or a supplier: "Peru was Chad's main market, buying 2
    tonnes", "Peru was Chad's main supplier, with exports of 2 tonnes".
    """
    row = scene.tokens[: frame.at or 0]
    parts = {token.measure.measure for token in row if token.measure and token.measure.part}
    if frame.part or frame.measure not in ONE_WAY or not parts & (ONE_WAY - {str(frame.measure)}):
        return False
    return scene.tokens[len(row)].pos == "VBG" or row[-1].text == "with"


def named_as_players(scene: Scene, at: int, stop: int) -> bool:
    """Whether the list at the number is one of buyers or suppliers: "Peru (5%) and Chile (4%) as the main buyers"."""
    row = scene.tokens[at:stop]
    place = next((p for p, token in enumerate(row) if token.text == "as"), None)
    behind = row[place + 1 : place + 1 + _PHRASE] if place is not None else []
    ends = word_set("measures", "ends_of_trade", "exports") | word_set("measures", "ends_of_trade", "imports")
    return any(token.text.rpartition(" ")[2].removesuffix("s") in ends for token in behind)


def _takes_of(scene: Scene, before: Frame, frame: Frame) -> bool:
    """Whether whoever plays the part has so much of what is measured: "the biggest market, taking 5 percent of its"."""
    if before.at is None or frame.at is None:
        return False
    row = scene.tokens[before.at + 1 : frame.at]
    of = next((place for place, token in enumerate(row) if token.text.startswith("of")), None)
    return bool(of) and of is not None and row[of - 1].number is not None


def in_terms_of(scene: Scene, frame: Frame, before: Frame | None) -> Frame:
    """The frame with the part that is played in it: "Chad was Oman's largest trading partner in terms of exports".

    So it is where the flow is said again to be that of whose partner it is: "with Oman's exports reaching $3bn".
    """
    if before is None or before.at is None or before.reporter is None or frame.at is None or frame.measure not in FLOWS:
        return frame
    row = [token.text for token in scene.tokens[before.at + 1 : frame.at]]
    named = row[:1] and row[0] in word_set("measures", "beside_nouns", "partners")
    linked = " ".join(row[1:]) in word_set("measures", "in_terms_of")
    if frame.partner or frame.all_partners:
        return frame
    if before.part and frame.measure == before.measure and frame.reporter is None and _takes_of(scene, before, frame):
        return replace(frame, reporter=before.reporter, part=True, possessed=False)
    if not named:
        return frame
    if frame.reporter == before.reporter and frame.measure in ONE_WAY:
        return replace(frame, part=True)
    return replace(frame, reporter=before.reporter, partner=before.partner, part=True) if linked else frame
