"""However many spaces stand between words, the same is found, and where it stands."""

from __future__ import annotations

from datetime import date

from factcheck import check
from factcheck.extractor.spacing import evenly_spaced

TEXT = (
    "Côte d'Ivoire exported cocoa worth about 5.2 billion dollars to the United States in the first half of 2023, "
    "up a third, the National Institute of Statistics said."
)


def test_places_lead_back() -> None:
    spaced = "Côte  d'Ivoire   sold"
    even = evenly_spaced(spaced)
    assert even.text == "Côte d'Ivoire sold"
    assert [spaced[even.original(at)] for at in range(len(even.text))] == list(even.text)


def test_wide_spaces_change_nothing() -> None:
    one, other = (check(text, published=date(2023, 8, 1)) for text in (TEXT, TEXT.replace(" ", "  ")))
    assert [(c.quantity.value, c.series, c.source) for c in other.claims] == [
        (c.quantity.value, c.series, c.source) for c in one.claims
    ]
    assert [" ".join(c.span.quote.split()) for c in other.claims] == [c.span.quote for c in one.claims]
