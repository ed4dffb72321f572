"""What holds settles a number only where most wrong digits in it would show."""

from __future__ import annotations

from dataclasses import replace

from factcheck.domain.claim import Claim

from .make import billions, check, growth, millions, rank, share

EXPORTS, IMPORTS, TRADE = (f"{measure} AAA BBB 2023" for measure in ("exports", "imports", "turnover"))


def settled(*claims: Claim) -> set[str]:
    return {id_ for found in check(*claims) for id_ in found.settles}


def test_a_sum_settles_each_of_its_figures() -> None:
    claims = [billions("3.1", EXPORTS), billions("2.2", IMPORTS), billions("5.3", TRADE)]
    assert settled(*claims) == {claim.id for claim in claims}


def test_a_small_part_could_be_any_number() -> None:
    small, large, whole = millions(80, EXPORTS), billions("9.7", IMPORTS), billions("9.8", TRADE)
    assert settled(small, large, whole) == {large.id, whole.id}


def test_a_rank_settles_the_word_and_no_number() -> None:
    word = rank(1, "largest", "exports AAA BBB 2023")
    levels = [billions(number, f"exports AAA {other} 2023") for number, other in ((7, "BBB"), (3, "CCC"), (2, "DDD"))]
    assert settled(word, *levels) <= {word.id}


def test_a_growth_from_a_coarse_base_says_little() -> None:
    now, before = billions(2, "exports AAA BBB 2023"), billions(1, "exports AAA BBB 2022")
    rate = growth("70.3", "exports AAA BBB 2023", base="2022")
    assert rate.id not in settled(now, before, rate)


def test_the_last_digits_of_a_long_number_need_no_check() -> None:
    now, before = millions("4812.57", "exports AAA BBB 2023"), millions("4375.06", "exports AAA BBB 2022")
    rate = growth("10.0", "exports AAA BBB 2023", base="2022")
    assert settled(now, before, rate) == {now.id, before.id, rate.id}


def test_what_does_not_hold_settles_nothing() -> None:
    assert not settled(billions("3.1", EXPORTS), billions("2.2", IMPORTS), billions("6.9", TRADE))


def test_a_share_of_a_coarse_whole_is_not_settled() -> None:
    part = share(72, "exports AAA BBB 2023", of="exports AAA world 2023")
    told = [billions("0.4", "exports AAA BBB 2023"), billions(1, "exports AAA world 2023"), part]
    assert part.id not in settled(*told)


def test_a_check_that_gets_its_number_stays_what_it_is() -> None:
    for found in check(billions("3.1", EXPORTS), billions("2.2", IMPORTS), billions("5.3", TRADE)):
        assert found.numbered("k9") == replace(found, id="k9")
