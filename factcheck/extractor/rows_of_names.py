"""Rows of areas and of nouns that are told in one breath: "Turkey and Russia", "tea, coffee and cocoa"."""

from __future__ import annotations

from factcheck.extractor.cues import is_generic, is_modifier
from factcheck.extractor.datelines import past_dateline
from factcheck.extractor.rows_of_numbers import LINKS
from factcheck.extractor.scene import Scene
from factcheck.extractor.told import joined
from factcheck.resources import word_set

_CUTS, _COMMAS = frozenset({",", "and", "&", "as well as"}), frozenset({","})
_INNER = word_set("small_words", "rows", "within_a_name")


def row_of_areas(
    scene: Scene, before: int, links: frozenset[str] = LINKS, after: int = -1, *, in_brackets: bool = False
) -> list[str]:
    """The areas last named between two places, with nothing but `links` between them.

    With `in_brackets` what stands in brackets behind each may be there too.
    """
    codes: list[str] = []
    for place in range(before - 1, after, -1):
        token = scene.tokens[place]
        if token.area:
            codes[:0] = token.area.codes
        elif codes and not (token.text in links or token.text == "'s" or (in_brackets and _is_bracketed(scene, place))):
            break
    return codes


def _is_bracketed(scene: Scene, place: int) -> bool:
    """Whether it stands in brackets, or is one: "to Korea (7%) and India (3%) fell by"."""
    return scene.tokens[place].text in ("(", ")") or scene.in_brackets(place)


def rows_of_nouns(scene: Scene, before: int) -> list[list[str]]:
    """The rows of nouns before the numbers, cut at each "and" and comma, then at commas only."""
    rows = (_row_cut_at(scene, before, cuts) for cuts in (_CUTS, _COMMAS))
    return [row for row in rows if len(row) > 1]


def _row_cut_at(scene: Scene, before: int, cuts: frozenset[str]) -> list[str]:
    """The nouns before the numbers in a row that is cut at `cuts`: "and" may be within a name that commas end."""
    current: list[str] = []
    phrase: list[str] = []
    for place in range(before - 1, past_dateline(scene) - 1, -1):
        token = scene.tokens[place]
        if (
            (token.mention is None or (token.measure is not None and token.measure.weak))
            and token.text[0].isalpha()
            and token.pos[:2] in ("NN", "JJ")
            and not is_modifier(token.text)
        ):
            phrase.insert(0, scene.word(token))
        elif token.text in cuts and phrase:
            current.insert(0, joined(phrase))
            phrase = []
        elif token.text in (",", "and") and (not phrase or scene.tokens[place - 1].text in _COMMAS):
            continue
        elif token.text in _CUTS and phrase and scene.tokens[place - 1].text not in _COMMAS:
            phrase.insert(0, scene.word(token))
        elif token.text in _INNER and phrase:
            phrase = []
        elif phrase and current:
            current.insert(0, joined(phrase))
            break
        else:
            phrase, current = [], []
    if phrase and current and current[0] != " ".join(phrase):
        current.insert(0, joined(phrase))
    return [name for name in current if not is_generic(name)]
