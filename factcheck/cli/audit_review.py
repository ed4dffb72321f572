"""`factcheck audit review`: an editor goes through the findings and decides about each."""

from __future__ import annotations

import sys
from contextlib import suppress

from factcheck.cli.options import Ledgers, Number
from factcheck.domain.errors import FactcheckError
from factcheck.reader.normalise import whole_characters

_ASKED = "a accept, d dismiss, c corrected, s skip, q quit: "


def review(ledger: Ledgers, number: Number = None) -> None:
    """Go through the findings: accept, dismiss with a reason, or tell the correction; each is kept at once.

    The worst story comes first, what only several stories together show comes last, with the sentence of each. A
    decision holds for the rule and the sentences, in every run of the ledger. Answers are read from standard input.

    \b
    Example:
      factcheck audit review audit.db
    """
    from factcheck.audit.ledger import Ledger
    from factcheck.audit.queue import queue
    from factcheck.audit.summary import Summary
    from factcheck.reporter.wording import counted, printable

    with suppress(AttributeError):
        sys.stdin.reconfigure(errors="surrogateescape")  # type: ignore[union-attr]
    opened = Ledger(ledger, writes=True)
    try:
        waiting = list(queue(Summary(opened, number)))
        decided = 0
        for place, one in enumerate(waiting, start=1):
            print(f"\n{place:,} of {len(waiting):,}")
            for line in one.lines:
                print(printable(line, sys.stdout.encoding))
            answer = _decision()
            if answer is None:
                break
            if answer[0]:
                opened.review(one.fingerprint, *answer)
                decided += 1
        print(f"\n{counted(decided, 'decision')} kept, {len(waiting) - decided:,} to go.")
    finally:
        opened.close()


def _decision() -> tuple[str, str | None] | None:
    """The decision and its note; an empty decision to skip, None to stop."""
    from factcheck.audit.review import Decision

    while True:
        answer = _asked(_ASKED)
        if answer is None or answer == "q":
            return None
        if answer == "s":
            return "", None
        if answer == "a":
            return Decision.ACCEPTED, None
        if answer in ("d", "c"):
            note = _asked("why? " if answer == "d" else "what is right? ")
            if note is None:
                return None
            if note:
                return (Decision.DISMISSED if answer == "d" else Decision.CORRECTED), note


def _asked(question: str) -> str | None:
    print(question, end="", flush=True)
    line = sys.stdin.readline()
    if whole_characters(line) != line:
        code = getattr(sys.stdin, "encoding", None) or "UTF-8"
        answer = whole_characters(line.strip())
        message = f"the answer {answer!r} is not {code.upper()}: write it so; those before it are kept."
        raise FactcheckError("encoding", message)
    return line.strip() if line else None
