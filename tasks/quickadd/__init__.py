"""Quick add: a line of text becomes a task's fields, without models or a language model."""

from tasks.quickadd.amounts import Amount
from tasks.quickadd.parsing import find_when, parse, read_amount, read_when
from tasks.quickadd.results import (
    Kind,
    Part,
    Priority,
    QuickAdd,
    When,
    code_point_position,
    utf16_position,
)

__all__ = [
    "Amount",
    "Kind",
    "Part",
    "Priority",
    "QuickAdd",
    "When",
    "code_point_position",
    "find_when",
    "parse",
    "read_amount",
    "read_when",
    "utf16_position",
]
