"""Our answer and that of the LanguageTool behind this server as one. What that one sends is trusted in nothing."""

from __future__ import annotations

from typing import Any

from factcheck.server.languagetool.answer import JSON
from factcheck.server.languagetool.upstream import failed


def answer_in(told: Any, units: int) -> JSON:
    """The answer that was `told` of a text of so many UTF-16 units.

    Raises:
        FactcheckError: `upstream`: it is no answer of a LanguageTool.
    """
    if not isinstance(told, dict) or not isinstance(told.get("matches"), list):
        raise failed("answers something that is no LanguageTool's")
    if not all(_is_match(match, units) for match in told["matches"]):
        raise failed("answers with a match that is none of this text")
    return told


def merged(ours: JSON, theirs: JSON) -> JSON:
    """Both answers, the matches in the order of the text; all else is as they say."""
    matches = sorted([*ours["matches"], *theirs["matches"]], key=lambda match: int(match["offset"]))
    known = {name: value for name, value in theirs.items() if name != "language" or _is_language(value)}
    return {**ours, **known, "software": ours["software"], "warnings": _warnings(ours, theirs), "matches": matches}


def without_theirs(ours: JSON, why: str) -> JSON:
    """Our answer, which tells `why` theirs is missing."""
    why = f"Only the numbers were checked: {why}"
    return {**ours, "warnings": _warnings(ours, {"warnings": {"incompleteResultsReason": why}})}


def known_languages(ours: list[dict[str, str]], theirs: Any) -> list[dict[str, str]]:
    """Those that either reads."""
    known = [one for one in theirs if _is_language(one, "longCode")] if isinstance(theirs, list) else []
    codes = {one["longCode"] for one in known}
    return [*known, *(one for one in ours if one["longCode"] not in codes)]


def _is_language(told: Any, *more: str) -> bool:
    return isinstance(told, dict) and all(isinstance(told.get(name), str) for name in ("name", "code", *more))


def _is_match(match: Any, units: int) -> bool:
    """Whether clients can show `match`, which lies within a text of so many UTF-16 units."""
    if not isinstance(match, dict):
        return False
    offset, length, rule = (match.get(name) for name in ("offset", "length", "rule"))
    if not (isinstance(offset, int) and isinstance(length, int) and 0 <= offset <= offset + length <= units):
        return False
    named = isinstance(rule, dict) and isinstance(rule.get("id"), str)
    return named and isinstance(match.get("message"), str) and isinstance(match.get("replacements"), list)


def _warnings(*answers: JSON) -> JSON:
    told = [warnings for answer in answers if isinstance(warnings := answer.get("warnings"), dict)]
    reasons = [str(reason) for one in told if (reason := one.get("incompleteResultsReason"))]
    incomplete = bool(reasons) or any(one.get("incompleteResults") is True for one in told)
    return {"incompleteResults": incomplete, **({"incompleteResultsReason": " ".join(reasons)} if reasons else {})}
