"""What a piece of text says of figures: a head, a title, a note, the name of a file."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal
from functools import lru_cache

from factcheck.domain.period import Period
from factcheck.extractor.areas import find_areas
from factcheck.extractor.measures.find import find_measures
from factcheck.extractor.measures.frame import FLOWS
from factcheck.extractor.numbers.head_units import unit_of
from factcheck.extractor.periods import find_periods
from factcheck.extractor.phrases import words as words_of
from factcheck.extractor.tables.words import kinds
from factcheck.reference.names import period_named
from factcheck.resources import vocabulary

_SERVICES = re.compile(r"goods (?:and|&) services", re.IGNORECASE)
_GOODS = re.compile(r"\b(?:goods|merchandise|commodit(?:y|ies))\b", re.IGNORECASE)
_VALUATION = re.compile(r"\b(?:(f\.?o\.?b\.?)|(c\.?i\.?f\.?))(?!\w)", re.IGNORECASE)
_SOURCE = re.compile(r"\bsources?\s*(?:of data)?\s*[:–—-]\s*([^;]+?)[\s.]*(?:;.*)?$", re.IGNORECASE)
_FIELD_AND_FLOW = 2
_LEADING = re.compile(r"([a-z]+)\s+(?:the\s+)?$", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Said:
    """What a text says by role; what it leaves open is None. `relative` marks changes and shares, no levels."""

    measure: str | None = None
    reporter: str | None = None
    partner: str | None = None
    period: Period | None = None
    unit: str | None = None
    scale: Decimal | None = None
    scope: str | None = None
    valuation: str | None = None
    relative: bool = False


@lru_cache(maxsize=10_000)
def said_by(text: str) -> Said:
    """What the text says of the figures that it stands over."""
    measures = [found.measure for found in find_measures(text) if not (found.verb or found.product)]
    unit = next(filter(None, (unit_of(part, None) for part in (text, *re.split(r"[:;]", text)) if part)), None)
    if unit and unit.name == "units":
        unit = next(filter(None, (unit_of(part, None) for part in reversed(re.split(r"[:;]", text)))), unit)
    reporter, partner = _sides(text)
    return Said(
        measure=_measure(measures),
        reporter=reporter,
        partner=partner,
        period=_period(text),
        unit=unit.name if unit else None,
        scale=unit.scale if unit else None,
        scope="goods_services" if _SERVICES.search(text) else "goods" if _GOODS.search(text) else None,
        valuation=_valuation(text),
        relative=any(True for _ in kinds().find(words_of(text))),
    )


def _measure(named: Sequence[str]) -> str | None:
    """The measure of a title; "Foreign trade: exports by partner" names its field before what it tells."""
    told = list(dict.fromkeys(named))
    if told[:1] == ["turnover"] and len(told) == _FIELD_AND_FLOW and told[1] in FLOWS:
        return told[1]
    return told[0] if told else None


def source_said(text: str) -> str | None:
    """Who is named as the source: "Source: Bureau of National Statistics"."""
    found = _SOURCE.search(text)
    return found[1] if found else None


def without_source(text: str) -> str:
    """The text up to where it names its source, whose name says nothing of the figures."""
    found = _SOURCE.search(text)
    return text[: found.start()] if found else text


def _sides(text: str) -> tuple[str | None, str | None]:
    """Whose figures a text says they are, and with whom, by the words before the areas."""
    areas = [area for area in find_areas(text, None) if area.form not in ("region", "capital", "other") and area.codes]
    sides: dict[str, str] = {}
    open_codes: list[str] = []
    for area in areas:
        leading = _LEADING.search(text[: area.start])
        word = leading[1].lower() if leading else ""
        if word in vocabulary("datasets")["of_partner"] and not area.possessive:
            sides.setdefault("partner", area.codes[0])
        elif word in vocabulary("datasets")["of_reporter"] or area.possessive:
            sides.setdefault("reporter", area.codes[0])
        else:
            open_codes += area.codes
    for code in open_codes:
        sides.setdefault("reporter" if "reporter" not in sides else "partner", code)
    return sides.get("reporter"), sides.get("partner")


def _period(text: str) -> Period | None:
    try:
        return period_named(text)
    except ValueError:
        pass
    periods = {found.period for found in find_periods(text, None) if found.period}
    return periods.pop() if len(periods) == 1 else None


def _valuation(text: str) -> str | None:
    found = _VALUATION.search(text)
    if found is None:
        return None
    return "FOB" if found[1] else "CIF"
