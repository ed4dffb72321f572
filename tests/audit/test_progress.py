"""Progress: a line every so often where there is no terminal, one line written over where there is."""

import io
import time

import pytest

from factcheck.audit.progress import ProgressLines, progress_line
from factcheck.audit.result import Result, Status
from factcheck.audit.run import Progress


class Terminal(io.StringIO):
    def isatty(self) -> bool:
        return True


@pytest.fixture(autouse=True)
def stopped_clock(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(time, "monotonic", lambda: 1000.0)


def half_way() -> Progress:
    progress = Progress(seen=1500, known=100, fraction=0.5, began=time.monotonic() - 100)
    for _ in range(1200):
        progress.count(Result("d", Status.CHECKED, document={"errors": 1, "warnings": 0}))
    progress.count(Result("e", Status.QUARANTINED, "slow", "It took too long."))
    return progress


def test_it_tells_count_rate_time_left_and_findings() -> None:
    assert progress_line(half_way()) == (
        "1,200 checked, 100 known before, 12.0 a second, 1 min 40 s left, 1,200 errors, 0 warnings, 1 not checked"
    )


def test_plain_lines_are_few_and_the_last_is_told() -> None:
    out, progress = io.StringIO(), half_way()
    lines = ProgressLines(out)
    for _ in range(50):
        lines(progress)
    lines.close()
    assert out.getvalue().count("\n") == 2
    assert "\r" not in out.getvalue()


def test_a_terminal_has_one_line_that_is_written_over() -> None:
    out = Terminal()
    lines = ProgressLines(out)
    lines(half_way())
    lines(half_way())
    lines.close()
    assert out.getvalue().count("\r") == 2
    assert out.getvalue().count("\n") == 1
