"""Patterns that are made when they are first used: the rules have hundreds, a start needs few."""

import re
from typing import Any, cast


class _Lazy:
    """Stands for a compiled pattern; whatever is asked of it, it makes that one first."""

    __slots__ = ("_flags", "_made", "_text")

    def __init__(self, text: str, flags: int) -> None:
        self._text, self._flags = text, flags
        self._made: re.Pattern[str] | None = None

    def __getattr__(self, name: str) -> Any:
        if self._made is None:
            self._made = re.compile(self._text, self._flags)
        return getattr(self._made, name)


def regex(text: str, flags: int = 0) -> re.Pattern[str]:
    return cast("re.Pattern[str]", _Lazy(text, flags))
