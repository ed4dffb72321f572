"""What is wrong with a system that cannot hold: the claims at odds, and those whose change alone would mend it."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from factcheck.checker.system.conflict import Effort, bits_of, conflict_in, minimal_conflict, repair_sets, repairs
from factcheck.checker.system.rows import System

_TWO = 2
_MOST_WRONG = 3
"""So many claims may be wrong at once and still be named."""


@dataclass(frozen=True, slots=True)
class Diagnosis:
    """One conflict, its claims and candidates as bits; `without` are the claims that are wrong for other reasons.

    With `exchanged`, the candidates are two that mend it together when each says what the other does.
    """

    core: int
    candidates: tuple[int, ...]
    without: int = 0
    exchanged: bool = False


def diagnoses(
    system: System,
    likelihood: Callable[[int, int], float],
    exchangeable: Callable[[int], bool],
    effort: Effort,
) -> list[Diagnosis]:
    """The conflicts of `system`, one for each claim that must be wrong; none where all claims can be true.

    Args:
        likelihood: how likely the claim of a bit is wrong, when those of the other bits are left out with it.
        exchangeable: whether two claims, as bits, mend all when they exchange their numbers.

    Raises:
        ExhaustedError: the work that may be spent is used up.
    """
    smallest = list(repair_sets(system, _MOST_WRONG, smallest=True, effort=effort))
    if not smallest:
        return [_single(system, (), effort)]
    if smallest[0].bit_count() <= 1:
        return [_single(system, tuple(smallest), effort)] if smallest[0] else []
    if pair := _exchanged(smallest, exchangeable):
        return [_of_exchanged(system, pair, effort)]
    likeliest = max(smallest, key=lambda wrong: min(likelihood(bit, wrong) for bit in bits_of(wrong)))
    return [_beside(system, likeliest & ~bit, effort) for bit in bits_of(likeliest)]


def exchanges(system: System, exchangeable: Callable[[int], bool], effort: Effort) -> list[Diagnosis]:
    """Of the conflicts of `system` only that which two claims mend when they exchange their numbers.

    Raises:
        ExhaustedError: the work that may be spent is used up.
    """
    pair = _exchanged(repair_sets(system, _TWO, smallest=True, effort=effort), exchangeable)
    return [_of_exchanged(system, pair, effort)] if pair else []


def _exchanged(smallest: Iterable[int], exchangeable: Callable[[int], bool]) -> int:
    """The two claims, as bits, that mend all when they exchange their numbers; none where one alone mends it."""
    for wrong in smallest:
        if wrong.bit_count() != _TWO:
            return 0
        if exchangeable(wrong):
            return wrong
    return 0


def _of_exchanged(system: System, pair: int, effort: Effort) -> Diagnosis:
    return Diagnosis(_core(system, 0, effort), tuple(bits_of(pair)), exchanged=True)


def _single(system: System, candidates: tuple[int, ...], effort: Effort) -> Diagnosis:
    return Diagnosis(_core(system, 0, effort), candidates)


def _beside(system: System, others: int, effort: Effort) -> Diagnosis:
    """The conflict that is left when the claims of `others` are taken out."""
    core = _core(system, others, effort)
    return Diagnosis(core, tuple(repairs(system, core, others, effort)), others)


def _core(system: System, without: int, effort: Effort) -> int:
    conflict = conflict_in(system, without, effort)
    assert conflict is not None
    return minimal_conflict(system, conflict, without, effort)
