"""What is paid on a debt and what is owed: "$3bn went on servicing the external debt"."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise

from factcheck.extractor.measures.frame import Frame
from factcheck.extractor.mentions import Form
from factcheck.extractor.scene import Scene
from factcheck.extractor.told import like
from factcheck.resources import word_set

_DEBT, _SERVICE = "debt", "other:debt service"
_PAID, _OWED = 5, 2
"""Within how many tokens before a debt stands that it is paid, and behind it how large it is."""


def as_paid(frame: Frame, scene: Scene) -> Frame:
    """The debt as what is paid on it, where words beside it say so: "servicing the foreign debt", "debt servicing".

    Not in "repaid a debt of $3bn", "service its $3bn debt" or "it will repay its debt, which is $3bn".
    """
    if frame.measure != _DEBT or frame.at is None or frame.part:
        return frame
    paying = word_set("measures", "paid_on")
    row = [token.text for token in reversed(scene.before(frame.at, _PAID))]
    pairs = (f"{first} {second}" for first, second in pairwise(row))
    behind = scene.after(frame.at, _OWED)
    if any(token.number for token in scene.before(frame.at, 1)):
        return frame
    part = None if frame.product in paying else frame.product
    paid = replace(frame, measure=like(_SERVICE, frame.measure), stock=False, product=part)
    if any(token.text in paying for token in behind[:1]):
        return paid
    if paying.isdisjoint(row) and paying.isdisjoint(pairs):
        return frame
    return frame if _has_size(scene, frame.at) else paid


def _has_size(scene: Scene, at: int) -> bool:
    """Whether how large the debt is stands right behind it, and not how many times as much was paid on it."""
    behind = scene.after(at, _OWED)
    if len(behind) < _OWED:
        return False
    clause = behind[0].text == "," and behind[1].text.startswith("which")
    factor = any(token.number and token.number.form is Form.MULTIPLE for token in scene.after(at + _OWED, _OWED))
    return (clause and not factor) or (behind[0].text in ("of", "worth") and behind[1].number is not None)
