"""Words that measures share mean the one that the text tells of: output may be GDP, cargo transit, revenue exports.

So may turnover be, where goods are told of by how many they were: "5 percent less in volume and 2 in turnover", or by
their weight.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from itertools import takewhile

from factcheck.extractor.discourse import Context
from factcheck.extractor.measures.flows.branches_traded import branch_traded
from factcheck.extractor.measures.frame import ONE_WAY, Frame, mirrored
from factcheck.extractor.measures.people.from_abroad import got_by_home
from factcheck.extractor.measures.prices.index_of import indices
from factcheck.extractor.measures.units import WEIGHED, kind_of
from factcheck.extractor.mentions import Form, NumberMention
from factcheck.extractor.numbers.currencies import is_money
from factcheck.extractor.products.sectors import names_sector
from factcheck.extractor.products.words import is_good
from factcheck.extractor.scene import Scene
from factcheck.extractor.sides.of_number import completed
from factcheck.extractor.told import like, said_of
from factcheck.resources import vocabulary, word_set

_ARRIVALS = "other:port arrivals"
_GDP, _TRANSIT, _FREIGHT = "gdp", "transit", "other:freight"


def taken_for(frame: Frame, number: NumberMention, scene: Scene, own: Sequence[Frame], context: Context) -> Frame:
    """`frame` as the measure that its word stands for, where that was told of before or the sentence names it."""
    if traded := branch_traded(frame, number, scene, context):
        return traded
    told = {one.measure for one in (context.claimed, context.frame, context.topic) if one}
    of_branch = context.claimed and context.claimed.measure == frame.measure and context.claimed.product
    if _GDP in told and not of_branch and _is_output(frame, number, scene):
        return replace(frame, measure=like(_GDP, frame.measure))
    if (also := vocabulary("measures")["from_abroad_beside"].get(frame.measure)) in told:
        return replace(frame, measure=like(also, frame.measure))
    if is_one_way(frame, number) and not _weighs_it(scene):
        return replace(frame, measure=like(context.flow.measure if context.flow else "exports", frame.measure))
    if income := _income_of_it(frame, scene, own, context):
        return replace(frame, measure=like(income, frame.measure), has_partner=False, product=None)
    if frame.measure in ONE_WAY and _is(frame, scene, "sent"):
        coming = word_set("measures", "from_abroad")
        money = next((one for one in (context.claimed, *own) if one and one.measure in coming), None)
        if money:
            sent = replace(frame, measure=like(money.measure, frame.measure), part=False, product=None)
            return got_by_home(sent, context.home)
    arrived = next((one for one in (context.claimed, context.topic) if one and one.measure == _ARRIVALS), None)
    if arrived and frame.measure in ONE_WAY and _is(frame, scene, "brought"):
        return replace(arrived, product=frame.product or arrived.product, at=frame.at, weak=True)
    if _is_sold(frame, number, scene) and context.flow and context.flow.measure == "exports":
        return replace(context.flow.carried(), measure=like("exports", frame.measure), at=frame.at, weak=True)
    if (taken := context.claimed) and _goes_on(frame, number, taken):
        return taken
    sold = context.claimed or _sold_as_told_first(scene, context)
    if _is(frame, scene, "revenue") and (here := _sold_here(frame, own)):
        sold = completed(here, scene, context)
    if _is(frame, scene, "revenue") and (sold := _sold_in_all(sold, scene, context)):
        return replace(sold, measure=like(sold.measure, frame.measure), at=frame.at, weak=True)
    if sold and sold.measure in ONE_WAY and _is_worth(frame, scene, own):
        return replace(sold, at=frame.at, weak=True)
    passing = (one.measure == _TRANSIT for one in (context.frame, *own) if one)
    if frame.measure == _FREIGHT and frame.weak and any(passing):
        return replace(frame, measure=like(_TRANSIT, frame.measure), has_partner=True)
    if sold and _is_shipped(frame, scene, context):
        return replace(sold, measure=like(sold.measure, frame.measure), at=frame.at, weak=True)
    return frame


def _income_of_it(frame: Frame, scene: Scene, own: Sequence[Frame], context: Context) -> str | None:
    """What tourists or a canal bring in, where "its receipts" are those of what was told of before."""
    if not _is(frame, scene, "receipts") or frame.at is None:
        return None
    led = takewhile(lambda token: token.pos[:2] == "JJ" or token.text in ("its", "their"), scene.before(frame.at, 3))
    if not any(token.text in ("its", "their") for token in led):
        return None
    incomes = vocabulary("measures")["incomes"]
    told = [one.measure for one in (*reversed(own), context.claimed) if one and one.at != frame.at]
    named = incomes.get(context.theme or "")
    return named or next((str(measure) for measure in told if measure in incomes.values()), None)


def _sold_as_told_first(scene: Scene, context: Context) -> Frame | None:
    """The exports that the article is about, where its headline names the goods: "Coffee: revenues up a third"."""
    sold = context.topic
    goods = any(is_good(token.text) for token in scene.tokens)
    return sold if sold and sold.measure == "exports" and goods else None


def _sold_in_all(sold: Frame | None, scene: Scene, context: Context) -> Frame | None:
    """The exports that revenue is of: all of them where the sentence names no buyer and the article is on no one.

    What is made of the goods that the article sees sold, and who buys them, is told in between: "It dug 3 tonnes, and
    Peru bought 2. Revenue fell".
    """
    topic = context.topic
    between = sold is not None and (sold.measure == "production" or sold.partner == context.home)
    if sold and topic and topic.measure == "exports" and between:
        sold = topic if topic.product and sold.product == topic.product else sold
    if sold is None or sold.measure != "exports":
        return None
    in_all = sold.reporter == context.home and context.other is None and not scene.areas
    return replace(sold, partner="world") if in_all else sold


def _is_shipped(frame: Frame, scene: Scene, context: Context) -> bool:
    """Whether the cargo is what was sold or bought before, in an article on that: "two cargoes in three"."""
    flows = [one.measure for one in (context.claimed, context.topic) if one]
    return frame.measure == _FREIGHT and _is(frame, scene, "shipped") and ONE_WAY.issuperset(flows)


def _goes_on(frame: Frame, number: NumberMention, taken: Frame) -> bool:
    """Whether the word was taken for something else at the number before, of which the percentage is told too.

    Where an index stands is told in points, and how it moved of what it counts.
    """
    other = frame.at is not None and not frame.rate and frame.measure not in (taken.measure, mirrored(taken.measure))
    same = (frame.at, said_of(frame.measure)) == (taken.at, said_of(taken.measure))
    moves = number.form in (Form.PERCENT, Form.FRACTION, Form.MULTIPLE)
    return other and same and moves and taken.measure not in indices()


def _sold_here(frame: Frame, own: Sequence[Frame]) -> Frame | None:
    """The exports told of before what they brought in: "goods that it exported, generating $3bn in revenue"."""
    before = (one for one in own if one.at is not None and frame.at is not None and one.at < frame.at)
    return next((one for one in before if one.measure == "exports"), None)


def _is_sold(frame: Frame, number: NumberMention, scene: Scene) -> bool:
    """Whether what was made is told by what it earned: "the crop earned $2bn", "for the catch buyers paid $2bn"."""
    if frame.measure != "production" or frame.at is None or frame.verb or not is_money(number.quantity.unit or ""):
        return False
    place = next((at for at, one in scene.numbers if one is number), frame.at)
    paid = any(token.text in word_set("measures", "spending_money") for token in scene.before(place, 1))
    for_it = any(token.text == "for" for token in scene.before(frame.at, 2))
    return any(token.has("earning") for token in scene.after(frame.at, 1)) or (paid and for_it)


def is_one_way(frame: Frame, number: NumberMention) -> bool:
    """Whether so many tonnes can but have gone one way, trade as a whole having been told of before."""
    return frame.measure == "turnover" and frame.at is None and kind_of(number.quantity.unit) in WEIGHED


def _weighs_it(scene: Scene) -> bool:
    """Whether it is all trade told of before that has the weight: "by weight it came to 3 million tonnes"."""
    weighed = any(token.has("by_weight") or token.text in word_set("measures", "weighed_all") for token in scene.tokens)
    return weighed and any(token.text == "it" for token in scene.tokens)


def _is(frame: Frame, scene: Scene, words: str) -> bool:
    """Whether the word that names the measure is one of those `words`."""
    return frame.at is not None and scene.tokens[frame.at].text in vocabulary("measures")["taken_for"][words]


def _is_worth(frame: Frame, scene: Scene, own: Sequence[Frame]) -> bool:
    """Whether it is what goods told of before are worth: "2 percent less in volume and 3 percent in turnover"."""
    if not frame.at or not _is(frame, scene, "worth") or scene.tokens[frame.at - 1].text != "in":
        return False
    return any(one.measure in ONE_WAY and one.at is not None and one.at < frame.at for one in own)


def _is_output(frame: Frame, number: NumberMention, scene: Scene) -> bool:
    """Whether it is all that an economy makes: "output was 3 percent lower", "the region produced $40 billion"."""
    if frame.measure != "production" or frame.product is not None or frame.at is None:
        return False
    unit = number.quantity.unit
    money = unit is not None and is_money(unit)
    if frame.verb:
        more = number.form in (Form.PERCENT, Form.FRACTION) and _names_nothing_made(scene, frame.at)
        return (money or more) and not (_is_done_by_makers(scene, frame.at) or _makes_goods(scene, frame.at))
    before, behind = scene.before(frame.at, 1), scene.after(frame.at, 1)
    if scene.tokens[frame.at].text != "output" or any(t.text in ("whose", "of") for t in (*before, *behind)):
        return False
    of_branch = any(token.text in ("its", "their") for token in before) and _names_branch(scene, frame.at)
    return not of_branch and (money or number.form in (Form.PERCENT, Form.FRACTION))


def _is_done_by_makers(scene: Scene, verb: int) -> bool:
    """Whether those who make things do it, and no whole country: "factories produced goods worth $3bn"."""
    first, _ = scene.clause(verb)
    return any(token.text in word_set("measures", "makers") for token in scene.tokens[first:verb])


def _makes_goods(scene: Scene, verb: int) -> bool:
    """Whether goods and no services are made: "the country produced industrial goods for $11bn"."""
    made = takewhile(lambda token: not token.number, scene.tokens[verb + 1 :])
    words = {word for token in made for word in token.text.split()}
    served = word_set("measures", "made_beside_goods")
    return not word_set("measures", "made_goods").isdisjoint(words) and served.isdisjoint(words)


def _names_nothing_made(scene: Scene, verb: int) -> bool:
    """Whether it is only told how much more or less was made: "produced 2 percent more than in the quarter before"."""
    row = takewhile(lambda token: not token.has("than") and token.text not in ",;", scene.tokens[verb + 1 :])
    return not any(token.mention is None and token.pos[:2] == "NN" for token in row)


def _names_branch(scene: Scene, at: int) -> bool:
    """Whether a branch of the economy and no country is named before: "farming contributed most: its output …"."""
    before = scene.tokens[:at]
    return any(names_sector(token.text) for token in before) and not any(token.area for token in before)
