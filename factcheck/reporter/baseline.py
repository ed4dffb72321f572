"""A baseline: the findings that there were on a day, kept in a file so that only new ones are told.

A finding is known again by its rule and the words of its sentence, wherever the sentence stands.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import asdict, dataclass, fields
from pathlib import Path

from factcheck.checker.ignored import without
from factcheck.checker.selection import Selection
from factcheck.domain.check import Check, Outcome
from factcheck.domain.errors import FactcheckError
from factcheck.domain.report import Report
from factcheck.reporter.context import Context
from factcheck.reporter.places import UNNAMED, relative

SCHEMA = "factcheck-baseline/1"


@dataclass(frozen=True, slots=True, order=True)
class Known:
    """A finding of a baseline: the article that it was found in, its rule's code and its sentence, normalised."""

    article: str
    rule: str
    sentence: str


_KEYS = [part.name for part in fields(Known)]


class Baseline:
    """The known findings, and which of them were met again in the articles checked."""

    def __init__(self, known: frozenset[Known] = frozenset()) -> None:
        self._know(known)
        self._met: set[tuple[str, str]] = set()
        self._checked: set[str] = set()

    def without_known(self, report: Report) -> Report:
        """`report` without the findings that are known."""
        self._checked.add(_article(report))
        found = {check.id: known for check, known in _found(report)}
        return without(report, lambda check: self._meets(found[check.id]))

    def add(self, report: Report) -> None:
        """Take the findings of `report` in."""
        self._know(self.known | {known for _, known in _found(report)})

    def drop_stale(self, rules: Selection) -> None:
        """Forget the entries that are stale, and nothing of other articles and rules."""
        self._know(self.known - set(self.stale(rules)))

    def stale(self, rules: Selection) -> list[Known]:
        """The entries of articles that were checked by `rules`, those asked, whose finding is not there any more."""
        gone = (one for one in self.known if (one.rule, one.sentence) not in self._met and rules.takes(one.rule))
        return sorted(one for one in gone if one.article in self._checked)

    def _know(self, known: frozenset[Known]) -> None:
        self.known = known
        self._keys = {(one.rule, one.sentence) for one in self.known}

    def _meets(self, known: Known) -> bool:
        key = known.rule, known.sentence
        if key not in self._keys:
            return False
        self._met.add(key)
        return True


def read_baseline(path: Path, *, new: bool = False) -> Baseline:
    """The baseline in the file at `path`; an empty one where there is no such file and it may be `new`.

    Raises:
        FactcheckError: `baseline`: it cannot be read or is no baseline.
    """
    try:
        told = json.loads(path.read_text(encoding="utf-8"))
        if told["schema"] != SCHEMA:
            raise ValueError(SCHEMA)
        return Baseline(frozenset(Known(**{key: str(one[key]) for key in _KEYS}) for one in told["findings"]))
    except OSError as error:
        if new and isinstance(error, FileNotFoundError):
            return Baseline()
        message = f"{path} cannot be read: {error.strerror or error}; --write-baseline makes one."
        raise FactcheckError("baseline", message) from error
    except (ValueError, KeyError, TypeError, RecursionError) as error:
        message = f"{path} is no baseline: give a file that --write-baseline has written, or the name of a new one."
        raise FactcheckError("baseline", message) from error


def write_baseline(path: Path, baseline: Baseline) -> None:
    """Write the known findings to `path`, in order, so that a later one differs in the lines that changed.

    Raises:
        FactcheckError: `output`: the file cannot be written.
    """
    whole = {"schema": SCHEMA, "findings": [asdict(one) for one in sorted(baseline.known)]}
    try:
        path.write_text(json.dumps(whole, indent=1, ensure_ascii=False) + "\n", encoding="utf-8", newline="\n")
    except OSError as error:
        raise FactcheckError("output", f"{path} cannot be written: {error.strerror or error}.") from error


def _found(report: Report) -> Iterator[tuple[Check, Known]]:
    failed = [check for check in report.checks if check.outcome is Outcome.FAILS]
    if not failed:
        return
    spans = report.spans
    context, reading = Context(report.article), report.article.reading
    for check in failed:
        places = check.places(spans)
        sentence = context.words(places[0]) if places else " ".join(reading.split())
        yield check, Known(_article(report), check.code, sentence.casefold())


def _article(report: Report) -> str:
    return relative(report.article.id or report.article.url or UNNAMED)
