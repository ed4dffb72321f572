"""LanguageTool's HTTP protocol, so that every editor that can be pointed at a LanguageTool server shows findings.

The form is that of https://languagetool.org/http-api/; `docs/server.md` says how each editor is set up.
"""
