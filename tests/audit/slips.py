"""Stories with one planted error each, amid figures that are right and something else to look at."""

from __future__ import annotations

SLIPS = {
    "sum": (
        "Peru exported goods worth $16.5 billion to Chile in 2022 and imported goods worth $27.4 billion from there. "
        "Trade between Peru and Chile came to $41.2 billion in 2022.",
        "$41.2 billion",
    ),
    "growth": (
        "Kenya’s exports of tea rose by 31 percent to $1.38 billion in 2022 from $1.15 billion in 2021, its statistics "
        "office said.",
        "31 percent",
    ),
    "balance": (
        "Poland’s exports to Turkey were $7.2 billion in 2021 and its imports from Turkey $5.1 billion, which left "
        "Poland a surplus of $3.1 billion, its statistics office said.",
        "$3.1 billion",
    ),
    "change": (
        "Egypt’s imports from Brazil rose to $3.61 billion in 2022 from $2.44 billion in 2021, an increase of $0.92 "
        "billion, the central bank of Egypt said.",
        "$0.92 billion",
    ),
}
"""By name, the text and the words that are wrong."""

LOOK = "Finland’s exports to Japan fell to $2.9 billion in 2019 from $2.3 billion in 2018, its customs service said."
"""A warning."""

_AMID = [
    "The port handled more ships than in any year before, and the quays were full until the autumn.",
    "Malaysia sold machinery worth $2.1 billion to Ghana in 2016 and machinery worth $2.3 billion in 2017.",
    "Nobody at the ministry wanted to say when the new line of ships would open, or who would pay for it.",
]


def story(name: str) -> dict[str, str]:
    """The story `name`, whose error stands at its end."""
    paragraphs = [LOOK, *_AMID, SLIPS[name][0]]
    return {
        "id": name,
        "title": f"A story of trade ({name})",
        "published": "2023-03-09",
        "text": "\n\n".join(paragraphs),
    }
