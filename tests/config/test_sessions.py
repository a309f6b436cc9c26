"""Sessions: Django's own, whoever wrote them; gone ones are nobody's."""

from datetime import timedelta

import pytest
from django.conf import settings
from django.contrib.sessions.backends.db import SessionStore as Stock
from django.contrib.sessions.models import Session
from django.test import Client
from django.utils import timezone

from accounts.backends import EmailBackend
from accounts.models import User
from config.sessions import SessionStore

pytestmark = pytest.mark.django_db


def test_sessions_of_the_stock_engine_go_on() -> None:
    stock = Stock()
    stock["seen"] = "yes"
    stock.save()
    assert SessionStore(stock.session_key)["seen"] == "yes"


@pytest.mark.parametrize("end", ["expired", "deleted", "garbled"])
def test_a_session_that_ended_is_nobodys(client: Client, ana: User, end: str) -> None:
    client.force_login(ana)
    key = client.cookies[settings.SESSION_COOKIE_NAME].value
    mine = Session.objects.filter(session_key=key)
    if end == "expired":
        mine.update(expire_date=timezone.now() - timedelta(seconds=1))
    elif end == "deleted":
        mine.delete()
    else:
        mine.update(session_data="x")
    assert client.get("/tasks/").status_code == 302


def test_a_person_who_may_no_longer_sign_in_is_nobody(client: Client, ana: User) -> None:
    client.force_login(ana)
    User.objects.update(is_active=False)
    assert EmailBackend().get_user(ana.pk) is None
    assert client.get("/tasks/").status_code == 302
