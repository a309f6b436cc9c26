"""Answers without a key or network: what the tests use, and who has no model yet."""

from typing import Any

from chat.llm.embedded import Call, Calls, EmbeddedModel, Reply


class Rules(EmbeddedModel):
    def decide(self, input_items: Any, tools: Any, instructions: str) -> Reply | Calls:
        last = input_items[-1]
        if last.get("type") == "function_call_output":
            return Reply("Here is your list.")
        words = _text(last)
        if words.lower().startswith("add "):
            return Calls([Call("add_book", {"title": words[4:]})])
        return Calls([Call("show_books")])


def _text(item: Any) -> str:
    content = item["content"]
    return content if isinstance(content, str) else "".join(part["text"] for part in content)
