"""What must hold for any text at all."""

import re
import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tasks.assistant.calls import TOOLS, Arguments
from tasks.assistant.rules.english.words import vocabulary
from tasks.assistant.rules.understand import understand

from .situations import situation

HEADERS = (
    "home",
    "home shown=4,9,2",
    "home touched=add_task:7",
    "home touched=update_task:3 listed=status:all",
    "shop",
    "empty",
    "home asked=which:update_task:2,7",
)
WORDS = sorted(
    vocabulary(
        """
        the a my all everything task tasks 1 2 3 #4 9 99 rent bank call mum dentist report garage
        groceries buy milk add show what when how is if not don't please tomorrow friday today high
        low #home tag rename to move and , . ? ! : ; remind me I you it them that one first last
        second she said yes no undo note plan day overdue 5pm every week " - too also actually
        instead can could should
        """
    )
)
# Any of these may rightly complete or delete; without them nothing may.
CUE = re.compile(
    r"delet|remov|eras|\brm\b|\bdel\b|get rid|trash|discard|scrap|drop|\bbin\b|ditch|kill|dump"
    r"|cancel|clear|purge|wipe|destroy|nuke|eliminat|throw|toss|forget|axe|cut|strike|empty|los"
    r"|take|kick|leave|cross|get .* out|complet|finish|done|tick|check|clos|accomplish|wrap|finali"
    r"|resolv|sorted|handled|taken|mark|[✓✔☑✅]|\bx\b|\bdid\b|\bdo\b|\bend\b|out of|off|over"
    r"|been|paid|ed\b|bought|sent|called",
    re.I,
)


def changes(text: str, header: str) -> list[Arguments]:
    return [
        call
        for call in understand(text, situation(header)).calls
        if call.tool in {"complete_task", "delete_task"}
    ]


@given(st.text(max_size=300), st.sampled_from(HEADERS))
@settings(max_examples=300, deadline=None)
def test_any_characters_are_survived_and_answered(text: str, header: str) -> None:
    found = understand(text, situation(header))
    assert found.calls or found.reply or found.question


@given(st.lists(st.sampled_from(WORDS), max_size=14).map(" ".join), st.sampled_from(HEADERS))
@settings(max_examples=500, deadline=None)
def test_words_without_a_cue_neither_complete_nor_delete(text: str, header: str) -> None:
    assert CUE.search(text) or not changes(text, header)


@given(
    st.lists(
        st.sampled_from([*WORDS, "delete", "complete", "done", "I", "paid", "called"]), max_size=12
    )
)
@settings(max_examples=400, deadline=None)
def test_what_is_called_is_valid_and_names_only_tasks_that_exist(said: list[str]) -> None:
    here = situation("home shown=4,9,2 touched=add_task:7")
    there = {task.number for task in here.tasks}
    for call in understand(" ".join(said), here).calls:
        TOOLS[call.tool].model_validate_json(call.model_dump_json())
        assert set(getattr(call, "numbers", ())) <= there


@given(st.lists(st.sampled_from([*WORDS, "delete", "complete", "done"]), max_size=8).map(" ".join))
@settings(max_examples=300, deadline=None)
@pytest.mark.parametrize(
    "lead", ["don't ", "if I ", "she said ", "should I ", "what happens when I "]
)
def test_denied_supposed_reported_and_asked_words_delete_nothing(lead: str, text: str) -> None:
    one_clause = re.sub(r"[,.;:?!\n]|\b(?:and|but|then)\b", " ", lead + text)
    assert not changes(one_clause, "home")


@pytest.mark.parametrize(
    "text",
    [
        "a" * 100_000,
        "buy milk and " * 8_000,
        "really " * 15_000,
        "- buy milk\n" * 9_000,
        "delete " * 14_000,
        "call mum. " * 10_000,
        "((((" * 25_000,
        '"' * 100_000,
        "1, " * 33_000,
        " " * 100_000,
        "\n" * 100_000,
        "tomorrow " * 11_000,
        "the " * 500,
        "not " * 450,
        "very " * 380 + "good",
        "i have " * 280,
        ", and " * 300,
        "no, " * 400,
        "add " * 480,
        "#a " * 600,
        "a " * 950,
    ],
    ids=lambda text: repr(text[:12]),
)
def test_long_texts_take_little_time(text: str) -> None:
    began = time.perf_counter()
    understand(text, situation("home"))
    assert time.perf_counter() - began < 1.5
