"""The trees of the second reading can be trained anew, and a sliver of the articles already makes them useful."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

from factcheck.extractor.weighing import (
    home_figures,
    kind_figures,
    measure_figures,
    product_figures,
    side_figures,
    time_figures,
)
from factcheck.extractor.weighing.forest import Forest

pytest.importorskip("lightgbm")
TRAINING = Path(__file__).parents[2] / "training" / "weighing.py"
FIGURE = re.compile(r"(rules|trees|both) (\d\.\d+)")
WORSE_BY = 0.04
"""With few articles the trees may be that much worse than the rules where these are nearly always right."""


def test_a_sliver_retrains(tmp_path: Path) -> None:
    command = [sys.executable, str(TRAINING), "--share", "0.06", "--to", str(tmp_path)]
    environment = {**os.environ, "OMP_WAIT_POLICY": "passive"}  # threads that wait leave the cores to other tests
    done = subprocess.run(command, capture_output=True, text=True, check=True, env=environment)
    homes, kinds, measures, products, sides, times = (
        {name: float(said) for name, said in FIGURE.findall(line)} for line in done.stdout.splitlines()
    )
    assert homes["both"] > homes["rules"] - WORSE_BY
    assert kinds["both"] > kinds["rules"] - WORSE_BY
    assert measures["both"] > measures["rules"] - WORSE_BY
    assert products["both"] > products["rules"] - WORSE_BY
    assert sides["both"] > sides["rules"] - WORSE_BY
    assert times["both"] > times["rules"] - WORSE_BY
    assert Forest.read(tmp_path / "homes.npz").names == home_figures.NAMES
    assert Forest.read(tmp_path / "kinds.npz").names == kind_figures.NAMES
    assert Forest.read(tmp_path / "measures.npz").names == measure_figures.NAMES
    assert Forest.read(tmp_path / "products.npz").names == product_figures.NAMES
    assert Forest.read(tmp_path / "sides.npz").names == side_figures.NAMES
    assert Forest.read(tmp_path / "times.npz").names == time_figures.NAMES
