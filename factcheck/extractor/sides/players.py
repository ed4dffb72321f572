"""Who plays which part in trade by the words beside a measure: whose it is, who takes it, with whom it is."""

from __future__ import annotations

from dataclasses import replace
from itertools import takewhile

from factcheck.extractor.areas.members import is_member
from factcheck.extractor.discourse import Context
from factcheck.extractor.measures.frame import FLOWS, Frame, joined
from factcheck.extractor.scene import Scene, Token
from factcheck.extractor.sides.subject import subject_of
from factcheck.resources import word_set

_OTHERS = word_set("small_words", "sides", "others")
_FRONT = 6
"""Within how many words a sentence tells with whom the trade is that it opens with."""


def part_of_group(scene: Scene, frame: Frame, subject: str, context: Context) -> Frame | None:
    """The trade with a member that is told as a part of that with its group, which it has none with itself.

    "Togo is China's largest partner, with 20 percent of the trade with Africa".
    """
    if frame.reporter is not None or frame.measure not in FLOWS or not is_member(subject, frame.partner):
        return None
    if any(token.text in _OTHERS for token in scene.before(frame.stop, 2)):
        return None
    named = (*(code for _, area in scene.areas for code in area.codes), context.home)
    others = (code for code in named if code and code.isupper() and not is_member(code, frame.partner))
    other = next(others, None)
    return replace(frame, reporter=other, partner=subject) if other else None


def owner_of(scene: Scene, frame: Frame, subject: str | None, context: Context) -> str | None:
    """Whose "its" is: that of the sentence's subject, or of the area spoken of last.

    Whose customers and suppliers are told one by one keeps them: "Its best customer was Peru, its best supplier Chile".
    """
    owner = subject_of(scene, frame, owner=True)
    candidates = (owner, context.reporter, context.spoken_of) if frame.part else (subject, owner, context.spoken_of)
    return next((code for code in candidates if code and code != frame.partner), None)


def player_of(scene: Scene, frame: Frame, subject: str | None, context: Context) -> str | None:
    """Who plays a part in trade: the subject ("Peru is the largest buyer"), or the first area named behind.

    It may only be pointed to: "As a market it is worth $3bn".
    """
    if subject and subject != frame.reporter:
        return _row_before(scene, frame, subject) or subject
    behind = scene.tokens[frame.stop + 1 :] if frame.at is not None else []
    opening = [token.text for token in behind[:2] if token.text != ","][:1]
    if opening in (["it"], ["they"]) and frame.reporter is None:
        return context.spoken_of if context.spoken_of != context.home else context.counterpart
    behind = list(takewhile(lambda token: not token.text.startswith("followed"), behind))
    return next(
        (t.area.codes[0] for t in behind if t.area and t.area.form != "region" and t.area.codes[0] != frame.reporter),
        None,
    )


def _row_before(scene: Scene, frame: Frame, subject: str) -> str | None:
    """All of the row that an apposition says to play the part: "China, India and Peru, the largest suppliers, had"."""
    if frame.at is None or not scene.tokens[frame.at].text.endswith("s"):
        return None
    row = [*takewhile(_is_of_row, scene.tokens[: frame.at])]
    codes = [code for token in row if token.area for code in token.area.codes]
    return joined(codes) if subject in codes and row[-1].text == "the" and row[-2].text == "," else None


def _is_of_row(token: Token) -> bool:
    return token.area is not None or token.text in (",", "and", "the")


def taker_of(scene: Scene, frame: Frame, context: Context) -> str | None:
    """The area that has a share of the flow or buys it: "China took 36 percent of exports"."""
    stop = frame.at if frame.at is not None else len(scene.tokens)
    first, _ = scene.clause(stop - 1) if stop else (0, 0)
    taker = None
    for token in scene.tokens[first:stop]:
        if token.area and token.area.form != "region":
            taker = token.area.codes[0]
        elif (
            taker
            and taker != context.home
            and not is_member(taker, context.home)
            and (
                token.has("share_verb") or (token.measure and token.measure.verb and token.measure.measure == "imports")
            )
        ):
            return taker
    return None


def with_whom(scene: Scene, frame: Frame) -> str | None:
    """The area after "with" or "to" before the measure: "with Russia, where exports fell"."""
    found = None
    stop = frame.at if frame.at is not None else len(scene.tokens)
    for place, token in enumerate(scene.tokens[:stop]):
        left_out = any(t.text in ("left", "excluded", "aside", "apart") for t in scene.after(place, 1))
        if token.area and place and scene.tokens[place - 1].text in ("with", "to") and not left_out:
            found = token.area.codes[0]
    return found


def fronted_partner(scene: Scene) -> str | None:
    """With whom the trade is that a sentence opens with: "In trade with Libya, Chad's surplus grew"."""
    row = scene.tokens[:_FRONT]
    opens = [token.text for token in row[:1]] == ["in"] and row[1].measure is not None if len(row) > 1 else False
    if not opens or row[1].measure is None or row[1].measure.measure != "turnover":
        return None
    areas = [place for place, token in enumerate(row) if token.area]
    led = bool(areas) and any(token.has("with") for token in row[2 : areas[0]])
    closed = led and any(token.text == "," for token in scene.after(areas[0], 1))
    area = row[areas[0]].area if closed else None
    return area.codes[0] if area else None
