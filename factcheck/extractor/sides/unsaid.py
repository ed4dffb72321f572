"""Whose trade it is and with whom where the words of the measure do not say: by the money, the clause, the article."""

from __future__ import annotations

from factcheck.extractor.areas.members import is_member
from factcheck.extractor.areas.neighbours import only_other
from factcheck.extractor.discourse import Context
from factcheck.extractor.measures.balances.favoured import whom_it_favours
from factcheck.extractor.measures.flows.coming_in import imports_goods
from factcheck.extractor.measures.frame import ONE_WAY, TWO_SIDED, Frame, mirrored, names_itself
from factcheck.extractor.numbers.currency_homes import currency_home
from factcheck.extractor.opening_wholes import whose_whole
from factcheck.extractor.scene import Scene
from factcheck.extractor.sides.later import has_part_behind, later_side
from factcheck.extractor.sides.players import fronted_partner
from factcheck.extractor.sides.trade_of_two import is_called_mutual, is_of_two, other_of_two
from factcheck.extractor.sides.trade_with_all import is_of_whole_country, is_own_total, speaks_of_all
from factcheck.extractor.told import Told
from factcheck.resources import word_set

_OURS = word_set("small_words", "sides", "ours")


def partner_of(reporter: str | None, subject: str | None, frame: Frame, scene: Scene, context: Context) -> str | None:
    """Whom `reporter` trades with, where the measure's own phrase does not say."""
    if reporter == "world":
        return None
    if speaks_of_all(frame, scene):
        return "world"
    if (fronted := fronted_partner(scene)) not in (None, reporter):
        return fronted
    if frame.measure == "balance" and whom_it_favours(scene) and (other := _last_other(reporter, context)):
        return other
    if reporter == context.home and is_of_whole_country(frame, scene, context):
        return "world"
    if (whose := whose_whole(frame, scene, context)) not in (None, reporter):
        return whose
    if subject and subject != reporter and frame.measure in TWO_SIDED:
        return subject
    if has_part_behind(scene, frame):
        return "world"
    if later := later_side(scene, frame, reporter):
        return later
    if other := other_of_two(scene, frame, reporter):
        return other
    if _competes(reporter, frame, scene, context):
        return None
    if is_own_total(reporter, frame, scene, context):
        return "world"
    if is_of_two(scene) and context.counterpart != reporter:
        if context.before is None and context.other not in (None, reporter) and not context.other.isupper():
            return context.other
        return context.counterpart or _other_side(reporter, context) or only_other(reporter, context)
    if subject is None and reporter == _payer(scene, context) != (context.told_by or context.home):
        return None
    if _sells_alike(reporter, frame, scene, context):
        return context.other
    other = _other_side(reporter, context)
    return _last_other(reporter, context) if other in (None, "world") and is_called_mutual(frame, scene) else other


def _last_other(reporter: str | None, context: Context) -> str | None:
    """Whom the article, or what it told last, is about beside the reporter."""
    told = context.frame.partner if context.frame and context.frame.reporter == reporter else None
    others = context.other, context.counterpart, context.partner, told
    return next((code for code in others if code not in (None, reporter, "world")), None)


def _competes(reporter: str | None, frame: Frame, scene: Scene, context: Context) -> bool:
    """Whether a third country has what the article tells of its own: "Thai exports were 4 million tonnes" too.

    What it sells, buys and orders may still be with the home.
    """
    if context.other is not None or frame.at is None or reporter == context.home:
        return False
    word = scene.tokens[frame.at].text
    if frame.verb:
        before = {str(mention.measure) for place, mention in scene.measures if place < frame.at}
        own = frame.measure in {context.main_measure, *before} and frame.measure.removesuffix("s") in word
        if own and frame.measure == "exports":
            return True
    else:
        own = frame.measure == "balance" or (frame.measure in ONE_WAY and ("export" in word or "import" in word))
    return own and (reporter != context.counterpart or (frame.measure == "imports" and imports_goods(context)))


def _sells_alike(reporter: str | None, frame: Frame, scene: Scene, context: Context) -> bool:
    """Whether a third country sells to whom the home was told to sell: "Oman sold China less, Iran supplied more"."""
    last = context.frame
    if last is None or frame.measure != "exports" or reporter in (None, context.home, context.other):
        return False
    if frame.at is None or "export" in scene.tokens[frame.at].text:
        return False
    sells = (last.reporter, last.partner) if last.measure == "exports" else (last.partner, last.reporter)
    return last.measure in ONE_WAY and context.other is not None and sells == (context.home, context.other)


def may_report(subject: str, scene: Scene, context: Context) -> bool:
    """Whether the trade told is the subject's: that is the home, its only counterpart, or whose money it is."""
    sides = context.home, context.other
    acts = subject in (*sides, _payer(scene, context)) or context.home is None
    return acts or any(is_member(subject, side) for side in sides)


def _other_side(reporter: str | None, context: Context) -> str | None:
    """Whom `reporter` trades with, where its words do not say: the other side of the paragraph or of the article.

    A member of the home, which is a group, trades with whom the home does.
    """
    if context.other != reporter and is_member(reporter, context.home):
        return context.other or (context.partner if context.reporter == context.home else None)
    if reporter == context.reporter and context.partner != reporter:
        return context.partner
    if reporter == context.home:
        return context.other
    return context.home


def own_side(frame: Frame, scene: Scene, partner: str | None, context: Context) -> str | None:
    """Who trades with `partner`, where its words do not say: the one whose money the amounts are in comes first.

    A region has the money of its country. What two have with each other may be told in the money of either. Members of
    a group trade with whom the group does.
    """
    has_own_money = context.home is None or context.home.isupper()
    payer = _payer(scene, context) if has_own_money else None
    payer = None if frame.measure in TWO_SIDED and payer == context.other else payer
    told = context.home if _is_seen_from_home(frame, scene, context) else context.reporter
    sides: tuple[str | None, ...] = (payer, told, context.home, context.other)
    if _is_traded_with_last(partner, frame, context):
        sides = (*sides, context.counterpart)
    if is_member(partner, context.home) and context.other not in (None, context.home):
        sides = (payer, context.other)
    never = (partner, _country_of(partner, scene), "world")
    if partner is not None and partner == context.home and not scene.last_words.isdisjoint(_OURS):
        sides = (*sides, *sorted(context.homes, key=context.homes.__getitem__, reverse=True))
    return next((code for code in sides if code and code not in never), None)


def _is_seen_from_home(frame: Frame, scene: Scene, context: Context) -> bool:
    """Whether it is told as the home has it: "domestic output", or behind what others bought of it: "Exports fell"."""
    if frame.at is not None and any(token.text == "domestic" for token in scene.before(frame.at, 2)):
        return True
    last = context.frame
    if frame.verb or frame.at is None or last is None or last.partner != context.home or context.told_by:
        return False
    same = frame.measure in ONE_WAY and frame.measure == mirrored(last.measure)
    return same and names_itself(scene.tokens[frame.at])


def _is_traded_with_last(home: str | None, frame: Frame, context: Context) -> bool:
    """Whether what goes to or comes from the home follows on trade of it with one other: "Sales to Peru rose"."""
    last = context.frame
    named = frame.at is not None and not frame.verb and frame.measure in ONE_WAY
    return (
        named
        and home == context.home
        and last is not None
        and {last.reporter, last.partner} == {home, context.counterpart}
    )


def _country_of(partner: str | None, scene: Scene) -> str | None:
    """The country of which the partner is a part, and which does not trade with it: that of Northern Ireland."""
    return next((area.codes[0] for _, area in scene.areas if partner and area.region == partner), None)


def _payer(scene: Scene, context: Context) -> str | None:
    """The country whose own money the amounts of the sentence are in, where it is but one."""
    sides = (context.home, context.other)
    told = [
        (token, token.number.quantity.unit) for token in scene.tokens if token.number and token.number.retold is None
    ]
    homes = {code: token for token, unit in told if (code := currency_home(unit or "", sides))}
    code, token = homes.popitem() if len(homes) == 1 else (None, None)
    return Told(code, scene.words([token]), "whose money the amount is in", assumed=True) if code and token else None
