"""Markdown and HTML told apart from their markup by the libraries in the plug-ins for VS Code and Obsidian."""

import subprocess
from typing import Any

import pytest
import requests
from npm_clients import npm_client

from server.articles import WRONG


def annotated(language: str, document: str) -> str:
    command = [*npm_client(f"annotatedtext-{'rehype' if language == 'html' else 'remark'}", "annotate.mjs"), language]
    return subprocess.run(command, input=document.encode(), capture_output=True, check=True).stdout.decode()


def marked(server: str, language: str, document: str) -> list[tuple[str, list[str]]]:
    """The words of the document that are marked, each with what is offered for them, by the units of the protocol."""
    asked = {"data": annotated(language, document), "language": "en-US"}
    answered = requests.post(f"{server}/v2/check", data=asked, timeout=60)
    assert answered.ok, answered.text
    matches: list[dict[str, Any]] = answered.json()["matches"]
    units = document.encode("utf-16-le")
    return [
        (
            units[2 * match["offset"] : 2 * (match["offset"] + match["length"])].decode("utf-16-le"),
            [replacement["value"] for replacement in match["replacements"]],
        )
        for match in matches
    ]


@pytest.mark.parametrize("before", ["", "🇺🇾 👩‍👩‍👧 ", "e\u0301tat ", "שלום مرحبا "])
@pytest.mark.parametrize("end", ["\n", "\r\n"])
def test_markdown_is_marked_at_exactly_the_number(server: str, before: str, end: str) -> None:
    sentence = WRONG.replace("rose", "**rose**").replace(
        "million in 2019", "million [in 2019](https://example.org/9?a=1&b=2)"
    )
    document = end.join(["---", "title: Wheat", "---", "", "# Wheat *7*", "", f"- {before}{sentence}", ""])
    ((words, offered),) = marked(server, "markdown", document)
    assert words == "$22.4 million"
    assert "$26.4 million" in offered


@pytest.mark.parametrize("before", ["", "🇺🇾 👩‍👩‍👧 ", "e\u0301tat ", "שלום مرحبا "])
@pytest.mark.parametrize("end", ["\n", "\r\n"])
def test_html_is_marked_at_exactly_the_number(server: str, before: str, end: str) -> None:
    sentence = WRONG.replace("rose", "<b title='7 > 6'>rose</b>").replace("in 2019", "<a href='/9?a=1&b=2'>in 2019</a>")
    document = end.join(["<!-- 8 = 9 -->", "<h1>Wheat</h1>", f"<p>{before}{sentence}</p>", ""])
    ((words, offered),) = marked(server, "html", document)
    assert words == "$22.4 million"
    assert "$26.4 million" in offered
