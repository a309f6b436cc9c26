import pytest
from django.db import connection
from django.test import Client, override_settings

pytestmark = pytest.mark.django_db


def test_livez_says_the_process_answers(client: Client) -> None:
    assert client.get("/livez").json() == {"status": "alive"}


def test_readyz_is_ready_when_database_and_migrations_are(client: Client) -> None:
    answer = client.get("/readyz")
    assert answer.status_code == 200
    assert answer.json()["parts"]["migrations"] == {"status": "ok"}


def test_readyz_names_the_part_that_failed(client: Client) -> None:
    with override_settings(REDIS_URL="redis://127.0.0.1:1/0"):
        answer = client.get("/readyz")
    assert answer.status_code == 503
    parts = answer.json()["parts"]
    assert parts["redis"]["status"] == "failed"
    assert "REDIS_URL" in parts["redis"]["message"]
    assert parts["database"]["status"] == "ok"


def test_readyz_counts_waiting_migrations(client: Client) -> None:
    from_recorder = "DELETE FROM django_migrations WHERE app = 'accounts'"
    with connection.cursor() as cursor:
        cursor.execute(from_recorder)
    answer = client.get("/readyz")
    assert answer.status_code == 503
    assert "manage.py migrate" in answer.json()["parts"]["migrations"]["message"]


def test_health_says_healthy_with_its_parts(client: Client) -> None:
    answer = client.get("/health").json()
    assert answer["status"] == "healthy"
    assert answer["database"]["kind"] in {"sqlite", "postgresql"}


@pytest.mark.redis
def test_readyz_asks_the_real_redis(client: Client) -> None:
    assert client.get("/readyz").json()["parts"]["redis"] == {"status": "ok"}
