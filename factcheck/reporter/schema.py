"""The JSON Schema (draft 2020-12) of what `factcheck check --format json` and `--format jsonl` print.

Fields may be added to a report without a new version; none is renamed, dropped or given another meaning.
"""

from __future__ import annotations

from enum import Enum
from typing import Any

from factcheck.domain.article import DateOrigin
from factcheck.domain.assertion import Asserted
from factcheck.domain.check import Outcome, Severity
from factcheck.domain.claim import Kind, NumberStatus
from factcheck.domain.evidence import Verdict
from factcheck.domain.observation import Grade
from factcheck.domain.quantity import Qualifier
from factcheck.reporter.json_report import SCHEMA

Schema = dict[str, Any]

_TEXT: Schema = {"type": "string"}
_TEXT_OR_NULL: Schema = {"type": ["string", "null"]}
_NUMBER: Schema = {"type": "number"}
_NUMBER_OR_NULL: Schema = {"type": ["number", "null"]}
_COUNT: Schema = {"type": "integer", "minimum": 0}
_DAY_OR_NULL: Schema = {"type": ["string", "null"], "pattern": r"^\d{4}-\d{2}-\d{2}$"}
_PERIOD_OR_NULL: Schema = {
    "type": ["string", "null"],
    "pattern": r"^\d{4}(-(\d{2}(-\d{2})?|Q[1-4]|S[12]))?(/\d{4}(-\d{2}(-\d{2})?)?)?$",
    "description": "2023, 2023-Q1, 2023-S1 (first half), 2023-05, 2023-01/2023-11, 2024-03-20/2024-05-21 or 2024-10-01",
}
_CLAIM_ID: Schema = {"type": "string", "description": "the id of a claim of the same report"}
_OFFSET: Schema = {
    "type": "integer",
    "minimum": 0,
    "description": "characters (Unicode code points) from the start of the text that was read; document.text if given",
}


def report_schema() -> Schema:
    """The schema of the whole output: an array of reports, or one report of `--format jsonl`.

    A report of an article that could not be checked is an error record.
    """
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": SCHEMA,
        "description": "What factcheck prints: --format json an array of records, --format jsonl one record a line.",
        "anyOf": [{"$ref": "#/$defs/record"}, {"type": "array", "items": {"$ref": "#/$defs/record"}}],
        "$defs": {
            "record": {"anyOf": [{"$ref": "#/$defs/report"}, {"$ref": "#/$defs/error_record"}]},
            "report": _report(),
            "error_record": _error_record(),
            "document": _document(),
            "claim": _claim(),
            "implied": _fields({"low": _NUMBER_OR_NULL, "high": _NUMBER_OR_NULL}),
            "series": _fields(_SERIES),
            "number": _number(),
            "check": _check(),
            "assertion": _assertion(),
            "suspect": _suspect(),
            "reference": _reference(),
            "dataset": _fields({"name": _TEXT, "title": _TEXT, "licence": _TEXT, "attribution": _TEXT}),
            "summary": _summary(),
        },
    }


def _fields(fields: dict[str, Schema], optional: dict[str, Schema] | None = None) -> Schema:
    return {"type": "object", "properties": {**fields, **(optional or {})}, "required": list(fields)}


def _one_of(names: type[Enum], *, null: bool = False) -> Schema:
    return {"enum": [*(name.value for name in names), *([None] if null else [])]}


def _list_of(name: str) -> Schema:
    return {"type": "array", "items": {"$ref": f"#/$defs/{name}"}}


def _null_or(name: str) -> Schema:
    return {"anyOf": [{"type": "null"}, {"$ref": f"#/$defs/{name}"}]}


_SPAN: dict[str, Schema] = {"quote": _TEXT, "start": _OFFSET, "end": _OFFSET}

_SERIES: dict[str, Schema] = {
    "measure": {"type": "string", "description": "exports, imports, turnover, balance, gdp, inflation …"},
    "product": {"type": ["string", "null"], "description": "null for all goods"},
    "reporter": {
        "type": ["string", "null"],
        "description": "ISO 3166 alpha-3, or a group by its name in lower case",
    },
    "partner": {"type": ["string", "null"], "description": "as the reporter; world where all partners are meant"},
    "period": _PERIOD_OR_NULL,
}


def _report() -> Schema:
    return _fields(
        {
            "schema": {"const": SCHEMA},
            "document": {"$ref": "#/$defs/document"},
            "claims": _list_of("claim"),
            "numbers": _list_of("number"),
            "checks": _list_of("check"),
            "summary": {"$ref": "#/$defs/summary"},
        },
        optional={"datasets": {**_list_of("dataset"), "description": "whose figures the checks refer to"}},
    )


def _error_record() -> Schema:
    return _fields(
        {
            "schema": {"const": SCHEMA},
            "document": _fields({"id": _TEXT_OR_NULL}),
            "error": _fields({"code": _TEXT, "message": _TEXT}),
        }
    )


def _document() -> Schema:
    return _fields(
        {
            "id": _TEXT_OR_NULL,
            "title": _TEXT_OR_NULL,
            "published": _DAY_OR_NULL,
            "published_from": _one_of(DateOrigin),
            "language": _TEXT,
            "url": _TEXT_OR_NULL,
            "characters": _COUNT,
        },
        optional={"text": {"type": "string", "description": "given where the article was no plain text to begin with"}},
    )


def _claim() -> Schema:
    reason = _fields(
        {
            "slot": {"type": "string", "description": "the slot of the claim: value, unit, kind, measure, reporter …"},
            "rule": {"type": "string", "description": "what said so, in plain words for people"},
            "start": {"anyOf": [{"type": "null"}, _OFFSET]},
            "end": {"anyOf": [{"type": "null"}, _OFFSET]},
            "guessed": {"type": "boolean", "description": "whether it was carried over or assumed"},
        },
        optional={"quote": {"type": ["string", "null"], "description": "the words it came from; null where none did"}},
    )
    return _fields(
        {
            "id": _TEXT,
            "kind": _one_of(Kind),
            **_SERIES,
            "base_period": _PERIOD_OR_NULL,
            **_quantity(_NUMBER, _one_of(Qualifier)),
            "source": _TEXT_OR_NULL,
            **_SPAN,
            "verdict": _one_of(Verdict),
        },
        optional={
            "implied": {
                **_null_or("implied"),
                "description": "what all the other figures of the article leave for the number, in its own unit",
            },
            "against": {**_null_or("series"), "description": "the whole of a share, the other level of a ratio"},
            "among": {"type": ["string", "null"], "description": "the group within which a rank holds"},
            "ranks": {**_one_of(Kind, null=True), "description": "what a rank compares"},
            "confidence": {"type": "number", "minimum": 0, "maximum": 1},
            "reasons": {"type": "array", "items": reason, "description": "why the slots are filled as they are"},
        },
    )


def _number() -> Schema:
    return _fields(
        {
            **_SPAN,
            "status": _one_of(NumberStatus),
            "claim": {"anyOf": [{"type": "null"}, _CLAIM_ID]},
            **_quantity(_NUMBER_OR_NULL, _one_of(Qualifier, null=True)),
        }
    )


def _quantity(value: Schema, qualifier: Schema) -> dict[str, Schema]:
    bound = {**_NUMBER_OR_NULL, "description": "what the stated precision allows; null where there is no bound"}
    return {"value": value, "low": bound, "high": bound, "unit": _TEXT_OR_NULL, "qualifier": qualifier}


def _check() -> Schema:
    return _fields(
        {
            "id": _TEXT,
            "rule": {"type": "string", "description": "readable name: turnover-sum"},
            "code": {"type": "string", "pattern": r"^FC\d{3}$"},
            "outcome": _one_of(Outcome),
            "severity": _one_of(Severity),
            "claims": {"type": "array", "items": _CLAIM_ID},
            "message": _TEXT,
            "calculation": _TEXT,
            "reference": _null_or("reference"),
            "suspects": {**_list_of("suspect"), "maxItems": 3},
        },
        optional={
            "assertion": {
                **_null_or("assertion"),
                "description": "the statement in words that the claims prove or refute",
            },
        },
    )


def _assertion() -> Schema:
    return _fields({"asserted": _one_of(Asserted), **_SPAN})


def _suspect() -> Schema:
    return _fields(
        {"claim": _CLAIM_ID, "low": _NUMBER_OR_NULL, "high": _NUMBER_OR_NULL, "replacement": _TEXT, "why": _TEXT}
    )


def _reference() -> Schema:
    return _fields(
        {
            "dataset": _TEXT,
            "source": _TEXT,
            "series": _TEXT,
            "period": _PERIOD_OR_NULL,
            "value": _NUMBER,
            "unit": _TEXT,
            "citation": _TEXT,
            "retrieved": _DAY_OR_NULL,
        },
        optional={
            "low": _NUMBER_OR_NULL,
            "high": _NUMBER_OR_NULL,
            "scope": {"type": "string", "description": "goods or goods_services"},
            "url": _TEXT_OR_NULL,
            "grade": {"enum": [grade.value for grade in Grade], "description": "1 official table … 4 other"},
            "summed_from": {
                "type": "array",
                "items": _TEXT,
                "description": "the members of a group of areas whose figures were added; else empty",
            },
            "published": {
                "type": ["string", "null"],
                "description": "the figure as published where it was converted from another currency; else null",
            },
        },
    )


def _summary() -> Schema:
    return _fields(
        {"claims": _COUNT, "numbers": _COUNT, "holds": _COUNT, "fails": _COUNT, "undecided": _COUNT},
        optional={
            "errors": _COUNT,
            "warnings": _COUNT,
            "numbers_read": _COUNT,
            "claims_checked": {**_COUNT, "description": "claims that a check holds or fails for"},
            "ignored": {**_COUNT, "description": "failed checks that the text or a baseline says are known"},
            "other_numbers": {"type": "object", "additionalProperties": _COUNT, "description": "by status"},
        },
    )
