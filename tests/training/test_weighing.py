"""The trees of the second reading can be trained anew, and a sliver of the articles already makes them useful."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import numpy as np
import pytest

from factcheck.extractor.weighing import side_figures
from factcheck.extractor.weighing.forest import Forest

pytest.importorskip("lightgbm")
TRAINING = Path(__file__).parents[2] / "training" / "weighing.py"


def test_a_sliver_retrains(tmp_path: Path) -> None:
    command = [sys.executable, str(TRAINING), "--share", "0.02", "--to", str(tmp_path)]
    done = subprocess.run(command, capture_output=True, text=True, check=True)
    assert done.stdout.startswith("sides: ") and "\ntimes: " in done.stdout
    forest = Forest.read(tmp_path / "sides.npz")
    assert forest.names == side_figures.NAMES
    assert len(np.unique(forest.leaves)) > 2
