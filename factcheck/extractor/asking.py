"""Lines that lead to a list by asking: "Who bought the wine:", "And where did it come from in that period?"."""

from __future__ import annotations

from collections.abc import Sequence
from collections.abc import Set as AbstractSet

from factcheck.domain.period import Period
from factcheck.extractor.discourse import Context, Heading
from factcheck.extractor.measures.frame import FLOWS, Frame
from factcheck.extractor.scene import Scene
from factcheck.resources import vocabulary, word_set

_OPENS = 3
"""Within so many words a question begins: "And to whom"."""


def asked_by(found: Sequence[Scene], text: str, context: Context) -> Heading | None:
    """What a list is of whose lead-in asks with whom was traded; None where `text` asks nothing of the kind."""
    topic = context.topic.measure if context.topic else None
    if len(found) != 1 or not asks(text) or topic not in (*FLOWS, None):
        return None
    tokens = found[0].tokens
    said = {token.text for token in tokens}
    flows = [flow for flow, words in vocabulary("small_words")["asking"]["flows"].items() if said & {*words}]
    if len(flows) != 1 or any(token.measure and not token.measure.verb for token in tokens):
        return None
    return Heading(measure=Frame(flows[0], has_partner=True), period=_period(found[0], said, context), of_list=True)


def asks(text: str) -> bool:
    """Whether `text` opens as a question and leads on."""
    words = {word.strip(",").lower() for word in text.split()[:_OPENS]}
    return text.rstrip().endswith((":", "?")) and not words.isdisjoint(word_set("small_words", "asking", "words"))


def _period(scene: Scene, said: AbstractSet[str], context: Context) -> Period | None:
    """The time that the question names, or that of the list before where it takes that up."""
    told = [token.period.period for token in scene.tokens if token.period and not token.period.base]
    if len(told) == 1:
        return told[0]
    again = said & word_set("small_words", "asking", "time") and said & word_set("small_words", "asking", "that")
    return context.heading.period if again and context.heading else None
