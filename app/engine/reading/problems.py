"""What is wrong with a pack, said all at once."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import TypeAlias

Pointer: TypeAlias = "str | tuple[Pointer, object]"
"""A JSON pointer as text; or the pointer of a whole with the key of the part, written out only for a fault."""


@dataclass(frozen=True, slots=True, order=True)
class Problem:
    """One fault: its stable code, the file, the JSON pointer, what is wrong, what to do."""

    file: str
    pointer: str
    code: str
    message: str
    remedy: str

    def __str__(self) -> str:
        """Say the problem in one line."""
        return f"{self.code} {self.file}#{self.pointer}: {self.message} {self.remedy}"


class PackError(Exception):
    """A pack that can't be used, with every problem found in it."""

    def __init__(self, problems: Iterable[Problem]) -> None:
        self.problems = tuple(sorted(set(problems)))
        super().__init__("\n".join(str(problem) for problem in self.problems))

    def __reduce__(self) -> tuple[type[PackError], tuple[tuple[Problem, ...]]]:
        """Tell another process the same problems."""
        return PackError, (self.problems,)


class ProblemList:
    """Collects problems while a pack is read."""

    def __init__(self) -> None:
        self.found: list[Problem] = []

    def add(self, code: str, file: str, pointer: Pointer, message: str, remedy: str) -> None:
        """Note one problem."""
        self.found.append(Problem(file, written(pointer), code, message, remedy))


def written(pointer: Pointer) -> str:
    """Return a pointer as text."""
    keys: list[str] = []
    while not isinstance(pointer, str):
        keys.append(f"/{pointer[1]}")
        pointer = pointer[0]
    return pointer + "".join(reversed(keys))
