"""A note said behind a task or an order: "..., note that Paul is vegetarian"."""

from collections.abc import Callable
from dataclasses import replace

from tasks.assistant.calls import AddTask, ByNumbers, DeleteTask, UpdateTask
from tasks.assistant.rules.changes import changing
from tasks.assistant.rules.english.words import lowered, words
from tasks.assistant.rules.said import Said
from tasks.assistant.rules.situation import Situation
from tasks.regex import regex

NOTICE = (
    r"(?:please )?(?:(?:note|noting|remember|mind|be aware|keep in mind|bear in mind|mention)"
    r" that|notes?\s*:)\s+"
)
NOTED = regex(
    rf"(?P<h>.{{3,}}?)(?:\s*[,;]\s*(?:(?:and|but|also)\s+)?|\s+(?:and|but)\s+){NOTICE}(?P<n>.+)"
    r"|(?P<i>.{3,}?)[\s,;]+(?:and )?with (?:the |a )(?:note|remark|comment)"
    r"(?: (?:that|saying|reading)\b)?\s*[:,]?\s+(?P<m>.+)"
)
DUTY = regex(
    r"(?:(?:i|we)(?:'ve| have)? (?:also |still |really )*(?:need to|have to|must|should|got to"
    r"|gotta|want to)|remember|remind|don't|to)\b"
)
CLAUSE = regex(rf"{NOTICE}(?P<n>.+)")
ABOUT = regex(r"(?:for|on|about|regarding) [\w' #]{1,40}$")
NOTE_OF = regex(r"(?:add|put|write|attach|leave|make)\b.*\b(?:note|comment)s?\b")


def is_note(low: str) -> bool:
    """A clause that tells more of what was said before; a duty in it is a task of its own."""
    hit = CLAUSE.match(low)
    return hit is not None and not DUTY.match(hit["n"])


def noted(plain: str, s: Situation, read: Callable[[str, Situation], Said]) -> Said | None:
    """What stands before the note, with the note; none when that is nothing to be noted on."""
    hit = NOTED.fullmatch(lowered(plain).strip())
    if not hit:
        return None
    group, text = ("h", "n") if hit["n"] else ("i", "m")
    head = plain[: hit.end(group)].strip(" ,;")
    note = plain[hit.start(text) : hit.end(text)].strip(" .\"'")
    if ABOUT.match(lowered(head)) or NOTE_OF.match(lowered(head)) or not words(note):
        return None
    if text == "n" and DUTY.match(lowered(note)):
        return None
    return _with(read(head, s), note)


def _with(found: Said, note: str) -> Said | None:
    """The note in the last call, or in what is offered to be added."""
    if found.question and found.question.tool == "add_task" and found.question.arguments:
        new = AddTask.model_validate(dict(found.question.arguments))
        given = _put(new, note).model_dump(mode="json", exclude_unset=True)
        return replace(found, question=found.question.model_copy(update={"arguments": given}))
    if not found.calls:
        return None
    last = found.calls[-1]
    if isinstance(last, AddTask):
        return replace(found, calls=(*found.calls[:-1], _put(last, note)))
    if isinstance(last, UpdateTask):
        changed = UpdateTask(**last.model_dump(exclude_unset=True), add_note=note)
        return replace(found, calls=(*found.calls[:-1], changed))
    if isinstance(last, ByNumbers) and not isinstance(last, DeleteTask):
        more = UpdateTask(numbers=list(last.numbers), add_note=note)
        return replace(found, calls=(*found.calls, more))
    return None


def _put(new: AddTask, note: str) -> AddTask:
    *others, last = new.tasks
    text = f"{last.notes}\n{note}" if last.notes else note
    return AddTask(tasks=[*others, last.model_copy(update={"notes": text})])


def added(plain: str, s: Situation) -> Said | None:
    """A sentence of its own behind the one whose task it tells more of."""
    hit = CLAUSE.fullmatch(lowered(plain).strip(" ."))
    if not hit or s.touched is None or DUTY.match(hit["n"]):
        return None
    note = plain[hit.start("n") : hit.end("n")].strip(" \"'")
    return changing.update("it", s, {"add_note": note}, loose=True)
