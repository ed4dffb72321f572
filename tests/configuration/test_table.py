"""A configuration says what it means or is refused in one sentence, by the program and by the schema alike."""

from decimal import Decimal
from typing import Any

import pytest
from jsonschema import Draft202012Validator

from factcheck.checker.arithmetic.precision import DEFAULT_TIERS, TIERS, judged_at
from factcheck.configuration import configuration
from factcheck.configuration.schema import config_schema
from factcheck.configuration.table import configuration_of
from factcheck.domain.check import Severity
from factcheck.domain.errors import FactcheckError

SCHEMA = Draft202012Validator(config_schema())
WHOLE = {
    "select": ["FC1", "turnover-sum"],
    "ignore": ["FC102"],
    "fail_on": "note",
    "format": ["concise", "sarif=report.sarif"],
    "reference": ["gacc"],
    "baseline": "known.json",
    "precision": {"note": {"tolerance": 1}, "error": {"tolerance": 2.5, "revision": 0.05}},
}


def test_the_schema_is_one_and_takes_a_whole_configuration() -> None:
    Draft202012Validator.check_schema(config_schema())
    SCHEMA.validate(WHOLE)
    read = configuration_of(WHOLE, "here")
    assert (read.select, read.fail_on) == (("FC1", "turnover-sum"), "note")
    assert read.tiers[Severity.ERROR].tolerance == Decimal("2.5")
    assert read.tiers[Severity.WARNING] == DEFAULT_TIERS[Severity.WARNING]


@pytest.mark.parametrize(
    ("table", "told"),
    [
        ({"selct": []}, "there is no key selct: perhaps select is meant."),
        ({"fail-on": "error"}, "there is no key fail-on: perhaps fail_on is meant."),
        ({"precision": {"note": {"tolerence": 1}}}, "no key precision.note.tolerence: perhaps tolerance is meant."),
        ({"fail_on": "fatal"}, "fail_on is 'fatal': choose of error, warning, note, never."),
        ({"select": "FC1"}, "select is 'FC1': write a list of words."),
        ({"select": [1]}, "select is [1]: write a list of words."),
        ({"format": ["sarf"]}, "there is no format sarf: perhaps sarif is meant."),
        ({"precision": {"note": {"tolerance": "1"}}}, "precision.note.tolerance is '1': write a number."),
        ({"precision": {"note": {"tolerance": True}}}, "precision.note.tolerance is True: write a number."),
        ({"precision": {"note": {"tolerance": 0.5}}}, "precision.note.tolerance is 0.5: write a number from 1 to 20."),
        ({"precision": 5}, "precision is 5: write a table."),
    ],
)
def test_what_means_nothing_is_refused_in_one_sentence(table: dict[str, Any], told: str) -> None:
    with pytest.raises(FactcheckError) as refused:
        configuration_of(table, "factcheck.toml")
    assert refused.value.message.startswith("factcheck.toml: ")
    assert refused.value.message.endswith(told)
    assert not SCHEMA.is_valid(table)


@pytest.mark.parametrize(
    "table",
    [
        {"ignore": ["FC9"]},
        {"precision": {"note": {"tolerance": 3}}},
        {"precision": {"warning": {"revision": 0.03}}},
    ],
)
def test_what_no_schema_can_tell_is_refused_too(table: dict[str, Any]) -> None:
    with pytest.raises(FactcheckError, match=r"^factcheck.toml: .*\.$"):
        configuration_of(table, "factcheck.toml")


@pytest.mark.parametrize("text", ["select = [", "\ufeff= 5", "a = 1\na = 2"])
def test_a_file_that_is_no_toml_is_told_in_one_sentence(tmp_path: Any, text: str) -> None:
    path = tmp_path / "factcheck.toml"
    path.write_text(text, encoding="utf-8")
    with pytest.raises(FactcheckError) as refused:
        configuration(path)
    assert refused.value.message.startswith(f"{path} is no TOML: ")
    assert refused.value.message.count("\n") == 0


def test_tiers_are_in_force_only_where_they_are_set() -> None:
    stricter = configuration_of({"precision": {"note": {"tolerance": 1}}}, "here").tiers
    with judged_at(stricter):
        assert dict(TIERS) == dict(stricter)
    assert dict(TIERS) == dict(DEFAULT_TIERS)
