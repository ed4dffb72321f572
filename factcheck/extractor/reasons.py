"""Why each slot of a claim is filled as it is: the rule in plain words, the words it came from, and if it is a guess.

The slots themselves know their words (`told.py`); here they are told in order.
"""

from __future__ import annotations

import re
from bisect import bisect
from collections.abc import Iterator
from dataclasses import dataclass

from factcheck.domain.article import Article, Label, Line
from factcheck.domain.claim import Kind, SlotReason
from factcheck.domain.period import Period, Words
from factcheck.domain.quantity import Quantity
from factcheck.extractor.draft import Placed
from factcheck.extractor.scene import Token
from factcheck.extractor.statuses.amounts import Status
from factcheck.extractor.told import Told, said_of

_NUMERAL = re.compile(r"\d[\d.,'\s]*")
_CARRIED = {Label.HEADLINE: "carried from the headline", Label.HEADING: "carried from the heading"}


def reason(article: Article, slot: str, rule: str, said: Words | None, *, guessed: bool = False) -> SlotReason:
    """The reason with the words at `said`."""
    if said is None:
        return SlotReason(slot, rule, None, None, guessed)
    return SlotReason(slot, rule, *said, guessed, article.text[said[0] : said[1]])


def _start(line: Line) -> int:
    return line.start


def status_reason(article: Article, status: Status, own: Words) -> SlotReason:
    """Why a number is no claim, with the words that say so, else with its own."""
    return reason(article, "status", status.rule, status.said or own)


@dataclass(frozen=True, slots=True)
class Reasons:
    """The reasons of the slots that are filled of one claim, whose final kind, quantity and base are given."""

    article: Article
    one: Placed
    kind: Kind
    quantity: Quantity
    base: Period | None

    def told(self) -> tuple[SlotReason, ...]:
        """In the order in which people ask: how much of what, whose, when, who says so."""
        return tuple(self._told())

    def _told(self) -> Iterator[SlotReason]:
        draft = self.one.draft
        yield self._value()
        if self.quantity.unit:
            yield self._unit(self.quantity.unit)
        yield self._qualifier()
        yield self._kind()
        yield self._because("measure", draft.frame.measure, draft.rule)
        if draft.frame.product:
            yield self._named("product", draft.frame.product, draft.own.product if draft.own else None)
        if draft.frame.reporter:
            yield self._named("reporter", draft.frame.reporter, draft.own.reporter if draft.own else None)
        if draft.frame.partner:
            yield self._partner(draft.frame.partner)
        if draft.time.period:
            yield self._period(draft.time.period)
        if self.base:
            yield self._base(self.base)
        if self.one.source:
            yield self._source(self.one.source)

    def _reason(self, slot: str, rule: str, said: Words | None, *, guessed: bool = False) -> SlotReason:
        return reason(self.article, slot, rule, said, guessed=guessed)

    def _value(self) -> SlotReason:
        printed = self.one.draft.number.quantity.printed
        rule = "the number in words" if printed.in_words else "the number as it is printed"
        if not printed.in_words and len(_NUMERAL.findall(printed.token)) > 1:
            rule = "the middle of the range"
        if self.quantity.value < 0 < self.one.draft.number.quantity.value:
            rule += ", negative as what it tells is a fall or a deficit"
        return self._reason("value", rule, self._number)

    def _unit(self, unit: str) -> SlotReason:
        printed = self.one.draft.number.quantity.printed
        if isinstance(unit, Told):
            return self._reason("unit", "the unit of an amount before it", unit.said, guessed=True)
        if printed.unit_said:
            return self._reason("unit", "the sign or word beside the number", self._absolute(*printed.unit_said))
        if self.one.draft.number.quantity.unit is None:
            return self._reason(
                "unit", "what a bare number of this measure counts", said_of(self.one.draft.frame.measure), guessed=True
            )
        return self._reason("unit", "the number's own words", self._number)

    def _qualifier(self) -> SlotReason:
        printed = self.one.draft.number.quantity.printed
        if printed.hedge_said:
            return self._reason("qualifier", "the words that hedge the number", self._absolute(*printed.hedge_said))
        if self.quantity.qualifier != "exact":
            return self._reason("qualifier", "the number's own words leave it open", self._number)
        return self._reason("qualifier", "nothing hedges the number", None)

    def _kind(self) -> SlotReason:
        draft = self.one.draft
        sense = draft.sense
        if self.kind is not sense.kind:
            rule = (
                "in percent, as the measure itself is" if draft.frame.rate else "in percent, and the measure is no rate"
            )
            return self._reason("kind", rule, said_of(draft.frame.measure))
        said = self._token(sense.told_by) if sense.told_by else self._number
        return self._reason("kind", sense.rule, said, guessed=not sense.sure)

    def _partner(self, partner: str) -> SlotReason:
        frame = self.one.draft.frame
        if partner == "world" and said_of(partner) is None:
            if frame.all_partners:
                return self._reason("partner", "the whole of the trade", said_of(frame.measure))
            return self._reason("partner", "nobody is named, so all partners", None, guessed=True)
        return self._named("partner", partner, self.one.draft.own.partner if self.one.draft.own else None)

    def _named(self, slot: str, value: str, own: str | None) -> SlotReason:
        """A slot that a name fills; `own` is what the phrase of the measure itself names."""
        if said_of(own) and said_of(own) == said_of(value):
            return self._because(slot, value, "named in the phrase of the measure")
        return self._because(slot, value, "named in the sentence")

    def _because(self, slot: str, value: str, rule: str) -> SlotReason:
        """The rule where the words stand in the sentence, else from where they were carried."""
        told = value if isinstance(value, Told) else Told(value, assumed=True)
        if told.said is None:
            return self._reason(slot, told.how or "said by no words of its own", None, guessed=True)
        if self._is_here(told.said) or told.assumed:
            return self._reason(slot, told.how or rule, told.said, guessed=told.assumed)
        return self._reason(slot, self._carried(told.said), told.said, guessed=True)

    def _period(self, period: Period) -> SlotReason:
        time = self.one.draft.time
        if period.said is None:
            return self._reason("period", time.rule, None, guessed=True)
        rule = time.rule if time.explicit else self._carried(period.said)
        return self._reason("period", rule, period.said, guessed=not time.explicit)

    def _base(self, base: Period) -> SlotReason:
        if base.said and self._is_here(base.said):
            return self._reason("base_period", "named as what it is compared with", base.said)
        if base.said:
            return self._reason("base_period", self._carried(base.said), base.said, guessed=True)
        return self._reason("base_period", "nothing else is named to compare with", None, guessed=True)

    def _source(self, source: str) -> SlotReason:
        said = said_of(source)
        if said is None or self._is_here(said):
            return self._reason("source", "named in the sentence", said)
        before = said[0] < self._number[0]
        rule = "named before, and nobody else since" if before else "the first source that the article names"
        return self._reason("source", rule, said, guessed=True)

    def _carried(self, said: Words) -> str:
        """From where it was carried to the claim."""
        if self._is_here(said):
            return "named in the sentence"
        if said[0] > self._number[0]:
            return "named further on in the article"
        lines = self.article.lines
        place = bisect(lines, said[0], key=_start) - 1
        label = lines[place].label if place >= 0 and said[0] < lines[place].end else Label.BODY
        return _CARRIED.get(label, "carried from a sentence before")

    def _is_here(self, said: Words) -> bool:
        start, end = self._absolute(self.one.scene.start, self.one.scene.end)
        return start <= said[0] and said[1] <= end

    @property
    def _number(self) -> Words:
        return self._absolute(self.one.draft.number.start, self.one.draft.number.end)

    def _token(self, token: Token) -> Words:
        return self._absolute(token.start, token.end)

    def _absolute(self, start: int, end: int) -> Words:
        return self.one.block.start + start, self.one.block.start + end
