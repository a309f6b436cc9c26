"""A real Chromium, and pages that must not have said anything wrong by the end of a story."""

from __future__ import annotations

import re
import shutil
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from playwright.sync_api import (
    Browser,
    BrowserContext,
    ConsoleMessage,
    Page,
    WebSocket,
    sync_playwright,
)

from tests.browser.people import CSRF, Person
from tests.servers import Site

ROOT = Path(__file__).resolve().parents[2]
SCREENSHOTS = ROOT / "screenshots"
SYSTEM_CHROMIUM = ("chromium", "chromium-browser", "google-chrome")
FLAGS = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]
DESKTOP: dict[str, Any] = {"viewport": {"width": 1280, "height": 800}}
PHONE: dict[str, Any] = {
    "viewport": {"width": 360, "height": 740},
    "has_touch": True,
    "is_mobile": True,
}


@contextmanager
def chromium() -> Iterator[Browser]:
    """The system's Chromium if there is one, else Playwright's own."""
    with sync_playwright() as playwright:
        found = next((path for name in SYSTEM_CHROMIUM if (path := shutil.which(name))), None)
        opened = playwright.chromium.launch(executable_path=found, args=FLAGS)
        yield opened
        opened.close()


class Stage:
    """Opens browsers for people on one site; remembers every console and page error."""

    def __init__(self, chromium: Browser, site: Site) -> None:
        self.chromium, self.site = chromium, site
        self.troubles: list[str] = []
        self.expected: list[str] = []
        self.contexts: list[BrowserContext] = []

    def context(self, person: Person | None = None, **options: Any) -> BrowserContext:
        made = self.chromium.new_context(
            base_url=self.site.url, **{**DESKTOP, "reduced_motion": "reduce", **options}
        )
        made.set_default_timeout(10_000)
        self.contexts.append(made)
        if person:
            made.add_cookies(
                [
                    {"name": "sessionid", "value": person.session, "url": self.site.url},
                    {"name": "csrftoken", "value": CSRF, "url": self.site.url},
                ]
            )
        return made

    def page(self, person: Person | None = None, path: str = "", **options: Any) -> Page:
        return self.tab(self.context(person, **options), path)

    def tab(self, context: BrowserContext, path: str = "") -> Page:
        page = context.new_page()
        page.on("console", self._heard)
        page.on("pageerror", lambda error: self.troubles.append(f"{page.url}: {error}"))
        if path:
            page.goto(path)
        return page

    def expect_trouble(self, pattern: str) -> None:
        """A story about failures names the console lines that belong to it."""
        self.expected.append(pattern)

    def expect_refusal(self, status: int) -> None:
        """Chromium and htmx each say it in a line of their own."""
        self.expected += [f"status of {status} ", f"Status Error Code {status} "]

    def close(self) -> None:
        for context in self.contexts:
            context.close()

    @property
    def unexpected(self) -> list[str]:
        return [
            trouble
            for trouble in self.troubles
            if not any(re.search(pattern, trouble) for pattern in self.expected)
        ]

    def _heard(self, message: ConsoleMessage) -> None:
        if message.type == "error":
            self.troubles.append(f"{message.text} ({message.location.get('url', '')})")


def shot(page: Page, name: str, *, whole: bool = False) -> None:
    """Kept to be looked at: on a phone under a name of its own."""
    width = (page.viewport_size or {}).get("width", 0)
    path = SCREENSHOTS / f"{name}{'-phone' if width < 500 else ''}.png"
    path.parent.mkdir(parents=True, exist_ok=True)
    page.screenshot(path=path, full_page=whole)


def connected(page: Page, path: str) -> list[str | bytes]:
    """What the page hears, once its socket is open: changes are told then, not merely found."""
    heard: list[str | bytes] = []

    def listen(socket: WebSocket) -> None:
        socket.on("framereceived", lambda frame: heard.append(frame))

    page.on("websocket", listen)
    page.goto(path)
    until(page, lambda: bool(heard))
    return heard


def until(page: Page, condition: Callable[[], bool]) -> None:
    """Waits for what the page does not show."""
    for _ in range(500):
        if condition():
            return
        page.wait_for_timeout(20)
    raise AssertionError("It did not come true in ten seconds.")
