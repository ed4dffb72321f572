"""Whether a gap is a deficit or a surplus, by the flows that it is the difference of, where no word says so."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import product

from factcheck.domain.claim import Kind
from factcheck.extractor.agreeing.figures import Figure, figures_of
from factcheck.extractor.draft import Draft
from factcheck.extractor.measures.frame import ONE_WAY
from factcheck.extractor.weighing.readings import Reading
from factcheck.resources import word_set


def sign_gaps(readings: Sequence[Reading]) -> None:
    """Read each "imbalance" and "gap" to be what the exports and the imports of the same sides and time leave."""
    levels = [figure for figure in figures_of(readings) if figure.kind is Kind.LEVEL]
    homes = {id(draft): reading for reading in readings for draft in reading.told}
    for gap in levels:
        frame = gap.draft.frame
        if frame.measure != "balance" or frame.at is None or gap.draft.number.quantity.value < 0:
            continue
        reading = homes[id(gap.draft)]
        if reading.scene.tokens[frame.at].text not in word_set("measures", "unsigned_balances"):
            continue
        signs = set(_signs(gap, levels))
        if len(signs) == 1:
            of_the_word = [draft for draft in reading.told if draft.frame.at == frame.at]
            for draft in of_the_word:
                draft.frame = replace(draft.frame, sign=min(signs))


def _signs(gap: Figure, levels: Sequence[Figure]) -> Iterator[int]:
    """Of each pair of flows that it is the difference of, which of them is larger."""
    there, back = gap.draft.frame.reporter, gap.draft.frame.partner
    beside = [one for one in levels if _may_make(gap, one)]
    sold = [one for one in beside if _way(one.draft) == (there, back)]
    bought = [one for one in beside if _way(one.draft) == (back, there)]
    for one, other in product(sold, bought):
        low, high = one.low - other.high, one.high - other.low
        for sign in (1, -1):
            if max(low * sign, high * sign) > 0 and _overlap(sorted((low * sign, high * sign)), gap):
                yield sign


def _may_make(gap: Figure, one: Figure) -> bool:
    """Whether the figure is a flow of the same goods and the same time."""
    frame, time = one.draft.frame, one.draft.time
    same = (frame.product, time.period, one.unit) == (gap.draft.frame.product, gap.draft.time.period, gap.unit)
    return same and frame.measure in ONE_WAY


def _way(draft: Draft) -> tuple[str | None, str | None]:
    """From whom and to whom goods go."""
    sides = draft.frame.reporter, draft.frame.partner
    return sides if draft.frame.measure == "exports" else sides[::-1]


def _overlap(span: Sequence[float], gap: Figure) -> bool:
    return span[0] <= gap.high and gap.low <= span[1]
