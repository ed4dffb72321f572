"""What is asked of each article, and when the answer is a failure: the options first, then the configuration."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from types import ModuleType
from typing import TYPE_CHECKING

from factcheck.domain.check import Severity

if TYPE_CHECKING:
    from factcheck.checker.precision import Tier
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


def _separated(options: Sequence[str]) -> list[str]:
    return [word.strip() for option in options for word in option.split(",") if word.strip()]
