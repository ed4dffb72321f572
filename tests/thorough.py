"""How much is tried where it is drawn at random: FACTCHECK_THOROUGH=5 tries five times as much as usually."""

from __future__ import annotations

import math
import os

_TIMES = float(os.environ.get("FACTCHECK_THOROUGH") or 1)


def thorough(usual: int) -> int:
    """How often to try what is usually tried `usual` times."""
    return math.ceil(usual * _TIMES)
