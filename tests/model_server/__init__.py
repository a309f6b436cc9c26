"""A model provider for tests: real HTTP, chat-completions and Responses, and it does as scripted.

    def test_it(model_server):                      # fixture; a thread, a free port
        model_server.say("Hello", pace=0.02)        # answers queue up, one for each request
        model_server.call(("add", {"left": 1, "right": 2}))
        model_server.fail(429, retry_after=1)
        ... LLM_BASE_URL = model_server.base_url ...
        assert model_server.requests[0].messages[-1]["content"] == "..."

When the queue is empty it says `model_server.otherwise`, or what `model_server.rule(request)`
returns. As a process of its own: `python -m tests.model_server --port 0 --pace 0.02 --words 50`,
scripted by `POST /script` (a list of answers as JSON), read back by `GET /requests`.
"""

from tests.model_server.script import Answer, ToolCall
from tests.model_server.server import ModelServer, Recorded

__all__ = ["Answer", "ModelServer", "Recorded", "ToolCall"]
