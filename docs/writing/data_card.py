"""What is in `reference_data/`, from its descriptors and the compiled file."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterator
from contextlib import closing
from typing import Any

from writing.paths import TOP

_DATA = TOP / "reference_data"
_GRADES = {1: "official tables", 2: "official statements", 3: "news reports and estimates", 4: "other"}
_COUNTED = """
    select count(*), min(substr(period, 1, 4)), max(substr(period, 1, 4)), sum(doubtful)
    from observation join origin on origin.id = origin where dataset = ?
"""
_BY_GRADE = """
    select grade, count(*) from observation join origin on origin.id = origin where dataset = ? group by grade
"""


def datasets() -> str:
    """A table of the datasets with how many figures each has, of which years, and what each is."""
    heads = ["| dataset | figures | years | licence |", "| --- | ---: | --- | --- |"]
    told = (f"- `{one['name']}`: **{one['title']}.** {one['description']}" for one in _packages())
    return "\n".join([*heads, *(_row(package) for package in _packages()), "", *told])


def grades() -> str:
    """How many figures of each dataset are official, and how many are doubtful."""
    heads = " | ".join(_GRADES.values())
    rows = (_graded(package["name"]) for package in _packages() if _counted(package["name"])[0])
    return "\n".join([f"| dataset | {heads} | kept as doubtful |", "| --- |" + " ---: |" * 5, *rows])


def attributions() -> str:
    """Whose figures they are, and the words that their licences ask for."""
    return "\n".join(_credit(package) for package in _packages())


PARTS = {"datasets": datasets, "grades": grades, "attributions": attributions}


def _packages() -> Iterator[dict[str, Any]]:
    for path in sorted(_DATA.glob("*/datapackage.json")):
        yield json.loads(path.read_text(encoding="utf-8"))


def _row(package: dict[str, Any]) -> str:
    count, first, last, _ = _counted(package["name"])
    years = f"{first} to {last}" if count else ""
    licence = ", ".join(_licence(one) for one in package["licenses"])
    return f"| `{package['name']}` | {f'{count:,}' if count else ''} | {years} | {licence} |"


def _graded(name: str) -> str:
    by_grade = dict(_asked(_BY_GRADE, name))
    cells = [by_grade.get(grade, 0) for grade in _GRADES]
    return f"| `{name}` | " + " | ".join(f"{cell:,}" for cell in (*cells, _counted(name)[3])) + " |"


def _credit(package: dict[str, Any]) -> str:
    makers = "; ".join(
        f"[{one['title']}]({one['path']})" if "path" in one else one["title"] for one in package.get("sources", ())
    )
    words = package.get("factcheck", {}).get("attribution", "")
    return f"- `{package['name']}`, version {package['version']}. {makers + '. ' if makers else ''}{words}".rstrip()


def _licence(licence: dict[str, str]) -> str:
    return f"[{licence['name']}]({licence['path']})" if "path" in licence else licence.get("title", licence["name"])


def _counted(name: str) -> tuple[int, str, str, int]:
    [(count, first, last, doubtful)] = _asked(_COUNTED, name)
    return count, first, last, doubtful or 0


def _asked(question: str, name: str) -> list[Any]:
    with closing(sqlite3.connect(f"file:{_DATA / 'observations.sqlite'}?mode=ro", uri=True)) as store:
        return store.execute(question, (name,)).fetchall()
