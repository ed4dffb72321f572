"""Facts of `tests/cases/paraphrases.yaml`, each told in many ways, and what should come out of each telling."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

import yaml
from notation import CASES, LOADER, Told, claims_told, told

from factcheck.domain.claim import Kind
from factcheck.extractor.reading import extract
from factcheck.reader import read_text


@dataclass(frozen=True)
class Paraphrase:
    """One way to tell a fact; `lead` is what the article told before, whose claims are not looked at."""

    fact: str
    published: date
    lead: str
    telling: str
    claims: tuple[Told, ...]
    read: bool
    """Whether it is read right by now."""

    def seen(self) -> list[Told]:
        """What is read in the telling, ranks left out."""
        claims = extract(read_text(self.lead + self.telling, published=self.published)).claims
        return [told(one) for one in claims if one.kind is not Kind.RANK and one.span.start >= len(self.lead)]

    def is_right(self) -> bool:
        return self.seen() == list(self.claims)


def paraphrases() -> Iterator[Paraphrase]:
    """All of them, fact after fact."""
    path = CASES / "paraphrases.yaml"
    for fact in yaml.load(path.read_text(encoding="utf-8"), Loader=LOADER):
        lead = f"{fact['lead']} " if "lead" in fact else ""
        published = date.fromisoformat(str(fact["published"]))
        for read, tellings in ((True, fact["tellings"]), (False, fact.get("not_yet", ()))):
            for telling in tellings:
                claims = claims_told(lead + telling, fact["claims"])
                yield Paraphrase(fact["about"], published, lead, telling, claims, read)
