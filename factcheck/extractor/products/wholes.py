"""Where a number is said to count goods of every kind, whatever was spoken of before."""

from __future__ import annotations

from collections.abc import Sequence

from factcheck.domain.claim import Kind
from factcheck.extractor.cues import is_modifier
from factcheck.extractor.measures.frame import FLOWS, ONE_WAY
from factcheck.extractor.mentions import Form
from factcheck.extractor.products.names import ProductName
from factcheck.extractor.products.place import Place
from factcheck.extractor.scene import Scene, Token
from factcheck.resources import vocabulary, word_set

_OF = word_set("small_words", "products", "of_a_whole")
_OF_EVERYTHING = word_set("small_words", "products", "of_everything")
_OF_ALL = word_set("small_words", "products", "of_all_of_it")
_WHICH = word_set("small_words", "shared", "which")
_LINKS = word_set("small_words", "products", "before_which")
_GOODS = word_set("small_words", "products", "goods_of_every_kind")
_BUT = "non-"
_WHOLE_SHARE = 3
_OF_ALL_TRADE = 5
"""Within how many tokens behind a share all that it is of is named: "of the country's total exports"."""


def is_the_whole(place: Place) -> bool:
    """Whether the number is what the share before it is a part of: "45 percent of the $17 billion"."""
    if place.previous is None:
        return False
    if _is_of_total(place):
        return True
    if _is_all_that(place.scene.tokens[place.previous + 1 : place.at]):
        return True
    if place.at - place.previous > _WHOLE_SHARE:
        return False
    near = [
        token.text
        for token in place.scene.tokens[place.previous + 1 : place.at]
        if not token.has("hedge") and token.text != "the"
    ]
    return bool(near) and near[-1] in _OF


def is_told_of_the_whole(place: Place) -> bool:
    """Whether a clause on what a share is a part of tells it: "tea made up 47 percent of exports, which were $5bn"."""
    tokens = place.scene.tokens
    which = next((at for at in range(place.at - 1, 0, -1) if tokens[at].text in _WHICH), 0)
    row = [at for at in range(which - 1, -1, -1) if not (tokens[at].text in _LINKS or tokens[at].period)]
    noun = tokens[row[0]].measure if row else None
    if noun is None or noun.verb or noun.measure not in ONE_WAY or noun.product:
        return False
    share = next((at for at in row if tokens[at].number), 0)
    number = tokens[share].number
    parted = any(token.text in (",", ";", ":") or token.is_finite for token in tokens[share + 1 : row[0]])
    return number is not None and number.form in (Form.PERCENT, Form.FRACTION) and not parted


def _is_of_total(place: Place) -> bool:
    """Whether it is how much all is that a share before it is in: "a 2 percent share in total exports of $8bn"."""
    tokens = place.scene.tokens
    row = [token for token in reversed(tokens[: place.at]) if not (token.has("hedge") or token.text in ("some", "the"))]
    led = len(row) > 1 and row[0].text == "of" and row[1].measure is not None and row[1].measure.measure in ONE_WAY
    if not led or place.previous is None or not (row[1].text.startswith("total") or row[2].has("whole")):
        return False
    share = tokens[place.previous].number
    between = tokens[place.previous : place.at]
    return share is not None and share.form is Form.PERCENT and not any(token.text in (",", ";") for token in between)


def _is_all_that(between: Sequence[Token]) -> bool:
    """Whether a share leads to all that is traded and a number behind it: "a tenth of what Peru sold, $5bn"."""
    words = [token.text for token in between]
    all_of_it = " ".join(words[:2]).startswith(tuple(word_set("products", "all_that")))
    return all_of_it and words[-1] in (",", ":") and len([word for word in words if word in (",", ":")]) == 1


def counts_goods(place: Place, names: list[ProductName]) -> bool:
    """Whether goods of every kind are told beside the number: "goods worth $3bn", "$2bn worth of goods"."""
    if place.sense.kind is Kind.SHARE:
        return False
    near = [token for token in place.scene.before(place.at, _WHOLE_SHARE) if not token.has("hedge")]
    if len(near) > 1 and (near[0].has("worth") or near[0].text == "for") and near[1].text in _GOODS:
        return all(place.scene.tokens[name.stop - 1] is not near[1] for name in names)
    behind = place.scene.after(place.at, _WHOLE_SHARE)
    row = [t.text for t in behind if t.text in _GOODS or not (t.has("worth", "of") or is_modifier(t.text))]
    return bool(row) and row[0] in _GOODS


def counts_in(place: Place) -> bool:
    """Whether it counts in what all told of before was without: "With oil counted in, exports rose"."""
    told = next((name for name in (place.theme, place.spoken_of, place.main) if name), "")
    if not told.startswith(_BUT):
        return False
    tokens, words = place.scene.tokens, vocabulary("products")["counting_in"]
    for name in place.named:
        if name.stop <= place.at and name.name == told.removeprefix(_BUT):
            before = tokens[name.first - 1].text if name.first else ""
            behind = " ".join(token.text for token in tokens[name.stop : name.stop + 2])
            return before in words["before"] or behind.startswith(tuple(words["behind"]))
    return False


def is_of_the_whole(place: Place) -> bool:
    """Whether the whole of a trade stands behind the amount: "$2bn of all exports"."""
    if place.sense.kind is Kind.SHARE:
        return False
    row = [token for token in place.scene.after(place.at, _WHOLE_SHARE) if not token.has("worth", "of")]
    return bool(row) and (row[0].text in _OF_ALL or row[0].has("whole"))


def is_the_total(place: Place) -> bool:
    """Whether the number is what a total is, which takes up no goods just told: "The total had been $51 billion".

    Or what all told of makes: "it sold 7% more there, $3bn in all".
    """
    if any(token.text in word_set("measures", "in_total") for token in place.scene.after(place.at, 1)):
        return True
    if place.own:
        return False
    row = place.scene.before(place.at, _WHOLE_SHARE)
    verb = next((step for step, token in enumerate(row) if token.is_finite), len(row))
    subject = row[verb + 1 :]
    return len(subject) > 1 and subject[0].has("whole") and subject[0].pos == "NN" and subject[1].text == "the"


def is_of_everything(place: Place) -> bool:
    """Whether a partner took a share of everything: "China bought 38 percent of everything"."""
    frame = place.frame
    if not frame.verb or frame.at is None or frame.at > place.at:
        return False
    return any(token.text in _OF_EVERYTHING for token in place.scene.after(place.at, 1))


def is_share_of_all(place: Place) -> bool:
    """Whether it tells what a partner has of all that is traded: "China took $2bn, or 90 percent of total exports"."""
    if place.frame.partner in (None, "world") or place.named:
        return False
    shares = (at for at, number in place.scene.numbers if number.form in (Form.PERCENT, Form.FRACTION))
    return any(_is_of_all(place.scene, at) for at in shares)


def is_part_told_before(place: Place) -> bool:
    """Whether it tells what part of all trade that is of which the sentence before told, and names no other part.

    "Sales by private firms grew. The $3bn contribution made up 9 percent of total trade."
    """
    scene = place.scene
    shares = (at for at, number in scene.numbers if number.form in (Form.PERCENT, Form.FRACTION))
    share = next((at for at in shares if _is_of_all(scene, at)), -1)
    named = any(name.first < share for name in place.named) or any(at < share for at, _ in scene.areas)
    if named or place.frame.partner not in (None, "world"):
        return False
    led = [token for token in scene.before(share, 2) if not token.has("hedge")]
    return place.at <= share and bool(led) and led[0].has("share_verb")


def _is_of_all(scene: Scene, at: int) -> bool:
    """Whether the share is of all that is traded: "of total exports", "of the country's overall imports"."""
    row = scene.after(at, _OF_ALL_TRADE)
    if not row or not row[0].text.startswith("of"):
        return False
    named = next((step for step, token in enumerate(row) if token.measure and token.measure.measure in FLOWS), 0)
    return row[named].text.partition(" ")[0] in ("total", "overall") or (named > 0 and row[named - 1].has("whole"))


def is_of_amount_before(place: Place) -> bool:
    """Whether words take up the amount before the share as its whole: "exports of $5bn, of which Chad took 9%"."""
    if place.before is None or place.previous is None or place.sense.kind is not Kind.SHARE:
        return False
    tokens = place.scene.tokens
    number = tokens[place.previous].number
    if place.before[2] is not Kind.LEVEL or number is None or number.form is not Form.AMOUNT:
        return False
    if any(token.has("of_told") for token in tokens[place.previous + 1 : place.at]):
        return True
    row = place.scene.after(place.at, 2)
    goods_behind = len(row) > 1 and row[1].pos.startswith(("NN", "JJ"))
    return bool(row) and row[0].has("of_told") and not goods_behind
