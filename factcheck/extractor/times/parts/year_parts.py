"""Years that are named where only that part of them is meant which the text speaks of."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from factcheck.domain.period import Period
from factcheck.extractor.ended import lasts_a_year
from factcheck.extractor.scene import Scene, Token
from factcheck.extractor.times.parts.same_part import in_same_part
from factcheck.resources import word_set

_YEAR = 12
_TWO = 2


def in_parts(scene: Scene, current: Period | None) -> Scene:
    """The sentence with two years that it sets side by side as the part of each that is spoken of.

    In an article on July to December: "exports rose from $3bn last year to $4bn during the current year".
    """
    scene = in_same_part(_from_one_to_the_other(scene), current)
    if current is None or lasts_a_year(current) or (current.whole_months or 0) > _YEAR:
        return scene
    years = {place: m.period for place, m in scene.periods if m.period and _is_spoken_year(scene, place)}
    closing = Period.day(current.end)
    this = next((place for place, year in years.items() if year.contains(closing) and year != current), None)
    last = next((place for place in years if place != this), None)
    before = current.years_later(-1)
    if this is not None and last is None and _is_set_against(scene, current, before):
        return _with_parts(scene, ((this, current),))
    if this is None and last is not None and _heads_bracket(scene, last) and years[last].contains(before):
        return _with_parts(scene, ((last, before),))
    if this is None or last is None or len(years) != _TWO or years[last].start >= years[this].start:
        return scene
    return _with_parts(scene, ((this, current), (last, before)))


def _is_set_against(scene: Scene, current: Period, before: Period) -> bool:
    """Whether last year's part is named and not this year's: "in that month of last year $3bn, and this year $4bn"."""
    told = {mention.period for _, mention in scene.periods if mention.relative in (None, "year_earlier")}
    return before in told and current not in told


def _heads_bracket(scene: Scene, place: int) -> bool:
    """Whether a bracket opens with the time and what it was then: "$4bn (last year: $3bn)"."""
    return [t.text for t in scene.before(place, 1)] == ["("] and [t.text for t in scene.after(place, 1)] == [":"]


def _with_parts(scene: Scene, parts: Iterable[tuple[int, Period]]) -> Scene:
    """The sentence with each of the parts in the place of its year."""
    tokens = list(scene.tokens)
    for place, part in parts:
        mention = tokens[place].period
        assert mention is not None
        tokens[place] = replace(tokens[place], mention=replace(mention, period=replace(part, said=mention.said)))
    return replace(scene, tokens=tokens)


def _from_one_to_the_other(scene: Scene) -> Scene:
    """The years as the part that was told before: "rose in the half-year from $3bn in 2021 to $4bn in 2022"."""
    part, told_at = None, 0
    found: dict[int, Token] = {}
    for place, mention in scene.periods:
        period = mention.period
        if part and _is_told_of_before(scene, told_at) and any(t.is_finite for t in scene.tokens[told_at:place]):
            part = None
        if part and _is_joined_anew(scene, place):
            part = None
        if part and period and period.whole_months == _YEAR and _is_moved(scene, place):
            same = part.years_later(period.end.year - part.end.year)
            if period.contains(same) and same.end <= part.end:
                told = replace(mention, period=replace(same, said=mention.said))
                found[place] = replace(scene.tokens[place], mention=told)
        elif period and not mention.base and mention.relative in (None, "same"):
            part, told_at = (period if (period.whole_months or _YEAR) < _YEAR else None), place
    if not found:
        return scene
    return replace(scene, tokens=[found.get(place, token) for place, token in enumerate(scene.tokens)])


def _is_told_of_before(scene: Scene, place: int) -> bool:
    """Whether a number of the part stands before it: "fell 9% in the half-year, and gas rose to $5bn in 2021"."""
    return any(at < place for at, _ in scene.numbers)


def _is_joined_anew(scene: Scene, place: int) -> bool:
    """Whether a level of the year is one more: "rose to $3bn in May, and to $9bn in 2021"."""
    led = [token.text for token in scene.before(place, 5) if not token.has("hedge")]
    return led[:1] == ["in"] and led[2:4] == ["to", "and"]


def _is_moved(scene: Scene, place: int) -> bool:
    """Whether something moved from or to a number of the year: "from about $3bn in 2021"; or a bracket tells it:
    "$4bn in the half-year (2021: $3bn)".
    """
    led = [token for token in scene.before(place, 4) if not token.has("hedge")]
    if not scene.tokens[place].text.isdigit():
        return False
    behind = scene.after(place, 2)
    if led and led[0].text == "(" and len(behind) == _TWO and behind[0].text == ":":
        return behind[1].number is not None
    return len(led) >= 3 and led[0].text == "in" and led[1].number is not None and led[2].has("from", "to")


def _is_spoken_year(scene: Scene, place: int) -> bool:
    """Whether words name the year, and no number does: "last year", "the current fiscal year"."""
    mention, text = scene.tokens[place].period, scene.tokens[place].text
    words = text.removesuffix("season").split()
    part = "of" in words or not word_set("periods", "stretch").isdisjoint(words)
    plain = text.endswith(("year", "season")) and not part and not any(sign.isdigit() for sign in text)
    return plain and mention is not None and mention.relative in (None, "year_earlier")
