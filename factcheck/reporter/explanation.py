"""How the numbers of an article were read: each in its sentence, slot by slot, with the words of each slot."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from factcheck.domain.article import Article
from factcheck.domain.claim import Claim, Number, SlotReason
from factcheck.reporter.context import Context
from factcheck.reporter.json_report import JSON, document_json, reason_json, slots_json
from factcheck.reporter.passages import Excerpt, shortened
from factcheck.reporter.places import Places

SCHEMA = "factcheck-explain/1"
_EMPTY = {
    "unit": "a bare count has none",
    "product": "none is named",
    "reporter": "none is named",
    "partner": "the measure has no other side, or none is named",
    "period": "none is named",
    "base_period": "nothing that it is compared with",
    "source": "none is named",
}
"""Why a slot of a claim is empty."""
_MEASURED = ("value", "unit", "qualifier", "kind", "measure", "product")
_SLOTS = (*_MEASURED, "reporter", "partner", "period", "base_period", "source")


@dataclass(frozen=True, slots=True)
class Slot:
    """A slot of a claim, or what a number was taken for, with its reason."""

    value: str | int | float | None
    reason: SlotReason


@dataclass(frozen=True, slots=True)
class Explanation:
    """One number: where it stands in the article's file, the sentence around it, and its slots."""

    number: Number
    claim: Claim | None
    line: int
    column: int
    sentence: Excerpt
    slots: tuple[Slot, ...]

    @property
    def guessed(self) -> list[str]:
        """The slots that were carried over or assumed."""
        return [slot.reason.slot for slot in self.slots if slot.reason.guessed]


def explanations(article: Article, claims: Sequence[Claim], numbers: Sequence[Number]) -> list[Explanation]:
    """An explanation of each of `numbers`, which are those of the article or some of them."""
    places, named = Places(article), {claim.id: claim for claim in claims}
    context = Context(article)
    found = []
    for number in numbers:
        claim = named.get(number.claim) if number.claim else None
        place = places.place(number.span)
        slots = tuple(_slots(claim) if claim else _status(number))
        found.append(Explanation(number, claim, place.line, place.column, _sentence(article, context, number), slots))
    return found


def to_json(article: Article, explained: Sequence[Explanation]) -> JSON:
    """The explanations as plain dicts and lists, ready for `json.dumps`."""
    return {
        "schema": SCHEMA,
        "document": document_json(article),
        "numbers": [_number(article, one) for one in explained],
    }


def _number(article: Article, one: Explanation) -> JSON:
    number = one.number
    return {
        "quote": number.span.quote,
        "start": number.span.start,
        "end": number.span.end,
        "line": one.line,
        "column": one.column,
        "sentence": article.text[one.sentence.start : one.sentence.end],
        "status": str(number.status),
        "claim": number.claim,
        "confidence": one.claim.confidence if one.claim else None,
        "slots": [{"slot": s.reason.slot, "value": s.value, **reason_json(s.reason)} for s in one.slots],
    }


def _slots(claim: Claim) -> Iterator[Slot]:
    values, reasons = slots_json(claim), {reason.slot: reason for reason in claim.reasons}
    for name in _SLOTS:
        yield Slot(values[name], reasons.get(name) or SlotReason(name, _EMPTY[name], None, None))


def _status(number: Number) -> Iterator[Slot]:
    if number.reason:
        yield Slot(str(number.status), number.reason)


def _sentence(article: Article, context: Context, number: Number) -> Excerpt:
    """The sentence of the number, or what stands around it where that is very long."""
    start, end = context.sentence(number.span)
    return shortened(article.reading, Excerpt(start, end, (number,)))[0]
