"""How many turns a second, and what one costs in processor time."""

from bench.house import Contender, Floor, House
from bench.measures.load import Round, Side, closed_loop
from bench.processes import Server
from bench.table import Row, ms

CLIENTS, TOKENS = 32, 50
OPEN, PACE = 64, 0.02


async def rates(
    house: House, ours: Contender, peer: Contender, floor: Floor, *, rounds: int, seconds: float
) -> list[Row]:
    """No latency: ours, the peer and the floor in turns, and the model by itself."""
    await house.play(tokens=TOKENS)
    sides = [Side("ours"), Side("peer"), Side("floor"), Side("model")]
    bare = Contender("model", house.model)
    for number in range(rounds + 1):
        made = [
            await closed_loop(ours, CLIENTS, seconds),
            await closed_loop(peer, CLIENTS, seconds),
            Round(**floor.do("turns", concurrent=CLIENTS, seconds=seconds)),
            await _ceiling(bare, seconds / 2),
        ]
        if number:  # the first round warms up
            for side, one in zip(sides, made, strict=True):
                side.rounds.append(one)
    mine, other, sdks, model = sides
    client = mine.rounds[-1].client_cpu / mine.rounds[-1].turns
    return [
        Row(
            f"turns/s, {CLIENTS} at once",
            f"{mine.rate:.0f}",
            f"peer {other.rate:.0f}",
            mine.rate / other.rate,
            1.7,
            least=True,
        ),
        Row(
            "CPU of a turn",
            ms(mine.cpu_per_turn),
            f"floor {ms(sdks.cpu_per_turn)}, peer {ms(other.cpu_per_turn)}",
            mine.cpu_per_turn / sdks.cpu_per_turn,
            0.85,
        ),
        Row(
            "the bench itself",
            f"model alone {model.rate:.0f} turns/s",
            f"load client {ms(client)} CPU a turn",
        ),
    ]


async def paced(
    house: House, ours: Contender, floor: Floor, *, rounds: int, seconds: float
) -> list[Row]:
    """The model at a person's reading pace: each token comes alone."""
    await house.play(tokens=TOKENS, pace=PACE)
    mine, sdks = Side("ours"), Side("floor")
    for _ in range(rounds):
        mine.rounds.append(await closed_loop(ours, OPEN, seconds))
        sdks.rounds.append(Round(**floor.do("turns", concurrent=OPEN, seconds=seconds)))
    return [
        Row(
            f"CPU of a turn, a token each {PACE * 1000:.0f} ms, {OPEN} open",
            ms(mine.cpu_per_turn),
            f"floor {ms(sdks.cpu_per_turn)}",
            mine.cpu_per_turn / sdks.cpu_per_turn,
            0.9,
        )
    ]


async def _ceiling(model: Contender, seconds: float) -> Round:
    """The same load straight at the model: what is served can never be more."""
    assert isinstance(model.server, Server)
    return await closed_loop(model, CLIENTS, seconds)
