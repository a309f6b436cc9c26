"""Where the chat lives."""

ROOTS = ("/chatkit", "/chat/chatkit")


def is_chat(path: str) -> bool:
    return any(path == root or path.startswith(f"{root}/") for root in ROOTS)
