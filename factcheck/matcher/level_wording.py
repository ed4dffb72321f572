"""What is told of a level and the figures found for it, in words for a person."""

from __future__ import annotations

from collections.abc import Sequence

from factcheck.domain.claim import Claim
from factcheck.domain.observation import Observation
from factcheck.matcher.intervals import given, stated
from factcheck.matcher.wording import amount, area_name, gap_in_words, listed, said_by


def gives(observation: Observation) -> str:
    scope = " of goods and services" if observation.scope == "goods_services" else ""
    more = "more than " if observation.at_least else ""
    figure = more + amount(observation.value, observation.unit)
    period = observation.series.period
    if observation.published:
        return f"{said_by(observation)} gives {observation.published}{scope} for {period}, {figure} at its average rate"
    members = [area_name(member) for member in observation.members]
    summed = f", summed over {listed(members)}" if members else ""
    return f"{said_by(observation)} gives {figure}{scope} for {period}{summed}"


def contrast(claim: Claim, observation: Observation) -> str:
    text = amount(claim.quantity.value, claim.quantity.unit)
    gap = gap_in_words(claim.quantity.value, observation.value)
    if gap is None:
        return f"{gives(observation)}; the text says {text}."
    if abs(claim.quantity.value) > abs(observation.value):
        return f"{gives(observation)}; the text's {text} is {gap} times that."
    return f"{gives(observation)}, {gap} times the text's {text}."


def nothing_comparable(claim: Claim, observations: Sequence[Observation]) -> str:
    if not observations:
        return "The reference data has no figure for this flow and period."
    theirs, ours = listed(sorted({o.unit for o in observations})), claim.quantity.unit
    return f"The reference figures are in {theirs}, the text's in {ours}, and no rate of that period is known."


def no_witness(claim: Claim, comparable: Sequence[Observation]) -> str:
    only = comparable[0]
    if all(o.doubtful for o in comparable):
        return f"The only reference figure is doubtful ({only.note})."
    same = stated(claim.quantity).meets(given(only))
    text = "as the text does" if same else f"the text says {amount(claim.quantity.value, claim.quantity.unit)}"
    return f"{gives(only)}, {text}; but that page is a copy, perhaps of this very report, which proves nothing."
