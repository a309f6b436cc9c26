"""The sentence after the tools have run."""

from tasks.assistant.calls import (
    AddTask,
    Arguments,
    CompleteTask,
    DeleteTask,
    ListTasks,
    NewTask,
    Outcome,
    TaskStats,
    Undo,
)
from tasks.assistant.rules.follow_ups.after import reply_after


def said(call: Arguments, **outcome: object) -> str:
    return reply_after([call], [Outcome.model_validate(outcome)])


def test_names_what_was_added() -> None:
    call = AddTask(tasks=[NewTask(title="Buy milk")])
    assert said(call, numbers=[4], titles=["Buy milk"]) == "Added #4 “Buy milk”."


def test_counts_instead_of_naming_many() -> None:
    assert said(CompleteTask(numbers=[1, 2, 3, 4]), numbers=[1, 2, 3, 4]) == "Done: 4 tasks."


def test_says_that_nothing_is_deleted_while_a_card_asks() -> None:
    assert "nothing has changed" in said(DeleteTask(numbers=[1]), asked=True, numbers=[1])


def test_hands_on_why_something_did_not_work() -> None:
    assert (
        said(Undo(), ok=False, message="There is nothing to undo.") == "There is nothing to undo."
    )


def test_tells_an_empty_list_from_an_empty_selection() -> None:
    assert said(ListTasks(), total=0) == "You have no open tasks."
    assert said(ListTasks(tag="home"), total=0) == "There are no open tasks that fit."


def test_counts_rows_in_the_singular() -> None:
    assert said(ListTasks(status="completed"), total=1) == "Here is 1 done task."


def test_tells_where_one_stands() -> None:
    counts = {"pending": 3, "completed": 2, "overdue": 1}
    assert said(TaskStats(), counts=counts) == "You have 3 open and 2 done, 1 overdue."


def test_says_one_sentence_for_each_result() -> None:
    calls = [CompleteTask(numbers=[2]), Undo()]
    outcomes = [Outcome(numbers=[2], titles=["Pay rent"]), Outcome()]
    assert reply_after(calls, outcomes) == "Done: #2 “Pay rent”. Taken back."
