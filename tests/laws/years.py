"""Every year told one later: all periods are, and nothing else changes."""

from __future__ import annotations

import re
from random import Random

from factcheck.domain.period import Period
from laws.articles import Own
from laws.rewriting import Law, Part, Rewritten, Slots, replaced
from laws.said import reading

_YEAR = re.compile(r"(?<!\d)(?:19|20)\d\d(?!\d)")
_SPAN = re.compile(r"(?<!\d)((?:19|20)\d\d)([-–/])(\d\d)(?!\d)")
_NOT_SO = re.compile(
    r"(?:Feb(?:ruary|\.)? 29|29 Feb|\b[Ff]iscal |\bFY|leap year|’\d\d|'\d\d\b|\d{4}s\b|\b\d{1,2}[./]\d{1,2}[./]\d)"
)


def _shifted(by: int) -> Law:
    def moved(period: str) -> str:
        return period if period == "None" else str(Period.parse(period).years_later(by))

    def expected(slots: Slots) -> Slots:
        return {slot: moved(value) if slot.endswith(("period", "base")) else value for slot, value in slots.items()}

    def law(article: Own, random: Random) -> Rewritten | None:
        text = article.text
        if _NOT_SO.search(text):
            return None
        dates = [n.span for n in reading(article).numbers if n.status in ("date", "name", "page_furniture")]
        changes: list[Part] = []
        for found in _SPAN.finditer(text):
            changes.append(Part(f"{int(found[1]) + by}{found[2]}{(int(found[3]) + by) % 100:02}", *found.span()))
        for found in _YEAR.finditer(text):
            if any(s.start <= found.start() < s.end for s in dates) and not any(
                c.start <= found.start() < c.end for c in changes
            ):
                changes.append(Part(str(int(found[0]) + by), *found.span()))
        published = Period.day(article.published).years_later(by).start
        return Rewritten(replaced(text, changes), published, expected)

    return law


LAWS: dict[str, Law] = {"a year later": _shifted(1), "a year earlier": _shifted(-1), "four years earlier": _shifted(-4)}
