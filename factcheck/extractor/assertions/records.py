"""Records in time: "a record $5.1 billion", "exports hit an all-time high"."""

from __future__ import annotations

from collections.abc import Iterator

from factcheck.domain.assertion import Asserted
from factcheck.domain.claim import Kind
from factcheck.extractor.assertions.sketch import Said, Sketch
from factcheck.extractor.assertions.words import Cue, Form, word_list
from factcheck.extractor.draft import Draft
from factcheck.resources import word_set

_REACH = 4
"""How far behind a record its number stands: "a record high of about $5 billion"."""
_VERB = 4
_LINKS = word_set("small_words", "assertions", "of_a_record")


def records(said: Said) -> Iterator[Sketch]:
    for cue in said.cues:
        low = cue.is_a("records low")
        if not (low or cue.is_a("records high")) or said.denied(cue.at) or _is_one_within(said, cue):
            continue
        asserted = Asserted.RECORD_LOW if low else Asserted.RECORD_HIGH
        draft = _number_of(said, cue) or _apposed_to(said, cue)
        if draft is not None:
            yield Sketch(asserted, draft.frame, cue.at, cue.end, told=draft)
        elif (verb := _reached(said, cue)) is not None and (frame := said.subject(verb)):
            yield Sketch(asserted, said.resolved[frame.at], cue.at, cue.end)


def _is_one_within(said: Said, cue: Cue) -> bool:
    """Whether it is a record only of a time, or of a month: "a record since 2015", "a record for May"."""
    for place in range(cue.last + 1, min(cue.last + 8, len(said.tokens))):
        token = said.tokens[place]
        if token.text == "since":
            return True
        if token.text in word_list("records_within") and any(t.period for t in said.scene.after(place, 3)):
            return token.text == "for"
    return False


def _number_of(said: Said, cue: Cue) -> Draft | None:
    for draft in said.made:
        if 0 < draft.at - cue.last <= _REACH:
            between = said.tokens[cue.last + 1 : draft.at]
            level = draft.sense.kind is Kind.LEVEL and not draft.sense.base
            return draft if level and all(t.text in _LINKS or t.measure or t.has("hedge") for t in between) else None
    return None


def _apposed_to(said: Said, cue: Cue) -> Draft | None:
    """The number that the record is told of behind it: "$5.1 billion in 2023, the highest ever"."""
    draft = next((d for d in reversed(said.made) if d.at < cue.at), None)
    if draft is None or draft.sense.kind is not Kind.LEVEL or draft.sense.base:
        return None
    between = said.tokens[draft.at + 1 : cue.at]
    plain = all(t.period or t.has("preposition") or t.text in (",", "the", "a", "which", "was") for t in between)
    return draft if plain and any(t.text == "," for t in between) else None


def _reached(said: Said, cue: Cue) -> int | None:
    """The verb that leads to the record: "hit a record", "reached an all-time high"."""
    moving = {c.at for c in said.cues if c.is_a("rises", "falls") and c.has(Form.PAST)}
    for place in range(cue.at - 1, max(-1, cue.at - 1 - _VERB), -1):
        if said.tokens[place].has("level_verb") or place in moving:
            return place
        if said.tokens[place].text not in ("a", "an", "its", "their", "the", "new", "to"):
            return None
    return None
