"""A question keeps its waiting call through JSON."""

from datetime import date

from tasks.assistant.calls import CompleteTask, UpdateTask
from tasks.assistant.rules.situation import Question
from tasks.assistant.rules.understand import understand

from .situations import situation


def test_a_question_survives_json_and_is_answered_by_the_waiting_call() -> None:
    asked = understand("move the call to monday", situation("home")).question
    assert asked is not None
    again = Question.model_validate_json(asked.model_dump_json())
    assert again.call([7]) == UpdateTask(numbers=[7], due_on=date(2026, 11, 23))


def test_a_question_names_the_tasks_to_choose_from() -> None:
    here = situation("home")
    asked = understand("I called", here).question
    assert asked is not None and asked.options == (2, 7) and "#2 “Call the bank”" in asked.text


def test_the_waiting_call_takes_only_the_number_that_was_chosen() -> None:
    asked = understand("complete the call", situation("home")).question
    assert asked is not None and asked.call([2]) == CompleteTask(numbers=[2])
