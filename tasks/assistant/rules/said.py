"""What one clause came to, before the clauses of a message are put together."""

from dataclasses import dataclass
from typing import Any

from tasks.assistant.calls import Arguments, ByNumbers
from tasks.assistant.rules.english.words import quoted
from tasks.assistant.rules.naming.pointing import Meant
from tasks.assistant.rules.situation import Question, Situation

CHATTER, TALK, REPLY, ASKED, DONE = range(5)
MOST_OPTIONS = 6


@dataclass(frozen=True, slots=True)
class Said:
    calls: tuple[Arguments, ...] = ()
    reply: str = ""
    question: Question | None = None
    weight: int = REPLY


def call(*calls: Arguments) -> Said:
    return Said(calls=calls, weight=DONE)


def answered(text: str, looks: Arguments) -> Said:
    """What is asked, in words, beside the row that shows it."""
    return Said(calls=(looks,), reply=text, weight=DONE)


def reply(text: str, weight: int = REPLY) -> Said:
    return Said(reply=text, weight=weight)


def ask(question: Question) -> Said:
    return Said(reply=question.text, question=question, weight=ASKED)


def named(number: int, s: Situation) -> str:
    title = next((t.title for t in s.tasks if t.number == number), "")
    return f"#{number} {quoted(title)}"


def joined(parts: list[str], link: str = "and") -> str:
    return f"{', '.join(parts[:-1])} {link} {parts[-1]}" if len(parts) > 1 else "".join(parts)


def which(options: tuple[int, ...], waiting: ByNumbers, verb: str, s: Situation) -> Said:
    """A question which task is meant; the waiting call's own numbers do not count."""
    shown = sorted(options)[:MOST_OPTIONS]
    arguments = waiting.model_dump(mode="json", exclude_defaults=True, exclude={"numbers"})
    names = joined([named(n, s) for n in shown], "or")
    if len(options) == 1:
        text = f"Do you mean {names}? Say yes and I will {verb} it."
    elif len(options) > len(shown):
        text = f"Several tasks fit: {names}, and more. Which one should I {verb}?"
    else:
        text = f"Which one should I {verb}: {names}?"
    kind = "which" if len(options) > 1 else "sure"
    return ask(
        Question(kind=kind, text=text, options=tuple(shown), tool=waiting.tool, arguments=arguments)
    )


def sure(waiting: Arguments, text: str) -> Said:
    arguments: dict[str, Any] = waiting.model_dump(mode="json", exclude_defaults=True)
    return ask(
        Question(
            kind="sure",
            text=text,
            options=tuple(getattr(waiting, "numbers", ())),
            tool=waiting.tool,
            arguments=arguments,
        )
    )


def not_found(meant: Meant, said: str, s: Situation) -> Said:
    """Why a reference came to nothing."""
    if meant.absent:
        numbers = joined([f"#{n}" for n in meant.absent], "or")
        return reply(
            f"There is no task {numbers}, so nothing changed. Say “show my tasks” to see the "
            f"numbers."
        )
    if meant.rows:
        return reply(f"The list shown last has {len(s.shown)} rows, so nothing changed.")
    if meant.unclear:
        return reply(
            "Which task do you mean? Name it by its number, such as #3, or by its title. Nothing "
            "changed."
        )
    if meant.group:
        return reply("No task fits that, so nothing changed.")
    return reply(f"I found no task like {quoted(said.strip(' .,!?'))}, so nothing changed.")
