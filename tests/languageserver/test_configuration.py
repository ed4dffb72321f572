"""The configuration of a document's folder holds in the editor as it does for the command."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from lsprotocol import types

from factcheck.cli import main

from .editor import Editor, started

pytestmark = pytest.mark.asyncio(loop_scope="module")

WRONG = "Uruguay's wheat exports rose 30 percent to $22.4 million in 2019 from $20.1 million in 2018."


async def told_of_changes(editor: Editor, path: Path) -> None:
    change = types.FileEvent(path.as_uri(), types.FileChangeType.Changed)
    editor.client.workspace_did_change_watched_files(types.DidChangeWatchedFilesParams([change]))


async def test_a_change_of_the_configuration_holds_at_once(emacs: Editor, tmp_path: Path) -> None:
    own, uri = tmp_path / "factcheck.toml", (tmp_path / "stories" / "story.txt").as_uri()
    own.write_text('ignore = ["FC102"]')
    assert await emacs.open(WRONG, uri=uri) == []
    (watch,) = emacs.client.registered
    assert watch.method == types.WORKSPACE_DID_CHANGE_WATCHED_FILES
    own.write_text('select = ["FC1"]')
    await told_of_changes(emacs, own)
    assert len(await emacs.diagnostics(uri)) == 1


def refreshing(capabilities: types.ClientCapabilities) -> None:
    assert capabilities.workspace
    capabilities.workspace.diagnostics = types.DiagnosticWorkspaceClientCapabilities(refresh_support=True)


async def test_an_editor_that_asks_is_told_to_ask_again(tmp_path: Path) -> None:
    async with started("neovim", tmp_path, refreshing) as editor:
        assert await editor.open(WRONG, uri=(tmp_path / "story.txt").as_uri())
        (tmp_path / "pyproject.toml").write_text('[tool.factcheck]\nignore = ["FC1"]')
        await told_of_changes(editor, tmp_path / "pyproject.toml")
        assert await editor.diagnostics((tmp_path / "story.txt").as_uri()) == []
        assert editor.client.diagnostic_refresh_count == 1


async def test_a_faulty_configuration_is_told_once_and_nothing_is_checked_by_it(emacs: Editor, tmp_path: Path) -> None:
    (tmp_path / "factcheck.toml").write_text('ignroe = ["FC102"]')
    uri = (tmp_path / "story.txt").as_uri()
    before = len(emacs.client.messages)
    assert await emacs.open(WRONG, uri=uri) == []
    assert await emacs.edit(f"{WRONG} ", uri) == []
    (shown,) = emacs.client.messages[before:]
    assert "ignroe" in shown.message and "perhaps ignore is meant" in shown.message
    (tmp_path / "factcheck.toml").unlink()
    assert len(await emacs.edit(WRONG, uri)) == 1


async def test_what_a_baseline_knows_is_not_told(emacs: Editor, tmp_path: Path) -> None:
    story, known = tmp_path / "story.txt", tmp_path / "known.json"
    story.write_text(WRONG)
    main(["check", str(story), "--baseline", str(known), "--write-baseline"])
    assert json.loads(known.read_text())["findings"]
    (tmp_path / "factcheck.toml").write_text('baseline = "known.json"')
    assert await emacs.open(f"🇺🇾 A note.\r\n\r\n{WRONG}", uri=story.as_uri()) == []


async def test_a_text_that_is_no_article_has_no_marks_and_the_log_says_why(emacs: Editor) -> None:
    german = "Die Ausfuhren der Schweiz stiegen im Jahr 2019 nach Angaben der Behörde um 30 Prozent auf 22 Milliarden. "
    before = list(emacs.client.messages)
    assert await emacs.open("") == []
    assert await emacs.edit(german * 5) == []
    assert await emacs.edit(WRONG * 4_000) == []
    assert len(await emacs.edit(WRONG)) == 1
    told = [one.message for one in emacs.client.log_messages]
    assert [any(words in line for line in told) for words in ("empty", "English", "100,000")] == [True] * 3
    assert emacs.client.messages == before


async def test_a_document_that_is_in_no_file_yet_belongs_to_the_open_folder(tmp_path: Path) -> None:
    (tmp_path / "factcheck.toml").write_text('ignore = ["FC102"]')
    async with started("emacs", tmp_path) as editor:
        assert await editor.open(WRONG) == []
