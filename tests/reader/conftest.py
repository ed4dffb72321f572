import time
from collections.abc import Iterator

import pytest

SECONDS = 20
"""Of the processor, so that nothing else on the machine counts.

Far above what a slow machine needs, far below what a pattern that backtracks would take.
"""


@pytest.fixture
def time_limit() -> Iterator[None]:
    began = time.process_time()
    yield
    assert time.process_time() - began < SECONDS
