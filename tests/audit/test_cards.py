"""What speaks for one change of one number stands on one card of the report."""

from __future__ import annotations

import json
from pathlib import Path

from hypothesis import given
from hypothesis import strategies as st

from factcheck.audit.page.cards import cards
from factcheck.audit.summary import Finding
from factcheck.cli import main

STORY = (
    "Peru exported goods worth $16.5 billion to Chile in 2022 and imported goods worth $27.4 billion from there. "
    "Trade between Peru and Chile came to $49.3 billion in 2022, up 10 percent from $39.9 billion in 2021."
)
"""Two sums that say that the total has its digits swapped."""


def finding(severity: str, quote: str, replacement: str | None) -> Finding:
    told = dict.fromkeys(Finding.__dataclass_fields__)
    return Finding(**{**told, "severity": severity, "quote": quote, "replacement": replacement})  # type: ignore[arg-type]


findings = st.lists(
    st.builds(
        finding,
        st.sampled_from(["error", "warning"]),
        st.sampled_from(["$1 billion", "$2 billion"]),
        st.sampled_from(["$3 billion", "$4 billion", None]),
    )
)


@given(findings)
def test_every_finding_is_on_one_card(told: list[Finding]) -> None:
    on_cards = [id(one) for card in cards(told) for one in card]
    assert sorted(on_cards) == sorted(map(id, told))


def test_errors_first_then_what_most_speaks_for() -> None:
    told = [
        finding("error", "$1 billion", "$3 billion"),
        finding("error", "$2 billion", "$4 billion"),
        finding("error", "$2 billion", "$4 billion"),
        finding("warning", "$1 billion", None),
        finding("warning", "$1 billion", None),
    ]
    assert cards(told) == [[told[1], told[2]], [told[0]], [told[3]], [told[4]]]


def test_the_page_names_the_number_once(tmp_path: Path) -> None:
    archive, ledger, page = tmp_path / "a.jsonl", tmp_path / "audit.db", tmp_path / "audit.html"
    archive.write_text(json.dumps({"id": "peru", "text": STORY}), encoding="utf-8")
    assert main(["audit", str(archive), "--out", str(ledger), "--workers", "1", "--no-reference"]) == 0
    assert main(["audit", "report", str(ledger), "--html", str(page)]) == 0
    written = page.read_text(encoding="utf-8")
    assert written.count("<dt>Perhaps</dt>") == 1
    assert "16.5 + 27.4 = 43.9" in written
    assert "49.3 / 39.9 = +23.6 percent" in written
