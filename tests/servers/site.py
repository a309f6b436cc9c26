"""The site as people run it: a port of its own, a data folder of its own, stopped by its pid."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager, suppress
from pathlib import Path

import httpx2 as httpx

from tests.servers.databases import connections, own_database
from tests.servers.ports import free_port

ROOT = Path(__file__).resolve().parents[2]
SERVERS = ("uvicorn", "daphne")
PASSPHRASE = "a-good-passphrase"
DATABASE = "db.sqlite3"
PREPARE = """
from django.core.management import call_command
from django.db import connection
from accounts.models import User
call_command("migrate", verbosity=0)
for email in {people}:
    User.objects.create_user(email, {passphrase!r})
if connection.vendor == "sqlite":
    connection.cursor().execute("PRAGMA wal_checkpoint(TRUNCATE)")
"""
_prepared: dict[tuple[str, ...], bytes] = {}


class Site:
    """A running site. `url` is where; `restart` and `kill` are for stories about ends."""

    def __init__(self, server: str, data: Path, env: Mapping[str, str]) -> None:
        self.server, self.data = server, data
        self.port = free_port()
        self.url = f"http://127.0.0.1:{self.port}"
        self.env = self._environment(env)
        self.process: subprocess.Popen[bytes] | None = None

    @property
    def pid(self) -> int:
        assert self.process, "start the site first"
        return self.process.pid

    @property
    def output(self) -> str:
        return (self.data / "server.log").read_text(errors="replace")

    def manage(self, *arguments: str) -> str:
        """A management command against the site's own database."""
        command = [sys.executable, "manage.py", *arguments]
        done = subprocess.run(
            command, cwd=ROOT, env=self.env, capture_output=True, text=True, check=False
        )
        assert done.returncode == 0, done.stderr
        return done.stdout

    def shell(self, code: str) -> str:
        """Python in the site's own settings; what it prints."""
        return self.manage("shell", "--verbosity", "0", "--command", code).strip()

    def prepare(self, people: Sequence[str]) -> None:
        """Migrate and make the people; a copy of an earlier site's file, if there is one."""
        own_file = "DATABASE_URL" not in self.env
        known = _prepared.get(tuple(people)) if own_file else None
        if known:
            (self.data / DATABASE).write_bytes(known)
            return
        self.shell(PREPARE.format(people=list(people), passphrase=PASSPHRASE))
        if own_file:
            _prepared[tuple(people)] = (self.data / DATABASE).read_bytes()

    def start(self) -> None:
        with (self.data / "server.log").open("ab") as log:
            self.process = subprocess.Popen(
                self._command(), cwd=ROOT, env=self.env, stdout=log, stderr=subprocess.STDOUT
            )
        self._wait()

    def terminate(self) -> None:
        os.kill(self.pid, signal.SIGTERM)

    def kill(self) -> None:
        os.kill(self.pid, signal.SIGKILL)
        self.wait()

    def wait(self, timeout: float = 30) -> int:
        assert self.process
        return self.process.wait(timeout)

    def stop(self) -> None:
        if self.process and self.process.poll() is None:
            self.terminate()
            try:
                self.wait()
            except subprocess.TimeoutExpired:
                self.kill()

    def restart(self) -> None:
        self.stop()
        self.start()

    def threads(self) -> int:
        return len(os.listdir(f"/proc/{self.pid}/task"))

    def memory(self) -> int:
        """Resident bytes."""
        status = Path(f"/proc/{self.pid}/status").read_text()
        line = next(line for line in status.splitlines() if line.startswith("VmRSS"))
        return int(line.split()[1]) * 1024

    def connections(self) -> int:
        """To the database: open handles of its file, or what PostgreSQL says."""
        if url := self.env.get("DATABASE_URL"):
            return connections(url)
        handles = Path(f"/proc/{self.pid}/fd")
        names = [os.readlink(handle) for handle in handles.iterdir() if handle.is_symlink()]
        return sum(name.endswith(DATABASE) for name in names)

    def _command(self) -> list[str]:
        port = str(self.port)
        if self.server == "daphne":
            arguments = ["daphne", "-b", "127.0.0.1", "-p", port, "config.asgi:application"]
        else:
            arguments = ["uvicorn", "--host", "127.0.0.1", "--port", port]
            arguments += ["--timeout-graceful-shutdown", "30", "config.asgi:application"]
        return [sys.executable, "-m", *arguments]

    def _environment(self, env: Mapping[str, str]) -> dict[str, str]:
        clean = {name: value for name, value in os.environ.items() if name not in CLEARED}
        own = {
            "DJANGO_SETTINGS_MODULE": "config.settings",
            "ENV_FILE": str(self.data / "no.env"),
            "DATA_DIR": str(self.data),
            "PORT": str(self.port),
            "LOG_LEVEL": "WARNING",
            # Tests speak faster than people.
            "CHAT_MESSAGES_PER_MINUTE": "0",
            "CHAT_CONCURRENT_RUNS": "0",
            "PYTHONUNBUFFERED": "1",
        }
        return {**clean, **own, **env}

    def _wait(self) -> None:
        assert self.process
        for _ in range(300):
            if self.process.poll() is not None:
                raise AssertionError(f"The site did not start:\n{self.output}")
            with suppress(httpx.HTTPError):
                if httpx.get(f"{self.url}/livez", timeout=1).status_code == 200:
                    return
            time.sleep(0.1)
        raise AssertionError(f"The site does not answer:\n{self.output}")


# What the test run itself was given, and the developer's own keys.
CLEARED = {
    "DATABASE_URL",
    "REDIS_URL",
    "DATA_DIR",
    "ENV_FILE",
    "DJANGO_SETTINGS_MODULE",
    "LLM_PROVIDER",
    "OPENAI_API_KEY",
    "OPENROUTER_API_KEY",
    "GEMINI_API_KEY",
}


@contextmanager
def site(
    server: str, *, env: Mapping[str, str] | None = None, people: tuple[str, ...] = ()
) -> Iterator[Site]:
    """A migrated, started site with a folder and a database of its own (`env` may say another)."""
    with tempfile.TemporaryDirectory(prefix="chatkit-site-") as folder, own_database() as database:
        made = Site(server, Path(folder), {**database, **(env or {})})
        made.prepare(people)
        made.start()
        try:
            yield made
        finally:
            made.stop()
