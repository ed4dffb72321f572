"""Starting the language server: one editor, over standard input and output."""

from __future__ import annotations

import contextlib
import logging
import os
import sys
from pathlib import Path

from factcheck.languageserver.features import with_features
from factcheck.languageserver.server import Server


def speak(config: Path | None = None) -> int:
    """Speak with the editor that has started this process until it says goodbye, and return the exit status."""
    for name in ("pygls", "asyncio"):  # what they log quotes messages, and with them the text
        logging.getLogger(name).addHandler(logging.NullHandler())
        logging.getLogger(name).propagate = False
    server = with_features(Server(config))
    editor = os.fdopen(os.dup(sys.stdout.fileno()), "wb")
    with contextlib.redirect_stdout(sys.stderr):  # whatever is printed, the editor does not take it for a message
        server.start_io(sys.stdin.buffer, editor)
    server.desk.close()
    return 0 if server.stopped else 1
