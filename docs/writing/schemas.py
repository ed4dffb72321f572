"""The JSON Schemas as they are published."""

from __future__ import annotations

import json
from collections.abc import Callable
from functools import partial

from factcheck.configuration.schema import config_schema
from factcheck.reporter.schema import Schema, report_schema


def schema_page(schema: Callable[[], Schema]) -> str:
    """A JSON Schema, with a line a key."""
    return json.dumps(schema(), indent=2, ensure_ascii=False) + "\n"


PAGES = {
    "docs/schema/factcheck-report-1.json": partial(schema_page, report_schema),
    "docs/schema/factcheck-config-1.json": partial(schema_page, config_schema),
}
