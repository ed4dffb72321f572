"""Which measure of the sentence, or of the ones before it, a number belongs to."""

from __future__ import annotations

from factcheck.extractor.discourse import Context
from factcheck.extractor.draft import Draft
from factcheck.extractor.lists import IN_STEP
from factcheck.extractor.measures import asides, fronted, own_words
from factcheck.extractor.measures.balances import excess
from factcheck.extractor.measures.clauses import in_relative_clause
from factcheck.extractor.measures.flows import other_direction
from factcheck.extractor.measures.frame import Frame
from factcheck.extractor.measures.money.spent_by_it import RULE as SPENT
from factcheck.extractor.measures.money.spent_by_it import spent_by_it
from factcheck.extractor.measures.prices import in_real_terms, unit_prices
from factcheck.extractor.measures.right_behind import right_behind
from factcheck.extractor.measures.shares import coverage, of_them, part_of_gdp
from factcheck.extractor.measures.shares.parts_of_wholes import part_of
from factcheck.extractor.measures.shares.share_wholes import is_set_against_all, part_of_all_trade
from factcheck.extractor.measures.shares.wholes_named import (
    heads_share,
    is_whole_of,
    may_be_part,
    shared_in,
)
from factcheck.extractor.measures.taken_up import carried, of_two
from factcheck.extractor.measures.taken_up.as_before import OF_LIST, as_before
from factcheck.extractor.measures.taken_up.changes_taken_up import is_of_change
from factcheck.extractor.measures.told_before import in_closed_bracket, told_before
from factcheck.extractor.measures.told_behind import told_behind
from factcheck.extractor.measures.verbs import flow_verbs, flow_verbs_behind
from factcheck.extractor.scene import Scene
from factcheck.extractor.senses.sense import Sense

_BEHIND = "measure right behind the number"
_BEHIND_LIST = "measure behind the list"
AFTER = "measure after the number"
_BEFORE = "measure before the number"
_BEFORE_BRACKET = "measure before the bracket"
_BEFORE_CLAUSE = "measure before a clause on it"
_BEFORE_WHOLE = "the part that is said to have a share in the whole"
SURE = frozenset(
    {
        _BEHIND,
        _BEHIND_LIST,
        _BEFORE_BRACKET,
        _BEFORE_CLAUSE,
        _BEFORE_WHOLE,
        OF_LIST,
        *carried.SURE,
        of_them.RULE,
        of_two.RULE,
        flow_verbs.RULE,
        flow_verbs_behind.RULE,
        coverage.RULE,
        SPENT,
        excess.RULE,
        *own_words.SURE,
        asides.RULE,
        fronted.RULE,
        IN_STEP,
        part_of_gdp.RULE,
        unit_prices.RULE,
        in_real_terms.RULE,
    }
)
"""The rules that nothing else outweighs: 168 of 183 such were right on articles never seen, 160 when weighed."""
_NEAR = 4
"""Within how many tokens before its number a deficit is named: "a deficit of almost $3bn"."""
_AREA_AND_BRACKET = 2


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
    if same := as_before(scene, at, sense, own, resolved, made):
        return same
    if part := part_of_gdp.part_of_gdp(scene, at, sense, own, resolved, made):
        return part, part_of_gdp.RULE
    if grown := in_real_terms.in_real_terms(scene, at, own, made, context):
        return grown, in_real_terms.RULE
    if flow := of_them.of_them(scene, at, sense, own, context):
        return flow, of_them.RULE
    if told := _by_its_words(scene, at, own, resolved, made, context):
        return told
    earlier = told_before(scene, at, own, made, context)
    if following := right_behind(scene, at, own):
        if earlier and _is_in_account(scene, following, earlier[-1], at):
            return resolved[earlier[-1].at], _BEFORE
        part = None
        if may_be_part(scene, at, sense) and not _makes_output(scene, following, earlier):
            part = part_of(following, scene, at, own, earlier, resolved, made, context)
        return _of_share(scene, at, part, following, earlier) or (resolved[following.at], _BEHIND)
    if context.frame and is_of_change(scene, at):
        return carried.carried(scene, at, context)
    if earlier:
        ahead = fronted.of_goods_that_go(scene, at, own) or fronted.opens_clause(scene, at, own)
        return (resolved[ahead], fronted.RULE) if ahead else _of_last(scene, at, earlier[-1], own, resolved, context)
    rate = carried.speaks_of_rate(scene, at) and any(f and f.rate for f in (context.frame, context.topic))
    if not rate and (behind := told_behind(scene, at, own, context)):
        if _does_next(scene, behind) and (flow := flow_verbs.flow_of_verb(scene, at, context)):
            return flow, flow_verbs.RULE
        return resolved[behind.at], _BEHIND_LIST if _heads_list(scene, at) else AFTER
    return carried.carried(scene, at, context)


def _does_next(scene: Scene, frame: Frame) -> bool:
    """Whether "and" leads to a verb of what is done besides, so that the one before the number stands by itself."""
    joined = frame.at is not None and any(token.has("and") for token in scene.before(frame.at, 1))
    return joined and frame.verb and frame.at is not None and scene.tokens[frame.at].is_finite


def _by_its_words(
    scene: Scene,
    at: int,
    own: list[Frame],
    resolved: dict[int | None, Frame],
    made: list[Draft],
    context: Context,
) -> tuple[Frame | None, str] | None:
    """What words say that the number is told of, wherever a measure stands: the latter, the other direction."""
    if told := own_words.by_own_words(scene, at, own, resolved, made, context):
        return told
    if covering := coverage.coverage(scene, at, own, resolved, made):
        return covering, coverage.RULE
    if (which := of_two.former_or_latter(scene, at)) is not None and (
        frame := of_two.of_pair(which, at, scene, own, resolved, context)
    ):
        return frame, of_two.RULE
    if back := other_direction.moved_back(scene, at, own, made, context):
        return back, other_direction.RULE
    if spent := spent_by_it(scene, at, made, context):
        return spent, SPENT
    if earned := flow_verbs_behind.flow_behind(scene, at, own, made, context):
        return earned, flow_verbs_behind.RULE
    return carried.carried(scene, at, context) if context.frame and heads_share(scene, own) else None


def _makes_output(scene: Scene, whole: Frame, earlier: list[Frame]) -> bool:
    """Whether countries make so much of a group's output: "Peru and Chile generate 9% of the bloc's GDP"."""
    verb = earlier[-1] if earlier else None
    if whole.measure != "gdp" or verb is None or not verb.verb or verb.measure != "production" or verb.at is None:
        return False
    before = [token for token in scene.tokens[: verb.at] if token.text not in ("together", "alone", "each", "jointly")]
    governed = len(before) > 1 and before[-2].text in ("in", "of")
    return bool(before) and before[-1].area is not None and not governed


def _of_share(
    scene: Scene, at: int, part: Frame | None, whole: Frame, earlier: list[Frame]
) -> tuple[Frame, str] | None:
    """The part of which a share is told whose whole stands behind it."""
    if part is None:
        return None
    if is_whole_of(whole, part):
        return part, "the part before the share and its whole"
    if is_set_against_all(whole, part, scene, at, earlier):
        return part, _BEHIND
    taken_up = part_of_all_trade(whole, part, scene, at)
    return (taken_up, _BEHIND) if taken_up else None


def _of_last(
    scene: Scene, at: int, last: Frame, own: list[Frame], resolved: dict[int | None, Frame], context: Context
) -> tuple[Frame, str]:
    """The last measure before the number, or the flow the other way where the words since turn to it."""
    told = resolved[last.at]
    if turned := other_direction.turned(scene, at, told, context):
        return turned, other_direction.RULE
    if shared_in(scene, at, own):
        return told, _BEFORE_WHOLE
    passed = [f.at for f in own[own.index(last) + 1 :] if f.at is not None and f.at < at]
    if any(in_relative_clause(scene, place, at) for place in passed):
        return told, _BEFORE_CLAUSE
    return told, _BEFORE_BRACKET if any(in_closed_bracket(scene, place, at) for place in passed) else _BEFORE


def _is_in_account(scene: Scene, account: Frame, deficit: Frame, at: int) -> bool:
    """Whether what the number runs into is only where the deficit before it lies: "a deficit of $3bn in the budget"."""
    if deficit.at is None or at - deficit.stop > _NEAR or any(deficit.at < place < at for place, _ in scene.numbers):
        return False
    if account.at == at + 1:
        return False
    return deficit.sign < 0 < account.sign and account.measure == deficit.measure


def _heads_list(scene: Scene, at: int) -> bool:
    """Whether the number is that of the first area of a list that opens the sentence: "Peru (5%), Chile (4%) were"."""
    before = [token for token in scene.tokens[:at] if token.text != "the"]
    return len(before) == _AREA_AND_BRACKET and before[0].area is not None and before[1].text == "("
