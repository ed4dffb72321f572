"""What the components find, with its place in the article: codes, names and periods remember their words."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from functools import singledispatch
from typing import Any, TypeVar

from factcheck.extractor.mentions import AreaMention, MeasureMention, PeriodMention, SourceMention
from factcheck.extractor.told import Told

Mention = TypeVar("Mention")


def placed(mentions: Iterable[Mention], offset: int) -> list[Mention]:
    """The mentions of a paragraph that begins at `offset` of the article."""
    return [_placed(mention, offset) for mention in mentions]


@singledispatch
def _placed(mention: Any, offset: int) -> Any:
    """Of a number nothing is handed on: it is read where it stands."""
    return mention


@_placed.register
def _(mention: AreaMention, offset: int) -> AreaMention:
    said = (offset + mention.start, offset + mention.end)
    region = Told(mention.region, said) if mention.region else None
    return replace(mention, codes=tuple(Told(code, said) for code in mention.codes), region=region)


@_placed.register
def _(mention: SourceMention, offset: int) -> SourceMention:
    return replace(mention, name=Told(mention.name, (offset + mention.start, offset + mention.end)))


@_placed.register
def _(mention: MeasureMention, offset: int) -> MeasureMention:
    said = (offset + mention.start, offset + mention.end)
    product = Told(mention.product, said) if mention.product else None
    return replace(mention, measure=Told(mention.measure, said), product=product)


@_placed.register
def _(mention: PeriodMention, offset: int) -> PeriodMention:
    said = (offset + mention.start, offset + mention.end)
    period = replace(mention.period, said=said) if mention.period else None
    run = replace(mention.run, said=said) if mention.run else None
    return replace(mention, period=period, said=said, run=run)
