"""In an article on the money that a country's people send home, all others are where it comes from.

In one on what is sent out of a country they are where it goes.
"""

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
    if home is None:
        return
    if any(_leaves(reading.scene, home) for reading, _ in told):
        _send_out(told, home)
        return
    if not any(_is_sent(draft, home) for _, draft in told):
        return
    for reading, draft in told:
        sender = draft.frame.reporter
        if sender == reading.context.home:  # whose turn it is, where an article goes from one to the next
            continue
        if sender and sender.isupper() and sender != home and not _gets(reading.scene, str(sender)):
            draft.frame = replace(draft.frame, reporter=home, partner=sender, has_partner=True)


def _send_out(told: Sequence[tuple[Reading, Draft]], home: str) -> None:
    """Read whoever gets what leaves the home as the other side."""
    for _, draft in told:
        whom = draft.frame.reporter
        if whom and whom.isupper() and whom != home:
            draft.frame = replace(draft.frame, reporter=home, partner=whom, has_partner=True)


def _leaves(scene: Scene, home: str) -> bool:
    """Whether the sentence tells of money that is sent from the home, to no one country: "remittances from Oman"."""
    for place, area in scene.areas:
        lead = next((token for token in scene.before(place, 2) if token.text != "the"), None)
        to_one = [token.text for token in scene.after(place, 1)] == ["to"]
        if area.form == "name" and home in area.codes and lead is not None and lead.text == "from" and not to_one:
            return any(token.measure for token in scene.tokens[:place])
    return False


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
