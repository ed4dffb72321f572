"""Amounts that are none of all an economy: so much for each, a price, what can be made, what a few lorries carry."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from decimal import Decimal
from itertools import dropwhile, takewhile

from factcheck.domain.claim import NumberStatus
from factcheck.domain.period import Words
from factcheck.extractor.measures.frame import FLOWS
from factcheck.extractor.measures.prices.averages import PER_HEAD, pace_of
from factcheck.extractor.mentions import Form, NumberMention
from factcheck.extractor.numbers.currencies import is_money
from factcheck.extractor.numbers.units import PERSONS
from factcheck.extractor.products.goods import weighs
from factcheck.extractor.scene import Scene, Token
from factcheck.extractor.statuses.priced import priced
from factcheck.extractor.statuses.quotas import QUOTA, quota_itself, quota_used
from factcheck.extractor.statuses.small_sums import is_price, lost_scale
from factcheck.resources import word_set

_CARRIED = FLOWS | {"production"}
WHOLE = _CARRIED | {"gdp", "gdp_per_capita", "population", "inflation", "unemployment", "remittances"}
"""Measures that no sum can be of which is lent, given or put into one undertaking."""
_OF_PEOPLE = frozenset({"wages", "gdp_per_capita", "other:average remittance", "other:pensions"})
"""What is so much for each person, and never by weight."""
_RATES = frozenset({"other:interest rate", "other:bond yield"})
_LENT = frozenset({"debt", "other:loans", "other:payments balance", "other:development assistance"})
"""Of these no sum is told that one lender gives at once."""
_CARRIERS = frozenset({"vehicles", "ships", "vessels", "tankers", "trains", "wagons", "aircraft"})
_PRICES = frozenset({"other:oil price", "other:gas price", "other:gold price"})
_HELD = {"t": 1, "litres": 1000}
"""Less than so much is what a box, a bag or a bottle holds."""
_ROUND = frozenset(map(Decimal, (100, 1000, 10_000, 100_000)))
_FEW = 1000
_MILLION = 1_000_000
_SENTENCE = 2
"""Within how many tokens a sentence opens: "Of 1,000 children 99 die"."""
_CROP = 5
"""Within how many words behind a weight stands the land that it grew on."""
_BODIES = 5
"""Within how many words behind a percentage stand those whom it counts."""
_PLEDGED = 4
"""Within how many words behind an amount stands what it is promised in."""


@dataclass(frozen=True, slots=True)
class Status:
    """What a number is that is no claim, why, and where the words beside it stand that say so, where any do."""

    status: NumberStatus
    rule: str
    said: Words | None = None


def words_of(name: str) -> frozenset[str]:
    """The words in the vocabulary of statuses by that name."""
    return word_set("measures", "statuses", name)


def is_large(number: NumberMention) -> bool:
    return number.quantity.printed.scale >= _MILLION


def of_amount(scene: Scene, at: int, number: NumberMention, measure: str) -> Status | None:
    """A quantity, where the amount is so much for each of something, or too small to be that of all."""
    behind = scene.after(at, 1)
    if is_large(number) and measure in _PRICES and is_money(number.quantity.unit or ""):
        return Status(NumberStatus.QUANTITY, "too large a sum for a price")
    if measure in _RATES and not is_large(number):
        return Status(NumberStatus.QUANTITY, "a rate that banks or markets set")
    if found := _of_base(scene, at, number) or _of_lorries(number, measure):
        return found
    if (costs := priced(scene, at)) and not is_money(number.quantity.unit or ""):
        return Status(NumberStatus.QUANTITY, "what is priced", scene.words([costs]))
    if holds := _holding(scene, at):
        return Status(NumberStatus.QUANTITY, "what one of a unit holds", scene.words([holds]))
    per = number.quantity.unit and number.form is not Form.PERCENT and any(token.has("per") for token in behind)
    each = per and is_large(number) and behind[0].text in words_of("each")
    if bodies := _of_bodies(scene, at, number):
        return Status(NumberStatus.COUNT, "how many of several there are", scene.words([bodies]))
    if quota := quota_used(scene, at, number):
        return Status(NumberStatus.QUANTITY, "how much of a quota has been used", scene.words([quota]))
    if quota := quota_itself(scene, at, number):
        return Status(NumberStatus.TARGET, QUOTA, scene.words([quota]))
    if token := _of_area(scene, at):
        return Status(NumberStatus.QUANTITY, "told per something", scene.words([token]))
    if token := _pledged(scene, at, number):
        return Status(NumberStatus.TARGET, "only promised or agreed", scene.words([token]))
    slashed = (
        [token.text for token in behind] == ["/"] and is_money(number.quantity.unit or "") and not is_large(number)
    )
    divided = (per and not each) or slashed
    told_apiece = (
        measure in word_set("measure_units", "apiece") or measure.endswith(" price") or measure.startswith(PER_HEAD)
    )
    weighed = any(token.text in words_of("by_weight") for token in behind) and is_money(number.quantity.unit or "")
    paced = not weighed and pace_of(scene, at) is not None
    if divided and not paced and (not told_apiece or (weighed and measure in _OF_PEOPLE)):
        return Status(NumberStatus.QUANTITY, "told per something", scene.words(behind))
    if is_price(scene, at, number, measure) and not lost_scale(scene, at):
        return Status(NumberStatus.QUANTITY, "too small a sum for a whole economy")
    return None


def _holding(scene: Scene, at: int) -> Token | None:
    """The verb by which a sentence tells what a unit is: "One bag contains 60 kg of coffee"."""
    first = scene.tokens[scene.clause(at)[0]].text.partition(" ")[0]
    if first not in words_of("one_of_a_unit"):
        return None
    beside = [*scene.before(at, 1), *scene.after(at, 1)]
    return next((token for token in beside if token.text in words_of("holding")), None)


def _of_bodies(scene: Scene, at: int, number: NumberMention) -> Token | None:
    """Those so many of whom the percentage counts: "in two thirds of the bloc's countries".

    Not "of the countries' exports".
    """
    behind = scene.after(at, _BODIES) if number.form in (Form.PERCENT, Form.FRACTION) else []
    if not behind or behind[0].text.split()[0] != "of":
        return None
    rest = list(dropwhile(lambda token: set(token.text.split()) <= words_of("before_bodies"), behind))
    rest = rest[2:] if [token.text for token in rest[1:2]] == ["'s"] else rest
    counted = bool(rest) and not words_of("bodies").isdisjoint(rest[0].text.split())
    owned = any(token.text in ("'s", "'") or token.measure for token in rest[1:2])
    return rest[0] if counted and not owned else None


def _of_area(scene: Scene, at: int) -> Token | None:
    """By what land so much of a crop is told: "11,000 kilos of green leaf per hectare"."""
    behind = scene.after(at, _CROP)
    led = bool(behind) and behind[0].text == "of"
    return next((token for token in behind if led and token.text in words_of("by_area")), None)


def _pledged(scene: Scene, at: int, number: NumberMention) -> Token | None:
    """What money is promised or agreed in, which is none that was paid: "over $5 trillion in investment pledges"."""
    behind = scene.after(at, _PLEDGED) if is_money(number.quantity.unit or "") else []
    led = bool(behind) and behind[0].text in ("in", "of", "worth of")
    row = list(takewhile(lambda token: token.pos[:2] in ("NN", "JJ"), behind[1:])) if led else []
    return next((token for token in row if token.text in words_of("pledged")), None)


def _of_base(scene: Scene, at: int, number: NumberMention) -> Status | None:
    """What others are counted by, or what one piece holds: "per 1,000 inhabitants", "40 million boxes of 15 kilos"."""
    before = scene.before(at, 2)
    quantity, opening = number.quantity, before[0].text if before else ""
    opens = at <= _SENTENCE and opening == "of" and any(token.number for token in scene.after(at, _BODIES))
    rounded = quantity.unit in (None, PERSONS.name) and quantity.value in _ROUND
    if rounded and (opens or opening in words_of("counted_by")):
        return Status(NumberStatus.COUNT, "what others are counted by", scene.words(before[:1]))
    if is_held_by_piece(scene, at, number):
        return Status(NumberStatus.QUANTITY, "what one piece holds", scene.words(before[1:]))
    return None


def is_held_by_piece(scene: Scene, at: int, number: NumberMention) -> bool:
    """Whether the number says what one piece holds: "40 million boxes of 15 kilos"."""
    before = scene.before(at, 2)
    if len(before) < 2 or before[0].text != "of":
        return False
    quantity = number.quantity
    held = quantity.printed.scale <= 1 and abs(quantity.value) < _HELD.get(quantity.unit or "", 0)
    return held and before[1].text.split()[-1] in words_of("packed")


def _of_lorries(number: NumberMention, measure: str) -> Status | None:
    """Vehicles of which so few carry goods, and are none: "40 trucks"."""
    quantity = number.quantity
    few = quantity.unit in _CARRIERS and quantity.printed.scale == 1 and quantity.value < _FEW
    said = quantity.printed.unit_said
    return Status(NumberStatus.COUNT, "too few for a whole economy") if few and said and measure in _CARRIED else None


def undertaking(scene: Scene, near: Sequence[Token], measure: str) -> Token | None:
    """The one undertaking that a sum goes into, or the loan that it is where debt is told of."""
    found = next((token for token in near if token.text in words_of("undertakings") and not _costs(scene, token)), None)
    lent = near[-2:] if measure in _LENT else near[:0]
    return found or next((token for token in lent if token.text in words_of("lent_at_once")), None)


def _costs(scene: Scene, verb: Token) -> bool:
    """Whether goods that were weighed have cost so much: "imports were 40,000 tonnes in May, costing $90 million"."""
    if verb.text != "costing":
        return False
    before = dropwhile(
        lambda token: token.text in (",", "in") or token.period, scene.before(scene.tokens.index(verb), _CROP)
    )
    return any(token.number and weighs(token.number) for token in list(before)[:1])


def of_capacity(scene: Scene, near: Iterable[Token], number: NumberMention, measure: str) -> Status | None:
    """What could be carried: its words name a capacity, or what "carries up to 55 billion cubic metres a year"."""
    if measure not in _CARRIED or is_money(number.quantity.unit or ""):
        return None
    able = words_of("able_to") if number.quantity.printed.hedge in words_of("up_to") else frozenset[str]()
    word = next((t for t in near if t.text in words_of("capacity") or (t.text in able and t.pos == "VBZ")), None)
    rule = "what could be carried or made, not what was"
    return Status(NumberStatus.QUANTITY, rule, scene.words([word])) if word else None
