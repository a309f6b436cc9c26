"""Known attacks as titles, tags, messages and replies on the real pages: text, and nothing else."""

from __future__ import annotations

import json
from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.browser.houses import Houses
from tests.browser.people import Person
from tests.browser.scene import Scene, scene_in
from tests.browser.stage import DESKTOP, ROOT, Stage, shot
from tests.browser.talking import new_chat, open_history, say, settled
from tests.model_server.server import ModelServer

CORPUS = json.loads((ROOT / "tests" / "browser" / "xss_corpus.json").read_text())
TEXTS: list[str] = [entry["text"] for entry in CORPUS if entry.get("text", "").strip()]
# What has come alive: in the page's own tree, and in the element's.
ALIVE = """() => {
  const bad = [];
  const inside = document.querySelector('openai-chatkit')?.shadowRoot;
  const places = [...document.querySelectorAll('task-panel, #listing, #nav'), inside];
  const tags = /^(script|iframe|object|embed|base|meta|link|math|template)$/i;
  const address = /^(href|src|action|formaction)$/i;
  for (const one of places.flatMap((place) => [...(place?.querySelectorAll('*') ?? [])])) {
    const wrong = [...one.attributes].some(({ name, value }) => /^on/i.test(name)
      || address.test(name) && !/^(https?:|mailto:|[/#?])/i.test(value));
    const foreign = one.localName === 'img' && new URL(one.src, location).origin !== origin;
    if (tags.test(one.localName) || wrong || foreign) bad.push(one.outerHTML.slice(0, 160));
  }
  return bad;
}"""


def groups(size: int) -> Iterator[list[str]]:
    for start in range(0, len(TEXTS), size):
        yield TEXTS[start : start + size]


def watched(page: Page, site: str) -> list[str]:
    """Dialogs, and requests to anywhere else."""
    heard: list[str] = []
    page.on("dialog", lambda dialog: (heard.append(dialog.message), dialog.dismiss()))
    page.on("request", lambda asked: asked.url.startswith(site) or heard.append(asked.url))
    return heard


def add_all(person: Person, titles: list[str]) -> int:
    """As a program does; titles with control characters are refused."""
    answers = [person.api.post("/api/tasks", json={"title": title}) for title in titles]
    return sum(answer.is_success for answer in answers)


def test_titles_stay_titles(stage: Stage, houses: Houses) -> None:
    house = houses("uvicorn")
    kept = 0
    for titles in groups(80):
        person = house.people()
        kept += add_all(person, titles)
        page = stage.page(person)
        heard = watched(page, house.site.url)
        page.goto("/tasks/?view=all")
        assert page.evaluate(ALIVE) == []
        page.goto("/")
        expect(page.locator("task-panel .task").nth(20)).to_be_visible()
        say(page, "Show my tasks")
        page.locator("openai-chatkit .ck-input").press_sequentially("@")
        expect(page.get_by_role("option").first).to_be_visible()
        assert page.evaluate(ALIVE) == []
        assert heard == []
        shot(page, "hostile/titles")
    assert kept > 150


@pytest.fixture
def modelled(houses: Houses, chrome: Browser, model_server: ModelServer) -> Iterator[Scene]:
    yield from scene_in(houses("uvicorn", model_server.base_url), chrome, DESKTOP)


def test_messages_and_replies_stay_words(modelled: Scene, model_server: ModelServer) -> None:
    modelled.stage.expect_refusal(404)  # images of this site that are not there
    page = modelled.page()
    heard = watched(page, modelled.site.url)
    for count, texts in enumerate(groups(12)):
        model_server.say("\n\n".join(texts))
        page.locator("openai-chatkit .ck-input").fill("\n".join(texts))
        page.keyboard.press("Enter")
        expect(page.locator(".ck-assistant")).to_have_count(count % 3 + 1)
        settled(page)
        assert page.evaluate(ALIVE) == []
        if count % 3 == 2:
            new_chat(page)
    shot(page, "hostile/replies")
    open_history(page)
    assert page.evaluate(ALIVE) == []
    assert heard == []
