"""The findings of a story as an editor goes through them: all that speaks for one change of one number on one card."""

from __future__ import annotations

from collections.abc import Iterable

from factcheck.audit.summary import Finding


def cards(findings: Iterable[Finding]) -> list[list[Finding]]:
    """The findings by the number that they would change and into what, the others each on its own.

    Errors come first, then what most findings speak for, then the order of the story.
    """
    found: dict[tuple[object, ...], list[Finding]] = {}
    for place, told in enumerate(findings):
        about = (told.sentence, told.quote, told.replacement) if told.replacement else (place,)
        found.setdefault(about, []).append(told)
    return sorted(found.values(), key=lambda card: (not card[0].is_error, -len(card)))
