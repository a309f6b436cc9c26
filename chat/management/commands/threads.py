"""`manage.py threads`: a person's conversations on the command line."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from chatkit.store import NotFoundError
from django.core.management.base import BaseCommand, CommandError, CommandParser

from chat.models import Thread
from chat.moderation import thread_remove
from chat.terminal.people import CALLED_WRONG, REFUSED, add_user_argument, person
from chat.terminal.plain import plain
from chat.threads import thread_get
from chat.transcript.exports import FORMATS, exported
from chat.transcript.reading import transcript


class Command(BaseCommand):
    help = "List, show, export and delete a person's conversations."

    def add_arguments(self, parser: CommandParser) -> None:
        verbs = parser.add_subparsers(dest="verb", required=True, metavar="list|show|export|delete")
        listing = self._verb(verbs, "list", "Show the conversations, the newest first.")
        listing.add_argument("--limit", type=int, default=50)
        self._verb(verbs, "show", "Read a conversation.").add_argument("thread")
        export = self._verb(verbs, "export", "Write a conversation to a file or standard output.")
        export.add_argument("thread")
        export.add_argument("--format", choices=FORMATS, default="markdown")
        export.add_argument("--output", type=Path, help="a file; it must not exist yet")
        delete = self._verb(verbs, "delete", "Delete conversations for good. Asks first.")
        delete.add_argument("threads", nargs="+", metavar="thread")
        delete.add_argument("--yes", action="store_true", help="do not ask")

    def _verb(self, verbs: Any, name: str, text: str) -> CommandParser:
        verb: CommandParser = verbs.add_parser(name, help=text, description=text)
        add_user_argument(verb)
        return verb

    def handle(self, *args: Any, verb: str, user: str, **options: Any) -> None:
        owner = person(user)
        acts = {
            "list": self._list,
            "show": self._show,
            "export": self._export,
            "delete": self._delete,
        }
        acts[verb](owner, options)

    def _list(self, owner: Any, options: dict[str, Any]) -> None:
        limit = options["limit"]
        if limit < 1:
            raise CommandError("--limit is 1 or more.", returncode=CALLED_WRONG)
        mine = Thread.objects.filter(owner_id=owner.pk)
        for thread in mine.order_by("-created_at", "-id")[:limit]:
            state = "" if thread.status == Thread.Status.ACTIVE else f"  ({thread.status})"
            title = plain(thread.title or "(untitled)").replace("\n", " ")
            self.stdout.write(f"{thread.id}  {thread.created_at:%Y-%m-%d %H:%M}  {title}{state}")
        count = mine.count()
        if not count:
            self.stdout.write("No conversations.")
        elif count > limit:
            self.stdout.write(f"... and {count - limit} more. Show them with --limit {count}.")

    def _show(self, owner: Any, options: dict[str, Any]) -> None:
        for entry in transcript(_found(owner, options["thread"])).entries:
            thumb = f" ({entry.thumb})" if entry.thumb else ""
            head = f"{entry.who}, {entry.at:%Y-%m-%d %H:%M}{thumb}"
            self.stdout.write(head, self.style.MIGRATE_HEADING)
            lines = ["  ".join(row) for row in entry.rows] or entry.text.splitlines()
            for line in lines:
                self.stdout.write(f"  {plain(line)}")

    def _export(self, owner: Any, options: dict[str, Any]) -> None:
        text = exported(_found(owner, options["thread"]), options["format"])
        output: Path | None = options["output"]
        if output is None:
            self.stdout.write(text, ending="")
            return
        try:
            with output.open("x", encoding="utf-8") as file:
                file.write(text)
        except FileExistsError:
            raise CommandError(
                f"{output} exists already, and is left as it is. Choose another name.",
                returncode=REFUSED,
            ) from None
        except OSError as error:
            raise CommandError(
                f"{output} could not be written: {error.strerror}.", returncode=REFUSED
            ) from None
        self.stderr.write(f"Wrote {output}.", self.style.SUCCESS)

    def _delete(self, owner: Any, options: dict[str, Any]) -> None:
        chosen = [_found(owner, thread_id) for thread_id in dict.fromkeys(options["threads"])]
        if not options["yes"] and not _agreed(len(chosen)):
            raise CommandError("Nothing was deleted.", returncode=1)
        for thread in chosen:
            thread_remove(thread)
            self.stdout.write(f"Deleted {thread.id}.", self.style.SUCCESS)


def _found(owner: Any, thread_id: str) -> Thread:
    try:
        return thread_get(owner.pk, thread_id)
    except NotFoundError:
        raise CommandError(
            f"This person has no conversation {plain(thread_id)!r}. List them with: manage.py "
            "threads list --user ...",
            returncode=CALLED_WRONG,
        ) from None


def _agreed(count: int) -> bool:
    what = "this conversation" if count == 1 else f"these {count} conversations"
    try:
        answer = input(f"Delete {what} for good? Type yes: ")
    except EOFError:
        raise CommandError(
            "Nobody is there to answer. Add --yes to delete without asking.", returncode=1
        ) from None
    return answer.strip().lower() == "yes"
