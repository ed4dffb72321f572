"""Names of one source are one voice, and those who only pass on what others count are none."""

from __future__ import annotations

import pytest

from .rules.failing import failing

TOLD = {
    "who heads it": "New car sales in Chile were 4,210 units in May 2023, the Motor Trade Association said. Its rival "
    "forecast more. Motor Trade Association chief executive Ana Cruz said sales in May 2022 were 3,827 units, so that "
    "sales in May 2023 rose 10.0 percent.",
    "its name in full": "Chile's budget was in a deficit of $61.5 billion in May 2023, data from the State Treasury "
    "(STR) showed. Revenue was $180.2 billion, the STR said. Expenditure was $241.7 billion, the Treasury said.",
    "a deputy there": "According to CTA Deputy Head for Port Affairs Ana Cruz, Chile traded goods worth $90.1 billion "
    "in 2023. Cruz put exports at $43.5 billion. Imports were $46.6 billion in 2023, the CTA said.",
    "what it puts out": "Trade of Chile came to $9.76 billion in May 2023, the National Bureau of Statistics said. "
    "According to the Goods Trade Statistics (May 2023), released by the statistical agency, exports stood at $2.91 "
    "billion and imports at $6.85 billion in May 2023.",
}


SPOILED = {
    "who heads it": ("3,827", "8,327"),
    "its name in full": ("$61.5", "$16.5"),
    "a deputy there": ("$43.5", "$53.4"),
    "what it puts out": ("$2.91", "$9.21"),
}


@pytest.mark.parametrize("name", TOLD)
def test_figures_of_one_voice_are_held_against_each_other(name: str) -> None:
    assert not failing(TOLD[name])
    assert failing(TOLD[name].replace(*SPOILED[name]))
