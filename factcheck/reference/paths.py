"""Where a descriptor may point to: a plain file in the dataset's own folder, and nothing else."""

from __future__ import annotations

import re
from pathlib import Path, PurePosixPath, PureWindowsPath

_ADDRESS = re.compile(r"[A-Za-z][A-Za-z0-9+.-]+:")


def inside(folder: Path, path: object) -> Path:
    """The file that a descriptor in `folder` calls `path`; whether it is there is not looked at.

    Raises:
        ValueError: `path` is a web address, absolute, a list, or leads out of the folder, itself or by a link.
    """
    if not isinstance(path, str) or not path.strip() or "\0" in path:
        raise ValueError(f"the path {path!r} names no file: give one file of the dataset's folder")
    if _ADDRESS.match(path) or path.startswith("//"):
        raise ValueError(f"the path {path!r} is an address: put the file into the dataset's folder")
    if PurePosixPath(path).is_absolute() or PureWindowsPath(path).anchor:
        raise ValueError(f"the path {path!r} leads out of the dataset's folder: it must not be absolute")
    parts = path.replace("\\", "/").split("/")
    if ".." in parts:
        raise ValueError(f"the path {path!r} leads out of the dataset's folder")
    full = folder
    for part in parts:
        full = full / part
        if full.is_symlink():
            raise ValueError(f"the path {path!r} is a link: put the file itself into the dataset's folder")
    return full
