"""A table of articles in, a table of findings out: for pandas, and for what works on many machines."""

from __future__ import annotations

from collections.abc import Hashable, Iterator
from functools import cache
from typing import TYPE_CHECKING, Any

from factcheck.audit import told
from factcheck.audit.checking import Checking, checking
from factcheck.audit.fields import Fields
from factcheck.audit.result import Result
from factcheck.audit.setup import Setup

if TYPE_CHECKING:
    import pandas as pd

COLUMNS = ("id", "status", "reason", *told.COLUMNS)


def check_frame(articles: pd.DataFrame) -> pd.DataFrame:
    """The findings in `articles`, which has a column `text` and may have `id`, `title`, `published` and `url`.

    Every article has a row a finding, or one row with its status and nothing else where there is none. The columns are
    always the same ones and of pandas' type "string", also where `articles` is empty or nothing is found in it.
    Whoever calls it again in the same process finds the pipeline loaded: `dask.dataframe.map_partitions(check_frame)`
    needs nothing else, and Spark's `mapInPandas` takes `lambda frames: map(check_frame, frames)`.
    """
    import pandas as pd

    checked, fields = _checking(), Fields()
    rows = [
        row
        for index, article in zip(articles.index, articles.to_dict("records"), strict=True)
        for row in _rows(checked, fields, index, article)
    ]
    return pd.DataFrame(rows, columns=list(COLUMNS)).astype("string")


@cache
def _checking() -> Checking:
    return checking(Setup())


def _rows(
    checked: Checking, fields: Fields, index: Hashable, article: dict[Hashable, Any]
) -> Iterator[dict[str, str | None]]:
    document = fields.document({str(name): value for name, value in article.items()}, str(index))
    result: Result = checked(document)
    about = {"id": document.name, "status": str(result.status), "reason": result.reason}
    found = [check for check in result.checks if check["fingerprint"]]
    if not found:
        yield {**dict.fromkeys(COLUMNS), **about}
    for check in found:
        yield {**about, **{name: check[name] for name in told.COLUMNS}}
