"""Who does what a verb of trade tells: "Peru sold Japan copper", "Chad's exporters earned $3bn"."""

from __future__ import annotations

from collections.abc import Sequence

from factcheck.extractor.measures.clauses import in_apposition
from factcheck.extractor.measures.frame import Frame, joined
from factcheck.extractor.measures.measuring import qualifies_a_part
from factcheck.extractor.measures.taken_up.it_once_named import it_once_named
from factcheck.extractor.measures.verbs.doing_beside import acts_beside
from factcheck.extractor.measures.verbs.speaking_of_itself import speaks_of_itself
from factcheck.extractor.mentions import Form
from factcheck.extractor.scene import Scene, Token
from factcheck.resources import word_set

_SUBJECT = 3
"""Within how many tokens a clause names its subject."""
_NOUNS = frozenset({"NN", "NNS", "NNP", "JJ", "DT"})
_PHRASE = 4
"""Within how many tokens before a verb its subject stands that nobody is: "no other country in Asia"."""
_TWO = 2
_COMPARED = 12
"""Within how many tokens behind it stands with whom nobody is compared."""


def agent_of(scene: Scene, at: int) -> str | None:
    """The area that is the subject of the verb at `at`: the nearest before it that no preposition governs.

    A participle that a preposition governs has none, "the value of exported gas", nor has one behind what a number is
    of: "Peru took 5 percent of the gas exported".
    """
    first, last = scene.clause(at)
    if at == first and scene.tokens[at].pos == "VBG":
        return _behind_participle(scene, at, last)
    if scene.tokens[at].pos == "VBN" and any(token.has("preposition") for token in scene.before(at, 1)):
        return None
    if _ends_share(scene, at) or _does_with_those_named(scene, at) or _is_done_by_it(scene, at):
        return None
    if named := _named_before(scene, at):
        return named
    for place in range(at - 1, first - 1, -1):
        token = scene.tokens[place]
        if token.measure and token.measure.verb and not qualifies_a_part(scene, place):
            return agent_of(scene, place) if _share_subject(scene, place, at) else None
        aside = _is_in_line(scene, place) or _owns(scene, place, at) or token.text == "there"
        aside = aside or in_apposition(scene, place, at)
        if token.area and token.area.form != "region" and not aside:
            row = _row_start(scene, place)
            before = scene.tokens[row - 1] if row > first else None
            if (payment := _payment(scene, row)) is not None:
                return agent_of(scene, payment)
            if any(
                t.measure and t.measure.verb for t in scene.before(row, 2 if before and before.text == "the" else 1)
            ):
                return None
            if (
                before is None
                or (not before.has("preposition", "comes_after") and before.text != "the")
                or (before.text == "the" and not (row > first + 1 and scene.tokens[row - 2].has("preposition")))
                or (place == at - 1 and (houses_traders(scene, row) or acts_beside(scene, row, at)))
                or (_goes_on_to(scene, place, at) and houses_traders(scene, row))
            ):
                return _all_of(scene, first, place, row)
    return None


def _named_before(scene: Scene, at: int) -> str | None:
    """The area that other words before the verb stand for, whatever stands between."""
    of_itself = speaks_of_itself(scene, at) or it_once_named(scene, at)
    return of_itself or _in_relative_clause(scene, at) or unequalled(scene, at)


def _payment(scene: Scene, row: int) -> int | None:
    """Where money is paid to the area at `row`, so that another acts: "Peru paid the Chileans $3bn and sold them"."""
    verb = row - 2 if row > 1 and scene.tokens[row - 1].text == "the" else row - 1
    paid = verb > 0 and scene.tokens[verb].text in word_set("measures", "flow_verbs", "to_whom")
    return verb if paid else None


def _share_subject(scene: Scene, one: int, other: int) -> bool:
    """Whether the second verb is the next thing that whoever does the first does: "Peru bought $3bn and sold $2bn".

    Where the first names the other side too, the second has both.
    """
    between = scene.tokens[one + 1 : other]
    alike = scene.tokens[one].pos == scene.tokens[other].pos in ("VBD", "VBZ", "VBP", "VBG")
    return (
        alike
        and bool(between)
        and between[-1].has("and")
        and not any(token.text == ";" or token.area for token in between)
    )


def _goes_on_to(scene: Scene, place: int, at: int) -> bool:
    """Whether the verb at `at` is the next thing that those at `place` are told to do: "took 2% less and supplied"."""
    between = scene.tokens[place + 1 : at]
    joined_by = bool(between) and between[-1].has("and")
    return joined_by and between[0].pos == "VBD" == scene.tokens[at].pos and any(token.number for token in between)


def _in_relative_clause(scene: Scene, at: int) -> str | None:
    """The area that a relative clause tells of, whatever governs it: "second to Peru, which still buys 5 tonnes"."""
    row = [token for token in scene.before(at, _SUBJECT + 1) if token.pos != "RB" and token.text != ","]
    area = row[1].area if len(row) > 1 and row[0].text in ("which", "who") else None
    return area.codes[0] if area and area.form != "region" and not area.possessive else None


def _does_with_those_named(scene: Scene, at: int) -> bool:
    """Whether whoever was spoken of does it with the area named: "Chad, from which it bought tea for $3bn"."""
    row = [token for token in scene.before(at, _SUBJECT + 1) if token.pos not in ("RB", "VBD", "VBP", "VBZ")]
    told = len(row) >= _SUBJECT and row[0].text in ("it", "they") and row[1].text in ("which", "whom")
    return told and row[2].has("preposition")


def _is_done_by_it(scene: Scene, at: int) -> bool:
    """Whether whoever the sentence is about does it, and not who is named right before: "ahead of Peru, as it took".

    Nor where it is done: "its best customer is Peru, and there it sold".
    """
    row = scene.before(at, _TWO)
    led = ("as", "since", "because", "after", "there")
    return len(row) == _TWO and row[0].text in ("it", "they") and row[1].text in led


def is_done_by_nobody_else(scene: Scene, frame: Frame) -> bool:
    """Whether the verb tells who does it more than all others: "No country bought more than Peru"."""
    return (
        frame.verb and frame.at is not None and frame.reporter is not None and unequalled(scene, frame.at) is not None
    )


def houses_traders(scene: Scene, place: int) -> bool:
    """Whether those who act are said to be in the area or from there: "Suppliers within the EU sold Peru wheat"."""
    lead = [token for token in scene.before(place, 3) if token.text != "the"]
    housed = len(lead) > 1 and lead[0].text in ("in", "within", "inside", "from", "across")
    return housed and lead[1].text in word_set("measures", "traders") | word_set("measures", "housed")


def unequalled(scene: Scene, at: int) -> str | None:
    """Who does most of it as nobody does as much: "Nobody bought as much as Peru", "no country sold more than Chad"."""
    first, last = scene.clause(at)
    before = scene.tokens[max(first, at - _PHRASE) : at]
    if not any(token.text in word_set("measures", "nobody") for token in before) or any(t.area for t in before):
        return None
    for place in range(at + 1, min(last, at + _COMPARED)):
        token = scene.tokens[place]
        if token.number or token.text == ",":
            return None
        if token.text in ("as", "than", "more than", "as much as", "as many as"):
            named = [near.area for near in scene.after(place, 2) if near.text != "the"][:1]
            if named and named[0] and named[0].form != "region":
                return named[0].codes[0]
    return None


def _ends_share(scene: Scene, at: int) -> bool:
    """Whether the verb stands behind nouns that a percentage is of: "5 percent of all the rice exported"."""
    place = at - 1
    while place > 0 and (scene.tokens[place].pos in _NOUNS or scene.tokens[place].has("whole", "of", "share_of")):
        place -= 1
    number = scene.tokens[place].number
    share = number is not None and number.form in (Form.PERCENT, Form.FRACTION)
    ends = share and scene.tokens[at].pos in ("VBN", "VBD")
    return ends and place < at - 2 and scene.tokens[place + 1].has("of", "share_of", "part_of")


def _behind_participle(scene: Scene, at: int, last: int) -> str | None:
    """Of whom the clause tells that a participle opens: "Buying 5 tonnes, Peru was the main market"."""
    comma = next((place for place in range(at + 1, last) if scene.tokens[place].text == ","), None)
    area = next((token.area for token in scene.after(comma, 1)), None) if comma is not None else None
    return area.codes[0] if area and area.form != "region" and not area.possessive else None


def _all_of(scene: Scene, first: int, place: int, row: int) -> str | None:
    """The area with those that "and" joins to it, or that a row opens with: "Peru, Chile and Cuba bought".

    The row may say who some are: "Three countries, namely Peru, Chile and Cuba, bought".
    """
    start = next((at + 1 for at in range(first, place) if scene.tokens[at].text == "namely"), first)
    if row < place and all(token.area or token.text in (",", "and", "the") for token in scene.tokens[start:place]):
        row = start
    return joined([code for token in scene.tokens[row : place + 1] if token.area for code in token.area.codes])


def _is_in_line(scene: Scene, place: int) -> bool:
    """Whether the area is only one that others come behind, and no clause tells of it: "Behind Peru came Chile"."""
    behind = [token.text for token in scene.after(place, 2)]
    led = any(token.text in word_set("areas", "set_in_line") for token in scene.before(place, 1))
    return led and behind not in ([",", "which"], [",", "who"])


def _owns(scene: Scene, place: int, at: int) -> bool:
    """Whether the area only says whose something is, "the Philippines' main market", and not who acts at `at`: "Chad's
    exporters sold"."""
    row = scene.tokens[place + 1 : at]
    return bool(row) and row[0].text in ("'s", "'", "’") and not acts_for(row)


def acts_for(row: Sequence[Token]) -> bool:
    """Whether what an area or "its" owns acts for it: "('s) ten members bought", "(its) exporters now earned"."""
    place = next((p for p, token in enumerate(row) if token.text in word_set("measures", "traders")), None)
    return place is not None and all(t.number or t.pos[:2] in ("JJ", "NN", "RB", "VB") for t in row[1:])


def _row_start(scene: Scene, place: int) -> int:
    """Where the row of areas begins that the one at `place` ends: "from Peru and Chile"."""
    while place > 1 and scene.tokens[place - 1].text in ("and", "&") and scene.tokens[place - 2].area:
        place -= 2
    return place
