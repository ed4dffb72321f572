"""How many ways of telling a fact are read right: python benchmarks/paraphrases.py [--wrong]

The facts and their tellings stand in `tests/cases/paraphrases.yaml`: each tells the same figures in other words, and
is right where every claim comes out with all its slots and no other beside them.
"""

from __future__ import annotations

import sys
from collections import Counter
from pathlib import Path

sys.path.append(str(Path(__file__).resolve().parents[1] / "tests" / "extractor"))

from paraphrased import paraphrases


def main(show_wrong: bool) -> None:
    told, right = Counter[str](), Counter[str]()
    for one in paraphrases():
        told[one.fact] += 1
        right[one.fact] += one.is_right()
        if show_wrong and not one.is_right():
            print(one.telling)
    for fact, count in told.items():
        print(f"{fact:<64}{right[fact]:>4} of {count}")
    print(f"{'all':<64}{right.total():>4} of {told.total()}")


if __name__ == "__main__":
    main("--wrong" in sys.argv[1:])
