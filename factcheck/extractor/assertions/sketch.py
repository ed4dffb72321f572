"""A sentence with what is known of it, and a statement found in it on its way to an assertion."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from factcheck.domain.assertion import Asserted
from factcheck.domain.period import Period
from factcheck.extractor.assertions.words import Cue, any_in
from factcheck.extractor.discourse import Context
from factcheck.extractor.draft import Draft
from factcheck.extractor.measures.frame import Frame
from factcheck.extractor.scene import Scene, Token

_UNREAL = 4
"""Within how many tokens before a verb stands what denies it."""


@dataclass(frozen=True, slots=True)
class Said:
    """A sentence: its words, its own measures, the same with their sides, and the numbers read in it."""

    scene: Scene
    cues: Sequence[Cue]
    own: Sequence[Frame]
    resolved: dict[int | None, Frame]
    made: Sequence[Draft]
    context: Context

    @property
    def tokens(self) -> list[Token]:
        return self.scene.tokens

    def denied(self, at: int) -> bool:
        """Whether what the verb at `at` says did not happen, or not yet, or not then."""
        if any_in([self.tokens[0].text], "nobody"):
            return True
        before = self.scene.before(at, _UNREAL)
        clause = next((i for i, token in enumerate(before) if token.text in (",", ";", "and", "but")), len(before))
        near = before[:clause]
        return any_in((token.text for token in near), "unreal") or any(t.has("forecast", "target") for t in near)

    def subject(self, at: int, *, be: bool = False) -> Frame | None:
        """The measure that is the subject of the verb at `at`: nothing stands between but times and adverbs.

        Args:
            be: a form of "be" may stand there too: "is favoring".
        """
        frame = next((f for f in reversed(self.own) if f.at is not None and f.stop < at), None)
        if frame is None or frame.verb or frame.aside:
            return None
        if any(self._names_others(place) for place in range(frame.at or 0, at)):
            return None
        between = self.tokens[frame.stop + 1 : at]
        return frame if all(_is_free(token) or (be and token.has("be")) for token in between) else None

    def actor(self, at: int) -> bool:
        """Whether it is a country that does what the verb at `at` says."""
        before = (token for token in reversed(self.tokens[:at]) if not _is_free(token))
        return next((token.area is not None for token in before), False)

    def _names_others(self, place: int) -> bool:
        """Whether it is of others than the text has named: "exports of the three countries"."""
        named = any(token.area for token in self.tokens[max(0, place - 1) : place + 1])
        return not named and any_in([self.tokens[place].text], "others")


def _is_free(token: Token) -> bool:
    adverb = token.pos.startswith("RB") or (not token.pos and token.text.endswith("ly"))
    return token.period is not None or adverb or any_in([token.text], "between")


@dataclass(frozen=True, slots=True)
class Sketch:
    """A statement in the words from the token `at` to `end` in the paragraph; its measure has its sides.

    `told` is the number that the words are said of, which then gives the time.
    """

    asserted: Asserted
    frame: Frame
    at: int
    end: int
    strong: bool = False
    told: Draft | None = None
    base: Period | None = None
    one: str | None = None
    among: str | None = None
    whole: Frame | None = None
    confidence: float = 0.9
