"""Answers while they are being made, by a chat-completions model that takes its time."""

from __future__ import annotations

from playwright.sync_api import expect

from tests.browser.scene import Scene
from tests.browser.stage import shot
from tests.browser.talking import ask, replies, say, settled, trouble
from tests.model_server.server import ModelServer

SLOW = " ".join(f"word{n}" for n in range(60))
CODE = "Like this:\n\n```python\ndef due(task):\n    return task.due\n```\n"


def test_a_reload_in_the_middle_of_an_answer_shows_it_whole(
    scripted_scene: Scene, model_server: ModelServer
) -> None:
    model_server.say(SLOW, pace=0.04)
    page = scripted_scene.page()
    ask(page, "Tell me a story")
    expect(page.locator(".ck-assistant")).to_contain_text("word5")
    page.reload()
    expect(page.locator(".ck-assistant")).to_contain_text("word9")
    assert "word59" not in replies(page)[0]
    expect(page.get_by_role("button", name="Stop the reply")).to_be_visible()
    shot(page, "chat/joined-after-reload")
    settled(page)
    expect(page.locator(".ck-assistant")).to_have_count(1)
    assert replies(page) == [SLOW]
    assert len(model_server.requests) == 1


def test_stop_keeps_what_was_said(scripted_scene: Scene, model_server: ModelServer) -> None:
    model_server.say(SLOW, pace=0.05)
    page = scripted_scene.page()
    ask(page, "Tell me a story")
    expect(page.locator(".ck-assistant")).to_contain_text("word5")
    page.get_by_role("button", name="Stop the reply").click()
    settled(page)
    expect(page.locator(".ck-stopped")).to_be_visible()
    shot(page, "chat/stopped")
    kept = replies(page)
    assert kept[0].startswith("word0 word1") and "word59" not in kept[0]
    assert model_server.wait_for(lambda server: server.requests[0].closed_by_client)
    page.reload()
    expect(page.locator(".ck-assistant")).to_have_count(1)
    assert replies(page) == kept


def test_a_model_that_fails_is_asked_again(
    scripted_scene: Scene, model_server: ModelServer
) -> None:
    model_server.say("Hello yourself.")
    page = scripted_scene.page()
    say(page, "Hello!")
    model_server.fail(500, message="secret-of-the-provider")
    ask(page, "Tell me a joke")
    expect(trouble(page)).to_be_visible()
    assert "secret-of-the-provider" not in page.locator(".ck-root").inner_text()
    shot(page, "chat/model-failed")
    model_server.say("Knock, knock.")
    trouble(page).get_by_role("button", name="Try again").click()
    expect(page.locator(".ck-assistant")).to_have_count(2)
    settled(page)
    assert replies(page) == ["Hello yourself.", "Knock, knock."]
    expect(page.locator(".ck-user")).to_have_count(2)
    expect(trouble(page)).to_have_count(0)


def test_a_lost_connection_is_said_and_joined_again(
    scripted_scene: Scene, model_server: ModelServer
) -> None:
    scripted_scene.stage.expect_trouble("ERR_INTERNET_DISCONNECTED|WebSocket")
    model_server.say(SLOW, pace=0.05)
    page = scripted_scene.page()
    ask(page, "Tell me a story")
    expect(page.locator(".ck-assistant")).to_contain_text("word5")
    page.context.set_offline(True)
    expect(page.locator(".ck-banner")).to_contain_text("You are offline.")
    shot(page, "chat/offline")
    page.context.set_offline(False)
    settled(page)
    expect(page.locator(".ck-banner")).to_have_count(0)
    assert replies(page) == [SLOW]


def test_another_tab_shows_an_answer_while_it_is_made(
    scripted_scene: Scene, model_server: ModelServer
) -> None:
    model_server.say("Hello yourself.")
    page = scripted_scene.page()
    say(page, "Hello!")
    other = scripted_scene.tab(page, page.url)
    expect(other.locator(".ck-assistant")).to_have_count(1)
    model_server.say(SLOW, pace=0.05)
    ask(page, "Tell me a story")
    expect(other.locator(".ck-assistant").last).to_contain_text("word5")
    assert "word59" not in replies(other)[-1]
    settled(page)
    settled(other)
    assert replies(other) == replies(page) == ["Hello yourself.", SLOW]


def test_colours_for_code_come_with_the_first_code_and_from_here(
    scripted_scene: Scene, model_server: ModelServer
) -> None:
    model_server.say("No code in this.")
    model_server.say(CODE)
    page = scripted_scene.page()
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    say(page, "Hello!")
    assert not any("highlight" in url for url in asked)
    say(page, "Show me some code")
    expect(page.locator(".hljs-keyword").first).to_have_text("def")
    shot(page, "chat/code")
    [url] = [url for url in asked if "highlight" in url]
    assert url.startswith(scripted_scene.site.url)


def test_feedback_is_taken_and_copies_are_what_was_written(
    scripted_scene: Scene, model_server: ModelServer
) -> None:
    model_server.say("**Hello** yourself.")
    page = scripted_scene.page(permissions=["clipboard-read", "clipboard-write"])
    say(page, "Hello!")
    page.get_by_role("button", name="Copy").click()
    assert page.evaluate("navigator.clipboard.readText()") == "**Hello** yourself."
    with page.expect_response("**/chatkit") as answered:
        page.get_by_role("button", name="Good reply").click()
    assert answered.value.ok
    assert answered.value.request.post_data_json["params"]["kind"] == "positive"
    expect(page.get_by_role("button", name="Good reply")).to_have_attribute("aria-pressed", "true")


def test_a_selection_of_an_answer_is_quoted(
    scripted_scene: Scene, model_server: ModelServer
) -> None:
    model_server.say("Hello yourself.")
    model_server.say("A word.")
    page = scripted_scene.page()
    say(page, "Hello!")
    page.locator(".ck-assistant p").dblclick(position={"x": 8, "y": 8})
    page.get_by_role("button", name="Quote").click()
    expect(page.locator(".ck-reply")).to_contain_text("Hello")
    shot(page, "chat/quoting")
    say(page, "What is that?")
    expect(page.locator(".ck-quoted")).to_have_text("Hello")
    assert "Hello" in str(model_server.requests[1].messages[-1])
