"""What is measured: every measure that a number could be told of."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import takewhile

from factcheck.extractor.discourse import Context
from factcheck.extractor.draft import Draft
from factcheck.extractor.measures.frame import Frame, mirrored
from factcheck.extractor.measures.money.sent_out import is_sent_out
from factcheck.extractor.measures.of_number import SURE
from factcheck.extractor.measures.taken_for import is_one_way
from factcheck.extractor.measures.taken_up.sectors import is_part
from factcheck.extractor.measures.units import counts_whole, measures_in
from factcheck.extractor.mentions import Form
from factcheck.extractor.scene import Scene
from factcheck.extractor.times.told_periods import COMPARED
from factcheck.extractor.weighing.forest import Ballot
from factcheck.extractor.weighing.measure_rows import SoFar, rows
from factcheck.extractor.weighing.readings import Reading
from factcheck.extractor.weighing.surroundings import is_verb
from factcheck.resources import word_set

_REMEMBERED = 4
"""How many other measures of the sentences before may be meant, the last told first."""
_JOINTS = word_set("small_words", "weighing", "joints")
_LEAD = 1.2
_PARTING = frozenset({")", ";"})
_LEADS = {"imports": "from", "exports": "to"}


def ballots(readings: Sequence[Reading]) -> Iterator[tuple[Draft, Ballot[Frame]]]:
    """For every draft the measures that it could be told of, the rules' own first.

    A number that restates another is told of the same and has no ballot, nor has one whose measure is sure.
    """
    named = Counter(mention.measure for one in readings for _, mention in one.scene.measures)
    so_far = SoFar()
    for sentence, reading in enumerate(readings):
        so_far.last_here = None
        sure: Draft | None = None
        before: Draft | None = None
        for draft in reading.told:
            options = [*_options(draft, reading.scene, reading.context, so_far).values()]
            goes_on = sure is not None and _is_base_of(sure, draft, reading.scene)
            goes_on = goes_on or (before is not None and _is_told_of_in_bracket(before, draft, reading.scene))
            sure = draft if goes_on or _is_sure(reading.scene, draft, so_far) else None
            before = draft
            if len(options) > 1 and not draft.sense.bracket and sure is None:
                yield draft, Ballot(options, rows(reading, draft, sentence, options, so_far, named), _LEAD)
            so_far.tell(draft.frame, sentence)


def _is_sure(scene: Scene, draft: Draft, so_far: SoFar) -> bool:
    """Whether the rules stand: they are sure, or but a few words part the number from its measure before it.

    What a bracket right behind the measure says of it parts them from nothing: "debt (domestic and external)".
    """
    at = draft.frame.at
    if draft.rule in SURE or _takes_up(scene, draft, so_far) or _is_of_crop(scene, draft):
        return True
    if draft.frame.measure == "unemployment" and draft.whole and draft.whole.measure in word_set("measures", "at_work"):
        return True
    if is_sent_out(draft.frame):
        return True
    if draft.own is not None and draft.own.part and draft.frame.measure == mirrored(draft.own.measure):
        return True
    if at is None and (_is_whence(scene, draft, so_far) or _is_of_the_change(scene, draft, so_far)):
        return True
    if at is None or at > draft.at:
        return False
    between = scene.tokens[at + 1 : draft.at]
    closing = next((place for place, token in enumerate(between) if token.text == ")"), 0)
    if closing and between[0].text == "(" and not any(token.number for token in between[:closing]):
        between = between[closing + 1 :]
    if len(between) > 1 and between[0].text == "," and between[1].has("which"):
        between = between[2:]
    if between and all(token.text in _JOINTS or token.text in word_set("measures", "with_share") for token in between):
        return True
    joints = _JOINTS - {"and"} if draft.frame.verb else _JOINTS
    return not any(token.number or token.measure or token.text in joints for token in between)


def _is_base_of(now: Draft, before: Draft, scene: Scene) -> bool:
    """Whether the second is what the first rose or fell from: "imported 3 tonnes, up from 2 the previous year"."""
    same = before.sense.base and before.frame.at == now.frame.at and before.frame.measure == now.frame.measure
    return same and not any(token.measure for token in scene.tokens[now.at + 1 : before.at])


def _is_told_of_in_bracket(before: Draft, now: Draft, scene: Scene) -> bool:
    """Whether a bracket behind an amount tells how that changed: "$3bn by private firms (up 4 percent)"."""
    between = scene.tokens[before.at + 1 : now.at]
    opened = any(token.text == "(" for token in between) and before.frame.measure == now.frame.measure
    return opened and now.sense.kind in COMPARED and not any(t.measure or t.text in _PARTING for t in between)


def _is_of_crop(scene: Scene, draft: Draft) -> bool:
    """Whether it goes on with what was grown or made, of which the sentence speaks: "or 59 percent of the crop"."""
    if scene.measures or draft.frame.measure != "production":
        return False
    return any(word in word_set("measures", "outputs") for token in scene.tokens for word in token.text.split())


def _is_whence(scene: Scene, draft: Draft, so_far: SoFar) -> bool:
    """Whether it goes on with the flow told last, which comes from there or goes there: "those from Chad fell"."""
    row = scene.tokens[: draft.at]
    place = next((place for place in range(len(row) - 1, 0, -1) if row[place].area), None)
    if place is None or scene.measures or [draft.frame.measure] != so_far.told_last():
        return False
    return row[place - 1].text == _LEADS.get(draft.frame.measure)


def _is_of_the_change(scene: Scene, draft: Draft, so_far: SoFar) -> bool:
    """Whether the change just told is what a sentence tells the parts of: "Behind the rise were fuels (up $3bn)"."""
    if scene.measures or [draft.frame.measure] != so_far.told_last():
        return False
    opening = list(takewhile(lambda token: not token.number, scene.tokens[: draft.at]))
    changes = (place for place, token in enumerate(opening) if token.has("rise_noun", "fall_noun"))
    return any(token.text in ("the", "this", "that") for place in changes for token in scene.before(place, 1))


def _takes_up(scene: Scene, draft: Draft, so_far: SoFar) -> bool:
    """Whether "it", which stands at so much, is what the sentence before is told of: "in 2023 it had stood at $3bn".

    So are the parts that a sentence opens with, and what a time brings: "Of which Chad 3 tonnes", "May brought $3bn".
    """
    named = any(place < draft.at for place, _ in scene.measures)
    if named or [draft.frame.measure] != so_far.told_last():
        return False
    if scene.tokens[0].has("of_told") or (scene.tokens[0].period and is_verb(scene.tokens[1])):
        return True
    opening = list(takewhile(lambda token: token.text != "it", scene.tokens[: draft.at]))
    if any(token.number or token.area or is_verb(token) for token in opening):
        return False
    verbs = takewhile(is_verb, scene.tokens[len(opening) + 1 : draft.at])
    return any(word in word_set("measures", "standing") for verb in verbs for word in verb.text.split())


def _options(draft: Draft, scene: Scene, context: Context, so_far: SoFar) -> dict[str, Frame]:
    """A frame for each measure, as near as the article has one."""
    recent = (frame for frame, _, _ in reversed([*so_far.frames.values()][-_REMEMBERED:]))
    heading = context.heading.measure if context.heading else None
    kept = (*recent, context.frame, context.subject, context.topic, heading)
    found = {draft.frame.measure: draft.frame}
    for frame in _nearest_first(draft, scene):
        if _can_be(draft, frame):
            found.setdefault(frame.measure, frame)
    for other in kept:
        if other and other.measure not in found and _can_be(draft, other) and not _is_held_instead(draft, other):
            carried = other.carried()
            if not is_one_way(carried, draft.number):
                found[other.measure] = carried
    return found


def _is_held_instead(draft: Draft, other: Frame) -> bool:
    """Whether the other is what is held on a day, and the draft a flow: of stocks told before no purchases are told."""
    return other.stock and draft.frame.adds_up


def _nearest_first(draft: Draft, scene: Scene) -> list[Frame]:
    told = [frame for frame in draft.beside if not frame.cause and not is_part(frame, draft.frame, draft.sense, scene)]
    return sorted(told, key=lambda frame: abs((frame.at or 0) - draft.at))


def _can_be(draft: Draft, frame: Frame) -> bool:
    """Whether the number's unit can measure it; a bare number counts, so that it is no money.

    People and what happens to them are told in whole numbers: 0.8 is no number of births.
    """
    if draft.number.form not in (Form.AMOUNT, Form.PLAIN):
        return True
    quantity = draft.number.quantity
    if quantity.value != quantity.value.to_integral_value() and counts_whole(frame.measure):
        return False
    return measures_in(quantity.unit, frame.measure)
