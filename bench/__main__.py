"""`make bench`: starts everything, prints one table, writes `bench/results.md`."""

import argparse
import asyncio
import gc
import os
import resource
import sys
import tempfile
import time
from collections.abc import Iterable
from contextlib import ExitStack
from pathlib import Path
from typing import Self

import uvloop

from bench.house import Contender, Floor, House, house
from bench.machine import about
from bench.measures.cold import cold
from bench.measures.crowd import crowd
from bench.measures.firsts import added, firsts
from bench.measures.pages import FEW, MANY, pages
from bench.measures.rates import paced, rates
from bench.processes import BESIDE
from bench.table import Row, markdown
from tests.databases import Unavailable, postgresql

RESULTS = Path(__file__).parent / "results.md"
MEASURES = ("rates", "paced", "firsts", "added", "crowd", "pages", "cold")


class Rows(list[Row]):
    """Says each row as it comes: the whole takes minutes."""

    def __iadd__(self, rows: Iterable[Row]) -> Self:  # type: ignore[override,misc]
        for row in rows:
            print(*[cell for cell in row.cells if cell], sep="  ", file=sys.stderr)
            self.append(row)
        return self


async def measure(home: House, stack: ExitStack, only: set[str], share: float) -> Rows:
    """`share` of the usual time: less is a smoke test, and no measurement."""
    rows = Rows()
    pg = _on_postgresql(home, stack, rows) if only & {"added", "pages"} else None
    rows.extend(await _side_by_side(home, pg, only, share))
    home.stop_servers(but=pg)
    if "crowd" in only:
        streams, seconds = round(1_000 * share), 10 * share
        rounds = 1 if share < 1 else 2
        rows += await crowd(home, streams=streams, seconds=seconds, rounds=rounds)
        home.stop_servers(but=pg)
    if "cold" in only:
        rows += await cold(home, rounds=3)
    if "pages" in only:
        for contender, name in ((home.ours(), "SQLite"), (pg, "PostgreSQL")):
            if contender:
                people = home.fill(contender, FEW, round(MANY * share))
                rows += await pages(contender, people, database=name, count=round(30 * share) + 5)
    return rows


async def _side_by_side(home: House, pg: Contender | None, only: set[str], share: float) -> Rows:
    rows = Rows()
    rounds, count = max(1, round(5 * share)), round(30 * share) + 5
    ours, peer, floor = home.ours(), home.peer(), Floor(home.model_url)
    try:
        if "rates" in only:
            rows += await rates(home, ours, peer, floor, rounds=rounds, seconds=3 * share)
        if "paced" in only:
            rows += await paced(home, ours, floor, rounds=(rounds + 1) // 2, seconds=4 * share)
        if "firsts" in only:
            rows += await firsts(home, ours, peer, rounds=rounds, count=count)
        if "added" in only:
            rows += await added(home, ours, pg, floor, rounds=rounds, count=count)
    finally:
        floor.stop()
    return rows


def _on_postgresql(home: House, stack: ExitStack, rows: Rows) -> Contender | None:
    try:
        return home.ours(stack.enter_context(postgresql()), name="ours on PostgreSQL")
    except Unavailable as missing:
        rows += [Row(f"PostgreSQL: not measured, {missing}", "")]
        return None


def main() -> None:
    asked = argparse.ArgumentParser(prog="python -m bench", description=__doc__)
    asked.add_argument("--only", nargs="*", choices=MEASURES, default=MEASURES)
    asked.add_argument("--share", type=float, default=1.0, help="of the usual time: 0.1 to try")
    given = asked.parse_args()
    os.sched_setaffinity(0, BESIDE)
    _, most = resource.getrlimit(resource.RLIMIT_NOFILE)
    resource.setrlimit(resource.RLIMIT_NOFILE, (most, most))
    began = time.perf_counter()
    with tempfile.TemporaryDirectory(prefix="chatkit-bench-") as folder, ExitStack() as stack:
        home = stack.enter_context(house(Path(folder)))
        gc.freeze()
        with asyncio.Runner(loop_factory=uvloop.new_event_loop) as runner:
            rows = runner.run(measure(home, stack, set(given.only), given.share))
    table = markdown(rows)
    print(table)
    if set(given.only) == set(MEASURES) and given.share >= 1:
        minutes = (time.perf_counter() - began) / 60
        RESULTS.write_text(f"{about()}\n{table}\n\nThe run took {minutes:.0f} minutes.\n")


if __name__ == "__main__":
    main()
