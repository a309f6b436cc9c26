"""A question about one task is answered in words, beside the row that shows it."""

from __future__ import annotations

from dataclasses import replace

import pytest

from tasks.assistant.calls import FindTasks, Outcome
from tasks.assistant.rules.follow_ups.after import reply_after
from tasks.assistant.rules.understand import understand
from tests.tasks.assistant.situations import situation

HOME = situation("home")


@pytest.mark.parametrize(
    ("question", "answer"),
    [
        ("when is the rent due?", "“Pay rent” is due on Tue 1 Dec."),
        ("when do I have to call mum?", "“Call mum” is due tomorrow."),
        ("what time do I send the invoice?", "“Send invoice to Tom” is due on Tue 24 Nov at 09:00"),
        ("when is the report due?", "was due on Wed 18 Nov, so it is overdue."),
        ("when do I have to book the dentist?", "“Book dentist appointment” has no due date."),
        ("is the rent paid?", "No, “Pay rent” is still open, due on Tue 1 Dec."),
        ("did I renew the passport?", "Yes, “Renew passport” is done."),
        ("is the rent still open?", "Yes, “Pay rent” is still open"),
        ("is the report overdue?", "Yes, “Write quarterly report” was due"),
        ("is the garage high priority?", "No, “Clean the garage” has low priority."),
        ("what's the priority of the rent?", "“Pay rent” has high priority."),
    ],
)
def test_the_words_answer(question: str, answer: str) -> None:
    found = understand(question, HOME)
    assert isinstance(found.calls[0], FindTasks)
    assert answer in found.reply


def test_a_day_of_another_year_is_told_with_it() -> None:
    rent = replace(HOME.tasks[0], due_on=HOME.tasks[0].due_on.replace(year=2027))  # type: ignore[union-attr]
    found = understand("when is the rent due?", replace(HOME, tasks=(rent,)))
    assert found.reply == "“Pay rent” is due on Wed 1 Dec 2027."


def test_without_a_row_the_answer_is_not_told() -> None:
    call = FindTasks(text="rent")
    assert reply_after([call], [Outcome(numbers=[1], total=1)], "It is due.") == "It is due."
    nothing = reply_after([call], [Outcome(total=0)], "It is due.")
    assert nothing == "I found nothing that fits."
    failed = reply_after([call], [Outcome(ok=False, message="Not now.")], "It is due.")
    assert failed == "Not now."
