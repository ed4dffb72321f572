"""The time of its own that another source tells its figures of: what it goes on to say is told of that time too."""

from __future__ import annotations

from collections.abc import Sequence

from factcheck.extractor.discourse import Context
from factcheck.extractor.draft import Draft
from factcheck.extractor.mentions import SourceMention
from factcheck.extractor.scene import Scene


def keep_time_of_source(context: Context, dated: Sequence[Draft]) -> None:
    """Remember the time that a source which the article does not rest on has dated its figures by."""
    told = [draft.time.period for draft in dated if draft.time.period and not draft.sense.base]
    if told and context.source and context.source != context.first_source:
        context.times_of_sources = context.times_of_sources | {context.source: told[-1]}


def take_time_of_source(context: Context, scene: Scene) -> None:
    """Speak of that time again where the source is named anew and nothing else has been dated since."""
    if context.period is not None or scene.periods:
        return
    named = [token.mention for token in scene.tokens if isinstance(token.mention, SourceMention)]
    name = next((mention.name for mention in named if mention.attributes), None)
    context.period = context.times_of_sources.get(name) if name else None
