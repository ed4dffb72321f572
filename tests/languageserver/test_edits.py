"""However a document was edited, its diagnostics are those of a check of the whole text."""

from __future__ import annotations

import json
from pathlib import Path

from hypothesis import given, settings
from hypothesis import strategies as st
from lsprotocol import converters
from thorough import thorough

from factcheck.domain.errors import FactcheckError
from factcheck.extractor.memory import Memory
from factcheck.languageserver.checked import Checked, check_text
from factcheck.languageserver.diagnostics import diagnostics
from factcheck.languageserver.settled import Settled, settled
from factcheck.reporter.positions import Unit

ARTICLE = """\
# Uruguay sells more wheat

MONTEVIDEO, Jan 30, 2020. Uruguay's wheat exports rose 30 percent to $22.4 million in 2019 from $20.1 million in 2018, \
the National Customs Directorate (DNA) said.

Exports to Brazil came to $12.4 million and those to Argentina to $10 million. A year earlier they had been \
$11.1 million and $9 million.

| 2019 | exports, $ mln |
| --- | --- |
| Brazil | 12.4 |
| Argentina | 12.0 |

Wheat made up a third of the country's grain exports of $50 million, DNA said.
"""
PARTS = [
    *("", " ", "\n", "\n\n", "\r\n", ".", "1", "0", " $5 million", " percent", "Uruguay", "**", "| ", "<!-- x -->"),
    *("🇺🇾", "e\u0301", "שלום", " in 2018", " (INE)", "<!-- factcheck: ignore FC102 known -->", "# "),
]
EDITS = st.lists(st.tuples(st.floats(0, 1), st.integers(0, 30), st.sampled_from(PARTS)), min_size=1, max_size=6)


def marks(text: str, language: str, told: Settled, memory: Memory) -> bytes:
    """The diagnostics as they are sent, or the error."""
    try:
        report = check_text(text, language, "story", told, memory)
    except FactcheckError as error:
        return error.code.encode()
    found = diagnostics(Checked(report, "1", 1, Unit.UTF16), "untitled:1", related=True)
    converter = converters.get_converter()
    return json.dumps([converter.unstructure(one) for one in found]).encode()


@settings(max_examples=thorough(12))
@given(EDITS, st.sampled_from(["plaintext", "markdown", "html"]))
def test_edits_one_after_the_other_leave_what_a_full_check_finds(
    edits: list[tuple[float, int, str]], language: str
) -> None:
    told, memory, text = settled(Path.home()), Memory(), ARTICLE
    assert marks(text, language, told, memory) == marks(text, language, told, Memory()) != b"[]"
    for share, deleted, added in edits:
        at = int(share * len(text))
        text = text[:at] + added + text[at + deleted :]
        assert marks(text, language, told, memory) == marks(text, language, told, Memory())
