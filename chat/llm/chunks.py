"""Chat-completions chunks as light objects, with the dialects of providers made one.

The openai client builds a pydantic tree for each chunk, the largest cost of a streamed answer; the
agents SDK reads a handful of attributes of it. These classes have those, and nothing else.
"""

import json
from collections.abc import Mapping
from typing import Any
from uuid import uuid4

from openai.types.completion_usage import CompletionUsage

from .faults import Filtered, Garbled, Reported, TooLong

Json = Mapping[str, Any]
FILTERS = ("content_filter", "safety", "prohibited", "recitation", "blocklist", "spii")
LENGTHS = {"length", "max_tokens", "max_output_tokens", "model_length"}


class Function:
    __slots__ = ("arguments", "name")

    def __init__(self, name: str | None, arguments: str) -> None:
        self.name, self.arguments = name, arguments


class ToolCallDelta:
    __slots__ = ("extra_content", "function", "id", "index", "provider_specific_fields", "type")

    def __init__(self, index: int, id: str | None, function: Function, raw: Json) -> None:
        self.index, self.id, self.function = index, id, function
        self.type = "function"
        self.extra_content = raw.get("extra_content")
        self.provider_specific_fields = raw.get("provider_specific_fields")


class Delta:
    __slots__ = ("annotations", "content", "reasoning_content", "refusal", "tool_calls")

    def __init__(self, raw: Json, tool_calls: list[ToolCallDelta] | None) -> None:
        self.content = _text(raw.get("content"))
        self.refusal = raw.get("refusal") or None
        self.annotations = raw.get("annotations")
        # OpenRouter and Ollama say `reasoning`, DeepSeek and others `reasoning_content`.
        self.reasoning_content = raw.get("reasoning_content") or raw.get("reasoning") or None
        self.tool_calls = tool_calls


class Choice:
    __slots__ = ("delta", "finish_reason", "index", "logprobs")

    def __init__(self, delta: Delta, finish_reason: str | None) -> None:
        self.index = 0
        self.delta, self.finish_reason = delta, finish_reason
        self.logprobs = None


class Chunk:
    __slots__ = ("choices", "id", "model", "usage")

    def __init__(self, raw: Json, choices: list[Choice], usage: CompletionUsage | None) -> None:
        self.id, self.model = raw.get("id"), raw.get("model")
        self.choices, self.usage = choices, usage


class Reader:
    """Turns one answer's raw chunks into `Chunk`s; knows the calls so far and how it ended."""

    def __init__(self) -> None:
        self.finish: str | None = None
        self.started = False
        self._calls: list[_Call] = []

    def read(self, raw: Json) -> Chunk:
        if raw.get("error"):
            raise _reported(raw["error"])
        choices = raw.get("choices")
        if choices is None and "usage" not in raw:
            raise Garbled("a chunk without choices")
        self.started = True
        usage = _usage(raw.get("usage"))
        for choice in choices or ():
            if choice.get("index") in (0, None):
                return Chunk(raw, [self._choice(choice)], usage)
        return Chunk(raw, [], usage)

    def end(self) -> None:
        """Raise if the answer did not end by itself."""
        finish = (self.finish or "").lower()
        if finish.startswith(FILTERS):
            raise Filtered(finish[:40])
        if finish in LENGTHS:
            raise TooLong(finish)
        if finish == "error":
            raise Reported(None, "error", "")

    def _choice(self, choice: Json) -> Choice:
        if choice.get("error"):
            raise _reported(choice["error"])
        # A server that ignores `stream` answers whole: `message` stands where `delta` would.
        delta = choice.get("delta") or choice.get("message") or {}
        self.finish = choice.get("finish_reason") or self.finish
        raw_calls = delta.get("tool_calls")
        calls = [self._call(raw) for raw in raw_calls if raw] if raw_calls else None
        # The handler must not invent a refusal of its own; `end` says what happened.
        return Choice(Delta(delta, calls), "stop" if self.finish else None)

    def _call(self, raw: Json) -> ToolCallDelta:
        function = raw.get("function") or {}
        name = function.get("name") or None
        arguments = function.get("arguments")
        if arguments is not None and not isinstance(arguments, str):
            arguments = json.dumps(arguments, ensure_ascii=False)
        arguments = arguments or ""
        call = self._known(raw, name, arguments)
        new_id = None
        if call is None:
            known = self._named(raw)
            call = _Call(len(self._calls), raw.get("index"), raw.get("id"), name or known)
            self._calls.append(call)
            new_id, name = call.id, call.name
        call.arguments += arguments
        return ToolCallDelta(call.position, new_id, Function(name, arguments), raw)

    def _known(self, raw: Json, name: str | None, arguments: str) -> "_Call | None":
        """The call that a delta continues; None if it begins another.

        Gemini leaves `index` out, and both it and Ollama give every parallel call index 0: an id
        or a name of its own tells them apart, or arguments that follow complete ones.
        """
        index, given = raw.get("index"), raw.get("id")
        call = next((c for c in reversed(self._calls) if index is None or c.index == index), None)
        if call is None:
            return None
        if given and call.given and given != call.given and (name or index is None):
            return next((c for c in self._calls if c.given == given), None)
        if name and not given and not call.given and call.is_complete():
            return None
        if arguments.startswith("{") and call.is_complete():
            return None
        return call

    def _named(self, raw: Json) -> str | None:
        same = [c for c in self._calls if c.index == raw.get("index")]
        return same[-1].name if same else None


class _Call:
    __slots__ = ("arguments", "given", "id", "index", "name", "position")

    def __init__(self, position: int, index: int | None, given: str | None, name: str | None):
        self.position, self.index, self.given, self.name = position, index, given, name
        self.id = given or f"call_{uuid4().hex}"
        self.arguments = ""

    def is_complete(self) -> bool:
        if not self.arguments.endswith("}"):
            return False
        try:
            json.loads(self.arguments)
        except ValueError:
            return False
        return True


def _text(content: Any) -> str | None:
    """Mistral and others may send parts instead of a string."""
    if isinstance(content, list):
        return "".join(part.get("text") or "" for part in content if isinstance(part, dict))
    return content if isinstance(content, str) else None


def _usage(raw: Any) -> CompletionUsage | None:
    if not isinstance(raw, Mapping):
        return None
    asked, said = raw.get("prompt_tokens") or 0, raw.get("completion_tokens") or 0
    total = raw.get("total_tokens") or asked + said
    return CompletionUsage.model_validate(
        {
            "prompt_tokens": asked,
            "completion_tokens": said,
            "total_tokens": total,
            "prompt_tokens_details": raw.get("prompt_tokens_details"),
            "completion_tokens_details": raw.get("completion_tokens_details"),
        }
    )


def _reported(error: Any) -> Reported:
    if not isinstance(error, Mapping):
        return Reported(None, "", str(error))
    code = error.get("code")
    status = code if isinstance(code, int) else error.get("status_code")
    name = str(error.get("type") or "") if isinstance(code, int) else str(code or "")
    message = str(error.get("message") or "")
    return Reported(status if isinstance(status, int) else None, name, message)
