import time
from collections.abc import Iterator

import pytest

SECONDS = 20
"""Far above what a slow machine needs, far below what a pattern that backtracks would take."""


@pytest.fixture
def time_limit() -> Iterator[None]:
    began = time.monotonic()
    yield
    assert time.monotonic() - began < SECONDS
