"""SDMX-CSV, versions 1.0 and 2.0: rows by the names of their columns, whatever their order."""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Iterator, Sequence

from factcheck.reference.pull.provider import Answer, GarbledError

_MONTH = re.compile(r"(\d{4})-M?(\d{2})$")
_YEAR = re.compile(r"\d{4}$")


def sdmx_rows(answer: Answer, needed: Sequence[str]) -> Iterator[dict[str, str]]:
    """Each row with a value. An answer without a byte has none.

    Raises:
        GarbledError: it is no SDMX-CSV with the columns `needed`, or a row is cut off.
    """
    text = answer.body.decode("utf-8-sig", errors="replace")
    if not text.strip():
        return
    lines = csv.reader(io.StringIO(text, newline=""))
    header = next(lines)
    if missing := [name for name in (*needed, "TIME_PERIOD", "OBS_VALUE") if name not in header]:
        raise GarbledError(f"no column {missing[0]} in {text[:60]!r}")
    for number, cells in enumerate(lines, start=2):
        if len(cells) != len(header):
            raise GarbledError(f"row {number} has {len(cells)} cells, not {len(header)}")
        row = dict(zip(header, cells, strict=True))
        if row["OBS_VALUE"] not in ("", "NaN"):
            yield row


def period(told: str) -> str:
    """Our name of a year or a month: 2023-05 for ``2023-M05``.

    Raises:
        GarbledError: it is neither.
    """
    if _YEAR.match(told):
        return told
    if found := _MONTH.match(told):
        return f"{found[1]}-{found[2]}"
    raise GarbledError(f"{told!r} is no year and no month")
