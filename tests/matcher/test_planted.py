"""Two thousand sentences made from the shipped observations: what is true is supported, what is false is explained."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

import pytest
from planted import Plant, Planted

from factcheck.domain.claim import Claim
from factcheck.domain.evidence import Evidence, Relation
from factcheck.extractor.reading import extract
from factcheck.matcher import match
from factcheck.reader import read_text

SEED, COUNT = 20261126, 2_000
TOLD = 300
"""How many of those that can be said in a sentence are read from it."""


@dataclass(frozen=True)
class Found:
    """A planted claim with the first evidence for it; `read` where it came from its sentence."""

    planted: Planted
    evidence: Evidence
    read: bool

    @property
    def right(self) -> bool:
        """Whether the verdict is: a true claim is supported, a false one refuted or disagreed with."""
        if self.planted.false is None:
            return self.evidence.supports
        return self.evidence.relation in (Relation.REFUTES, Relation.DISAGREES)

    @property
    def explained(self) -> bool:
        return self.evidence.cause is self.planted.false


@pytest.fixture(scope="module")
def found() -> list[Found]:
    planted = Plant(SEED).claims(COUNT)
    told = [p.claim.id for p in planted if p.text][:TOLD]
    claims = [_read(p) if p.claim.id in told else p.claim for p in planted]
    first: dict[str, Evidence] = {}
    for entry in match([claim for claim in claims if claim]):
        first.setdefault(entry.claim, entry)
    unread = Evidence("", Relation.NOTHING, (), "The number was not read as a claim.")
    return [Found(p, first.get(p.claim.id, unread), p.claim.id in told) for p in planted]


def _read(planted: Planted) -> Claim | None:
    """The claim as it is read from its sentence, None where the number was not taken for one."""
    text = planted.text or ""
    claims = [c for c in extract(read_text(text)).claims if re.search(r"\$", c.span.quote)]
    return replace(claims[0], id=planted.claim.id) if claims else None


def test_half_of_the_sentences_are_false_in_every_slot_alike(found: list[Found]) -> None:
    false = [f.planted.false for f in found if f.planted.false]
    assert len(false) == COUNT // 2
    assert {slot: false.count(slot) for slot in set(false)}.keys() == {f.planted.false for f in found} - {None}
    assert min(false.count(slot) for slot in set(false)) > 140


def test_verdicts_are_right(found: list[Found]) -> None:
    wrong = [f for f in found if not f.right]
    assert len(wrong) <= 0.02 * COUNT, _told(wrong)


def test_verdicts_are_right_where_the_claim_was_read_from_a_sentence(found: list[Found]) -> None:
    read = [f for f in found if f.read]
    wrong = [f for f in read if not f.right]
    assert len(read) == TOLD
    assert len(wrong) <= 0.05 * TOLD, _told(wrong)


def test_the_cause_is_named_first(found: list[Found]) -> None:
    false = [f for f in found if f.planted.false]
    missed = [f for f in false if not f.explained]
    assert len(missed) <= 0.1 * len(false), _told(missed)


def test_a_press_figure_never_refutes(found: list[Found]) -> None:
    refuting = [f.evidence.observations for f in found if f.evidence.relation is Relation.REFUTES]
    assert refuting
    assert all(o.grade <= 2 and not o.doubtful and not o.derived for observations in refuting for o in observations)


def _told(found: list[Found]) -> str:
    return "\n".join(f"{f.planted.false}: {f.planted.text or f.planted.claim.series}: {f.evidence}" for f in found)
