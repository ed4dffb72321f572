"""Claims that cannot all be true: a smallest set of them, and the smallest sets whose change mends everything."""

from __future__ import annotations

from collections.abc import Iterator

from factcheck.checker.system.joint import infeasible
from factcheck.checker.system.point import hold_at_one_point
from factcheck.checker.system.propagate import propagate
from factcheck.checker.system.rows import System


class ExhaustedError(Exception):
    """The work that may be spent on a system is used up."""


class Effort:
    """How many tests of a system may still be made: any input whatever ends."""

    def __init__(self, tests: int = 400) -> None:
        self.left = tests

    def spend(self) -> None:
        """One test.

        Raises:
            ExhaustedError: none is left.
        """
        if not self.left:
            raise ExhaustedError
        self.left -= 1


def conflict_in(system: System, without: int = 0, effort: Effort | None = None) -> int | None:
    """The bits of claims that cannot all be true, None where none are found: by propagation, else by the joint test,
    which is not made where a point shows that all can.

    Raises:
        ExhaustedError: `effort` is used up.
    """
    if effort:
        effort.spend()
    bounds = propagate(system, without)
    if bounds.conflict is not None or hold_at_one_point(system, bounds, without):
        return bounds.conflict
    return infeasible(system, without)


def minimal_conflict(system: System, conflict: int, without: int = 0, effort: Effort | None = None) -> int:
    """A part of `conflict` whose claims still cannot all be true, and of which none can be left out.

    By the joint test where it sees the conflict too, as its certificate is small: propagation names all it came by.

    Raises:
        ExhaustedError: `effort` is used up.
    """
    others = without | (((1 << len(system.claims)) - 1) & ~conflict)
    certified = infeasible(system, others)
    test = _propagated if certified is None else infeasible
    kept = conflict if certified is None else certified
    for bit in bits_of(kept):
        if effort:
            effort.spend()
        if kept & bit:
            smaller = test(system, others | (conflict & ~kept) | bit)
            kept = kept if smaller is None else smaller
    return kept


def _propagated(system: System, without: int) -> int | None:
    return propagate(system, without).conflict


def repairs(system: System, conflict: int, without: int = 0, effort: Effort | None = None) -> list[int]:
    """The claims of a conflict, by their bits, of which leaving out any one lets all the others be true."""
    return [bit for bit in bits_of(conflict) if conflict_in(system, without | bit, effort) is None]


def repair_sets(
    system: System, most: int = 3, *, smallest: bool = False, effort: Effort | None = None
) -> Iterator[int]:
    """Every minimal set of at most `most` claims, as bits, whose removal lets the rest be true; the smallest first.

    Each such set takes a claim out of every conflict (Reiter 1987, https://doi.org/10.1016/0004-3702(87)90062-2): the
    conflicts are found as the sets need them. The one empty set where nothing is wrong; with `smallest`, only the sets
    of the least size.

    Raises:
        ExhaustedError: `effort` is used up.
    """
    found: list[int] = []
    tried = {0}
    waiting = [0]
    while waiting and not (smallest and found):
        conflicts: list[tuple[int, int]] = []
        for removed in waiting:
            if any(known & removed == known for known in found):
                continue
            conflict = conflict_in(system, removed, effort)
            if conflict is None:
                found.append(removed)
                yield removed
            elif removed.bit_count() < most:
                conflicts.append((removed, conflict))
        waiting = []
        for removed, conflict in conflicts if not (smallest and found) else ():
            for bit in bits_of(minimal_conflict(system, conflict, removed, effort)):
                if removed | bit not in tried:
                    tried.add(removed | bit)
                    waiting.append(removed | bit)


def bits_of(bits: int) -> Iterator[int]:
    """Each bit that is set, alone, the lowest first."""
    while bits:
        lowest = bits & -bits
        yield lowest
        bits ^= lowest
