from __future__ import annotations

import csv
import json
from datetime import date

import pytest

from factcheck.domain.period import Period
from factcheck.extractor.areas.names import country_names
from factcheck.groups import lies_in, members
from factcheck.resources import reference_data, vocabulary

FOLDER = reference_data() / "groups"


def rows():
    with (FOLDER / "groups.csv").open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def test_central_asia_is_five_countries():
    assert members("central asia", Period.year(2023)) == {"KAZ", "KGZ", "TJK", "TKM", "UZB"}


@pytest.mark.parametrize(
    ("group", "on", "count"),
    [
        ("european union", "2019", 28),
        ("european union", "2020", 27),
        ("european union", "2020-01", 28),
        ("european union", "2013", 28),
        ("european union", "1957", 0),
        ("euro area", "2025", 20),
        ("euro area", "2026", 21),
        ("asean", "2024", 10),
        ("asean", "2025", 11),
        ("eaeu", "2015", 5),
        ("brics", "2009", 4),
        ("brics", "2011", 5),
        ("brics", "2024", 9),
        ("brics", "2025", 10),
        ("g7", "2020", 7),
        ("g20", "2020", 19),
        ("gcc", "2020", 6),
        ("oecd", "2022", 38),
        ("cis", "2023", 9),
        ("eurasec", "2007", 6),
        ("eurasec", "2009", 5),
        ("customs union", "2012", 3),
        ("customs union", "2015", 0),
        ("g8", "2013", 8),
        ("waemu", "2020", 8),
        ("european economic area", "1994", 17),
        ("european economic area", "2016", 31),
        ("european economic area", "2020", 30),
        ("atlantis", "2020", 0),
        ("belt and road countries", "2023", 0),
    ],
)
def test_how_many_members_a_group_had(group, on, count):
    assert len(members(group, Period.parse(on))) == count


def test_the_united_kingdom_left_the_union():
    assert "GBR" in members("european union", Period.year(2019))
    assert "GBR" not in members("european union")


def test_every_row_is_a_known_group_a_known_country_and_days_in_order():
    countries = {name.code for name in country_names()}
    for row in rows():
        assert row["group"] in vocabulary("groups")
        assert row["member"] in countries
        assert row["source"]
        first, last = row["from"] or "0001-01-01", row["until"] or "9999-12-31"
        assert date.fromisoformat(first) <= date.fromisoformat(last)


def test_no_member_belongs_to_a_group_twice_at_once():
    seen: dict[tuple[str, str], list[Period]] = {}
    for row in rows():
        days = Period(date.fromisoformat(row["from"] or "0001-01-01"), date.fromisoformat(row["until"] or "9999-12-31"))
        earlier = seen.setdefault((row["group"], row["member"]), [])
        assert not any(days.overlaps(other) for other in earlier), row
        earlier.append(days)


def test_the_descriptor_names_the_columns():
    described = json.loads((FOLDER / "datapackage.json").read_text(encoding="utf-8"))["resources"][0]
    assert [field["name"] for field in described["schema"]["fields"]] == list(rows()[0])


def test_a_country_lies_in_a_part_of_the_world_that_has_no_members() -> None:
    assert lies_in("KEN", "africa")
    assert not lies_in("KEN", "latin america")
    assert not members("africa")


def test_the_parts_of_the_world_have_names_and_countries_that_are_known() -> None:
    with (FOLDER / "parts.csv").open(encoding="utf-8", newline="") as file:
        told = list(csv.DictReader(file))
    assert {row["part"] for row in told} <= set(vocabulary("groups"))
    assert {row["country"] for row in told} <= {name.code for name in country_names()}
