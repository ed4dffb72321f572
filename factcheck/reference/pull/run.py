"""One pull: everything that a query asks for, from answers that are here already and from the provider."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import suppress
from datetime import datetime

from factcheck.domain.errors import FactcheckError
from factcheck.reference.pull.answers import Answers
from factcheck.reference.pull.client import Client
from factcheck.reference.pull.provider import Answer, Figure, GarbledError, Provider, Reading, Request, TooMuchError
from factcheck.reference.pull.query import Query

Watch = Callable[[int, int], None]
"""Told how many answers are in, of how many that are known to be needed."""

_PATIENCE = 1800.0
"""Seconds to wait for answers that are still being made."""


def pull(
    provider: Provider, query: Query, client: Client, answers: Answers, now: datetime, watch: Watch
) -> list[Figure]:
    """All figures that the provider gives for `query`, which has an end, each once.

    Raises:
        FactcheckError: `pull`: the provider refuses, does not answer, has nothing, or gives two figures for one thing.
    """
    waiting, done, waited = list(provider.requests(query)), 0, 0.0
    figures: dict[tuple[str, ...], Figure] = {}
    while waiting:
        watch(done, done + len(waiting))
        request = waiting.pop(0)
        waited += request.wait
        if waited > _PATIENCE:
            raise FactcheckError("pull", f"{provider.name} is still preparing its answer: pull again later.")
        try:
            reading = _reading(provider, request, client, answers, now)
        except TooMuchError:
            waiting[:0] = _smaller(provider, request)
            continue
        done += not reading.is_pending
        waiting[:0] = reading.more
        for figure in reading.figures:
            if figures.setdefault(figure.key, figure).value != figure.value:
                message = f"{provider.name} gives two figures for {' '.join(figure.key)}: nothing is written."
                raise FactcheckError("pull", message)
    watch(done, done)
    if not figures:
        raise FactcheckError("pull", f"{provider.name} has no figures for this: ask for other areas or years.")
    return list(figures.values())


def _reading(provider: Provider, request: Request, client: Client, answers: Answers, now: datetime) -> Reading:
    if kept := answers.find(request, now):
        with suppress(GarbledError):
            return provider.read(request, kept)

    def read(answer: Answer) -> Reading:
        return provider.read(request, answer)

    answer, reading = client.get(request, read)
    if not reading.is_pending:
        answers.keep(answer)
    return reading


def _smaller(provider: Provider, request: Request) -> list[Request]:
    halves = request.query.halves()
    if halves is None:
        message = f"{provider.name} finds even the smallest part of this too much: ask for fewer areas."
        raise FactcheckError("pull", message)
    return [smaller for half in halves for smaller in provider.requests(half)]
