"""What a client asks for, in the fields that LanguageTool's clients send."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from factcheck.domain.errors import FactcheckError
from factcheck.reader.content import Content
from factcheck.reporter.positions import Positions
from factcheck.server.languagetool.annotated import annotated


@dataclass(frozen=True, slots=True)
class Asked:
    """One request to check a text. Rules and categories are told by their ids."""

    content: Content
    language: str
    disabled: frozenset[str]
    enabled: frozenset[str] | None
    """Only these, where the client says so."""

    @property
    def units(self) -> int:
        """How long the text is with its markup, in UTF-16 units."""
        original = self.content.original
        whole = original.text if original and original.text is not None else self.content.text
        return Positions(whole).utf16(len(whole))

    def wants(self, rule: str, category: str) -> bool:
        if self.disabled & {rule, category}:
            return False
        return self.enabled is None or bool(self.enabled & {rule, category})


def asked(fields: Mapping[str, str]) -> Asked:
    """What the fields ask for.

    Raises:
        FactcheckError: `form`: a field is missing or wrong.
    """
    if ("text" in fields) == ("data" in fields):
        raise FactcheckError("form", "give one of the fields text and data.")
    if not fields.get("language"):
        raise FactcheckError("form", "the field language is missing: give en-US or auto.")
    content = annotated(fields["data"]) if "data" in fields else Content(fields["text"])
    only = fields.get("enabledOnly", "").lower() in ("true", "yes", "1")
    return Asked(
        content=content,
        language=fields["language"],
        disabled=_ids(fields, "disabledRules", "disabledCategories"),
        enabled=_ids(fields, "enabledRules", "enabledCategories") if only else None,
    )


def _ids(fields: Mapping[str, str], *names: str) -> frozenset[str]:
    told = (id.strip() for name in names for id in fields.get(name, "").split(","))
    return frozenset(id for id in told if id)
