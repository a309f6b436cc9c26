"""How often and how much one person may ask, and what they read when it is too much."""

import asyncio
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from pytest_django.fixtures import Settings

from accounts.models import User
from chat.limits import rates
from chat.limits.quotas import spend
from chat.models import Item, Run, Thread, Usage
from tests.chat.talk import Event, Talk, request, said

pytestmark = pytest.mark.django_db(transaction=True)


@pytest.fixture
async def talk(ana: User) -> Talk:
    return await Talk.of(ana)


@pytest.fixture
async def other(ben: User) -> Talk:
    return await Talk.of(ben)


@pytest.fixture
def limit(settings: Settings) -> Any:
    """Only what a test names is limited."""
    free = dict.fromkeys(("MESSAGES_PER_MINUTE", "CONCURRENT_RUNS", "TOKENS_PER_DAY", "THREADS"), 0)

    def limited(**values: Any) -> None:
        settings.CHATKIT = {**settings.CHATKIT, **free, **values}

    return limited


def refusal_in(events: list[Event]) -> str:
    assert [event["type"] for event in events] == ["error"]
    return str(events[0]["message"])


async def nothing_changed(threads: int = 0) -> None:
    assert await Thread.objects.acount() == threads
    assert await Run.objects.acount() == threads


class TestMessagesAMinute:
    async def test_the_next_one_is_told_when_to_try_again(self, talk: Talk, limit: Any) -> None:
        limit(MESSAGES_PER_MINUTE=2)
        thread_id, _ = await talk.start("One")
        await talk.say(thread_id, "Two")
        message = refusal_in(await talk.say(thread_id, "Three"))
        assert "Try again in " in message
        assert message.endswith(" seconds.")
        assert len(await talk.items(thread_id)) == 4

    async def test_the_refusal_is_a_stream_with_retry(self, talk: Talk, limit: Any) -> None:
        limit(MESSAGES_PER_MINUTE=1)
        await talk.start("One")
        response = await talk.post(request("threads.create", input=said("Two")))
        assert (response.status_code, response["Content-Type"]) == (200, "text/event-stream")
        assert b'"allow_retry":true' in response.content

    async def test_each_person_has_their_own(self, talk: Talk, other: Talk, limit: Any) -> None:
        limit(MESSAGES_PER_MINUTE=1)
        await talk.start("One")
        await other.start("One")
        refusal_in(await talk.start_refused("Two"))

    async def test_a_client_that_can_resume_gets_no_more(self, talk: Talk, limit: Any) -> None:
        limit(MESSAGES_PER_MINUTE=1)
        await talk.start("One")
        body = request("threads.create", input=said("Two"))
        response = await talk.post(body, **{"X-ChatKit-Resume": "1"})
        assert b"Try again in" in response.content
        await nothing_changed(threads=1)

    async def test_a_retry_counts(self, talk: Talk, limit: Any) -> None:
        limit(MESSAGES_PER_MINUTE=1)
        thread_id, events = await talk.start("One")
        item_id = events[1]["item"]["id"]
        again = await talk.stream("threads.retry_after_item", thread_id=thread_id, item_id=item_id)
        refusal_in(again)

    async def test_reading_is_free(self, talk: Talk, limit: Any) -> None:
        limit(MESSAGES_PER_MINUTE=1)
        thread_id, _ = await talk.start("One")
        for _ in range(5):
            assert len(await talk.items(thread_id)) == 2

    async def test_scripts_are_told_by_status(self, talk: Talk, limit: Any) -> None:
        limit(MESSAGES_PER_MINUTE=1)
        await talk.start("One")
        response = await talk.post({"message": "Two"}, path="/chat/me")
        assert (response.status_code, response.json()["code"]) == (429, "limit")
        assert 1 <= int(response["Retry-After"]) <= 60

    async def test_many_at_once_are_counted(self, talk: Talk, limit: Any) -> None:
        limit(MESSAGES_PER_MINUTE=3)
        streams = [talk.stream("threads.create", input=said(f"{n}")) for n in range(8)]
        answers = await asyncio.gather(*streams)
        assert sum(events[0]["type"] == "thread.created" for events in answers) == 3

    async def test_uploads_are_counted_by_themselves(self, talk: Talk, limit: Any) -> None:
        limit(UPLOADS_PER_MINUTE=1)
        for status in (200, 429):
            file = SimpleUploadedFile("a.txt", b"words")
            response = await talk.client.post("/chatkit/upload", {"file": file})
            assert response.status_code == status
        assert "Retry-After" in response
        await talk.start("Still fine")

    async def test_clicks_are_counted_by_themselves(self, talk: Talk, limit: Any) -> None:
        limit(ACTIONS_PER_MINUTE=1)
        thread_id, _ = await talk.start("One")
        action = {"type": "press", "payload": {}}
        kinds = ("threads.custom_action", "threads.sync_custom_action")
        for kind in kinds:
            await talk.post(request(kind, thread_id=thread_id, item_id=None, action=action))
        response = await talk.post(
            request(kinds[1], thread_id=thread_id, item_id=None, action=action)
        )
        assert (response.status_code, response.json()["code"]) == (429, "limit")


class TestAnswersAtOnce:
    async def running(self, user: User, number: int = 1) -> None:
        for index in range(number):
            thread_id = f"thr_{user.pk}_{index}"
            now = datetime.now(UTC)
            await Thread.objects.acreate(id=thread_id, owner=user, created_at=now)
            await Run.objects.acreate(
                id=f"run_{user.pk}_{index}", thread_id=thread_id, owner=user, started_at=now
            )

    async def test_no_more_than_the_limit(self, talk: Talk, ana: User, limit: Any) -> None:
        limit(CONCURRENT_RUNS=2)
        await self.running(ana, 2)
        message = refusal_in(await talk.start_refused("Hello"))
        assert message.startswith("2 answers are being made for you")
        await nothing_changed(threads=2)

    async def test_other_peoples_do_not_count(self, talk: Talk, ben: User, limit: Any) -> None:
        limit(CONCURRENT_RUNS=1)
        await self.running(ben, 2)
        await talk.start("Hello")

    async def test_a_click_need_not_wait(self, talk: Talk, ana: User, limit: Any) -> None:
        limit(CONCURRENT_RUNS=1)
        await self.running(ana)
        action = {"type": "press", "payload": {}}
        params = {"thread_id": f"thr_{ana.pk}_0", "item_id": None, "action": action}
        events = await talk.stream("threads.custom_action", **params)
        assert "answers are being made" not in str(events)


class TestTokensADay:
    async def test_who_has_used_them_up_reads_when_there_are_more(
        self, talk: Talk, ana: User, limit: Any
    ) -> None:
        limit(TOKENS_PER_DAY=100)
        await Usage.objects.acreate(owner=ana, day=datetime.now(UTC).date(), tokens=100)
        message = refusal_in(await talk.start_refused("Hello"))
        assert "Try again at 00:00, in " in message
        await nothing_changed()

    async def test_the_time_is_the_persons_own(self, talk: Talk, ana: User, limit: Any) -> None:
        limit(TOKENS_PER_DAY=100)
        ana.time_zone = "Asia/Kolkata"
        await ana.asave()
        await Usage.objects.acreate(owner=ana, day=datetime.now(UTC).date(), tokens=100)
        assert "at 05:30" in refusal_in(await talk.start_refused("Hello"))

    async def test_yesterdays_do_not_count(self, talk: Talk, ana: User, limit: Any) -> None:
        limit(TOKENS_PER_DAY=100)
        yesterday = datetime.now(UTC).date() - timedelta(days=1)
        await Usage.objects.acreate(owner=ana, day=yesterday, tokens=100)
        await talk.start("Hello")

    async def test_other_peoples_count_for_the_site_only(
        self, talk: Talk, ben: User, limit: Any
    ) -> None:
        limit(TOKENS_PER_DAY=100)
        await Usage.objects.acreate(owner=ben, day=datetime.now(UTC).date(), tokens=500)
        await talk.start("Hello")
        limit(SITE_TOKENS_PER_DAY=500)
        assert refusal_in(await talk.start_refused("Hello")).startswith("This site has used up")

    async def test_deleting_a_thread_gives_none_back(
        self, talk: Talk, ana: User, settings: Settings, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        monkeypatch.setattr("chat.limits.quotas.FREE", ("none",))
        thread_id, _ = await talk.start("Hello")
        run = await Run.objects.aget()
        await talk.ask("threads.delete", thread_id=thread_id)
        usage = await Usage.objects.aget()
        assert usage.tokens == run.input_tokens + run.output_tokens > 0
        settings.CHATKIT = {**settings.CHATKIT, "TOKENS_PER_DAY": usage.tokens}
        refusal_in(await talk.start_refused("Hello"))

    async def test_the_embedded_assistant_is_free(self, talk: Talk) -> None:
        await talk.start("Hello")
        assert not await Usage.objects.aexists()


def test_what_is_spent_adds_up(ana: User, ben: User) -> None:
    for owner, tokens in ((ana, 5), (ana, 7), (ben, 1), (ben, 0)):
        spend(owner.pk, tokens)
    assert set(Usage.objects.values_list("owner", "tokens")) == {(ana.pk, 12), (ben.pk, 1)}


class TestHowMany:
    async def test_threads(self, talk: Talk, other: Talk, limit: Any) -> None:
        limit(THREADS=1)
        thread_id, _ = await talk.start("One")
        await other.start("Theirs")
        message = refusal_in(await talk.start_refused("Two"))
        assert "Delete some" in message
        await nothing_changed(threads=2)
        await talk.say(thread_id, "More here")
        await talk.ask("threads.delete", thread_id=thread_id)
        await talk.start("Two")

    async def test_messages_of_a_thread(self, talk: Talk, limit: Any) -> None:
        limit(MESSAGES_PER_THREAD=2)
        thread_id, _ = await talk.start("One")
        await talk.say(thread_id, "Two")
        assert "Start a new chat" in refusal_in(await talk.say(thread_id, "Three"))
        assert await Item.objects.acount() == 4
        await talk.start("One")


class TestSwitchedOff:
    async def test_a_notice_takes_the_answers_place(self, talk: Talk, limit: Any) -> None:
        limit(ENABLED=False, NOTICE="Back on Monday.")
        events = await talk.stream("threads.create", input=said("Hello"))
        assert [event["type"] for event in events] == ["notice"]
        assert (events[0]["title"], events[0]["message"]) == (
            "The chat is switched off",
            "Back on Monday.",
        )
        await nothing_changed()

    async def test_what_was_said_can_be_read(self, talk: Talk, limit: Any) -> None:
        thread_id, _ = await talk.start("Hello")
        limit(ENABLED=False)
        assert len(await talk.items(thread_id)) == 2

    async def test_nothing_else_is_made(self, talk: Talk, limit: Any) -> None:
        thread_id, _ = await talk.start("Hello")
        limit(ENABLED=False)
        action = {"type": "press", "payload": {}}
        bodies = [
            request("threads.sync_custom_action", thread_id=thread_id, item_id=None, action=action),
            request("input.transcribe", audio_base64="AAAA", mime_type="audio/webm"),
            request("attachments.create", name="a.txt", size=5, mime_type="text/plain"),
        ]
        for body in bodies:
            response = await talk.post(body)
            assert (response.status_code, response.json()["code"]) == (503, "chat_off")
        script = await talk.post({"message": "Hello"}, path="/chat/me")
        assert (script.status_code, script.json()["code"]) == (503, "chat_off")
        file = {"file": SimpleUploadedFile("a.txt", b"words")}
        assert (await talk.client.post("/chatkit/upload", file)).status_code == 503


@pytest.mark.redis
async def test_processes_share_their_counts_in_redis(
    talk: Talk, settings: Settings, limit: Any
) -> None:
    limit(MESSAGES_PER_MINUTE=1, RATE_STORAGE=settings.REDIS_URL)
    await talk.start("One")
    refusal_in(await talk.start_refused("Two"))
    await rates.close()


async def test_without_redis_nobody_is_locked_out(
    talk: Talk, limit: Any, caplog: pytest.LogCaptureFixture
) -> None:
    limit(MESSAGES_PER_MINUTE=1, RATE_STORAGE="redis://127.0.0.1:1/0")
    await talk.start("One")
    await talk.start("Two")
    assert "Rates cannot be counted" in caplog.text
    await rates.close()
