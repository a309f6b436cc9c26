import json
import re

import pytest
from django.test import Client, override_settings

from accounts.models import User

pytestmark = pytest.mark.django_db


def config_of(html: bytes) -> dict[str, object]:
    found = re.search(rb'<script id="page-config" type="application/json">(.*?)</script>', html)
    assert found
    return json.loads(found[1])  # type: ignore[no-any-return]


@pytest.fixture
def site(client: Client, ana: User) -> Client:
    client.force_login(ana)
    return client


def test_nobody_is_sent_to_log_in(client: Client) -> None:
    assert client.get("/")["Location"] == "/accounts/login/?next=/"


@pytest.mark.parametrize("address", ["/", "/chat"])
def test_the_chat_stands_at_both_addresses(site: Client, address: str) -> None:
    assert b"<openai-chatkit" in site.get(address).content


def test_the_page_says_how_the_person_lives(site: Client, ana: User) -> None:
    User.objects.filter(pk=ana.pk).update(time_zone="Pacific/Auckland", language="ar", theme="dark")
    config = config_of(site.get("/").content)
    assert (config["timeZone"], config["locale"], config["theme"]) == (
        "Pacific/Auckland",
        "ar",
        "dark",
    )


def test_two_people_are_told_apart_without_being_named(
    client: Client, ana: User, ben: User
) -> None:
    names = []
    for user in (ana, ben):
        client.force_login(user)
        page = client.get("/").content
        names.append(config_of(page)["person"])
        assert user.email.encode() not in page
    assert names[0] != names[1]


def test_the_page_is_not_kept_by_caches(site: Client) -> None:
    assert "no-store" in site.get("/")["Cache-Control"]


def test_scripts_come_from_here_and_make_no_html(site: Client) -> None:
    policy = site.get("/")["Content-Security-Policy"]
    assert "script-src 'self';" in policy + ";"
    assert "require-trusted-types-for 'script'" in policy


def test_openais_element_is_allowed_only_when_it_is_asked_for(site: Client) -> None:
    assert "openai.com" not in site.get("/")["Content-Security-Policy"]
    from_settings = {"UI": "openai", "AUTHENTICATE": "config.people.chat_person"}
    with override_settings(CHATKIT=from_settings):
        answer = site.get("/")
    assert "script-src 'self' https://cdn.platform.openai.com" in answer["Content-Security-Policy"]
    assert b'src="https://cdn.platform.openai.com' in answer.content
