"""The goods, or the part of an economy, whose own clause tells a number: "services, which grew by 4 percent"."""

from __future__ import annotations

from factcheck.domain.claim import Kind
from factcheck.extractor.measures.frame import ONE_WAY
from factcheck.extractor.products.names import product_names
from factcheck.extractor.products.place import Place
from factcheck.extractor.products.sectors import names_sector
from factcheck.extractor.scene import Token
from factcheck.resources import vocabulary


def relative_subject(place: Place) -> str | None:
    """The part whose own clause tells the number: "services, which grew by 4 percent", "the makers of
    soap, who sold $3m worth", "tea, of which $3m worth was sold".
    """
    flow = place.frame.measure in ONE_WAY
    if not flow and place.frame.measure not in vocabulary("measures")["told_by_parts"]:
        return None
    if flow and (goods := _traded_of_which(place)):
        return goods
    tokens = place.scene.tokens
    for at in range(place.at - 1, 1, -1):
        token = tokens[at]
        if token.text in (",", ";", ":", "(", ")") or token.area or (token.measure and not token.measure.weak):
            return None
        if token.text in ("which", "that") or (flow and _is_of_whom(token, place)):
            end = at - 1 if tokens[at - 1].text == "," else at
            if (sector := tokens[end - 1].measure) is not None:
                return sector.product if sector.weak and not sector.verb else None
            names = place.named if flow else product_names(place.scene, names_sector)
            return next((name.name for name in names if name.stop == end), None)
    return None


def _is_of_whom(token: Token, place: Place) -> bool:
    return token.text in ("who", "whose") or (token.text == "of which" and place.sense.kind is Kind.LEVEL)


def _traded_of_which(place: Place) -> str | None:
    """The goods whose trade a clause behind them tells: "steel, exports of which fell by 4%", "whose exports"."""
    at, tokens = place.frame.at, place.scene.tokens
    if not at or not place.at > at:
        return None
    owned = tokens[at - 1].text == "whose"
    if not owned and "of which" not in " ".join(token.text for token in place.scene.after(at, 2)):
        return None
    end = at - owned
    end -= tokens[end - 1].text == ","
    return next((name.name for name in place.named if name.stop == end), None)
