"""Widgets: pure data in, what the person sees out; nothing that a task says becomes a control."""

import json
import re
from collections.abc import Callable
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any

import pytest
from chatkit.types import WidgetItem
from chatkit.widgets import DynamicWidgetRoot

from tasks.assistant.calls import ListTasks
from tasks.assistant.reading import Found
from tasks.assistant.widgets import templates
from tasks.assistant.widgets.confirm import answered_card, confirm_card
from tasks.assistant.widgets.day_plan import day_plan
from tasks.assistant.widgets.preview import tag_preview, task_preview
from tasks.assistant.widgets.progress import progress
from tasks.assistant.widgets.showing import filter_words, found_widget
from tasks.assistant.widgets.task_card import task_card, task_form
from tasks.assistant.widgets.task_list import Section, TaskList, found_title, task_list
from tasks.schemas import TaskOut
from tests.flows.conversation import buttons, nodes, texts
from tests.tasks.assistant.showing import HOSTILE, NOW, out

Draw = Callable[[TaskOut], DynamicWidgetRoot]
PENDING = {"tool": "delete_task", "arguments": {"numbers": [1]}}
WIDGETS: dict[str, Draw] = {
    "list": lambda task: task_list(TaskList("Tasks (1)", [Section("", [task])]), NOW),
    "gone row": lambda task: task_list(TaskList("T", [Section("", [task])], gone={1}), NOW),
    "card": lambda task: task_card(task, NOW, undo=3),
    "gone card": lambda task: task_card(task, NOW, gone=True),
    "form": task_form,
    "confirm": lambda task: confirm_card("Delete?", [task], NOW, pending=PENDING),
    "answered": lambda task: answered_card("Deleted", [task], NOW, undo=2),
    "plan": lambda task: day_plan(
        date(2026, 11, 20), NOW, overdue=[task], timed=[], anytime=[], suggested=[]
    ),
    "preview": lambda task: task_preview(task, NOW),
    "tag": lambda task: tag_preview("home", 1, [task]),
}


def plain(widget: DynamicWidgetRoot) -> dict[str, Any]:
    found: dict[str, Any] = widget.model_dump(mode="json")
    return found


def words(widget: DynamicWidgetRoot) -> list[str]:
    return texts({"widget": plain(widget)})


def shape(value: Any) -> Any:
    """A widget without its words: what it is made of and what its buttons do."""
    if isinstance(value, dict):
        free = {"value", "ariaLabel", "defaultValue"}
        return {name: shape(inner) for name, inner in value.items() if name not in free}
    return [shape(inner) for inner in value] if isinstance(value, list) else value


@pytest.mark.parametrize("name", WIDGETS)
@pytest.mark.parametrize("title", HOSTILE)
def test_no_title_changes_what_a_widget_is_made_of(name: str, title: str) -> None:
    drawn = plain(WIDGETS[name](out(title=title)))
    assert shape(drawn) == shape(plain(WIDGETS[name](out(title="Pay rent"))))
    said = [node.get("value", node.get("defaultValue")) for node in nodes(drawn)]
    assert any(title in str(text) for text in said)


@pytest.mark.parametrize("text", HOSTILE)
def test_no_note_or_tag_changes_a_card(text: str) -> None:
    hostile = plain(task_card(out(notes=text), NOW))
    assert shape(hostile) == shape(plain(task_card(out(notes="Bring the key"), NOW)))
    form = plain(task_form(out(notes=text, tags=["home"]), note=text))
    assert shape(form) == shape(plain(task_form(out(notes="Key", tags=["work"]), note="No.")))


def test_every_value_in_every_template_is_written_as_json() -> None:
    files = sorted(Path(templates.FOLDER).glob("*.widget"))
    assert len(files) >= 6
    for file in files:
        for value in re.findall(r"\{\{(.*?)\}\}", json.loads(file.read_text())["template"]):
            assert value.strip().endswith("| tojson"), f"{file.name}: {value}"


@pytest.mark.parametrize("name", WIDGETS)
def test_a_widget_is_what_chatkit_takes_and_gives_back(name: str) -> None:
    widget = WIDGETS[name](out())
    item = WidgetItem(id="1", thread_id="t", created_at=NOW, widget=widget)
    again = WidgetItem.model_validate_json(item.model_dump_json(exclude_none=True))
    assert again.widget.type == "Card"


def test_a_list_says_how_many_and_marks_what_is_done() -> None:
    tasks = [out(1, "Milk"), out(2, "Bread", completed_at=NOW)]
    found, title = found_widget(Found(tasks, 2, ListTasks(status="all")), NOW)
    assert title == "Tasks (2)" == words(found)[0]
    struck = [n["value"] for n in nodes(plain(found)) if n.get("lineThrough")]
    assert struck == ["Bread"]
    names = list(buttons(plain(found)))
    assert names[:3] == ["Complete #1 Milk", "Open #1 Milk", "Delete #1 Milk"]
    assert names[3] == "Reopen #2 Bread"


def test_an_empty_list_says_so() -> None:
    widget, title = found_widget(Found([], 0, ListTasks()), NOW)
    assert title == words(widget)[0] == "No tasks found"
    assert not buttons(plain(widget))


def test_more_than_the_rows_offers_all_of_them() -> None:
    tasks = [out(number) for number in range(1, 51)]
    widget, _ = found_widget(Found(tasks, 120, ListTasks(tag="home")), NOW)
    action = buttons(plain(widget))["Show all (120)"]
    assert action["payload"] == {"filters": {"tag": "home"}, "more": 70}
    assert found_title(120) in words(widget)


def test_more_than_can_be_shown_is_counted() -> None:
    widget, _ = found_widget(Found([out()], 300, ListTasks()), NOW, whole=True)
    assert words(widget)[-1] == "and 299 more tasks, in Tasks"


def test_a_card_shows_all_of_a_task() -> None:
    at = datetime(2026, 11, 21, 9, 0, tzinfo=UTC)
    task = out(4, "Call Ana", due_at=at, priority="high", tags=["home"], notes="Her new number",
               recurrence="FREQ=WEEKLY")  # fmt: skip
    said = words(task_card(task, NOW, headline="Added", undo=9))
    expected = {"#4", "Added", "Undo", "Call Ana", "Tomorrow 09:00", "Every week", "High"}
    assert expected | {"#home", "Her new number"} <= set(said)


def test_what_is_late_is_said_in_red() -> None:
    widget = plain(task_card(out(due_on=date(2026, 11, 18)), NOW))
    [due] = [node for node in nodes(widget) if node.get("key") == "due"]
    assert (due["value"], due["color"]) == ("Wed 18 Nov", "danger")


def test_the_form_holds_what_the_task_holds() -> None:
    at = datetime(2026, 11, 21, 9, 5, tzinfo=UTC)
    widget = plain(task_form(out(title="A", due_at=at, tags=["x", "y"], priority="low")))
    held = {
        n["name"]: n.get("defaultValue")
        for n in nodes(widget)
        if "name" in n and "options" not in n
    }
    assert held == {"title": "A", "day": "2026-11-21", "time": "09:05", "tags": "x, y", "notes": ""}


def test_a_confirm_card_names_ten_and_counts_the_rest() -> None:
    tasks = [out(number, f"Task {number}") for number in range(1, 14)]
    said = words(confirm_card("Delete 13 tasks?", tasks, NOW, pending=PENDING))
    assert "Task 10" in said
    assert "Task 11" not in said
    assert said[-1] == "and 3 more tasks"


def test_progress_is_a_share_of_all() -> None:
    widget = plain(progress({"completed": 1, "pending": 3, "overdue": 2}))
    assert "1 of 4 done" in texts({"widget": widget})
    assert [n["width"] for n in nodes(widget) if "width" in n] == ["25%"]
    assert "No tasks yet" in words(progress({"completed": 0, "pending": 0}))


def test_a_plan_without_anything_says_so() -> None:
    widget = day_plan(date(2026, 11, 21), NOW, overdue=[], timed=[], anytime=[], suggested=[])
    assert words(widget) == [
        "Plan for tomorrow, Saturday 21 November",
        "Nothing is due. Enjoy the day, or add something.",
    ]


@pytest.mark.parametrize(
    ("call", "words_"),
    [
        (ListTasks(), "Open"),
        (ListTasks(status="completed", tag="home"), "Done · #home"),
        (ListTasks(overdue=True), "Overdue"),
        (ListTasks(due_to=date(2026, 11, 21)), "Open · due until Tomorrow"),
        (ListTasks(due_from=date(2026, 11, 20), due_to=date(2026, 11, 20)), "Open · due Today"),
        (ListTasks(text="milk", undated=True), "Open · “milk” · without a due date"),
    ],
)
def test_what_a_list_was_narrowed_to_is_said(call: ListTasks, words_: str) -> None:
    assert filter_words(call, NOW) == words_
