"""Files in and out over HTTP, each person's own."""

import io
import json
from pathlib import Path
from typing import Any

import pytest
from asgiref.sync import sync_to_async
from django.conf import settings as site
from django.core.files.storage import default_storage
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import AsyncClient
from PIL import Image
from pytest_django.fixtures import Settings

from accounts.models import User
from chat.models import Attachment
from tests.chat.files import samples
from tests.chat.talk import Talk, items_of, request, said, text_of

pytestmark = pytest.mark.django_db(transaction=True)
TEXT = b"The door code is 4711."


@pytest.fixture
async def talk(ana: User) -> Talk:
    return await Talk.of(ana)


@pytest.fixture
async def other(ben: User) -> Talk:
    return await Talk.of(ben)


async def send(talk: Talk, data: bytes, name: str = "a.txt", path: str = "/chatkit/upload") -> Any:
    file = SimpleUploadedFile(name, data, content_type="image/png")
    return await talk.client.post(path, {"file": file})


async def sent(talk: Talk, data: bytes = TEXT, name: str = "a.txt") -> dict[str, Any]:
    response = await send(talk, data, name)
    assert response.status_code == 200, response.content
    attachment: dict[str, Any] = response.json()
    return attachment


async def body(response: Any) -> bytes:
    return b"".join([chunk async for chunk in response.streaming_content])


async def code(response: Any) -> tuple[int, str]:
    return response.status_code, response.json()["code"]


def stored() -> list[str]:
    root = Path(site.MEDIA_ROOT) / "chat"
    return sorted(str(path) for path in root.rglob("*") if path.is_file())


@pytest.fixture(autouse=True)
def _own_media(settings: Settings, tmp_path: Path) -> None:
    settings.MEDIA_ROOT = tmp_path


@pytest.mark.parametrize("path", ["/chatkit/upload", "/chat/chatkit/upload"])
async def test_a_file_becomes_an_attachment_as_the_sdk_writes_it(talk: Talk, path: str) -> None:
    response = await send(talk, TEXT, "door.txt", path)
    attachment = response.json()
    assert attachment.pop("id").startswith("atc_")
    assert attachment == {"name": "door.txt", "mime_type": "text/plain", "type": "file"}


async def test_a_picture_has_a_preview(talk: Talk) -> None:
    attachment = await sent(talk, samples.picture("JPEG", (900, 600)), "cat.jpg")
    assert (attachment["type"], attachment["mime_type"]) == ("image", "image/jpeg")
    assert attachment["preview_url"].startswith("http://testserver/chatkit/files/atc_")
    response = await talk.client.get(attachment["preview_url"].removeprefix("http://testserver"))
    assert response["Content-Disposition"] == 'inline; filename="cat.jpg"'
    assert Image.open(io.BytesIO(await body(response))).size == (320, 213)


async def test_bytes_come_back_as_a_download_that_runs_nothing(talk: Talk) -> None:
    attachment = await sent(talk, TEXT, "door.txt")
    response = await talk.client.get(f"/chatkit/files/{attachment['id']}")
    assert await body(response) == TEXT
    assert response["Content-Type"] == "text/plain; charset=utf-8"
    assert response["Content-Disposition"] == 'attachment; filename="door.txt"'
    assert response["X-Content-Type-Options"] == "nosniff"
    assert "sandbox" in response["Content-Security-Policy"]
    assert "no-store" in response["Cache-Control"]


async def test_a_pdf_is_never_shown_in_place(talk: Talk) -> None:
    attachment = await sent(talk, samples.pdf(), "a.pdf")
    response = await talk.client.get(f"/chatkit/files/{attachment['id']}")
    assert response["Content-Type"] == "application/pdf"
    assert response["Content-Disposition"].startswith("attachment")
    preview = await talk.client.get(f"/chatkit/files/{attachment['id']}/preview")
    assert await code(preview) == (404, "not_found")


@pytest.mark.parametrize("kind", ["", "/preview"])
async def test_another_persons_file_is_not_there(talk: Talk, other: Talk, kind: str) -> None:
    attachment = await sent(talk, samples.picture(), "a.png")
    foreign = await other.client.get(f"/chatkit/files/{attachment['id']}{kind}")
    unknown = await other.client.get(f"/chatkit/files/atc_unknown{kind}")
    assert foreign.status_code == unknown.status_code == 404
    assert foreign.json() == unknown.json()
    assert (await AsyncClient().get(f"/chatkit/files/{attachment['id']}{kind}")).status_code == 401


async def test_another_persons_file_cannot_be_deleted(talk: Talk, other: Talk) -> None:
    attachment = await sent(talk)
    response = await other.post(request("attachments.delete", attachment_id=attachment["id"]))
    assert await code(response) == (404, "not_found")
    assert len(stored()) == 1


async def test_another_persons_file_cannot_be_sent(talk: Talk, other: Talk) -> None:
    attachment = await sent(talk)
    events = await other.stream(
        "threads.create", input=said("read it", attachments=[attachment["id"]])
    )
    assert [event["type"] for event in events] == ["error"]
    assert (await Attachment.objects.aget()).thread_id is None


async def test_a_removed_file_takes_its_bytes_along(talk: Talk) -> None:
    attachment = await sent(talk, samples.picture(), "a.png")
    assert len(stored()) == 2
    assert await talk.ask("attachments.delete", attachment_id=attachment["id"]) == {}
    assert (stored(), await Attachment.objects.acount()) == ([], 0)


async def test_a_sent_file_belongs_to_its_thread_and_goes_with_it(talk: Talk) -> None:
    ids = [(await sent(talk))["id"], (await sent(talk, samples.picture(), "b.png"))["id"]]
    events = await talk.stream("threads.create", input=said("look", attachments=ids))
    thread_id = events[0]["thread"]["id"]
    message = (await talk.items(thread_id))[0]
    assert [attachment["id"] for attachment in message["attachments"]] == ids
    assert {attachment["thread_id"] for attachment in message["attachments"]} == {thread_id}
    await talk.ask("threads.delete", thread_id=thread_id)
    assert stored() == []


async def test_a_sent_file_is_sent_once(talk: Talk) -> None:
    attachment = await sent(talk)
    message = said("look", attachments=[attachment["id"]])
    await talk.stream("threads.create", input=message)
    events = await talk.stream("threads.create", input=message)
    assert [event["type"] for event in events] == ["error"]


async def test_the_persons_end_is_the_bytes_end(talk: Talk, ana: User) -> None:
    await sent(talk)
    await sent(talk, samples.picture(), "a.png")
    await ana.adelete()
    assert stored() == []


async def test_too_many_files_for_one_message(talk: Talk, settings: Settings) -> None:
    settings.CHATKIT = {**settings.CHATKIT, "UPLOAD_COUNT": 1}
    ids = [(await sent(talk))["id"] for _ in range(2)]
    events = await talk.stream("threads.create", input=said("look", attachments=ids))
    assert "at most 1 files" in events[0]["message"]


async def test_files_that_are_never_sent_are_bounded(talk: Talk, settings: Settings) -> None:
    settings.CHATKIT = {**settings.CHATKIT, "UPLOAD_COUNT": 1}
    for _ in range(5):
        await sent(talk)
    assert await code(await send(talk, TEXT)) == (429, "file_count")


async def test_a_persons_space_is_bounded_and_freed(
    talk: Talk, other: Talk, settings: Settings
) -> None:
    settings.CHATKIT = {**settings.CHATKIT, "UPLOAD_QUOTA": 30}
    first = await sent(talk)
    assert await code(await send(talk, TEXT)) == (429, "file_quota")
    assert len(stored()) == 1
    await sent(other)
    await talk.ask("attachments.delete", attachment_id=first["id"])
    await sent(talk)


async def test_a_large_upload_is_refused(talk: Talk, settings: Settings) -> None:
    settings.CHATKIT = {**settings.CHATKIT, "UPLOAD_SIZE": 1000}
    for size in (1001, 200_000):
        assert await code(await send(talk, b"a" * size)) == (413, "file_too_large")
    assert stored() == []


@pytest.mark.parametrize(
    ("data", "name", "status"),
    [
        (b"<svg onload=alert(1)>", "a.png", 415),
        (samples.zipped(), "a.png", 415),
        (samples.huge_png(), "a.png", 413),
        (b"\x89PNG\r\n\x1a\n broken", "a.png", 422),
        (b"", "a.txt", 422),
    ],
)
async def test_what_is_refused_leaves_nothing(
    talk: Talk, data: bytes, name: str, status: int
) -> None:
    response = await send(talk, data, name)
    assert response.status_code == status
    assert set(response.json()) == {"code", "message"}
    assert (stored(), await Attachment.objects.acount()) == ([], 0)


@pytest.mark.parametrize("name", ["../../../evil.txt", "..\\evil.txt", "a\u202etxt.exe", "x" * 400])
async def test_no_name_reaches_the_disk(talk: Talk, name: str) -> None:
    attachment = await sent(talk, TEXT, name)
    (path,) = stored()
    assert Path(path).name == f"{attachment['id']}.txt"
    assert Path(site.MEDIA_ROOT) in Path(path).parents


async def test_a_name_cannot_break_the_header(talk: Talk) -> None:
    form = (
        b'--x\r\nContent-Disposition: form-data; name="file"; '
        b"filename*=utf-8''a%0d%0aSet-Cookie:%20x%3d1%22.txt\r\n\r\nhello\r\n--x--\r\n"
    )
    kind = "multipart/form-data; boundary=x"
    response = await talk.client.post("/chatkit/upload", form, content_type=kind)
    file = await talk.client.get(f"/chatkit/files/{response.json()['id']}")
    assert "Set-Cookie" not in file
    assert "\n" not in file["Content-Disposition"]


@pytest.mark.parametrize(
    ("data", "kind", "status"),
    [
        (b"--x\r\nbroken", "multipart/form-data; boundary=x", 422),
        (b"whatever", "multipart/form-data", 400),
        (b"", "multipart/form-data; boundary=x", 411),
    ],
)
async def test_a_form_that_is_none(talk: Talk, data: bytes, kind: str, status: int) -> None:
    response = await talk.client.post("/chatkit/upload", data, content_type=kind)
    assert response.status_code == status
    assert {"code", "message"} <= set(response.json())


async def test_one_file_at_a_time(talk: Talk) -> None:
    two = [SimpleUploadedFile("a.txt", TEXT), SimpleUploadedFile("b.txt", TEXT)]
    assert await code(await talk.client.post("/chatkit/upload", {"file": two})) == (422, "bad_form")
    other_field = {"upload": SimpleUploadedFile("a.txt", TEXT)}
    assert await code(await talk.client.post("/chatkit/upload", other_field)) == (422, "bad_form")


async def test_nobody_uploads_and_a_cookie_alone_is_not_enough(ana: User) -> None:
    assert (await send(Talk(AsyncClient()), TEXT)).status_code == 401
    client = AsyncClient(enforce_csrf_checks=True)
    await sync_to_async(client.force_login)(ana)
    assert (await send(Talk(client), TEXT)).status_code == 403
    assert not await Attachment.objects.aexists()


async def test_other_methods_are_refused_as_json(talk: Talk) -> None:
    for path in ("/chatkit/upload", "/chatkit/upload/atc_1"):
        assert await code(await talk.client.get(path)) == (405, "method_not_allowed")
    response = await talk.client.post("/chatkit/files/atc_1")
    assert await code(response) == (405, "method_not_allowed")


async def test_uploads_can_be_switched_off(talk: Talk, settings: Settings) -> None:
    settings.CHATKIT = {**settings.CHATKIT, "UPLOADS": False}
    assert await code(await send(talk, TEXT)) == (403, "uploads_off")


class TestTwoPhases:
    async def announced(self, talk: Talk, **fields: Any) -> Any:
        details = {"name": "../door.txt", "size": 22, "mime_type": "text/plain", **fields}
        return await talk.post(request("attachments.create", **details))

    async def bring(self, attachment: dict[str, Any], data: bytes, **headers: str) -> Any:
        """As somebody without a cookie, with what the descriptor says."""
        descriptor = attachment["upload_descriptor"]
        assert descriptor["method"] == "PUT"
        path = descriptor["url"].removeprefix("http://testserver")
        return await AsyncClient().put(
            path, data, content_type="text/plain", headers={**descriptor["headers"], **headers}
        )

    async def test_announced_brought_and_sent(self, talk: Talk) -> None:
        attachment = (await self.announced(talk)).json()
        assert (attachment["name"], attachment["type"]) == ("door.txt", "file")
        response = await self.bring(attachment, TEXT)
        assert response.json() == {key: attachment[key] for key in response.json()}
        message = said("look", attachments=[attachment["id"]])
        events = await talk.stream("threads.create", input=message)
        assert TEXT.decode() in text_of(items_of(events)[0])

    async def test_what_comes_decides_what_it_is(self, talk: Talk) -> None:
        announced = await self.announced(talk, mime_type="image/png", name="a.png")
        attachment = (await self.bring(announced.json(), TEXT)).json()
        assert (attachment["type"], attachment["name"]) == ("file", "a.png.txt")

    async def test_what_has_not_come_cannot_be_sent(self, talk: Talk) -> None:
        attachment = (await self.announced(talk)).json()
        message = said("look", attachments=[attachment["id"]])
        events = await talk.stream("threads.create", input=message)
        assert "not arrived" in events[0]["message"]

    async def test_bytes_come_once(self, talk: Talk) -> None:
        attachment = (await self.announced(talk)).json()
        await self.bring(attachment, TEXT)
        assert await code(await self.bring(attachment, b"other")) == (404, "not_found")
        assert [Path(path).read_bytes() for path in stored()] == [TEXT]

    async def test_a_ticket_is_for_one_file(self, talk: Talk) -> None:
        first = (await self.announced(talk)).json()
        second = (await self.announced(talk)).json()
        ticket = second["upload_descriptor"]["headers"]["X-Upload-Ticket"]
        for wrong in (ticket, "", "forged:ticket", ticket[:-1]):
            response = await self.bring(first, TEXT, **{"X-Upload-Ticket": wrong})
            assert await code(response) == (401, "unauthenticated")

    async def test_a_ticket_ends_with_its_person(self, talk: Talk, ana: User) -> None:
        attachment = (await self.announced(talk)).json()
        ana.is_active = False
        await ana.asave()
        assert (await self.bring(attachment, TEXT)).status_code == 401

    async def test_who_is_signed_in_needs_no_ticket(self, talk: Talk, other: Talk) -> None:
        attachment = (await self.announced(talk)).json()
        path = f"/chatkit/upload/{attachment['id']}"
        assert (await other.client.put(path, TEXT)).status_code == 404
        assert (await talk.client.put(path, TEXT)).status_code == 200

    @pytest.mark.parametrize(
        ("fields", "status"),
        [
            ({"size": 0}, 422),
            ({"size": -5}, 422),
            ({"size": 10_000_001}, 413),
            ({"mime_type": "image/svg+xml"}, 415),
            ({"mime_type": "text/html"}, 415),
            ({"mime_type": ""}, 415),
            ({"size": "many"}, 400),
        ],
    )
    async def test_what_would_be_refused_is_refused_now(
        self, talk: Talk, fields: dict[str, Any], status: int
    ) -> None:
        assert (await self.announced(talk, **fields)).status_code == status
        assert not await Attachment.objects.aexists()

    async def test_announcements_are_counted(self, talk: Talk, settings: Settings) -> None:
        settings.CHATKIT = {**settings.CHATKIT, "UPLOAD_QUOTA": 30}
        await self.announced(talk)
        assert await code(await self.announced(talk)) == (429, "file_quota")


async def test_the_page_knows_the_limits(talk: Talk, settings: Settings) -> None:
    settings.CHATKIT = {**settings.CHATKIT, "UPLOAD_SIZE": 5, "UPLOAD_COUNT": 2}
    uploads = (await config_of(talk))["uploads"]
    assert (uploads["enabled"], uploads["maxSize"], uploads["maxCount"]) == (True, 5, 2)
    assert uploads["accept"]["image/png"] == [".png"]
    settings.CHATKIT = {**settings.CHATKIT, "UPLOADS": False}
    assert (await config_of(talk))["uploads"] == {"enabled": False}


async def config_of(talk: Talk) -> Any:
    html = (await talk.client.get("/chat")).content.decode()
    text = html.split('id="page-config"')[1].split(">", 1)[1].split("</script>")[0]
    return json.loads(text)


def test_storage_is_djangos(tmp_path: Path) -> None:
    assert default_storage.location == str(tmp_path)  # type: ignore[attr-defined]
