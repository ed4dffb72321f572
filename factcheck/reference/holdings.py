"""What the compiled store holds of each dataset: how many observations, in which releases."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path

_COUNTS = """
SELECT dataset, vintage, count(*) FROM observation JOIN origin ON origin.id = observation.origin
GROUP BY dataset, vintage ORDER BY dataset, vintage
"""


@dataclass(frozen=True, slots=True)
class Holding:
    """How many observations of a dataset are looked up; `vintages` are the days of its releases, the oldest first."""

    observations: int
    vintages: tuple[str, ...]


def holdings(store: Path) -> dict[str, Holding]:
    """The holding of each dataset in the store at `store`, by the dataset's name."""
    held: dict[str, Holding] = {}
    with closing(sqlite3.connect(f"{store.resolve().as_uri()}?mode=ro", uri=True)) as connection:
        for dataset, vintage, often in connection.execute(_COUNTS):
            before = held.get(dataset, Holding(0, ()))
            held[dataset] = Holding(before.observations + often, before.vintages + ((vintage,) if vintage else ()))
    return held
