"""What one run found and another did not. The same finding is the same rule in the same sentence of the same story."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from factcheck.audit.summary import Finding, Story, Summary


@dataclass(frozen=True, slots=True)
class Differences:
    """Findings with their story: those that only the earlier run has, and those that only the later one has."""

    gone: tuple[tuple[Story, Finding], ...]
    new: tuple[tuple[Story, Finding], ...]
    same: int


def differences(earlier: Summary, later: Summary) -> Differences:
    """What has changed from `earlier` to `later`."""
    before, after = dict(_findings(earlier)), dict(_findings(later))
    return Differences(
        gone=tuple(found for key, found in before.items() if key not in after),
        new=tuple(found for key, found in after.items() if key not in before),
        same=len(before.keys() & after.keys()),
    )


def _findings(summary: Summary) -> Iterator[tuple[tuple[str, str], tuple[Story, Finding]]]:
    for story in summary.stories:
        for told in story.findings:
            yield (story.name, told.fingerprint), (story, told)
