"""The place of the period right behind a number and what is said of the number."""

from __future__ import annotations

from itertools import dropwhile, takewhile

from factcheck.extractor.measures.frame import WHOLE_ECONOMY
from factcheck.extractor.rows_of_numbers import end_of_percentages
from factcheck.extractor.scene import Scene, Token
from factcheck.resources import word_set

_MARKS = frozenset(",;:(")
"""Marks that a clause may open behind."""
_SIGNS = word_set("small_words", "times", "signs")
_CHANGES = ("rise_verb", "fall_verb", "rise_noun", "fall_noun", "rise_adj", "fall_adj")
_COUNTED = frozenset({"VBN", "VBD", "NN", "NNS"})
"""Parts of speech of what a number counts and of the verb that says so: "3 million tonnes of wheat harvested in"."""
_OF = 2
"""The words before an amount of a measure: "exports of"."""

_TIMES = 5
"""Within how many tokens behind two numbers a time of each stands: "in May and in June"."""
_CLAUSE = 5
"""How many tokens a clause has that says no more than that: "who had come"."""
_VERB = 2
"""How many tokens a verb has, its particle with it: "came in"."""
_BRACKET = 6
"""Within how many tokens a bracket closes that restates a number."""


def behind(scene: Scene, at: int) -> int | None:
    """The place of the period right behind the number and what restates it: "$9bn (8 percent) in 2022".

    The whole may come before the bracket, "8 percent of GDP ($9bn) in 2022", and what the number is an amount of behind
    it: "a $9bn surplus a year earlier".
    """
    return scene.once(_behind, at)


def _behind(scene: Scene, at: int) -> int | None:
    place = start = _past_relative(scene, at, _past_bracket(scene, _end_of_row(scene, at)))
    while place < len(scene.tokens):
        token = scene.tokens[place]
        beyond = _past_bracket(scene, place) if token.measure else place + 1
        links = _links(token) or _counts_over(scene, place)
        if not links and not (place - start <= 1 and _says_of_what(token)):
            return place if token.period else None
        place = beyond
    return None


def _counts_over(scene: Scene, place: int) -> bool:
    """Whether the number was counted over the time behind, and compares nothing: "9,000 came over the same months"."""
    told = scene.tokens[place + 1].period if place + 1 < len(scene.tokens) else None
    if scene.tokens[place].text != "over" or told is None:
        return False
    done = word_set("periods", "comparisons", "done")
    return not told.base or any(token.text.split()[0] in done for token in scene.before(place, _VERB))


def _past_relative(scene: Scene, at: int, place: int) -> int:
    """The place behind a clause that only says that those were counted: "than the 9,000 who had come in May"."""
    row = scene.tokens[place : place + _CLAUSE]
    relatives = {*word_set("sentences", "relatives"), "that"}
    if scene.tokens[at - 1].text != "the" or not row or row[0].text not in relatives:
        return place
    verbs = len(list(takewhile(lambda token: token.pos[:2] == "VB", row[1:])))
    return place + 1 + verbs if verbs else place


def _end_of_row(scene: Scene, at: int) -> int:
    """The last of a row of percentages with one time behind it: "10 and 11 percent in May"."""
    end = end_of_percentages(scene, at)
    end = _end_of_amounts(scene, at) if end == at else end
    end = _end_of_pair(scene, at) if end == at else end
    times = sum(token.period is not None for token in scene.after(end, _TIMES))
    return end if times == 1 else at


def _end_of_amounts(scene: Scene, at: int) -> int:
    """The "respectively" behind a row of amounts that has one time: "$10m, $9m and $8m respectively in May"."""
    end = at
    while (link := scene.after(end, 2))[1:] and link[0].text in (",", "and") and link[1].number:
        end += 2
    behind = [token for token in scene.after(end, 2) if token.text != ","]
    return end + 1 if end > at and behind and behind[0].has("respectively") else at


def _end_of_pair(scene: Scene, at: int) -> int:
    """The second of two amounts of two measures that have one time: "exports of $9m and imports of $8m in May"."""
    before, row = scene.tokens[max(0, at - _OF) : at], scene.after(at, _OF + 2)
    if len(before) < _OF or len(row) < _OF + 2 or row[0].text != "and" or not row[-1].number:
        return at
    alike = all(one.measure and other.text == "of" for one, other in (before, row[1:-1]))
    return at + _OF + 2 if alike else at


def _says_of_what(token: Token) -> bool:
    """Whether it says what the amount before it is of, or what was done with it: "deficit", "negative", "harvested"."""
    told = token.measure is not None and (not token.measure.verb or token.pos in ("VBN", "VBD"))
    return told or token.text in ("positive", "negative")


def _past_bracket(scene: Scene, at: int) -> int:
    """The place behind the number and what restates it: "$142bn (8 percent)", "$9bn, or 12% of GDP,"."""
    after = [token.text for token in scene.after(at, _BRACKET)]
    if (aside := after[after[:1] == [","] :])[:1] == ["or"] and len(aside) > 1:
        return _past_aside(scene, at + 1 + after.index("or") + 1) or at + 1
    if after[:1] != ["("] or ")" not in after:
        return at + 1
    inside = scene.tokens[at + 2 : at + 1 + after.index(")")]
    inside = list(dropwhile(_leads_in, inside))
    told = next((token.number for token in inside if not token.has("hedge")), None)
    apart = told is None or any(token.period or token.text in _MARKS for token in inside)
    return at + 1 if apart else at + 2 + after.index(")")


def _leads_in(token: Token) -> bool:
    """Whether it only leads to the number in a bracket: "revised from", a sign, "up by", "a rise of"."""
    if token.has(*_CHANGES) or token.text in ("by", "of", "a", "an"):
        return True
    return token.text in _SIGNS or token.text in word_set("directions", "revised") or token.has("from")


def _past_aside(scene: Scene, place: int) -> int | None:
    """The place behind the number at `place`, the GDP that it is of and the comma that ends the aside."""
    if scene.tokens[place].number is None:
        return None
    row = dropwhile(lambda p: _is_of_gdp(scene.tokens[p]), range(place + 1, len(scene.tokens)))
    end = next(row, len(scene.tokens))
    return end + 1 if scene.tokens[end : end + 1] and scene.tokens[end].text == "," else None


def _is_of_gdp(token: Token) -> bool:
    return token.text in ("of", "the") or (token.measure is not None and token.measure.measure in WHOLE_ECONOMY)


def _links(token: Token) -> bool:
    """Whether a number reaches the period behind it over this word: "recorded in", "of GDP in", "abroad in".

    Not over one that sets it against the period: "the $3bn exceeded last year's sales".
    """
    if token.mention is not None:
        whole = token.measure is not None and token.measure.measure in WHOLE_ECONOMY
        annual = token.period is not None and token.period.relative == "annual"
        return whole or annual or (token.period is not None and token.text in word_set("periods", "annualised"))
    if token.text in word_set("periods", "comparisons", "passes"):
        return False
    return token.has("to_period", "abroad", "whole", "respectively") or (
        token.pos in _COUNTED and not token.has("against")
    )
