"""How long until something is there: the first event, the first text, and what we add to it."""

from collections.abc import Callable
from statistics import median

from bench.house import Contender, Floor, House
from bench.measures.load import alone, at_once
from bench.table import Row, ms
from bench.wire import Heard

TOKENS = 50
CROWD = 300
MARKS: dict[str, Callable[[Heard], float]] = {
    "first event": lambda heard: heard.first_event,
    "first text": lambda heard: heard.first_text,
}


async def firsts(
    house: House, ours: Contender, peer: Contender, *, rounds: int, count: int
) -> list[Row]:
    """One client after itself, and three hundred in the same moment."""
    await house.play(tokens=TOKENS)
    rows = []
    for at, bar, load, each in (
        ("alone", 0.5, alone, count),
        (f"{CROWD} at once", 0.6, at_once, CROWD),
    ):
        mine: list[Heard] = []
        other: list[Heard] = []
        for _ in range(rounds):
            mine += await load(ours, each)
            other += await load(peer, each)
        for name, mark in MARKS.items():
            a, b = median(map(mark, mine)), median(map(mark, other))
            rows.append(Row(f"{name}, {at}, p50", ms(a), f"peer {ms(b)}", a / b, bar))
    return rows


async def added(
    house: House,
    sqlite: Contender,
    postgresql: Contender | None,
    floor: Floor,
    *,
    rounds: int,
    count: int,
) -> list[Row]:
    """First token of ours less first token of the openai client by itself."""
    await house.play(tokens=TOKENS)
    bare: list[float] = []
    sides = [(sqlite, "SQLite", 5.0), (postgresql, "PostgreSQL", 7.0)]
    heard: dict[str, list[float]] = {name: [] for _, name, _ in sides}
    for number in range(rounds + 1):
        found = floor.do("first_tokens", count=count)["first"]
        bare += found if number else []
        for contender, name, _ in sides:
            if contender:
                took = [one.first_text for one in await alone(contender, count)]
                heard[name] += took if number else []
    rows = []
    for contender, name, bar in sides:
        if contender:
            ours, without = median(heard[name]), median(bare)
            added_ms = (ours - without) * 1000
            label = f"added to the first token, alone, p50, {name}"
            rows.append(Row(label, ms(ours), f"client {ms(without)}", added_ms, bar, unit="ms"))
    return rows
