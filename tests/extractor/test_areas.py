from __future__ import annotations

import re
from collections import defaultdict
from itertools import pairwise
from pathlib import Path

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from factcheck.domain.period import Period
from factcheck.extractor.areas import find_areas
from factcheck.extractor.areas.names import country_names, gazetteer
from factcheck.extractor.areas.spelling import closest_area
from factcheck.groups import members
from factcheck.resources import vocabulary

CASES = yaml.safe_load((Path(__file__).parents[1] / "cases" / "areas.yaml").read_text(encoding="utf-8"))
FORMS = {"name", "demonym", "capital", "group", "pair", "region"}


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["text"])
def test_finds_the_areas_of_a_sentence(case):
    text = case["text"]
    found = [[text[m.start : m.end], "+".join(m.codes), m.form] for m in find_areas(text)]
    assert found == case["areas"]


@pytest.mark.parametrize(
    ("text", "possessive"),
    [
        ("China's oil", True),
        ("the Emirates' oil", True),
        ("China’s oil", True),
        ("China oil", False),
        ("the Chinese' x", False),
    ],
)
def test_tells_a_possessive(text, possessive):
    assert [m.possessive for m in find_areas(text)] == [possessive]


def test_another_part_of_the_article_tells_which_georgia():
    assert find_areas("Georgia sold more.", context="Georgia sold more. So did Alabama.")[0].form == "region"
    assert find_areas("Georgia sold more.", context="Georgia sold more. So said Tbilisi.")[0].codes == ("GEO",)


def test_every_country_is_found_by_each_of_its_names():
    missed = [
        name.words
        for name in country_names()
        if name.words not in vocabulary("areas")["ambiguous"]
        and [m.codes for m in find_areas(f"They sell to the {name.words} today")] != [(name.code,)]
    ]
    assert not missed


def test_no_name_means_two_areas_unless_listed_as_ambiguous():
    codes = defaultdict(set)
    for name in gazetteer():
        if name.form != "prefix":
            codes[name.words, name.definite].add(name.code)
    shared = {words for (words, _), meant in codes.items() if len(meant) > 1}
    assert shared <= set(vocabulary("areas")["ambiguous"])


def test_every_country_has_an_alpha_3_code_and_no_name_is_another_ones():
    gone = {"SUN", "YUG", "CSK"}
    assert len({name.code for name in country_names()} - gone) == 250
    assert all(re.fullmatch("[A-Z]{3}", name.code) for name in country_names())


def test_every_group_has_members_or_is_marked_open():
    for code, group in vocabulary("groups").items():
        had_members = members(code) or members(code, Period.year(2011))
        assert bool(group.get("open")) != bool(had_members), code


@pytest.mark.parametrize(
    ("name", "code"),
    [
        ("Kazakstan", "KAZ"),
        ("Kazahkstan", "KAZ"),
        ("Kyrgystan", "KGZ"),
        ("Azerbaijian", "AZE"),
        ("Turkmenia", "TKM"),
        ("Phillipines", "PHL"),
        ("the netherlands", "NLD"),
        ("CHINA", "CHN"),
        ("Uzbekistn", "UZB"),
        ("South Koraa", "KOR"),
        ("central asia", "central asia"),
        ("Niger", "NER"),
        ("Nigeria", "NGA"),
        ("Iran", "IRN"),
        ("Iraq", "IRQ"),
        ("Nigera", None),
        ("Austrlia", None),
        ("Slovania", None),
        ("Irak", None),
        ("Germ", None),
        ("Atlantis", None),
        ("", None),
    ],
)
def test_the_closest_area_to_a_name(name, code):
    assert closest_area(name) == code


@given(st.text())
def test_any_text_is_read_in_order_without_overlaps(text):
    past = 0
    for mention in find_areas(text):
        assert past <= mention.start < mention.end <= len(text)
        assert mention.form in FORMS
        assert mention.codes
        past = mention.end


@given(
    st.lists(
        st.sampled_from([*(name.words for name in country_names()), "and", "trade", "-", ",", "'s", "of"]), max_size=12
    ),
    st.sampled_from(["", " "]),
)
def test_rows_of_names_are_read_in_order_without_overlaps(words, space):
    text = space.join(words)
    found = find_areas(text)
    assert all(a.end <= b.start for a, b in pairwise(found))
