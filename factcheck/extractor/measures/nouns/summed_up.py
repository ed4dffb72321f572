"""Whether the words around a measure make it that of everything: "Overall, …", "the whole of Chad's exports"."""

from __future__ import annotations

from itertools import dropwhile, islice, pairwise

from factcheck.extractor.products.sectors import is_subject_of_all
from factcheck.extractor.products.surroundings import tells_how_much
from factcheck.extractor.scene import Scene, Token
from factcheck.resources import word_set

_TWO = 2


def is_summed_up(scene: Scene) -> bool:
    """Whether the sentence opens with a word that turns from the parts to the whole: "Overall, Peru's exports …".

    Where it names two areas, or "the two", it sums up what is between them.
    """
    first, behind = scene.tokens[0], scene.tokens[1:2]
    turns = first.has("whole") and any(token.text == "," for token in behind)
    turns = turns or (first.text in word_set("measures", "summed_up") and any(token.text == "the" for token in behind))
    turns = turns or (first.text in word_set("measures", "in_total") and any(token.area for token in behind))
    return turns and len(scene.areas) < _TWO and not scene.says("two_sides")


def is_told_overall(scene: Scene, at: int) -> bool:
    """Whether behind its number the noun at `at` is said to be all there is: "Peruvian trade fell 5% overall"."""
    _, last = scene.clause(at)
    number = next((place for place in range(at + 1, last) if scene.tokens[place].number), None)
    moves = any(token.has("rise_verb", "fall_verb") for token in scene.after(at, 1))
    behind = scene.after(number, 1) if number is not None and moves else []
    return any(token.text in word_set("measures", "in_total") for token in behind)


def is_whole_of(scene: Scene, place: int) -> bool:
    """Whether "the whole of" leads to the words at `place`, with whose it is between: "the whole of Chad's exports".

    So does "the total value of": "the total value of Chad's non-oil trade".
    """
    leading = list(islice(dropwhile(_says_whose, scene.tokens[place::-1]), _TWO + 1))
    texts = [*(token.text for token in leading), "", ""]
    if texts[0].partition(" ")[0] != "of":
        return False
    sized = tells_how_much(texts[1]) and any(token.has("whole") for token in leading[_TWO:])
    return sized or texts[1] in word_set("measures", "beside_nouns", "wholes")


def _says_whose(token: Token) -> bool:
    return token.area is not None or token.text in ("the", "'s") or is_subject_of_all(token.text)


def is_in_trade_figures(scene: Scene, at: int) -> bool:
    """Whether figures of trade as such tell it: "the latest trade figures show that imports fell"."""
    words = word_set("measures", "statuses", "figures")
    pairs = pairwise(scene.tokens[:at])
    return any(_is_trade(one) and other.text in words for one, other in pairs)


def _is_trade(token: Token) -> bool:
    return token.measure is not None and token.measure.measure == "turnover" and not token.measure.verb
