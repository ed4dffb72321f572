"""What is asked of each article, and when the answer is a failure: the options first, then the configuration."""

from __future__ import annotations

import sys
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from types import ModuleType
from typing import TYPE_CHECKING

from factcheck.domain.check import Severity
from factcheck.domain.errors import FactcheckError
from factcheck.reader.dates import given_day

if TYPE_CHECKING:
    from factcheck.checker.arithmetic.precision import Tier
    from factcheck.checker.selection import Selection
    from factcheck.cli.known import Known
    from factcheck.configuration import Configuration
    from factcheck.domain.article import Article
    from factcheck.domain.report import Report
    from factcheck.matcher import Matcher


@dataclass(frozen=True, slots=True)
class Asking:
    """What the desk is told with each article."""

    references: Matcher | None
    selection: Selection
    tiers: Mapping[Severity, Tier]
    known: Known

    def report(self, desk: ModuleType, article: Article) -> Report:
        report: Report = desk.check_article(
            article, references=self.references, selection=self.selection, tiers=self.tiers
        )
        return self.known.without_known(report)


def chosen_rules(select: Sequence[str] | None, ignore: Sequence[str] | None, configuration: Configuration) -> Selection:
    """The rules that `--select` and `--ignore` choose, the configuration where they are silent.

    Raises:
        FactcheckError: `rule`: there is none that is called so.
    """
    from factcheck.checker.selection import selection

    return selection(
        configuration.select if select is None else _separated(select),
        configuration.ignore if ignore is None else _separated(ignore),
    )


def asked_references(
    none: bool, names: Sequence[str] | None, as_of: str | None, configuration: Configuration
) -> tuple[tuple[str, ...] | None, date | None]:
    """The names of the references that may speak (None for none, all where it is empty), and as of which day.

    Those that a user's broken datasets would have given are told on standard error.

    Raises:
        FactcheckError: `usage`: the options contradict each other; `date`: that is no day.
    """
    day = given_day(as_of, f"--as-of {as_of!r}") if as_of else None
    if none and (names or day):
        raise FactcheckError("usage", "--no-reference leaves nothing for --reference or --as-of to choose from.")
    if none:
        return None, None
    from factcheck.reference.own import references

    for told in references().left_out:
        print(f"factcheck: {told}", file=sys.stderr)
    return tuple(names or configuration.reference or ()), day


def _separated(options: Sequence[str]) -> list[str]:
    return [word.strip() for option in options for word in option.split(",") if word.strip()]
