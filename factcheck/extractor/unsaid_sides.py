"""Whose trade it is and with whom where the words of the measure do not say: by the money, the clause, the article."""

from __future__ import annotations

from factcheck.extractor.areas.members import is_member
from factcheck.extractor.discourse import Context
from factcheck.extractor.later_sides import has_part_behind, later_side
from factcheck.extractor.measures.coming_in import imports_goods
from factcheck.extractor.measures.frame import ONE_WAY, TWO_SIDED, Frame
from factcheck.extractor.numbers.currency_homes import currency_home
from factcheck.extractor.opening_wholes import whose_whole
from factcheck.extractor.scene import Scene
from factcheck.extractor.side_players import fronted_partner
from factcheck.extractor.told import Told
from factcheck.extractor.trade_of_two import is_called_mutual, is_of_two, other_of_two
from factcheck.extractor.world_shares import is_share_of_worlds
from factcheck.resources import word_set


def partner_of(reporter: str | None, subject: str | None, frame: Frame, scene: Scene, context: Context) -> str | None:
    """Whom `reporter` trades with, where the measure's own phrase does not say."""
    if reporter == "world":
        return None
    if _is_share_of_all(frame, scene) or _is_with_everybody(frame, scene):
        return "world"
    if (fronted := fronted_partner(scene)) not in (None, reporter):
        return fronted
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
    if _turns_over(reporter, frame, scene, context):
        return "world"
    if _competes(reporter, frame, scene, context):
        return None
    if _sums_up_totals(reporter, frame, context):
        return "world"
    if is_of_two(scene) and context.counterpart != reporter:
        if context.before is None and context.other not in (None, reporter) and not context.other.isupper():
            return context.other
        return context.counterpart or _other_side(reporter, context)
    if subject is None and reporter == _payer(scene) != (context.told_by or context.home):
        return None
    if _sells_alike(reporter, frame, scene, context):
        return context.other
    other = _other_side(reporter, context)
    return _last_other(reporter, context) if other in (None, "world") and is_called_mutual(frame, scene) else other


def is_of_whole_country(frame: Frame, scene: Scene, context: Context) -> bool:
    """Whether it can only be the trade of a country with all, in an article on no two and a sentence without an area.

    "The trade deficit widened", "the main export items were copper and tea".
    """
    if context.other is not None or frame.at is None or frame.verb or frame.part or scene.areas:
        return False
    before, after = scene.before(frame.at, 2), scene.after(frame.at, 1)
    if frame.measure == "balance":
        if context.frame is not None and context.frame.measure == "balance":
            return False
        named = scene.tokens[frame.at].text.startswith(("trade", "foreign trade", "external trade", "balance of"))
        return named and any(token.text == "the" for token in before[:1])
    items = any(token.text in word_set("measures", "items_of_trade") for token in after)
    return items and frame.measure in ONE_WAY


def _last_other(reporter: str | None, context: Context) -> str | None:
    """Whom the article, or what it told last, is about beside the reporter."""
    return next((code for code in (context.other, context.counterpart) if code not in (None, reporter, "world")), None)


def _is_share_of_all(frame: Frame, scene: Scene) -> bool:
    """Whether it is a share of what all countries trade, be others named beside it: "India's trade share grew"."""
    owned = frame.at is not None and frame.reporter is not None
    behind = scene.after(max(frame.at or 0, frame.stop), 1) if owned else []
    return is_share_of_worlds(frame, scene) or any(token.text in ("share", "shares") for token in behind)


def _is_with_everybody(frame: Frame, scene: Scene) -> bool:
    """Whether the sentence speaks of trade with all at once: "to all destinations", "with the outside world".

    What it tells behind a number of that may be a part: "imports from everywhere were $9bn, and Chad supplied $2bn".
    """
    if not scene.says("everybody", "whole", "area"):
        return False
    return any(_is_all(scene, place) and not _is_told_of(scene, place, frame) for place in range(len(scene.tokens)))


def _is_all(scene: Scene, place: int) -> bool:
    token = scene.tokens[place]
    if token.area and token.area.codes == ("world",):
        return any(near.has("with") for near in scene.before(place, 2))
    behind = scene.after(place, 1) if token.has("whole") else []
    return token.has("everybody") or any(near.measure is not None and near.measure.part for near in behind)


def _is_told_of(scene: Scene, place: int, frame: Frame) -> bool:
    """Whether a number is told of all before the measure stands."""
    return any(token.number for token in scene.tokens[place : max(frame.at or 0, place)])


def _turns_over(reporter: str | None, frame: Frame, scene: Scene, context: Context) -> bool:
    """Whether the trade is said to be one country's, as nobody says of that of two: "Peru's turnover was $3bn"."""
    owned = frame.measure == "turnover" and frame.named_reporter and not frame.verb and not frame.part
    return owned and reporter == context.home and not (frame.possessed or frame.same or is_of_two(scene))


def _sums_up_totals(reporter: str | None, frame: Frame, context: Context) -> bool:
    """Whether it is the balance of flows with all, which the sentence before in the paragraph told."""
    flow = context.flow
    if frame.measure != "balance" or context.before is None or flow is None:
        return False
    return flow == context.frame and (flow.reporter, flow.partner) == (reporter, "world")


def _competes(reporter: str | None, frame: Frame, scene: Scene, context: Context) -> bool:
    """Whether a third country has what the article tells of its own: "Thai exports were 4 million tonnes" too.

    What it sells, buys and orders may still be with the home.
    """
    if context.other is not None or frame.at is None or reporter == context.home:
        return False
    word = scene.tokens[frame.at].text
    if frame.verb:
        own = frame.measure == context.main_measure and frame.measure.removesuffix("s") in word
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
    acts = subject in (*sides, _payer(scene)) or context.home is None
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
    payer = _payer(scene) if has_own_money else None
    payer = None if frame.measure in TWO_SIDED and payer == context.other else payer
    sides: tuple[str | None, ...] = (payer, context.reporter, context.home, context.other)
    if is_member(partner, context.home) and context.other not in (None, context.home):
        sides = (payer, context.other)
    never = (partner, _country_of(partner, scene), "world")
    return next((code for code in sides if code and code not in never), None)


def _country_of(partner: str | None, scene: Scene) -> str | None:
    """The country of which the partner is a part, and which does not trade with it: that of Northern Ireland."""
    return next((area.codes[0] for _, area in scene.areas if partner and area.region == partner), None)


def _payer(scene: Scene) -> str | None:
    """The country whose own money the amounts of the sentence are in, where it is but one."""
    homes = {
        code: token
        for token in scene.tokens
        if token.number and (code := currency_home(token.number.quantity.unit or ""))
    }
    code, token = homes.popitem() if len(homes) == 1 else (None, None)
    return Told(code, scene.words([token]), "whose money the amount is in", assumed=True) if code and token else None
