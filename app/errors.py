"""The one error that a user can act on."""


class UserError(Exception):
    """A fault that the person at the keyboard can mend.

    `message` is one plain sentence that says what went wrong; `hint`, when not empty,
    is one that says what to do. Neither holds an answer or a name.
    """

    def __init__(self, message: str, hint: str = "") -> None:
        super().__init__(message)
        self.message = message
        self.hint = hint

    def __str__(self) -> str:
        return f"{self.message} {self.hint}".rstrip()
