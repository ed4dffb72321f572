"""The only one that went one way: "Peru was the only buyer to see a decline in trade with Japan"."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from factcheck.domain.assertion import Asserted
from factcheck.extractor.assertions.sketch import Said, Sketch
from factcheck.extractor.assertions.words import Cue, Form, any_in
from factcheck.extractor.measures.frame import Frame
from factcheck.extractor.sides.of_number import completed
from factcheck.resources import word_set

_NOUN = 6
"""Within how many tokens behind "the only" its clause opens: "the only Central Asian state to"."""
_CLAUSE = 7
_BESIDE = 4
_OPENS = word_set("small_words", "assertions", "what_the_only_one_did")
_CARRIED = 0.6
"""How sure a statement is whose measure the sentence does not name."""


def only_ones(said: Said) -> Iterator[Sketch]:
    for cue in said.cues:
        if not cue.is_a("alone"):
            continue
        opening = _opening(said, cue)
        way = _way(said, opening) if opening is not None else None
        one = _subject(said, cue)
        if opening is None or way is None or one is None:
            continue
        frame, confidence = _frame(said, one, opening)
        if frame is not None and one in (frame.reporter, frame.partner) and not _measured(said, way):
            fell = way.is_a("falls")
            asserted = Asserted.ONLY_ONE_TO_FALL if fell else Asserted.ONLY_ONE_TO_RISE
            among = _group(said, cue, opening)
            yield Sketch(asserted, frame, cue.at, way.end, one=one, among=among, confidence=confidence)


def _opening(said: Said, cue: Cue) -> int | None:
    """Where the clause on the only one begins, right behind the noun for it: "the only African country to"."""
    for place in range(cue.last + 1, min(cue.last + 1 + _NOUN, len(said.tokens))):
        if said.tokens[place].text in _OPENS:
            return place if any_in([said.tokens[place - 1].text], "ones") else None
    return None


def _way(said: Said, opening: int) -> Cue | None:
    """The rise or the fall that the clause tells of."""
    found = (c for c in said.cues if opening < c.at <= opening + _CLAUSE and c.is_a("rises", "falls"))
    forms = (Form.BASE, Form.NOUN) if said.tokens[opening].text in ("to", "with") else (Form.PAST, Form.NOUN)
    return next((cue for cue in found if cue.has(*forms)), None)


def _subject(said: Said, cue: Cue) -> str | None:
    """The country that is the only one, right before it: "Peru was", "Peru, again,"."""
    for token in said.scene.before(cue.at, _BESIDE):
        if token.measure or token.number:
            return None
        if token.area:
            code = token.area.codes[0]
            return code if len(token.area.codes) == 1 and token.area.form != "region" and code.isupper() else None
    return None


def _group(said: Said, cue: Cue, opening: int) -> str | None:
    """The group that the words name: "the only Central Asian state"."""
    areas = (token.area for token in said.tokens[cue.at : opening] if token.area)
    return next((area.codes[0] for area in areas if not area.codes[0].isupper()), None)


def _frame(said: Said, one: str, opening: int) -> tuple[Frame | None, float]:
    """The measure that went that way: the one behind, else the one that the article was speaking of."""
    behind = next((f for f in said.own if f.at is not None and f.at > opening and not f.verb), None)
    if behind is not None:
        return said.resolved[behind.at], 0.9
    before = said.context.frame
    if before is None:
        return None, 0.0
    bare = replace(before, reporter=None, partner=None, at=None, stop=-1)
    return completed(bare, said.scene, said.context), _CARRIED


def _measured(said: Said, way: Cue) -> bool:
    """Whether the rise or fall has a number beside it, so that the statement is one of that number too."""
    return any(abs(draft.at - way.at) == 1 for draft in said.made)
