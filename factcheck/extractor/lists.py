"""Numbers and names told in step: "Turkey and Russia with 12.5 and 12.4 percent, respectively"."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import pairwise, takewhile

from factcheck.extractor.discourse import Context
from factcheck.extractor.measures.areas.told_where import place_behind
from factcheck.extractor.measures.frame import Frame
from factcheck.extractor.mentions import Form
from factcheck.extractor.rows_of_measures import (
    TIMES,
    flows_compared,
    flows_of_both,
    flows_of_figures,
    flows_set_against,
    measures_before,
    measures_behind,
    told_of_both,
)
from factcheck.extractor.rows_of_names import row_of_areas, rows_of_nouns
from factcheck.extractor.rows_of_numbers import are_of_amounts, restates, runs_in_brackets, runs_of
from factcheck.extractor.scene import Scene
from factcheck.resources import word_set


@dataclass(frozen=True, slots=True)
class Pairing:
    """What the number's place in a list pairs it with."""

    area: str | None = None
    product: str | None = None
    frame: Frame | None = None
    """The measure at its place: "exports and imports came to 5 and 3 billion, respectively"."""
    of: int | None = None
    """The number at its place: "tea brought $3bn and coffee $2bn, rises of 5 and 7 percent, respectively"."""

    @property
    def tells_product(self) -> bool:
        """Whether the place in the list tells what goods the number is of."""
        return self.product is not None or self.of is not None


IN_STEP = "measure at the same place of a list"
"""The rule of what a number measures that a row of measures mirrors."""
_FOLLOWING = 4
"""How many words a verb like "came next with" has at most."""
_TWO = 2
_OPENERS = word_set("small_words", "shared", "clause_opens_behind")
_JOINTS = word_set("small_words", "rows", "within_a_side")


def pairings(scene: Scene, places: list[int], own: list[Frame], context: Context) -> dict[int, Pairing]:
    """For each number of a list that a row of names mirrors, the name at its place in the row."""
    found: dict[int, Pairing] = {}
    if not scene.says("respectively"):
        if both := told_of_both(scene, places, own) or flows_compared(scene, places, own):
            return {place: Pairing(frame=frame) for place, frame in both.items()}
        runs = runs_of(scene, places)
        flows = flows_of_both(scene, runs, own) or flows_set_against(scene, runs, own)
        if flows := flows or flows_of_figures(scene, runs, own, context):
            return {place: Pairing(frame=frame) for place, frame in flows.items()}
        return _of_followers(scene, runs) or _of_named(scene, runs) or _of_one_unit(scene, runs)
    for run in [*runs_of(scene, places), *runs_in_brackets(scene, places)]:
        if behind := measures_behind(scene, run, own):
            found.update(zip(run, [Pairing(frame=frame) for frame in behind], strict=True))
            continue
        for names in [_places_behind(scene, run), *_rows_of_names(scene, run[0])]:
            if len(names) == len(run):
                found.update(zip(run, names, strict=True))
                break
        else:
            names = [Pairing(frame=frame) for frame in measures_before(scene, run, own, context)]
            if not names:
                named = _taken_up(scene, run, context) or ([] if are_of_amounts(scene, places, run) else context.areas)
                names = _places_before(scene, places, run) or [Pairing(area=code) for code in named]
                names = _numbers_before(scene, places, run) or names
            if len(names) == len(run):
                found.update(zip(run, names, strict=True))
    return _with_brackets(scene, places, found)


def _taken_up(scene: Scene, run: list[int], context: Context) -> list[str]:
    """The countries named last where the sentence takes them up: "Trade with these countries rose 5 and 9 percent"."""
    group = any(token.text in word_set("cues", "the_group") for token in scene.tokens[: run[0]])
    others = [code for code in context.areas if code.isupper() and code != context.home]
    return others[-len(run) :] if group else []


def _with_brackets(scene: Scene, places: list[int], found: dict[int, Pairing]) -> dict[int, Pairing]:
    """With the numbers in brackets, and those that restate one: "$5bn (12%) and $4bn (10%)", "$5bn or 12%"."""
    for before, place in pairwise(places):
        if before in found and place not in found and (scene.in_brackets(place) or restates(scene, place)):
            found[place] = found[before]
    return found


def _of_followers(scene: Scene, runs: list[list[int]]) -> dict[int, Pairing]:
    """The numbers of a row, each with the area at its place: "China and India followed with $5bn and $4bn"."""
    found: dict[int, Pairing] = {}
    for run in runs:
        words = list(takewhile(lambda token: not token.mention, scene.before(run[0], _FOLLOWING)))
        areas = row_of_areas(scene, run[0] - len(words))
        if words and words[0].text in ("with", "at") and len(areas) == len(run):
            found.update(zip(run, (Pairing(area=code) for code in areas), strict=True))
    return found


def _of_named(scene: Scene, runs: list[list[int]]) -> dict[int, Pairing]:
    """Two numbers of two areas that a preposition governs, or that have them: "exports to Iraq and Iran rose by 5
    percent and 7 percent", "Iraq and Iran bought 5 tonnes and 7 tonnes"; of three and more whatever stands between:
    "its buyers were Iraq, Iran and Oman, accounting for 5 percent, 4 percent and 3 percent".

    Not where they are of several measures or of several times.
    """
    found: dict[int, Pairing] = {}
    for run in runs:
        last = next((place for place in range(run[0] - 1, -1, -1) if scene.tokens[place].area), None)
        row = [] if last is None else row_of_areas(scene, last + 1)
        if last is None or len(row) != len(run):
            continue
        first = [place for place, _ in scene.areas if place <= last][-len(row) :][0]
        lead = next((token for token in scene.before(first, 2) if token.text != "the"), None)
        between = scene.tokens[last + 1 : run[0]]
        times = sum(token.period is not None for token in scene.after(run[-1], TIMES))
        led = lead is not None and lead.text in ("to", "from", "with", "in")
        has = (lead is None or lead.text in _OPENERS) and any(token.is_finite for token in between[:1])
        measures = sum(token.measure is not None for token in between)
        if (led or has or len(run) > _TWO) and times < _TWO and measures < _TWO:
            found.update(zip(run, (Pairing(area=code) for code in row), strict=True))
    return found


def _of_one_unit(scene: Scene, runs: list[list[int]]) -> dict[int, Pairing]:
    """The rows of numbers of which the first has the unit of the last: "Peru and Chile gained 5 and 8 percent"."""
    first = next((run[0] for run in runs if scene.tokens[run[0]].text[-1].isdigit()), 0)
    named = [place for place, _ in scene.areas if place < first]
    areas = row_of_areas(scene, named[-1] + 1) if named else []
    return {
        place: Pairing(area=area)
        for run in runs
        if len(run) == len(areas)
        for place, area in zip(run, areas, strict=True)
    }


def _places_before(scene: Scene, places: list[int], run: list[int]) -> list[Pairing]:
    """Where as many numbers before were counted: "3% in Mali and 2% in Niger, after 4 and 1 percent, respectively"."""
    earlier = [place for place in places if place < run[0]][-len(run) :]
    codes = [code for place in earlier if (code := place_behind(scene, place))]
    return [Pairing(area=code) for code in codes] if len(codes) == len(run) else []


def _numbers_before(scene: Scene, places: list[int], run: list[int]) -> list[Pairing]:
    """As many amounts before, each with a name of its own: "tea brought $3bn and coffee $2bn, rises of 5 and 7%"."""
    earlier = [p for p in places if p < run[0] and not scene.tokens[p].is_rank]
    forms = {number.form for p in earlier if (number := scene.tokens[p].number)}
    changes = {number.form for p in run if (number := scene.tokens[p].number)}
    apart = all(_names_between(scene, before, place) for before, place in pairwise(earlier))
    if len(earlier) != len(run) or (forms, changes) != ({Form.AMOUNT}, {Form.PERCENT}) or not apart:
        return []
    return [Pairing(of=place) for place in earlier]


def _names_between(scene: Scene, before: int, place: int) -> bool:
    between = scene.tokens[before + 1 : place]
    return any(token.pos[:2] == "NN" or token.pos == "VBZ" or token.area for token in between)


def _places_behind(scene: Scene, run: list[int]) -> list[Pairing]:
    """The areas told right behind the numbers: "$5bn, $4bn and $3bn to Mali, Niger and Togo, respectively"."""
    end = next((place for place, token in enumerate(scene.tokens) if place > run[-1] and token.has("respectively")), 0)
    stop = end - (scene.tokens[end - 1].text == ",")
    return [Pairing(area=code) for code in row_of_areas(scene, stop, _JOINTS, run[-1])]


def _rows_of_names(scene: Scene, before: int) -> list[list[Pairing]]:
    """The rows of coordinated areas or nouns before the numbers, the nearest first."""
    rows: list[list[Pairing]] = []
    last = next((p for p in range(before - 1, -1, -1) if scene.tokens[p].area), None)
    while last is not None:
        told_at_once = not any(_parts(scene, place) for place in range(last + 1, before))
        areas = row_of_areas(scene, last + 1, in_brackets=told_at_once)
        if len(areas) > 1:
            rows.append([Pairing(area=code) for code in areas])
        if 1 < len(governed := row_of_areas(scene, last + 1, _JOINTS)) < len(areas):
            rows.append([Pairing(area=code) for code in governed])
        if len(areas) > _TWO and not areas[0].isupper() and all(code.isupper() for code in areas[1:]):
            rows.append([Pairing(area=code) for code in areas[1:]])
        named = [p for p in range(last + 1) if scene.tokens[p].area]
        last = next((p for p in reversed(named) if p < named[-min(len(areas) or 1, len(named))]), None)
    rows.extend([Pairing(product=name) for name in names] for names in rows_of_nouns(scene, before))
    return rows


def _parts(scene: Scene, place: int) -> bool:
    """Whether a comma stands there outside of brackets, so that what follows may have a row of its own."""
    return scene.tokens[place].text == "," and not scene.in_brackets(place)
