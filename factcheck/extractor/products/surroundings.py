"""What the words around a product tell of it: that it is a cause, an example, left out, or the first of a list."""

from __future__ import annotations

from collections.abc import Sequence

from factcheck.resources import word_set


def only_judges(words: Sequence[str]) -> bool:
    """Whether the words name nothing but say how much it matters: "a significant component", "a key industry"."""
    *before, last = words
    if not before:
        return last in word_set("products", "judged_alone")
    if last not in word_set("products", "judged") or word_set("products", "judging").isdisjoint(before):
        return False
    return set(before) <= word_set("products", "judging") | word_set("products", "judging_too")


def cites(words: str) -> bool:
    """Whether the words only cite what follows, as an example or a cause: "mainly", "thanks to"."""
    return words in word_set("products", "citing")


def speaks(words: Sequence[str], verb: str) -> bool:
    """Whether the words name the office that says something, and no trade in services: "the service added"."""
    return verb in word_set("sources", "saying") and words[-1] in word_set("sources", "small_heads")


def is_cited(behind: str) -> bool:
    """Whether what stands behind a name makes an example of it: ", steel above all"."""
    return behind.startswith(tuple(word_set("products", "citing_behind")))


def makes_cause(word: str) -> bool:
    """Whether the word makes what was named before it a cause: "was the main reason for"."""
    return word in word_set("products", "reasons")


def may_be_cause(words: frozenset[str]) -> bool:
    """Whether one of the words of a sentence makes a cause."""
    return not word_set("products", "reasons").isdisjoint(words)


def leaves_out(words: str) -> bool:
    """Whether the words leave out the product that follows them: "excluding", "without"."""
    return words in word_set("products", "excluding")


def stands_for_goods(word: str) -> bool:
    """Whether the word is a pronoun that goods spoken of before may be meant by."""
    return word in word_set("products", "standing_for_goods")


def drives(verb: str) -> bool:
    """Whether the subject of the verb is why something moved: drives, fuels."""
    return verb in word_set("products", "driving")


def takes_up_goods(noun: str) -> bool:
    """Whether "this" before the noun makes it goods spoken of before: this sector, these products."""
    return noun in word_set("products", "taking_up")


def is_before_measure(word: str) -> bool:
    """Whether only a small word stands between a product and its measure: "Tea, its exports up by half"."""
    return word in word_set("products", "before_measures")


def has_measure(verb: str) -> bool:
    """Whether the subject of the verb has the measure behind it: "tea saw exports grow"."""
    return verb in word_set("products", "having")


def carries(noun: str) -> bool:
    """Whether the noun is what goods travel in: containers."""
    return noun in word_set("products", "carriers")


def leads(verb: str) -> bool:
    """Whether the subject of the verb is the first or the next of a list: "building materials led with $8bn"."""
    return verb in word_set("products", "leading")


def tops(verb: str) -> bool:
    """Whether the subject of the verb is the first of what its object names: "tea topped Kenya's exports"."""
    return verb.partition(" ")[0] in word_set("products", "topping")


def is_left_out(word: str) -> bool:
    """Whether the word tells that the product before it is not counted: "with oil left out"."""
    return word in word_set("products", "left_out")


def tells_how_much(noun: str) -> bool:
    """Whether the noun is sold, made or counted in what follows "of": sales of, revenue from."""
    return noun in word_set("products", "flow_nouns")


def is_trader(noun: str) -> bool:
    """Whether the noun means who makes or sells a product, not the product: exporters, farmers."""
    return noun in word_set("products", "traders")
