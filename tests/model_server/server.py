"""The server: a queue of answers, a record of requests, a thread or a process of its own."""

import asyncio
import json
import threading
import time
from collections import deque
from collections.abc import Callable, Iterator, Mapping
from dataclasses import asdict, dataclass, field
from typing import Any, Self

from tests.model_server import chat, responses
from tests.model_server.script import Answer, ToolCall, error_body
from tests.model_server.wire import Connection, Gone, Request

STREAM = {
    "Content-Type": "text/event-stream; charset=utf-8",
    "Cache-Control": "no-cache",
    "Transfer-Encoding": "chunked",
}
JSON = {"Content-Type": "application/json"}
GREETING = Answer(text="Hello from the model server.")


@dataclass
class Recorded:
    """One request to the model, and how its answer ended."""

    path: str
    headers: dict[str, str]
    data: dict[str, Any]
    at: float = field(default_factory=time.monotonic)
    finished: bool = False
    closed_by_client_at: float | None = None

    @property
    def messages(self) -> list[dict[str, Any]]:
        """The conversation, in either dialect (`input` of Responses may be one string)."""
        given = self.data.get("messages", self.data.get("input", []))
        return [{"role": "user", "content": given}] if isinstance(given, str) else given

    @property
    def tools(self) -> list[str]:
        return [t.get("function", t)["name"] for t in self.data.get("tools", [])]

    @property
    def closed_by_client(self) -> bool:
        return self.closed_by_client_at is not None


class ModelServer:
    """`with ModelServer() as server:` or start() and stop(); safe to script from another thread."""

    def __init__(self, *, port: int = 0, otherwise: Answer = GREETING) -> None:
        self.port = port
        self.otherwise = self._first_otherwise = otherwise
        self.rule: Callable[[Recorded], Answer | str | None] | None = None
        self.requests: list[Recorded] = []
        self.open_connections = 0
        self.total_connections = 0
        self._queue: deque[Answer] = deque()
        self._loop: asyncio.AbstractEventLoop | None = None
        self._ending: asyncio.Event | None = None
        self._thread: threading.Thread | None = None
        self._ready = threading.Event()

    # --- scripting
    def push(self, *answers: Answer | str | Mapping[str, Any]) -> None:
        self._queue.extend(Answer.of(answer) for answer in answers)

    def say(self, text: str, **how: Any) -> None:
        self.push(Answer(text=text, **how))

    def call(self, *calls: ToolCall | tuple[str, Any], **how: Any) -> None:
        """One answer with one or more (parallel) calls."""
        self.push(Answer(calls=tuple(ToolCall.of(call) for call in calls), **how))

    def fail(
        self, status: int, *, code: str = "", message: str = "", retry_after: float | None = None
    ) -> None:
        headers = {} if retry_after is None else {"Retry-After": f"{retry_after:g}"}
        self.push(Answer(status=status, headers=headers, body=error_body(status, code, message)))

    def reset(self) -> None:
        self._queue.clear()
        self.requests.clear()
        self.rule = None
        self.otherwise = self._first_otherwise

    # --- reading
    @property
    def base_url(self) -> str:
        return f"http://127.0.0.1:{self.port}/v1"

    @property
    def pending(self) -> int:
        return len(self._queue)

    def wait_for(self, condition: Callable[[Self], bool], seconds: float = 5) -> bool:
        """Blocks until the condition holds; for tests outside the loop."""
        end = time.monotonic() + seconds
        while not condition(self):
            if time.monotonic() > end:
                return False
            time.sleep(0.01)
        return True

    # --- life
    def start(self) -> Self:
        self._thread = threading.Thread(target=lambda: asyncio.run(self.serve()), daemon=True)
        self._thread.start()
        self.wait_until_ready()
        return self

    def wait_until_ready(self) -> None:
        if not self._ready.wait(10):
            raise RuntimeError("The model server did not start.")

    def stop(self) -> None:
        if self._loop and self._ending and self._thread:
            self._loop.call_soon_threadsafe(self._ending.set)
            self._thread.join(10)

    def __enter__(self) -> Self:
        return self.start()

    def __exit__(self, *exc: object) -> None:
        self.stop()

    async def serve(self) -> None:
        self._loop, self._ending = asyncio.get_running_loop(), asyncio.Event()
        tasks: set[asyncio.Task[None]] = set()

        def accept(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
            task = asyncio.create_task(self._connection(Connection(reader, writer)))
            tasks.add(task)
            task.add_done_callback(tasks.discard)

        server = await asyncio.start_server(
            accept, "127.0.0.1", self.port, limit=2**24, backlog=1024
        )
        self.port = server.sockets[0].getsockname()[1]
        self._ready.set()
        await self._ending.wait()
        server.close()
        for task in list(tasks):
            task.cancel()
        await asyncio.gather(*tasks, return_exceptions=True)

    async def _connection(self, connection: Connection) -> None:
        self.open_connections += 1
        self.total_connections += 1
        try:
            while request := await connection.read():
                await self._answer(connection, request)
        finally:
            self.open_connections -= 1
            await connection.close()

    # --- answering
    async def _answer(self, connection: Connection, request: Request) -> None:
        if request.path == "/script":
            self.push(*request.json())
            await connection.whole(200, b"{}", JSON)
        elif request.path == "/requests":
            body = json.dumps([asdict(recorded) for recorded in self.requests]).encode()
            await connection.whole(200, body, JSON)
        elif request.path.endswith("/models"):
            await connection.whole(200, b'{"object":"list","data":[{"id":"test-model"}]}', JSON)
        else:
            await self._model(connection, request)

    async def _model(self, connection: Connection, request: Request) -> None:
        is_json = "json" in request.headers.get("content-type", "")
        recorded = Recorded(request.path, dict(request.headers), request.json() if is_json else {})
        self.requests.append(recorded)
        answer = self._choose(recorded)
        try:
            await self._play(connection, answer, recorded)
            recorded.finished = True
        except Gone:
            recorded.closed_by_client_at = time.monotonic()

    def _choose(self, recorded: Recorded) -> Answer:
        if self._queue:
            return self._queue.popleft()
        ruled = self.rule(recorded) if self.rule else None
        return self.otherwise if ruled is None else Answer.of(ruled)

    async def _play(self, connection: Connection, answer: Answer, recorded: Recorded) -> None:
        await connection.wait(None if answer.hang == -1 else answer.latency)
        if answer.body is not None:
            headers = {"Content-Type": "application/json", **answer.headers}
            await connection.whole(answer.status, answer.body.encode(), headers)
        elif recorded.path.endswith("/audio/transcriptions"):
            body = json.dumps({"text": answer.text}).encode()
            await connection.whole(200, body, JSON)
        elif not recorded.data.get("stream"):
            dialect = responses if recorded.path.endswith("/responses") else chat
            await connection.whole(200, dialect.whole(answer, recorded.data).encode(), JSON)
        else:
            await connection.head(answer.status, {**STREAM, **answer.headers})
            await self._stream(connection, answer, recorded)

    async def _stream(self, connection: Connection, answer: Answer, recorded: Recorded) -> None:
        for number, frame in enumerate(self._frames(answer, recorded)):
            data = frame.encode()
            if number == answer.hang:
                await connection.wait(None)
            if number == answer.cut:
                await connection.chunk(data[: len(data) // 2])
                await connection.wait(0.05)  # so that the half arrives before the end does
                connection.abort()
                return
            if number == answer.garbage:
                data = b'data: {"id": "chatcmpl-1", "cho\xff\xfe<<<\n\n'
            await connection.chunk(data)
            await connection.wait(answer.pace)
        await connection.chunk(b"")

    def _frames(self, answer: Answer, recorded: Recorded) -> Iterator[str]:
        if answer.frames is not None:
            return iter(answer.frames)
        dialect = responses if recorded.path.endswith("/responses") else chat
        return dialect.stream(answer, recorded.data)
