"""The measure that a number runs into: "$5bn of exports", "$1 billion in imports", "a $3bn deficit"."""

from __future__ import annotations

from collections.abc import Container

from factcheck.extractor.cues import is_modifier
from factcheck.extractor.measures.flows.falling_on import falls_on
from factcheck.extractor.measures.frame import ONE_WAY, Frame
from factcheck.extractor.measures.labels_behind import label_behind
from factcheck.extractor.measures.verbs.done_with import done_with_it, left_as
from factcheck.extractor.mentions import Form
from factcheck.extractor.numbers.units import PERSONS
from factcheck.extractor.rows_of_numbers import end_of_percentages
from factcheck.extractor.scene import Scene, Token
from factcheck.resources import word_set

_SHORT = 5
_DONE_WITH_GOODS = ONE_WAY | {"production", "turnover"}
_OF_ITS = 2
"""How far behind a number stands what it is of: "$2bn", "of its", "imports"."""
_OF_IT = word_set("measures", "of_it")
_RUNNING = word_set("small_words", "measures", "running_into")


def right_behind(scene: Scene, at: int, own: list[Frame]) -> Frame | None:
    """The measure that the number runs into: "$5bn of exports", "$1 billion in imports", "a $3bn deficit".

    A row of percentages runs into it as one: "made up 45, 34 and 12 percent of GDP".
    """
    places = {f.at: f for f in own}
    number = scene.tokens[at].number
    if (labelled := label_behind(scene, at)) in places:
        return places[labelled]
    if (flow := falls_on(scene, at)) in places:
        return places[flow]
    if (done := done_with_it(scene, at, places)) is not None:
        return places[done]
    if (named := left_as(scene, at)) in places:
        return places[named]
    if (part := places.get(at + _OF_ITS)) and not part.verb and scene.tokens[at + 1].text in _OF_IT:
        return part
    if (
        number
        and number.form is Form.AMOUNT
        and _past_of_which(scene, at) == at
        and (is_part(scene, at) or makes_up(scene, at))
        and any(f.at is not None and f.at < at for f in own)
        and not _is_of_other_flow(at, own)
    ):
        return None
    if number and number.form is Form.MULTIPLE and _is_set_against(scene, at, own):
        return None
    if _is_of_noun(scene, at, places):
        return None
    start = _past_level(
        scene, _past_moved(scene, _past_of_which(scene, _past_bracket(scene, end_of_percentages(scene, at))))
    )
    for step, token in enumerate(scene.after(start, 8)):
        place = start + 1 + step
        if place in places and not _is_paid(scene, place):
            return places[place] if not places[place].verb or _goods_verb(scene, at, place) else None
        if token.period and not step and place + 1 in places and not places[place + 1].verb:
            continue  # "a $3bn January deficit"
        worth = token.number and scene.tokens[place - 1].has("worth")
        if not (_runs_on(token) or worth or _leads_on(scene, place)):
            return None
    return None


def _is_of_other_flow(at: int, own: list[Frame]) -> bool:
    """Whether the flow behind is not the one before: "took $3bn of Peru's exports and $2bn of its imports"."""
    behind = next((f.measure for f in own if f.at == at + _OF_ITS), None)
    before = [f.measure for f in own if f.at is not None and f.at < at]
    return {behind, before[-1]} == ONE_WAY


def _joins(scene: Scene, place: int) -> bool:
    """Whether "and" joins two nouns before the measure: "halving its oil and gas exports"."""
    named = (*scene.before(place, 1), *scene.after(place, 1))
    return scene.tokens[place].text == "and" and all(token.pos == "NN" and not token.mention for token in named)


def _leads_on(scene: Scene, place: int) -> bool:
    """Whether the words around it lead to the measure behind."""
    return _brought_in(scene, place) or _joins(scene, place) or _counted_as(scene, place) or _is_paid(scene, place)


def _is_paid(scene: Scene, place: int) -> bool:
    """Whether the word tells that so much was paid or received for the flow behind: "$2bn received for exports"."""
    led = scene.tokens[place].text in word_set("measures", "dealt_for", "lead")
    verb = place - led
    paid = scene.tokens[verb].text in word_set("measures", "dealt_for", "verbs")
    return paid and any(token.text in word_set("measures", "dealt_for", "lead") for token in scene.after(verb, 1))


def _counted_as(scene: Scene, place: int) -> bool:
    """Whether the word leads to what those counted are: "62,000 were registered as unemployed"."""
    verb = place - (scene.tokens[place].text == "as")
    return scene.tokens[verb].has("registering") and [token.text for token in scene.after(verb, 1)] == ["as"]


def _is_of_noun(scene: Scene, at: int, places: Container[int | None]) -> bool:
    """Whether it is told right before what has the number, and other words follow: "exports of $5bn face imports".

    So does what begins anew: "with imports of $5bn the deficit was $2bn".
    """
    led = scene.tokens[at - 1].text == "of" and at - 2 in places and not _is_verb(scene.tokens[at - 2])
    behind = scene.after(at, 1)
    goes_on = any(t.text == "the" or (t.pos == "NN" and t.mention is None and not t.cues) for t in behind)
    return led and (goes_on or _is_in_trade_of(scene, at))


def _is_in_trade_of(scene: Scene, at: int) -> bool:
    """Whether the trade behind has an amount of its own: "a deficit of $3bn in two-way trade of $9bn"."""
    row = scene.after(at, _SHORT)
    trade = next((place for place, token in enumerate(row) if token.measure), 0)
    behind = row[trade + 1 : trade + 3]
    return trade > 0 and row[0].text == "in" and len(behind) > 1 and behind[0].has("of") and bool(behind[1].number)


def _brought_in(scene: Scene, place: int) -> bool:
    """Whether the word leads to what brought in money: "revenue" and "from" of "a 7% rise in revenue from exports"."""
    noun = place - (scene.tokens[place].text == "from")
    earned = scene.tokens[noun].text in word_set("measures", "earned")
    return earned and [token.text for token in scene.after(noun, 1)] == ["from"]


def _is_set_against(scene: Scene, at: int, own: list[Frame]) -> bool:
    """Whether a multiple sets what was named before against the other flow: "exports were three times its imports"."""
    owned = [token.text for token in scene.after(at, 1)] in (["its"], ["their"]) and scene.tokens[at].pos[:2] != "VB"
    before = [f.measure for f in own if f.at is not None and f.at < at]
    behind = [f.measure for f in own if f.at == at + 2]
    return owned and bool(before and behind) and before[-1] != behind[0]


def _past_bracket(scene: Scene, at: int) -> int:
    """The end of a bracket right behind the number that holds but one more: "3 tonnes (+5 percent) of goods".

    So it is of what tells a change again: "a 5 percent or $3bn rise in exports".
    """
    row = scene.after(at, _SHORT)
    if (
        len(row) > 1
        and row[0].text == "or"
        and row[1].number
        and any(token.has("rise_noun", "fall_noun") for token in row[2:3])
    ):
        return at + 2
    closing = next((step for step, token in enumerate(row) if token.text == ")"), None)
    if closing is None or row[0].text != "(" or not any(token.number for token in row[:closing]):
        return at
    return at + closing + 1


def _past_level(scene: Scene, at: int) -> int:
    """The end of what a change led to: "a 5 percent rise to $3bn in exports to Peru"."""
    after = scene.after(at, 3)
    led = len(after) == 3 and after[0].has("rise_noun", "fall_noun") and after[1].text == "to"
    return at + 3 if led and after[2].number else at


def _past_moved(scene: Scene, at: int) -> int:
    """The end of what tells a change by whoever made it: "the 5 percent added by exports", "the $3bn lost in sales"."""
    after = scene.after(at, 2)
    moved = len(after) == 2 and after[0].pos in ("VBN", "VBD") and after[0].has("rise_verb", "fall_verb")
    return at + 2 if moved and after[1].text in ("by", "in") else at


def _past_of_which(scene: Scene, at: int) -> int:
    """The end of what makes the number a part of the one before it: "$2bn of which were", "of it was made up of"."""
    after = scene.after(at, _SHORT)
    if not ([token.has("part_of") for token in after[:1]] == [token.has("be") for token in after[1:2]] == [True]):
        return at
    made_up = any(token.has("share_verb") for token in after[2:3])
    return at + 2 + made_up + (made_up and [token.text for token in after[3:4]] == ["by"])


def _is_verb(token: Token) -> bool:
    return token.measure is not None and token.measure.verb


def _runs_on(token: Token) -> bool:
    """Whether a number reaches the measure behind it over this word: "of all", "in annual", "increase in its"."""
    if (
        token.text in _RUNNING
        or is_modifier(token.text)
        or token.has("worth", "part_of", "share_of", "rise_noun", "fall_noun", "be")
    ):
        return True
    if token.area is not None or token.period is not None:
        return token.area is not None or (token.period is not None and token.period.relative == "annual")
    return (
        token.mention is None
        and token.pos[:2] in ("JJ", "NN")
        and not token.has("preposition", "clause", "level_verb", "share_verb")
    )


def is_part(scene: Scene, at: int) -> bool:
    """Whether what follows is the whole that the number is a part of: "$250 million of the overall turnover"."""
    return any(
        token.has("part_of", "share_of") and token.text.startswith(("of ", "in the total"))
        for token in scene.after(at, 1)
    ) or (
        len(near := scene.after(at, 3)) == 3 and near[0].text == "of" and near[1].text == "the" and near[2].has("whole")
    )


def makes_up(scene: Scene, at: int) -> bool:
    """Whether the flow before it makes it up of what stands behind: "exports made up $3bn of the trade", "in it"."""
    verb = next((p for p in range(at - 1, max(0, at - _SHORT), -1) if scene.tokens[p].has("share_verb")), 0)
    flow = scene.tokens[verb - 1].measure if verb else None
    leads_on = any(token.text.startswith(("of", "in ")) or token.text == "in" for token in scene.after(at, 1))
    return flow is not None and not flow.verb and leads_on


def _are_people(scene: Scene, at: int, place: int) -> bool:
    """Whether so many people do what the words behind them count: "9 million people had a job"."""
    number, done = scene.tokens[at].number, scene.tokens[place].measure
    if number is None or number.quantity.unit != PERSONS.name or done is None or done.measure in _DONE_WITH_GOODS:
        return False
    between = scene.tokens[at + 1 : place]
    return bool(between) and all(token.mention is None and token.pos == "NNS" for token in between)


def _goods_verb(scene: Scene, at: int, place: int) -> bool:
    """Whether a verb after the number has it as its subject: "$9bn worth of goods was exported"."""
    between = scene.tokens[at + 1 : place]
    if _are_people(scene, at, place):
        return True
    passive = scene.tokens[place].pos == "VBN" and all(t.text in ("more", "less", "fewer") for t in between)
    return any(t.has("be", "worth", "of") for t in between) or passive or not between
