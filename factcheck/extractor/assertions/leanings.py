"""In whose favour trade is, and how one-sided: "the balance tilts in Peru's favor", "trade was lopsided"."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from factcheck.domain.assertion import Asserted
from factcheck.extractor.assertions.sketch import Said, Sketch
from factcheck.extractor.assertions.words import Cue, any_in
from factcheck.extractor.measures.frame import FLOWS, Frame
from factcheck.extractor.told import said_of
from factcheck.resources import word_set

_NEAR = 3
_LIKE = 2
_PLAIN = tuple(sorted(word_set("small_words", "assertions", "plain")))
_GUESSED = 0.6
"""How sure a statement is where nobody is named whom the trade is with."""


def leanings(said: Said) -> Iterator[Sketch]:
    for cue in said.cues:
        if cue.is_a("one_sided") and not said.denied(cue.at):
            yield from _one_sided(said, cue)
        elif (named := _favoured(said, cue)) is not None and not said.denied(cue.at):
            yield from _in_favour(said, cue, *named)


def _one_sided(said: Said, cue: Cue) -> Iterator[Sketch]:
    frame = _trade(said, cue.at)
    if frame is None:
        return
    for reporter in dict.fromkeys((frame.reporter, _like(said))):
        if reporter and reporter != frame.partner:
            balance = _balance(frame, reporter, frame.partner)
            guessed = frame.partner == "world" and said_of(frame.partner) is None
            yield Sketch(Asserted.ONE_SIDED, balance, cue.at, cue.end, confidence=_GUESSED if guessed else 0.9)


def _like(said: Said) -> str | None:
    """Of whom the same is said: "Like Chile, Peru's balance was one-sided"."""
    opening = said.tokens[:_LIKE]
    area = opening[1].area if len(opening) == _LIKE and opening[0].text in ("like", "as with") else None
    return area.codes[0] if area else None


def _favoured(said: Said, cue: Cue) -> tuple[str, int, int] | None:
    """Whom the words favour, and from where to where they stand."""
    if cue.is_a("favouring before"):
        after = said.tokens[cue.last + 1 : cue.last + 3]
        for token in after:
            if token.area:
                return token.area.codes[0], cue.at, token.end
    if not cue.is_a("favouring after"):
        return None
    before = said.tokens[max(0, cue.at - 3) : cue.at]
    area = before[1].area if len(before) == 3 else None
    owned = area is not None and before[0].text in ("in", "to") and before[2].text == "'s"
    return (area.codes[0], cue.at - 3, cue.end) if area and owned else None


def _in_favour(said: Said, cue: Cue, favoured: str, first: int, end: int) -> Iterator[Sketch]:
    plain = said.tokens[cue.at].text.startswith(_PLAIN) and cue.at == first
    frame = _trade(said, cue.at)
    if plain and said.subject(cue.at, be=True) is None:
        return
    if frame is None or favoured not in (frame.reporter, frame.partner):
        return
    other = frame.partner if favoured == frame.reporter else frame.reporter
    if other == "world":
        return
    strong = any_in((token.text for token in said.scene.before(first, _NEAR)), "firmly")
    balance = _balance(frame, favoured, other)
    yield Sketch(Asserted.IN_FAVOUR_OF, balance, first, end, strong)


def _trade(said: Said, at: int) -> Frame | None:
    """The trade that is spoken of, seen from either side: the nearest before the words, else behind them."""
    trade = [f for f in said.own if f.measure in FLOWS and f.at is not None and not f.verb and not f.weak]
    before = [f for f in trade if f.at is not None and f.at < at]
    nearest = before[-1:] or trade[:1]
    frame = said.resolved[nearest[0].at] if nearest else None
    return frame if frame and frame.reporter and frame.partner else None


def _balance(frame: Frame, reporter: str, partner: str | None) -> Frame:
    return replace(frame, measure="balance", sign=1, reporter=reporter, partner=partner)
