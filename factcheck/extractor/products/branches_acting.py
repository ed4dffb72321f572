"""The branch that trades what it makes: "Tyre makers sold goods worth $3bn", "Shoemakers did well: exports rose"."""

from __future__ import annotations

from factcheck.extractor.measures.frame import FLOWS, ONE_WAY
from factcheck.extractor.products.names import ProductName
from factcheck.extractor.products.place import Place
from factcheck.extractor.products.words import are_firms_of_a_kind
from factcheck.extractor.scene import Scene
from factcheck.resources import word_set

_NEAR = 3
"""Within how many tokens the branch or its country opens the sentence."""


def is_branch(scene: Scene, name: ProductName) -> bool:
    """Whether it names those who make the goods: "furniture makers", "carmakers", "the tyre industry"."""
    makers = word_set("measures", "makers") | word_set("measures", "competing", "sellers")
    words = [name.name.split()[-1], *(token.text for token in scene.tokens[name.stop : name.stop + 1])]
    return any(word in makers or word.endswith("makers") for word in words)


def branch_acting(place: Place) -> str | None:
    """The branch that opens the sentence, where nobody else and no other figure stands before what is measured.

    Firms of a kind may earn it: "The private sector did best, as it made $3bn from exports".
    """
    frame, scene = place.frame, place.scene
    if frame.measure not in FLOWS:
        return None
    stop = place.at if frame.at is None else min(frame.at, place.at)
    name = next((one for one in place.named if one.stop <= stop), None)
    if name is None or name.governor or name.first > _NEAR:
        return None
    firms = are_firms_of_a_kind(name.name.split())
    if not (firms or (is_branch(scene, name) and (frame.at is None or frame.at < place.at))):
        return None
    between = scene.tokens[name.stop : stop]
    return None if any(token.area or token.number for token in between) else name.name


def proceeds_again(place: Place) -> str | None:
    """The goods told before, whose proceeds are told: "sales fell 2%, revenue rose 3%", "The proceeds came to $3bn"."""
    at, last = place.frame.at, place.before
    if at is None or place.scene.tokens[at].text not in word_set("measures", "earned"):
        return None
    if last is not None and place.previous is not None:
        return last[1] if place.previous < at < place.at else None
    return place.theme if place.scene.tokens[at - 1].text == "the" or at == 0 else None


def made_before(place: Place) -> str | None:
    """The goods whose output the sentences before told, in an article on them: "Mines dug 3 tonnes. Exports fell".

    Exports and imports told in one sentence are those of everything.
    """
    if {mention.measure for _, mention in place.scene.measures} >= ONE_WAY:
        return None
    staple = place.goods.staple if place.goods else None
    if staple is None or place.made is None or not place.own or place.frame.all_goods or place.frame.all_partners:
        return None
    words = [word.removesuffix("s") for word in place.made.split()]
    return place.made if staple.removesuffix("s") in words and place.frame.measure in ONE_WAY else None
