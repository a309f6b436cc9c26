"""Pages of a person with very many rows, beside those of a person with few."""

import json
from collections.abc import Callable
from statistics import median

from bench.house import Contender
from bench.ours.people import Person
from bench.requests import get, post
from bench.table import Row, ms

FEW, MANY = 100, 100_000


def _ask(kind: str, **params: object) -> bytes:
    return json.dumps({"type": kind, "params": params}).encode()


def _history(person: Person) -> bytes:
    return post("/chatkit", _ask("threads.list", limit=50, order="desc"), person.headers)


def _thread(person: Person) -> bytes:
    return post("/chatkit", _ask("threads.get_by_id", thread_id=person.thread), person.headers)


def _latest(person: Person) -> bytes:
    body = _ask("items.list", thread_id=person.thread, limit=50, order="desc")
    return post("/chatkit", body, person.headers)


def _tasks(person: Person) -> bytes:
    return get("/tasks/", person.headers)


def _all_tasks(person: Person) -> bytes:
    return get("/tasks/?view=all", person.headers)


PAGES: dict[str, Callable[[Person], bytes]] = {
    "history page": _history,
    "thread page": _thread,
    "thread's latest page": _latest,
    "task page": _tasks,
    "page of all tasks": _all_tasks,
}


async def pages(
    ours: Contender, people: dict[str, Person], *, database: str, count: int
) -> list[Row]:
    line = await ours.line()
    rows = []
    for name, request in PAGES.items():
        took: dict[str, list[float]] = {"few": [], "many": []}
        for number in range(count + 3):
            for whose, found in took.items():
                heard = await line.ask(request(people[whose]))
                if heard.status != b"200":
                    raise RuntimeError(f"{name} answered {heard.status!r}")
                if number >= 3:
                    found.append(heard.whole)
        few, many = median(took["few"]), median(took["many"])
        label = f"{name}, {MANY:,} rows against {FEW}, {database}"
        rows.append(Row(label, ms(many), ms(few), many / few, 1.5))
    line.close()
    return rows
