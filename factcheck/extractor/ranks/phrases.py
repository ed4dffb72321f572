"""Ranks told without a superlative take all that they say from the figure that has them.

"Nobody bought more than Iraq, which paid $5 billion", "tea heads the list with $3 million". Such words are no part of
what the other numbers of a sentence are read by: their rank is made last.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from itertools import pairwise

from factcheck.domain.claim import Kind
from factcheck.extractor.draft import Draft
from factcheck.extractor.measures.frame import Frame
from factcheck.extractor.mentions import NumberMention
from factcheck.extractor.scene import Scene
from factcheck.extractor.senses.sense import Sense
from factcheck.extractor.times.told_periods import Time
from factcheck.extractor.weighing.readings import Reading
from factcheck.resources import vocabulary

RANKED_IN_WORDS = "a phrase that ranks"
_CHANGES = (Kind.CHANGE, Kind.CHANGE_ABS)
_VERB_NEAR = 4
"""How many words before the phrase a verb of change may stand: "grew by far the most"."""


def ranked_in_words(scene: Scene, phrases: Sequence[NumberMention]) -> Iterator[Draft]:
    """The ranks that phrases of the sentence state, of which nothing else is known yet.

    None where a superlative or an ordinal in the phrase states it: "in the number one spot".
    """
    for phrase in phrases:
        told = any(token.is_rank and token.start < phrase.end and phrase.start < token.end for token in scene.tokens)
        if scene.start <= phrase.start and phrase.end <= scene.end and not told:
            at = max(bisect_right(scene.tokens, phrase.start, key=lambda token: token.start) - 1, 0)
            yield Draft(at, phrase, Sense(Kind.RANK, rule=RANKED_IN_WORDS), Frame(""), Time(None), RANKED_IN_WORDS)


def tell_ranks_in_words(readings: Sequence[Reading]) -> None:
    """Give each rank that a phrase states the measure, sides, goods and period of the figure that has it."""
    for reading, following in pairwise([*readings, None]):
        for rank in reading.drafts if reading else ():
            if rank.rule == RANKED_IN_WORDS and reading and (figure := _figure(rank, reading, following)):
                rank.frame, rank.time = figure.frame, figure.time
                rank.ranks = figure.sense.kind if figure.sense.kind in _CHANGES else Kind.LEVEL


def _figure(rank: Draft, reading: Reading, following: Reading | None) -> Draft | None:
    """The nearest figure of the sentence, a change where a verb of change is ranked, else the first of the next one.

    None where several have the rank: "tea (+5%) and rice (+4%) rose the most".
    """
    told = [draft for draft in reading.told if draft.sense.kind is not Kind.RATIO and not draft.sense.base]
    start, _ = reading.scene.clause(rank.at)
    if _stands_between(reading.scene, rank) and (behind := [draft for draft in told if draft.at > rank.at]):
        return behind[0]
    if not _compares(rank) and sum(start <= draft.at < rank.at for draft in told) > 1:
        return None
    if _ranks_change(reading.scene, rank.at):
        told = [draft for draft in told if draft.sense.kind in _CHANGES] or told
    if told:
        return min(told, key=lambda draft: abs(draft.at - rank.at))
    if reading.told or following is None:
        return None
    named = {code for _, area in reading.scene.areas for code in area.codes}
    first = next(iter(following.told), None)
    return first if first and named & {first.frame.reporter, first.frame.partner} else None


def _compares(rank: Draft) -> bool:
    """Whether it says that nobody has more, which is told of the last figure: "Chad took 3 of 9, and no one more"."""
    words = vocabulary("ranks")["outdone"]
    return rank.number.quantity.printed.token.lower() in (*words["more"], *words["less"])


def _stands_between(scene: Scene, rank: Draft) -> bool:
    """Whether commas set it apart before the one that has it: "Mali (5%) and, last of all, Chad, where 3% had"."""
    before = [token.text for token in scene.before(rank.at, 1)]
    behind = [token.text for token in scene.tokens if token.start >= rank.number.end][:1]
    return before == behind == [","]


def _ranks_change(scene: Scene, at: int) -> bool:
    return any(token.has("rise_verb", "fall_verb") for token in scene.before(at, _VERB_NEAR))
