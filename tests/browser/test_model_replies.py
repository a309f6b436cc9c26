"""Replies of a chat-completions model never overwrite each other: its messages all have one id."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.browser.people import People
from tests.browser.stage import Stage, shot
from tests.model_server.server import ModelServer
from tests.servers import SERVERS, Site, site

QUESTIONS = ("Hello!", "What can you do?", "Tell me a joke")
ANSWERS = ("Hello yourself.", "I mind your tasks.", " ".join(f"word{n}" for n in range(40)))


@pytest.fixture(scope="module", params=SERVERS)
def house_with_model(
    request: pytest.FixtureRequest, running_model_server: ModelServer
) -> Iterator[Site]:
    env = {
        "LLM_PROVIDER": "custom",
        "LLM_BASE_URL": running_model_server.base_url,
        "LLM_MODEL": "scripted",
    }
    with site(request.param, env=env) as running:
        yield running


def test_three_replies_stay_three(
    chrome: Browser, house_with_model: Site, model_server: ModelServer
) -> None:
    stage, people = Stage(chrome, house_with_model), People(house_with_model)
    page = stage.page(people(), "/")
    model_server.say(ANSWERS[0])
    model_server.say(ANSWERS[1])
    model_server.say(ANSWERS[2], pace=0.05)
    for question in QUESTIONS[:2]:
        ask(page, question)
        expect(page.locator(".ck-scroll[aria-busy='false']")).to_be_attached()
    ask(page, QUESTIONS[2])
    replies = page.locator(".ck-assistant")
    expect(replies.last).to_contain_text("word3")
    during = replies.all_inner_texts()
    assert "word39" not in during[-1]
    assert len(during) == 3
    expect(replies.last).to_contain_text("word39")
    after = replies.all_inner_texts()
    assert [text.strip() for text in after[:2]] == list(ANSWERS[:2])
    assert after[:2] == during[:2]
    page.reload()
    expect(replies).to_have_count(3)
    expect(replies.last).to_contain_text("word39")
    assert replies.all_inner_texts() == after
    shot(page, f"chat/three-by-a-model-{house_with_model.server}")
    people.close()
    stage.close()
    assert stage.unexpected == []


def ask(page: Page, question: str) -> None:
    page.locator("openai-chatkit .ck-input").fill(question)
    page.keyboard.press("Enter")
    expect(page.locator(".ck-bubble", has_text=question)).to_be_visible()
