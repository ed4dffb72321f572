"""`python -m fuzz TARGET [--runs N] [--seconds N] [--seed N] [--plain]`: fuzz a target, with atheris where it is there.

A find is written to `fuzz/finds/TARGET/`, and the run ends; give a file of it as TARGET's `--input` to see it again.
"""

from __future__ import annotations

import argparse
import sys
import time
from contextlib import suppress
from hashlib import sha256
from pathlib import Path

from factcheck.domain.errors import FactcheckError
from fuzz.mutation import mutated
from fuzz.targets import Target, find_target, target_names

_FINDS = Path(__file__).with_name("finds")
_SLOW = 10.0
"""Seconds of processor time above which an input is a find: what is read takes time in proportion to its length."""


class SlowError(Exception):
    """An input took far longer than its length explains."""


def run(target: Target, blob: bytes) -> None:
    """Run the target on one input.

    Raises:
        SlowError: it took too long.
    """
    began = time.process_time()
    with suppress(FactcheckError):
        target.run(blob)
    if (took := time.process_time() - began) > _SLOW:
        raise SlowError(f"{took:.1f} s for {len(blob)} bytes")


def _plain(name: str, target: Target, runs: int, seconds: float, seed: int) -> None:
    began, done, refused = time.monotonic(), 0, 0
    slowest = 0.0
    for blob in mutated(list(target.seeds()), target.words, runs, seed):
        if time.monotonic() - began > seconds:
            break
        before = time.process_time()
        try:
            run(target, blob)
        except Exception as error:
            place = _FINDS / name / sha256(blob).hexdigest()[:16]
            place.parent.mkdir(parents=True, exist_ok=True)
            place.write_bytes(blob)
            print(f"{name}: {type(error).__name__}: {error} ({place})", flush=True)
            refused += 1
        slowest = max(slowest, time.process_time() - before)
        done += 1
    print(f"{name}: {done:,} inputs, {refused} finds, the slowest took {slowest:.2f} s")


def _with_atheris(name: str, target: Target, runs: int, seconds: float, seed: int) -> None:
    import atheris

    corpus, finds = _FINDS.with_name("corpus") / name, _FINDS / name
    for folder in (corpus, finds):
        folder.mkdir(parents=True, exist_ok=True)
    for blob in target.seeds():
        (corpus / sha256(blob).hexdigest()[:16]).write_bytes(blob)
    words = corpus.with_suffix(".dict")
    encoded = ["".join(f"\\x{byte:02x}" for byte in word.encode()) for word in target.words]
    words.write_text("".join(f'"{word}"\n' for word in encoded), encoding="utf-8")
    options = [f"-runs={runs}", f"-max_total_time={int(seconds)}", f"-seed={seed}", "-max_len=4000", "-timeout=60"]
    if encoded:
        options.append(f"-dict={words}")
    atheris.Setup([sys.argv[0], *options, f"-artifact_prefix={finds}/", str(corpus)], lambda blob: run(target, blob))
    atheris.Fuzz()


def main() -> None:
    asked = argparse.ArgumentParser(prog="python -m fuzz", description=__doc__)
    asked.add_argument("target", choices=target_names())
    asked.add_argument("--runs", type=int, default=10_000)
    asked.add_argument("--seconds", type=float, default=3600.0)
    asked.add_argument("--seed", type=int, default=1)
    asked.add_argument("--input", type=Path, help="run on this file only")
    asked.add_argument("--plain", action="store_true", help="mutate seeds without atheris and without coverage")
    given = asked.parse_args()
    if given.input:
        run(find_target(given.target), given.input.read_bytes())
    elif given.plain:
        _plain(given.target, find_target(given.target), given.runs, given.seconds, given.seed)
    else:
        import atheris

        with atheris.instrument_imports(include=["factcheck"]):
            target = find_target(given.target)
        _with_atheris(given.target, target, given.runs, given.seconds, given.seed)


if __name__ == "__main__":
    main()
