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

from collections.abc import Iterator, Mapping, Sequence, Set

from factcheck.checker.ambiguity import ambiguous
from factcheck.checker.averages import is_average
from factcheck.checker.explain import on_one_line, quoted
from factcheck.checker.relation import Ranking, Rule
from factcheck.checker.rules.rank_of import relations as rank_relations
from factcheck.checker.statements import Statements
from factcheck.checker.system.article import ArticleSystem, Finding
from factcheck.checker.system.conflict import ExhaustedError
from factcheck.checker.system.rows import Speaker
from factcheck.domain.assertion import Assertion
from factcheck.domain.check import Check, Outcome, Severity
from factcheck.domain.claim import Claim
from factcheck.domain.evidence import Evidence

RULE = Rule("FC110", "article-system")
_SURE = 0.75
_READ = 0.4
"""Claims read with less confidence stay out; those below `_SURE` make a conflict a note."""
_SUSPECTS = 3


def conflicts(
    statements: Statements,
    suspected: Set[str],
    evidence: Sequence[Evidence] = (),
    assertions: Sequence[Assertion] = (),
) -> Iterator[Check]:
    """The conflicts that remain without the claims in `suspected`, the clear ones, else those at a closer reading."""
    doubtful = ambiguous(statements, slips_too=True)
    read = [claim for claim in statements.claims if claim.id not in doubtful and claim.confidence >= _READ]
    read = [claim for claim in read if not is_average(statements, claim)]
    said = [assertion for assertion in assertions if assertion.confidence >= _READ]

    def found(claims: Sequence[Claim], severity: Severity) -> list[Finding]:
        return ArticleSystem(statements, claims, rankings(statements), evidence, said).findings(severity)

    try:
        swaps = [one for one in found(read, Severity.WARNING) if one.exchanged] if suspected else []
        left_out = suspected | {suspect.claim for swap in swaps for suspect in swap.suspects}
        rest = [claim for claim in read if claim.id not in left_out]
        clear = [*swaps, *found(rest, Severity.WARNING)]
        yield from (_told(finding, Severity.WARNING, statements) for finding in clear)
        if not clear:
            yield from (_told(finding, Severity.NOTE, statements) for finding in found(rest, Severity.NOTE))
    except ExhaustedError:
        yield _undecided(read)


def rankings(statements: Statements) -> list[tuple[Claim, Ranking]]:
    """The claims of rank, each with the figures that it orders."""
    ranked = ((relation.claims[0], relation.condition) for relation in rank_relations(statements))
    return [(claim, ranking) for claim, ranking in ranked if isinstance(ranking, Ranking)]


def _told(finding: Finding, severity: Severity, statements: Statements) -> Check:
    words = {claim.id: quoted(claim) for claim in statements.claims}
    sure = all(one.confidence >= _SURE for one in finding.speakers)
    suspects = finding.suspects[:_SUSPECTS]
    return Check(
        id="",
        rule=RULE.name,
        code=RULE.code,
        outcome=Outcome.FAILS,
        severity=severity if sure else Severity.NOTE,
        claims=tuple(one.id for one in finding.speakers if isinstance(one, Claim)),
        message=f"{', '.join(map(_quoted, finding.speakers))} cannot all be true together{_guess(finding, words)}",
        calculation="; ".join(f"{words[suspect.claim]}: {suspect.why}" for suspect in suspects),
        suspects=suspects,
    )


def _guess(finding: Finding, words: Mapping[str, str]) -> str:
    if not finding.suspects:
        return "."
    best = finding.suspects[0]
    if finding.exchanged:
        pair = " and ".join(words[suspect.claim] for suspect in finding.suspects)
        return f"; with {pair} in each other's place they can. Were the two exchanged, or did we misread the text?"
    left = f"; {best.why.partition(': ')[0]} for {words[best.claim]}"
    return f"{left}. Should it be {best.replacement}, or did we misread the text?"


def _quoted(speaker: Speaker) -> str:
    words = on_one_line(speaker.span.quote)
    return words if isinstance(speaker, Claim) else f'"{words}"'


def _undecided(claims: Sequence[Claim]) -> Check:
    return Check(
        id="",
        rule=RULE.name,
        code=RULE.code,
        outcome=Outcome.UNDECIDED,
        severity=Severity.NOTE,
        claims=tuple(claim.id for claim in claims[:1]),
        message=f"The {len(claims)} figures are too many to tell which are at odds; the single sums tell more.",
        calculation="",
    )
