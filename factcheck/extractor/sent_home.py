"""In an article on the money that a country's people send home, all others are where it comes from."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from factcheck.extractor.draft import Draft
from factcheck.extractor.scene import Scene
from factcheck.extractor.weighing.readings import Reading

_SENT = "remittances"


def send_home(readings: Sequence[Reading]) -> None:
    """Read whoever is named beside the home, to whom one is said to send, as one who sends too: "the UAE $5bn"."""
    told = [(reading, draft) for reading in readings for draft in reading.drafts if draft.frame.measure == _SENT]
    home = told[0][0].context.home if told else None
    if home is None or not any(_is_sent(draft, home) for _, draft in told):
        return
    for reading, draft in told:
        sender = draft.frame.reporter
        if sender and sender.isupper() and sender != home and not _gets(reading.scene, str(sender)):
            draft.frame = replace(draft.frame, reporter=home, partner=sender, has_partner=True)


def _is_sent(draft: Draft, home: str) -> bool:
    """Whether it is told of one country from where it comes home."""
    sender = draft.frame.partner
    return (
        home.isupper() and draft.frame.reporter == home and sender is not None and sender.isupper() and sender != home
    )


def _gets(scene: Scene, area: str) -> bool:
    """Whether the sentence says that the money came to the area: "Peru received", "sent to Peru"."""
    if scene.says("receiving") or any(mention.measure == "gdp" for _, mention in scene.measures):
        return True
    places = (place for place, one in scene.areas if area in one.codes)
    return any(token.text in ("to", "into") for place in places for token in scene.before(place, 1))
