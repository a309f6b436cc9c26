"""Why a file is not taken, as the person reads it."""

from __future__ import annotations

from chat.errors import ChatError


class FileRefused(ChatError):
    """A file that cannot be taken; nothing of it is kept."""

    kind, status = "file_refused", 422


def too_large(limit: int) -> FileRefused:
    return FileRefused(
        f"The file is too large: at most {megabytes(limit)}. Make it smaller, or send a part.",
        kind="file_too_large",
        status=413,
    )


def unknown_type() -> FileRefused:
    return FileRefused(
        "Files of this type cannot be sent. Send a picture (PNG, JPEG, GIF, WebP), a PDF or a "
        "plain text.",
        kind="file_type",
        status=415,
    )


def markup() -> FileRefused:
    return FileRefused(
        "Web pages and SVG drawings cannot be sent. Send a picture as PNG or JPEG, and text as "
        "plain text.",
        kind="file_type",
        status=415,
    )


def broken(what: str) -> FileRefused:
    return FileRefused(
        f"The {what} could not be read: it is damaged or not what it says. Save it again and send "
        "that.",
        kind="file_broken",
    )


def too_many_pixels(limit: int) -> FileRefused:
    return FileRefused(
        f"The picture has too many pixels: at most {limit // 1_000_000} million. Scale it down and "
        "send that.",
        kind="file_too_large",
        status=413,
    )


def empty() -> FileRefused:
    return FileRefused("The file is empty. Choose another one.", kind="file_empty")


def quota_full(limit: int) -> FileRefused:
    return FileRefused(
        f"Your files take up all of your {megabytes(limit)}. Delete conversations with files in "
        "them, and send this one again.",
        kind="file_quota",
        status=429,
    )


def too_many_unsent(limit: int) -> FileRefused:
    return FileRefused(
        f"{limit} files wait to be sent already. Send or remove some of them first.",
        kind="file_count",
        status=429,
    )


def megabytes(size: int) -> str:
    return f"{size / 1_000_000:g} MB" if size >= 100_000 else f"{size / 1000:g} kB"
