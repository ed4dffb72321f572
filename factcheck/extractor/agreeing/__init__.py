"""Figures that add up are told of one thing: what the words of one leave open, the others say.

Where the printed numbers are so sharp that chance would hardly make them agree, "$9.10bn" beside exports of $9.47bn
and a surplus of $0.37bn is read as the imports. No number is changed, and where the words are plain they stand.
"""

from factcheck.extractor.agreeing.agree import agree
from factcheck.extractor.agreeing.bracketed_steps import tell_bracketed_steps
from factcheck.extractor.agreeing.differences import tell_differences
from factcheck.extractor.agreeing.gaps import sign_gaps

__all__ = ["agree", "sign_gaps", "tell_bracketed_steps", "tell_differences"]
