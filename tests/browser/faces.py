"""Every face that people see the pages in, and a look at all that axe can see."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from playwright.sync_api import Page

from tests.browser.axe import violations
from tests.browser.stage import DESKTOP, PHONE, shot

ARABIC = {"language": "ar", "theme": "dark", "time_zone": "Asia/Riyadh"}
# Name -> how the browser stands, and how the person lives.
FACES: dict[str, tuple[dict[str, Any], dict[str, Any]]] = {
    "light": (DESKTOP, {}),
    "dark": ({**DESKTOP, "color_scheme": "dark"}, {}),
    "phone": (PHONE, {}),
    "arabic": (DESKTOP, ARABIC),
    "arabic-phone": (PHONE, ARABIC),
    # What a zoom of 200 % leaves of a window of 1280 by 800.
    "zoomed": ({"viewport": {"width": 640, "height": 400}, "device_scale_factor": 2}, {}),
}


def at(path: str) -> Callable[[Page], None]:
    def go(page: Page) -> None:
        page.goto(path)

    return go


def look(page: Page, face: str, states: dict[str, Callable[[Page], None]]) -> dict[str, list[str]]:
    found = {}
    for name, reach in states.items():
        reach(page)
        found[name] = wrong(page)
        shot(page, f"access/{face}/{name}")
    return {name: wrong for name, wrong in found.items() if wrong}


def wrong(page: Page) -> list[str]:
    found = violations(page)
    if page.evaluate("document.documentElement.scrollWidth > innerWidth"):
        found.append("wider than the window")
    return found
