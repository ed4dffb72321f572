"""How often an article written another way is read another way: python benchmarks/rewritings.py [LAW …] [--pages]

Each law of `tests/laws/` says what may be done to an article without a change in what it says: other quotes, another
name of a country, all years one later. It is tried on all articles of our own, or with --pages on those in the manner
of pages; the shares of articles and of claims are told for which it does not hold, and in which slots.
"""

from __future__ import annotations

import argparse
import sys
from collections import Counter
from collections.abc import Sequence
from pathlib import Path
from random import Random

TOP = Path(__file__).resolve().parents[1]
sys.path.append(str(TOP / "tests"))

from laws import LAWS  # noqa: E402
from laws.articles import Own, own_articles, own_pages  # noqa: E402
from laws.rewriting import Law  # noqa: E402
from laws.said import Difference, differences, reading, report_of  # noqa: E402


def broken(article: Own, law: Law, seed: int) -> list[Difference] | None:
    """In what the readings differ, None where the law does not concern the article."""
    how = law(article, Random(f"{seed} {article.name}"))
    if how is None:
        return None
    return list(differences(reading(article), report_of(how.text, how.published), how))


def tell(name: str, texts: Sequence[Own], seed: int, examples: int) -> None:
    articles = claims = wrong_articles = wrong_claims = 0
    slots: Counter[str] = Counter()
    shown = []
    for article in texts:
        found = broken(article, LAWS[name], seed)
        if found is None:
            continue
        articles += 1
        claims += len(reading(article).claims)
        wrong_articles += bool(found)
        wrong_claims += len({(d.quote) for d in found if d.slot not in ("check", "status")})
        slots.update(d.slot for d in found)
        shown += [f"    {article.name}: {d.slot} of {d.quote!r}: {d.before} -> {d.after}" for d in found]
    share = f"{wrong_articles / max(articles, 1):7.2%} {wrong_claims / max(claims, 1):8.3%}"
    print(f"{name:<36}{articles:>6}{claims:>7}  {share}  {', '.join(f'{s} {n}' for s, n in slots.most_common(9))}")
    for line in Random(0).sample(shown, min(examples, len(shown))):
        print(line)
    sys.stdout.flush()


def main() -> None:
    asked = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    asked.add_argument("laws", nargs="*", metavar="LAW", help="all where none is named; a name's beginning will do")
    asked.add_argument("--examples", type=int, default=0, help="so many differences of each law are shown")
    asked.add_argument("--seed", type=int, default=0, help="of what a law draws at random")
    asked.add_argument("--pages", action="store_true", help="the pages of training/pages instead of the articles")
    asked.add_argument("--every", type=int, default=1, help="only every such article, for a quick look")
    given = asked.parse_args()
    texts = (own_pages() if given.pages else own_articles())[:: given.every]
    print(f"{'':<36}{'texts':>6}{'claims':>7}  {'texts':>7} {'claims':>8}  differences by slot")
    for name in LAWS:
        if not given.laws or any(name.startswith(one) for one in given.laws):
            tell(name, texts, given.seed, given.examples)


if __name__ == "__main__":
    main()
