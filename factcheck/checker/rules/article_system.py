"""All figures of the article can be true together.

## What it does
Takes every figure as a constraint, with turnover, balance, groups of countries and parts of years as definitions, and
tests them all at once. It speaks up where they cannot all be true, and no single sum has shown it before; then it
names the figures at odds and what each of them could be instead, the likeliest first. A warning only: the longer the
way, the likelier is one figure of it misread or revised since.

## Why
Some errors show in no single sum: only the way from one figure over two others to a fourth does.

## Example that holds
Exports, half of all trade in the year before, rose 10 percent to $11 billion; trade grew 20 percent to $24 billion.

## Example that fails
Exports, half of all trade in the year before, rose 10 percent to $11 billion; trade grew 20 percent to $34 billion.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence, Set
from decimal import Decimal

from factcheck.checker.arithmetic.style import rounded
from factcheck.checker.explain import on_one_line, quoted
from factcheck.checker.finding import finding
from factcheck.checker.relation import Ranking, Rule
from factcheck.checker.rules.rank_of import relations as rank_relations
from factcheck.checker.statements import Statements
from factcheck.checker.suspects.in_words import question, suspect
from factcheck.checker.system.article import ArticleSystem, Finding
from factcheck.checker.system.conflict import ExhaustedError
from factcheck.checker.system.rows import Speaker
from factcheck.checker.trust import HEARD, MOST_SUSPECTS, is_sure, together
from factcheck.domain.assertion import Assertion
from factcheck.domain.check import Check, Outcome, Severity, Suspect
from factcheck.domain.claim import Claim
from factcheck.domain.evidence import Evidence

RULE = Rule("FC110", "article-system")
_PAIR = 2
"""Two figures alone are a part and its whole, one of which was mostly read as of something else."""


def conflicts(
    statements: Statements,
    suspected: Set[str],
    evidence: Sequence[Evidence] = (),
    assertions: Sequence[Assertion] = (),
) -> Iterator[Check]:
    """The conflicts that remain without the claims in `suspected`, the clear ones, else those at a closer reading.

    Two figures that were exchanged are looked for among all claims, as each sum by itself blames others for them.
    """
    read = together(statements)
    said = [assertion for assertion in assertions if assertion.confidence >= HEARD]

    def system_of(claims: Sequence[Claim]) -> ArticleSystem:
        return ArticleSystem(statements, claims, rankings(statements), evidence, said)

    try:
        swaps = _of_figures(system_of(read).exchanged(Severity.WARNING)) if suspected else []
        left_out = suspected | {claim.id for swap in swaps for claim in swap.exchanged or ()}
        rest = system_of([claim for claim in read if claim.id not in left_out])
        if not swaps and rest.fits(Severity.NOTE):
            return
        clear = [*swaps, *_of_figures(rest.findings(Severity.WARNING))]
        yield from (_told(found, Severity.WARNING, statements) for found in clear)
        if not clear:
            close = _of_figures(rest.findings(Severity.NOTE))
            yield from (_told(found, Severity.NOTE, statements, rest.tension()) for found in close)
    except ExhaustedError:
        yield _undecided(read)


def _of_figures(found: Sequence[Finding]) -> list[Finding]:
    """Those that numbers of the article have a part in: what words alone say against a reference, their rules tell."""
    return [one for one in found if any(isinstance(speaker, Claim) for speaker in one.speakers)]


def rankings(statements: Statements) -> list[tuple[Claim, Ranking]]:
    """The claims of rank, each with the figures that it orders."""
    ranked = ((relation.claims[0], relation.condition) for relation in rank_relations(statements))
    return [(claim, ranking) for claim, ranking in ranked if isinstance(ranking, Ranking)]


def _told(found: Finding, severity: Severity, statements: Statements, tension: Decimal | None = None) -> Check:
    claims = [one for one in found.speakers if isinstance(one, Claim)]
    sure = len(found.speakers) > _PAIR and all(is_sure(one) for one in found.speakers)
    suspects = _suspects(found)
    words = {claim.id: quoted(claim) for claim in statements.claims}
    sums = [f"{words[suspect.claim]}: {suspect.why}" for suspect in suspects]
    if tension is not None:
        sums.append(f"they fit if each may be {rounded(tension, 2)} half units of its last digit off")
    return finding(
        RULE,
        claims,
        f"{', '.join(map(_quoted, found.speakers))} cannot all be true together{_guess(found, suspects)}",
        "; ".join(sums),
        severity=severity if sure else Severity.NOTE,
        suspects=suspects,
    )


def _suspects(found: Finding) -> list[Suspect]:
    if found.exchanged:
        one, other = found.exchanged
        return [_in_place_of(one, other), _in_place_of(other, one)]
    return [suspect(candidate) for candidate in found.candidates[:MOST_SUSPECTS]]


def _in_place_of(claim: Claim, other: Claim) -> Suspect:
    why = f"all figures fit when it and {quoted(other)} change places"
    return Suspect(claim.id, other.quantity.low, other.quantity.high, quoted(other), why)


def _guess(found: Finding, suspects: Sequence[Suspect]) -> str:
    if found.exchanged:
        pair = " and ".join(map(quoted, found.exchanged))
        return f"; with {pair} in each other's place they can. Were the two exchanged, or did we misread the text?"
    if not suspects:
        return "."
    best = found.candidates[0]
    left = suspects[0].why.partition(": ")[0]
    return f"; {left} for {quoted(best.claim)}. {question(best, suspects[0])}"


def _quoted(speaker: Speaker) -> str:
    words = on_one_line(speaker.span.quote)
    return words if isinstance(speaker, Claim) else f'"{words}"'


def _undecided(claims: Sequence[Claim]) -> Check:
    message = f"The {len(claims)} figures are too many to tell which are at odds; the single sums tell more."
    return finding(RULE, claims[:1], message, "", severity=Severity.NOTE, outcome=Outcome.UNDECIDED)
