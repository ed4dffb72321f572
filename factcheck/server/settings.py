"""How one server is set up."""

from __future__ import annotations

from dataclasses import dataclass

OWN_ORIGINS = (
    r"(chrome|moz|safari-web)-extension://[\w.-]+"
    r"|(app|capacitor|vscode-webview|vscode-file)://[\w.-]+"
    r"|https?://(localhost|127\.0\.0\.1|\[::1\])(:\d+)?"
)
"""Browser add-ons, editors built on a browser, and pages of this machine; others could read a user's datasets."""


@dataclass(frozen=True, slots=True)
class Settings:
    """What `factcheck serve` was asked for, and the limits that hold for every request."""

    token: str | None = None
    """Who asks must know it, if there is one."""
    allow_origins: tuple[str, ...] = ()
    """Web sites whose pages may ask too, besides `OWN_ORIGINS`; `*` stands for all."""
    upstream: str | None = None
    """The address of a LanguageTool whose matches are merged with ours, if there is one."""
    longest_upstream: float = 8.0
    """Seconds that it is waited for; LibreOffice gives up after 10."""
    hosts: tuple[str, ...] = ()
    """Names that the server goes by, so that no other name can be made to lead to it; any, if there are none."""
    longest_text: int = 100_000
    """Characters of an article."""
    longest_body: int = 10_000_000
    """Bytes of a request."""
    slowest_body: float = 30.0
    """Seconds until a request must have come in."""
    rate: int | None = None
    """Requests a minute that one address may make, if there is a limit."""
    waiting: int = 64
    """Articles that may be in work or wait for it."""
    longest_wait: float = 60.0
    """Seconds until who waits for a report is told to try again."""
    longest_check: float = 30.0
    """Seconds until a check that is in work is stopped."""
