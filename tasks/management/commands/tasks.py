"""A person's tasks on the command line: list, add (by quick add), done."""

from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser

from accounts.management.people import person_by_email
from accounts.models import User
from tasks.errors import TaskError
from tasks.filters import VIEWS
from tasks.models import Task
from tasks.paging import MOST
from tasks.recurrence import describe
from tasks.selectors import task_list, task_query
from tasks.services import task_follower, task_quick_add, tasks_complete


class Command(BaseCommand):
    help = "List, add and complete a person's tasks."

    def add_arguments(self, parser: CommandParser) -> None:
        verbs = parser.add_subparsers(dest="verb", required=True, metavar="list|add|done")
        listing = self._verb(verbs, "list", "Show tasks.")
        listing.add_argument("--view", choices=VIEWS, default="open")
        listing.add_argument("--tag")
        listing.add_argument("--search", metavar="WORDS")
        adding = self._verb(verbs, "add", 'Add a task: "Pay rent tomorrow 5pm !high #home".')
        adding.add_argument("text", nargs="+")
        done = self._verb(verbs, "done", "Complete tasks by their numbers.")
        done.add_argument("numbers", nargs="+", type=int, metavar="number")

    def _verb(self, verbs: Any, name: str, text: str) -> CommandParser:
        verb: CommandParser = verbs.add_parser(name, help=text, description=text)
        verb.add_argument("--user", required=True, metavar="EMAIL", help="whose tasks")
        return verb

    def handle(self, *args: Any, verb: str, user: str, **options: Any) -> None:
        person = person_by_email(user)
        act = {"list": self._list, "add": self._add, "done": self._done}[verb]
        try:
            act(person, options)
        except TaskError as error:
            raise CommandError(error.message, returncode=3) from None

    def _list(self, person: User, options: dict[str, Any]) -> None:
        filters = {"view": options["view"], "tag": options["tag"], "q": options["search"]}
        shown = task_list(owner=person, limit=MOST, **filters)
        for task in shown.tasks:
            self.stdout.write(line(task))
        if not shown.tasks:
            self.stdout.write("No tasks.")
        if shown.next_cursor:
            more = task_query(owner=person, **filters).count() - len(shown.tasks)
            self.stdout.write(f"... and {more} more. Narrow it with --view, --tag or --search.")

    def _add(self, person: User, options: dict[str, Any]) -> None:
        task = task_quick_add(owner=person, text=" ".join(options["text"]))
        self.stdout.write(f"Added {line(task)}", self.style.SUCCESS)

    def _done(self, person: User, options: dict[str, Any]) -> None:
        for task in tasks_complete(owner=person, numbers=options["numbers"]):
            self.stdout.write(f"Done {line(task)}", self.style.SUCCESS)
            if following := task_follower(task):
                following.owner = person
                self.stdout.write(f"Next {line(following)}")


def line(task: Task) -> str:
    """One task in one line; dates are the person's and sort as text."""
    due = (
        f"{task.due_at.astimezone(task.owner.zone):%Y-%m-%d %H:%M}" if task.due_at else task.due_on
    )
    parts = [
        f"#{task.number}",
        "[x]" if task.completed_at else "[ ]",
        task.title,
        f"(due {due})" if due else "",
        f"({describe(task.recurrence)})" if task.recurrence else "",
        "" if task.priority == "none" else f"!{task.priority}",
        *(f"#{tag}" for tag in task.tags),
    ]
    return " ".join(filter(None, parts))
