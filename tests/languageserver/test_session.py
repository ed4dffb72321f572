"""What an editor sees of the server, with the capabilities that Emacs, Neovim and VS Code tell."""

from __future__ import annotations

from pathlib import Path

import pytest
from lsprotocol import types

from .editor import EDITORS, Editor, started

pytestmark = pytest.mark.asyncio(loop_scope="module")

WRONG = "Uruguay's wheat exports rose 30 percent to $22.4 million in 2019 from $20.1 million in 2018."
RIGHT = WRONG.replace("30 percent", "11.4 percent")
UNSCALED = "Armenia's exports to Georgia were $179.2 in 2023 and its imports from Georgia $212.4 million."
SUM = "Kazakhstan exported goods worth $16.3 billion to China in 2023 and imported goods worth $27.4 billion.\n\nTrade \
between Kazakhstan and China came to $41 billion in 2023.\n"


async def test_the_units_of_the_editor_are_counted(editor: Editor, request: pytest.FixtureRequest) -> None:
    assert editor.encoding == EDITORS[request.node.callspec.params["editor"]]
    assert await editor.edit(RIGHT) == []


async def test_a_finding_stands_at_its_number_and_goes_with_it(editor: Editor) -> None:
    (found,) = await editor.edit(WRONG)
    assert found.code == "FC102"
    assert found.source == "factcheck"
    assert found.severity == types.DiagnosticSeverity.Error
    assert editor.at(found.range) == "$22.4 million"
    assert found.message.startswith("22.4 / 20.1 = +11.4 percent, but the text says 30 percent.")
    assert await editor.edit(RIGHT) == []


async def test_the_other_numbers_of_the_sum_are_told_where_the_editor_shows_them(editor: Editor) -> None:
    found = next(one for one in await editor.edit(SUM) if one.code == "FC101")
    told = editor.client.capabilities
    assert told and told.text_document and told.text_document.publish_diagnostics
    if told.text_document.publish_diagnostics.related_information:
        related = {editor.at(one.location.range): one.message for one in found.related_information}
        assert {editor.at(found.range), *related} == {"$16.3 billion", "$27.4 billion", "$41 billion"}
        assert related["$41 billion"] == "$41 billion: KAZ turnover, CHN, 2023"
    else:
        assert found.related_information is None


async def test_hover_tells_what_a_number_was_read_as_with_sum_and_source(editor: Editor) -> None:
    await editor.edit(SUM)
    hover = await editor.hover("$41 billion")
    assert hover and isinstance(hover.contents, types.MarkupContent)
    assert hover.contents.kind == types.MarkupKind.Markdown
    assert editor.at(hover.range) == "$41 billion"
    shown = hover.contents.value.replace("\\", "")
    assert shown.startswith("**$41 billion**: level: KAZ turnover, CHN, 2023")
    assert "16.3 + 27.4 = 43.7 billion USD" in shown
    assert "turnover-sum FC101" in shown
    assert "[1]" in shown and "<https://" in shown
    assert "- value: 41,000,000,000" in shown
    assert await editor.hover("Kazakhstan") is None


@pytest.mark.parametrize(
    "title",
    [
        "Replace $22.4 million by $26.4 million",
        "Replace $20.1 million by $17.3 million",
        "Replace 30 percent by 11 percent",
    ],
)
async def test_each_replacement_gives_a_clean_document(editor: Editor, title: str) -> None:
    (found,) = await editor.edit(WRONG)
    (action,) = [one for one in await editor.actions(found.range) if one.title.startswith(f"{title} (")]
    assert (action.kind, action.is_preferred, action.diagnostics[0].code) == ("quickfix", None, "FC102")
    assert await editor.edit(editor.applied(action)) == []


async def test_the_only_replacement_is_preferred(editor: Editor) -> None:
    (found,) = await editor.edit(UNSCALED)
    (only,) = [one for one in await editor.actions(found.range) if one.title.startswith("Replace")]
    assert only.is_preferred
    assert await editor.edit(editor.applied(only)) == []


@pytest.mark.parametrize(
    ("language", "text", "comment"),
    [
        ("plaintext", f"{WRONG}  \r\nNo more.", "[factcheck: ignore FC102 reason]"),
        ("markdown", f"# Wheat\n\n{WRONG}", "<!-- factcheck: ignore FC102 reason -->"),
        ("markdown", "| Wheat |\n| --- |\n\n" + WRONG, "<!-- factcheck: ignore FC102 reason -->"),
        ("html", f"<h1>Wheat</h1><p>{WRONG}</p>", "<!-- factcheck: ignore FC102 reason -->"),
        ("html", f"<p>Wheat exports.</p><p><b>{WRONG}</b></p>", "<!-- factcheck: ignore FC102 reason -->"),
    ],
)
async def test_an_ignore_with_a_reason_silences_the_finding(
    editor: Editor, language: str, text: str, comment: str
) -> None:
    uri = f"untitled:{language}"
    (found,) = await editor.open(text, language, uri)
    ignores = [one for one in await editor.actions(found.range, uri=uri) if one.title.startswith("Ignore FC102")]
    silenced = editor.applied(ignores[0], uri)
    assert comment in silenced
    assert await editor.edit(silenced, uri) == []
    await editor.close(uri)


async def test_actions_are_only_those_that_are_asked_for(editor: Editor) -> None:
    (found,) = await editor.edit(WRONG)
    assert await editor.actions(found.range, only=["source.organizeImports"]) == []
    assert await editor.actions(found.range, only=["quickfix"])
    elsewhere = editor.position(WRONG, WRONG.index("wheat"))
    assert await editor.actions(types.Range(elsewhere, elsewhere)) == []


async def test_markup_within_a_number_is_not_torn_apart(editor: Editor) -> None:
    for language, text in (
        ("markdown", WRONG.replace("$22.4 million", "$**22.4** million")),
        ("html", "<p>" + WRONG.replace("$22.4 million", "<b>$22.4</b> million") + "</p>"),
    ):
        uri = f"untitled:marked-{language}"
        (found,) = await editor.open(text, language, uri)
        titles = [one.title for one in await editor.actions(found.range, uri=uri)]
        assert sum(title.startswith("Replace") for title in titles) == 2
        assert any(title.startswith("Ignore") for title in titles)
        await editor.close(uri)


async def test_an_html_number_with_an_entity_is_replaced_whole(editor: Editor) -> None:
    uri = "untitled:entity"
    (found,) = await editor.open(f"<p>{WRONG.replace('22.4 million', '22.4&nbsp;million')}</p>", "html", uri)
    assert editor.at(found.range, uri) == "$22.4&nbsp;million"
    replacements = [one for one in await editor.actions(found.range, uri=uri) if one.title.startswith("Replace $22.4")]
    assert "&nbsp;" not in editor.applied(replacements[0], uri)
    await editor.close(uri)


async def test_quick_edits_end_with_what_the_last_one_says(editor: Editor) -> None:
    for typed in range(len(WRONG) - 20, len(WRONG)):
        editor.change(WRONG[:typed])
    (found,) = await editor.edit(WRONG)
    assert editor.at(found.range) == "$22.4 million"


async def test_a_pull_without_change_is_answered_in_short() -> None:
    async with started("neovim") as editor:
        await editor.open(WRONG)
        first = await editor.pull()
        assert isinstance(first, types.RelatedFullDocumentDiagnosticReport)
        again = await editor.pull(before=first.result_id)
        assert again == types.RelatedUnchangedDocumentDiagnosticReport(str(first.result_id))
        await editor.edit(RIGHT)
        assert isinstance(await editor.pull(before=first.result_id), types.RelatedFullDocumentDiagnosticReport)
        assert editor.client.published.empty()


def typing_in_places(capabilities: types.ClientCapabilities) -> None:
    assert capabilities.workspace and capabilities.workspace.workspace_edit
    capabilities.workspace.workspace_edit.snippet_edit_support = True


async def test_the_reason_is_typed_in_place_where_the_editor_can() -> None:
    async with started("visual_studio_code", None, typing_in_places) as editor:
        (found,) = await editor.open(WRONG)
        (action,) = [one for one in await editor.actions(found.range) if one.title.startswith("Ignore")]
        (edit,) = action.edit.document_changes[0].edits
        assert isinstance(edit, types.SnippetTextEdit)
        assert edit.snippet.value == " [factcheck: ignore FC102 ${1:reason}]"


async def test_a_closed_document_has_no_diagnostics(emacs: Editor) -> None:
    uri = "untitled:closed"
    assert await emacs.open(WRONG, uri=uri)
    await emacs.close(uri)
    assert await emacs.hover("Uruguay", uri) is None


async def test_the_workspace_stays_as_it_was(tmp_path: Path) -> None:
    story = tmp_path / "story.txt"
    story.write_text(WRONG, encoding="utf-8")
    async with started("emacs", tmp_path) as editor:
        (found,) = await editor.open(WRONG, uri=story.as_uri())
        await editor.actions(found.range, uri=story.as_uri())
    assert [path.name for path in tmp_path.iterdir()] == ["story.txt"]
    assert story.read_text(encoding="utf-8") == WRONG
