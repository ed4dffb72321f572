import pytest

from factcheck.domain.errors import FactcheckError
from factcheck.reader import read_text

FOREIGN = {
    "German": "Die Ausfuhren des Landes nach China sind im vergangenen Jahr um 12 Prozent gestiegen, "
    "teilte das Amt für Statistik am Montag mit, während die Einfuhren aus dem Nachbarland zurückgingen und "
    "der Überschuss sich damit auf eine Milliarde Dollar belief.",
    "French": "Les exportations du pays vers la Chine ont augmenté de 12 pour cent l'année dernière, selon les "
    "chiffres publiés lundi par l'office, tandis que les importations ont reculé de 5 pour cent et que "
    "l'excédent est resté le même que dans les années précédentes.",
    "Turkish": "Ülkenin Çin'e ihracatı geçen yıl yüzde 12 arttı ve 3 milyar dolar oldu, ithalat ise yüzde 5 azaldı. "
    "İstatistik kurumu pazartesi günü yaptığı açıklamada bu artışın daha çok buğday ve pamuk ile ilgili olduğunu, "
    "bir önceki yıla göre dış ticaret fazlasının da arttığını bildirdi.",
    "Cyrillic": "Экспорт страны в Китай вырос за год на 12 процентов и составил 3 миллиарда долларов.",
    "Chinese": "据海关统计，去年我国对哈萨克斯坦出口增长百分之十二，达到三十亿美元，进口下降百分之五，贸易顺差扩大。",
}

SWAHILI = (
    "Mauzo ya bidhaa za nchi hiyo kwenda nchi jirani yaliongezeka kwa asilimia tano mwaka jana, wizara ilisema leo. "
    "Wakulima wengi walipata mavuno mazuri baada ya mvua kunyesha mapema, lakini bei katika soko la dunia ilishuka. "
    "Waziri alieleza kwamba serikali itajenga barabara mpya na reli ili kupunguza gharama kubwa ambazo wafanyabiashara "
    "hulipa wanapopeleka mizigo bandarini."
)


def test_a_language_that_is_not_known_by_name_is_refused_too() -> None:
    with pytest.raises(FactcheckError, match="another language than English"):
        read_text(SWAHILI)


@pytest.mark.parametrize("language", FOREIGN)
def test_an_article_in_another_language_is_refused_by_its_name(language: str) -> None:
    with pytest.raises(FactcheckError, match=language) as refused:
        read_text(FOREIGN[language], id="story.txt")
    assert refused.value.code == "language"


@pytest.mark.parametrize(
    "text",
    [
        "Exports: $5.2 billion.",
        "Kazakhstan 41.0 24.7 16.3\nTajikistan 3.9 3.7 0.25\nTurkmenistan 10.6 1.0 9.6\n" * 10,
        "Exporte 5%",
        "Sales 12.6 mln vs 15.8 mln; orders 337.3 mln vs 315.2 mln; stocks 66 mln vs 66.2 mln\n" * 6,
        "wheat flour, fresh vegetables, tinned fish, cotton yarn, copper wire, 12.5 tonnes; " * 3,
        "The word Aussenhandel means foreign trade, and the paper of the ministry in Berlin on it says that "
        "exports to the east have fallen by 5 percent since the war, while imports from there are up.",
        "Құрметті readers: exports to China, the office said, rose by 12 percent to $3 billion in a year.",
    ],
)
def test_english_and_what_is_too_little_to_tell_pass(text: str) -> None:
    assert read_text(text).language == "en"


def test_a_fact_sheet_full_of_estimates_is_not_french() -> None:
    rows = ["GDP $7.9 billion (2014 est.)", "Exports $2.3 billion (2014 est.)", "Imports $5.3 billion (2014 est.)"]
    sheet = ["Economy of Moldova", "Currency Leu", "Trade organisations WTO, CIS, World Bank", *rows, "Labour force"]
    by_sector = "agriculture 15.3%, industry 17.8%, services 66.9% (2014 est.)"
    assert read_text(
        "\n".join([*sheet, by_sector, "Unemployment 3.9% (2014 est.)", "Revenues $2.9 billion (2014 est.)"])
    )
