"""What an amount is of where the measure told is not counted in its unit: the money that guests leave, land sown."""

from __future__ import annotations

from dataclasses import replace

from factcheck.extractor.measures import asides
from factcheck.extractor.measures.frame import ONE_WAY, Frame
from factcheck.extractor.measures.units import kind_of
from factcheck.extractor.mentions import NumberMention
from factcheck.extractor.scene import Scene
from factcheck.extractor.told import like
from factcheck.resources import vocabulary, word_set

RULE = "what the measure told before comes to in such a unit"
_SENT = "remittances"
"""What migrants send, which comes from somewhere as trade does."""
_MILLION = 1_000_000


def by_unit(frame: Frame, number: NumberMention) -> Frame | None:
    """The measure beside that of `frame` which is counted in the unit of the number; None where there is none."""
    kind, printed = kind_of(number.quantity.unit), number.quantity.printed
    if kind == "money" and printed.scale < _MILLION:
        return None
    told = vocabulary("measure_units")["beside"].get(kind, {})
    name = next((name for name, measures in told.items() if frame.measure in measures), None)
    if name is None:
        return None
    sided = name in ONE_WAY or name == _SENT
    return replace(
        frame,
        measure=like(name, frame.measure),
        has_partner=sided,
        partner=frame.partner if sided else None,
        rate=False,
        stock=False if name == _SENT else frame.stock,
    )


def in_passing(rule: str, frame: Frame, scene: Scene) -> bool:
    """Whether money only was told of it, so that what follows goes on with the measure before: with the guests.

    A sentence on tourism is on what it earns.
    """
    if any(token.text in word_set("measure_units", "on_its_own") for token in scene.tokens):
        return False
    return rule in (RULE, asides.RULE) and frame.measure in vocabulary("measure_units")["in_passing"]
