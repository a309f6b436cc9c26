"""A middleware as one must not put before the chat."""

from collections.abc import Callable
from typing import Any


class SyncOnly:
    def __init__(self, get_response: Callable[..., Any]) -> None:
        self.get_response = get_response

    def __call__(self, request: Any) -> Any:
        return self.get_response(request)
