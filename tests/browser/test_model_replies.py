"""Replies of a chat-completions model never overwrite each other: its messages all have one id."""

from __future__ import annotations

from playwright.sync_api import expect

from tests.browser.scene import Scene
from tests.browser.stage import shot
from tests.browser.talking import ask, replies, say, settled
from tests.model_server.server import ModelServer

QUESTIONS = ("Hello!", "What can you do?", "Tell me a joke")
ANSWERS = ["Hello yourself.", "I mind your tasks.", " ".join(f"word{n}" for n in range(40))]


def test_three_replies_stay_three(scripted_scene: Scene, model_server: ModelServer) -> None:
    model_server.say(ANSWERS[0])
    model_server.say(ANSWERS[1])
    model_server.say(ANSWERS[2], pace=0.05)
    page = scripted_scene.page()
    for question in QUESTIONS[:2]:
        say(page, question)
    ask(page, QUESTIONS[2])
    expect(page.locator(".ck-assistant").last).to_contain_text("word3")
    during = replies(page)
    assert "word39" not in during[-1]
    assert during[:2] == ANSWERS[:2]
    settled(page)
    assert replies(page) == ANSWERS
    page.reload()
    expect(page.locator(".ck-assistant")).to_have_count(3)
    assert replies(page) == ANSWERS
    shot(page, f"chat/three-by-a-model-{scripted_scene.site.server}")
