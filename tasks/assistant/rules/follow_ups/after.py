"""The short sentence after the tools have run; the widget shows the rest."""

from collections.abc import Sequence

from tasks.assistant.calls import Arguments, ListTasks, Outcome
from tasks.assistant.rules.english.words import quoted
from tasks.assistant.rules.said import joined

DONE = {
    "add_task": "Added",
    "complete_task": "Done:",
    "reopen_task": "Open again:",
    "update_task": "Changed",
    "delete_task": "Deleted",
}
MOST_NAMED = 3


def reply_after(calls: Sequence[Arguments], outcomes: Sequence[Outcome], answer: str = "") -> str:
    """One sentence for each result, in order; an answer in words where one was looked for."""
    if answer and len(calls) == 1 and any(one.ok and one.numbers for one in outcomes):
        return answer
    told = [_sentence(call, outcome) for call, outcome in zip(calls, outcomes, strict=False)]
    return " ".join(dict.fromkeys(line for line in told if line)) or "Nothing changed."


def _sentence(call: Arguments, outcome: Outcome) -> str:
    if not outcome.ok:
        return outcome.message or "That did not work, and nothing changed."
    if outcome.asked:
        return outcome.message or "Please confirm first; nothing has changed yet."
    if call.tool in DONE:
        return f"{DONE[call.tool]} {_names(outcome)}."
    if call.tool == "list_tasks":
        return _listed(call, outcome)
    if call.tool == "find_tasks":
        return _count(outcome, "I found nothing that fits.", "Found")
    if call.tool == "task_stats":
        return _stats(outcome)
    plain = {
        "plan_day": "Here is a plan for the day.",
        "undo": "Taken back.",
        "answer": "All right.",
    }
    return outcome.message or plain.get(call.tool, "Done.")


def _names(outcome: Outcome) -> str:
    if len(outcome.numbers) > MOST_NAMED or not outcome.titles:
        return (
            f"{len(outcome.numbers)} tasks"
            if len(outcome.numbers) != 1
            else f"#{outcome.numbers[0]}"
        )
    pairs = zip(outcome.numbers, outcome.titles, strict=False)
    return joined([f"#{number} {quoted(title)}" for number, title in pairs])


def _count(outcome: Outcome, nothing: str, lead: str) -> str:
    total = outcome.total if outcome.total is not None else len(outcome.numbers)
    if total == 0:
        return nothing
    return f"{lead} {total} {'task' if total == 1 else 'tasks'}."


def _listed(call: Arguments, outcome: Outcome) -> str:
    kind = (
        {"completed": "done ", "pending": "open "}.get(call.status, "")
        if isinstance(call, ListTasks)
        else ""
    )
    total = outcome.total if outcome.total is not None else len(outcome.numbers)
    if total == 0:
        return (
            f"There are no {kind}tasks that fit." if _narrow(call) else f"You have no {kind}tasks."
        )
    return (
        f"Here {'is' if total == 1 else 'are'} {total} {kind}{'task' if total == 1 else 'tasks'}."
    )


def _narrow(call: Arguments) -> bool:
    return bool(call.model_dump(exclude={"status"}, exclude_defaults=True))


def _stats(outcome: Outcome) -> str:
    n = outcome.counts
    if not n:
        return "Here is where you stand."
    text = f"You have {n.get('pending', 0)} open and {n.get('completed', 0)} done"
    return f"{text}, {n['overdue']} overdue." if n.get("overdue") else f"{text}."
