"""An order at the end to keep what was said before: "..., please make a note of it"."""

from collections.abc import Callable

from tasks.assistant.calls import AddTask
from tasks.assistant.rules.changes.field_cues import FIELDS
from tasks.assistant.rules.english import mood
from tasks.assistant.rules.english.politeness import bare
from tasks.assistant.rules.english.words import lowered, vocabulary, words
from tasks.assistant.rules.new_tasks import adding
from tasks.assistant.rules.questions import cues
from tasks.assistant.rules.questions.cues import LIST
from tasks.assistant.rules.said import CHATTER, Said, call, reply
from tasks.assistant.rules.situation import Situation
from tasks.regex import regex

IT = r"(?:it|that|this|them|those|these)"
ORDER = (
    r"(?:(?:and|so|please|kindly|just|do|also|can you|could you|would you|will you|you)[\s,]+)*"
    rf"(?:(?:make|take|leave|keep)(?: me)? (?:an? )?(?:\w+ )?note(?: of {IT})?"
    rf"|(?:note|save|add|log|record|write|jot)(?: down)? {IT}(?: (?:down|in|up|there|for me))*"
    rf"(?: (?:to|on|onto|in|into) (?:{LIST}|the list))?"
    rf"|(?:put|get|pop|stick|take|mark|enter) {IT} (?:down|in|in there|(?:to|on|onto|in|into)"
    rf" (?:{LIST}|the list))"
    r"|(?:don't|do not|dont|never|let me not|mustn't|must not|can't|cannot)(?: (?:let me|you|i|we"
    rf"|let us))* (?:forget|miss)(?: (?:about )?{IT})?"
    r"|(?:make sure|be sure|see to it|see)(?: that)? i (?:remember|don't forget|do not forget"
    rf"|won't forget)(?: (?:about )?{IT})?"
    rf"|(?:remember|keep track of) {IT}|keep {IT} in mind|remind me(?: (?:of|about) {IT})?)"
    r"(?:[\s,]+(?:for me|please|down|again|will you|would you|could you|somewhere))*"
)
KEEPING = regex(ORDER)
KEPT = regex(rf"(?P<b>.{{3,}}?)(?:\s*[,;:–—-]\s*|\s+){ORDER}[\s.!?]*$")


def kept(plain: str, s: Situation, read: Callable[[str, Situation], Said]) -> Said | None:
    """What stands before such an order, read by itself or else added as it was said."""
    low = lowered(plain)
    if KEEPING.fullmatch(low.strip(" .!?")) and s.touched and not plain.startswith("remind"):
        return reply("All right, it is on your list.", CHATTER) if _holds_it(low) else None
    about = cues.lookup(FIELDS, low.strip(" .!?"))
    hit = None if about and about[0] == "note" else KEPT.match(low)
    head, _ = bare(plain[: hit.end("b")].strip(" ,;:–—-")) if hit else ("", False)
    if not words(head) or len(words(head)) < 2 or lowered(head).split()[-1] in OPEN:
        return None
    found = read(head, s)
    first = lowered(head)
    if found.weight < 0 or ((found.calls or found.question) and not _offers(found)):
        return found
    if found.question:  # what would be offered is ordered: "we're out of milk, put it on the list"
        return call(AddTask.model_validate(found.question.arguments))
    if mood.is_question(first, polite=False) or mood.DENIED.match(first):
        return None
    return adding.add(head, s)


OPEN = vocabulary("to and or please if that when why not i you we")


def _holds_it(low: str) -> bool:
    return any(word in words(low) for word in ("it", "that", "this", "them", "note", "forget"))


def _offers(found: Said) -> bool:
    return found.question is not None and found.question.tool == "add_task"
