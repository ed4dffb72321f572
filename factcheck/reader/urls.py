"""What a web address says without being asked."""

from __future__ import annotations

import re
from urllib.parse import urlsplit

_WEB = re.compile(r"https?://", re.IGNORECASE)
_ADDRESS = re.compile(r"[a-z][a-z0-9+.-]+://", re.IGNORECASE)


def is_web(path: str) -> bool:
    """Whether `path` is the address of a web page."""
    return bool(_WEB.match(path))


def is_address(path: str) -> bool:
    """Whether `path` is an address of any kind, and no file's path."""
    return bool(_ADDRESS.match(path))


def has_host(address: str) -> bool:
    """Whether `address` is put together so that it leads to a host (RFC 3986)."""
    try:
        parts = urlsplit(address)
        return bool(parts.hostname) and (parts.port is None or parts.port > 0)
    except ValueError:
        return False


def shown(address: str) -> str:
    """`address` as it may be printed: without the name and the password in it.

    Of one that leads nowhere, nothing before its last ``@``: what stands there may be a password.
    """
    begins = _ADDRESS.match(address)
    if begins is None:
        return address
    within = r"[^/?#]*@" if has_host(address) else r".*@"
    return begins[0] + re.sub(within, "", address[begins.end() :], count=1, flags=re.DOTALL)
