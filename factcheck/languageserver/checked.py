"""A document as it was checked, and its places in the units that the editor counts."""

from __future__ import annotations

from collections.abc import Callable
from functools import cached_property
from pathlib import PurePath

from lsprotocol import types

from factcheck.domain.article import Article
from factcheck.domain.claim import Number, Span
from factcheck.domain.errors import FactcheckError
from factcheck.domain.report import Report
from factcheck.extractor.memory import Memory
from factcheck.languageserver.settled import Settled
from factcheck.reader import read_content
from factcheck.reader.content import Content
from factcheck.reader.forms.html import page_content
from factcheck.reader.forms.markdown import markdown_content
from factcheck.reporter.findings import Finding, findings
from factcheck.reporter.places import Places
from factcheck.reporter.positions import Unit

LONGEST = 100_000
"""Characters of a document that is checked while it is typed, as many as `factcheck serve` takes."""
_FORMS: dict[str, Callable[[str], Content]] = {
    **dict.fromkeys(("html", "xhtml", ".html", ".htm", ".xhtml"), page_content),
    **dict.fromkeys(("markdown", ".md", ".markdown"), markdown_content),
}
"""How a document is read, by the language that the editor takes it for or by how its name ends; else as plain text."""


class Checked:
    """The report on one version of a document; `id` tells it from others. Ranges count lines, and `unit` in them."""

    def __init__(self, report: Report, id: str, version: int, unit: Unit) -> None:
        self.report, self.id, self.version, self._unit = report, id, version, unit
        self.places = Places(report.article)

    @cached_property
    def findings(self) -> list[Finding]:
        return findings(self.report)

    def range(self, span: Span | None) -> types.Range:
        """Where `span` stands in the document; its very beginning where there is none."""
        return self.stretch(*self.places.offsets(span)) if span else self.stretch(0, 0)

    def stretch(self, start: int, end: int) -> types.Range:
        """The range from one offset to another in the text of the document."""
        units = self.places.positions.line_units
        return types.Range(types.Position(*units(start, self._unit)), types.Position(*units(end, self._unit)))

    def offset(self, position: types.Position) -> int:
        """The offset of `position` in the text of the document."""
        return self.places.positions.from_line_units(position.line, position.character, self._unit)

    def number(self, position: types.Position) -> Number | None:
        """The number at `position`, the shortest where one lies in another."""
        at = self.offset(position)
        around = [n for n in self.report.numbers for start, end in [self.places.offsets(n.span)] if start <= at <= end]
        return min(around, key=lambda number: number.span.end - number.span.start, default=None)


def check_text(text: str, language: str, name: str, settled: Settled, memory: Memory) -> Report:
    """The report on a document.

    Args:
        language: what the editor takes the document for (``markdown``).
        name: its path or address.
        memory: of earlier checks of the same document.

    Raises:
        FactcheckError: it cannot be checked; ``internal``: the work broke down.
    """
    from factcheck.desk import check_article  # takes seconds, in which the editor has its first answer already

    if len(text) > LONGEST:
        raise FactcheckError("length", f"{name} has more than {LONGEST:,} characters: check it with factcheck check.")
    try:
        report = check_article(
            _read(text, language, name),
            references=settled.references,
            selection=settled.selection,
            tiers=settled.tiers,
            memory=memory,
            with_implied=False,
        )
        return settled.baseline.without_known(report)
    except FactcheckError:
        raise
    except Exception as error:  # its message may quote the text, which is to be told to nobody
        fault = type(error).__name__
        message = f"{name} could not be checked ({fault}): this is a fault of factcheck, please report it."
        raise FactcheckError("internal", message) from None


def _read(text: str, language: str, name: str) -> Article:
    content_of = _FORMS.get(language) or _FORMS.get(PurePath(name).suffix.lower()) or Content
    return read_content(content_of(text), name, id=name)
