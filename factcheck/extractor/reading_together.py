"""What the sentences of an article say of one another, once each has been read by itself."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from factcheck.extractor.agreeing import agree, sign_gaps, tell_bracketed_steps, tell_differences
from factcheck.extractor.levels_with_changes import levels_with_changes
from factcheck.extractor.products.told_larger import tell_larger_than_of_goods
from factcheck.extractor.ranks.beside import rank_with_figures
from factcheck.extractor.ranks.phrases import tell_ranks_in_words
from factcheck.extractor.shares_with_levels import shares_with_levels
from factcheck.extractor.sides.comers import tell_of_hosts
from factcheck.extractor.sides.flow_of_home import tell_of_home_flow
from factcheck.extractor.sides.members_of_home import tell_of_members
from factcheck.extractor.sides.parts_of_mutual_trade import tell_parts_of_mutual_trade
from factcheck.extractor.sides.sent_home import send_home
from factcheck.extractor.sides.told_larger import tell_larger_of_all
from factcheck.extractor.sides.tourism_earned import tell_tourism
from factcheck.extractor.sides.wholes import tell_wholes
from factcheck.extractor.silent_paragraphs import tell_times_between
from factcheck.extractor.sizes_taken_up import take_up_by_size
from factcheck.extractor.times.bases.agreeing_bases import share_bases
from factcheck.extractor.times.bases.bases_of_levels import measure_by_levels
from factcheck.extractor.times.bases.bases_of_spans import measure_over_the_same
from factcheck.extractor.times.bases.bases_of_stocks import keep_bases_of_stocks
from factcheck.extractor.times.bases.over_several_years import measure_over_years
from factcheck.extractor.times.bases.restated_changes import time_restated_changes
from factcheck.extractor.times.before.back_to_now import come_back_to_now
from factcheck.extractor.times.before.moved_from import tell_times_moved_from
from factcheck.extractor.times.brackets.brackets_behind_bases import tell_now_behind_bases
from factcheck.extractor.times.brackets.pairs_in_brackets import tell_pairs_in_brackets
from factcheck.extractor.times.monthly_prices import tell_by_the_month
from factcheck.extractor.times.parts.parts_too_large import time_parts_too_large
from factcheck.extractor.times.parts.years_as_parts import tell_parts_of_years
from factcheck.extractor.weighing.readings import Reading
from factcheck.extractor.weighing.weigh import weigh
from factcheck.extractor.wholes_told_again import tell_wholes_again


def read_together(readings: Sequence[Reading], published: date | None) -> None:
    """Weigh what each number could be told of, and let what was read in one place speak for another."""
    weigh(readings, published)
    tell_bracketed_steps(readings)
    take_up_by_size(readings)
    tell_times_between(readings)
    tell_times_moved_from(readings, published)
    tell_parts_of_years(readings)
    come_back_to_now(readings)
    tell_pairs_in_brackets(readings)
    tell_tourism(readings)
    send_home(readings)
    tell_of_hosts(readings)
    tell_of_members(readings)
    tell_of_home_flow(readings)
    share_bases([reading.told for reading in readings])
    measure_over_the_same(readings)
    measure_by_levels([reading.told for reading in readings])
    measure_over_years(readings)
    keep_bases_of_stocks([reading.told for reading in readings])
    tell_by_the_month([reading.told for reading in readings])
    time_parts_too_large(readings)
    tell_differences(readings)
    time_restated_changes(readings)
    tell_now_behind_bases(readings)
    agree(readings)
    sign_gaps(readings)
    levels_with_changes(readings)
    shares_with_levels(readings)
    tell_parts_of_mutual_trade(readings)
    tell_larger_of_all(readings)
    tell_larger_than_of_goods(readings)
    tell_wholes(readings)
    tell_wholes_again(readings)
    rank_with_figures(readings)
    tell_ranks_in_words(readings)
