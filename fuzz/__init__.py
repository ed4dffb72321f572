"""Inputs that nobody would write, for all that reads them: `python -m fuzz TARGET` (README.md)."""

import sys
from pathlib import Path

sys.path.append(str(Path(__file__).resolve().parents[1] / "tests"))
"""What makes the files that are seeds is that of the tests."""
