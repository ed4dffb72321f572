"""Names of one source are one voice, and those who only pass on what others count are none."""

from __future__ import annotations

import pytest

from factcheck import check
from factcheck.domain.check import Outcome

TOLD = {
    "an agency that passes on": "Output of Kenya's industry was 8.4 billion shillings in 2023, Trend reports. The "
    "National Bureau of Statistics says that of mining was 2.1 billion shillings in 2023, or 25.0 percent of all.",
    "who heads it": "New car sales in Chile were 4,210 units in May 2023, the Motor Trade Association said. Its rival "
    "forecast more. Motor Trade Association chief executive Ana Cruz said sales in May 2022 were 3,827 units, so that "
    "sales in May 2023 rose 10.0 percent.",
    "its name in full": "Chile's budget was in a deficit of $61.5 billion in May 2023, data from the State Treasury "
    "(STR) showed. Revenue was $180.2 billion, the STR said. Expenditure was $241.7 billion, the Treasury said.",
}


@pytest.mark.parametrize("text", TOLD.values(), ids=TOLD)
def test_figures_of_one_voice_are_held_against_each_other(text: str) -> None:
    checks = check(text).checks
    assert [found.rule for found in checks if found.outcome is Outcome.HOLDS and len(found.claims) > 2]
    assert not [found.rule for found in checks if found.outcome is Outcome.FAILS and not found.reference]
