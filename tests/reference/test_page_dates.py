"""The day that an address gives away, and addresses that only look like it."""

from __future__ import annotations

from datetime import date

import pytest

from factcheck.reference.page_dates import page_date


@pytest.mark.parametrize(
    ("path", "day"),
    [
        ("2023/12/18/trade-exceeded", "2023-12-18"),
        ("n3/2024/0910/c90000-20217412.html", "2024-09-10"),
        ("20250830/tokai-861478551.html", "2025-08-30"),
        ("news/2024-12-10/growth", "2024-12-10"),
        ("2020-03/23/content_75849445.htm", "2020-03-23"),
        ("28072023-trade-registers-growth/", "2023-07-28"),
        ("2024/02/trade-in-2023/", "2024-02-29"),
        ("news/202506/1544769.html", "2025-06-30"),
        ("news/trade-in-2023-12-months", None),
        ("economy/1736063", None),
        ("newspd/202012232589943.shtml", None),
        ("2023/02/31/no-such-day", None),
        ("trade-2023", None),
    ],
)
def test_the_day_is_read_from_the_address(path: str, day: str | None) -> None:
    assert page_date(f"https://news.example/{path}") == (day and date.fromisoformat(day))
    assert page_date(f"https://news.example/?at=/{path}") is None
