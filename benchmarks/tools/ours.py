"""factcheck: from the text to its claims, every slot filled; of its numbers those that it says measure something."""

from datetime import date

from factcheck.extractor.reading import Extraction, extract
from factcheck.reader import read_text


def load():
    return lambda texts: [_quantities(text, published) for text, published in texts]


def _quantities(text, published):
    article = read_text(text, published=date.fromisoformat(published) if published else None)
    return list(_told(extract(article)))


def _told(found: Extraction):
    of_claims = {claim.id: claim.quantity for claim in found.claims}
    for number in found.numbers:
        quantity = of_claims.get(number.claim) or number.quantity
        if quantity is not None:
            yield number.span.start, number.span.end, [float(quantity.value)], quantity.unit
