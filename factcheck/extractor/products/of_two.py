"""The former and the latter of two products: "Togo exports tea and coffee. The latter brought in $3bn"."""

from __future__ import annotations

from factcheck.extractor.measures.taken_up.of_two import former_or_latter
from factcheck.extractor.products.place import Place

_TWO = 2


def of_two(place: Place) -> str | None:
    """The one of two products that "the former" or "the latter" means, the sentence's own before those spoken of."""
    which = former_or_latter(place.scene, place.at)
    if which is None:
        return None
    words = next(at for at, token in enumerate(place.scene.tokens) if token.has("former", "latter"))
    here = [name.name for name in place.named if name.stop <= words]
    if len(here) == _TWO:
        return here[which]
    two = [] if _are_flows(place) else _apart(here[0] if here else place.spoken_of or "")
    return two[which] if len(two) == _TWO else None


def _apart(names: str) -> list[str]:
    """The two that one name joins: "tea and coffee"."""
    return [] if "," in names else names.split(" and ")


def _are_flows(place: Place) -> bool:
    """Whether exports and imports are told of in the sentence, which the words may mean."""
    named = {mention.measure for _, mention in place.scene.measures}
    return len(named) >= _TWO
