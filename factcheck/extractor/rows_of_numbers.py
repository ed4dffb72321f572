"""Rows of numbers with nothing but commas and conjunctions between them: "$5bn, $4bn and $3bn"."""

from __future__ import annotations

from factcheck.extractor.mentions import Form
from factcheck.extractor.scene import Scene
from factcheck.resources import word_set

LINKS = word_set("small_words", "rows", "between_numbers")
_BRACKETS = frozenset("()")
_TWO = 2


def runs_of(scene: Scene, places: list[int]) -> list[list[int]]:
    """Rows of two numbers or more of one form; what stands in brackets, or restates one of them, is no part of them."""
    runs: list[list[int]] = []
    for place in places:
        form = _form(scene, place)
        if form in (None, Form.RANK) or scene.in_brackets(place) or restates(scene, place):
            continue
        last = runs[-1][-1] if runs else None
        if last is not None and _form(scene, last) is form and _only_links(scene, last, place):
            runs[-1].append(place)
        else:
            runs.append([place])
    return [run for run in runs if len(run) > 1]


def runs_in_brackets(scene: Scene, places: list[int]) -> list[list[int]]:
    """Rows of numbers that a bracket tells in step with what stands before it: "(5% and 3%, respectively)"."""
    runs: list[list[int]] = []
    for place in (place for place in places if scene.in_brackets(place)):
        last = runs[-1][-1] if runs else None
        if last is not None and _form(scene, last) is _form(scene, place) and _only_joins(scene, last, place):
            runs[-1].append(place)
        else:
            runs.append([place])
    return [run for run in runs if len(run) > 1 and _ends_in_step(scene, run[-1])]


def are_of_amounts(scene: Scene, places: list[int], run: list[int]) -> bool:
    """Whether the changes are those of as many amounts of several units right before: "3t worth $2, up 5% and 4%"."""
    first, _ = scene.clause(run[0])
    before = [place for place in places if first <= place < run[0]][-len(run) :]
    units = {number.quantity.unit for place in before if (number := scene.tokens[place].number)}
    told = {_form(scene, place) for place in before} == {Form.AMOUNT} and len(units) == len(run)
    return told and _form(scene, run[0]) is Form.PERCENT


def _only_joins(scene: Scene, last: int, place: int) -> bool:
    return all(token.text in LINKS for token in scene.tokens[last + 1 : place])


def _ends_in_step(scene: Scene, last: int) -> bool:
    """Whether it says behind the last number of a bracket that they are told in step."""
    closing = next((p for p in range(last, len(scene.tokens)) if scene.tokens[p].text == ")"), len(scene.tokens))
    return any(token.has("respectively") for token in scene.tokens[last:closing])


def end_of_percentages(scene: Scene, at: int) -> int:
    """The last percentage of the row that "and" closes behind the one at `at`: "with 45, 34 and 12 percent"."""
    end = at
    while (link := scene.after(end, _TWO))[1:] and _form(scene, end + _TWO) is _form(scene, at) is Form.PERCENT:
        if link[0].text not in (",", "and"):
            break
        end += _TWO
    return end if end > at and scene.tokens[end - 1].text == "and" else at


def restates(scene: Scene, place: int) -> bool:
    """Whether the number says in another form what the one before it does: the second of "$617 million or 9.7%"."""
    before = scene.before(place, _TWO)
    if len(before) < _TWO or before[0].text != "or" or before[1].number is None:
        return False
    return before[1].number.form is not _form(scene, place)


def _only_links(scene: Scene, last: int, place: int) -> bool:
    return all(
        scene.tokens[p].text in LINKS | _BRACKETS
        or scene.tokens[p].has("hedge")
        or scene.tokens[p].pos[:2] == "RB"
        or scene.in_brackets(p)
        or restates(scene, p)
        for p in range(last + 1, place)
    )


def _form(scene: Scene, at: int) -> Form | None:
    number = scene.tokens[at].number
    return number.form if number else None
