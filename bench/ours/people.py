"""The product's database for the bench: migrated, two people signed in, their rows."""

import json
import os
import subprocess
import sys
from collections.abc import Mapping
from dataclasses import dataclass

from bench.processes import ROOT


@dataclass(frozen=True)
class Person:
    """Signed in with a session, as the chat page is; `thread` is the one with their items."""

    session: str
    thread: str = ""

    @property
    def headers(self) -> bytes:
        secret = "b" * 32
        return (
            f"Cookie: sessionid={self.session}; csrftoken={secret}\r\nX-CSRFToken: {secret}\r\n"
        ).encode()


def prepare(env: Mapping[str, str]) -> dict[str, Person]:
    """Migrate, collect the static files, make the people; rows come later, with `fill`."""
    return _people(env, ["-m", "bench.ours.fill", "people"])


def fill(env: Mapping[str, str], few: int, many: int) -> dict[str, Person]:
    return _people(env, ["-m", "bench.ours.fill", "rows", str(few), str(many)])


def _people(env: Mapping[str, str], arguments: list[str]) -> dict[str, Person]:
    done = subprocess.run(
        [sys.executable, *arguments],
        cwd=ROOT,
        env={**os.environ, **env},
        capture_output=True,
        text=True,
        check=False,
    )
    if done.returncode:
        raise RuntimeError(done.stderr[-2000:])
    said = json.loads(done.stdout.splitlines()[-1])
    return {name: Person(**fields) for name, fields in said.items()}
