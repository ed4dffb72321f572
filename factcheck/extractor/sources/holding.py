"""How long a source holds: until another one tells figures, or makes some known that follow."""

from __future__ import annotations

from itertools import pairwise

from factcheck.extractor.discourse import Context
from factcheck.extractor.measures.frame import Frame
from factcheck.extractor.mentions import SourceMention
from factcheck.extractor.scene import Scene
from factcheck.extractor.sides.whose_figures import whose_figures
from factcheck.extractor.sources.countries import source_country
from factcheck.resources import word_set


def attribute(scene: Scene, context: Context) -> str | None:
    """Keep whom the sentence is attributed to as the source of its figures, and give the one that held before it.

    What "it" or "he" added is what the one said who spoke last. What official data show no minister has said before.
    """
    before = context.source
    named = [token.mention for token in scene.tokens if isinstance(token.mention, SourceMention)]
    source = next((one.name for one in named if one.attributes), None)
    if source is None and before and _is_officer(before) and any(map(_has_no_owner, named)):
        context.source = context.speaker = before = None
    if source is None and before and _has_figures_of_other(scene, before, context.home):
        context.source = context.speaker = None
    context.speaker = source or context.speaker
    if source or (context.speaker != before and _goes_on(scene)):
        context.source = context.speaker
    return before or context.source


def _has_figures_of_other(scene: Scene, before: str, home: str | None) -> bool:
    """Whether it tells the figures of another country than the home and its office: "Tehran's own figures"."""
    owner = whose_figures(scene, Frame("turnover"))
    return owner is not None and owner not in (home, source_country(before))


def _is_officer(source: str) -> bool:
    """Whether it is a person by the office held: "Trade Minister Anna Berg"."""
    return source.lower().startswith(tuple(office.lower() for office in word_set("sources", "offices")))


def _has_no_owner(mention: SourceMention) -> bool:
    return mention.name in word_set("sources", "unnamed")


def tells_on(scene: Scene) -> bool:
    """Whether a sentence without figures leads to some: "The bank has published its report".

    What somebody only says about the figures of another leads back to those: "We are pleased, the minister said".
    """
    return not word_set("sources", "tells_on").isdisjoint(token.text for token in scene.tokens)


def _goes_on(scene: Scene) -> bool:
    """Whether the one who spoke last says more: "he said", "it added"."""
    pronouns, saying = word_set("sources", "speakers"), word_set("sources", "saying")
    return any(one.text in pronouns and other.text in saying for one, other in pairwise(scene.tokens))
