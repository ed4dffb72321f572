"""Whom a sentence speaks of, for those that follow."""

from __future__ import annotations

from dataclasses import dataclass

from factcheck.extractor.measures.frame import Frame
from factcheck.extractor.scene import Scene
from factcheck.extractor.sides.subject import subject_of
from factcheck.resources import word_set


@dataclass(slots=True)
class Naming:
    """Whom a sentence speaks of; it is told only where something hangs on it, as it takes some looking."""

    scene: Scene
    others: tuple[str, ...]
    """The areas that it names beside the home."""
    before: Naming | None
    """The sentence before, in the same paragraph."""
    _asked: bool = False
    _subject: str | None = None

    @classmethod
    def by_heading(cls, scene: Scene, area: str, home: str | None) -> Naming:
        """That of a heading, which what follows is about: "2. China"."""
        return cls(scene, () if area == home else (area,), None, _asked=True, _subject=area)

    @property
    def subject(self) -> str | None:
        """The area that the sentence is about, else that of the nearest one before that is about one."""
        silent: list[Naming] = []
        subject, one = None, self if not self._asked else None
        while one is not None and subject is None:
            subject = one._subject if one._asked else _about(one.scene)
            silent.append(one)
            one = None if one._asked else one.before
        for asked in silent:
            asked._asked, asked._subject = True, subject
        return self._subject

    @property
    def counterpart(self) -> str:
        """Of the others the subject, else the last one."""
        return self.subject if self.subject in self.others else self.others[-1]


def _about(scene: Scene) -> str | None:
    """Whom the sentence is about: its subject, or the only area that it names and tells on of, be it governed."""
    if subject := subject_of(scene, Frame(""), owner=True):
        return subject
    if len(scene.areas) != 1:
        return None
    place, area = scene.areas[0]
    comma, *clause = scene.after(place, 2) or scene.tokens[place:]
    tells_on = comma.text == "," and any(token.text.split()[0] in word_set("areas", "telling_on") for token in clause)
    return area.sides[0] if tells_on and area.form == "name" else None
