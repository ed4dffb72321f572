"""Which publisher a text means by a name."""

from __future__ import annotations

import pytest

from factcheck.matcher.sources import SourceNames
from factcheck.reference.publisher import Publisher
from factcheck.reference.store import Store

UZBEK, KAZAKH = "Uzbekistan's Statistics Agency", "Kazakhstan's Bureau of National Statistics"


@pytest.fixture(scope="module")
def names() -> SourceNames:
    return SourceNames(Store.default().publishers())


@pytest.mark.parametrize(
    ("name", "areas", "publisher"),
    [
        ("GACC", ("CHN", "KAZ"), "GACC"),
        ("the GACC", ("KAZ", "CHN"), "GACC"),
        ("China’s customs agency", ("CHN", "KAZ"), "GACC"),
        ("China's General Administration of Customs", ("CHN", "world"), "GACC"),
        ("General Administration of Customs", ("CHN", "world"), "GACC"),
        ("Chinese Customs", ("TJK", "CHN"), "GACC"),
        ("Uzbekistan’s Statistics Agency", ("UZB", "CHN"), UZBEK),
        ("Uzbek Statistics Committee", ("UZB", "world"), UZBEK),
        ("the Statistics Agency", ("UZB", "world"), UZBEK),
        ("the Statistics Agency", ("TJK", "world"), "Tajikistan's Agency on Statistics"),
        ("Kazakhstan’s Bureau of National Statistics", ("KAZ", "CHN"), KAZAKH),
        ("National Statistical Committee", ("KGZ", "world"), "Kyrgyzstan's National Statistical Committee"),
        ("World Bank", ("KAZ", None), "World Bank"),
    ],
)
def test_usual_names_are_known(names: SourceNames, name: str, areas: tuple[str | None, ...], publisher: str) -> None:
    found = names.find(name, areas)
    assert found is not None
    assert found.name == publisher


@pytest.mark.parametrize(
    ("name", "areas", "publisher"),
    [
        ("General Adminstration of Customs", ("CHN", "world"), "GACC"),
        ("Uzbekistan's Statistical Agency", ("UZB", "CHN"), UZBEK),
        ("Kazahkstan's Bureau of National Statistics", ("KAZ", "CHN"), KAZAKH),
    ],
)
def test_names_not_spelt_as_we_know_them(names: SourceNames, name: str, areas: tuple[str, ...], publisher: str) -> None:
    found = names.find(name, areas)
    assert found is not None
    assert found.name == publisher


@pytest.mark.parametrize(
    ("name", "areas"),
    [
        ("Reuters", ("CHN", "KAZ")),
        ("OECD", ("CHN", "KAZ")),
        ("ADB", ("UZB", "KAZ")),
        ("the Statistics Agency", ("MNG", "world")),
        ("General Administration of Customs", ("VNM", "world")),
        ("National Bureau of Statistics", ("NGA", "world")),
        ("", ("CHN", "KAZ")),
    ],
)
def test_others_are_none_of_ours(names: SourceNames, name: str, areas: tuple[str, ...]) -> None:
    assert names.find(name, areas) is None


def test_one_country_is_never_a_spelling_of_another() -> None:
    office = Publisher("Uzbekistan's Statistics Office", "", None, None, ("Uzbekistan's Statistics Office",))
    names = SourceNames([office])
    for country in ("Kazakhstan", "Turkmenistan", "Tajikistan", "Kyrgyzstan", "Pakistan", "Afghanistan"):
        assert names.find(f"{country}'s Statistics Office", ()) is None


def test_a_name_that_two_bodies_share_is_nobodys() -> None:
    twins = [Publisher(name, "", "KAZ", None, ("Trade Ministry",)) for name in ("A", "B")]
    assert SourceNames(twins).find("Trade Ministry", ("KAZ",)) is None
