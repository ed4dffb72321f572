"""Rows of measures that numbers mirror: "exports and imports came to 5 and 3 billion, respectively"."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise

from factcheck.extractor.discourse import Context
from factcheck.extractor.measures.frame import ONE_WAY, Frame
from factcheck.extractor.measures.right_behind import right_behind
from factcheck.extractor.mentions import Form
from factcheck.extractor.scene import Scene
from factcheck.extractor.senses.set_against import is_set_against
from factcheck.extractor.told import like
from factcheck.resources import word_set

_PARTS = frozenset({"budget", "inflation", "gdp", "debt"})
"""Measures of which two parts may be told in step: "revenue and spending rose by 9 and 20 percent"."""
_TWO = 2
TIMES = 5
"""Within how many words behind two numbers two times of theirs stand: "in May and in June"."""
_WAYS = ("exports", "imports")
_AMOUNTS = frozenset({Form.AMOUNT, Form.PLAIN})


def measures_behind(scene: Scene, run: list[int], own: list[Frame]) -> list[Frame]:
    """As many different measures as numbers, told right behind them: "$5bn and $3bn of exports and imports"."""
    end = next((p for p in range(run[-1], len(scene.tokens)) if scene.tokens[p].has("respectively")), 0)
    named = [frame for frame in own if frame.at is not None and run[-1] < frame.at < end]
    return _in_step([way for frame in named for way in _ways(scene, frame)], run)


def measures_before(scene: Scene, run: list[int], own: list[Frame], context: Context) -> list[Frame]:
    """As many different measures as numbers, named before them in the sentence, or else in the sentence before.

    Of more of them it is the last: "trade came to $8bn, with exports and imports reaching $5bn and $3bn, respectively".
    """
    named = [frame for frame in own if frame.at is not None and frame.at < run[0]]
    told = (
        context.row if len(context.row) == len(run) > _TWO else _figures_taken_up(scene, run, context) or context.pair
    )
    ways = [way for frame in named for way in _ways(scene, frame)]
    return _in_step(ways[-len(run) :] or [*told], run)


def flows_of_both(scene: Scene, runs: list[list[int]], own: list[Frame]) -> dict[int, Frame]:
    """The flows of a word that names both, each with its number: "exports and imports were $5bn and $3bn".

    Where two times follow the numbers are of these.
    """
    found: dict[int, Frame] = {}
    for run in runs:
        named = [frame for frame in own if frame.at is not None and frame.at < run[0]]
        times = sum(token.period is not None for token in scene.after(run[-1], TIMES))
        if not named or times == _TWO or any(token.number for token in scene.tokens[(named[-1].at or 0) : run[0]]):
            continue
        if right_behind(scene, run[-1], own) is not None:  # "came to $8bn, with $5bn in exports"
            continue
        found.update(zip(run, _in_step(_ways(scene, named[-1]), run), strict=False))
    return found


def flows_compared(scene: Scene, places: list[int], own: list[Frame]) -> dict[int, Frame]:
    """The two flows of which one is more, each with its amount: "imports outweighed exports: $5bn against $3bn"."""
    flows = [frame for frame in own if frame.measure in ONE_WAY and frame.at is not None]
    if len(flows) != _TWO or len(places) < _TWO:
        return {}
    (first, second), (one, other) = flows, places[-_TWO:]
    exceeds = any(token.has("exceeding") for token in scene.tokens[(first.at or 0) + 1 : second.at])
    against = [token.text for token in scene.tokens[one + 1 : other]]
    opens = scene.tokens[one - 1].text in (":", ",", "(", "–", "—")
    if not exceeds or first.measure == second.measure or (second.at or 0) > one:
        return {}
    return {one: first, other: second} if opens and against in (["against"], ["versus"], ["to"]) else {}


def flows_set_against(scene: Scene, runs: list[list[int]], own: list[Frame]) -> dict[int, Frame]:
    """What the two flows told before are set against: "exports were $5bn and imports $3bn, against $4bn and $2bn"."""
    for run in runs:
        clause = [frame for frame in own if frame.at is not None and frame.at < run[0]][-_TWO:]
        flows = [frame for frame in clause if frame.measure in ONE_WAY and not frame.verb]
        amounts = [place for place, number in scene.numbers if number.form in _AMOUNTS and place < run[0]][-_TWO:]
        if len(run) != _TWO or len(flows) != _TWO or len(amounts) != _TWO or not _is_set_against(scene, run[0]):
            continue
        one, other = (frame.at or 0 for frame in flows)
        times = sum(token.period is not None for token in scene.after(run[-1], TIMES))
        if one < amounts[0] < other < amounts[1] and times < _TWO and scene.tokens[run[0]].number is not None:
            return dict(zip(run, _in_step(flows, run), strict=False))
    return {}


def _is_set_against(scene: Scene, at: int) -> bool:
    """Whether a word right before the number sets it against another: "compared with $4bn", "up from $4bn"."""
    row = [token for token in scene.before(at, _TWO) if not token.has("hedge")][:1]
    return bool(row) and row[0].has("against", "comparing", "from")


def flows_of_figures(scene: Scene, runs: list[list[int]], own: list[Frame], context: Context) -> dict[int, Frame]:
    """The two flows told before, where "figures" takes up both: "May's figures, $5bn and $3bn, fell by 9 and 4%"."""
    flows = _figures_taken_up(scene, runs[0], context) if runs else ()
    if own or not flows or any(len(run) != _TWO for run in runs):
        return {}
    return {place: frame for run in runs for place, frame in zip(run, flows, strict=True)}


def _figures_taken_up(scene: Scene, run: list[int], context: Context) -> tuple[Frame, ...]:
    """The two flows told before, be it in two sentences, where "figures" before the numbers takes up both."""
    named = any(token.text in word_set("sentences", "figures_of_both") for token in scene.tokens[: run[0]])
    return context.two_flows if named and len(context.two_flows) == _TWO else ()


def told_of_both(scene: Scene, places: list[int], own: list[Frame]) -> dict[int, Frame]:
    """The two flows just told, each with its percentage, or with the amount that its own is set against.

    "Exports were $5bn and imports $3bn, 9.1 and 4.2% more", "… imports $3bn, compared with $4bn and $2bn in May".
    """
    for one, other in pairwise(places) if len(own) >= _TWO else ():
        joined = other == one + _TWO and scene.tokens[one + 1].text == "and"
        if joined and (flows := _both_told(scene, [one, other], own)):
            return {one: flows[0], other: flows[1]}
    return {}


def _both_told(scene: Scene, run: list[int], own: list[Frame]) -> list[Frame]:
    """The two flows that the clause tells before two percentages or two earlier amounts, an amount of each."""
    first, _ = scene.clause(run[0])
    named = [frame for frame in own if frame.at is not None and first <= frame.at < run[-1]]
    amounts = [number.form in _AMOUNTS for place, number in scene.numbers if first <= place < run[0]]
    forms = {number.form for place in run if (number := scene.tokens[place].number)}
    against = forms <= _AMOUNTS and is_set_against(scene, run[0])
    told = against or forms == {Form.PERCENT}
    flows = told and amounts == [True, True] and all(frame.measure in _WAYS for frame in named)
    return _in_step(named, run) if flows else []


def _in_step(row: list[Frame], run: list[int]) -> list[Frame]:
    different = {(frame.measure, frame.measure in _PARTS and frame.product) for frame in row}
    return row if len(different) == len(row) == len(run) else []


def _ways(scene: Scene, frame: Frame) -> list[Frame]:
    """The two flows of a word that names both: "imports and exports"."""
    token = scene.tokens[frame.at or 0]
    places = [token.text.find(way[:-1]) for way in _WAYS]
    if frame.rate or min(places) < 0:
        return [frame]
    return [replace(frame, measure=like(way, scene.word(token))) for _, way in sorted(zip(places, _WAYS, strict=True))]
