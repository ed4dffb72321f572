"""The embedded store: all datasets compiled once into one SQLite file that is opened and not read."""

from __future__ import annotations

import os
import shutil
import sqlite3
from collections.abc import Sequence
from contextlib import closing
from pathlib import Path

import pandas as pd

from factcheck.reference.dataset import Dataset
from factcheck.reference.load import load

_SCHEMA = """
CREATE TABLE dataset (name TEXT PRIMARY KEY, title TEXT, licence TEXT, attribution TEXT) WITHOUT ROWID;
CREATE TABLE source (
    name TEXT PRIMARY KEY, title TEXT, side TEXT, refutes_beyond TEXT, refutes_on TEXT, disagrees INTEGER
) WITHOUT ROWID;
CREATE TABLE alias (alias TEXT, source TEXT, PRIMARY KEY (alias, source)) WITHOUT ROWID;
CREATE TABLE origin (
    id INTEGER PRIMARY KEY, dataset TEXT, source TEXT, scope TEXT, valuation TEXT, status TEXT, vintage TEXT,
    grade INTEGER, citation TEXT, url TEXT, note TEXT
);
CREATE TABLE observation (
    reporter TEXT, partner TEXT, measure TEXT, product TEXT, period TEXT, origin INTEGER, nth INTEGER,
    unit TEXT, value TEXT, low TEXT, high TEXT, doubtful INTEGER,
    PRIMARY KEY (reporter, partner, measure, product, period, origin, nth)
) WITHOUT ROWID;
"""
_OWN = """
CREATE TABLE made_of (state TEXT);
CREATE TABLE left_out (told TEXT);
CREATE TABLE in_place (folder TEXT);
"""
_KEY = ["reporter", "partner", "measure", "product", "period", "origin"]
_ORIGIN = ["source", "scope", "valuation", "status", "vintage", "grade", "citation", "url", "note"]


def compile_store(datasets: Sequence[Dataset], path: Path) -> int:
    """Write the store of these datasets to `path`, in place of what is there, and return how many observations it has.

    The same datasets give the same content. Numbers are kept as decimal text; `low` and `high` are NULL where both are
    the value itself.

    Raises:
        FactcheckError: a dataset cannot be loaded.
    """
    loaded = [(dataset, load(dataset)) for dataset in datasets]
    path.unlink(missing_ok=True)
    with closing(sqlite3.connect(path)) as connection:
        with connection:
            connection.executescript(_SCHEMA)
            _add_datasets(connection, loaded)
        connection.execute("VACUUM")
    return sum(len(frame) for _, frame in loaded)


def extend_store(
    base: Path,
    path: Path,
    loaded: Sequence[tuple[Dataset, pd.DataFrame]],
    made_of: str,
    left_out: Sequence[str],
    in_place: Sequence[Path],
) -> None:
    """Write to `path` the store `base` with more datasets in it, and with what it was made of, what was left out, and
    the folders whose files are looked up where they lie.

    The file is replaced when the new one is whole: a look-up that has it open is not disturbed, and another process
    that makes the same at the same time does no harm.
    """
    unready = path.with_suffix(f".{os.getpid()}.part")
    try:
        shutil.copyfile(base, unready)
        with closing(sqlite3.connect(unready)) as connection, connection:
            connection.executescript(_OWN)
            connection.execute("INSERT INTO made_of VALUES (?)", (made_of,))
            connection.executemany("INSERT INTO left_out VALUES (?)", [(told,) for told in left_out])
            connection.executemany("INSERT INTO in_place VALUES (?)", [(str(folder),) for folder in in_place])
            _add_datasets(connection, loaded)
        unready.replace(path)
    finally:
        unready.unlink(missing_ok=True)


def _add_datasets(connection: sqlite3.Connection, loaded: Sequence[tuple[Dataset, pd.DataFrame]]) -> None:
    for dataset, _ in loaded:
        credit = (dataset.name, dataset.title, dataset.licence, dataset.attribution)
        connection.execute("INSERT INTO dataset VALUES (?, ?, ?, ?)", credit)
        _add_sources(connection, dataset)
    [(origins,)] = connection.execute("SELECT coalesce(max(id), 0) FROM origin")
    for dataset, frame in loaded:
        if len(frame):
            origins = _add_observations(connection, dataset, frame, origins)


def _add_sources(connection: sqlite3.Connection, dataset: Dataset) -> None:
    for source in dataset.sources:
        beyond = None if source.refutes_beyond is None else str(source.refutes_beyond)
        row = (source.name, source.title, source.side, beyond, ",".join(source.refutes_on), source.disagrees)
        connection.execute("INSERT OR IGNORE INTO source VALUES (?, ?, ?, ?, ?, ?)", row)
        aliases = [(alias, source.name) for alias in (source.name, source.title, *source.aliases)]
        connection.executemany("INSERT OR IGNORE INTO alias VALUES (?, ?)", aliases)


def _add_observations(connection: sqlite3.Connection, dataset: Dataset, frame: pd.DataFrame, origins: int) -> int:
    """Add the dataset's observations; `origins` is the last id given to an origin, and the new last one is returned."""
    origin = frame.groupby(_ORIGIN, sort=True, dropna=False).ngroup() + origins + 1
    frame = frame.assign(origin=origin)
    pages = frame.drop_duplicates("origin").sort_values("origin")
    connection.executemany(
        f"INSERT INTO origin VALUES (?, ?{', ?' * len(_ORIGIN)})",
        [(page["origin"], dataset.name, *(page[column] for column in _ORIGIN)) for page in pages.to_dict("records")],
    )
    frame = frame.sort_values([*_KEY, "value"], kind="stable")
    frame["nth"] = frame.groupby(_KEY).cumcount()
    exact = (frame["low"] == frame["value"]) & (frame["high"] == frame["value"])
    frame["low"] = frame["low"].mask(exact, None)
    frame["high"] = frame["high"].mask(exact, None)
    frame["doubtful"] = (frame["doubtful"] == "true").astype(int)
    columns = [*_KEY, "nth", "unit", "value", "low", "high", "doubtful"]
    rows = frame[columns].astype(object).where(frame[columns].notna(), None)
    connection.executemany(
        f"INSERT INTO observation VALUES (?{', ?' * (len(columns) - 1)})", rows.itertuples(index=False, name=None)
    )
    return int(origin.max())
