"""The time of its own that another source tells its figures of: what it goes on to say is told of that time too."""

from __future__ import annotations

from collections.abc import Sequence

from factcheck.extractor.discourse import Context
from factcheck.extractor.draft import Draft
from factcheck.extractor.mentions import SourceMention
from factcheck.extractor.scene import Scene, Token
from factcheck.extractor.times.before.earlier import is_had
from factcheck.resources import word_set

_LED = 3
"""Within how many tokens before a time stands the document that covers it: "data up to November"."""


def keep_time_of_source(context: Context, scene: Scene, dated: Sequence[Draft]) -> None:
    """Remember the time that a source which the article does not rest on has dated its figures by, or its report."""
    told = [draft.time.period for draft in dated if draft.time.period and not draft.sense.base]
    told = told or [m.period for place, m in scene.periods if m.period and is_of_report(scene, place)]
    if told and context.source and context.source != context.first_source:
        context.times_of_sources = context.times_of_sources | {context.source: told[-1]}


def is_of_report(scene: Scene, place: int) -> bool:
    """Whether the time is what a document covers: "its report on January", "the bank's figures for 2023".

    Not where another is set against it: "5 percent more than the figure for 2022".
    """
    if (mention := scene.tokens[place].period) is not None and mention.base:
        return False
    before = scene.before(place, _LED)
    covering = [at for at in (1, 2) if _read(before[:at]) in word_set("sources", "covering")]
    return any(token.text in word_set("sources", "documents") for at in covering for token in before[at : at + 1])


def _read(nearest_first: Sequence[Token]) -> str:
    return " ".join(token.text for token in reversed(nearest_first))


def take_time_of_source(context: Context, scene: Scene) -> None:
    """Speak of the time that its report covers, or of that time again where the source is named anew and nothing else
    has been dated since.
    """
    covered = [m.period for place, m in scene.periods if m.period and is_of_report(scene, place)]
    named = [token.mention for token in scene.tokens if isinstance(token.mention, SourceMention)]
    if covered and not any(map(is_had, scene.tokens)):
        context.period = covered[-1]
    if context.period is not None or scene.periods:
        return
    name = next((mention.name for mention in named if mention.attributes), None)
    name = name or (context.source if _takes_up(scene, context.source) else None)
    context.period = context.times_of_sources.get(name) if name else None


def _takes_up(scene: Scene, source: str | None) -> bool:
    """Whether the sentence opens with who was the source so far, called by its kind: "The bank puts it down to …"."""
    opening = [token.text for token in scene.tokens[:2]]
    return source is not None and opening == ["the", source.rpartition(" ")[2].lower()]
