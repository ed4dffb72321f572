"""Every range is exactly the number, in the units that the editor counts, whatever stands before it."""

from __future__ import annotations

import pytest

from .editor import Editor

pytestmark = pytest.mark.asyncio(loop_scope="module")

WRONG = "Uruguay's wheat exports rose 30 percent to $22.4 million in 2019 from $20.1 million in 2018."
BEFORE = {
    "flags": "\U0001f1fa\U0001f1fe\U0001f1fa\U0001f1fe ",
    "joined emoji": "\U0001f469\u200d\U0001f469\u200d\U0001f467 ",
    "combining marks": "e\u0301ta\u0302t, ",
    "a name from right to left": "\u0641\u0627\u0637\u0645\u0629 and \u05e9\u05dc\u05d5\u05dd, ",
    "CRLF": "The trade.\r\n\r\n",
    "a carriage return": "The trade.\r\r",
    "CRLF and flags": "The trade \U0001f1f0\U0001f1ff.\r\n\r\n\U0001f1fa\U0001f1fe ",
    "breaks that are none to an editor": "The trade\u2028of\x85wheat\x0b grew.\n\n\U0001f1fa\U0001f1fe ",
    "no-break spaces": "Wheat\xa0and\u202fmore: ",
}


@pytest.mark.parametrize("before", BEFORE.values(), ids=BEFORE)
@pytest.mark.parametrize("language", ["plaintext", "markdown", "html"])
async def test_a_range_is_the_number(editor: Editor, before: str, language: str) -> None:
    uri = f"untitled:{language}"
    (found,) = await editor.open(before + WRONG, language, uri)
    assert editor.at(found.range, uri) == "$22.4 million"
    for one in found.related_information or []:
        assert editor.at(one.location.range, uri) in ("30 percent", "$20.1 million")
    hover = await editor.hover("30 percent", uri)
    assert hover and editor.at(hover.range, uri) == "30 percent"
    mended = next(one for one in await editor.actions(found.range, uri=uri) if "30 percent" in one.title)
    assert editor.applied(mended, uri) == before + WRONG.replace("30 percent", "11 percent")
    await editor.close(uri)


async def test_a_range_is_the_number_after_edits_before_it(editor: Editor) -> None:
    for before in BEFORE.values():
        (found,) = await editor.edit(before + WRONG)
        assert editor.at(found.range) == "$22.4 million"
