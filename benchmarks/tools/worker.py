"""Runs one tool in a process of its own: python worker.py TOOL, texts in and figures out as JSON.

The clock starts when the tool is loaded and has read a few other articles, so that all is built which it builds when
first needed; turning its readings into JSON is not counted. The peak of the memory is that of the whole process.
"""

from __future__ import annotations

import importlib
import json
import resource
import sys
import time
from pathlib import Path

_STATUS = Path("/proc/self/status")


def peak_megabytes() -> float:
    """The most memory that this process has held; without /proc that of the process that started it counts as well."""
    if _STATUS.exists():
        line = next(line for line in _STATUS.read_text().splitlines() if line.startswith("VmHWM"))
        return int(line.split()[1]) / 1024
    unit = 2**20 if sys.platform == "darwin" else 2**10
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / unit


def main(name: str) -> None:
    answers, sys.stdout = sys.stdout, sys.stderr
    read = importlib.import_module(name).load()
    first, texts = json.load(sys.stdin)
    read(first)
    began, busy = time.perf_counter(), time.process_time()
    readings = read(texts)
    figures = {
        "seconds": time.perf_counter() - began,
        "cpu": time.process_time() - busy,
        "megabytes": peak_megabytes(),
        "readings": readings,
    }
    json.dump(figures, answers)


if __name__ == "__main__":
    main(sys.argv[1])
