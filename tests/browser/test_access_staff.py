"""The admin's pages that hold the chat element, in every face."""

from __future__ import annotations

import pytest
from playwright.sync_api import Page, expect

from tests.browser.faces import FACES, at, look
from tests.browser.people import People, Person
from tests.browser.stage import Stage

STAFF = {"is_staff": True, "is_superuser": True}
SEEN_IN = ("light", "dark", "arabic-phone", "zoomed")


@pytest.fixture(scope="module")
def thread(people: People) -> str:
    """Somebody's conversation, with a widget in it."""
    person: Person = people()
    person.quick("Pay rent tomorrow 5pm !high #home")
    content = [{"type": "input_text", "text": "Show my tasks"}]
    params = {"input": {"content": content, "attachments": [], "inference_options": {}}}
    answer = person.api.post("/chatkit", json={"type": "threads.create", "params": params})
    assert answer.is_success, answer.text
    return answer.text.split('"thread":{"id":"')[1].split('"')[0]


def elements(path: str, shown: str) -> object:
    def go(page: Page) -> None:
        page.goto(path)
        expect(page.locator(shown).first).to_be_visible()

    return go


@pytest.mark.parametrize("face", SEEN_IN)
def test_the_pages_of_the_staff(stage: Stage, people: People, thread: str, face: str) -> None:
    options, lives = FACES[face]
    states = {
        "admin-home": at("/admin/"),
        "admin-threads": at("/admin/chat/thread/"),
        "admin-transcript": elements(f"/admin/chat/thread/{thread}/element", ".ck-widget"),
        "admin-assistant": elements("/admin/assistant/", ".ck-root"),
    }
    page = stage.page(people(**STAFF, **lives), **options)
    assert look(page, face, states) == {}
