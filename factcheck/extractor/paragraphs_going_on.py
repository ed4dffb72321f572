"""Whether a paragraph goes on with what the one before it told, or turns to something else."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from itertools import takewhile

from factcheck.extractor.discourse import Context
from factcheck.extractor.measures.frame import ONE_WAY
from factcheck.extractor.measures.shares.wholes_taken_up import takes_up_whole
from factcheck.extractor.measures.taken_up.changes_taken_up import takes_up_change
from factcheck.extractor.scene import Scene, Token
from factcheck.resources import vocabulary, word_set

_SUM = 3
"""How many words take up a sum: "within this total"."""
_OPENING = 8
"""Within how many tokens a paragraph tells what it opens with."""
_PHRASE = 4
"""How many words open a paragraph that turns to the other flow."""


def goes_on_from_before(one: Scene) -> bool:
    """Whether a paragraph opens with what the one before it told: "It …", "This figure …", "$3bn of this sum …"."""
    first = one.tokens[0] if one.tokens else None
    if first and (first.text in word_set("sentences", "going_on") or first.has("them")):
        return True
    if takes_up_trade(one) or _turns(one) or _takes_up(one) or _comes_next(one) or _is_part_of_told(one):
        return True
    if takes_up_whole(one) or takes_up_change(one) or _is_within_sum(one.tokens[:_SUM]):
        return True
    sums, pointing = word_set("sentences", "sums"), word_set("sentences", "pointing_back")
    place = next((at for at, t in enumerate(one.tokens) if t.area or t.measure or t.text in pointing), None)
    return place is not None and any(token.text in sums for token in one.after(place, 1))


def goes_on_in_flows(paragraph: Sequence[Scene], context: Context) -> bool:
    """Whether it only tells both flows of the trade that the paragraph before ended with, in one sentence or two:
    "Exports rose by 5 percent and imports fell by 3 percent".
    """
    last = context.frame
    if last is None or last.measure != "turnover" or last.partner is None or not paragraph:
        return False
    opening = paragraph[:1] if _flows(paragraph[0]) == set(ONE_WAY) else paragraph[:2]
    told = [_flows(one) for one in opening]
    if not all(flows and flows <= set(ONE_WAY) for flows in told) or set().union(*told) != set(ONE_WAY):
        return False
    return not any(one.areas or any(m.relative is None for _, m in one.periods) for one in opening)


def go_on_with_part(one: Scene, context: Context) -> None:
    """Speak of the part of the time that was picked out, where the flows follow of the trade told of it: "In December
    alone, trade came to $5bn. Exports made up $3bn".
    """
    last, flows = context.frame, _flows(one)
    if not context.picked or last is None or last.measure != "turnover" or one.areas or one.periods:
        return
    leads = bool(one.numbers and one.measures) and one.measures[0][0] < one.numbers[0][0]
    if leads and flows <= set(ONE_WAY):
        context.period = context.recent = context.picked


def _flows(one: Scene) -> set[str]:
    return {str(mention.measure) for _, mention in one.measures}


def tells_also(one: Scene) -> bool:
    """Whether it tells that something else went the same way as what was told: "Imports also increased"."""
    also = (place for place, token in enumerate(one.tokens[:_OPENING]) if token.text in word_set("sentences", "also"))
    place = next(also, None)
    if place is None or not any(token.measure for token in one.tokens[:place]):
        return False
    beside = [*one.before(place, 1), *one.after(place, 1)]
    return any(token.pos[:2] == "VB" or token.has("rise_verb", "fall_verb") for token in beside)


def _turns(one: Scene) -> bool:
    """Whether it tells what somebody did the other way: "On the other side, Ghana imported goods worth $3bn"."""
    return _opens(one, "turning") and any(token.area for token in one.tokens[: 2 * _PHRASE])


def _opens(one: Scene, how: str) -> bool:
    return " ".join(token.text for token in one.tokens[:_PHRASE]).startswith(_turning(how))


@cache
def _turning(how: str) -> tuple[str, ...]:
    return tuple(vocabulary("sentences")[how])


def takes_up_trade(one: Scene) -> bool:
    """Whether it opens with a part of the trade told, or with what went the other way, and so is of the same time.

    "Most of this went north", "Of that, $3bn was spent on tea", "In return Chad sold salt for $1bn".
    """
    if _opens(one, "turning_back"):
        return True
    opening = takewhile(lambda token: not (token.area or token.measure or token.is_finite), one.tokens[:_OPENING])
    words = f" {' '.join(token.text for token in opening)} "
    return any(words.endswith((f" of {it} ", f" of {it} , ")) for it in word_set("sentences", "all_told"))


def _is_part_of_told(one: Scene) -> bool:
    """Whether its first number is a part of what the one before ended with: "Flats make up 9,000 of these"."""
    place = next((place for place, _ in one.numbers), None)
    return place is not None and not one.periods and any(token.has("of_told") for token in one.after(place, 1))


def _is_within_sum(opening: Sequence[Token]) -> bool:
    """Whether a part follows of the sum just told: "Within this total, ..."."""
    led = len(opening) == _SUM and opening[0].text == "within" and opening[1].text in ("this", "that", "the")
    return led and opening[2].text in word_set("sentences", "sums")


def _comes_next(one: Scene) -> bool:
    """Whether it tells who comes next in a list: "Japan followed, with imports of $2bn"."""
    words = f" {' '.join(token.text for token in one.tokens[:_PHRASE])} "
    if not any(f" {phrase} " in words for phrase in word_set("sentences", "coming_next")):
        return False
    own = any(mention.relative is None for _, mention in one.periods)
    return not own and any(token.area for token in one.tokens[: 2 * _PHRASE])


def _takes_up(one: Scene) -> bool:
    """Whether a pronoun is the subject behind the time that the sentence opens with: "In 2021 they were $3bn"."""
    opening = list(takewhile(lambda token: not (token.area or token.measure or token.number), one.tokens))
    places = (place for place, token in enumerate(opening) if token.text in word_set("sentences", "taking_up"))
    place = next(places, None)
    return place is not None and any(token.pos[:2] in ("VB", "MD") for token in one.after(place, 1))
