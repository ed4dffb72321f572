"""The time that a sentence turns to without a figure, and the one that "then" takes up in the next."""

from __future__ import annotations

from factcheck.domain.period import Period
from factcheck.extractor.discourse import Context
from factcheck.extractor.scene import Scene
from factcheck.extractor.times.carried.of_sources import is_of_report
from factcheck.extractor.times.told_periods import is_past, own_mentions
from factcheck.resources import word_set

_OPENS = 4
"""Within how many tokens a sentence opens."""
_HEADS = 6
"""Within how many tokens a sentence has its verb."""
_SUBJECT = 7
"""Within how many tokens its subject stands."""
_YEAR = 12
_SUM = 3
"""How many words take up a sum: "of that sum"."""
_SUMS = word_set("small_words", "times", "sums")
_POINTING = tuple(f"to {which}{mark}" for which in ("this", "that") for mark in (" .", " ,"))
"""What points back behind a part: "Wheat contributed 5 million tonnes to that."."""


def time_turned_to(scene: Scene, context: Context) -> Period | None:
    """The part of a year that a sentence without numbers tells of: "January brought relief", "What was sold in May?".

    Any time that is its subject, "2023 as a whole had been better", or that of figures: "the bank's report on 2023". So
    it is where a phrase without a verb only says what follows: "Last year's account, as the ministry's staff saw it."
    """
    current = context.period or context.main_period
    heads = not any(token.is_finite for token in scene.tokens[:_HEADS])
    asks = any(token.text == "?" for token in scene.tokens[-1:])
    cries_out = scene.tokens[0].text in word_set("periods", "exclaiming") and scene.tokens[-1].text == "!"
    measured = min((place for place, _ in scene.measures), default=len(scene.tokens))
    for place, mention in (mentions := own_mentions(scene, context)):
        subject = (place <= _SUBJECT and _acts(scene, place)) or (heads and _owns(scene, place))
        if mention.period and (subject or is_of_report(scene, place) or _is_singled_out(scene, place)):
            return mention.run or mention.period
        told_of = place < _OPENS or measured < place or _is_of_figures(scene, place)
        period = mention.period if told_of or asks else None
        if period and is_part_of_a_year(period) and (asks or not is_past(mention, current)):
            return period
    return next((mention.period for _, mention in reversed(mentions)), None) if cries_out else None


def _owns(scene: Scene, place: int) -> bool:
    """Whether it opens with what is of the time: "Last year's account"."""
    behind = scene.after(place, 1)
    possessive = any(token.text in ("'s", "’s") for token in behind)
    return [token.text for token in scene.tokens[:place]] in ([], ["the"]) and possessive


def _is_of_figures(scene: Scene, place: int) -> bool:
    """Whether it is the time that figures are told to be for: "The bureau also released data for May"."""
    before = [token.text for token in scene.before(place, 2)]
    return before[:1] in (["for"], ["on"]) and before[-1] in word_set("sources", "telling")


def _is_singled_out(scene: Scene, place: int) -> bool:
    """Whether only that time is to be told of: "The bank has May by itself as well"."""
    behind = " ".join(token.text for token in scene.after(place, _SUM))
    return behind.startswith(tuple(word_set("periods", "picked_out")))


def _acts(scene: Scene, place: int) -> bool:
    """Whether the time is the subject of a verb right behind it: "2023 was better", not "In 2023 was found"."""
    before = [token.text for token in scene.tokens[:place]]
    opens = before in ([], ["the"]) or before[-1] == ","
    behind = next((token for token in scene.after(_past_aside(scene, place), 2) if not token.has("whole")), None)
    return opens and behind is not None and (behind.has("be") or behind.text in word_set("periods", "turning_out"))


def _past_aside(scene: Scene, place: int) -> int:
    """The place of the comma that closes an aside behind `place`, or that itself: "2020, the bank says, was better"."""
    if not any(token.text == "," for token in scene.after(place, 1)):
        return place
    return next((at for at in range(place + 2, len(scene.tokens)) if scene.tokens[at].text == ","), place)


def take_up_then(context: Context, scene: Scene) -> None:
    """Speak of the time that the sentence before told last, where "then" or "of that sum" takes it up."""
    named = context.then != context.told_last
    if context.told_last and _is_of_sum(scene):
        context.period = context.recent = context.told_last
    elif context.then and any(_is_then(scene, place, named=named) for place in range(len(scene.tokens))):
        context.period = context.recent = context.then


def _is_of_sum(scene: Scene) -> bool:
    """Whether it tells first a part of the sum told before: "Russia accounted for 93 percent of that sum"."""
    first = next(iter(scene.numbers), None)
    if first is None or any(place < first[0] for place, _ in scene.periods):
        return False
    behind = " ".join(token.text for token in scene.after(first[0], _SUM))
    if behind.startswith(_POINTING):
        return True
    return behind.startswith(tuple(f"of {which} {sum_}" for which in ("this", "that", "the") for sum_ in _SUMS))


def is_told_then(scene: Scene, at: int) -> bool:
    """Whether the number is one of the time that "then" behind it takes up: "worth $3bn then, and $4bn now"."""
    return at + 1 < len(scene.tokens) and _is_then(scene, at + 1, named=False)


def _is_then(scene: Scene, place: int, *, named: bool) -> bool:
    """Whether the word means a time, not what comes next: "Then, too, …", "was sold then", no "then came tea".

    Args:
        named: whether the sentence before only names a time: "In May it was visible. Exports then reached $5bn."
    """
    if scene.tokens[place].text != "then" or any(t.has("than", "comparing", "against") for t in scene.tokens[:place]):
        return False
    before, behind = scene.before(place, 1), [token for token in scene.after(place, 2) if token.text != ","]
    if not before:
        return any(token.text in word_set("periods", "then_too") for token in behind[:1])
    next_one = word_set("periods", "before_next")
    verb = before[0].pos[:2] == "VB" and before[0].text not in next_one
    led = named and before[0].pos[:2] == "NN" and all(token.text not in next_one for token in behind)
    acts = led or verb or before[0].number is not None
    return acts and not any(token.pos in ("VBN", "VBG", "CD", "TO") for token in behind[:1])


def is_part_of_a_year(period: Period) -> bool:
    return period.whole_months is not None and period.whole_months < _YEAR
