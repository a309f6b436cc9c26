"""Clicks: the same services without the model; the widget is true, also after a reload."""

import asyncio
from threading import Event
from typing import Any

import pytest
from asgiref.sync import sync_to_async

from accounts.models import User
from chat.assistant import ActionCall
from tasks.assistant import actions, clicks
from tasks.models import Task
from tasks.services import task_complete, task_create, task_delete, tasks_create
from tests.chat.talk import Talk, whole
from tests.flows.conversation import Conversation, buttons, nodes, texts

pytestmark = pytest.mark.django_db(transaction=True)
create = sync_to_async(task_create)
NOT_OURS = "This button is not one of ours, or of an older version. Ask for the list again."


async def task(number: int = 1) -> Task:
    return await Task.objects.aget(number=number, owner__email="ana@example.com")


@pytest.fixture
async def listed(chat: Conversation, ana: User) -> Conversation:
    for title in ("Pay rent", "Call Ana", "Buy milk"):
        await create(owner=ana, title=title)
    await chat.say("show my tasks")
    return chat


async def test_completing_a_row_strikes_it_through_and_stays(listed: Conversation) -> None:
    after = await listed.press("Complete #2")
    assert (await task(2)).done
    assert after
    assert [n["value"] for n in nodes(after["widget"]) if n.get("lineThrough")] == ["Call Ana"]
    assert await listed.reloaded() == [after]
    assert "Tasks (3)" in texts(after)
    assert ("action:task.complete", "ok") in await listed.calls()


async def test_deleting_a_row_is_immediate_and_undone_by_one_click(listed: Conversation) -> None:
    after = await listed.press("Delete #1")
    assert (await task(1)).deleted_at
    assert after
    assert {"Deleted", "Undo", "Tasks (2)"} <= set(texts(after))
    assert not [name for name in buttons(after["widget"]) if "#1" in name]
    back = await listed.press("Undo")
    assert (await task(1)).deleted_at is None
    assert back
    assert {"Tasks (3)", "Undone: deleted “Pay rent” (#1)."} <= set(texts(back))
    assert await listed.reloaded() == [back]


async def test_a_row_whose_task_is_gone_says_so(listed: Conversation, ana: User) -> None:
    await sync_to_async(task_delete)(owner=ana, number=3)
    after = await listed.press("Complete #3")
    assert after
    assert "#3 is gone: it was deleted meanwhile." in texts(after)
    assert not (await task(3)).done
    assert not [name for name in buttons(after["widget"]) if "#3" in name]


async def test_a_row_shows_what_was_changed_elsewhere(listed: Conversation, ana: User) -> None:
    await sync_to_async(task_complete)(owner=ana, number=3)
    after = await listed.press("Complete #1")
    assert after
    assert "Reopen #3 Buy milk" in buttons(after["widget"])


async def test_opening_a_row_brings_its_card(listed: Conversation) -> None:
    card = await listed.press("Open #2")
    assert card
    assert card["widget"]["key"] == "task-card"
    assert (await listed.reloaded())[-1] == card


async def test_editing_in_the_form(listed: Conversation) -> None:
    await listed.press("Open #2")
    await listed.press("Edit")
    fields = {"title": "Call Anna", "day": "2030-05-06", "time": "9:30", "priority": "high",
              "tags": "home, Family", "notes": "Her new number"}  # fmt: skip
    card = await listed.press("Save", **fields)
    saved = await task(2)
    assert (saved.title, saved.priority, saved.tags) == ("Call Anna", "high", ["home", "family"])
    assert saved.due_at
    assert saved.due_at.isoformat() == "2030-05-06T09:30:00+00:00"
    assert card
    assert {"Changed", "Mon 6 May 2030 09:30", "Undo", "Her new number"} <= set(texts(card))
    await listed.press("Undo")
    assert (await task(2)).title == "Call Ana"


async def test_a_form_that_was_not_touched_changes_nothing(chat: Conversation, ana: User) -> None:
    await chat.say("add water the plants every monday at 8:00")
    before = await task()
    await chat.press("Edit")
    form = chat.widget()
    held = {n["name"]: n.get("defaultValue", "") for n in nodes(form["widget"]) if "name" in n}
    held.pop("calendar", None)
    card = await chat.press("Save", **held)
    assert card
    assert "Undo" not in texts(card)
    after = await task()
    assert (after.due_at, after.recurrence) == (before.due_at, before.recurrence)


async def test_what_the_form_refuses_is_said_in_it(listed: Conversation) -> None:
    await listed.press("Open #2")
    await listed.press("Edit")
    again = await listed.press("Save", title="  ", day="", time="")
    assert again
    assert again["widget"]["key"] == "task-form"
    assert "Give the task a title." in texts(again)
    again = await listed.press("Save", title="Call", day="", time="9:00")
    assert again
    assert "Choose a day for the time." in texts(again)
    again = await listed.press("Save", title="Call", day="2030-13-45", time="")
    assert again
    assert "Write the day as a date and the time like 17:00." in texts(again)
    assert (await listed.press("Cancel") or {})["widget"]["key"] == "task-card"
    assert (await task(2)).title == "Call Ana"


async def test_show_all(chat: Conversation, ana: User) -> None:
    items: list[Any] = [{"title": f"Task {n}"} for n in range(60)]
    await sync_to_async(tasks_create)(owner=ana, items=items)
    await chat.say("show my tasks")
    assert len([n for n in texts(chat.widget()) if n.startswith("Task ")]) == 50
    every = await chat.press("Show all (60)")
    assert every
    assert len([n for n in texts(every) if n.startswith("Task ")]) == 60
    assert "Tasks (60)" in texts(every)
    after = await chat.press("Delete #60")
    assert after
    assert "Tasks (59)" in texts(after)


async def test_an_undo_that_is_no_longer_the_last_is_refused(listed: Conversation) -> None:
    first = await listed.press("Complete #1")
    assert first
    await listed.say("add something else")
    after = await listed.press("Undo", item=first)
    assert (await task(1)).done
    assert after
    assert any("Something else was changed after this" in text for text in texts(after))


async def test_two_clicks_at_once_are_both_seen(listed: Conversation, ana: User) -> None:
    widget = listed.widget()
    other = Conversation(await Talk.of(ana))
    other.thread_id = listed.thread_id
    await asyncio.gather(
        listed.press("Complete #1", item=widget), other.press("Complete #2", item=widget)
    )
    [kept] = await listed.reloaded()
    struck = [n["value"] for n in nodes(kept["widget"]) if n.get("lineThrough")]
    assert sorted(struck) == ["Call Ana", "Pay rent"]


async def test_a_click_that_ends_late_takes_nothing_back(
    listed: Conversation, ana: User, monkeypatch: pytest.MonkeyPatch
) -> None:
    widget, other, go_on = listed.widget(), Conversation(await Talk.of(ana)), Event()
    other.thread_id = listed.thread_id

    def slowly(call: ActionCall) -> clicks.Reaction:
        done = clicks.react(call)
        assert call.action.payload["number"] == 2 or go_on.wait(timeout=20)
        return done

    monkeypatch.setattr(actions, "react", slowly)
    late = asyncio.create_task(listed.press("Complete #1", item=widget))
    while not (await task(1)).done:
        await asyncio.sleep(0.01)
    await other.press("Complete #2", item=widget)
    go_on.set()
    await late
    [kept] = await listed.reloaded()
    struck = [n["value"] for n in nodes(kept["widget"]) if n.get("lineThrough")]
    assert sorted(struck) == ["Call Ana", "Pay rent"]


@pytest.mark.parametrize(
    "payload", [None, {}, [], "1", *({"number": odd} for odd in ("1", 0, 2**40, True, [1]))]
)
@pytest.mark.parametrize("kind", ["task.complete", "task.delete", "task.open", "task.edit"])
async def test_a_malformed_payload_is_refused(
    listed: Conversation, kind: str, payload: Any
) -> None:
    await listed.act(kind, payload, listed.widget()["id"])
    assert listed.errors() == [NOT_OURS]
    assert not await Task.objects.exclude(completed_at=None, deleted_at=None).aexists()


@pytest.mark.parametrize(
    ("kind", "payload"),
    [
        ("tasks.undo", {"version": -1}),
        ("tasks.all", {"filters": {"owner": 2}}),
        ("tasks.all", {"filters": {"due_from": "yesterday"}}),
        ("task.save", {"number": 1}),
        ("task.save", {"number": 1, "title": "x", "priority": "urgent"}),
    ],
)
async def test_other_malformed_payloads(listed: Conversation, kind: str, payload: Any) -> None:
    await listed.act(kind, payload, listed.widget()["id"])
    assert listed.errors() == [NOT_OURS]


@pytest.mark.parametrize("kind", ["task.complete", "task.delete", "task.open", "task.edit",
                                  "task.reopen", "task.show", "task.save"])  # fmt: skip
async def test_another_persons_task_is_no_task(chat: Conversation, ben: User, kind: str) -> None:
    for title in ("First of Ben's", "Second of Ben's"):
        await create(owner=ben, title=title)
    await chat.say("add mine")
    await chat.act(kind, {"number": 2, "title": "Stolen"}, chat.widget()["id"])
    assert chat.errors() == ["There is no task #2."]
    untouched = Task.objects.filter(owner=ben, completed_at=None, deleted_at=None)
    assert await untouched.acount() == 2
    assert not await Task.objects.filter(title="Stolen").aexists()


async def test_another_persons_widget_cannot_be_pressed(chat: Conversation, ben: User) -> None:
    await chat.say("add mine")
    await chat.say("delete #1")
    thief = Conversation(await Talk.of(ben))
    await thief.say("add bread")
    await thief.act("confirm.yes", {}, chat.widget()["id"])
    assert not (await task()).deleted_at
    thief.thread_id = chat.thread_id
    await thief.act("confirm.yes", {}, chat.widget()["id"])
    assert not (await task()).deleted_at


async def test_an_unknown_button(listed: Conversation) -> None:
    await listed.act("task.explode", {"number": 1}, listed.widget()["id"])
    assert listed.errors() == [
        "There is nothing behind this button any more. Ask the assistant again."
    ]


async def test_an_action_without_a_widget_brings_the_card(listed: Conversation) -> None:
    card = await listed.act("task.complete", {"number": 1})
    assert (await task(1)).done
    assert card
    assert card["widget"]["key"] == "task-card"
    assert (await listed.reloaded())[-1] == card


async def test_a_sync_action_does_and_keeps_the_same(listed: Conversation) -> None:
    widget = listed.widget()
    answer = await listed.talk.ask(
        "threads.sync_custom_action",
        thread_id=listed.thread_id,
        item_id=widget["id"],
        action={"type": "task.complete", "payload": {"number": 1}},
    )
    assert (await task(1)).done
    assert "Reopen #1 Pay rent" in buttons(answer["updated_item"]["widget"])
    [kept] = await listed.reloaded()
    assert kept["widget"] == answer["updated_item"]["widget"]
    await listed.say("reopen it")
    assert not (await task(1)).done


async def replayed(chat: Conversation) -> dict[str, Any]:
    """The widget as somebody sees it who comes back and follows the answer from its start."""
    response = await chat.talk.client.get(f"/chatkit/runs/{chat.thread_id}")
    kinds = {"thread.item.done", "thread.item.replaced"}
    items = [event["item"] for event in await whole(response) if event["type"] in kinds]
    return dict([item for item in items if item["type"] == "widget"][-1])


async def test_who_follows_the_answer_again_sees_what_was_clicked(listed: Conversation) -> None:
    after = await listed.press("Complete #1")
    assert await replayed(listed) == after
    await listed.talk.ask(
        "threads.sync_custom_action",
        thread_id=listed.thread_id,
        item_id=listed.widget()["id"],
        action={"type": "task.complete", "payload": {"number": 2}},
    )
    assert await replayed(listed) == (await listed.reloaded())[0]
