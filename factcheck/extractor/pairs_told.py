"""The two flows that a text has told of: what "the former" and "the latter" behind it mean."""

from __future__ import annotations

from dataclasses import replace

from factcheck.extractor.discourse import Context
from factcheck.extractor.measures.frame import ONE_WAY, Frame
from factcheck.extractor.scene import Scene
from factcheck.extractor.told import like

_TWO = 2


def both_flows(scene: Scene, used: list[Frame]) -> tuple[Frame, ...]:
    """Exports and imports, where the sentence tells of both: the former and the latter, whatever else it tells."""
    for token in (scene.tokens[place] for place, _ in scene.measures):
        if "export" in token.text and "import" in token.text:
            names = (
                ("exports", "imports")
                if token.text.index("export") < token.text.index("import")
                else ("imports", "exports")
            )
            return tuple(replace(used[0], measure=like(name, scene.word(token))) for name in names)
    flows: dict[str, Frame] = {}
    for frame in used:
        if frame.measure in ONE_WAY:
            flows.setdefault(frame.measure, frame)
    return tuple(flows.values()) if len(flows) == _TWO else ()


def flows_of_gap(used: list[Frame], context: Context) -> tuple[Frame, ...]:
    """The two flows of a balance that is told with the second of them: "Imports were $5bn, a gap of $2bn"."""
    told = [frame for frame in used if frame.measure != "balance"]
    if not told or len(told) == len(used) or {frame.measure for frame in told} != {told[0].measure}:
        return ()
    return _opposite(context.flow, told[-1])


def _opposite(before: Frame | None, flow: Frame) -> tuple[Frame, ...]:
    if before is None or {before.measure, flow.measure} != ONE_WAY:
        return ()
    return (before, flow) if (before.reporter, before.partner) == (flow.reporter, flow.partner) else ()


def one_after_the_other(used: list[Frame], context: Context) -> tuple[Frame, ...]:
    """The two flows of which two sentences of a paragraph tell: "Sales to Peru grew. Imports from there fell"."""
    if context.before is None or context.before.before is None:
        return ()
    return _opposite(context.flow, used[-1])


def pair_of(context: Context) -> tuple[Frame, ...]:
    """The last two told; who goes on with one of two told before has not left them: "The former rose. The latter"."""
    last = context.row[-_TWO:]
    flows = {frame.measure for frame in context.pair} == ONE_WAY
    return context.pair if flows and len(last) == 1 and last[0].measure in ONE_WAY else last
