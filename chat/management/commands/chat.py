"""`manage.py chat`: talk to the assistant in a terminal."""

from __future__ import annotations

import asyncio
import sys
from typing import Any

from chatkit.store import NotFoundError
from django.core.management.base import BaseCommand, CommandError, CommandParser

from chat.assistant import assistant
from chat.errors import ChatError, as_chat_error
from chat.llm.config import llm_config
from chat.llm.picker import allowed
from chat.models import Thread
from chat.terminal.conversation import Conversation
from chat.terminal.people import CALLED_WRONG, REFUSED, active_person, add_user_argument
from chat.terminal.plain import plain
from chat.terminal.printing import Printer
from chat.threads import thread_get

STOPPED = 130


class Command(BaseCommand):
    help = (
        "Talk to the assistant: with words, one message and its answer; with piped input (or `-`), "
        "that is the message; else line by line until Ctrl-D. Ctrl-C stops an answer. The answer "
        "goes to standard output, everything beside it to standard error."
    )

    def add_arguments(self, parser: CommandParser) -> None:
        add_user_argument(parser)
        parser.add_argument("words", nargs="*", help="the message; `-` for standard input")
        place = parser.add_mutually_exclusive_group()
        place.add_argument("--thread", metavar="ID", help="go on in this conversation")
        place.add_argument("--new", action="store_true", help="start a new conversation")
        parser.add_argument("--model", default="", help="one that LLM_MODELS offers")

    def handle(self, *args: Any, user: str, words: list[str], model: str, **options: Any) -> None:
        self._check_model(model)
        owner = active_person(user)
        thread_id = "" if options["new"] else self._thread(owner, options["thread"])
        self._talk = Conversation(owner, thread_id=thread_id, model=model)
        with asyncio.Runner() as self._runner:
            if words == ["-"] or not (words or sys.stdin.isatty()):
                self._once(sys.stdin.read())
            elif words:
                self._once(" ".join(words))
            else:
                self._converse()

    def _check_model(self, model: str) -> None:
        if model and not allowed(model):
            offered = [choice for choice, _ in llm_config().choices] or [llm_config().model]
            raise CommandError(
                f"The model {plain(model)!r} is not offered here. Offered: {', '.join(offered)}.",
                returncode=CALLED_WRONG,
            )

    def _thread(self, owner: Any, thread_id: str | None) -> str:
        """The one that is named, else the newest that is open."""
        if thread_id is None:
            latest = Thread.objects.filter(owner_id=owner.pk, status=Thread.Status.ACTIVE)
            return latest.order_by("-created_at", "-id").values_list("id", flat=True).first() or ""
        try:
            return thread_get(owner.pk, thread_id).id
        except NotFoundError:
            raise CommandError(
                f"This person has no conversation {plain(thread_id)!r}. List them with: "
                "manage.py threads list --user ...",
                returncode=CALLED_WRONG,
            ) from None

    def _once(self, text: str) -> None:
        if not text.strip():
            raise CommandError(
                "There is nothing to say: the message is empty.", returncode=CALLED_WRONG
            )
        printer = self._printer()
        finished = self._say(text, printer)
        if printer.problem:
            raise CommandError(printer.problem, returncode=REFUSED)
        if not finished:
            raise CommandError("Stopped. What was answered until then is kept.", returncode=STOPPED)
        self.stderr.write(f"Conversation {self._talk.thread_id}", self.style.HTTP_INFO)

    def _converse(self) -> None:
        self.stderr.write(f"{self._greeting()} Ctrl-D ends.", self.style.HTTP_INFO)
        while True:
            try:
                text = input("> ")
            except (EOFError, KeyboardInterrupt):
                break
            if text.strip():
                self._turn(text)
        if self._talk.thread_id:
            self.stderr.write(f"\nConversation {self._talk.thread_id}", self.style.HTTP_INFO)

    def _turn(self, text: str) -> None:
        printer = self._printer()
        try:
            finished = self._say(text, printer)
        except CommandError as error:
            self.stderr.write(str(error), self.style.ERROR)
            return
        if printer.problem:
            self.stderr.write(printer.problem, self.style.ERROR)
        elif not finished:
            self.stderr.write("Stopped.", self.style.WARNING)

    def _say(self, text: str, printer: Printer) -> bool:
        try:
            return self._runner.run(self._talk.say(text, printer))
        except (NotFoundError, ChatError) as error:
            raise CommandError(as_chat_error(error).message, returncode=REFUSED) from None

    def _printer(self) -> Printer:
        def answer(text: str) -> None:
            self.stdout.write(text, ending="")
            self.stdout.flush()

        return Printer(answer, lambda line: self.stderr.write(f"  {line}", self.style.HTTP_INFO))

    def _greeting(self) -> str:
        going_on = f"Going on in {self._talk.thread_id}." if self._talk.thread_id else "A new chat."
        return f"{type(assistant()).__name__}, {llm_config().model}. {going_on}"
