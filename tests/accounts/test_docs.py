"""What the page about accounts says is tried as it stands there."""

import os
import re
import subprocess
from pathlib import Path

import pytest
from pytest_django.live_server_helper import LiveServer

from accounts.models import User

PAGE = (Path(__file__).parents[2] / "docs" / "accounts.md").read_text()


@pytest.mark.servers
@pytest.mark.django_db(transaction=True)
def test_the_curl_lines_work(live_server: LiveServer) -> None:
    lines = "\n".join(re.findall(r"```sh\n(.*?)```", PAGE, re.S))
    done = subprocess.run(
        ["bash", "-euo", "pipefail", "-c", lines],
        env={**os.environ, "SITE": live_server.url, "NO_PROXY": "*"},
        capture_output=True,
        text=True,
        timeout=60,
    )
    assert done.returncode == 0, done.stdout + done.stderr
    cleo = User.objects.get()
    assert (cleo.email, cleo.theme, cleo.time_zone) == ("cleo@example.com", "dark", "Asia/Tokyo")
    assert not cleo.token_families.filter(revoked_at=None, created_at__gt=cleo.last_login).exists()


def test_every_address_on_the_page_exists(client, db) -> None:
    for address in sorted(set(re.findall(r"`(?:POST )?(/accounts/[a-z/-]*)`", PAGE))):
        assert client.get(address).status_code in {200, 302, 405}, address
