"""The pictures of the documentation, each drawn from a run of factcheck: a file a picture."""

from __future__ import annotations

from writing.pictures.intervals import intervals
from writing.pictures.marks import marks
from writing.pictures.sources import sources
from writing.pictures.sums import sums
from writing.pictures.suspects import suspects
from writing.pictures.tiers import tiers

PAGES = {
    f"docs/pictures/{picture.__name__}.svg": picture for picture in (marks, intervals, sums, tiers, suspects, sources)
}
