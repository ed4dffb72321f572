"""Whether a sentence only looks back at a time before the one spoken of: "A year earlier it had been …"."""

from __future__ import annotations

from factcheck.domain.period import Period
from factcheck.extractor.measures.taken_up.figures_taken_up import takes_up_figure
from factcheck.extractor.scene import Scene
from factcheck.extractor.times.told_periods import sets_sentence
from factcheck.resources import word_set

_OPENS = 4
"""Within how many tokens a sentence opens."""
_SUBJECT = 7
"""Within how many tokens its subject stands."""
_EARLIER = ("year_earlier", "previous")
"""What a time is relative to that lies before what is spoken of."""


def opens_with(scene: Scene, period: Period, *, first: bool) -> bool:
    """Whether the sentence is set in that time: "In 2021 …", not "In 2021 it had been …" or "Against 2021 …".

    Args:
        first: whether a paragraph's figures open with it, so that "All of 2021 had been flat" is what that tells of.
    """
    opening = [
        t.period
        for place, t in enumerate(scene.tokens)
        if t.period and t.period.period == period
        if place < _OPENS or sets_sentence(scene, place) or _is_of_subject(scene, place)
    ]
    first = first and not _had_in_relative(scene, period)
    return bool(opening) and not opening[0].base and not (_takes_up(scene) if first else goes_back(scene))


def _had_in_relative(scene: Scene, period: Period) -> bool:
    """Whether only a relative clause tells what had been then: "A tonne, which in 2021 had fetched $5, brought $4"."""
    place = next((place for place, mention in scene.periods if mention.period == period), 0)
    return any(token.has("which") for token in scene.tokens[:place])


def _is_of_subject(scene: Scene, place: int) -> bool:
    """Whether the time is that of the subject, of whatever is measured: "The deficit for the year of 2019 was"."""
    before = scene.tokens[:place]
    measured = any(token.measure is not None and not token.measure.verb for token in before)
    acts = any(token.is_finite for token in scene.after(place, 1))
    return measured and acts and not any(token.is_finite or token.number or token.text == "," for token in before)


def goes_back(scene: Scene) -> bool:
    """Whether the sentence only looks back at what was told before: "In 2021 it was …", "A year ago there were …"."""
    return _had(scene) or _takes_up(scene)


def _takes_up(scene: Scene) -> bool:
    """Whether it goes on with what was told before by a word that stands for it: "A year earlier there were …"."""
    pronouns = word_set("sentences", "looking_back")
    if any(token.text in pronouns for token in scene.tokens[:_SUBJECT]):
        return True
    numbers = (place for place, token in enumerate(scene.tokens) if token.number)
    return opens_before(scene) or takes_up_figure(scene, next(numbers, 0))


def opens_before(scene: Scene) -> bool:
    """Whether it opens with a time that is only said to lie before what is spoken of: "A year earlier …"."""
    return any(token.period and token.period.relative in _EARLIER for token in scene.tokens[:_OPENS])


def opens_with_previous(scene: Scene) -> bool:
    """Whether it opens with the week or the month before: "In the previous week ended May 7 they stood at $5bn"."""
    opening = [token.text for token in scene.tokens[:_OPENS] if token.period]
    words = word_set("periods", "before_last")
    return opens_before(scene) or any(not words.isdisjoint(text.split()) for text in opening)


def _had(scene: Scene) -> bool:
    return any(token.text.startswith("had") for token in scene.tokens)
