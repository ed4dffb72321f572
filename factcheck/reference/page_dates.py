"""The day that a page was published, where its address says it: ``/2023/04/12/``, ``/20230412/``, ``/2023/04/``."""

from __future__ import annotations

import re
from datetime import date
from urllib.parse import urlsplit

from factcheck.domain.period import Period

_YEAR, _MONTH, _DAY = r"(?P<year>20\d\d)", r"(?P<month>0[1-9]|1[0-2])", r"(?P<day>0[1-9]|[12]\d|3[01])"
_FORMS = tuple(
    re.compile(rf"(?<![\d-]){form}(?!\d)")
    for form in (rf"{_YEAR}[/-]?{_MONTH}[/-]?{_DAY}", rf"{_DAY}{_MONTH}{_YEAR}", rf"(?<=/){_YEAR}/?{_MONTH}(?=/)")
)


def page_date(url: str) -> date | None:
    """The day in the page's address; where it has a month only, that month's last day, as it was known by then."""
    found = next((match for form in _FORMS if (match := form.search(urlsplit(url).path))), None)
    if found is None:
        return None
    said = found.groupdict()
    month = Period.month(int(said["year"]), int(said["month"]))
    day = int(said.get("day") or month.end.day)
    return date(month.start.year, month.start.month, day) if day <= month.end.day else None
