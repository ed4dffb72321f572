"""Whether reading numbers takes linear time: how much longer twice the text takes, for prose and for hostile texts.

    python benchmarks/numbers_linear.py

Each line gives the milliseconds for the text, for twice the text, their ratio (2 is linear), and MB a second.
"""

from __future__ import annotations

import time
from collections.abc import Callable

from factcheck.extractor.numbers import find_numbers

PLAIN = "The ministry did not say when the talks would resume, though both sides hope that trade will grow.\n"
TOLD = (
    PLAIN * 3
    + "Exports reached $24.7 billion in 2023, up 12.5 percent, while imports fell by nearly a third to €3.2bn.\n"
)
TEXTS: dict[str, Callable[[int], str]] = {
    "prose without numbers": lambda size: PLAIN * (4 * size // len(PLAIN)),
    "prose with numbers": lambda size: TOLD * (size // len(TOLD)),
    "one row of digits": lambda size: "9" * size,
    "digits and spaces": lambda size: "9 " * (size // 2),
    "digits and commas": lambda size: "123," * (size // 4),
    "digits and dashes": lambda size: "1-" * (size // 2),
    "digits and letters": lambda size: "a1" * (size // 2),
    "dollar signs": lambda size: "$" * size + "5",
    "scale words": lambda size: "5 " + "million " * (size // 8),
    "one word": lambda size: "x" * size + "5",
}
SIZE = 50_000


def milliseconds(text: str) -> float:
    began = time.perf_counter()
    find_numbers(text)
    return 1000 * (time.perf_counter() - began)


def main() -> None:
    milliseconds("5 percent, nearly a third")
    for name, make in TEXTS.items():
        once, twice = make(SIZE), make(2 * SIZE)
        first = min(milliseconds(once) for _ in range(3))
        second = min(milliseconds(twice) for _ in range(3))
        speed = len(twice) / 1000 / second
        print(f"{name:24} {first:9.1f} {second:9.1f}   ratio {second / first:4.2f}   {speed:6.2f} MB/s")


if __name__ == "__main__":
    main()
