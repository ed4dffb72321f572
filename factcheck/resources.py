"""Where `models/` and `reference_data/` are: inside the installed package, or at the top of the checkout."""

from __future__ import annotations

from pathlib import Path

_PACKAGE = Path(__file__).parent


def _folder(name: str) -> Path:
    installed = _PACKAGE / name
    return installed if installed.is_dir() else _PACKAGE.parent / name


def models(language: str = "en") -> Path:
    """The folder with the pipeline's configuration and vocabulary for `language`."""
    return _folder("models") / language


def reference_data() -> Path:
    """The folder that holds a folder a dataset."""
    return _folder("reference_data")
