"""What no route of the API should have to think about: text and numbers that no store can hold."""

import json
import re
from typing import Any, NoReturn

from django.http import HttpRequest
from django.utils.datastructures import MultiValueDict
from ninja.parser import Parser

# Control characters but tab and line ends, and halves of surrogate pairs.
UNUSABLE = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\ud800-\udfff]")
BIGGEST = 2**63 - 1
DEEPEST = 32


class InputError(Exception):
    def __init__(self, message: str, field: str = "body") -> None:
        self.message = message
        self.fields = {field: message}
        super().__init__(message)


class StrictParser(Parser):
    """JSON as its standard says, with text and numbers that databases can hold."""

    def parse_body(self, request: HttpRequest) -> Any:
        data = json.loads(request.body, parse_constant=_refuse_constant)
        # A schema without required fields would take the attributes of any list or text.
        if not isinstance(data, dict):
            raise InputError("The body must be a JSON object: {...}.")
        _check(data, "body", DEEPEST)
        return data

    def parse_querydict(
        self, data: MultiValueDict[str, Any], list_fields: list[str], request: HttpRequest
    ) -> dict[str, Any]:
        for name, values in data.lists():
            for value in [name, *values]:
                if isinstance(value, str):
                    _check_text(value, name)
        found: dict[str, Any] = super().parse_querydict(data, list_fields, request)
        return found


def _check(value: Any, field: str, depth: int) -> None:
    if depth == 0:
        raise InputError("The body is nested too deeply.", field)
    if isinstance(value, str):
        _check_text(value, field)
    elif isinstance(value, int | float) and abs(value) > BIGGEST:
        raise InputError("This number is out of range.", field)
    elif isinstance(value, list):
        for item in value:
            _check(item, field, depth - 1)
    elif isinstance(value, dict):
        for name, item in value.items():
            _check_text(name, field)
            _check(item, name, depth - 1)


def _check_text(value: str, field: str) -> None:
    if UNUSABLE.search(value):
        safe = UNUSABLE.sub("?", field)
        raise InputError("Control characters and broken characters cannot be used.", safe)


def _refuse_constant(name: str) -> NoReturn:
    raise InputError(f"{name} is no number.")
