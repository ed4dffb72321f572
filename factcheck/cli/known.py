"""`--baseline` and `--write-baseline`: findings that are known, and word of what silences nothing any more."""

from __future__ import annotations

import sys
from pathlib import Path

from factcheck.checker.selection import Selection
from factcheck.domain.errors import FactcheckError
from factcheck.domain.report import Report
from factcheck.reporter.baseline import Baseline, read_baseline, write_baseline
from factcheck.reporter.places import UNNAMED
from factcheck.reporter.wording import listed


class Known:
    """The findings in the baseline at `path`, if there is one; with `writing`, all that there are become known.

    Raises:
        FactcheckError: `usage`: no file to write to; `baseline`: it cannot be read or is no baseline.
    """

    def __init__(self, path: Path | None, writing: bool, rules: Selection) -> None:
        if writing and path is None:
            raise FactcheckError("usage", "--write-baseline needs a file: give --baseline FILE.")
        self._path, self._writing, self._rules = path, writing, rules
        self._baseline = Baseline() if path is None else read_baseline(path, new=writing)

    def without_known(self, report: Report) -> Report:
        """`report` without what is known; tells of its article's ignores that are stale."""
        for ignore in report.stale:
            place = f"{report.article.id or UNNAMED}:{ignore.line}"
            print(
                f"factcheck: {place}: the ignore of {listed(ignore.rules)} silences nothing: remove it.",
                file=sys.stderr,
            )
        if self._writing:
            self._baseline.add(report)
        return self._baseline.without_known(report)

    def close(self) -> None:
        """Write the baseline, or tell which of its entries are stale."""
        if self._path and self._writing:
            self._baseline.drop_stale(self._rules)
            write_baseline(self._path, self._baseline)
            return
        for gone in self._baseline.stale(self._rules):
            told = f"{gone.rule} in {gone.article} is not found any more: write it anew with --write-baseline."
            print(f"factcheck: {self._path}: {told}", file=sys.stderr)
