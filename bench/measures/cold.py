"""From nothing to the first answer."""

import time
from statistics import median

from bench.house import House
from bench.measures.load import turn
from bench.table import Row


async def cold(house: House, *, rounds: int) -> list[Row]:
    await house.play(tokens=50)
    pages, turns = [], []
    for _ in range(rounds):
        began = time.perf_counter()
        ours = house.ours(path="/accounts/login/", settings="config.settings")
        pages.append(time.perf_counter() - began)
        line = await ours.line()
        await turn(line, ours)
        turns.append(time.perf_counter() - began)
        line.close()
        ours.server.stop()
    said = f"first turn after {median(turns):.2f} s"
    value = median(pages)
    return [Row("cold start to the first page", f"{value:.2f} s", said, value, 3.0, unit="s")]
