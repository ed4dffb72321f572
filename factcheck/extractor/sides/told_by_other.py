"""Articles on the trade of two that let the other tell its side: "Kabul's statisticians count otherwise. They have"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from factcheck.extractor.discourse import Context
from factcheck.extractor.measures.frame import ONE_WAY
from factcheck.extractor.mentions import SourceMention
from factcheck.extractor.scene import Scene, Token
from factcheck.extractor.sides.seats import is_seat
from factcheck.extractor.sides.subject import acts
from factcheck.extractor.sources import source_country
from factcheck.resources import word_set

_BETWEEN = 3
"""So many words stand between a country and its figures at most: "Egypt's own customs data"."""


def take_sides(context: Context, scene: Scene) -> None:
    """Make the other of the two the home of what it tells, and the home again of what its own offices tell."""
    tellers = [*_tellers(scene, context)]
    if context.told_by is not None:
        if context.told_by in tellers or _takes_part(scene, context.told_by):
            end_telling(context)
    elif context.other in tellers and not (_takes_part(scene, context.home) or _goes_on_with_home(scene, context)):
        tell_by_other(context)


def tell_by_other(context: Context) -> None:
    """Make the other of the two the home, until it is the first one's again."""
    context.told_by = context.home
    _turn_round(context)


def end_telling(context: Context) -> None:
    """Go back to the home, as a new paragraph does."""
    if context.told_by is not None:
        context.told_by = None
        _turn_round(context)


def _takes_part(scene: Scene, home: str | None) -> bool:
    """Whether the sentence still tells what the home does or has, whoever counts it; a group has no own side."""
    if home is None or not home.isupper():
        return True
    named = [place for place, area in scene.areas if home in area.codes]
    owns = any(home in area.codes and area.possessive for _, area in scene.areas)
    return owns or any(acts(scene, place) and not _is_part(scene, place) for place in named)


def _goes_on_with_home(scene: Scene, context: Context) -> bool:
    """Whether it tells of what the home, spoken of before, has: "Its sales there fell, Chad's customs reported"."""
    named = next((place for place, _ in scene.areas), len(scene.tokens))
    owned = any(token.text in word_set("areas", "anaphora", "owners") for token in scene.tokens[:named])
    return owned and context.spoken_of == context.home


def _is_part(scene: Scene, place: int) -> bool:
    """Whether it is but a part of what the other trades: "by Mali's count Niger stands for 5 percent of it"."""
    return any(token.has("share_verb") for token in scene.after(place, 1))


def _turn_round(context: Context) -> None:
    home, other = context.home or "", context.other or ""
    likely = context.homes
    context.homes = {**likely, other: likely.get(home, 1.0), home: likely.get(other, 0.0)}
    context.home, context.other = context.reporter, context.partner = other, home
    frame = context.frame
    if frame and frame.measure in ONE_WAY and (frame.reporter, frame.partner) == (home, other):
        context.frame = frame.mirrored()


def _tellers(scene: Scene, context: Context) -> Iterator[str]:
    """The countries whose figures or offices the sentence names, or that it is seen from."""
    for place, token in enumerate(scene.tokens):
        country = source_country(token.mention.name) if isinstance(token.mention, SourceMention) else None
        if country is None and token.area and len(token.area.codes) == 1:
            tells = _owns_figures(scene, place) or is_seat(scene, place) or _is_seen_from(scene, place)
            tells = tells or _counts_otherwise(scene, place)
            country = token.area.codes[0] if tells else None
        if country:
            yield country
    owned = any(token.text in word_set("areas", "anaphora", "owners") for token in scene.tokens[:1])
    if owned and context.spoken_of and _is_of_figures(scene.after(0, _BETWEEN)):
        yield context.spoken_of


def _owns_figures(scene: Scene, place: int) -> bool:
    area = scene.tokens[place].area
    owns = area is not None and (area.possessive or area.form == "demonym")
    return owns and _is_of_figures(scene.after(place, _BETWEEN + 1))


def _counts_otherwise(scene: Scene, place: int) -> bool:
    """Whether the country is said to have other figures: "Taiwan counts differently", "Mali sees it otherwise"."""
    row = scene.after(place, _BETWEEN + 1)
    counts = any(token.is_finite and token.text in word_set("sources", "counting_otherwise", "verbs") for token in row)
    return counts and any(token.text in word_set("sources", "counting_otherwise", "how") for token in row)


def _is_of_figures(row: Sequence[Token]) -> bool:
    """Whether the words behind an owner come to its figures or those who count them, before anything is told."""
    for token in row:
        if token.text.rpartition(" ")[2] in word_set("sources", "telling") | word_set("sources", "counting"):
            return True
        if isinstance(token.mention, SourceMention) and token.mention.attributes:
            return True
        if token.measure or token.area or token.number or token.has("preposition"):
            return False
    return False


def _is_seen_from(scene: Scene, place: int) -> bool:
    """Whether what is told is said to be seen from there: "Seen from Kabul", "from Kabul's point of view"."""
    before = [token.text for token in scene.before(place, 2)]
    behind = " ".join(token.text for token in scene.after(place, _BETWEEN + 1))
    if before[:1] == ["from"] and any(phrase in behind for phrase in word_set("sources", "viewpoints")):
        return True
    return before in (["from", "seen"], ["from", "viewed"], ["from", "looked at"])
