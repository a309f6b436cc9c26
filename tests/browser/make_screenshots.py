"""The README's two pictures, from a running site: `python -m tests.browser.make_screenshots`."""

from __future__ import annotations

from pathlib import Path

from PIL import Image
from playwright.sync_api import Page, expect

from tests.browser.people import People, Person
from tests.browser.stage import DESKTOP, ROOT, Stage, chromium
from tests.servers import site

IMAGES = ROOT / "docs" / "images"
COLOURS = 192
TASKS = (
    "Renew passport yesterday !high #family",
    "Prepare the slides today 23:30 !medium #work",
    "Water the plants today every 3 days #home",
    "Pay rent tomorrow 5pm !high #home every month",
    "Book flights to Lisbon saturday #travel",
    "Read the May report next tuesday !low #work",
    "Team retrospective next friday 10:00 #work every 2 weeks",
    "Buy a present for Mia #family",
)
DONE = ("Order printer paper #work", "Fix the bike #home")


def picture(page: Page, name: str) -> None:
    """As a palette: a third of the size, and nobody sees the difference."""
    page.wait_for_timeout(3_000)  # what is new is pointed out for a moment
    file = IMAGES / name
    page.screenshot(path=file)
    Image.open(file).quantize(COLOURS, dither=Image.Dither.NONE).save(file, optimize=True)


def fill(person: Person) -> None:
    for number in person.quick(*DONE):
        person.call("POST", f"/{number}/complete")
    person.quick(*TASKS)


def chat(page: Page) -> None:
    page.goto("/")
    for text in ("Add call the dentist tomorrow at 9am #health", "What is due today?"):
        page.locator(".ck-input").fill(text)
        page.keyboard.press("Enter")
        expect(page.locator(".ck-bubble", has_text=text)).to_be_visible()
        expect(page.locator(".ck-scroll[aria-busy='false']")).to_be_attached()
    page.mouse.move(0, 0)
    picture(page, "chat.png")


def tasks(page: Page) -> None:
    page.goto("/tasks/?view=all")
    page.get_by_label("Add a task").press_sequentially("Call Ana friday 6pm #family !high")
    expect(page.locator(".chip")).to_have_count(3)
    picture(page, "tasks.png")


def make(images: Path = IMAGES) -> None:
    images.mkdir(parents=True, exist_ok=True)
    with site("uvicorn") as house, chromium() as opened:
        people, stage = People(house), Stage(opened, house)
        person = people(name="Dana Demo", time_zone="Europe/Berlin")
        fill(person)
        page = stage.page(person, **DESKTOP)
        chat(page)
        tasks(page)
        stage.close()
        people.close()


if __name__ == "__main__":
    make()
