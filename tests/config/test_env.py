import pytest
from django.core.exceptions import ImproperlyConfigured

from config import env
from config.databases import database


def test_an_empty_environment_is_enough_for_development(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("DATABASE_URL")
    assert env.load().debug is True


def test_production_names_the_missing_keys(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("DEBUG", "false")
    with pytest.raises(ImproperlyConfigured, match=r"(?s)SECRET_KEY.*ALLOWED_HOSTS"):
        env.load()


def test_a_wrong_value_names_its_key(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PORT", "eighty")
    with pytest.raises(ImproperlyConfigured, match="PORT"):
        env.load()


@pytest.mark.parametrize("scheme", ["postgres", "postgresql", "postgresql+asyncpg"])
def test_every_postgres_url_means_psycopg(scheme: str, tmp_path) -> None:
    found = database(f"{scheme}://ana:pw@db.example:5433/tasks", tmp_path)
    assert found["ENGINE"] == "django.db.backends.postgresql"
    assert (found["HOST"], found["PORT"], found["NAME"]) == ("db.example", 5433, "tasks")


def test_another_database_is_refused_with_the_way_out(tmp_path) -> None:
    with pytest.raises(ImproperlyConfigured, match="postgresql://"):
        database("mysql://x/y", tmp_path)
