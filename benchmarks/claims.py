"""How many claims come out with every slot right: python benchmarks/claims.py [--by-file]

On the annotated articles that the rules were made with (`tests/cases/`); on those written by others whose errors were
looked at, denser and more tangled than news mostly is, or told freely with their words turned round; and on those that
nobody looks at, which are only counted: what is gained on the first and not on the last is worth little.
"""

from __future__ import annotations

import sys
from collections import Counter
from collections.abc import Iterable
from pathlib import Path

from factcheck.domain.claim import Kind
from factcheck.extractor.reading import extract

HERE = Path(__file__).resolve().parent
TOP = HERE.parent
sys.path.append(str(TOP / "tests" / "extractor"))

from notation import SLOTS, Annotated, annotated_in, told  # noqa: E402

SETS = {
    "known": sorted((TOP / "tests" / "cases").glob("articles_*.yaml")),
    "studied": [HERE / "articles" / "asia_africa.yaml", HERE / "articles" / "portals.yaml"],
    "retold, studied": [HERE / "retold" / "studied.yaml"],
    "on goods, studied": [HERE / "articles" / "commodities.yaml"],
    "overviews, studied": sorted((HERE / "overviews").glob("*.yaml")),
    "with tables, studied": sorted((HERE / "tables").glob("*.yaml")),
    "never seen": [HERE / "articles" / "plain.yaml"],
    "retold, never seen": [HERE / "retold" / "counted.yaml"],
    "as pages, never seen": [HERE / "retold" / "pages.yaml"],
    "tables, never seen": sorted((HERE / "tables_counted").glob("*.yaml")),
}


def tally(article: Annotated) -> Counter[str]:
    """What is wanted, said, found and right, in all and slot by slot."""
    claims = extract(article.read()).claims
    seen = [told(claim) for claim in claims if claim.kind is not Kind.RANK]
    golds = [gold for gold in article.claims if gold.kind != Kind.RANK]
    counts: Counter[str] = Counter(articles=1, wanted=len(golds), said=len(seen))
    for gold in golds:
        ours = next((claim for claim in seen if claim.start < gold.end and gold.start < claim.end), None)
        if ours:
            agree = [slot for slot in SLOTS if getattr(ours, slot) == getattr(gold, slot)]
            counts.update(agree, found=1, right=len(agree) == len(SLOTS))
    return counts


def row(name: str, paths: Iterable[Path]) -> str:
    counts = sum((tally(article) for path in paths for article in annotated_in(path)), Counter[str]())
    f1 = 2 * counts["right"] / (counts["said"] + counts["wanted"])
    slots = "".join(f"{counts[slot] / counts['found']:>10.3f}" for slot in SLOTS)
    return f"{name:<22}{counts['articles']:>9}{counts['wanted']:>8}{f1:>9.3f}{slots}"


def main(by_file: bool) -> None:
    print(f"{'':<22}{'articles':>9}{'claims':>8}{'F1':>9}" + "".join(f"{slot:>10}" for slot in SLOTS))
    for name, paths in SETS.items():
        print(row(name, paths))
        if by_file:
            for path in paths:
                print(row(f"  {path.stem}", [path]))


if __name__ == "__main__":
    main("--by-file" in sys.argv[1:])
