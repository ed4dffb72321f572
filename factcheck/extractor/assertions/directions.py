"""What rose and what fell, by a verb without a number of its own: "trade surged in 2023", "exports saw a decline"."""

from __future__ import annotations

from collections.abc import Iterator

from factcheck.domain.assertion import Asserted
from factcheck.domain.claim import Kind
from factcheck.extractor.assertions.sketch import Said, Sketch
from factcheck.extractor.assertions.words import Cue, Form, any_in, word_list
from factcheck.extractor.draft import Draft
from factcheck.extractor.measures.frame import Frame
from factcheck.resources import word_set

_OBJECT = 5
"""Within how many tokens behind its verb a rise or a fall is its object: "saw a very sharp decline"."""
_PERFECT = word_set("small_words", "assertions", "before_moves")
_WAYS = {"rises": 1, "falls": -1, "widens": 1, "narrows": -1}
_PACES = {"quickens": Asserted.ACCELERATED, "slows": Asserted.SLOWED}


def directions(said: Said) -> Iterator[Sketch]:
    for cue in said.cues:
        verb = _verb(said, cue)
        if verb is None or said.denied(verb) or _means_otherwise(said, cue):
            continue
        frame = said.subject(verb)
        if frame is None and cue.has(Form.NOUN) and said.actor(verb):
            frame = _object_of(said, cue)
        if frame is None:
            continue
        asserted = _asserted(said, frame, cue, verb)
        told = list(_told(said, cue))
        if asserted is None or not all(_is_of(draft, frame, asserted) for draft in told):
            continue
        if _has_other_number(said, cue) or _in_other_terms(said, cue):
            continue
        yield _sketch(said, asserted, frame, cue, told)


def _verb(said: Said, cue: Cue) -> int | None:
    """The place of the verb: the word itself, or the one whose object it is."""
    if cue.has(Form.PAST):
        return cue.at
    before = said.tokens[max(0, cue.at - 1) : cue.at]
    if cue.has(Form.PARTICIPLE):
        return cue.at if before and before[0].text in _PERFECT else None
    if not cue.has(Form.NOUN):
        return None
    having = [c for c in said.cues if c.is_a("having") and c.has(Form.PAST) and 0 < cue.at - c.last <= _OBJECT]
    between = said.tokens[having[-1].last + 1 : cue.at] if having else []
    return having[-1].at if having and not any(t.mention or t.text == "no" for t in between) else None


def _means_otherwise(said: Said, cue: Cue) -> bool:
    """Whether the verb has another sense by the word behind it: "fell on the last month"."""
    own = said.tokens[cue.last].text.split()
    behind = [token.text for token in said.tokens[cue.last + 1 : cue.last + 2]]
    return cue.has(Form.PAST) and any_in([own[-1] if len(own) > 1 else "", *behind], "otherwise")


def _object_of(said: Said, cue: Cue) -> Frame | None:
    """The measure of a noun: "a decline in exports"."""
    linked = said.tokens[cue.last + 1 : cue.last + 2]
    if not linked or linked[0].text not in ("in", "of"):
        return None
    frame = next((f for f in said.own if f.at is not None and f.at > cue.last), None)
    if frame is None or frame.at is None or frame.at - cue.last > _OBJECT:
        return None
    return frame


def _asserted(said: Said, frame: Frame, cue: Cue, verb: int) -> Asserted | None:
    """What the words say of the measure: a rise of a deficit is a gap that widened, a rise of growth its pace."""
    assert frame.at is not None
    pace = next((asserted for name, asserted in _PACES.items() if cue.is_a(name)), None)
    way = next((way for name, way in _WAYS.items() if cue.is_a(name)), 0)
    if frame.measure == "balance":
        gap = said.tokens[frame.at].text.rpartition(" ")[2] in word_list("gaps")
        return {1: Asserted.WIDENED, -1: Asserted.NARROWED, 0: None}[way] if gap else None
    if frame.sign < 0 or not cue.is_a("rises", "falls", "quickens", "slows"):
        return None
    if frame.rate or _is_growth(said, frame, verb):
        rate = {1: Asserted.ACCELERATED, -1: Asserted.SLOWED, 0: None}[way] if not frame.rate else None
        return pace or rate or (Asserted.ROSE if way > 0 else Asserted.FELL if way < 0 else None)
    return {1: Asserted.ROSE, -1: Asserted.FELL, 0: None}[way]


def _is_growth(said: Said, frame: Frame, verb: int) -> bool:
    """Whether it is the growth of the measure that is told of: "export growth", "growth in exports"."""
    assert frame.at is not None
    own = said.tokens[frame.at].text.endswith("growth")
    before = [token.text for token in said.scene.before(frame.at, 4)]
    behind = [token.text for token in said.tokens[frame.stop + 1 : verb]]
    return own or "growth" in behind or any(text in ("growth", "growth rate") for text in before)


def _told(said: Said, cue: Cue) -> Iterator[Draft]:
    """The numbers that the verb has to itself: none stands behind another measure or another verb."""
    stop = _reach(said, cue)
    yield from (draft for draft in said.made if cue.at < draft.at < stop)


def _reach(said: Said, cue: Cue) -> int:
    _, last = said.scene.clause(cue.at)
    cuts = [f.at for f in said.own if f.at is not None and f.at > cue.last + _OBJECT]
    cuts += [other.at for other in said.cues if other.at > cue.last and other.is_a(*_WAYS, *_PACES)]
    cuts += [place for place in range(cue.last + 1, last) if said.tokens[place].has("clause")]
    return min([last, *cuts])


def _has_other_number(said: Said, cue: Cue) -> bool:
    """Whether a quantity stands there that could not be read as a claim: what it says is not known."""
    read = {draft.at for draft in said.made}
    places = range(cue.at, _reach(said, cue))
    return any(number.quantity.unit and place not in read for place, number in said.scene.numbers if place in places)


def _is_of(draft: Draft, frame: Frame, asserted: Asserted) -> bool:
    """Whether the number is what came to be, and not how far it moved: a level, of a pace the growth itself."""
    pace = draft.sense.kind is Kind.CHANGE and asserted in _PACES.values() and not frame.rate
    return draft.frame.measure == frame.measure and (draft.sense.kind is Kind.LEVEL or pace)


def _in_other_terms(said: Said, cue: Cue) -> bool:
    """Whether it is told of volumes or at constant prices, and the levels are not: "rose in real terms"."""
    return any_in((token.text for token in said.tokens[cue.last + 1 : _reach(said, cue)]), "other_terms")


def _sketch(said: Said, asserted: Asserted, frame: Frame, cue: Cue, told: list[Draft]) -> Sketch:
    """The statement; where the verb leads to a level, that gives its measure and its time.

    Where it only leads from one, that tells what it is measured against: "was up from 3 percent a year earlier".
    """
    level = next((draft for draft in told if not draft.sense.base), None)
    base = next((draft.time.period for draft in told if level is None or _precedes(draft, level)), None)
    frame = level.frame if level else said.resolved[frame.at]
    return Sketch(asserted, frame, cue.at, cue.end, cue.sense.strong, level, base)


def _precedes(draft: Draft, level: Draft) -> bool:
    """Whether a level is that of an earlier time: "to $5bn, from $4bn in 2022"."""
    then, now = draft.time.period, level.time.period
    return then is not None and now is not None and then.end < now.start
