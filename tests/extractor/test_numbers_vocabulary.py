"""The tables of words behind the numbers: whole, unambiguous, and free of what YAML turns into something else."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from typing import Any

import pytest

from factcheck.extractor.numbers import find_numbers
from factcheck.resources import vocabulary

ISO_4217 = re.findall(
    r"\w+",
    """
AED AFN ALL AMD AOA ARS AUD AWG AZN BAM BBD BDT BGN BHD BIF BMD BND BOB BRL BSD BTN BWP BYN BZD CAD CDF CHF
CLF CLP CNY COP CRC CUP CVE CZK DJF DKK DOP DZD EGP ERN ETB EUR FJD FKP GBP GEL GHS GIP GMD GNF GTQ GYD HKD
HNL HTG HUF IDR ILS INR IQD IRR ISK JMD JOD JPY KES KGS KHR KMF KPW KRW KWD KYD KZT LAK LBP LKR LRD LSL LYD
MAD MDL MGA MKD MMK MNT MOP MRU MUR MVR MWK MXN MYR MZN NAD NGN NIO NOK NPR NZD OMR PAB PEN PGK PHP PKR PLN
PYG QAR RON RSD RUB RWF SAR SBD SCR SDG SEK SGD SHP SLE SOS SRD SSP STN SVC SYP SZL THB TJS TMT TND TOP TRY
TTD TWD TZS UAH UGX USD UYU UZS VED VES VND VUV WST XAF XCD XCG XDR XOF XPF YER ZAR ZMW ZWG
""",
)


@pytest.mark.parametrize("code", ISO_4217)
def test_every_code_is_read_before_and_behind_the_number(code: str) -> None:
    for text in (f"{code} 4.5 billion", f"{code}4.5bn", f"4.5 billion {code}"):
        (mention,) = find_numbers(text)
        assert mention.quantity.unit == code
        assert (mention.start, mention.end) == (0, len(text))


def test_every_name_of_a_currency_is_read() -> None:
    words = vocabulary("currencies")
    for code, row in words["currencies"].items():
        for name in row.get("names", []):
            (mention,) = find_numbers(f"4.5 billion {name}")
            assert mention.quantity.unit == code, name


def test_no_name_or_sign_belongs_to_two_currencies() -> None:
    for kind in ("symbols", "glued", "names"):
        rows = vocabulary("currencies")["currencies"].values()
        counts = Counter(word for row in rows for word in row.get(kind, []))
        assert [word for word, times in counts.items() if times > 1] == []


def test_every_unit_is_read() -> None:
    for row in vocabulary("units")["units"]:
        for word in row["words"]:
            mentions = find_numbers(f"4,500 {word}")
            assert mentions[0].quantity.unit == row["name"], word


def leaves(tree: Any) -> Iterator[Any]:
    if isinstance(tree, dict):
        yield from tree
        yield from (leaf for branch in tree.values() for leaf in leaves(branch))
    elif isinstance(tree, list):
        yield from (leaf for branch in tree for leaf in leaves(branch))
    elif tree not in (True,):
        yield tree


@pytest.mark.parametrize("name", ["numbers", "units", "currencies", "hedges", "ranks", "designations"])
def test_every_word_list_holds_only_words(name: str) -> None:
    for key, value in vocabulary(name).items():
        assert not isinstance(key, bool)
        if isinstance(value, list):
            assert not [leaf for leaf in leaves(value) if isinstance(leaf, bool) or leaf is None], key
