"""The figure just told, taken up by its name: "This figure has doubled since", "In 2021 that number was $5bn"."""

from __future__ import annotations

from dataclasses import replace
from itertools import dropwhile

from factcheck.extractor.discourse import Context
from factcheck.extractor.measures.frame import ONE_WAY, Frame
from factcheck.extractor.scene import Scene, Token
from factcheck.extractor.told import like
from factcheck.resources import word_set

RULE = "the figure just told, taken up by its name"
_TURNOVER = "turnover"
_PHRASE = 2
"""How many words take it up: "this figure"."""


def sum_taken_up(scene: Scene, at: int, context: Context) -> Frame | None:
    """The trade both ways that the sentence before told among others, or told the two flows of.

    "In 2021 the sum had been $5bn".
    """
    if whole := next((frame for frame in context.row if frame.measure == _TURNOVER), None):
        return whole if takes_up_figure(scene, at, "totals") else None
    if takes_up_figure(scene, at) and (whole := _of_paragraph_before(context)):
        return whole
    return _of_both_flows(context) if takes_up_figure(scene, at, "wholes") else None


def _of_paragraph_before(context: Context) -> Frame | None:
    """What the article tells of both ways, which a new paragraph goes back to from a flow that made up a part of it."""
    topic, last = context.topic, context.frame
    if context.before is not None or topic is None or last is None or topic.measure != _TURNOVER:
        return None
    same = {topic.reporter, topic.partner} == {last.reporter, last.partner}
    return replace(topic, product=None) if same and last.measure in ONE_WAY and last.product is None else None


def _of_both_flows(context: Context) -> Frame | None:
    """The trade of two whose exports and imports were told, the last of them in the sentence before."""
    flows = context.two_flows
    sides = {(frame.reporter, frame.partner) for frame in (*flows, *context.row)}
    alike = len(sides) == 1 and not any(frame.product for frame in flows)
    last = context.row[-1].measure if context.row else None
    told = last in {frame.measure for frame in flows}
    return replace(flows[0], measure=like(_TURNOVER, flows[0].measure)) if flows and alike and told else None


def takes_up_figure(scene: Scene, at: int, names: str = "figures") -> bool:
    """Whether the number at `at` is told of the figure before its sentence, which names nothing else that is measured.

    "However, this figure fell by 3 percent, from $5bn a year earlier", but not "This figure includes exports of $3bn".
    """
    told = list(dropwhile(_leads_in, scene.tokens[:at]))
    if not told or any(token.measure or token.area for token in told):
        return False
    words = " ".join(token.text for token in told[:_PHRASE]).split()
    if len(words) < _PHRASE:
        return False
    return words[0] in word_set("sentences", "pointing") and words[1] in word_set("sentences", names)


def takes_up_sum(scene: Scene, at: int) -> bool:
    """Whether the sum told before is the subject of the clause, behind which stands its verb: "In 2021 the sum had"."""
    first, _ = scene.clause(at)
    verb = next((place for place in range(first, at) if scene.tokens[place].is_finite), first)
    subject = dropwhile(_leads_in, scene.tokens[first:verb])
    return " ".join(token.text for token in subject) in word_set("sentences", "sums_told")


def _leads_in(token: Token) -> bool:
    """Whether a token only leads to what the sentence tells of: "However, in 2021"."""
    leads = token.period is not None or (token.has("to_period") and token.text != "the")
    return leads or token.text in word_set("sentences", "leading_in")
