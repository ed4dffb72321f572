"""Who leads and who follows in the shares told before: "In 2018 Peru had been ahead with 13%, followed by Chile"."""

from __future__ import annotations

from dataclasses import replace

from factcheck.domain.claim import Kind
from factcheck.extractor.discourse import Context
from factcheck.extractor.measures.frame import Frame
from factcheck.extractor.mentions import Form
from factcheck.extractor.scene import Scene, Token
from factcheck.extractor.told import like
from factcheck.resources import word_set

RULE = "who leads or follows in the shares told before"
_OPENS = 6
"""Within how many tokens a sentence opens."""
_REACH = 9
"""Within how many tokens before the number stands who has it."""


def shares_again(scene: Scene, at: int, context: Context) -> Frame | None:
    """The share of whoever leads or follows in the ranking told before; None where the last percentage was no share."""
    last, number = context.frame, scene.tokens[at].number
    shares = context.percentage is Kind.SHARE and number is not None and number.form is Form.PERCENT
    if not shares or scene.measures or last is None or last.partner in (None, "world"):
        return None
    row = [token for token in scene.before(at, _REACH) if not (token.period or token.has("hedge"))]
    if not row or row[0].text not in ("with", "at", "on"):
        return None
    place = next((place for place, token in enumerate(row) if token.area), None)
    area = row[place].area if place is not None else None
    if place is None or area is None or len(area.codes) > 1 or area.codes[0] in (last.reporter, "world"):
        return None
    if not (_ranks(row[1:place]) or _leads_to(row[place + 1 :])):
        return None
    return replace(last, partner=like(area.codes[0], scene.word(row[place])), product=last.product)


def _ranks(between: list[Token]) -> bool:
    """Whether the words between an area and its share only tell its place: "was ahead", "had come second"."""
    words = word_set("sentences", "placing")
    placed = any(token.is_rank or token.text in word_set("sentences", "placed") for token in between)
    return placed and all(token.is_rank or set(token.text.split()) <= words for token in between)


def _leads_to(before: list[Token]) -> bool:
    """Whether the words before an area say that it comes next: "followed by the US"."""
    row = [token.text for token in before if token.text != "the"]
    return bool(row) and row[0] in word_set("sentences", "leading_to_next")


def opens_with_share(scene: Scene) -> bool:
    """Whether the sentence opens with the share that somebody has: "Peru's share was 5 percent"."""
    first = [token for token in scene.tokens[:_OPENS] if token.text not in ("the", "and", "'s")][:2]
    return len(first) > 1 and first[0].area is not None and first[1].has("share_noun")
