"""Money in every currency there is, by its code, sign and names, and whose it is where several share a name."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
import yaml

from factcheck.extractor.areas.names import country_names
from factcheck.extractor.numbers import find_numbers
from factcheck.resources import vocabulary

CASES: dict[str, list[str]] = yaml.safe_load(
    (Path(__file__).parents[1] / "cases" / "currencies.yaml").read_text(encoding="utf-8")
)
ISO_4217 = re.findall(
    r"\w+",
    """
AED AFN ALL AMD AOA ARS AUD AWG AZN BAM BBD BDT BGN BHD BIF BMD BND BOB BOV BRL BSD BTN BWP BYN BZD CAD CDF CHE CHF CHW
CLF CLP CNY COP COU CRC CUP CVE CZK DJF DKK DOP DZD EGP ERN ETB EUR FJD FKP GBP GEL GHS GIP GMD GNF GTQ GYD HKD
HNL HTG HUF IDR ILS INR IQD IRR ISK JMD JOD JPY KES KGS KHR KMF KPW KRW KWD KYD KZT LAK LBP LKR LRD LSL LYD
MAD MDL MGA MKD MMK MNT MOP MRU MUR MVR MWK MXN MXV MYR MZN NAD NGN NIO NOK NPR NZD OMR PAB PEN PGK PHP PKR PLN
PYG QAR RON RSD RUB RWF SAR SBD SCR SDG SEK SGD SHP SLE SOS SRD SSP STN SVC SYP SZL THB TJS TMT TND TOP TRY
TTD TWD TZS UAH UGX USD USN UYI UYU UYW UZS VED VES VND VUV WST XAF XAG XAU XCD XCG XDR XOF XPD XPF XPT XSU XUA
YER ZAR ZMW ZWG
""",
)
RETIRED = re.findall(
    r"\w+",
    """
ANG ATS AZM BEF BGL BYR CSK CUC CYP DEM EEK ESP FIM FRF GRD HRK IEP ITL LTL LUF LVL MRO MTL MZM NLG PTE ROL SIT SKK
SLL STD SUR TMM TRL VEB VEF XEU YUM ZMK ZWD ZWL
""",
)
SHARED = vocabulary("currencies")["ambiguous"].values()


def unit(text: str, home: str | None = None) -> str | None:
    """The unit of the only number in `text`, which is all of the text."""
    (mention,) = find_numbers(text, home)
    assert (mention.start, mention.end) == (0, len(text)), text
    return mention.quantity.unit


@pytest.mark.parametrize("code", [*ISO_4217, *RETIRED])
def test_every_code_is_read_before_and_behind_the_number(code: str) -> None:
    assert {unit(text) for text in (f"{code} 4.5 billion", f"{code}4.5bn", f"4.5 billion {code}")} == {code}


@pytest.mark.parametrize("code", CASES)
def test_every_way_to_write_a_currency_is_read(code: str) -> None:
    assert {text: unit(text) for text in CASES[code]} == dict.fromkeys(CASES[code], code)


def test_no_currency_lacks_a_case() -> None:
    funds_and_metals = {
        "BOV",
        "CHE",
        "CHW",
        "COU",
        "MXV",
        "USN",
        "UYI",
        "UYW",
        "XAG",
        "XAU",
        "XPD",
        "XPT",
        "XSU",
        "XUA",
    }
    assert set(ISO_4217) - funds_and_metals <= set(CASES)


def test_every_name_of_a_currency_is_read() -> None:
    for code, row in vocabulary("currencies")["currencies"].items():
        for name in row.get("names", []):
            assert unit(f"4.5 billion {name}") == code, name


def test_no_name_or_sign_belongs_to_two_currencies() -> None:
    words = vocabulary("currencies")
    for kind in ("symbols", "glued", "names"):
        listed = [word for row in words["currencies"].values() for word in row.get(kind, [])]
        listed += [word for row in SHARED for word in row["words"]] if kind == "names" else []
        listed += [sign for row in words["ambiguous_signs"] for sign in row["signs"]] if kind == "symbols" else []
        assert sorted(listed) == sorted(set(listed))


def test_a_shared_name_beside_a_country_is_the_money_of_that_country() -> None:
    names: dict[str, list[str]] = {}
    for name in country_names():
        if name.form in ("name", "demonym") and re.fullmatch(r"[A-Z][\w.'-]*(?: [\w.&'-]+){0,2}", name.words):
            names.setdefault(name.code, []).append(name.words)
    for row in SHARED:
        for country, code in {**row["homes"], **row.get("adjectives", {})}.items():
            for name in names.get(country, []):
                for word in row["words"]:
                    assert unit(f"4.5 billion {name} {word}") == code, (name, word)


def test_a_shared_name_alone_is_the_money_of_the_country_that_the_text_is_about() -> None:
    for name, row in vocabulary("currencies")["ambiguous"].items():
        for word in row["words"]:
            assert all(unit(f"4.5 billion {word}", country) == code for country, code in row["homes"].items())
            assert unit(f"4.5 billion {word}") == (row["default"] or f"{name}s")


@pytest.mark.parametrize(
    ("text", "home", "code"),
    [
        ("¥4.5bn", "CHN", "CNY"),
        ("Rs4.5bn", "PAK", "PKR"),
        ("K4.5bn", "PNG", "PGK"),
        ("P4.5bn", "BWA", "BWP"),
        ("Dh4.5bn", "MAR", "MAD"),
        ("Br4.5bn", "ETH", "ETB"),
        ("L4.5bn", "HND", "HNL"),
        ("Q4.5bn", "GTM", "GTQ"),
        ("R 4.5 billion", "ZAF", "ZAR"),
        ("N 4.5 trillion", "NGA", "NGN"),
        ("R350", "ZAF", "ZAR"),
        ("Sh95", "KEN", "KES"),
        ("CFA4.5bn", "SEN", "XOF"),
        ("C$4.5bn", "NIC", "NIO"),
    ],
)
def test_a_shared_sign_is_the_money_of_the_country_that_the_text_is_about(text: str, home: str, code: str) -> None:
    assert unit(text, home) == code


@pytest.mark.parametrize(
    "text", ["passed the 5 million mark", "vitamin K 4", "the sum of 12", "a TOP 10 place", "won 25 games", "an R 5"]
)
def test_words_that_look_like_money_are_none(text: str) -> None:
    assert [mention.quantity.unit for mention in find_numbers(text)] == [None]
