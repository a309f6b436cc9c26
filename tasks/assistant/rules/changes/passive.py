"""Orders in the passive: "can the report be moved to monday", "I'd like 3 deleted"."""

from tasks.assistant.rules.english.words import lowered
from tasks.regex import regex

BASES = {
    "moved": "move", "postponed": "postpone", "rescheduled": "reschedule", "pushed": "push",
    "delayed": "delay", "deleted": "delete", "removed": "remove", "renamed": "rename",
    "tagged": "tag", "untagged": "untag", "reopened": "reopen", "changed": "change",
    "shifted": "shift", "snoozed": "snooze", "marked": "mark", "completed": "complete",
    "bumped": "bump", "prioritized": "prioritize", "prioritised": "prioritise", "set": "set",
    "ticked off": "tick off", "checked off": "check off", "crossed off": "cross off",
}  # fmt: skip
ORDERED = regex(
    r"(?:(?:can|could|would|will) (?:we |you |i )?(?:get |have )?|(?:please )?(?:get|have) "
    r"|(?:i'd like|i would like|i want|i need) )"
    r"(?P<x>(?:the|my|task|number|that|this|it|both|all|everything|#|\d|[\w']+ ).{0,60}?)"
    rf" (?:(?:please|also) )?(?:to )?(?:be )?(?P<v>{'|'.join(BASES)})\b(?<!tagged(?! as| with))"
    r"(?P<r>.*)"
)
GIVEN = regex(
    r"(?:can|could|may|should|shall) (?P<x>(?:the|my|task|number|that|this|it|#|\d).{0,40}?)"
    r" (?:please )?(?:get|have|be given|receive)"
    r" (?P<r>(?:the |an? )?(?:tag|label|note|high|low|medium|top|due date|deadline)\b.*)"
)
# "could the milk wait until tomorrow", "can the report happen on monday".
LATER = regex(
    r"(?:can|could|may|might) (?P<x>[\w#' ]{1,40}?)"
    r" (?:please |maybe |perhaps |just |also )*(?:wait|happen|be done|be|"
    r"go|take place|move|slip|stay|hold)"
    r"(?: (?:until|till|to|on|at|for|over))+"
    r" (?P<w>(?:the \d|the (?:weekend|end|first)|today|tonight|tomorrow|next|this|noon|midnight"
    r"|\w{3,6}day|mon|tues?|wed|thur?s?|fri|sat|sun|end|after|later|\d"
    r"|(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*)\b.*)"
)
ALLOWED = regex(
    rf"(?P<x>[\w#' ]{{1,40}}?) (?:can|could|should|may) (?:now |please |also )*be"
    rf" (?P<v>{'|'.join(BASES)})"
    r"\b(?P<r>.*)"
)
NO_TASK = regex(
    r"(?:to|you|i|we|they|he|she|get|rid|been|have|be|set|mark|make|move|put|change|tick|check"
    r"|cross"
    r"|add|show|list|delete|remove|give|tag|rename|turn|flag|consider|switch|update|log|count)\b"
)


def active(text: str) -> str | None:
    """The same as an order: "move the report to monday"."""
    if (hit := GIVEN.match(lowered(text))) and not NO_TASK.match(hit["x"]):
        rest = text[hit.start("r") : hit.end("r")].rstrip(" ?")
        return f"give {text[hit.start('x') : hit.end('x')]} {rest}"
    if (hit := LATER.match(lowered(text))) and not NO_TASK.match(hit["x"]):
        said = text[hit.start("x") : hit.end("x")]
        return f"move the due date of {said} to {text[hit.start('w') :].rstrip(' ?')}"
    hit = ORDERED.match(lowered(text)) or ALLOWED.match(lowered(text))
    if not hit or NO_TASK.match(hit["x"]):
        return None
    said = text[hit.start("x") : hit.end("x")]
    return f"{BASES[hit['v']]} {said}{text[hit.start('r') : hit.end('r')].rstrip(' ?')}"
