"""The one error that a user can act on."""

from __future__ import annotations

from pathlib import Path


class UserError(Exception):
    """A fault that the person at the keyboard can mend.

    `message` is one plain sentence that says what went wrong; `hint`, when not empty,
    is one that says what to do. Neither holds an answer or a name.
    """

    def __init__(self, message: str, hint: str = "", *, file: Path | None = None, **values: object) -> None:
        """Places such as `{count}` in both sentences take the `values`; a `file` is named at the end of the hint."""
        self.sentences = (message, hint)
        self.values = values
        self.file = file
        self.message = message.format(**values) if values else message
        self.hint = hint.format(**values) if values else hint
        if file is not None:
            self.hint = f"{self.hint} File: {file}".lstrip()
        super().__init__(self.message)

    def __str__(self) -> str:
        return f"{self.message} {self.hint}".rstrip()
