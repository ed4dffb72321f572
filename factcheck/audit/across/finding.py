"""What is found across stories: its kind, the quantity that it is about, and the stories to look at."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from factcheck.audit.across.telling import Quantity, Telling
from factcheck.reporter.findings import fingerprint_of


class Kind(StrEnum):
    """The kinds of findings across stories; their names are stable."""

    TOLD_DIFFERENTLY = "told-differently"
    NEVER_CORRECTED = "never-corrected"
    STALE_FIGURE = "stale-figure"
    COPIED_FIGURE = "copied-figure"

    @property
    def words(self) -> str:
        """``told differently``."""
        return self.value.replace("-", " ")


@dataclass(frozen=True, slots=True)
class Across:
    """One finding: `tellings` are the stories that show it, the earliest first, `amiss` those to look at among them.

    `against` is the telling that the latter are held against, where it is not one of them; `decision` and `note` are
    what an editor has decided.
    """

    kind: Kind
    quantity: Quantity
    tellings: tuple[Telling, ...]
    amiss: tuple[Telling, ...]
    against: Telling | None
    message: str
    calculation: str
    decision: str | None = None
    note: str | None = None

    @property
    def fingerprint(self) -> str:
        """It stays the same between runs while the kind, the sentences and the figures in them do.

        Another story with the same sentence changes nothing, one with another sentence to look at is a new finding.
        """
        shown = [*self.amiss, self.against] if self.against else self.amiss
        said = {(telling.sentence or telling.story, telling.quote) for telling in shown}
        return fingerprint_of([self.kind, *(words for pair in sorted(said) for words in pair)])
