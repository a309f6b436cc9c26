"""What clients send, as bytes."""

import itertools
import json

_numbers = itertools.count(1)


def create_body() -> bytes:
    """A new conversation; no two bodies are the same, or the second would join the first."""
    text = f"Hello, what is there to do? ({next(_numbers)})"
    content = [{"type": "input_text", "text": text}]
    given = {"content": content, "attachments": [], "inference_options": {}}
    return json.dumps({"type": "threads.create", "params": {"input": given}}).encode()


def post(path: str, body: bytes, headers: bytes = b"") -> bytes:
    return (
        b"POST %s HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Type: application/json\r\n"
        b"Content-Length: %d\r\n%s\r\n%s" % (path.encode(), len(body), headers, body)
    )


def get(path: str, headers: bytes = b"") -> bytes:
    return b"GET %s HTTP/1.1\r\nHost: 127.0.0.1\r\n%s\r\n" % (path.encode(), headers)
