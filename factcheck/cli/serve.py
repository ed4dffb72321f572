"""`factcheck serve`: the page, the JSON API and LanguageTool's protocol, for editors and other programs."""

from __future__ import annotations

import socket
import sys
from typing import Annotated

import typer

from factcheck.domain.errors import FactcheckError
from factcheck.extras import need

_LOOPBACK = ("localhost", "127.0.0.1")


def serve(
    host: Annotated[str, typer.Option(metavar="HOST", help="The address to listen at.")] = "127.0.0.1",
    port: Annotated[int, typer.Option(metavar="PORT", help="The port to listen at.", min=1, max=65535)] = 8081,
    token: Annotated[
        str | None,
        typer.Option(
            metavar="TOKEN", envvar="FACTCHECK_TOKEN", help="Answer only who gives this token.", show_default=False
        ),
    ] = None,
    allow_origin: Annotated[
        list[str] | None,
        typer.Option(
            metavar="ORIGIN", help="Let pages of this site ask too; * is all; may be repeated.", show_default=False
        ),
    ] = None,
) -> None:
    """Serve the page, the JSON API and LanguageTool's protocol until Ctrl-C.

    \b
    Examples:
      factcheck serve
      factcheck serve --port 8082
      FACTCHECK_TOKEN=secret factcheck serve --host 0.0.0.0 --allow-origin https://cms.example.org
    """
    for library in ("fastapi", "python_multipart", "uvicorn"):
        uvicorn = need(library, "server", "factcheck serve")
    from factcheck.server.app import application
    from factcheck.server.settings import Settings

    settings = Settings(
        token=token or None,
        allow_origins=tuple(allow_origin or ()),
        hosts=_LOOPBACK if host in _LOOPBACK else (),
    )
    listening = _listening(host, port)
    print(f"factcheck: listening at http://{host}:{port}/ (Ctrl-C ends it)", file=sys.stderr)
    # The log of accesses would hold texts: some clients send them in the address.
    config = uvicorn.Config(application(settings), access_log=False, log_level="warning", server_header=False)
    uvicorn.Server(config).run(sockets=[listening])


def _listening(host: str, port: int) -> socket.socket:
    try:
        family = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)[0][0]
        return socket.create_server((host, port), family=family)
    except OSError as error:
        message = f"{host}:{port} cannot be listened at ({error.strerror or error}): choose another --port."
        raise FactcheckError("address", message) from error
