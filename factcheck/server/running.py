"""The server as `factcheck serve` runs it."""

from __future__ import annotations

import errno
import socket

import uvicorn

from factcheck.domain.errors import FactcheckError
from factcheck.server.app import application
from factcheck.server.settings import Settings

_OTHER_PORT = (errno.EADDRINUSE, errno.EACCES)


def server_of(settings: Settings) -> uvicorn.Server:
    """A server, to be run with `listening`. It logs no requests: some clients send texts in the address."""
    config = uvicorn.Config(application(settings), access_log=False, log_level="warning", server_header=False)
    return uvicorn.Server(config)


def listening(host: str, port: int) -> socket.socket:
    """A socket that listens at `host` and `port`; any free port where that is 0.

    Raises:
        FactcheckError: `address`: nobody can listen there.
    """
    try:
        family = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)[0][0]
        return socket.create_server((host, port), family=family)
    except (OSError, UnicodeError) as error:
        advice = "another --port" if getattr(error, "errno", None) in _OTHER_PORT else "a --host of this machine"
        why = getattr(error, "strerror", None) or "it is no name of a machine"
        message = f"{host}:{port} cannot be listened at ({why}): choose {advice}."
        raise FactcheckError("address", message) from error
