"""What may be done to an article without a change in what it says."""

from laws import amounts, countries, layout, moments, pages, paragraphs, typography, wording, years
from laws.rewriting import Law

LAWS: dict[str, Law] = {
    **typography.LAWS,
    **layout.LAWS,
    **pages.LAWS,
    **amounts.LAWS,
    **wording.LAWS,
    **paragraphs.LAWS,
    **moments.LAWS,
    **countries.LAWS,
    **years.LAWS,
}
