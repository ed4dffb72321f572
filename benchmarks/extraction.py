"""Reading articles: words a second, memory and quantities right, against the base pipeline and other extractors.

    python benchmarks/extraction.py [FOLDER] [--rounds N] [--peers-python PATH]

FOLDER holds articles as .txt files; a .json beside one may give its day of publication (`published`) and its claims
(`quote`, `occurrence`, `value`, `unit`). Without FOLDER the annotated articles of `tests/cases/` are read.

Each tool (`benchmarks/tools/`) reads all texts in a process of its own, in turn with the others, N times; before the
clock starts it has read the articles of one file of `tests/cases/`, which are not among the texts. The medians
are shown, and the medians of the ratios to the base pipeline of the same round: how many times as fast, how many times
as fast by CPU time, how many times its memory. Tools that PATH, the interpreter of an environment with the peers,
cannot import are left out and named.
"""

from __future__ import annotations

import argparse
import json
import statistics
import subprocess
import sys
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from agreement import right
from texts import Text, articles_in, first_articles, own_articles, probes

NAMES = {
    "base": "spaCy, all components",
    "ours": "factcheck",
    "quantulum": "quantulum3",
    "recognizers": "Recognizers-Text",
    "cqe": "CQE",
}
WORKER = Path(__file__).parent / "tools" / "worker.py"
HERE = ("base", "ours")
"""What runs with the interpreter that runs this file."""


@dataclass(frozen=True, slots=True)
class Run:
    """What one process did with the texts."""

    seconds: float
    cpu: float
    megabytes: float
    readings: list[list[Any]]


class UnavailableError(Exception):
    """A tool did not do its work; says why."""


def run(tool: str, texts: Sequence[Text], peers_python: str) -> Run:
    """Let `tool` read the texts in a process of its own."""
    done = subprocess.run(
        [sys.executable if tool in HERE else peers_python, str(WORKER), tool],
        input=json.dumps([[(text.text, text.published) for text in row] for row in (first_articles(), texts)]),
        capture_output=True,
        text=True,
        encoding="utf-8",
    )
    if done.returncode:
        raise UnavailableError(done.stderr.strip().rpartition("\n")[2])
    return Run(**json.loads(done.stdout))


def measured(texts: Sequence[Text], rounds: int, peers_python: str) -> dict[str, list[Run]]:
    """The runs of every tool that is there, the tools in turn."""
    runs: dict[str, list[Run]] = {tool: [] for tool in NAMES}
    for _ in range(rounds):
        for tool in list(runs):
            try:
                runs[tool].append(run(tool, texts, peers_python))
            except UnavailableError as why:
                if tool in HERE:
                    sys.exit(f"{NAMES[tool]} failed: {why}")
                print(f"{NAMES[tool]} left out: {why}")
                del runs[tool]
    return runs


def show_speed(texts: Sequence[Text], runs: dict[str, list[Run]]) -> None:
    words = sum(len(text.text.split()) for text in texts)
    wanted = sum(len(text.wanted) for text in texts)
    print(f"\n{len(texts)} texts, {words:,} words, {wanted:,} quantities known")
    print(f"{'':24}{'words/s':>9}{'ratio':>7}{'CPU s':>8}{'ratio':>7}{'MB':>7}{'ratio':>7}{'quantities right':>18}")
    for tool, own in runs.items():
        speed = statistics.median(words / one.seconds for one in own)
        cpu = statistics.median(one.cpu for one in own)
        memory = statistics.median(one.megabytes for one in own)
        beside = list(zip(own, runs["base"], strict=True))
        faster = statistics.median(base.seconds / one.seconds for one, base in beside)
        leaner = statistics.median(base.cpu / one.cpu for one, base in beside)
        larger = statistics.median(one.megabytes / base.megabytes for one, base in beside)
        told = "" if tool == "base" or not wanted else _share(texts, own[0])
        print(
            f"{NAMES[tool]:24}{speed:>9,.0f}{faster:>7.2f}{cpu:>8.2f}{leaner:>7.2f}{memory:>7.0f}{larger:>7.2f}{told:>18}"
        )


def _share(texts: Sequence[Text], one: Run) -> str:
    told = [is_right for text, found in zip(texts, one.readings, strict=True) for is_right in right(text, found)]
    return f"{sum(told):,} ({sum(told) / len(told):.1%})"


def show_probes(tools: Sequence[str], peers_python: str) -> None:
    """Whether each tool reads a phrase, all its quantities with value and unit."""
    for group, texts in probes().items():
        passed = {
            tool: [all(right(text, found)) for text, found in zip(texts, one.readings, strict=True)]
            for tool, one in ((tool, run(tool, texts, peers_python)) for tool in tools)
        }
        heads = "".join(f"{NAMES[tool]:>18}" for tool in tools)
        print(f"\n{group:62}{heads}")
        for place, text in enumerate(texts):
            shown = text.text if len(text.text) <= 60 else f"{text.text[:59]}…"
            print(f"{shown:62}" + "".join(f"{'right' if passed[tool][place] else '-':>18}" for tool in tools))
        print(f"{'right':62}" + "".join(f"{f'{sum(passed[tool])} of {len(texts)}':>18}" for tool in tools))


def main() -> None:
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("folder", nargs="?", type=Path)
    options.add_argument("--rounds", type=int, default=5)
    options.add_argument("--peers-python", default=sys.executable)
    given = options.parse_args()
    texts = articles_in(given.folder) if given.folder else own_articles()
    runs = measured(texts, given.rounds, given.peers_python)
    show_speed(texts, runs)
    show_probes([tool for tool in runs if tool != "base"], given.peers_python)


if __name__ == "__main__":
    main()
