"""What is found across stories: its kind, the quantity that it is about, and the stories to look at."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from factcheck.audit.across.telling import Quantity, Telling


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
    """One finding: `tellings` are the stories that show it, the earliest first, `amiss` those to look at among them."""

    kind: Kind
    quantity: Quantity
    tellings: tuple[Telling, ...]
    amiss: tuple[Telling, ...]
    message: str
