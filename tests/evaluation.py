"""Where the annotated articles of the evaluation and its cited facts lie, which are not part of the project.

`FACTCHECK_EVALUATION` names their folder; the tests that measure by them are left out where it names none.
"""

from __future__ import annotations

import os
from pathlib import Path

FOLDER = Path(os.environ.get("FACTCHECK_EVALUATION") or "no-evaluation")
ARTICLES = FOLDER / "evals"
DEV = ARTICLES / "dev"
FACTS = FOLDER / "reference_facts"
