"""`factcheck schema`: the form of what is printed for programs."""

from __future__ import annotations

import json


def schema() -> None:
    """Print the JSON Schema of what --format json and --format jsonl write."""
    from factcheck.reporter.schema import report_schema

    print(json.dumps(report_schema(), indent=2, ensure_ascii=False))
