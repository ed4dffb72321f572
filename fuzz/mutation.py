"""Inputs made of good ones without atheris, so that a short run is the same on every machine."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from random import Random

_MOST = 20_000


def mutated(seeds: Sequence[bytes], words: Sequence[str], number: int, seed: int = 0) -> Iterator[bytes]:
    """So many inputs, the same ones for the same `seed`: seeds cut, joined, with words and odd bytes put into them."""
    random = Random(seed)
    tokens = [word.encode() for word in words] or [b"\0", b"<", b"{"]
    for _ in range(number):
        blob = random.choice(seeds)
        for _ in range(random.randint(0, 6)):
            blob = _changed(blob, seeds, tokens, random)
        yield blob[:_MOST]


def _changed(blob: bytes, seeds: Sequence[bytes], tokens: Sequence[bytes], random: Random) -> bytes:
    start = random.randint(0, len(blob))
    end = min(len(blob), start + random.choice((0, 1, 1, 2, 5, 20)))
    way = random.randrange(6)
    if way == 0:
        return blob[:start] + blob[end:]
    if way == 1:
        return blob[:start] + random.choice(tokens) + blob[end:]
    if way == 2:
        other = random.choice(seeds)
        at = random.randint(0, len(other))
        return blob[:start] + other[at:]
    if way == 3:
        return blob[:start] + blob[start:end] * random.choice((2, 3, 50)) + blob[end:]
    if way == 4:
        return blob[:start] + bytes([random.randrange(256)]) + blob[end:]
    return blob[:start] + b" ".join(random.choices(tokens, k=random.randint(1, 8))) + blob[end:]
