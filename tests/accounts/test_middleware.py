import pytest
from django.http import HttpRequest, HttpResponse
from django.test import AsyncRequestFactory, RequestFactory
from django.utils import timezone, translation

from accounts.middleware import person
from accounts.models import User


def told(request: HttpRequest) -> HttpResponse:
    return HttpResponse(f"{translation.get_language()} {timezone.get_current_timezone_name()}")


async def told_async(request: HttpRequest) -> HttpResponse:
    return told(request)


@pytest.fixture
def leila(db: None) -> User:
    return User.objects.create_user("leila@example.com", language="ar", time_zone="Asia/Amman")


def test_a_person_s_language_and_zone_hold_for_the_request_only(leila: User) -> None:
    request = RequestFactory().get("/")
    request.user = leila
    assert person(told)(request).content == b"ar Asia/Amman"
    assert told(request).content == b"en UTC"


async def test_it_works_in_the_async_world(leila: User) -> None:
    request = AsyncRequestFactory().get("/")
    request.user = leila
    assert (await person(told_async)(request)).content == b"ar Asia/Amman"
    assert told(request).content == b"en UTC"


def test_programs_pay_no_query_for_it(leila: User, django_assert_num_queries) -> None:
    class Untouched:
        @property
        def user(self) -> User:
            raise AssertionError("the person was loaded")

    request = RequestFactory().get("/chatkit")
    request.__class__ = type("R", (Untouched, type(request)), {})
    assert person(told)(request).content == b"en UTC"


def test_nobody_gets_the_browser_s_language(client, db) -> None:
    page = client.get("/accounts/login/", headers={"Accept-Language": "ar"}).content.decode()
    assert 'lang="ar" dir="rtl"' in page
