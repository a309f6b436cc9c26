"""Thousands of generated requests, signed in, over the whole schema: the server never breaks."""

from collections import Counter
from collections.abc import Iterator

import pytest
import schemathesis
from django.core.cache import cache
from django.core.signals import request_finished, request_started
from django.core.wsgi import get_wsgi_application
from django.db import close_old_connections
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis.strategies import one_of
from schemathesis import APIOperation, Case, GenerationMode

from accounts import tokens
from accounts.models import User

EXAMPLES = 2000

pytestmark = [pytest.mark.servers, pytest.mark.django_db]


@pytest.fixture(autouse=True)
def _one_connection() -> Iterator[None]:
    """Requests stay inside the test's transaction, as with Django's own test client."""
    for signal in (request_started, request_finished):
        signal.disconnect(close_old_connections)
    yield
    for signal in (request_started, request_finished):
        signal.connect(close_old_connections)


def fuzz(operation: APIOperation, access: str, seen: Counter[int], *, examples: int) -> None:
    """Fitting and unfitting requests to one operation; every answer is counted by its status."""

    @settings(
        max_examples=examples,
        deadline=None,
        database=None,
        phases=[Phase.generate],
        suppress_health_check=list(HealthCheck),
    )
    @given(case=one_of(*(operation.as_strategy(mode) for mode in GenerationMode)))
    def one(case: Case) -> None:
        cache.clear()  # limits by address would answer for the code that is to be tried
        answer = case.call(headers={"Authorization": f"Bearer {access}"})
        seen[answer.status_code] += 1
        assert answer.status_code < 500, (answer.status_code, case.as_curl_command())
        if answer.content:
            assert "json" in answer.headers["content-type"][0]

    one()


@pytest.mark.filterwarnings("default")  # the generator's own
def test_no_generated_request_breaks_the_server(ana: User, ben: User) -> None:
    schema = schemathesis.openapi.from_wsgi("/api/openapi.json", get_wsgi_application())
    operations = [found.ok() for found in schema.get_all_operations()]
    access = tokens.issue(ana).access
    seen: Counter[int] = Counter()
    for operation in operations:
        # A tenth more: the generator throws some away.
        fuzz(operation, access, seen, examples=EXAMPLES * 11 // 10 // len(operations) + 1)
    assert seen.total() >= EXAMPLES, seen
    assert seen[200], seen
    ben.refresh_from_db()
    assert (ben.name, ben.theme) == ("Ben", "system")
