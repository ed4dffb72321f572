"""Figures of one's own: bare CSV and TSV files, guessed, tried and looked into."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from pathlib import Path
from tempfile import TemporaryDirectory

import pandas as pd

from factcheck.domain.period import Period
from factcheck.reference.add import tried
from factcheck.reference.guess import guess
from factcheck.reference.guess.told import Told
from fuzz.seeds import TOP, words
from fuzz.targets import Target

_WIDE = (
    "Exports by country\nCountry;2021;2022;2023\nPeru;1.204,5;2.000;n/a\nChile;3;4;5\n\nSource: Customs\nUnit: USD mn\n"
)
_OWN = (
    "Country,Year,Flow,Value (million USD)\nPeru,2022,Exports,1204.5\nPeru,2023,Imports,980\nChile,2023,Exports,77\n",
    "Country\tPeriod\tExports, USD\tImports, USD\nJapan\tQ1 2023\t1,204\t980\nJapan\tJan-Sep 2023\t12.5\t5e3\n",
    "Inflation rate\nCountry Name,Country Code,2021,2022\nPeru,PER,4.0%,7.9%\nChile,CHL,4.5%,..\n",
    "reporter,partner,measure,period,value,unit\nPER,JPN,exports,2023,10,USD\nPER,JPN,gdp,2022,7,USD\n",
    "\n\nImports (tonnes)\nMonth,Peru,Chile\nJanuary 2023,12,15\nFebruary 2023,13,\nTotal,25,15\n",
)


def run(blob: bytes) -> None:
    with TemporaryDirectory() as folder:
        path = Path(folder, "own-figures.tsv" if b"\t" in blob[:200] else "own-figures.csv")
        path.write_bytes(blob)
        guessed = guess(path, Told(source="GACC", reporter=None if len(blob) % 2 else "Kazakhstan"), date(2024, 2, 2))
        assert not guessed.missing or blob not in seeds(), guessed.missing
        if not guessed.missing:
            with tried(path, guessed) as trial:
                require_figures(trial.frame)
                assert len(trial.frame) or blob not in seeds()


def require_figures(frame: pd.DataFrame) -> None:
    """Fail where a row is no figure: one without a side or a period, or with a value that its bounds do not hold."""
    for row in frame.to_dict("records"):
        low, value, high = (Decimal(row[role]) for role in ("low", "value", "high"))
        assert all(number.is_finite() for number in (low, value, high)), row
        assert low <= value <= high, row
        assert row["reporter"], row
        assert str(Period.parse(row["period"])) == row["period"], row


def seeds() -> list[bytes]:
    own = [(TOP / "examples" / "kazakh-exports.csv").read_bytes(), *(text.encode() for text in _OWN)]
    return [*own, _WIDE.encode(), _WIDE.replace(";", "\t").encode(), _WIDE.encode("utf-16")]


TARGET = Target(run, seeds, words("tables", "areas"))
