"""What can go wrong with tasks, in sentences for people."""

from collections.abc import Iterable, Mapping


class TaskError(Exception):
    """The base: `code` for programs, `message` for people, `fields` says which input and why."""

    code = "task_error"
    message = "This could not be done."

    def __init__(self, message: str = "", fields: Mapping[str, str] | None = None) -> None:
        self.message = message or self.message
        self.fields = dict(fields or {})
        super().__init__(self.message)


class TaskNotFound(TaskError):
    """Unknown, deleted and other people's tasks look the same."""

    code = "task_not_found"

    def __init__(self, *numbers: int) -> None:
        self.numbers = numbers
        named = " or ".join(f"#{number}" for number in numbers)
        super().__init__(f"There is no task {named}." if numbers else "There is no such task.")


class InvalidTask(TaskError):
    code = "invalid_task"

    def __init__(self, fields: Mapping[str, str]) -> None:
        super().__init__(" ".join(fields.values()), fields)


class InvalidQuery(InvalidTask):
    code = "invalid_query"


class NothingToUndo(TaskError):
    code = "nothing_to_undo"
    message = "There is nothing to undo."


class TooMany(TaskError):
    code = "too_many_tasks"

    def __init__(self, given: int, limit: int) -> None:
        super().__init__(f"{given} tasks are too many at once. Send at most {limit} at a time.")


def first_missing(wanted: Iterable[int], found: Iterable[int]) -> tuple[int, ...]:
    """Those of the wanted numbers that were not found, in the order they were asked for."""
    known = set(found)
    return tuple(dict.fromkeys(number for number in wanted if number not in known))
