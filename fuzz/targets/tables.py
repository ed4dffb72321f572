"""Figures of one's own: bare CSV and TSV files, guessed, tried and looked into."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from tempfile import TemporaryDirectory

from factcheck.reference.add import tried
from factcheck.reference.guess import guess
from factcheck.reference.guess.told import Told
from fuzz.seeds import TOP, words
from fuzz.targets import Target


def run(blob: bytes) -> None:
    with TemporaryDirectory() as folder:
        path = Path(folder, "own-figures.tsv" if b"\t" in blob[:200] else "own-figures.csv")
        path.write_bytes(blob)
        told = Told(source="GACC", reporter=None if len(blob) % 2 else "Peru", unit="USD" if len(blob) % 3 else None)
        guessed = guess(path, told, date(2024, 2, 2))
        if not guessed.missing:
            with tried(path, guessed) as trial:
                assert set(trial.frame["value"].map(float).map(str)) is not None


def seeds() -> list[bytes]:
    own = [(TOP / "examples" / "kazakh-exports.csv").read_bytes()]
    for path in sorted((TOP / "reference_data").glob("*/*.csv")):
        own.append(b"".join(path.read_bytes()[:6000].splitlines(keepends=True)[:12]))
    wide = "Country;2021;2022;2023\nPeru;1.204,5;2.000;n/a\nChile;3;4;5\n\nSource: Customs\nUnit: million USD\n"
    return [*own, wide.encode(), wide.replace(";", "\t").encode(), wide.encode("utf-16")]


TARGET = Target(run, seeds, words("tables", "areas"))
