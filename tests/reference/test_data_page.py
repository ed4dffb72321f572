"""The example in docs/data.md is a dataset that loads."""

from __future__ import annotations

import re
from decimal import Decimal
from pathlib import Path

import pytest

from factcheck.reference.describe import describe
from factcheck.reference.load import load
from factcheck.reference.roles import ROLES

PAGE = Path(__file__).resolve().parents[2] / "docs" / "data.md"
CSV = "Country;Partner;Year;Flow;Value (mn USD)\nKAZ;WLD;2023;Export;78530,5\nKAZ;IDA;2023;Export;..\n"


def test_the_example_loads(tmp_path: Path) -> None:
    example = re.search(r"```json\n(.*?)```", PAGE.read_text(encoding="utf-8"), re.DOTALL)
    assert example is not None
    (tmp_path / "datapackage.json").write_text(example[1], encoding="utf-8")
    (tmp_path / "trade.csv").write_text(CSV, encoding="utf-8")
    [row] = load(describe(tmp_path)).to_dict("records")
    assert (row["partner"], row["measure"], row["source"]) == (
        "world",
        "exports",
        "Kazakhstan's Bureau of National Statistics",
    )
    assert (Decimal(row["low"]), Decimal(row["high"])) == (78_530_000_000, 78_531_000_000)
    assert row["citation"] == "Statistics office, table Export, 15 March 2024"


@pytest.mark.parametrize("role", sorted(ROLES))
def test_every_role_is_told(role: str) -> None:
    assert f"`{role}`" in PAGE.read_text(encoding="utf-8")
