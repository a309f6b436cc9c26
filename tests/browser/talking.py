"""How a person uses the chat page, at a desk and on a phone."""

from __future__ import annotations

from playwright.sync_api import Locator, Page, expect


def composer(page: Page) -> Locator:
    return page.locator("openai-chatkit .ck-input")


def is_phone(page: Page) -> bool:
    return (page.viewport_size or {}).get("width", 0) < 500


def send(page: Page) -> None:
    if is_phone(page):
        page.get_by_role("button", name="Send message").tap()
    else:
        composer(page).press("Enter")


def ask(page: Page, text: str) -> None:
    composer(page).fill(text)
    send(page)
    expect(page.locator(".ck-bubble", has_text=text).last).to_be_visible()


def say(page: Page, text: str) -> None:
    """And wait for the whole answer."""
    ask(page, text)
    settled(page)


def settled(page: Page) -> None:
    expect(page.locator(".ck-scroll[aria-busy='false']")).to_be_attached(timeout=15_000)
    expect(page.locator(".ck-replies").last).to_be_visible()


def replies(page: Page) -> list[str]:
    return [text.strip() for text in page.locator(".ck-assistant").all_inner_texts()]


def trouble(page: Page) -> Locator:
    """What the conversation says when something went wrong."""
    return page.locator(".ck-notice[role='alert']")


def panel(page: Page) -> Locator:
    """The tasks, which on a phone are behind a tab."""
    _pane(page, "Tasks")
    return page.locator("task-panel")


def conversation(page: Page) -> None:
    _pane(page, "Chat")


def open_history(page: Page) -> Locator:
    page.get_by_role("button", name="History").click()
    history = page.locator(".ck-history")
    expect(history).to_be_visible()
    return history


def new_chat(page: Page) -> None:
    page.get_by_role("button", name="New chat").click()
    expect(page.locator(".ck-greeting")).to_be_visible()


def _pane(page: Page, name: str) -> None:
    tab = page.get_by_role("tab", name=name)
    if tab.is_visible():
        tab.tap()
