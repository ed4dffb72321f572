"""What every article of an audit is asked, and the words that tell one such way of asking from another."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from factcheck import __version__
from factcheck.checker.arithmetic.precision import DEFAULT_TIERS, Tier
from factcheck.checker.selection import EVERY_RULE, Selection
from factcheck.domain.check import Severity

if TYPE_CHECKING:
    from factcheck.matcher import Matcher

_DIGITS = 16


@dataclass(frozen=True, slots=True)
class Setup:
    """The rules that are asked, how precise figures must be, which references may speak; it is sent to each worker.

    `references` are names of datasets or sources, all where it is empty, none where it is None.
    """

    selection: Selection = EVERY_RULE
    tiers: Mapping[Severity, Tier] = None  # type: ignore[assignment]
    references: tuple[str, ...] | None = ()
    as_of: date | None = None
    published: date | None = None

    def __post_init__(self) -> None:
        object.__setattr__(self, "tiers", dict(self.tiers or DEFAULT_TIERS))

    def matcher(self) -> Matcher:
        """The references that may speak.

        Raises:
            FactcheckError: `reference`: nothing goes by one of the names, or the data is missing or broken.
        """
        from factcheck.matcher import NO_REFERENCES, default_matcher, matcher_of

        if self.references is None:
            return NO_REFERENCES
        return matcher_of(self.references, self.as_of) if self.references or self.as_of else default_matcher()

    @property
    def configuration(self) -> str:
        """A word that is another one where anything else is asked."""
        tiers = sorted((str(severity), repr(tier)) for severity, tier in self.tiers.items())
        asked = (self.selection.select, self.selection.ignore, tiers, self.references, self.as_of, self.published)
        return hashlib.sha256(repr(asked).encode()).hexdigest()[:_DIGITS]

    def vintage(self) -> str:
        """A word that is another one where the references hold other figures: a hash of all that they are.

        Of a user's files that are looked up where they lie, it is the size and the time of the last change that count.
        """
        from factcheck.reference.own import references

        if self.references is None:
            return "none"
        opened = references()
        told = hashlib.sha256(opened.store.read_bytes())
        for path in sorted(path for folder in opened.in_place for path in folder.rglob("*") if path.is_file()):
            about = path.stat()
            told.update(f"{path} {about.st_size} {about.st_mtime_ns}".encode())
        return told.hexdigest()[:_DIGITS]

    def key(self) -> str:
        """A word for version, configuration and vintage together: what was done under it need not be done again."""
        return hashlib.sha256(f"{__version__} {self.configuration} {self.vintage()}".encode()).hexdigest()[:_DIGITS]
