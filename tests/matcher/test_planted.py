"""Sentences made from the shipped observations: what is true, revised or false comes out as just that.

FACTCHECK_THOROUGH=4 makes two thousand.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, replace

import pytest
from planted import Plant, Planted
from thorough import thorough

from factcheck.domain.claim import Claim
from factcheck.domain.evidence import Cause, Evidence, Relation
from factcheck.extractor.reading import extract
from factcheck.matcher import match
from factcheck.reader import read_text

SEED, COUNT = 20261126, 10 * thorough(60)
SENTENCES = COUNT * 5 // 6
"""So many at least are read from a sentence; the others are figures that our sentences have no words for."""


@dataclass(frozen=True)
class Found:
    """A planted claim with the first evidence for it; `read` where it came from its sentence."""

    planted: Planted
    evidence: Evidence
    read: bool

    @property
    def right(self) -> bool:
        return self.evidence.relation is self.planted.right

    @property
    def explained(self) -> bool:
        return self.evidence.cause is self.planted.false


@pytest.fixture(scope="module")
def found() -> list[Found]:
    return _matched([(planted, bool(planted.text)) for planted in Plant(SEED).claims(COUNT)])


def _matched(planted: list[tuple[Planted, bool]]) -> list[Found]:
    claims = [_read(p) if told else p.claim for p, told in planted]
    first: dict[str, Evidence] = {}
    for entry in match([claim for claim in claims if claim]):
        first.setdefault(entry.claim, entry)
    unread = Evidence("", Relation.NOTHING, (), "The number was not read as a claim.")
    return [Found(p, first.get(p.claim.id, unread), told) for p, told in planted]


def _read(planted: Planted) -> Claim | None:
    """The claim as it is read from its sentence, None where the number was not taken for one."""
    token = planted.claim.quantity.printed.token
    claims = [c for c in extract(read_text(planted.text or "")).claims if token in c.span.quote]
    return replace(claims[0], id=planted.claim.id) if claims else None


def test_what_is_planted_is_of_every_kind(found: list[Found]) -> None:
    assert sum(f.planted.false is not None for f in found) == COUNT // 2
    assert min(Counter(f.planted.false for f in found if f.planted.false).values()) > COUNT // 18
    right = Counter(f.planted.right for f in found)
    assert right[Relation.SUPPORTS] == COUNT * 4 // 10
    assert right[Relation.REVISED] == COUNT // 10
    assert min(right[Relation.REFUTES], right[Relation.DIFFERS]) > COUNT // 16
    assert sum(f.read for f in found) >= SENTENCES
    assert {f.planted.false for f in found if f.read} == {None, *Cause}


def test_verdicts_are_right(found: list[Found]) -> None:
    wrong = [f for f in found if not f.right]
    assert len(wrong) <= 0.02 * COUNT, _told(wrong)


@pytest.mark.parametrize("right", [Relation.SUPPORTS, Relation.REVISED, Relation.REFUTES, Relation.DIFFERS])
def test_verdicts_of_each_kind_are_right(found: list[Found], right: Relation) -> None:
    kind = [f for f in found if f.planted.right is right]
    wrong = [f for f in kind if not f.right]
    assert len(wrong) <= 0.03 * len(kind), _told(wrong)


def test_verdicts_are_right_where_the_claim_was_read_from_a_sentence(found: list[Found]) -> None:
    read = [f for f in found if f.read]
    wrong = [f for f in read if not f.right]
    assert len(wrong) <= 0.02 * len(read), _told(wrong)


def test_the_cause_is_named_first(found: list[Found]) -> None:
    false = [f for f in found if f.planted.false]
    missed = [f for f in false if not f.explained]
    assert len(missed) <= 0.1 * len(false), _told(missed)


def test_what_is_true_has_no_cause(found: list[Found]) -> None:
    assert [f for f in found if f.planted.false is None and f.right and f.evidence.cause] == []


def test_only_official_figures_refute(found: list[Found]) -> None:
    refuting = [o for f in found if f.evidence.relation is Relation.REFUTES for o in f.evidence.observations]
    assert refuting
    assert all(o.official and not o.derived for o in refuting)


def test_a_revision_is_told_with_both_figures(found: list[Found]) -> None:
    revised = [f.evidence for f in found if f.right and f.planted.right is Relation.REVISED]
    assert all("It was revised from " in entry.reason for entry in revised)
    assert all(new.vintage > old.vintage for e in revised for new, old in zip(e.newest, e.observations, strict=False))


def test_what_is_counted_variously_is_never_contradicted() -> None:
    found = _matched([(planted, False) for planted in Plant(SEED).counted_variously(COUNT // 8)])
    assert [f for f in found if not f.right] == []


def _told(found: list[Found]) -> str:
    return "\n".join(
        f"{f.planted.false} {f.planted.right} {'read' if f.read else ''}: {f.planted.text or f.planted.claim}"
        f"\n    -> {f.evidence.relation}, {f.evidence.cause}: {f.evidence.reason}"
        for f in found
    )
