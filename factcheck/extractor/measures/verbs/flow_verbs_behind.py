"""Which flow a verb behind the number tells, of trade both ways: "$5m was all that Oman earned in Iran"."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from itertools import takewhile

from factcheck.extractor.discourse import Context
from factcheck.extractor.draft import Draft
from factcheck.extractor.measures.frame import ONE_WAY, Frame
from factcheck.extractor.scene import Scene, Token
from factcheck.extractor.told import like
from factcheck.resources import word_set

RULE = "a verb of buying or earning behind the number"
_BEFORE = ("turnover", "exports")
_REACH = 8
_ENDS = frozenset({",", ";", ":"})
_ALL = frozenset({"all", "that", "what", "only", "the", "whole", "it", "they"})


def flow_behind(scene: Scene, at: int, own: list[Frame], made: Sequence[Draft], context: Context) -> Frame | None:
    """The flow of whoever is named with the verb, or of the home, with the other of the two told before.

    What follows without a verb goes on with it: "$5m was spent on tea, and another $3m on rice".
    """
    last = context.frame
    if made and made[-1].rule == RULE and not own:
        goes_on = not any(token.is_finite for token in scene.tokens[made[-1].at + 3 : at])
        return made[-1].frame if goes_on else None
    if last is None or last.measure not in _BEFORE or last.reporter is None or last.partner in (None, "world"):
        return None
    row = list(takewhile(lambda token: token.text not in _ENDS and not token.number, scene.after(at, _REACH)))
    verb = next((place for place, token in enumerate(row) if _flow(token)), None)
    if verb is None or own or not row[0].has("be") or not all(_is_passed(token) for token in row[1:verb]):
        return None
    spent = _flow(row[verb]) == "imports" and [token.text for token in row[verb + 1 : verb + 2]] == ["on"]
    if last.measure == "exports" and not spent:
        return None
    doer = next((token.area.codes[0] for token in row[:verb] if token.area), context.home)
    if doer not in (last.reporter, last.partner):
        return None
    other = last.partner if doer == last.reporter else last.reporter
    return replace(last, measure=like(_flow(row[verb]), scene.word(row[verb])), reporter=doer, partner=other, sign=1)


def _flow(token: Token) -> str:
    if token.mention is not None or not token.pos.startswith("VB"):
        return ""
    return next((flow for flow in ONE_WAY if token.text in word_set("measures", "flow_verbs", flow)), "")


def _is_passed(token: Token) -> bool:
    return token.text in _ALL or token.area is not None or token.pos[:2] == "RB" or token.has("be")
