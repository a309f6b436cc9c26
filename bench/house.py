"""Everything that the measures meet: the model, the product, the peer, the floor."""

import itertools
import json
import os
import secrets
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from bench.model.answers import Play
from bench.ours.people import Person, fill, prepare
from bench.processes import BESIDE, TESTED, Running, Server
from bench.requests import post
from bench.wire import Line
from tests.servers.site import CLEARED

PEER = ["-m", "uvicorn", "bench.peer.app:app", "--host", "127.0.0.1", "--port", "{port}"]
OURS = ["manage.py", "serve", "--production"]


@dataclass
class Contender:
    """A server under test, and what a client must say to be let in."""

    name: str
    server: Server
    people: Iterator[bytes] = field(default_factory=lambda: itertools.repeat(b""))
    database: Path | None = None
    env: dict[str, str] = field(default_factory=dict)

    async def line(self) -> Line:
        return await Line.to(self.server.port)

    def request(self, body: bytes) -> bytes:
        """The next person's: each has limits, and all of them are on."""
        return post("/chatkit", body, next(self.people))


@dataclass
class House:
    folder: Path
    model: Server
    stack: ExitStack
    people: dict[str, dict[str, Person]] = field(default_factory=dict)
    servers: list[Server] = field(default_factory=list)

    @property
    def model_url(self) -> str:
        return f"http://127.0.0.1:{self.model.port}/v1"

    async def play(self, **how: float) -> None:
        """Say how the model answers from now on."""
        line = await Line.to(self.model.port)
        body = json.dumps(Play(**how).__dict__).encode()  # type: ignore[arg-type]
        await line.ask(post("/play", body))
        line.close()

    def ours(
        self,
        database_url: str = "",
        *,
        name: str = "ours",
        path: str = "/livez",
        settings: str = "bench.ours.settings",
    ) -> Contender:
        """The product, with a database that is made once and used by later starts again."""
        data = self.folder / ("postgresql" if database_url else "sqlite")
        env = {**self._env(data, database_url), "DJANGO_SETTINGS_MODULE": settings}
        if not data.exists():
            data.mkdir()
            self.people[data.name] = prepare(env)
        server = Server(OURS, env=env, log=data / "server.log", cores=TESTED)
        self._watch(server)
        server.wait(path)
        crowd = [person.headers for person in self.people[data.name].values()]
        return Contender(name, server, itertools.cycle(crowd), data / "db.sqlite3", env)

    def peer(self) -> Contender:
        env = {"MODEL_URL": self.model_url}
        server = Server(PEER, env=env, log=self.folder / "peer.log", cores=TESTED)
        self._watch(server)
        server.wait()
        return Contender("peer", server)

    def stop_servers(self, but: Contender | None = None) -> None:
        """All that were started here, at once; one may stay."""
        for server in self.servers:
            if but is None or server is not but.server:
                server.stop()

    def fill(self, contender: Contender, few: int, many: int) -> dict[str, Person]:
        """Give the two people their rows."""
        return fill(contender.env, few, many)

    def _watch(self, server: Server) -> None:
        self.servers.append(server)
        self.stack.callback(server.stop)

    def _env(self, data: Path, database_url: str) -> dict[str, str]:
        clean = {name: "" for name in CLEARED if name in os.environ}
        return {
            **clean,
            "DEBUG": "false",
            "HTTPS": "false",
            "SECRET_KEY": SECRET,
            "ALLOWED_HOSTS": "127.0.0.1",
            "ENV_FILE": str(data / "no.env"),
            "DATA_DIR": str(data),
            "DATABASE_URL": database_url,
            "LLM_PROVIDER": "custom",
            "LLM_BASE_URL": self.model_url,
            "LLM_MODEL": "bench",
            "LLM_API_KEY": "bench",
        }


SECRET = secrets.token_urlsafe(64)


class Floor(Running):
    """The SDKs in process; asked by a line of JSON."""

    def __init__(self, model_url: str) -> None:
        super().__init__(
            ["-m", "bench.floor"], cores=TESTED, env={"MODEL_URL": model_url}, talks=True
        )

    def do(self, what: str, **how: Any) -> dict[str, Any]:
        assert self.process.stdin and self.process.stdout
        self.process.stdin.write(json.dumps({"do": what, **how}) + "\n")
        self.process.stdin.flush()
        said: dict[str, Any] = json.loads(self.process.stdout.readline())
        return said


@contextmanager
def house(folder: Path) -> Iterator[House]:
    with ExitStack() as stack:
        model = Server(
            ["-m", "bench.model", "{port}"], env={}, log=folder / "model.log", cores=BESIDE
        )
        stack.callback(model.stop)
        model.wait("/play")
        yield House(folder, model, stack)
