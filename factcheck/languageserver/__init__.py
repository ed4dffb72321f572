"""`factcheck lsp`: the Language Server Protocol, for editors. Nothing is written to disk, and no text is logged.

https://microsoft.github.io/language-server-protocol/specifications/lsp/3.17/specification/
"""
