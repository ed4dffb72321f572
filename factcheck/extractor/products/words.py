"""The words that name what is made and traded, from `products.yaml`."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache
from itertools import chain

from factcheck.resources import vocabulary, word_set

_MAKERS = tuple(sorted(word_set("small_words", "products", "makers")))
_HISSING = tuple(sorted(word_set("small_words", "products", "hissing")))


@lru_cache(maxsize=1)
def _nouns() -> frozenset[str]:
    return frozenset(chain.from_iterable(vocabulary("products")["nouns"].values()))


@lru_cache(maxsize=4096)
def is_product(word: str) -> bool:
    """Whether the noun, singular or plural, names what is made or traded; of "agri-food" the last part tells.

    So do those that make it: "carmakers".
    """
    if word.endswith(_MAKERS):
        word = word.removesuffix("s").removesuffix("maker")
    singulars = [word, word.removesuffix("s")]
    if word.endswith(_HISSING):
        singulars.append(word.removesuffix("es"))
    if word.endswith("ies"):
        singulars.append(word[:-3] + "y")
    return any(form in _nouns() for form in singulars) or ("-" in word and is_product(word.rpartition("-")[2]))


@lru_cache(maxsize=4096)
def is_good(word: str) -> bool:
    """Whether the noun names goods that can be weighed or counted, and no service."""
    services = word_set("products", "nouns", "services")
    return is_product(word) and word not in services and word.removesuffix("s") not in services


def is_for_making(word: str) -> bool:
    """Whether the noun, singular or plural, means what there is to make something else with: machinery, materials."""
    return not {word, word.removesuffix("s")}.isdisjoint(word_set("products", "for_making"))


def may_be_verb(word: str) -> bool:
    """Whether the plural of a product may be a verb, where no tagger has spoken: "demand fuels exports"."""
    return word.endswith("s") and word not in _nouns()


def is_kind(word: str) -> bool:
    """Whether the word before "goods" makes them goods of one kind: agricultural, agro-forestry-aquatic."""
    kinds = word_set("products", "kinds")
    if word in kinds or word.startswith("non-"):
        return True
    return "-" in word and any(part in kinds or is_product(part) for part in word.split("-"))


def is_kind_of_trade(phrase: str) -> bool:
    """Whether a word of `phrase` makes trade one of a kind, whatever is traded: informal, border, non-oil."""
    return any(word in word_set("products", "kinds_of_trade") for word in phrase.split())


def names_product(phrase: str) -> bool:
    """Whether one of the words of `phrase` names a product, or two of them goods of a kind."""
    words = phrase.split()
    if words[-1:] == ["services"] and word_set("products", "goods").intersection(words):
        return False
    goods = [place for place, word in enumerate(words) if word in word_set("products", "goods")]
    kinds = any(is_kind(word) for word in words[: goods[-1]]) if goods else False
    return kinds or any(is_product(word) for word in words) or are_firms_of_a_kind(words)


def is_firm(word: str) -> bool:
    """Whether the word means those who make and trade: enterprises."""
    return word in word_set("products", "firms")


def are_firms_of_a_kind(words: Sequence[str]) -> bool:
    """Whether the words end in firms of one kind: "foreign-invested enterprises"."""
    return len(words) > 1 and is_firm(words[-1]) and words[-2] in word_set("products", "kinds_of_firms")


def tells_goods_of_a_kind(kind: str, goods: str) -> bool:
    """Whether the two words are goods of one kind: "consumer goods", "dairy products"."""
    return is_kind(kind) and goods in word_set("products", "goods")
