"""What a topic is a part of: the one answer that rules, lists and the system share."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from factcheck.checker.keys import BALANCE, FLOW, TURNOVER, WORLD, Topic, flow, turnover
from factcheck.checker.wholes import both_ways, leaves_open, opened, totals, wider

from .make import members

TEA = flow("KEN", "GBR", "tea", None)


def test_a_flow_of_one_product_is_part_of_five_totals_the_nearest_first() -> None:
    assert totals(TEA) == [
        flow("KEN", "GBR", None, None),
        flow("KEN", WORLD, "tea", None),
        flow(WORLD, "GBR", "tea", None),
        flow("KEN", WORLD, None, None),
        flow(WORLD, "GBR", None, None),
    ]
    assert both_ways(TEA) == turnover("GBR", "KEN", "tea", None)


def test_a_turnover_is_part_of_that_with_the_world_on_either_side() -> None:
    assert totals(turnover("KEN", "GBR", None, None)) == [
        turnover("GBR", WORLD, None, None),
        turnover("KEN", WORLD, None, None),
    ]
    assert both_ways(turnover("KEN", "GBR", None, None)) is None


def test_what_comes_from_one_country_is_part_of_what_comes_from_all() -> None:
    assert totals(Topic("fdi", "GEO", "TUR", None, None))[0] == Topic("fdi", "GEO", None, None, None)


def test_what_a_country_makes_is_part_of_what_the_world_makes() -> None:
    assert totals(Topic("gdp", "GEO", None, None, None)) == [Topic("gdp", WORLD, None, None, None)]
    assert totals(Topic("gdp", WORLD, None, None, None)) == []


def test_a_group_is_wider_where_the_area_is_its_member_on_the_same_side() -> None:
    there, back = flow("AAA", "CHN", None, None), flow("CHN", "AAA", None, None)
    union, region = flow("union", "CHN", None, None), flow("central asia", "CHN", None, None)
    assert list(wider(there, [there, union, region], members)) == [union]
    assert list(wider(back, [union, region], members)) == []


areas = st.sampled_from(("AAA", "BBB", WORLD, None))
topics = st.one_of(
    st.builds(flow, areas, areas, st.sampled_from(("tea", None)), st.none()),
    st.builds(turnover, areas, areas, st.sampled_from(("tea", None)), st.none()),
    st.builds(Topic, st.sampled_from((BALANCE, "fdi")), areas, areas, st.sampled_from(("tea", None)), st.none()),
)


@given(topics)
def test_a_whole_leaves_something_open_and_is_never_the_part_itself(about: Topic) -> None:
    for whole in totals(about):
        assert whole != about
        assert whole.measure == about.measure
        assert whole.measure == TURNOVER or leaves_open(whole, about)
    for whole in opened(about).values():
        assert opened(whole).get("product") == whole._replace(product=None)
    if about.measure == FLOW:
        assert both_ways(about) != about
