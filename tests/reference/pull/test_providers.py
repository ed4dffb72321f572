"""What is odd about each provider: its addresses, its shapes, the ways in which it says that something is wrong."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from loopback import FLOWS, IMF_HEAD, ISO3_OF_M49, KEY, RELEASES, Asked, Reply, Service

from factcheck.domain.errors import FactcheckError
from factcheck.domain.period import Period
from factcheck.reference.pull.provider import Figure
from factcheck.reference.pull.providers import find_provider, providers

Ask = Callable[..., list[Figure]]
BILATERAL = ["comtrade", "imf", "eurostat"]


def values(figures: list[Figure]) -> dict[tuple[str, str, str, str], float]:
    return {(f.reporter, f.partner, f.measure, f.period): float(f.value) for f in figures}


def shipped(reporters: list[str], partners: list[str], first: int, last: int) -> dict[Any, float]:
    return {
        flow: float(value)
        for flow, value in FLOWS.items()
        if flow[0] in reporters and flow[1] in partners and first <= int(flow[3]) <= last
    }


def test_the_world_bank_gives_every_figure_of_its_release(ask: Ask, service: Service) -> None:
    figures = ask("worldbank", ["KAZ", "KGZ"], ["world"], 2020, 2024)
    expected = {
        (row["reporter"], row["period"], float(row["value"]))
        for row in RELEASES
        if row["vintage"] == service.release
        and row["reporter"] in ("KAZ", "KGZ")
        and 2020 <= int(row["period"]) <= 2024
    }
    assert {(f.reporter, f.period, float(f.value)) for f in figures} == expected
    assert {(f.vintage, f.unit, f.scope, f.partner) for f in figures} == {("2026-07-01", "USD", "goods", "world")}


def test_all_pages_of_the_world_bank_are_read(ask: Ask, service: Service) -> None:
    at_once = values(ask("worldbank", [], ["world"], 2015, 2019))
    service.page = 7
    assert values(ask("worldbank", [], ["world"], 2014, 2019)).items() > at_once.items()


def test_what_the_world_bank_says_with_status_200_is_told(ask: Ask, service: Service) -> None:
    told = '[{"message":[{"id":"120","key":"Invalid value","value":"The provided parameter value is not valid"}]}]'
    service.faults.append(Reply(told))
    with pytest.raises(FactcheckError, match="The World Bank says: The provided parameter value is not valid"):
        ask("worldbank", ["KAZ"], ["world"], 2020, 2021)
    assert len(service.asked) == 1


def test_an_empty_page_is_no_figure(ask: Ask) -> None:
    with pytest.raises(FactcheckError, match="worldbank has no figures for this"):
        ask("worldbank", ["KAZ"], ["world"], 1960, 1961)


@pytest.mark.parametrize("name", BILATERAL)
def test_flows_are_those_of_the_provider(ask: Ask, name: str) -> None:
    reporters, partners = (["DEU", "FRA"], ["world"]) if name == "eurostat" else (["CHN"], ["KAZ", "UZB", "world"])
    figures = ask(name, reporters, partners, 2020, 2024)
    expected = shipped(reporters, partners, 2020, 2024)
    assert expected
    if name == "comtrade":  # France has another number there than in ISO 3166
        assert values(ask(name, ["USA"], ["world"], 2020, 2024)) == shipped(["USA"], ["world"], 2020, 2024)
    assert values(figures) == expected
    assert {f.unit for f in figures} == {"EUR" if name == "eurostat" else "USD"}


def test_comtrade_counts_a_flow_once(ask: Ask, service: Service) -> None:
    ask("comtrade", ["CHN"], ["KAZ"], 2021, 2023)
    asked = service.asked[0].query
    assert (asked["partner2Code"], asked["motCode"], asked["customsCode"], asked["cmdCode"]) == (
        "0",
        "0",
        "C00",
        "TOTAL",
    )


def test_comtrade_is_not_trusted_to_count_a_flow_once(ask: Ask, service: Service) -> None:
    asked = {"reporterCode": "156", "partnerCode": "398", "period": "2023", "flowCode": "X,M", "cmdCode": "TOTAL"}
    ninefold = service.comtrade(Asked("/public/v1/preview/C/A/HS", asked, {}))
    assert str(ninefold.body).count("primaryValue") == 2 * 9
    service.faults.append(ninefold)
    assert values(ask("comtrade", ["CHN"], ["KAZ"], 2023, 2023)) == shipped(["CHN"], ["KAZ"], 2023, 2023)


def test_comtrade_ends_at_500_records_without_a_word_and_is_asked_for_half(ask: Ask, service: Service) -> None:
    other_numbers = {"FRA", "CHE", "NOR", "IND"}
    wanted = sorted({flow[0] for flow in FLOWS} & set(ISO3_OF_M49.values()) - other_numbers)[:60]
    figures = ask("comtrade", wanted, ["world"], 2014, 2023)
    assert values(figures) == shipped(wanted, ["world"], 2014, 2023)
    assert len(figures) > 500
    assert len(service.asked) > 2


def test_the_key_of_comtrade_goes_in_a_header_and_is_never_told(
    ask: Ask, service: Service, monkeypatch: pytest.MonkeyPatch, tmp_path: Any
) -> None:
    monkeypatch.setenv("COMTRADE_API_KEY", KEY)
    ask("comtrade", ["CHN"], ["KAZ"], 2023, 2023)
    assert service.asked[0].path.startswith("/data/v1/get/")
    written = [path for path in tmp_path.rglob("*") if path.is_file()]
    assert written
    assert not any(KEY.encode() in path.read_bytes() for path in written)
    monkeypatch.setenv("COMTRADE_API_KEY", "a-wrong-key")
    with pytest.raises(FactcheckError, match="refuses with HTTP 401: Access denied") as caught:
        ask("comtrade", ["CHN"], ["KAZ"], 2022, 2022)
    assert "a-wrong-key" not in caught.value.message


def test_comtrade_has_an_error_with_status_200(ask: Ask, service: Service) -> None:
    service.faults.append(Reply('{"count": 0, "data": [], "error": "Invalid period"}'))
    with pytest.raises(FactcheckError, match="UN Comtrade says: Invalid period"):
        ask("comtrade", ["CHN"], ["KAZ"], 2023, 2023)


def test_months_are_asked_for_as_each_provider_writes_them(ask: Ask, service: Service) -> None:
    service.faults.append(Reply('{"data": [], "error": ""}'))
    with pytest.raises(FactcheckError, match="no figures"):
        ask("comtrade", ["CHN"], ["KAZ"], 2023, 2023, monthly=True)
    assert service.asked[-1].query["period"].startswith("202301,202302,")
    row = "dataflow,IMF.STA:IMTS(1.0.0),R,CHN,XG_FOB_USD,KAZ,M,2023-M05,1500000000.5,6,FOB"
    service.faults.append(Reply(f"{IMF_HEAD}\n{row}\n"))
    (figure,) = ask("imf", ["CHN"], ["KAZ"], 2023, 2023, monthly=True)
    assert service.asked[-1].query["c[TIME_PERIOD]"] == "ge:2023-M01+le:2023-M12"
    assert (Period.parse(figure.period), figure.value) == (Period.month(2023, 5), "1500000000.5")


def test_an_empty_answer_of_the_imf_is_a_row_of_nothing(ask: Ask) -> None:
    with pytest.raises(FactcheckError, match="imf has no figures"):
        ask("imf", ["KAZ"], ["CHN"], 1950, 1951)


@pytest.mark.parametrize("name", ["imf", "eurostat"])
def test_nothing_found_may_be_a_404(ask: Ask, service: Service, name: str) -> None:
    service.faults.append(Reply("<error>No results found</error>", 404))
    with pytest.raises(FactcheckError, match=f"{name} has no figures"):
        ask(name, ["DEU"], ["world"], 2020, 2020)


def test_a_large_answer_of_eurostat_is_waited_for(
    ask: Ask, service: Service, slept: list[float], tmp_path: Any
) -> None:
    service.at_once = 3
    figures = ask("eurostat", ["DEU", "FRA"], ["world"], 2020, 2023)
    assert values(figures) == shipped(["DEU", "FRA"], ["world"], 2020, 2023)
    assert slept == [10, 10]
    assert [call.path.split("/")[-2] for call in service.asked[1:]] == ["status", "status", "data"]
    assert len(list((tmp_path / "answers").rglob("*.body"))) == 1


@pytest.mark.parametrize("state", ["EXPIRED", "ERROR", "UNKNOWN_REQUEST"])
def test_a_preparation_that_fails_is_told(ask: Ask, service: Service, state: str) -> None:
    service.at_once, service.states = 3, type(service.states)([state])
    with pytest.raises(FactcheckError, match=f"Eurostat says: the preparation of the answer ended with {state}"):
        ask("eurostat", ["DEU", "FRA"], ["world"], 2020, 2023)


def test_a_preparation_that_never_ends_is_given_up(ask: Ask, service: Service) -> None:
    service.at_once, service.states = 3, type(service.states)(["PROCESSING"] * 1000)
    with pytest.raises(FactcheckError, match="still preparing"):
        ask("eurostat", ["DEU", "FRA"], ["world"], 2020, 2023)


def test_what_is_too_much_for_eurostat_is_asked_for_in_parts(ask: Ask, service: Service) -> None:
    service.at_most = 3
    figures = ask("eurostat", ["DEU", "FRA"], ["world"], 2020, 2023)
    assert values(figures) == shipped(["DEU", "FRA"], ["world"], 2020, 2023)


def test_what_cannot_be_divided_is_told(ask: Ask, service: Service) -> None:
    service.at_most = 0
    with pytest.raises(FactcheckError, match="too much: ask for fewer"):
        ask("eurostat", ["DEU"], ["world"], 2020, 2023)


def test_the_union_trades_with_what_is_outside_it(ask: Ask, service: Service) -> None:
    figures = ask("eurostat", ["european union"], ["world"], 2022, 2022)
    assert ".EU27_2020.EU27_2020_EXTRA." in service.asked[0].path
    assert {(f.reporter, f.partner) for f in figures} == {("european union", "world")}
    assert {f.vintage for f in figures} == {"2026-07-01"}


def test_a_provider_that_is_none_is_told_with_those_that_are() -> None:
    with pytest.raises(FactcheckError, match="choose one of comtrade, eurostat, imf, worldbank"):
        find_provider("oecd")


@pytest.mark.parametrize("name", providers())
def test_every_provider_says_what_may_be_done_with_its_figures(name: str) -> None:
    provider = providers()[name]
    assert provider.name == name
    assert "https://" in provider.terms
    assert provider.publication.attribution
