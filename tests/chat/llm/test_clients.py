import asyncio
from typing import Any

from chat.llm.clients import Client, client_for, close_clients
from chat.llm.config import llm_config
from chat.llm.http import LIMITS
from tests.chat.llm.conftest import Configure, ask
from tests.model_server import Answer, ModelServer


def test_more_than_a_thousand_answers_may_be_open() -> None:
    assert (LIMITS.max_connections or 0) > 1_000 and (LIMITS.max_keepalive_connections or 0) > 100


async def test_many_answers_at_once_each_have_a_connection(
    llm: Configure, model_server: ModelServer
) -> None:
    before = model_server.open_connections
    for _ in range(120):
        model_server.say("one two three", pace=0.1)
    asked = asyncio.gather(*(ask() for _ in range(120)))
    together = await asyncio.to_thread(
        model_server.wait_for, lambda s: s.open_connections - before >= 120, 20
    )
    answers = await asked
    assert together and {answer.final_output for answer in answers} == {"one two three"}


async def test_a_loop_shares_one_client(llm: Configure) -> None:
    assert client_for(llm_config()) is client_for(llm_config())


def test_another_loop_has_another(llm: Configure) -> None:
    async def mine() -> Client:
        found = client_for(llm_config())
        await close_clients()
        return found

    assert asyncio.run(mine()) is not asyncio.run(mine())


async def test_closing_lets_every_connection_go(llm: Configure, model_server: ModelServer) -> None:
    before = model_server.open_connections
    await ask()
    await close_clients()
    assert await asyncio.to_thread(model_server.wait_for, lambda s: s.open_connections <= before, 2)


async def test_a_redirect_is_not_followed_with_the_key(
    llm: Configure, model_server: ModelServer
) -> None:

    elsewhere = {"Location": f"{model_server.base_url}/elsewhere"}
    model_server.push(Answer(status=307, body="", headers=elsewhere))
    failed: Any = await asyncio.gather(ask(), return_exceptions=True)
    assert isinstance(failed[0], Exception) and len(model_server.requests) == 1
