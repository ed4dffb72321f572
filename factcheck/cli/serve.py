"""`factcheck serve`: the page, the JSON API and LanguageTool's protocol, for editors and other programs."""

from __future__ import annotations

import sys
from typing import Annotated

import typer

from factcheck.extras import need
from factcheck.reader.urls import shown

_LOOPBACK = ("localhost", "127.0.0.1")


def serve(
    host: Annotated[
        str,
        typer.Option(metavar="HOST", help="Where to listen: only this machine is answered, with 0.0.0.0 others too."),
    ] = "127.0.0.1",
    port: Annotated[int, typer.Option(metavar="PORT", help="The port to listen at.", min=1, max=65535)] = 8081,
    token: Annotated[
        str | None,
        typer.Option(
            metavar="TOKEN",
            envvar="FACTCHECK_TOKEN",
            help="Answer only who gives this token; in the environment, other users cannot see it.",
            show_default=False,
        ),
    ] = None,
    upstream: Annotated[
        str | None,
        typer.Option(metavar="URL", help="Ask this LanguageTool too, and merge its matches.", show_default=False),
    ] = None,
    allow_origin: Annotated[
        list[str] | None,
        typer.Option(
            metavar="ORIGIN", help="Let pages of this site ask too; * is all; may be repeated.", show_default=False
        ),
    ] = None,
    rate: Annotated[
        int | None,
        typer.Option(
            metavar="N",
            help="Check up to N texts a minute for one address; else there is no such limit.",
            min=1,
            max=6000,
            show_default=False,
        ),
    ] = None,
) -> None:
    """Serve the page, the JSON API and LanguageTool's protocol until Ctrl-C.

    No text is stored or logged, and none leaves the machine but with --upstream. Needs the extra [server].

    \b
    Examples:
      factcheck serve
      factcheck serve --port 8082
      factcheck serve --upstream http://localhost:8010
      FACTCHECK_TOKEN=secret factcheck serve --host 0.0.0.0 --allow-origin https://cms.example.org
    """
    for library in ("fastapi", "httpx", "python_multipart", "uvicorn"):
        need(library, "server", "factcheck serve")
    from factcheck.server.running import listening, server_of
    from factcheck.server.settings import Settings

    settings = Settings(
        token=token or None,
        upstream=upstream,
        allow_origins=tuple(allow_origin or ()),
        rate=rate,
        hosts=_LOOPBACK if host in _LOOPBACK else (),
    )
    server, door = server_of(settings), listening(host, port)
    named = f"[{host}]" if ":" in host else host
    print(f"factcheck: listening at http://{named}:{port}/ (Ctrl-C ends it)", file=sys.stderr)
    if upstream:
        print(f"factcheck: texts of editors go on to {shown(upstream)}", file=sys.stderr)
    server.run(sockets=[door])
