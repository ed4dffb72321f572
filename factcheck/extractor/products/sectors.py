"""The words that name a part of a whole economy, of its debt or of investment, or the whole of it."""

from __future__ import annotations

from factcheck.extractor.products.words import names_product
from factcheck.resources import word_set


def is_part_of_investment(phrase: str) -> bool:
    """Whether `phrase` names what direct investment is made of: equity, loans."""
    parts = word_set("products", "parts_of_investment")
    return phrase in parts or any(word in parts for word in phrase.split())


def names_part_of_investment(phrase: str) -> bool:
    """Whether `phrase` names what direct investment is made of or goes into: equity, a sector."""
    return is_part_of_investment(phrase) or names_product(phrase)


def names_part_of_debt(phrase: str) -> bool:
    """Whether `phrase` names what a debt is made of, or whose it is: "treasury bills", "households"."""
    return names_sector(phrase) or phrase.rpartition(" ")[2] in word_set("products", "parts_of_debt")


def names_sector(phrase: str) -> bool:
    """Whether `phrase` names a part of a whole economy: an industry, a group of people, a cause of death."""
    return is_sector(phrase) or names_product(phrase)


def is_sector(phrase: str) -> bool:
    """Whether `phrase` ends in a noun for a part of a whole economy: "the business sector", "pension funds"."""
    words = word_set("products", "sectors")
    return phrase in words or phrase.rpartition(" ")[2] in words or part_of_ones(phrase) is not None


def part_of_ones(phrase: str) -> str | None:
    """The part of what is told that stands before a word for it: "rural ones" behind urban prices, "the core rate"."""
    kind, _, noun = phrase.rpartition(" ")
    return kind if noun in word_set("products", "ones") and narrows(kind) else None


def makes_everything(product: str | None) -> bool:
    """Whether it is all that makes goods, and no branch of it: "industrial", "the industry"."""
    return product in word_set("products", "of_all_branches")


def narrows(word: str) -> bool:
    """Whether the word before a measure of a whole economy makes it that of a part: urban, overdue, core."""
    return word in word_set("products", "narrowing")


def is_subject_of_all(noun: str) -> bool:
    """Whether the noun as a subject means the whole of an economy: the rate, the country."""
    return noun in word_set("products", "of_all")


def has_part(verb: str) -> bool:
    """Whether the subject of the verb is the part of an economy that the number is told of: "teachers earned"."""
    return verb in word_set("products", "having_part")


def has_whole(noun: str) -> bool:
    """Whether the noun means all who could have the number: employees."""
    return noun in word_set("products", "having_whole")


def is_place(noun: str) -> bool:
    """Whether the noun is a place in the country, which has figures of its own and is no part of what is told."""
    return noun in word_set("products", "places")
