import pytest
from django.test import AsyncClient, Client


def test_a_sane_request_id_is_kept(client: Client) -> None:
    answer = client.get("/livez", headers={"X-Request-ID": "abcdef-123456"})
    assert answer["X-Request-ID"] == "abcdef-123456"


@pytest.mark.parametrize("given", ["", "short", "x" * 65, "line\tbreak-in-it", "<script>alert(1)"])
def test_any_other_request_id_is_replaced(client: Client, given: str) -> None:
    answer = client.get("/livez", headers={"X-Request-ID": given})
    assert answer["X-Request-ID"] != given
    assert len(answer["X-Request-ID"]) == 32


async def test_it_is_set_on_the_async_path_too(async_client: AsyncClient) -> None:
    answer = await async_client.get("/livez", headers={"X-Request-ID": "abcdef-123456"})
    assert answer["X-Request-ID"] == "abcdef-123456"
