"""No test sees the datasets of whoever runs it."""

import os
from pathlib import Path

os.environ["FACTCHECK_DATA"] = str(Path(__file__).with_name("no-such-folder"))
