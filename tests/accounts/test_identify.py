from importlib import import_module

import jwt
import pytest
from django.conf import settings
from django.contrib.auth.models import AnonymousUser
from django.http import HttpRequest
from django.test import Client, RequestFactory

from accounts import services, tokens
from accounts.errors import CsrfFailed, InvalidCredentials
from accounts.identify import identify
from accounts.models import User


def bearer(token: str, **extra: str) -> HttpRequest:
    return RequestFactory().get("/", headers={"Authorization": f"Bearer {token}"}, **extra)


def with_cookie(browser: Client, method: str = "GET", **extra: str) -> HttpRequest:
    request = RequestFactory().generic(method, "/", **extra)
    request.COOKIES[settings.SESSION_COOKIE_NAME] = browser.cookies["sessionid"].value
    return request


def test_nobody_is_none(db) -> None:
    assert identify(RequestFactory().get("/")) is None


def test_an_access_token_says_whose_it_is(ana: User, ben: User) -> None:
    assert identify(bearer(tokens.issue(ana).access)) == ana
    assert identify(bearer(tokens.issue(ben).access)) == ben


def test_an_access_token_costs_one_query(ana: User, django_assert_num_queries) -> None:
    request = bearer(tokens.issue(ana).access)
    with django_assert_num_queries(1):
        identify(request)


def test_a_session_cookie_is_enough_without_middleware(ana: User, browser_of) -> None:
    assert identify(with_cookie(browser_of(ana))) == ana


def test_an_invalid_bearer_never_falls_back_to_the_cookie(ana: User, browser_of) -> None:
    request = with_cookie(browser_of(ana), headers={"Authorization": "Bearer nonsense"})
    with pytest.raises(InvalidCredentials):
        identify(request)


@pytest.mark.parametrize("header", ["", "Bearer", "Bearer ", "Basic YTpi", "bearer a.b.c", "é"])
def test_a_header_that_is_no_token_is_refused(header: str, ana: User, browser_of) -> None:
    with pytest.raises(InvalidCredentials):
        identify(with_cookie(browser_of(ana), headers={"Authorization": header}))


def test_a_refresh_token_opens_no_door(ana: User) -> None:
    with pytest.raises(InvalidCredentials):
        identify(bearer(tokens.issue(ana).refresh))


@pytest.mark.parametrize(
    ("key", "algorithm", "change"),
    [
        ("another-key-that-is-long-enough-for-the-algorithm", "HS256", {}),
        (settings.SECRET_KEY, "HS256", {"aud": "elsewhere"}),
        (settings.SECRET_KEY, "HS256", {"exp": 1}),
        (settings.SECRET_KEY, "HS256", {"fam": "no-uuid"}),
        (settings.SECRET_KEY, "HS256", {"fam": None}),
        (settings.SECRET_KEY, "HS256", {"user_id": "x"}),
        (settings.SECRET_KEY, "HS256", {"user_id": None}),
        (settings.SECRET_KEY, "HS256", {"user_id": "9" * 30}),
        (settings.SECRET_KEY, "HS256", {"stamp": "other"}),
        (settings.SECRET_KEY, "HS256", {"stamp": 5}),
        (settings.SECRET_KEY, "HS512", {}),
        ("", "none", {}),
    ],
)
@pytest.mark.filterwarnings("ignore:The HMAC key")
def test_a_forged_token_is_refused(key: str, algorithm: str, change: dict, ana: User) -> None:
    claims = jwt.decode(tokens.issue(ana).access, options={"verify_signature": False})
    forged = jwt.encode({**claims, **change}, key, algorithm=algorithm)
    with pytest.raises(InvalidCredentials):
        identify(bearer(forged))


def test_a_token_of_one_person_is_not_another_s(ana: User, ben: User) -> None:
    claims = jwt.decode(tokens.issue(ana).access, options={"verify_signature": False})
    forged = jwt.encode({**claims, "user_id": str(ben.pk)}, settings.SECRET_KEY, algorithm="HS256")
    with pytest.raises(InvalidCredentials):
        identify(bearer(forged))


def test_a_deactivated_person_is_refused_at_once(ana: User, browser_of) -> None:
    browser, token = browser_of(ana), tokens.issue(ana).access
    User.objects.filter(pk=ana.pk).update(is_active=False)
    assert identify(with_cookie(browser)) is None
    with pytest.raises(InvalidCredentials):
        identify(bearer(token))


def test_reactivation_brings_no_old_sign_in_back(ana: User, browser_of) -> None:
    browser, token = browser_of(ana), tokens.issue(ana).access
    services.user_deactivate(ana)
    services.user_activate(ana)
    assert identify(with_cookie(browser)) is None
    with pytest.raises(InvalidCredentials):
        identify(bearer(token))


def test_a_password_set_by_whatever_way_ends_every_sign_in(ana: User, browser_of) -> None:
    browser, token = browser_of(ana), tokens.issue(ana).access
    ana.set_password("another-good-passphrase")
    ana.save()
    assert identify(with_cookie(browser)) is None
    with pytest.raises(InvalidCredentials):
        identify(bearer(token))


def test_a_session_that_changes_something_needs_csrf(ana: User, browser_of) -> None:
    with pytest.raises(CsrfFailed):
        identify(with_cookie(browser_of(ana), "POST"))


def test_csrf_passes_with_cookie_and_header(ana: User, browser_of) -> None:
    secret = "a" * 32
    request = with_cookie(browser_of(ana), "DELETE", headers={"X-CSRFToken": secret})
    request.COOKIES["csrftoken"] = secret
    assert identify(request) == ana


def test_csrf_of_a_foreign_origin_is_refused(ana: User, browser_of) -> None:
    secret = "a" * 32
    headers = {"X-CSRFToken": secret, "Origin": "https://evil.example"}
    request = with_cookie(browser_of(ana), "POST", headers=headers)
    request.COOKIES["csrftoken"] = secret
    with pytest.raises(CsrfFailed):
        identify(request)


def test_a_bearer_needs_no_csrf(ana: User) -> None:
    request = RequestFactory().post(
        "/", headers={"Authorization": f"Bearer {tokens.issue(ana).access}"}
    )
    assert identify(request) == ana


def test_what_the_middleware_found_is_used(ana: User) -> None:
    request = RequestFactory().get("/")
    request.session = import_module(settings.SESSION_ENGINE).SessionStore()
    request.user = AnonymousUser()
    assert identify(request) is None


def test_the_demo_person_exists_only_in_development(db, settings, browser_of) -> None:
    demo = User.objects.create_user("demo@example.com", "chatkit-tasks-demo")
    browser, token = browser_of(demo), tokens.issue(demo).access
    settings.DEBUG = True
    assert identify(with_cookie(browser)) == demo
    settings.DEBUG = False
    assert identify(with_cookie(browser)) is None
    with pytest.raises(InvalidCredentials):
        identify(bearer(token))
