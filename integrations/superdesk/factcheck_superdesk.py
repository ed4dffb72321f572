"""Superdesk asks a factcheck server when a story is validated for publication.

Add ``factcheck_superdesk`` to ``INSTALLED_APPS`` in ``settings.py``. Settings, there or in the environment:

``FACTCHECK_URL``
    the server's address; ``http://localhost:8081`` when not given.
``FACTCHECK_TOKEN``
    its token, if it has one.
``FACTCHECK_BLOCK``
    ``1``: a contradiction keeps a story from being published, until its numbers are mended or an editor writes
    ``[factcheck: bypass]`` into its editorial note. Otherwise contradictions are logged as warnings only.
"""

from __future__ import annotations

import json
import logging
import os
import re
import urllib.error
import urllib.request
from collections.abc import Mapping
from html import unescape
from typing import Any

BYPASS = "[factcheck: bypass]"
_SECONDS = 20
_MARKUP = tuple(
    (re.compile(pattern, re.IGNORECASE | re.DOTALL | re.ASCII), text)
    for pattern, text in (
        (r"<(script|style)\b.*?</\1\s*>|<!--.*?-->", ""),
        (r"\s+", " "),
        (r"<br\b[^>]*>|</(?:tr|li)>", "\n"),
        (r"</t[dh]>", "\t"),
        (r"</(?:p|h[1-6]|blockquote|caption|figcaption|div|table|ul|ol|pre)>", "\n\n"),
        (r"</?[a-z][^>]*>", ""),
    )
)
"""What takes the place of which markup, in this order."""
_logger = logging.getLogger(__name__)


def init_app(app: Any) -> None:
    """What Superdesk calls when it starts."""
    from superdesk.signals import item_validate

    def validate(sender: Any, item: Mapping[str, Any], response: list[str], **other: Any) -> None:
        told = contradictions(item, _settings(app.config))
        for message in told:
            _logger.warning("factcheck: %s: %s", item.get("guid") or item.get("_id"), message)
        if _settings(app.config)["FACTCHECK_BLOCK"] == "1":
            response.extend(
                f"Numbers: {message} To publish all the same, write {BYPASS} into Ed. Note." for message in told
            )

    item_validate.connect(validate, weak=False)


def contradictions(story: Mapping[str, Any], settings: Mapping[str, str]) -> list[str]:
    """What contradicts itself in a story; nothing where it cannot be checked, which is logged, or is bypassed."""
    if BYPASS in (story.get("ednote") or ""):
        return []
    article = {
        "text": plain_text(story.get("body_html") or ""),
        "title": plain_text(story.get("headline") or "") or None,
        "id": story.get("guid"),
    }
    if not article["text"]:
        return []
    report = _asked(article, settings)
    if "error" in report:
        _logger.error("factcheck did not check %s: %s", article["id"], report["error"]["message"])
        return []
    return [
        check["message"] for check in report["checks"] if (check["outcome"], check["severity"]) == ("fails", "error")
    ]


def plain_text(html: str) -> str:
    """The words of a story: blocks end in an empty line, rows of a table in a new one, its cells in a tab."""
    text = html
    for markup, instead in _MARKUP:
        text = markup.sub(instead, text)
    return re.sub(r" *([\n\t]) *", r"\1", unescape(text)).strip(" \t\n")


def _asked(article: Mapping[str, Any], settings: Mapping[str, str]) -> dict[str, Any]:
    headers: dict[str, Any] = {"Content-Type": "application/json"}
    if settings["FACTCHECK_TOKEN"]:
        headers["Authorization"] = f"Bearer {settings['FACTCHECK_TOKEN']}".encode("utf-8", "surrogateescape")
    address = f"{settings['FACTCHECK_URL'].rstrip('/')}/api/check"
    request = urllib.request.Request(address, json.dumps(article).encode(), headers)
    try:
        with urllib.request.urlopen(request, timeout=_SECONDS) as answer:
            return dict(json.load(answer))
    except urllib.error.HTTPError as refused:
        return {"error": {"message": f"HTTP {refused.code}"}}
    except (OSError, ValueError) as error:
        return {"error": {"message": str(error)}}


def _settings(config: Mapping[str, Any]) -> dict[str, str]:
    standard = {"FACTCHECK_URL": "http://localhost:8081", "FACTCHECK_TOKEN": "", "FACTCHECK_BLOCK": "0"}
    return {name: str(config.get(name) or os.environ.get(name) or value) for name, value in standard.items()}
