"""The engine on the command line, in process."""

import io
import json
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest
from django.core.management import call_command
from django.core.management.base import CommandError

from accounts.models import User
from chat.ids import new_id
from chat.models import Item, Process, Run, Thread
from chat.terminal.printing import Printer
from tests.chat.made import LIST, Telling, made_thread
from tests.chat.scripted import Script, scripted

ANA = "--user=ana@example.com"


def run(*arguments: Any) -> tuple[str, str]:
    out, err = io.StringIO(), io.StringIO()
    call_command(*arguments, stdout=out, stderr=err, no_color=True)
    return out.getvalue(), err.getvalue()


def refused(*arguments: Any) -> tuple[int, str]:
    with pytest.raises(CommandError) as raised:
        run(*arguments)
    return raised.value.returncode, str(raised.value)


@pytest.mark.django_db(transaction=True)
class TestChat:
    def test_words_are_one_message_and_its_answer(self, ana: User) -> None:
        out, err = run("chat", ANA, "Hello", "there")
        assert out == "You said: Hello there\n"
        thread = Thread.objects.get(owner=ana)
        assert err == f"Conversation {thread.id}\n"
        assert Run.objects.get().client == "terminal"

    def test_it_goes_on_in_the_newest_conversation_or_a_named_or_a_new_one(self, ana: User) -> None:
        run("chat", ANA, "One")
        run("chat", ANA, "Two")
        run("chat", ANA, "--new", "Three")
        first, second = Thread.objects.order_by("created_at")
        run("chat", ANA, f"--thread={first.id}", "Four")
        said = Item.objects.filter(type="user_message")
        assert (said.filter(thread=first).count(), said.filter(thread=second).count()) == (3, 1)

    def test_piped_input_is_the_message(self, ana: User, monkeypatch: pytest.MonkeyPatch) -> None:
        for words in ((), ("-",)):
            monkeypatch.setattr("sys.stdin", io.StringIO("two\nlines"))
            assert run("chat", ANA, *words)[0] == "You said: two\nlines\n"

    def test_line_by_line_until_the_end(self, ana: User, monkeypatch: pytest.MonkeyPatch) -> None:
        lines = iter(["One", " ", "Two"])

        def typed(prompt: str) -> str:
            try:
                return next(lines)
            except StopIteration:
                raise EOFError from None

        class Keyboard(io.StringIO):
            def isatty(self) -> bool:
                return True

        monkeypatch.setattr("builtins.input", typed)
        monkeypatch.setattr("sys.stdin", Keyboard())
        out, err = run("chat", ANA)
        assert out == "You said: One\nYou said: Two\n"
        assert "EchoAssistant" in err
        assert Thread.objects.count() == 1

    def test_another_persons_conversation_is_unknown(self, ana: User, ben: User) -> None:
        theirs = made_thread(ben)
        code, said = refused("chat", ANA, f"--thread={theirs.id}", "Hello")
        assert code == 2 and "threads list" in said
        assert not Item.objects.exists() and not Run.objects.exists()

    @pytest.mark.parametrize(
        ("arguments", "code", "said"),
        [
            (("--user=nobody@example.com", "Hi"), 2, "no account"),
            (("--user=\0", "Hi"), 2, "no account"),
            ((ANA, "--model=gpt-99", "Hi"), 2, "Offered: rules."),
            ((ANA, " "), 2, "empty"),
        ],
    )
    def test_what_cannot_work_is_said(
        self, ana: User, arguments: tuple[str, ...], code: int, said: str
    ) -> None:
        found = refused("chat", *arguments)
        assert found[0] == code and said in found[1]
        assert not Thread.objects.exists()

    def test_a_person_who_was_switched_off_is_refused(self, ana: User) -> None:
        ana.is_active = False
        ana.save()
        assert refused("chat", ANA, "Hi")[0] == 2

    def test_a_locked_conversation_and_a_failing_model_end_with_3(self, ana: User) -> None:
        made_thread(ana, status="locked", id="thr_1")
        assert refused("chat", ANA, "--thread=thr_1", "Hi")[0] == 3
        with scripted(Script().fail()):
            code, said = refused("chat", ANA, "Hi")
        assert code == 3 and "secret words" not in said

    def test_tools_run_as_the_person(self, ana: User) -> None:
        with scripted(Script().tool("add").call("add").say("Done.")) as script:
            out, _ = run("chat", ANA, "--new", "Add milk")
        assert out == "Done.\n"
        assert script.ended == ["add"]
        assert script.turns[0].context.user == ana


class TestPrinting:
    def printed(self, *events: dict[str, Any]) -> tuple[str, list[str], str]:
        answer: list[str] = []
        aside: list[str] = []
        printer = Printer(answer.append, aside.append)
        for event in events:
            printer.show(event)
        printer.end()
        return "".join(answer), aside, printer.problem

    def delta(self, text: str) -> dict[str, Any]:
        update = {"type": "assistant_message.content_part.text_delta", "delta": text}
        return {"type": "thread.item.updated", "item_id": "m", "update": update}

    def done(self, **item: Any) -> dict[str, Any]:
        return {"type": "thread.item.done", "item": {"id": "m", **item}}

    def test_what_was_streamed_is_not_said_twice(self) -> None:
        message = self.done(type="assistant_message", content=[{"text": "Hello"}])
        assert self.printed(self.delta("Hel"), self.delta("lo"), message)[0] == "Hello\n"
        assert self.printed(message)[0] == "Hello\n"

    def test_a_stopped_answer_still_ends_its_line(self) -> None:
        assert self.printed(self.delta("Hel"))[0] == "Hel\n"

    def test_a_widget_is_text(self) -> None:
        assert self.printed(self.done(type="widget", widget=LIST))[0] == (
            "Milk  today\nBread  [Done]\n"
        )

    def test_progress_notices_and_errors_stand_beside_the_answer(self) -> None:
        workflow = {"tasks": [{"title": "Looking"}]}
        answer, aside, problem = self.printed(
            self.done(type="workflow", workflow=workflow),
            {"type": "progress_update", "text": "Soon"},
            {"type": "notice", "title": "Locked", "message": "Sorry."},
            {"type": "error", "message": "The model is busy."},
        )
        assert (answer, aside) == ("", ["Looking", "Soon", "Locked: Sorry."])
        assert problem == "The model is busy."

    def test_no_words_reach_the_terminals_controls(self) -> None:
        hostile = "\x1b]52;c;aGk=\x07\x9b2Jfine\tand\nwell"
        widget = {"type": "Text", "value": hostile}
        printed = self.printed(self.delta(hostile), self.done(type="widget", widget=widget))
        assert not {"\x1b", "\x07", "\x9b"} & set(printed[0])


@pytest.mark.django_db(transaction=True)
class TestThreads:
    def test_a_list_of_ones_own(self, ana: User, ben: User) -> None:
        assert run("threads", "list", ANA)[0] == "No conversations.\n"
        made_thread(ana, id="thr_1")
        made_thread(ana, "Evil\x1b[2J\ntitle", id="thr_2", status="locked")
        made_thread(ben, "Rent")
        assert run("threads", "list", ANA)[0] == (
            "thr_2  2026-11-20 12:00  Evil[2J title  (locked)\nthr_1  2026-11-20 12:00  Groceries\n"
        )
        assert "and 1 more" in run("threads", "list", ANA, "--limit=1")[0]

    def test_one_is_shown(self, ana: User) -> None:
        told = Telling(made_thread(ana))
        told.person("Hello\x1b[2J")
        told.widget()
        assert run("threads", "show", ANA, told.thread.id)[0] == (
            "Person, 2026-11-20 12:01\n  Hello[2J\n"
            "Assistant, 2026-11-20 12:02\n  Milk  today\n  Bread  [Done]\n"
        )

    def test_one_is_exported(self, ana: User, tmp_path: Path) -> None:
        told = Telling(made_thread(ana))
        told.person("Hello")
        out, _ = run("threads", "export", ANA, told.thread.id, "--format=json")
        assert json.loads(out)["items"][0]["content"][0]["text"] == "Hello"
        file = tmp_path / "a.md"
        run("threads", "export", ANA, told.thread.id, f"--output={file}")
        assert file.read_text().startswith("# Groceries")
        assert refused("threads", "export", ANA, told.thread.id, f"--output={file}")[0] == 3
        assert refused("threads", "export", ANA, told.thread.id, f"--output={tmp_path}/n/o")[0] == 3

    @pytest.mark.parametrize("verb", [["show"], ["export"], ["delete", "--yes"]])
    def test_another_persons_are_unknown(self, ana: User, ben: User, verb: list[str]) -> None:
        theirs = made_thread(ben)
        mine = made_thread(ana)
        for thread_id in (theirs.id, "thr_none", "\0"):
            assert refused("threads", *verb, ANA, thread_id)[0] == 2
        if "delete" in verb:  # all of them or none
            assert refused("threads", *verb, ANA, mine.id, theirs.id)[0] == 2
        assert Thread.objects.count() == 2

    def test_deleting_asks_first(self, ana: User, monkeypatch: pytest.MonkeyPatch) -> None:
        thread = made_thread(ana)
        monkeypatch.setattr("builtins.input", lambda _: "no")
        assert refused("threads", "delete", ANA, thread.id)[0] == 1
        assert Thread.objects.exists()
        monkeypatch.setattr("builtins.input", lambda _: "yes")
        run("threads", "delete", ANA, thread.id)
        assert not Thread.objects.exists()


@pytest.mark.django_db(transaction=True)
class TestPurge:
    def old(self, owner: User, title: str, days: int = 100) -> Thread:
        thread = made_thread(owner, title)
        then = datetime.now(UTC) - timedelta(days=days)
        Thread.objects.filter(pk=thread.pk).update(created_at=then, updated_at=then)
        return thread

    def left(self) -> set[str | None]:
        return set(Thread.objects.values_list("title", flat=True))

    def test_only_what_was_not_used_goes(self, ana: User, ben: User) -> None:
        now = datetime.now(UTC)
        self.old(ana, "Old"), self.old(ben, "Old too"), self.old(ana, "Young", days=80)
        spoken, answered, running = (self.old(ana, t) for t in ("Spoken", "Answered", "Running"))
        Telling(spoken).person("Hello")
        Item.objects.update(created_at=now)
        Telling(answered).run(started_at=now)
        Telling(running).run(started_at=now - timedelta(days=99), state=Run.State.RUNNING)
        kept = {"Young", "Spoken", "Answered", "Running"}
        assert run("purge_threads", "--older-than=90d", "--dry-run")[0].startswith("2 ")
        assert len(self.left()) == 6
        out, err = run("purge_threads", "--older-than=90d")
        assert out == "2 conversations deleted.\n" and "2 of 2" in err
        assert self.left() == kept

    def test_progress_is_told(self, ana: User, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setattr("chat.purging.BATCH", 2)
        for number in range(5):
            self.old(ana, f"Old {number}")
        _, err = run("purge_threads", "--older-than=2w")
        assert err == "  2 of 5 ...\n  4 of 5 ...\n  5 of 5 ...\n"

    @pytest.mark.parametrize("span", ["90", "0d", "-1d", "1y", "d", "999999d"])
    def test_a_span_that_is_none_deletes_nothing(self, ana: User, span: str) -> None:
        self.old(ana, "Old")
        assert refused("purge_threads", f"--older-than={span}")[0] == 2
        assert self.left() == {"Old"}


@pytest.mark.django_db(transaction=True)
def test_runs_of_dead_processes_are_reaped(ana: User) -> None:
    dead = Process.objects.create(
        id=new_id("process"),
        host="elsewhere",
        pid=1,
        heartbeat_at=datetime.now(UTC) - timedelta(hours=1),
    )
    then = datetime.now(UTC) - timedelta(hours=2)
    told = Telling(made_thread(ana))
    lost = told.run(state=Run.State.RUNNING, process=dead, started_at=then)
    assert run("reap_runs")[0] == "1 interrupted answers ended, 0 still being made.\n"
    lost.refresh_from_db()
    assert lost.state == "interrupted"
    assert run("reap_runs")[0].startswith("0 ")


def test_people_are_found_by_key_too(ana: User) -> None:
    made_thread(ana)
    assert "Groceries" in run("threads", "list", f"--user={ana.pk}")[0]


def test_the_help_of_each_command_opens() -> None:
    for name in ("chat", "threads", "purge_threads", "reap_runs"):
        with pytest.raises(SystemExit) as ended:
            call_command(name, "--help")
        assert ended.value.code == 0
