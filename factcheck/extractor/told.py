"""Codes and names that remember the words they were read from.

A rule hands an area, a product or a measure on as the plain string that it is; where it was said goes with it.
"""

from __future__ import annotations

from collections.abc import Sequence

from factcheck.domain.period import Words


class Told(str):
    """A string with `said`, where its words stand in the article; None where no words do.

    `how` tells what made the words mean it where they do not simply name it, `assumed` that this was a guess.
    """

    __slots__ = ("assumed", "how", "said")

    said: Words | None
    how: str | None
    assumed: bool

    def __new__(cls, text: str, said: Words | None = None, how: str | None = None, *, assumed: bool = False) -> Told:
        told = super().__new__(cls, text)
        told.said, told.how, told.assumed = said, how, assumed
        return told


def said_of(text: str | None) -> Words | None:
    """Where the words of `text` stand in the article, if it remembers them."""
    return text.said if isinstance(text, Told) else None


def plain(text: str | None) -> str | None:
    """The string without its memory."""
    return None if text is None else str(text)


def like(text: str, other: str, how: str | None = None) -> Told:
    """`text`, read from the words of `other`."""
    if not isinstance(other, Told):
        return Told(text, how=how)
    return Told(text, other.said, how or other.how, assumed=other.assumed)


def named_beside(area: str) -> Told:
    """The area as what stands beside the number names it."""
    return like(area, area, "named beside the number")


def joined(parts: Sequence[str], joint: str = " ") -> str:
    """The parts as one string, read from the words of the first to the last of them."""
    places = [said for said in map(said_of, parts) if said]
    said = (min(places)[0], max(end for _, end in places)) if places else None
    whole = joint.join(parts)
    return like(whole, parts[0]) if len(parts) == 1 else Told(whole, said)
