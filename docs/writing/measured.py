"""The measured figures of docs/measured.toml, as tables and as sentences."""

from __future__ import annotations

import tomllib
from collections.abc import Iterable
from textwrap import fill
from typing import Any

from writing.paths import DOCS

_SETS = ("known", "unopened")


def in_short() -> str:
    """Two sentences for the README and the page of limits."""
    figures = _figures()
    read, noticed = figures["whole"]["recall"], figures["injected"]["noticed"]
    known, unopened = figures["articles"]["known"], figures["articles"]["unopened"]
    told = (
        f"It misreads things. Of every 100 statistics, {_of_100(read['known'])} are read with every slot right in "
        f"{known}, and {_of_100(read['unopened'])} in {unopened}. Of every 100 wrong numbers put into right articles, "
        f"{_of_100(noticed['known'])} and {_of_100(noticed['unopened'])} are noticed (measured on {_day(figures)})."
    )
    return fill(told, 120)


def reading() -> str:
    """How much of an article is read rightly."""
    figures = _figures()
    found, whole = figures["found"], figures["whole"]
    rows = [
        ("numbers found (F1)", found["numbers"]),
        ("quantities: value and unit right (F1)", found["quantities"]),
        ("claims with every slot right: precision", whole["precision"]),
        ("claims with every slot right: recall", whole["recall"]),
        ("claims with every slot right: F1", whole["f1"]),
        ("numbers accounted for: read, or listed with what they are", figures["checking"]["accounted"]),
    ]
    return _table("reading", rows, figures)


def slots() -> str:
    """How often each slot of a number that was found is right."""
    figures = _figures()
    return _table("slot", [(name, figures["slots"][name]) for name in figures["slots"]], figures)


def checking() -> str:
    """What the checks find, and what they find that is not there."""
    figures = _figures()
    told, injected = figures["checking"], figures["injected"]
    rows = [
        ("annotated relations that are checked", _share_of(told["relations"], told["relations_of"])),
        ("real errors in the articles that are found", _share_of(told["errors"], told["errors_of"])),
        ("false alarms (errors told where there is none)", _alarms(told)),
        (f"{injected['count']} wrong numbers put in: noticed", injected["noticed"]),
        ("… the wrong number is the first that is named", injected["first"]),
        ("… it is among the first three", injected["first_three"]),
        ("… the range for it holds the true number", injected["repaired"]),
    ]
    return _table("checking", rows, figures)


def articles() -> str:
    """What the two columns of the tables are."""
    figures = _figures()
    told = (f"- *{figures['heads'][name]}*: {figures['articles'][name]}" for name in _SETS)
    return "\n".join([*told, "", f"Measured on {_day(figures)}."])


PARTS = {
    "measured articles": articles,
    "measured in short": in_short,
    "measured reading": reading,
    "measured slots": slots,
    "measured checking": checking,
}


def _figures() -> dict[str, Any]:
    return tomllib.loads((DOCS / "measured.toml").read_text(encoding="utf-8"))


def _table(head: str, rows: Iterable[tuple[str, dict[str, Any]]], figures: dict[str, Any]) -> str:
    lines = [f"| {name} | {_told(cells['known'])} | {_told(cells['unopened'])} |" for name, cells in rows]
    heads = " | ".join(figures["heads"][name] for name in _SETS)
    return "\n".join([f"| {head} | {heads} |", "| --- | ---: | ---: |", *lines])


def _told(cell: float | str) -> str:
    return cell if isinstance(cell, str) else f"{cell:.3f}"


def _share_of(shares: dict[str, float], totals: dict[str, int]) -> dict[str, str]:
    return {name: f"{shares[name]:.3f} of {totals[name]}" for name in _SETS}


def _alarms(told: dict[str, dict[str, int]]) -> dict[str, str]:
    alarms, articles = told["false_alarms"], told["false_alarms_in"]
    return {name: f"{alarms[name]} in {_articles(articles[name])}" for name in _SETS}


def _articles(count: int) -> str:
    return f"{count} article" + ("" if count == 1 else "s")


def _of_100(share: float) -> str:
    return f"{100 * share:.0f}"


def _day(figures: dict[str, Any]) -> str:
    return f"{figures['day']:%-d %B %Y}"
