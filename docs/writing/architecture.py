"""The drawing of the packages of `factcheck/` and the table of them, from what they import."""

from __future__ import annotations

import inspect
from collections.abc import Iterator, Mapping
from functools import cache, partial
from importlib import import_module

import grimp

from writing.drawing import MARGIN, Card

_ROOT = "factcheck"
_WIDTH, _BOX_WIDTH, _BOX_HEIGHT, _ROW = 640, 132, 50, 88
_GROUND = ("domain", "groups", "logistic", "resources", "extras", "processes")
"""What all may know; arrows to these would hide the others."""
_PLACES: Mapping[str, tuple[float, float, str]] = {
    "cli": (2, 0, "commands"),
    "languageserver": (0, 1, "text editors"),
    "configuration": (1.3, 1, "a desk's settings"),
    "server": (2.7, 1, "page and API"),
    "audit": (4, 1, "archives"),
    "desk": (1.1, 2, "the whole way"),
    "reporter": (3.3, 2, "what is told"),
    "reader": (0, 2.8, "an article"),
    "extractor": (1.3, 3.3, "its claims"),
    "matcher": (2.7, 3.3, "what figures say"),
    "checker": (4, 3.3, "what holds"),
    "reference": (2, 4.3, "figures"),
}
"""Column, row and a word for each package."""
_STEPS = ("reader", "extractor", "matcher", "checker", "reporter")
"""The way of an article."""


def drawing() -> str:
    """The packages as boxes; an arrow leads from a package to one that it imports from."""
    foot = 84 + _ROW * 5
    card = Card(foot + 70, "The packages of factcheck and which of them import which", width=_WIDTH)
    card.text("An arrow leads to what a package imports from; 1 to 5 is the way of an article", MARGIN, 34, "quiet")
    for one, other in sorted(_reduced(_arrows())):
        card.arrow(_box(one), _box(other))
    for name in _PLACES:
        left, top, right, bottom = _box(name)
        card.bar(left, right, top, bottom - top, "box")
        step = f"{_STEPS.index(name) + 1}  " if name in _STEPS else ""
        card.words([(step, "plain name"), (name, "name")], (left + right) / 2, top + 21, "middle")
        card.text(_PLACES[name][2], (left + right) / 2, top + 40, "quiet", "middle")
    card.bar(MARGIN, _WIDTH - MARGIN, foot, 46, "ground")
    card.text("  ·  ".join(_GROUND), _WIDTH / 2, foot + 20, "title", "middle")
    card.text(
        "the nouns and what is known to all; they import from no station", _WIDTH / 2, foot + 38, "quiet", "middle"
    )
    return card.svg()


def table() -> str:
    """The packages, from those that know the least of the others, each with what it says of itself."""
    arrows = _arrows()
    order = [*_GROUND, *sorted(_PLACES, key=lambda name: (len(_reached(arrows, name)), _PLACES[name][0]))]
    rows = (f"| `{name}` | {_says(name)} | {', '.join(_folders(name))} |" for name in order)
    return "\n".join(["| in `factcheck/` | what it is | its folders |", "| --- | --- | --- |", *rows])


def folders(package: str) -> str:
    """The folders within a package and within those, each with what it says of itself."""
    rows = (f"| `{'/'.join(path.split('.')[1:])}/` | {_says(path)} |" for path in _within(package))
    return "\n".join([f"| in `{package}/` | what it is |", "| --- | --- |", *rows])


PAGES = {"docs/pictures/architecture.svg": drawing}
PARTS = {"packages": table, **{f"folders of {name}": partial(folders, name) for name in ("extractor", "checker")}}


@cache
def _graph() -> grimp.ImportGraph:
    return grimp.build_graph(_ROOT, cache_dir=None)


def _packages() -> set[str]:
    """The packages and modules right below the root that others may import.

    Raises:
        LookupError: one of them has no place in the drawing yet.
    """
    found = {module.rpartition(".")[2] for module in _graph().find_children(_ROOT)} - {"__main__"}
    for name in sorted(found - set(_PLACES) - set(_GROUND)):
        raise LookupError(f"factcheck/{name} is new: give it a place in docs/writing/architecture.py")
    return found


def _arrows() -> set[tuple[str, str]]:
    """Which package imports from which, but for what all may know."""
    packages = _packages() - set(_GROUND)
    return {(one, other) for one in packages for other in packages if one != other and _imports(one, other)}


def _imports(one: str, other: str) -> bool:
    within = {f"{_ROOT}.{other}", *_graph().find_descendants(f"{_ROOT}.{other}")}
    modules = {f"{_ROOT}.{one}", *_graph().find_descendants(f"{_ROOT}.{one}")}
    return any(_graph().find_modules_directly_imported_by(module) & within for module in modules)


def _reduced(arrows: set[tuple[str, str]]) -> set[tuple[str, str]]:
    """The arrows without those that a way over other packages says already."""
    return {(one, other) for one, other in arrows if other not in _reached(arrows - {(one, other)}, one)}


def _reached(arrows: set[tuple[str, str]], start: str) -> set[str]:
    """All that ways of arrows lead to from there."""
    reached, todo = set[str](), [start]
    while todo:
        here = todo.pop()
        new = {to for one, to in arrows if one == here} - reached
        reached |= new
        todo += new
    return reached


def _box(name: str) -> tuple[float, float, float, float]:
    column, row, _ = _PLACES[name]
    step = (_WIDTH - 2 * MARGIN - _BOX_WIDTH) / 4
    left, top = MARGIN + step * column, 56 + _ROW * row
    return left, top, left + _BOX_WIDTH, top + _BOX_HEIGHT


def _says(name: str) -> str:
    told = inspect.getdoc(import_module(f"{_ROOT}.{name}")) or ""
    return told.split("\n\n")[0].replace("\n", " ")


def _folders(name: str) -> Iterator[str]:
    for child in _packages_in(f"{_ROOT}.{name}"):
        yield f"`{child.rpartition('.')[2]}/`"


def _within(path: str) -> Iterator[str]:
    """The packages below this one, each before those within it, without the name of the root."""
    for child in _packages_in(f"{_ROOT}.{path}"):
        below = child.removeprefix(f"{_ROOT}.")
        yield below
        yield from _within(below)


def _packages_in(module: str) -> list[str]:
    return [child for child in sorted(_graph().find_children(module)) if _graph().find_children(child)]
