"""What a number is told of whose sentence names no measure: what those before it were told of."""

from __future__ import annotations

from dataclasses import replace
from itertools import takewhile

from factcheck.domain.claim import Kind
from factcheck.extractor.discourse import Context
from factcheck.extractor.measures.flows import next_good, other_direction
from factcheck.extractor.measures.flows.both_together import RULE as TOGETHER
from factcheck.extractor.measures.flows.both_together import both_together
from factcheck.extractor.measures.flows.other_direction import turned_from_before
from factcheck.extractor.measures.frame import FLOWS, ONE_WAY, Frame, mirrored
from factcheck.extractor.measures.money.other_money import is_other_money
from factcheck.extractor.measures.shares import among_partners, shares_again
from factcheck.extractor.measures.taken_up import branches, figures_taken_up
from factcheck.extractor.measures.taken_up.bare_growth import is_of_sectors
from factcheck.extractor.measures.taken_up.branches import branch_of
from factcheck.extractor.measures.taken_up.figures_taken_up import sum_taken_up, takes_up_figure
from factcheck.extractor.measures.taken_up.rates_again import RULE as RATE_AGAIN
from factcheck.extractor.measures.taken_up.rates_again import rate_again
from factcheck.extractor.measures.verbs import flow_verbs, moving
from factcheck.extractor.measures.verbs.flow_verbs import flow_of_verb
from factcheck.extractor.measures.verbs.moving import moved_from
from factcheck.extractor.mentions import Form
from factcheck.extractor.numbers.currencies import is_money
from factcheck.extractor.scene import Scene
from factcheck.extractor.sides.of_number import completed
from factcheck.extractor.sides.trade_of_two import named_as_two
from factcheck.extractor.told import like
from factcheck.resources import vocabulary, word_set

TAKEN_UP, HEADED = "pronoun: subject of the sentence before", "measure of the heading"
BEFORE_ANY = "trade of two as a whole, as no measure is named yet"
IN_PARAGRAPH = "carried from the sentence before in its paragraph"
THE_RATE = "the rate that the article is about"
EARNING = "the flow that earns what is told"
IN_LINE = "as the one that it follows"
FRONT = "the flow that the paragraph is said to be on"
OF_SECTORS = "growth of sectors in an article on the economy"
IN_ALL = "what all others bought, of whom it was told one by one"
IN_HEADING = "what the article is about, in a heading"
IN_SHARES = "the shares of others in what one was told to have a share of"
SURE = (
    *(figures_taken_up.RULE, TAKEN_UP, HEADED, other_direction.RULE, moving.RULE, BEFORE_ANY),
    among_partners.RULE,
    shares_again.RULE,
    *(branches.RULE, TOGETHER, IN_HEADING, IN_PARAGRAPH, OF_SECTORS, THE_RATE, IN_LINE, FRONT, IN_SHARES),
)
"""Of these rules those that nothing else outweighs."""
_BESIDE = 2
"""How near before the first number of a sentence stands the verb by which it is a part."""
_OPENING = 3
_OPENS = 6
"""Within how many tokens a pronoun takes up the sentence before: "In March it had been …"."""


def carried(scene: Scene, at: int, context: Context) -> tuple[Frame | None, str]:
    """The frame that the number at `at` goes on with, and the rule that said so; None where nothing was told."""
    if context.heading and context.heading.measure:
        return completed(context.heading.measure, scene, context), HEADED
    if context.in_heading and context.topic:
        return completed(context.topic, scene, context), IN_HEADING
    if branch := branch_of(scene, at, context):
        return branch, branches.RULE
    if turned := turned_from_before(scene, at, context):
        return turned, other_direction.RULE
    if told := flow_of_verb(scene, at, context):
        return told, flow_verbs.RULE
    if trade := both_together(scene, at, context):
        return trade, TOGETHER
    if context.front and context.frame and context.frame.measure == context.front.measure and not scene.measures:
        return context.front, FRONT
    if rate := _the_rate(scene, at, context):
        return rate, THE_RATE
    if context.topic and _is_priced(scene, context.topic, context.frame):
        return context.topic, THE_RATE
    if whole := among_partners.among_partners(scene, at, context):
        return whole, among_partners.RULE
    if found := _taken_up(scene, at, context):
        return found
    if last := context.frame or (context.claimed and context.claimed.carried()):
        return _of_last(scene, at, last, context)
    topic = context.topic
    if topic and topic.measure == "balance" and topic.partner not in (None, "world"):
        return replace(topic, measure=like("turnover", topic.measure), sign=1), BEFORE_ANY
    if topic and topic.measure in ONE_WAY and (two := named_as_two(scene, at)):
        told = replace(topic, measure=like("turnover", topic.measure), product=None)
        return replace(told, reporter=two[0], partner=two[1]), BEFORE_ANY
    return _of_topic(scene, at, context)


def _of_topic(scene: Scene, at: int, context: Context) -> tuple[Frame | None, str]:
    """What the article is about, if the number may be of that."""
    topic = context.topic
    if topic is None or (topic.measure == "gdp" and is_other_money(scene, at)):
        return None, ""
    return topic, "what the article is about"


def _taken_up(scene: Scene, at: int, context: Context) -> tuple[Frame, str] | None:
    """What the words take up: the rank before, who comes next, the figure just told, the subject."""
    if share := shares_again.shares_again(scene, at, context):
        return share, shares_again.RULE
    if context.ranked and _is_of_later_ranks(scene, at) and not _has_turned(context):
        return context.ranked, "as the one that ranks first"
    if context.frame and _follows(scene, at):
        return context.frame, IN_LINE
    if whole := sum_taken_up(scene, at, context):
        return whole, figures_taken_up.RULE
    if context.claimed and takes_up_figure(scene, at):
        return context.claimed.carried(), figures_taken_up.RULE
    start = scene.tokens[0] if scene.tokens else None
    if start is not None and start.text in word_set("measures", "going_on") and context.subject:
        return context.subject, TAKEN_UP
    return None


def _of_last(scene: Scene, at: int, last: Frame, context: Context) -> tuple[Frame | None, str]:
    """What the number goes on with of what was told last, where no words take it up; of an average all of its flow."""
    if flow := vocabulary("measures")["averages_of_flows"].get(last.measure):
        last = replace(last, measure=like(flow, last.measure))
    if context.flow and last.measure == "production" and (_is_earned(scene, at) or _is_sold(scene, at, context)):
        return context.flow, EARNING
    if last.measure == "imports" and last.partner == context.home and _is_total(scene, at):
        return replace(last.mirrored(), partner="world"), IN_ALL
    if context.flow and last.measure == "balance" and not any(t.has("them") for t in scene.tokens[:_OPENS]):
        main = context.main_measure
        flow = replace(context.flow, measure=main) if main in ONE_WAY else context.flow
        return flow, "the flow told before the balance"
    if is_of_sectors(scene, last, context.topic):
        return context.topic, OF_SECTORS
    if last.measure == "gdp" and is_other_money(scene, at) and not _is_by_sectors(context):
        return _of_topic(scene, at, context)
    if moved := moved_from(scene, at, last):
        return moved, moving.RULE
    if rate := rate_again(scene, at, last, context):
        return rate, RATE_AGAIN
    if context.percentage is Kind.SHARE and not scene.measures and shares_again.opens_with_share(scene):
        return _of_item(last, context), IN_SHARES
    if another := next_good.of_next_good(scene, at, last, context):
        return another, next_good.RULE
    in_paragraph = _goes_on_with_it(scene, last, context) or _is_part_made(scene, last, context)
    return _of_item(last, context), IN_PARAGRAPH if in_paragraph else "carried from the sentence before"


def _is_by_sectors(context: Context) -> bool:
    """Whether it was told sector by sector, and in money: "Farming added $3bn. Industry grew by 5 percent to $4bn"."""
    last, money = context.claimed, context.told_in.get("money")
    by_sector = last is not None and last.measure == "gdp" and last.product is not None
    return by_sector and money is not None and money.measure == "gdp"


def _is_total(scene: Scene, at: int) -> bool:
    """Whether the sentence opens with what turns from buyers to all of them: "In all it was 3 tonnes"."""
    return not scene.areas and any(token.has("whole") for token in scene.tokens[: min(at, _OPENING)])


def _the_rate(scene: Scene, at: int, context: Context) -> Frame | None:
    """What "the rate" is of, that the article is about or that was told last, where what was told since is none."""
    topic, last = context.topic, context.frame
    rate = topic if topic and topic.rate else context.rate
    if rate is None or last is None:
        return None
    of_part = context.before is None and last.measure == rate.measure and last.product and not rate.product
    if last.rate and not of_part:
        return None
    return rate if speaks_of_rate(scene, at) and all(place > at for place, _ in scene.measures) else None


def _is_priced(scene: Scene, topic: Frame, last: Frame | None) -> bool:
    """Whether an article on prices comes back to what something costs: "Food became 5 percent dearer"."""
    priced = any(token.text in word_set("measures", "price_words") for token in scene.tokens)
    turned = last is not None and last.measure not in ("inflation", "production") and topic.measure == "inflation"
    return turned and priced and not scene.measures


def speaks_of_rate(scene: Scene, at: int) -> bool:
    """Whether "the rate" stands before the number, whichever it is: "For the young the rate was 9 percent"."""
    row = [token.text for token in scene.tokens[:at]]
    return any(row[place : place + 2] == ["the", "rate"] for place in range(len(row)))


def _goes_on_with_it(scene: Scene, last: Frame, context: Context) -> bool:
    """Whether the paragraph has told of what is no trade, and the sentence names no other: "In May $3bn arrived"."""
    told = context.before is not None and context.claimed is not None and context.claimed.measure == last.measure
    return told and last.measure not in FLOWS | {"production"} and not scene.measures


def _is_part_made(scene: Scene, last: Frame, context: Context) -> bool:
    """Whether it is so much of the output just told: "Mills made 9 tonnes of yarn. Small ones contributed 2 tonnes"."""
    told = context.before is not None and context.claimed is not None and context.claimed.measure == last.measure
    if not told or last.measure != "production" or scene.measures:
        return False
    abroad = any(area.form != "region" and {*area.codes} != {context.home} for _, area in scene.areas)
    place, first = scene.numbers[0]
    parts = any(token.has("share_verb") for token in scene.before(place, _BESIDE))
    return parts and not abroad and not is_money(first.quantity.unit or "")


def _has_turned(context: Context) -> bool:
    """Whether the flow the other way was told since somebody ranked first."""
    last, ranked = context.frame, context.ranked
    return last is not None and ranked is not None and last.measure == mirrored(ranked.measure) != ranked.measure


def _follows(scene: Scene, at: int) -> bool:
    """Whether the sentence says who comes next in what was told: "Chad followed with $3bn"."""
    row = list(takewhile(lambda token: not token.number, scene.tokens[:at]))
    return bool(row) and row[0].area is not None and any(t.text in word_set("sentences", "coming_next") for t in row)


def _is_earned(scene: Scene, at: int) -> bool:
    """Whether the number is what something sold for: "beef fetched $743 million"."""
    number = scene.tokens[at].number
    money = number is not None and is_money(number.quantity.unit)
    return money and any(token.has("earning") for token in scene.before(at, _OPENS))


def _is_sold(scene: Scene, at: int, context: Context) -> bool:
    """Whether the number is money, in which only trade was told so far: "no crop did well: tea fell to $90 million"."""
    number, told = scene.tokens[at].number, context.told_in.get("money")
    return number is not None and is_money(number.quantity.unit) and (told is None or told.measure != "production")


def _of_item(frame: Frame, context: Context) -> Frame:
    """The frame with the partner that a list item opens with: "- India: N1,155.6 billion"."""
    area = context.heading.area if context.heading and context.heading.inline else None
    own = frame.has_partner and frame.reporter == context.home
    return replace(frame, partner=area) if area and own and area != frame.reporter else frame


def _is_of_later_ranks(scene: Scene, at: int) -> bool:
    """Whether the number is told of who is second or third: "Germany was in second place with $5bn"."""
    ranks = (token.number for token in scene.tokens[:at] if token.number and token.number.form is Form.RANK)
    return any(rank.quantity.value > 1 for rank in ranks)
