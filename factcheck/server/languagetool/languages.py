"""The languages that are read: English, wherever it is written."""

from __future__ import annotations

_NAMES = {
    "en": "English",
    "en-US": "English (US)",
    "en-GB": "English (GB)",
    "en-AU": "English (Australian)",
    "en-CA": "English (Canadian)",
    "en-NZ": "English (New Zealand)",
    "en-ZA": "English (South African)",
}
_DEFAULT = "en-US"
_AUTO = "auto"


def languages() -> list[dict[str, str]]:
    """Every language, as clients look for theirs before they ask."""
    return [{"name": name, "code": "en", "longCode": code} for code, name in _NAMES.items()]


def is_read(code: str) -> bool:
    """Whether articles in the language `code` can be read; `auto` leaves it to the reader to see."""
    return code.lower() == _AUTO or code.lower().partition("-")[0] == "en"


def language_of(code: str) -> tuple[str, str]:
    """The name and the code to answer with."""
    known = next((one for one in _NAMES if one.lower() == code.lower()), None)
    if known is None and not is_read(code):
        return code, code
    return _NAMES[known or _DEFAULT], known or _DEFAULT
