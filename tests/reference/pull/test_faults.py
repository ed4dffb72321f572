"""Each fault of a web service with each provider: what may pass is asked again, what does not is told in a sentence."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from loopback import Reply, Service

from factcheck.domain.errors import FactcheckError
from factcheck.reference.pull.provider import Figure
from factcheck.reference.pull.providers import names

Ask = Callable[..., list[Figure]]
ASKED = {
    "worldbank": (["KAZ"], ["world"], 2022, 2023),
    "comtrade": (["CHN"], ["KAZ"], 2022, 2023),
    "imf": (["CHN"], ["KAZ"], 2022, 2023),
    "eurostat": (["DEU"], ["world"], 2022, 2023),
}
PASSING = {
    "429": Reply("Rate limit is exceeded.", 429, {"Retry-After": "3"}),
    "503": Reply("<html><body>Service unavailable</body></html>", 503),
    "502 of a gateway": Reply("", 502),
    "wrong JSON": Reply('{"data": [{"period": "2023", '),
    "JSON of something else": Reply('{"status": "ok"}'),
    "a page of a web site": Reply("<!DOCTYPE html><html><body>Scheduled maintenance</body></html>"),
    "bytes that are no text": Reply(b"\x1f\x8b\x00\xff" * 20),
}
INSIDE = {
    "worldbank": ('[{"message":[{"id":"175","value":"The indicator was not found."}]}]', "indicator was not found"),
    "comtrade": ('{"elapsedTime": "0 secs", "count": 0, "data": [], "error": "Maximum is 12 periods."}', "12 periods"),
    "imf": ('{"errors": [{"code": 500, "title": "Internal error of the IMF"}]}', "Internal error of the IMF"),
    "eurostat": (
        "<S:Fault xmlns:S='urn:s'><faultcode>150</faultcode><faultstring>Invalid dimension</faultstring></S:Fault>",
        "Eurostat says: Invalid dimension",
    ),
}


def test_every_provider_is_here() -> None:
    assert set(ASKED) == set(INSIDE) == set(names())


@pytest.mark.parametrize("name", ASKED)
@pytest.mark.parametrize("fault", PASSING.values(), ids=PASSING)
def test_what_may_pass_is_asked_again(ask: Ask, service: Service, slept: list[float], name: str, fault: Reply) -> None:
    service.faults.append(fault)
    figures = ask(name, *ASKED[name])
    waits, paths = list(slept), [asked.path for asked in service.asked]
    assert waits == [3 if fault.status == 429 else 1]
    assert paths[0] == paths[1]
    service.asked.clear()
    assert ask(name, *ASKED[name]) == figures


@pytest.mark.parametrize("name", ASKED)
def test_half_an_answer_is_asked_again(ask: Ask, service: Service, slept: list[float], name: str) -> None:
    """Cut off on its way, and cut off before it was sent: then its length is said to be right."""
    whole = ask(name, *ASKED[name])
    asked = service.asked[0]
    reply = service.reply(asked)
    for first, half in ((2021, Reply(reply.body, cut=True)), (2020, Reply(reply.body[:-40]))):
        service.faults.append(half)
        more = ask(name, *ASKED[name][:2], first, 2023)
        assert {figure.key for figure in whole} <= {figure.key for figure in more}
    assert slept == [1, 1]


@pytest.mark.parametrize("name", ASKED)
@pytest.mark.parametrize("fault", [Reply("busy", 429), Reply("down", 503), Reply("<html>no</html>")])
def test_what_does_not_pass_is_told_after_five_times(ask: Ask, service: Service, name: str, fault: Reply) -> None:
    service.faults.extend([fault] * 5)
    with pytest.raises(FactcheckError, match=r"127\.0\.0\.1:\d+ .*, 5 times: pull again later") as caught:
        ask(name, *ASKED[name])
    assert "\n" not in caught.value.message


@pytest.mark.parametrize("name", INSIDE)
def test_an_error_within_status_200_is_told_in_the_words_of_the_service(ask: Ask, service: Service, name: str) -> None:
    body, told = INSIDE[name]
    service.faults.extend([Reply(body)] * 5)
    with pytest.raises(FactcheckError, match=told) as caught:
        ask(name, *ASKED[name])
    assert "\n" not in caught.value.message


@pytest.mark.parametrize("name", ASKED)
def test_a_refusal_is_told_at_once(ask: Ask, service: Service, name: str) -> None:
    service.faults.append(Reply('{"message": "Your address is blocked"}', 403))
    with pytest.raises(FactcheckError, match="refuses with HTTP 403: Your address is blocked"):
        ask(name, *ASKED[name])
    assert len(service.asked) == 1
