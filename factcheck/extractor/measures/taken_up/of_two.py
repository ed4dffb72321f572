"""The former and the latter: of two measures, or of two areas."""

from __future__ import annotations

from dataclasses import replace

from factcheck.extractor.discourse import Context
from factcheck.extractor.measures.frame import ONE_WAY, Frame
from factcheck.extractor.scene import Scene
from factcheck.extractor.told import Told, like
from factcheck.resources import word_set

RULE = "former or latter"
_TWO = 2
_BEHIND = 5
"""Within how many tokens behind a number stands which of the two it is said of."""


def former_or_latter(scene: Scene, at: int) -> int | None:
    """0 for the former, 1 for the latter, where such a word is the subject of the number, or what it is said of."""
    if not scene.says("former", "latter"):
        return None
    if (behind := _right_behind(scene, at)) is not None:
        return behind
    for place in range(at - 1, max(-1, at - 16), -1):
        token = scene.tokens[place]
        if any(near.text in word_set("areas", "anaphora", "of_time") for near in scene.after(place, 1)):
            continue
        if token.has("former"):
            return 0
        if token.has("latter"):
            return 1
        if token.measure or token.text == ";":
            return None
    return None


def _right_behind(scene: Scene, at: int) -> int | None:
    """The same where it stands behind the number: "5 percent for the former and 3 in the case of the latter".

    So it does where a clause that the sentence opens with tells the number: "Beside 2021, with its $3bn, the former".
    """
    row = scene.after(at, _BEHIND)
    fronted = not any(token.has("former", "latter") or token.measure for token in scene.tokens[:at])
    if fronted and len(row) > 1 and row[0].text == "," and row[1].has("former", "latter"):
        return 0 if row[1].has("former") else 1
    if not row or not (row[0].has("preposition", "former", "latter") or row[0].text.startswith("in the case")):
        return None
    place = next((p for p, token in enumerate(row) if token.has("former", "latter")), None)
    if place is None or any(token.mention or token.text in (",", "and") for token in row[:place]):
        return None
    return 0 if row[place].has("former") else 1


def of_pair(
    which: int, at: int, scene: Scene, own: list[Frame], resolved: dict[int | None, Frame], context: Context
) -> Frame | None:
    """The former or the latter of two measures or two areas, the sentence's own before those told before."""
    told = [frame for frame in own if frame.at is not None and frame.at < at]
    if len({frame.measure for frame in told}) == _TWO == len(told):
        return resolved[told[which].at]
    if len(told) == 1 and (flows := _flows_in(scene.word(scene.tokens[told[0].at or 0]))):
        return replace(resolved[told[0].at], measure=flows[which])
    pair = context.pair
    if len(pair) == _TWO and pair[0].measure != pair[1].measure:
        return pair[which]
    if not own and _has_two_sellers(context):
        return pair[which]
    if not own and context.two_flows and _tells_of_both(scene, context):
        return context.two_flows[which]
    base = resolved[own[-1].at] if own else context.frame
    areas = [code for code in context.areas if code != context.home]
    areas = areas if len(areas) >= _TWO else [*context.areas]
    if len(areas) >= _TWO and base:
        area = areas[-_TWO:][which]
        return (
            replace(base, partner=area) if base.has_partner and area != base.reporter else replace(base, reporter=area)
        )
    return pair[which] if len(pair) == _TWO else None


def _has_two_sellers(context: Context) -> bool:
    """Whether the sentence before told one measure of two areas: "Chad's deliveries were $3bn and Mali's $2bn"."""
    told = context.row
    return len(told) == _TWO and told[0].measure == told[1].measure and told[0].reporter != told[1].reporter


def _tells_of_both(scene: Scene, context: Context) -> bool:
    """Whether the former and the latter are told one by one, be it in two sentences; the latter of a row is not."""
    last = context.before.scene if context.before else scene
    return all(scene.says(one) or last.says(one) for one in ("former", "latter"))


def _flows_in(words: Told) -> list[Told]:
    """The two flows that a word for all trade names, in their order: "exports and imports"."""
    places = {name: str(words).find(name.removesuffix("s")) for name in ONE_WAY}
    named = sorted((name for name, place in places.items() if place >= 0), key=places.__getitem__)
    return [like(name, words) for name in named] if len(named) == _TWO else []
