"""Slips of the finger: what the rules go by is put right, what is the person's own stays."""

from __future__ import annotations

import pytest

from tasks.assistant.calls import AddTask, DeleteTask, UpdateTask
from tasks.assistant.rules.english.slips import mended
from tasks.assistant.rules.understand import understand
from tests.tasks.assistant.situations import situation

HOME = situation("home")


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("delte 3", "delete 3"),
        ("whats on my lsit", "what's on my list"),
        ("move 3 to wensday", "move 3 to wednesday"),
        ("call Bob on Firday", "call Bob on Friday"),
        ("tomrrow i shoud rest", "tomorrow i should rest"),
        ("pls remnd me of it tonigth", "pls remind me of it tonight"),
    ],
)
def test_a_slip_in_a_word_of_the_rules_is_put_right(typed: str, meant: str) -> None:
    assert mended(typed, HOME)[0] == meant


@pytest.mark.parametrize(
    "text",
    [
        "the last talk about cancer was brought forward",
        "charge the remote, compete in the finnish race",
        "call Frida in Crete about the mouth of the cave",
        'add "lsit of tsaks for Tomrrow"',
        "mail delte@example.com about #tsak and /lsit",
    ],
)
def test_a_word_that_exists_or_is_quoted_stays(text: str) -> None:
    assert mended(text, HOME) == (text, {})


def test_a_new_title_keeps_every_letter() -> None:
    call = understand("add a call about the Complet suite and the tsak force tomrrow", HOME).calls
    assert isinstance(call[0], AddTask)
    assert call[0].tasks[0].title == "A call about the Complet suite and the tsak force"


def test_a_renamed_title_keeps_every_letter() -> None:
    calls = understand("renmae 3 to Evrything moniday", HOME).calls
    assert isinstance(calls[0], UpdateTask)
    assert calls[0].title == "Evrything moniday"


def test_a_slip_never_deletes_by_another_way() -> None:
    for text in ("delte 3", "remvoe 3", "deleet 3"):
        assert understand(text, HOME).calls == (DeleteTask(numbers=[3]),)
