"""How long all look-ups of one article take, in a fresh process: the embedded file, plain pandas, and 20 million rows.

    python benchmarks/lookups.py              the shipped data
    python benchmarks/lookups.py --large      20 million generated rows too (needs DuckDB and 600 MB of disk)

Each way runs in a process of its own and answers the same keys: those of an article of 40 claims on trade between ten
pairs of countries, from either side. `start` is from opening to ready, `article` the first look-up of all keys after
it, `CPU` its processor time (a busy machine adds to the others only), `memory` what the process holds more than before.
"""

from __future__ import annotations

import argparse
import json
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

from factcheck.domain.claim import Series
from factcheck.domain.period import Period
from factcheck.reference.describe import datasets
from factcheck.reference.lookup import Lookup
from factcheck.reference.mirror import mirror
from factcheck.reference.store import Store
from factcheck.resources import reference_data

RUNS = 5
PAIRS = ("KAZ", "KGZ", "TJK", "TKM", "UZB", "RUS", "USA", "JPN", "KOR", "IRN")
ROWS = """
SELECT printf('%c%c%c', 65 + r // 26, 65 + r % 26, 88) AS reporter,
       printf('%c%c%c', 65 + p // 26, 65 + p % 26, 88) AS partner,
       CASE m WHEN 0 THEN 'exports' ELSE 'imports' END AS measure,
       printf('%d-%02d', 2000 + t // 12, 1 + t % 12) AS period,
       (hash(r, p, m, t) % 1000000000)::BIGINT AS value
FROM range(200) a(r), range(235) b(p), range(2) c(m), range(300) d(t)
WHERE hash(r, p, m, t) % 100 < 71 AND r <> p
ORDER BY ALL
"""
SORTED = "COMPRESSION zstd, ROW_GROUP_SIZE 30720, PARQUET_VERSION v2"
LAYOUTS = {
    "old writing": ("ALL", "COMPRESSION zstd, ROW_GROUP_SIZE 30720"),
    "large blocks": ("ALL", "COMPRESSION zstd, ROW_GROUP_SIZE 122880, PARQUET_VERSION v2"),
    "shuffled": ("hash(value)", SORTED),
}
"""The same rows written otherwise: in which order, and how."""
DESCRIPTOR = {
    "name": "generated",
    "title": "Twenty million generated rows",
    "version": "1",
    "licenses": [{"name": "CC0-1.0"}],
    "resources": [
        {
            "name": "trade",
            "path": "trade.parquet",
            "format": "parquet",
            "schema": {
                "fields": [
                    {"name": name, "factcheck:role": name}
                    for name in ("reporter", "partner", "measure", "period", "value")
                ]
            },
            "factcheck": {"unit": "USD", "constants": {"grade": "1", "citation": "generated"}},
        }
    ],
    "factcheck": {"attribution": "Generated.", "in_place": True, "sources": [{"name": "Office"}]},
}


def article(pairs: list[tuple[str, str]], periods: list[Period]) -> list[Series]:
    """Forty keys: exports and imports of each pair in two periods."""
    return [
        Series(measure, None, reporter, partner, period)
        for reporter, partner in pairs
        for measure in ("exports", "imports")
        for period in periods
    ]


SHIPPED = article([("CHN", partner) for partner in PAIRS], [Period.year(2022), Period.year(2023)])
LARGE = article(
    [(f"A{chr(65 + n)}X", f"B{chr(65 + 2 * n)}X") for n in range(10)], [Period.month(2022, 5), Period.month(2023, 5)]
)


def embedded(_: Path) -> tuple[Callable[[], object], list[Series]]:
    return Store.default, SHIPPED


def duckdb(folder: Path) -> tuple[Callable[[], object], list[Series]]:
    from factcheck.reference.describe import describe
    from factcheck.reference.in_place.store import ParquetStore

    return lambda: ParquetStore(describe(folder)), LARGE


def pandas_tables(_: Path) -> tuple[Callable[[], object], list[Series]]:
    """All tables of the shipped data as one frame with a sorted index."""
    return lambda: Frame(tables()), SHIPPED


def tables() -> list[Path]:
    """The files that the embedded one is compiled from."""
    return [table.path for dataset in datasets(reference_data()) for table in dataset.tables]


def pandas_large(folder: Path) -> tuple[Callable[[], object], list[Series]]:
    return lambda: Frame([folder / "trade.parquet"]), LARGE


class Frame:
    """Plain pandas: everything read into memory, looked up by reporter, partner, measure and period."""

    def __init__(self, paths: list[Path]) -> None:
        import pandas as pd

        read = [pd.read_parquet(p) if p.suffix == ".parquet" else pd.read_csv(p, keep_default_na=False) for p in paths]
        frame = pd.concat([table.rename(columns={"series": "measure"}) for table in read])
        if "partner" not in frame:
            frame["partner"] = "world"
        frame["partner"] = frame["partner"].fillna("world")
        frame["period"] = frame["period"].astype(str)
        self._frame = frame.set_index(["reporter", "partner", "measure", "period"]).sort_index()

    def lookup(self, keys: list[Series], *, mirrored: bool) -> list[list[object]]:
        found = []
        for key in keys:
            views = [key, *([seen] if mirrored and (seen := mirror(key)) else [])]
            places = [(view.reporter, view.partner, view.measure, str(view.period)) for view in views]
            found.append([row for place in places if place in self._frame.index for row in self._rows(place)])
        return found

    def _rows(self, place: tuple[str | None, ...]) -> list[object]:
        return list(self._frame.loc[[place]].itertuples())


WAYS = {
    "embedded": embedded,
    "pandas": pandas_tables,
    "duckdb": duckdb,
    "pandas-large": pandas_large,
}


def measure(way: str, folder: Path) -> None:
    """Print what one way takes in this process, as JSON."""
    start, keys = WAYS[way](folder)
    before = _memory()
    began = time.perf_counter()
    store = start()
    ready, worked = time.perf_counter(), time.process_time()
    assert isinstance(store, Lookup | Frame)
    found = store.lookup(keys, mirrored=True)
    done, processor = time.perf_counter(), time.process_time() - worked
    store.lookup(keys, mirrored=True)
    again = time.perf_counter()
    seconds = {"start": ready - began, "article": done - ready, "again": again - done, "cpu": processor}
    print(json.dumps({**seconds, "memory": _memory() - before, "found": sum(map(len, found))}))


def _memory() -> float:
    """The most that this process has held, in MB (Linux)."""
    [line] = [line for line in Path("/proc/self/status").read_text().splitlines() if line.startswith("VmHWM")]
    return int(line.split()[1]) / 1024


def measured(way: str, folder: Path, size: float, name: str = "") -> None:
    """Run one way in fresh processes and print the best of each figure: other work on the machine only adds to them."""
    command = [sys.executable, __file__, "--way", way, "--folder", str(folder)]
    runs = [json.loads(subprocess.run(command, check=True, capture_output=True).stdout) for _ in range(RUNS)]
    best = {name: min(run[name] for run in runs) for name in runs[0]}
    times = "".join(f"{1000 * best[name]:10.1f}" for name in ("start", "article", "again", "cpu"))
    print(f"{name or way:14}{times}{best['memory']:12.0f}{size / 1e6:11.1f}{best['found']:11.0f}", flush=True)


def generate(folder: Path) -> None:
    """Write the rows, and the same in each other layout below."""
    import duckdb

    connection = duckdb.connect()
    path = folder / "trade.parquet"
    connection.execute("SET memory_limit = '4GB'; SET enable_progress_bar = false")
    connection.execute(f"COPY ({ROWS}) TO '{path}' ({SORTED})")
    [(count,)] = connection.execute(f"SELECT count(*) FROM '{path}'").fetchall()
    (folder / "datapackage.json").write_text(json.dumps(DESCRIPTOR), encoding="utf-8")
    for name, (order, written) in LAYOUTS.items():
        (folder / name).mkdir()
        (folder / name / "datapackage.json").write_text(json.dumps(DESCRIPTOR), encoding="utf-8")
        rows = f"SELECT * FROM '{path}' ORDER BY {order}"
        connection.execute(f"COPY ({rows}) TO '{folder / name / 'trade.parquet'}' ({written})")
    print(f"generated {count:,} rows", flush=True)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--large", action="store_true")
    parser.add_argument("--way", choices=WAYS, help=argparse.SUPPRESS)
    parser.add_argument("--folder", type=Path, default=Path(), help=argparse.SUPPRESS)
    options = parser.parse_args()
    if options.way:
        return measure(options.way, options.folder)
    heads = {"start, ms": 10, "article": 10, "again": 10, "CPU": 10, "memory, MB": 12, "size, MB": 11, "found": 11}
    print(" " * 14 + "".join(f"{head:>{width}}" for head, width in heads.items()))
    measured("embedded", Path(), (reference_data() / "observations.sqlite").stat().st_size)
    measured("pandas", Path(), sum(path.stat().st_size for path in tables()))
    if options.large:
        with tempfile.TemporaryDirectory() as name:
            folder = Path(name)
            generate(folder)
            for way in ("duckdb", "pandas-large"):
                measured(way, folder, (folder / "trade.parquet").stat().st_size)
            for layout in LAYOUTS:
                measured("duckdb", folder / layout, (folder / layout / "trade.parquet").stat().st_size, layout)
    return None


if __name__ == "__main__":
    main()
