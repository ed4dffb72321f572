"""Which measure of the sentence, or of the ones before it, a number belongs to."""

from __future__ import annotations

from factcheck.domain.claim import Kind
from factcheck.extractor.discourse import Context
from factcheck.extractor.draft import Draft
from factcheck.extractor.lists import IN_STEP
from factcheck.extractor.measures import (
    asides,
    carried,
    coverage,
    flow_verbs,
    fronted,
    of_two,
    other_direction,
    own_words,
)
from factcheck.extractor.measures.changes_taken_up import is_of_change
from factcheck.extractor.measures.clauses import (
    in_relative_clause,
    opens_as_whole,
    takes_up_last,
    tells_another,
    tells_place,
)
from factcheck.extractor.measures.figures_taken_up import takes_up_figure
from factcheck.extractor.measures.frame import Frame
from factcheck.extractor.measures.measuring import qualifies_a_part
from factcheck.extractor.measures.players import named_as_players
from factcheck.extractor.measures.right_behind import right_behind
from factcheck.extractor.measures.share_wholes import is_set_against_all, part_of_all_trade
from factcheck.extractor.measures.wholes_named import (
    heads_share,
    is_whole_of,
    may_be_part,
    whole_of_restated,
    wholes_before,
    wholes_elsewhere,
)
from factcheck.extractor.mentions import Form
from factcheck.extractor.scene import Scene
from factcheck.extractor.senses.sense import AS_BEFORE, Sense
from factcheck.resources import word_set

_BEHIND = "measure right behind the number"
_OF_LIST = "as the item of the list before it"
_BEHIND_LIST = "measure behind the list"
AFTER = "measure after the number"
_AS_SHARE = "what the share before it is of"
_BEFORE_BRACKET = "measure before the bracket"
_BEFORE_CLAUSE = "measure before a clause on it"
SURE = frozenset(
    {
        _BEHIND,
        _BEHIND_LIST,
        _BEFORE_BRACKET,
        _BEFORE_CLAUSE,
        _OF_LIST,
        *carried.SURE,
        of_two.RULE,
        flow_verbs.RULE,
        coverage.RULE,
        *own_words.SURE,
        asides.RULE,
        fronted.RULE,
        IN_STEP,
    }
)
"""The rules that nothing else outweighs: 168 of 183 such were right on articles never seen, 160 when weighed."""
_MUCH = 1_000_000
"""So much or more is no price."""
_NEAR = 4
"""Within how many tokens before its number a deficit is named: "a deficit of almost $3bn"."""
_AREA_AND_BRACKET = 2
_BREAKS = frozenset({".", ";", ":"})


def frame_for(
    scene: Scene,
    at: int,
    sense: Sense,
    own: list[Frame],
    resolved: dict[int | None, Frame],
    made: list[Draft],
    context: Context,
) -> tuple[Frame | None, str]:
    """The frame that the number belongs to, and the rule that said so."""
    if sense.bracket and made and made[-1].sense.kind is not Kind.RANK:
        return made[-1].frame, "as the number it restates"
    if made and made[-1].sense.kind is Kind.RANK and made[-1].at == at - 2 and scene.tokens[at - 1].text == "(":
        return made[-1].frame, "as what ranks before the bracket"
    if listed := _of_list(scene, at, own, made):
        return resolved[listed.at], _OF_LIST
    if shared := _shared_alike(scene, at, sense, own, made):
        return shared, _AS_SHARE
    if told := own_words.by_own_words(scene, at, own, resolved, made, context):
        return told
    if (which := of_two.former_or_latter(scene, at)) is not None and (
        frame := of_two.of_pair(which, at, scene, own, resolved, context)
    ):
        return frame, of_two.RULE
    if back := other_direction.moved_back(scene, at, own, made, context):
        return back, other_direction.RULE
    if covering := coverage.coverage(scene, at, own, resolved, made):
        return covering, coverage.RULE
    if context.frame and heads_share(scene, own):
        return carried.carried(scene, at, context)
    earlier = [frame for frame in _told_before(scene, at, own) if not _is_passed_over(frame, scene, at, made)]
    if context.frame and all(_describes_area(scene, frame, at) for frame in earlier):
        earlier = []
    if following := right_behind(scene, at, own):
        if earlier and _is_in_account(following, earlier[-1], at):
            return resolved[earlier[-1].at], "measure before the number"
        part = _part_before(scene, at, earlier, resolved, made, context) if may_be_part(scene, at, sense) else None
        if part and is_whole_of(following, part):
            return part, "the part before the share and its whole"
        if part and is_set_against_all(following, part, scene, at, earlier):
            return part, _BEHIND
        if part and (taken_up := part_of_all_trade(following, part, scene, at)):
            return taken_up, _BEHIND
        return resolved[following.at], _BEHIND
    if context.frame and is_of_change(scene, at):
        return carried.carried(scene, at, context)
    last = _end_of_clause(scene, at)
    wholes = wholes_elsewhere(scene, at, last, own, context)
    left = next((place for place in range(at + 1, last) if tells_another(scene, place)), last)
    behind = [f for f in own if f.at is not None and at < f.at < left]
    later = [f for f in behind if f.at not in wholes and not f.cause]
    if context.frame and not earlier:
        whole = whole_of_restated(scene, at, own)
        later = [f for f in later if f.at is not None and (f.at == whole or not _goes_on_apart(scene, at, f.at))]
    if earlier and (gone := fronted.of_goods_that_go(scene, at, own)):
        return resolved[gone], fronted.RULE
    if earlier and (opened := fronted.opens_clause(scene, at, own)):
        return resolved[opened], fronted.RULE
    if later and not earlier:
        return resolved[later[0].at], _BEHIND_LIST if _heads_list(scene, at) else AFTER
    if earlier:
        last_told = resolved[earlier[-1].at]
        if turned := other_direction.turned(scene, at, last_told, context):
            return turned, other_direction.RULE
        skipped = own[own.index(earlier[-1]) + 1 :]
        passed = [f.at for f in skipped if f.at is not None and f.at < at]
        if any(in_relative_clause(scene, place, at) for place in passed):
            return last_told, _BEFORE_CLAUSE
        past = any(_in_closed_bracket(scene, place, at) for place in passed)
        return last_told, _BEFORE_BRACKET if past else "measure before the number"
    return carried.carried(scene, at, context)


def _is_in_account(account: Frame, deficit: Frame, at: int) -> bool:
    """Whether what the number runs into is only where the deficit before it lies: "a deficit of $3bn in the budget"."""
    near = deficit.at is not None and at - deficit.stop <= _NEAR
    return near and deficit.sign < 0 < account.sign and account.measure == deficit.measure


def _shared_alike(scene: Scene, at: int, sense: Sense, own: list[Frame], made: list[Draft]) -> Frame | None:
    """What the share before it is of, where the two are compared: "took 7% of exports, compared with 5% before"."""
    last = made[-1] if made else None
    if last is None or sense.rule != AS_BEFORE or not last.sense.kind is sense.kind is Kind.SHARE:
        return None
    compared = any(token.has("against") for token in scene.before(at, 2))
    of = last.frame.at is not None and last.at < last.frame.at < at
    another = any(f.at is not None and last.at < f.at != last.frame.at for f in own)
    return last.frame if compared and of and not another else None


def _goes_on_apart(scene: Scene, at: int, place: int) -> bool:
    """Whether the number tells of what was told before, and the measure at `place` stands in another clause."""
    if named_as_players(scene, at, place):
        return True
    comma = next((p for p in range(at, place) if scene.tokens[p].text == ","), None)
    if comma is None:
        return False
    if takes_up_figure(scene, at) and any(token.number for token in scene.tokens[comma:place]):
        return True
    aside = scene.tokens[comma + 1].text in word_set("measures", "opening_asides")
    return tells_place(scene, at) or opens_as_whole(scene, at) or (aside and takes_up_last(scene, at))


def _heads_list(scene: Scene, at: int) -> bool:
    """Whether the number is that of the first area of a list that opens the sentence: "Peru (5%), Chile (4%) were"."""
    before = [token for token in scene.tokens[:at] if token.text != "the"]
    return len(before) == _AREA_AND_BRACKET and before[0].area is not None and before[1].text == "("


def _of_list(scene: Scene, at: int, own: list[Frame], made: list[Draft]) -> Frame | None:
    """The measure of the item before it, where both stand in brackets: "China (21% of exports), Russia (14%)"."""
    last = made[-1] if made else None
    if last is None or last.sense.kind is not Kind.SHARE or scene.tokens[at - 1].text != "(":
        return None
    if scene.tokens[last.at - 1].text != "(" or _form(scene, last.at) is not _form(scene, at):
        return None
    closing = next((place for place in range(last.at, at) if scene.tokens[place].text == ")"), at)
    if closing == at or any(token.measure or token.text in _BREAKS for token in scene.tokens[closing:at]):
        return None
    return next((frame for frame in own if frame.at is not None and frame.at == last.frame.at), None)


def _form(scene: Scene, at: int) -> Form | None:
    number = scene.tokens[at].number
    return number.form if number else None


def _told_before(scene: Scene, at: int, own: list[Frame]) -> list[Frame]:
    """The measures before the number that it may be told of; those named in passing only where there is no other."""
    earlier = [f for f in own if f.at is not None and f.at < at]
    earlier = [f for f in earlier if f.at is not None and not in_relative_clause(scene, f.at, at)] or earlier
    earlier = [f for f in earlier if f.at is not None and not _in_closed_bracket(scene, f.at, at)] or earlier
    wholes = wholes_before(scene, at, own)
    return [f for f in earlier if not f.aside and f.at not in wholes] or [f for f in earlier if not f.cause]


def _describes_area(scene: Scene, frame: Frame, at: int) -> bool:
    """Whether the measure only tells, between commas, who an area is: "to Peru, the main trading partner, $5bn"."""
    place = frame.at
    if place is None or not frame.aside or not qualifies_a_part(scene, place):
        return False
    opening = next((p for p in range(place, 0, -1) if scene.tokens[p].text == ","), 0)
    closed = any(token.text == "," for token in scene.tokens[place:at])
    return closed and opening > 0 and scene.tokens[opening - 1].area is not None


def _is_passed_over(frame: Frame, scene: Scene, at: int, made: list[Draft]) -> bool:
    """Whether prices are only the circumstance of what is told: "With prices on the decline, mining earned $3 billion".

    So much money is no price, and what goes on from it none either.
    """
    number = scene.tokens[at].number
    if frame.measure != "inflation" or frame.at is None or number is None:
        return False
    if number.form is Form.AMOUNT:
        return number.quantity.value >= _MUCH
    since = [draft for draft in made if draft.at > frame.at]
    return bool(since) and since[0].number.form is Form.AMOUNT and since[-1].frame.measure != frame.measure


def _in_closed_bracket(scene: Scene, place: int, at: int) -> bool:
    """Whether the bracket that the measure stands in is closed before the number: "$5bn ($3bn of exports), up 2%"."""
    return scene.in_brackets(place) and any(token.text == ")" for token in scene.tokens[place:at])


def _part_before(
    scene: Scene,
    at: int,
    earlier: list[Frame],
    resolved: dict[int | None, Frame],
    made: list[Draft],
    context: Context,
) -> Frame | None:
    """What the share at `at` may be told of: the measure before it, or the one that the sentence goes on with."""
    if earlier:
        return resolved[earlier[-1].at]
    if told := next((draft.frame for draft in reversed(made) if draft.sense.kind is not Kind.RANK), None):
        return told
    first, _ = scene.clause(at)
    takes_up = word_set("measures", "taking_up")
    resumed = any(token.text.partition(" ")[0] in takes_up for token in scene.tokens[first:at])
    return carried.carried(scene, at, context)[0] if resumed else None


def _end_of_clause(scene: Scene, at: int) -> int:
    """Where what is told of the number ends: at a semicolon, a colon, or "whereas"."""
    _, last = scene.clause(at)
    return next((place for place in range(at + 1, last) if scene.tokens[place].has("clause")), last)
