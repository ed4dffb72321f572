"""What one run found and another did not.

The same finding is the same rule in the same sentence of the same story; across stories, the same kind in the same
sentences.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from factcheck.audit.across import across
from factcheck.audit.across.wording import subject
from factcheck.audit.summary import Summary


@dataclass(frozen=True, slots=True)
class Differences:
    """A line for each finding that only the earlier run has, and for each that only the later one has."""

    gone: tuple[str, ...]
    new: tuple[str, ...]
    same: int


def differences(earlier: Summary, later: Summary) -> Differences:
    """What has changed from `earlier` to `later`."""
    before, after = dict(_findings(earlier)), dict(_findings(later))
    return Differences(
        gone=tuple(line for key, line in before.items() if key not in after),
        new=tuple(line for key, line in after.items() if key not in before),
        same=len(before.keys() & after.keys()),
    )


def _findings(summary: Summary) -> Iterator[tuple[tuple[str, str], str]]:
    """What each is known by, and its line."""
    for story in summary.stories:
        for told in story.findings:
            line = f"{story.name}: {'✗' if told.is_error else '!'} {told.message} {told.code}"
            yield (story.name, told.fingerprint), line
    for one in across(summary):
        yield ("", one.fingerprint), f"across stories: ! {subject(one)}: {one.message} {one.kind}"
