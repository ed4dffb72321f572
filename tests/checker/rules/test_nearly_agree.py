"""What was read to belong together but does not fit is a note where one slip explains it."""

from __future__ import annotations

import pytest

from factcheck import check as check_text
from factcheck.domain.check import Severity

from .failing import failing

CODE = "FC128"

FITTING = {
    "a growth": "Peru's exports of tin came to $4.20 billion in 2021. In 2020 its exports of ore had been $4.00 "
    "billion. Its exports rose 5 percent in 2021.",
    "a step": "Peru's exports of tin came to $4.26 billion in 2021. In 2020 its exports of ore had been $4.02 "
    "billion. Its exports rose by $240 million in 2021.",
    "a balance": "Togo's imports of rice came to $7.35 billion in 2021. Its exports of ore were $4.21 billion in "
    "2021, and the trade deficit was $3.14 billion in 2021.",
    "a share": "Togo's exports of cereals came to $7.36 billion in 2021. Its exports of rice in 2021 were $1.84 "
    "billion, or 25 percent of the total.",
}
SPOILED = {
    "a growth": ("5 percent", "50 percent"),
    "a step": ("$240", "$420"),
    "a balance": ("$3.14", "$4.14"),
    "a share": ("25 percent", "52 percent"),
}


@pytest.mark.parametrize("text", FITTING.values(), ids=FITTING)
def test_figures_that_fit_fail_nothing(text: str) -> None:
    assert not failing(text)


@pytest.mark.parametrize("name", FITTING)
def test_a_slip_is_a_note(name: str) -> None:
    found = failing(FITTING[name].replace(*SPOILED[name]))
    assert CODE in [check.code for check in found], [(one.code, one.message) for one in found]
    assert {check.severity for check in found if check.code == CODE} == {Severity.NOTE}


UNTIED = (
    "Peru's exports to Chile came to $4.20 billion in 2021. In 2020 its exports to Brazil had been $4.00 billion. "
    "Its exports rose 50 percent in 2021.",
    "Peru's exports of tin to Chile came to $15.4 million in 2021. In 2020 its exports had been $6.8 billion. "
    "Its exports rose 8 percent in 2021.",
    "Peru's exports of zinc made up 45.5 percent of the total in 2021, those of tin $2.1 billion. Its exports of "
    "copper came to $3.8 billion in 2021.",
)


@pytest.mark.parametrize("text", UNTIED)
def test_what_is_of_two_things_is_left_alone(text: str) -> None:
    assert CODE not in [check.code for check in check_text(text).checks]
