"""What can go wrong, told to people in one sentence and to programs by a stable code."""

from __future__ import annotations


class FactcheckError(Exception):
    """The work could not be done.

    `code` is stable (``unreadable``, ``empty``, ``language`` …); the message is one sentence: what, where, what to do.
    """

    def __init__(self, code: str, message: str) -> None:
        super().__init__(message)
        self.code = code
        self.message = message

    def __reduce__(self) -> tuple[type[FactcheckError], tuple[str, str]]:
        """Come out of another process as it is there."""
        return type(self), (self.code, self.message)
