"""Whom most of a trade was with: "most of Peru's exports went to China", "China took the bulk of them"."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from factcheck.domain.assertion import Asserted
from factcheck.extractor.assertions.sketch import Said, Sketch
from factcheck.extractor.assertions.words import Cue
from factcheck.extractor.measures.frame import Frame

_NOUN = 5
"""Within how many tokens behind "most of" its measure stands."""
_VERB = 4
_WAY = {"exports": "going", "imports": "coming"}


def majorities(said: Said) -> Iterator[Sketch]:
    for cue in said.cues:
        if not cue.is_a("majority"):
            continue
        own = next((f for f in said.own if f.at is not None and 0 < f.at - cue.last <= _NOUN), None)
        if own is None or own.measure not in _WAY or own.verb:
            continue
        partner = _goes_to(said, own) or _taken_by(said, cue)
        resolved = said.resolved[own.at]
        if partner and partner != resolved.reporter and own.partner is None:
            whole = replace(resolved, partner="world")
            part = replace(resolved, partner=partner)
            yield Sketch(Asserted.MAJORITY, part, cue.at, cue.end, whole=whole)


def _goes_to(said: Said, own: Frame) -> str | None:
    """Where the flow goes to, or comes from, right behind its words."""
    verb = next((c for c in said.cues if c.is_a(_WAY[own.measure]) and 0 < c.at - own.stop <= _VERB), None)
    return _area_behind(said, verb.last) if verb else None


def _area_behind(said: Said, place: int) -> str | None:
    """The one country behind the verb; None where several are listed, of which no single one has most."""
    last = next((p for p in range(place, len(said.tokens)) if said.tokens[p].text in (".", ";")), len(said.tokens))
    named = [(p, t.area) for p, t in enumerate(said.tokens[:last]) if p > place and t.area and t.area.form != "region"]
    if len(named) != 1 or named[0][0] - place > _VERB - 2:
        return None
    return named[0][1].codes[0]


def _taken_by(said: Said, cue: Cue) -> str | None:
    """Who takes it: "China accounted for most of"."""
    verb = next((c for c in said.cues if c.is_a("taking") and 0 < cue.at - c.last <= _VERB - 2), None)
    subject = said.tokens[verb.at - 1] if verb and verb.at else None
    area = subject.area if subject else None
    return area.codes[0] if area and area.form != "region" else None
