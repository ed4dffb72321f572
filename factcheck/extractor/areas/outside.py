"""All that lie outside a group: "non-EU countries" have no figures of their own, and the group trades with them."""

from __future__ import annotations

from factcheck.resources import vocabulary


def is_outside(area: str) -> bool:
    """Whether it is all that lie outside a group, which no article is about: "non-eu countries"."""
    return area.startswith("non-")


def is_setting(area: str, partner: str | None) -> bool:
    """Whether the area only tells where the other side, a country, lies: "Outside the EU, sales to Chad fell"."""
    return is_outside(area) and partner is not None and partner.isupper()


def insiders_of(area: str) -> tuple[str, ...]:
    """The groups whose trade with `area` is that with all the world: "extra-EU exports" are those of the Union."""
    return tuple(vocabulary("areas")["outside"].get(area, ()))


def outside_of(group: str) -> str | None:
    """All that lie outside `group`, as they are called; None where they have no name.

    Where these were named last, the bloc is the one that they lie outside of.
    """
    if is_outside(group):
        return group
    return next((name for name, inside in vocabulary("areas")["outside"].items() if group in inside), None)
