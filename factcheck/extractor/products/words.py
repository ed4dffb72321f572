"""The words that name what is made and traded, from `products.yaml`."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache

from factcheck.resources import vocabulary

_OTHER_LISTS = (
    "kinds",
    "kinds_of_trade",
    "goods",
    "citing",
    "citing_behind",
    "all_that",
    "reasons",
    "flow_nouns",
    "traders",
    "excluding",
    "left_out",
    "having",
    "sectors",
    "narrowing",
    "of_all",
    "having_part",
    "kinds_of_firms",
    "firms",
    "of_all_branches",
    "having_whole",
    "standing_for_goods",
    "before_measures",
    "parts_of_debt",
    "parts_of_investment",
    "leading",
    "topping",
    "carriers",
    "judging",
    "judging_too",
    "judged",
    "judged_alone",
    "epithets",
    "taking_up",
    "driving",
    "of_all_kinds",
    "travelling",
    "ways_of_travel",
    "turning_to",
    "setting_apart",
)


@lru_cache(maxsize=1)
def _nouns() -> frozenset[str]:
    return frozenset(w for name, words in vocabulary("products").items() if name not in _OTHER_LISTS for w in words)


@lru_cache
def _list(name: str) -> frozenset[str]:
    return frozenset(vocabulary("products")[name])


@lru_cache(maxsize=4096)
def is_product(word: str) -> bool:
    """Whether the noun, singular or plural, names what is made or traded; of "agri-food" the last part tells."""
    singulars = [word, word.removesuffix("s"), word.removesuffix("es")]
    if word.endswith("ies"):
        singulars.append(word[:-3] + "y")
    return any(form in _nouns() for form in singulars) or ("-" in word and is_product(word.rpartition("-")[2]))


@lru_cache(maxsize=4096)
def is_good(word: str) -> bool:
    """Whether the noun names goods that can be weighed or counted, and no service."""
    return is_product(word) and not any(form in _list("services") for form in (word, word.removesuffix("s")))


def may_be_verb(word: str) -> bool:
    """Whether the plural of a product may be a verb, where no tagger has spoken: "demand fuels exports"."""
    return word.endswith("s") and word not in _nouns()


def is_kind(word: str) -> bool:
    """Whether the word before "goods" makes them goods of one kind: agricultural, intermediate."""
    return word in _list("kinds") or word.startswith("non-")


def is_kind_of_trade(phrase: str) -> bool:
    """Whether a word of `phrase` makes trade one of a kind, whatever is traded: informal, border, non-oil."""
    return any(word in _list("kinds_of_trade") for word in phrase.split())


def names_product(phrase: str) -> bool:
    """Whether one of the words of `phrase` names a product, or two of them goods of a kind."""
    words = phrase.split()
    if words[-1:] == ["services"] and _list("goods").intersection(words):
        return False
    goods = [place for place, word in enumerate(words) if word in _list("goods")]
    kinds = any(is_kind(word) for word in words[: goods[-1]]) if goods else False
    return kinds or any(is_product(word) for word in words) or are_firms_of_a_kind(words)


def is_part_of_investment(phrase: str) -> bool:
    """Whether `phrase` names what direct investment is made of: equity, loans."""
    parts = _list("parts_of_investment")
    return phrase in parts or any(word in parts for word in phrase.split())


def names_part_of_investment(phrase: str) -> bool:
    """Whether `phrase` names what direct investment is made of or goes into: equity, a sector."""
    return is_part_of_investment(phrase) or names_product(phrase)


def names_part_of_debt(phrase: str) -> bool:
    """Whether `phrase` names what a debt is made of, or whose it is: "treasury bills", "households"."""
    return names_sector(phrase) or phrase.rpartition(" ")[2] in _list("parts_of_debt")


def only_judges(words: Sequence[str]) -> bool:
    """Whether the words name nothing but say how much it matters: "a significant component", "a key industry"."""
    *before, last = words
    if not before:
        return last in _list("judged_alone")
    if last not in _list("judged") or _list("judging").isdisjoint(before):
        return False
    return set(before) <= _list("judging") | _list("judging_too")


def is_firm(word: str) -> bool:
    """Whether the word means those who make and trade: enterprises."""
    return word in _list("firms")


def are_firms_of_a_kind(words: Sequence[str]) -> bool:
    """Whether the words end in firms of one kind: "foreign-invested enterprises"."""
    return len(words) > 1 and is_firm(words[-1]) and words[-2] in _list("kinds_of_firms")


def tells_goods_of_a_kind(kind: str, goods: str) -> bool:
    """Whether the two words are goods of one kind: "consumer goods", "dairy products"."""
    return is_kind(kind) and goods in _list("goods")


def cites(words: str) -> bool:
    """Whether the words only cite what follows, as an example or a cause: "mainly", "thanks to"."""
    return words in _list("citing")


def is_cited(behind: str) -> bool:
    """Whether what stands behind a name makes an example of it: ", steel above all"."""
    return behind.startswith(tuple(_list("citing_behind")))


def makes_cause(word: str) -> bool:
    """Whether the word makes what was named before it a cause: "was the main reason for"."""
    return word in _list("reasons")


def may_be_cause(words: frozenset[str]) -> bool:
    """Whether one of the words of a sentence makes a cause."""
    return not _list("reasons").isdisjoint(words)


def leaves_out(words: str) -> bool:
    """Whether the words leave out the product that follows them: "excluding", "without"."""
    return words in _list("excluding")


def names_sector(phrase: str) -> bool:
    """Whether `phrase` names a part of a whole economy: an industry, a group of people, a cause of death."""
    return is_sector(phrase) or names_product(phrase)


def is_sector(phrase: str) -> bool:
    """Whether `phrase` ends in a noun for a part of a whole economy: "the business sector", "pension funds"."""
    return phrase.rpartition(" ")[2] in _list("sectors")


def makes_everything(product: str | None) -> bool:
    """Whether it is all that makes goods, and no branch of it: "industrial", "the industry"."""
    return product in _list("of_all_branches")


def narrows(word: str) -> bool:
    """Whether the word before a measure of a whole economy makes it that of a part: urban, overdue, core."""
    return word in _list("narrowing")


def is_subject_of_all(noun: str) -> bool:
    """Whether the noun as a subject means the whole of an economy: the rate, the country."""
    return noun in _list("of_all")


def has_part(verb: str) -> bool:
    """Whether the subject of the verb is the part of an economy that the number is told of: "teachers earned"."""
    return verb in _list("having_part")


def has_whole(noun: str) -> bool:
    """Whether the noun means all who could have the number: employees."""
    return noun in _list("having_whole")


def stands_for_goods(word: str) -> bool:
    """Whether the word is a pronoun that goods spoken of before may be meant by."""
    return word in _list("standing_for_goods")


def drives(verb: str) -> bool:
    """Whether the subject of the verb is why something moved: drives, fuels."""
    return verb in _list("driving")


def takes_up_goods(noun: str) -> bool:
    """Whether "this" before the noun makes it goods spoken of before: this sector, these products."""
    return noun in _list("taking_up")


def is_before_measure(word: str) -> bool:
    """Whether only a small word stands between a product and its measure: "Tea, its exports up by half"."""
    return word in _list("before_measures")


def has_measure(verb: str) -> bool:
    """Whether the subject of the verb has the measure behind it: "tea saw exports grow"."""
    return verb in _list("having")


def carries(noun: str) -> bool:
    """Whether the noun is what goods travel in: containers."""
    return noun in _list("carriers")


def leads(verb: str) -> bool:
    """Whether the subject of the verb is the first or the next of a list: "building materials led with $8bn"."""
    return verb in _list("leading")


def tops(verb: str) -> bool:
    """Whether the subject of the verb is the first of what its object names: "tea topped Kenya's exports"."""
    return verb.partition(" ")[0] in _list("topping")


def is_left_out(word: str) -> bool:
    """Whether the word tells that the product before it is not counted: "with oil left out"."""
    return word in _list("left_out")


def tells_how_much(noun: str) -> bool:
    """Whether the noun is sold, made or counted in what follows "of": sales of, revenue from."""
    return noun in _list("flow_nouns")


def is_trader(noun: str) -> bool:
    """Whether the noun means who makes or sells a product, not the product: exporters, farmers."""
    return noun in _list("traders")
