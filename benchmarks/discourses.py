"""How many numbers of stories that leave much unsaid are read right: python benchmarks/discourses.py [--wrong] [N]

N stories (500 where none is given) are made by `discourse_stories.py`, which knows what each number says: its kind and
measure, whose it is and with whom, when, since when, and whether of one good. `--wrong` shows what is read otherwise.
"""

from __future__ import annotations

import sys
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

sys.path.append(str(Path(__file__).resolve().parents[1] / "tests" / "extractor"))

from discourse_stories import TELLINGS, Expected, Story, stories
from notation import told

from factcheck.extractor.reading import extract
from factcheck.reader import read_text


def missed(story: Story) -> Iterator[tuple[Expected, tuple[str, ...]]]:
    """Each number with the slots that were read otherwise."""
    claims = extract(read_text(story.text, title=None, published=story.published)).claims
    read = {(one.start, one.end): one for one in map(told, claims) if one.kind != "rank"}
    for number in story.numbers:
        yield number, number.missed(read.get((number.start, number.end)))


def main(count: int, show_wrong: bool) -> None:
    numbers, right, slots = Counter[str](), Counter[str](), Counter[str]()
    for story in stories(count):
        for number, wrong in missed(story):
            numbers[story.family] += 1
            right[story.family] += not wrong
            slots.update(wrong)
            if wrong and show_wrong:
                before, quote = story.text[: number.start], story.text[number.start : number.end]
                print(f"{story.published} {', '.join(wrong)}: {before}>>{quote}<<{story.text[number.end :]}\n")
    for family in TELLINGS["families"]:
        print(f"{family:<20}{right[family] / max(numbers[family], 1):6.3f} of {numbers[family]}")
    print(f"{'all':<20}{right.total() / numbers.total():6.3f} of {numbers.total()}  wrong: {dict(slots)}")


if __name__ == "__main__":
    given = [int(one) for one in sys.argv[1:] if one.isdigit()]
    main(given[0] if given else 500, "--wrong" in sys.argv[1:])
