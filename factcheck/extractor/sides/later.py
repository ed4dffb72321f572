"""The other side of a flow that its clause names only further on: "half of exports, $2bn, went to Peru"."""

from __future__ import annotations

from dataclasses import replace

from factcheck.extractor.measures.clauses import opens_parts, tells_part
from factcheck.extractor.measures.frame import ONE_WAY, PARTNER, Frame, joined, mirrored, role_of
from factcheck.extractor.measures.verbs.doing_its_own import does_its_own
from factcheck.extractor.products.surroundings import cites
from factcheck.extractor.scene import Scene
from factcheck.resources import word_set

_DESCRIBES = frozenset({"JJ", "DT", "PDT", "PRP$"})
"""What may stand before a whole: "of all its foreign trade"."""
_JOINTS = word_set("small_words", "shared", "in_a_list")
_REASON = 5
"""Within how many tokens behind what opens a reason stands the verb that makes it a clause."""
_THOSE = 3
"""Within how many tokens behind a measure the area stands that it goes to: "those to the United States"."""


def later_side(scene: Scene, frame: Frame, reporter: str | None) -> str | None:
    """An area further on in the clause, where a preposition makes it the other side: "were bound for Germany"."""
    if frame.at is None:
        return None
    _, last = scene.clause(frame.at)
    told = False
    for place in range(frame.at + 1, last):
        token = scene.tokens[place]
        told = told or token.number is not None
        if told and (opens_parts(scene, place) or _tells_why(scene, place) or _takes_up_other(scene, place)):
            return None
        if told and token.is_finite and any(near.text == "that" for near in scene.after(place, 1)):
            return None  # what somebody says besides: "came to $3bn, and it warned that sales to Chad may fall"
        if _opens_comparison(scene, place):
            return None
        if token.area and token.area.form != "region" and token.area.codes[0] != reporter:
            if any(near.text == "as" for near in scene.after(place, 1)) or _is_of_rival(scene, place):
                return None
            before = scene.tokens[place - 1]
            part = tells_part(scene, frame.at, place) or is_example(scene, place)
            if token.text == "there" and not before.has("preposition"):
                return token.area.codes[0]
            if _is_of_subject(scene, frame.at, place, frame):
                return "world" if part else _row_from(scene, place, last)
            before = scene.tokens[place - 2] if before.text == "the" else before
            leads = before.has("preposition") or (part and before.has("share_verb"))
            makes = leads and before.text not in word_set("measures", "no_later_side")
            makes = makes and not (before.text == "with" and does_its_own(scene, scene.tokens.index(before)))
            if not makes or role_of(frame.measure, before.text) != PARTNER:
                return None
            return "world" if part else _row_from(scene, place, last)
        if token.measure and (not token.measure.weak or token.pos == "NNS") and not _is_mirrored(scene, place, frame):
            return None
    return None


def _opens_comparison(scene: Scene, place: int) -> bool:
    """Whether it is set against what another has: "18 percent of all imports, far more than what came from Chad"."""
    behind = [token.text for token in scene.after(place, 1)]
    return scene.tokens[place].text.endswith("than") and behind in (["what"], ["that"], ["those"])


def _takes_up_other(scene: Scene, place: int) -> bool:
    """Whether the same with another is told from here on: "trade with Chad grew by 5 percent, and that with Mali"."""
    led = any(token.has("preposition") for token in scene.after(place, 1))
    return led and scene.tokens[place].text in word_set("measures", "standing_for_flows")


def _is_of_rival(scene: Scene, place: int) -> bool:
    """Whether the area has so much itself that another figure is set against: "3 tonnes, against 9 for India"."""
    before = scene.before(place, _THOSE)
    return (
        len(before) == _THOSE and before[0].text == "for" and before[1].number is not None and before[2].has("against")
    )


def _tells_why(scene: Scene, place: int) -> bool:
    """Whether a clause on the reason opens, whose areas are no side: "fell to $1bn, as prices in Asia were low"."""
    word, behind = scene.tokens[place].text, scene.after(place, _REASON)
    if word in word_set("sentences", "giving_reasons"):
        return True
    acts = next((token for token in behind if token.is_finite or token.area or token.number), None)
    return word in word_set("sentences", "giving_reasons_behind_comma") and acts is not None and acts.is_finite


def has_part_behind(scene: Scene, frame: Frame) -> bool:
    """Whether the same with one partner is told behind: "exports fell by 9 percent, those to the Peruvians by 5"."""
    at = frame.at
    if at is None or frame.measure not in ONE_WAY:
        return False
    end = next((place for place in range(at, len(scene.tokens)) if scene.tokens[place].text == ";"), len(scene.tokens))
    alike = (p for p, mention in scene.measures if mention.measure == frame.measure and not mention.verb)
    return any(at < place < end and _is_with_area(scene, place, frame) for place in alike)


def _is_with_area(scene: Scene, place: int, frame: Frame) -> bool:
    """Whether an area is told right behind to be its other side: "shipments to the Peruvians"."""
    row = [token for token in scene.after(place, _THOSE) if token.text != "the"]
    led = len(row) > 1 and row[0].has("preposition", "to") and row[1].area is not None
    return led and role_of(frame.measure, row[0].text) == PARTNER


def part_side(scene: Scene, frame: Frame, reporter: str | None) -> str | None:
    """The other side of a part told of a whole: "half of Peru's total exports went to Chile"."""
    if frame.at is None or frame.verb:
        return None
    row = [t for t in reversed(scene.tokens[: frame.at]) if not (t.area or t.text == "'s" or t.pos in _DESCRIBES)]
    is_part = len(row) > 1 and row[0].text == "of" and row[1].number is not None
    side = later_side(scene, frame, reporter) if is_part else None
    return None if side == "world" else side


def _row_from(scene: Scene, place: int, last: int) -> str | None:
    """The area with those that "and" joins to it, where no number follows that would part them: "to Peru and Chile"."""
    area = scene.tokens[place].area
    codes = [*area.codes[:1]] if area else []
    parted = any(token.number for token in scene.tokens[place:last])
    for token in scene.tokens[place + 1 : place + 1 if parted else last]:
        if token.area and token.area.form != "region":
            codes.extend(token.area.codes[:1])
        elif token.text not in _JOINTS:
            break
    return joined(codes)


def whole_of(frame: Frame, scene: Scene) -> Frame:
    """The flow of which the clause tells where most went: that "most of Peru's exports went to China" is of all."""
    if frame.at is None or not frame.has_partner:
        return frame
    words = " ".join(token.text for token in scene.tokens[scene.clause(frame.at)[0] : frame.at])
    most = any(f" {part} " in f" {words} " for part in word_set("assertions", "majority"))
    return replace(frame, partner="world") if most else frame


def is_example(scene: Scene, place: int) -> bool:
    """Whether the area is but one of those that it goes to: "exports rose, particularly to Peru"."""
    lead = place - 1 - (scene.tokens[place - 1].text == "the")
    return scene.tokens[lead].has("preposition") and any(cites(near.text) for near in scene.before(lead, 1))


def _is_mirrored(scene: Scene, place: int, frame: Frame) -> bool:
    """Whether a verb tells of the other side of what is measured, which "by" names: "exports were bought by"."""
    told = scene.tokens[place].measure
    by = any(token.text == "by" for token in scene.after(place, 1))
    return told is not None and told.verb and by and told.measure == mirrored(frame.measure)


def _is_of_subject(scene: Scene, at: int, place: int, frame: Frame) -> bool:
    """Whether the area ends what the measure's verb says of it: "half of exports, $2bn, went to", "was taken by"."""
    row = scene.tokens[at + 1 : place]
    row = row[:-1] if row and row[-1].text == "the" else row
    if not row or frame.verb or any(token.text in ("what", "that") for token in row):
        return False
    *between, last = row
    verb = last
    if last.text == "by" and between:
        *between, verb = between
    word = verb.text.rpartition(" ")[2]
    if last.text == "by":
        leads = verb.has("share_verb") or (verb.measure is not None and verb.measure.verb)
    else:
        from_there = word == "in" and frame.measure == "imports"
        leads = verb.has("share_verb") and (from_there or role_of(frame.measure, word) == PARTNER)
    return leads and not any(
        token.has("rise_verb", "fall_verb", "level_verb", "share_verb") and not token.has("be") for token in between
    )
