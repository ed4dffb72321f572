"""One voice for all names of a source."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from functools import cache
from itertools import permutations

from factcheck.checker.keys import is_small
from factcheck.checker.wording import Wording
from factcheck.resources import any_of, vocabulary, word_set

_WORD = re.compile(r"[^\W_]+")


def voices(sources: Iterable[str | None], wording: Wording) -> dict[str | None, str | None]:
    """For each name of a source the one name for all that mean it.

    "GACC" is "the GACC", "NBS" the National Bureau of Statistics, "Trade Minister Ana Cruz" is Ana Cruz, who speaks
    for the ministry where the article says that she heads it, and "the customs service" or "the Department" is the one
    source of the article with that in its name. Papers and agencies count nothing: theirs is no voice.
    """
    names = list(dict.fromkeys(name for name in sources if name))
    persons = {name: _person(name) for name in names}
    known: dict[str, str] = {}
    found: dict[str | None, str | None] = {None: None}
    for name in names:
        words = _name_words(persons[name])
        plain = " ".join(sorted(words, key=str.casefold)).casefold()
        initials = "".join(word[0] for word in words).casefold() if len(words) > 1 else plain
        voice = known.get(plain) or known.get(initials) or plain
        known.setdefault(plain, voice)
        known.setdefault(initials, voice)
        found[name] = voice
    described = [name for name in names if name == name.lower() or name in _heads()]
    named = [name for name in names if name not in described]
    for name in described:
        found[name] = _described(name, {other: _words_of(other, wording) for other in named}, found)
    for person, office in permutations(named, 2):
        if _speaks_for(persons[person], office, wording):
            found[person] = found[office]
    return found | dict.fromkeys(name for name in names if name in _media() or _is_put_out(name, wording))


def _person(name: str) -> str:
    """The name of a person without the post, which "Minister" ends; any other name as it is."""
    return _post().sub("", name)


@cache
def _post() -> re.Pattern[str]:
    """A post before the name and surname of who holds it."""
    posts = any_of(word_set("sources", "posts"))
    return re.compile(
        rf"\A(?:[\w,'-]+ )*?(?i:{posts})(?: (?:of|for)(?: [A-Z][\w-]*,?(?: and)?)*)? (?=[A-ZÀ-Þ]\S+ [A-ZÀ-Þ])"
    )


def _name_words(name: str) -> list[str]:
    return [word for word in _WORD.findall(name) if not is_small(word.casefold())]


def _words_of(name: str, wording: Wording) -> list[str]:
    """The words of a name, and those that the article writes before its short form: "State Treasury (ST)"."""
    in_full = wording.found(rf"((?:[A-ZÀ-Þ][\w-]*[ ,]+(?:[a-z]+ )?)+)[(]{re.escape(name)}[)]")
    return _name_words(f"{name} {in_full}".casefold())


def _described(name: str, named: Mapping[str, list[str]], known: Mapping[str | None, str | None]) -> str | None:
    """The one source whose name has the first word of a description in it, else the description itself."""
    first = next(iter(_name_words(name.casefold())), None)
    meant = {known[other] for other, words in named.items() if first in words}
    return meant.pop() if len(meant) == 1 else known[name]


def _speaks_for(person: str, office: str, wording: Wording) -> bool:
    """Whether the article names the person by a post there: "Trade Chamber head Ana Cruz", "Ana Cruz, head of it"."""
    if len(person.split()) == 1:
        return False
    who, where, post, of = re.escape(person), re.escape(office), _posts(), any_of(word_set("sources", "post_of"))
    led = rf"\b{where}(?:['’]s?)?(?: [\w-]+){{0,3}}? {post}(?: (?:{of})(?: [A-Z]\w*)+)?,? {who}\b"
    behind = rf"\b{who},(?: [\w-]+){{0,3}}? {post}(?: (?:{of}))? {where}\b"
    if re.match(rf"{where} {post}\b", person):
        return True
    return bool(wording.found(f"({led}|{behind})"))


def _is_put_out(name: str, wording: Wording) -> bool:
    """Whether it is what an office puts out: "the Trade Review (Q1 2021), released by the statistics office"."""
    put_out = any_of(word_set("sources", "put_out"))
    return bool(wording.found(rf"({re.escape(name)}(?: \([^()]*\))?,? {put_out}\b)"))


@cache
def _posts() -> str:
    return rf"(?i:{any_of(word_set('sources', 'posts') | word_set('sources', 'officers'))})"


@cache
def _heads() -> frozenset[str]:
    return frozenset(vocabulary("sources")["heads"])


@cache
def _media() -> frozenset[str]:
    return frozenset(vocabulary("sources")["media"])
