"""`{% chatkit %}` in anybody's template."""

import json
import re

import pytest
from django.contrib.auth.models import AnonymousUser
from django.template import Context, Template, TemplateSyntaxError
from django.test import RequestFactory, override_settings

from accounts.models import User

SOURCE = "{% load chatkit %}{% chatkit %}"


def rendered(user: User | AnonymousUser, source: str = SOURCE) -> str:
    request = RequestFactory().get("/")
    request.user = user
    return Template(source).render(Context({"request": request}))


def test_a_person_gets_the_element_with_its_configuration(ana: User) -> None:
    page = rendered(ana)
    found = re.search(r'<script id="chatkit-config" type="application/json">(.*?)</script>', page)
    assert found
    config = json.loads(found[1])
    assert config["urls"]["chatkit"] == "/chatkit"
    assert config["csrf"]
    assert 'src="/static/built/chatkit.js"' in page and 'src="/static/built/embed.js"' in page


def test_it_works_under_a_strict_policy(ana: User) -> None:
    page = rendered(ana)
    scripts = re.findall(r"<script([^>]*)>", page)
    assert all("src=" in script or "application/json" in script for script in scripts)
    assert not re.search(r"\son\w+=|\sstyle=", page)


def test_nothing_of_a_value_becomes_markup(ana: User) -> None:
    ana.time_zone = '"><script>alert(1)</script>'
    page = rendered(ana, "{% load chatkit %}{% chatkit thread='</script><b>' %}")
    assert "<script>alert(1)" not in page and "<b>" not in page


def test_two_people_share_nothing(ana: User, ben: User) -> None:
    names = {re.search(r'person="(\w+)"', rendered(user))[1] for user in (ana, ben)}  # type: ignore[index]
    assert len(names) == 2


def test_nobody_gets_a_sentence() -> None:
    assert rendered(AnonymousUser()).strip() == "<p>Sign in to talk to the assistant.</p>"


def test_without_the_request_it_says_what_is_missing() -> None:
    with pytest.raises(TemplateSyntaxError, match="needs the request"):
        Template(SOURCE).render(Context({}))


def test_openais_element_where_the_settings_say_so(ana: User) -> None:
    with override_settings(CHATKIT={"UI": "openai", "DOMAIN_KEY": "domain_pk_1"}):
        page = rendered(ana)
        assert 'src="https://cdn.platform.openai.com/' in page
        read_only = rendered(ana, "{% load chatkit %}{% chatkit read_only=True %}")
        assert "cdn.platform.openai.com" not in read_only.replace("&quot;", "")
