"""When: every period that a number could be about."""

from __future__ import annotations

from collections.abc import Hashable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from math import inf

import numpy as np

from factcheck.domain.claim import Kind
from factcheck.domain.period import Period
from factcheck.extractor.draft import Draft
from factcheck.extractor.mentions import PeriodMention
from factcheck.extractor.scene import Scene
from factcheck.extractor.senses.set_against import is_set_against
from factcheck.extractor.times.bases.unmatched_since import is_unmatched_since
from factcheck.extractor.times.before.moved_since import is_moved_since
from factcheck.extractor.times.before.when_then import dates_another
from factcheck.extractor.times.brackets.of_number import is_of_closed_bracket, leads_in_bracket
from factcheck.extractor.times.told_periods import COMPARED, STEPS_BACK, is_no_flow_of
from factcheck.extractor.weighing.forest import Ballot
from factcheck.extractor.weighing.readings import Reading
from factcheck.extractor.weighing.settled import SETTLED, is_as_long_as_its_base, is_settled
from factcheck.extractor.weighing.time_rows import Options, SoFar, rows

_YEAR = 12
_REMEMBERED = 12
"""How many mentions of the sentences before may be meant."""
_LEAD = 1.25
_LEAD_OF_NONE = 3
"""Articles of some kinds tell many figures of no time at all, others hardly any."""
_NO_ROWS = np.empty((0, 0), dtype=np.float32)
NAMED, STEPPED, ALIGNED, COUNTED = 0.0, 1.0, 2.0, 3.0
"""How a mention comes to the period: it names it, steps back from another, tells the year of a part, or counts up."""


@dataclass(slots=True)
class _Run:
    """Numbers in a row that the rules tell of one period, with no time named since the first: decided together."""

    options: Options = field(default_factory=dict)
    since: tuple[int, int] = (0, 0)
    """The last sentence that names a time, and how many of its times stand before the number."""
    key: Hashable = None
    settled: bool = False
    """Whether its first number is surely told of the period, and with it those that go on from it."""

    def goes_on(self, sentence: int, reading: Reading, draft: Draft) -> bool:
        """Whether the number belongs to the run; else it is the first of the next one."""
        if periods := reading.scene.periods:
            self.since = sentence, sum(place < draft.at for place, _ in periods)
        else:
            self.options = {period: [] for period in self.options}
        key = self.since, draft.time.period, draft.time.rule in SETTLED
        before, self.key = self.key, key
        self.settled = self.settled and key == before
        return key == before


def ballots(
    readings: Sequence[Reading], published: date | None, *, learning: bool = False
) -> Iterator[tuple[Draft, Ballot[Period | None]]]:
    """For every draft whose sentence or context has a period, those that it could be about, the rules' own first.

    None is one of them: a share of long standing, a price of these days. Where the rules are sure it is settled, and
    only who is `learning` has the others as well.
    """
    so_far, run = SoFar(), _Run()
    for sentence, reading in enumerate(readings):
        before: Draft | None = None
        for draft in reading.told:
            if not run.goes_on(sentence, reading, draft):
                run.options = _options(reading, draft, so_far)
                if before and (_moves_on(before, draft) or _is_set_against(before, draft, reading.scene)):
                    run.options.pop(before.time.period, None)
            before, options = draft, run.options
            run.settled = run.settled or is_as_long_as_its_base(draft, reading.scene)
            sure = run.settled or is_settled(draft, reading.scene) or reading.context.in_profile
            if sure and not learning:
                yield draft, Ballot([draft.time.period], _NO_ROWS, inf)
            elif any(options):
                figures = rows(reading, draft, sentence, options, so_far, published)
                yield (
                    draft,
                    Ballot([*options], figures, _LEAD, _leads(options, reading, draft, so_far), together=run.key),
                )
            so_far.tell(draft.time.period)
        so_far.end(sentence, () if reading.aims else reading.scene.periods)


def _moves_on(before: Draft, draft: Draft) -> bool:
    """Whether the level is what the one before it moved to: "from 9 percent in 2022 to 6 percent", of another time."""
    levels = before.sense.kind is draft.sense.kind is Kind.LEVEL and before.sense.base and not draft.sense.base
    return levels and before.frame.measure == draft.frame.measure and before.time.period != draft.time.period


def _is_set_against(before: Draft, draft: Draft, scene: Scene) -> bool:
    """Whether the growth is the earlier one that the one before it is set against: "+14% compared to 11%"."""
    growths = before.sense.kind is draft.sense.kind is Kind.CHANGE and before.frame.measure == draft.frame.measure
    now, earlier = before.time.period, draft.time.period
    return growths and now is not None and earlier is not None and earlier < now and is_set_against(scene, draft.at)


def _leads(options: Options, reading: Reading, draft: Draft, so_far: SoFar) -> list[float]:
    """How many times likelier than the rules' own, which is the first, each of the periods must be.

    One that nothing names is only that of what is set against another.
    """
    known = {draft.time.period, reading.context.period, reading.context.main_period, reading.context.moment}
    compared = draft.sense.base or draft.sense.kind in COMPARED
    leads = [1.0]
    for period, ways in [*options.items()][1:]:
        named = ways or period in known or period in so_far.last
        leads.append(_LEAD_OF_NONE if period is None else _LEAD if named or compared or draft.frame.stock else inf)
    return leads


def _options(reading: Reading, draft: Draft, so_far: SoFar) -> Options:
    context, time = reading.context, draft.time
    known = [time.period, context.period, context.main_period]
    remembered = () if context.facts else so_far.named[-_REMEMBERED:]
    daily = draft.frame.stock or draft.frame.rate
    found: Options = {time.period: []}
    for place, mention in reading.scene.periods:
        if mention.base and mention.relative is None and draft.sense.kind in COMPARED:
            continue
        if draft.sense.kind is Kind.LEVEL and is_moved_since(reading.scene, place, draft.at):
            continue
        if dates_another(reading.scene, place, draft.at) or is_unmatched_since(reading.scene, place):
            continue
        if is_of_closed_bracket(reading.scene, place, draft.at) or leads_in_bracket(reading.scene, place, draft.at):
            continue
        mention = replace(mention, run=None) if draft.frame.stock else mention
        if not daily and mention.period and not mention.run and is_no_flow_of(reading.scene, place, mention.period):
            continue
        for period, way in _meant(mention, [period for period in known if period]):
            found.setdefault(period, []).append((place, way))
    earlier = [period.years_later(-1) for period in (time.period, context.main_period) if period]
    last_days = (
        [Period.day(period.end) for period in known if period] if draft.frame.stock and not time.explicit else []
    )
    for other in (*last_days, *known, context.moment, time.base, *earlier, *remembered):
        if other:
            found.setdefault(other, [])
    found.setdefault(None, [])
    named = any(mention.relative in (None, "same") for _, mention in reading.scene.periods)
    if named or time.period != context.main_period:
        return found
    return {period: ways for period, ways in found.items() if not _is_year_gone_back_to(period, time.period)}


def _is_year_gone_back_to(period: Period | None, main: Period | None) -> bool:
    """Whether a sentence without a time is surely not told of the period: a year before the months of the article."""
    if period is None or main is None or period.whole_months != _YEAR or (main.whole_months or _YEAR) >= _YEAR:
        return False
    return period.end < main.start


def _meant(mention: PeriodMention, known: Iterable[Period]) -> Iterator[tuple[Period, float]]:
    """The periods that the words can mean, beside those that are `known`."""
    own, said = mention.period, mention.said
    if own:
        yield own, NAMED
        if own.whole_months and own.whole_months < _YEAR:
            yield replace(own.years_later(-1), said=said), STEPPED
    if mention.run:
        yield mention.run, COUNTED
    for period in known:
        if mention.relative in STEPS_BACK:
            back = period.years_later(-1) if mention.relative == "year_earlier" else period.just_before()
            yield replace(back, said=said), STEPPED
        if mention.relative == "same":
            yield replace(period, said=said), NAMED
        if own and own.whole_months == _YEAR and period.whole_months and period.whole_months < _YEAR:
            yield replace(period.years_later(own.end.year - period.end.year), said=said), ALIGNED
