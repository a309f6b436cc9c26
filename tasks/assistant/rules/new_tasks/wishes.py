"""What people say they need, want or will do."""

import re

from tasks.assistant.calls import AddTask, ListTasks, UpdateTask
from tasks.assistant.rules import coordination
from tasks.assistant.rules.changes import rescheduling
from tasks.assistant.rules.english import mood
from tasks.assistant.rules.english.verbs import ACTIONS, base_of
from tasks.assistant.rules.english.words import lowered, quoted, vocabulary, words
from tasks.assistant.rules.naming.references import resolve
from tasks.assistant.rules.new_tasks import adding
from tasks.assistant.rules.new_tasks.adding_cues import ADDING
from tasks.assistant.rules.new_tasks.items import is_action, split
from tasks.assistant.rules.questions import cues, listing
from tasks.assistant.rules.questions.cues import part
from tasks.assistant.rules.said import CHATTER, Said, call, named, reply, sure
from tasks.assistant.rules.situation import Situation
from tasks.quickadd import find_when, parse
from tasks.regex import regex

OBLIGED = regex(
    r"(?:(?P<w>(?:(?:i|we|you|ya|one|im|i'm|ive|i've|we've|we're|id|i'd"
    r"|we'd)\s+)(?:(?:really|still|also|just|definitely|probably|absolutely|totally"
    r"|actually|always|first|only|now|do|then|soon|kinda|maybe|seriously|desperately"
    r"|urgently)\s+)*)"
    r"(?P<v>(?:need|have|has|got|ought|want|plan|planning|hope|like"
    r"|love|supposed|intend|meant|would like|would love|'d like|am supposed|am planning"
    r"|wish|(?:'ve|have) got|'m supposed"
    r"|'m planning)\s+(?:to|2)|needa|must|mustn't forget to|should|gotta|wanna|gonna"
    r"|hafta|better|had better|'d better|oughta|shall)"
    r"|(?P<x>it(?:'s| is| would be|'d be) (?:very |really |also |so )?(?:necessary|important"
    r"|essential|vital"
    r"|good|best|urgent|time|crucial)(?: for me| that i)?(?: to)?|need to|have to|must|should"
    r"|got to|gotta|wanna|hafta|ought to|needa|i need"
    r"|i must|supposed to|got ?ta))\s+(?:(?:really|still|also|just|definitely|remember to"
    r"|not forget to|make sure to|make sure i|make sure that i|try to"
    r"|probably|like|maybe|also)\s+)*(?P<b>.+)"
)
NEEDS = regex(
    r"(?:(?:i|we)(?: also| really| just| still)* )?need (?P<b>(?!to\b|you\b|help|your\b"
    r"|a (?:break|holiday|vacation|hug|drink|coffee|nap|moment|minute|hand|rest|day off)"
    r"|some (?:help|rest|sleep|time|space|advice|air)|advice|sleep|rest|money|more time"
    r"|time|it\b|that\b|this\b|them\b|him\b|her\b|nothing|no\b|more\b|an? (?:answer|idea"
    r"|laugh|friend)).+)"
)
HAVING = regex(
    r"(?:i|we)(?:'ve got|'ve| have got| have| got)(?: also)? (?P<b>(?:an? |my |the "
    r"|another |some )?.+)|there(?:'s| is| are) (?P<c>(?:an? |the )?.+)|(?:i(?:'m| am)"
    r"|we(?:'re| are)) (?P<d>(?:meeting|seeing|visiting|having|picking up|going to|flying"
    r"|travelling|traveling) .+)"
)
TALKING = vocabulary(
    "know understand talk say ask be feel sleep die cry scream hear tell think see speak "
    "believe admit complain vent chat laugh live stop quit"
)
DUTY = regex(
    r"it|need|have|has|got|must|should|shall|ought|supposed|.*supposed|gotta|hafta|better|.*got|i "
)
LOOKS = regex(r"(?:see|view|list|show|plan|prioriti|review|check|look|organi|get|have)")
TOLD = regex(
    r"(?:see|tell|ask|talk|speak|stop|quit) (?:to |by |the |my |[a-z]+ (?:about|to|at|on|that))"
)
CHANGES = regex(r"(?:change|set|switch|put|shift|swap|adjust)\b")
# Of these only a list has any use; what else is deleted or put off may be at home.
LISTWISE = regex(
    r"(?:mark|tick|check|cross|set) .+ (?:(?:as |to )?(?:done|completed?|finished)|off)$"
    r"|(?:rename|retitle|untag|reopen|unmark) .+"
)
UNMAKING = regex(r"(?:delete|remove|postpone|reschedule|snooze) (?P<b>.+)")
WANTS = regex(r"(?:want|wish|'d|would|like|love|wanna|hope)")


def needed(clause: str, s: Situation) -> Said | None:
    """ "I need to ...", "gotta ...": a new task, or a command that is named as one."""
    low = lowered(clause)
    hit = OBLIGED.match(low)
    if not hit:
        return _later(clause, low, s)
    body = part(clause, hit, "b")
    if found := _looking(body, s):
        return found
    said = hit["v"] or hit["x"] or ""
    if DUTY.match(said) and (kept := _to_finish(body, s)):
        return kept
    if _commands(body, said, s):
        return Said(reply=body, weight=-1)
    moves = (
        rescheduling.MOVE.match(lowered(body))
        or lowered(body).endswith(" instead")
        or (WANTS.match(said) and CHANGES.match(lowered(body)))
    )
    if moves and (moved := rescheduling.reschedule(body, s)) and moved.calls:
        return moved
    talks = _talks(body) or (not DUTY.match(said) and not is_action(body))
    if talks or (hit["w"] or "").startswith(("you", "one")):
        return None
    return adding.add(body, s)


def _to_finish(body: str, s: Situation) -> Said | None:
    """ "I need to finish 7" does not say that it is done."""
    hit = re.match(
        r"(?:finish|complete|wrap up|close|get done)(?: with| off"
        r"| up)? (?P<b>.+)",
        lowered(body),
    )
    meant = resolve(hit["b"], s) if hit else None
    if meant is None or meant.group or len(meant.numbers) != 1:
        return None
    return reply(f"{named(meant.numbers[0], s)} is on your list. Tell me when it is done.")


def _looking(body: str, s: Situation) -> Said | None:
    """ "I want to see my tasks"."""
    low = lowered(body)
    knowing = re.match(r"(?:see|know|hear|find out) (?:about )?", low)
    if knowing and (found := listing.query(body[knowing.end() :], s, asks=True)):
        return found
    if LOOKS.match(low) and (found := listing.query(body, s, asks=False)):
        return found
    if re.match(r"(?:see|view|check)\b.*\b(?:list|tasks|todos)\b", low):
        return call(ListTasks())
    return None


def _commands(body: str, said: str, s: Situation) -> bool:
    if cues.find(ADDING, body) or coordination.explicit(body, s):
        return True
    low = lowered(body).strip(" .!")
    if LISTWISE.match(low) and coordination.commanded(body, s):
        return True
    hit = UNMAKING.match(low)
    named = (hit and len(resolve(hit["b"], s).numbers) == 1) or re.search(
        r"\b(?:task|one|list|reminder)\b", low
    )
    return bool(WANTS.match(said) and named and coordination.commanded(body, s))


def _talks(body: str) -> bool:
    """ "I need to think", "I should have called": no errand."""
    first, second = [*words(body), "", ""][:2]
    if first in TALKING:
        return TOLD.match(lowered(body)) is None
    if first == "have" and base_of(second):
        return True
    return first in {"be", "feel", "know", "understand", "have", "like"} and not is_action(body)


def _later(clause: str, low: str, s: Situation) -> Said | None:
    """ "Tomorrow I have to hand in the keys": the day stands first."""
    purpose = re.match(r"(?:for|before|at) (?:the|my|our|this) [\w' -]{2,30}?,? (?=(?:i|we) )", low)
    dated = purpose and find_when(clause[: purpose.end()], now=s.now, zone=s.zone)
    if purpose and not dated and (hit := OBLIGED.match(low[purpose.end() :])):
        return adding.add(clause[-len(hit["b"]) :], s)
    if repeated := _repeatedly(clause, low, s):
        return repeated
    found = find_when(clause, now=s.now, zone=s.zone)
    if not found or found[1] > 3 or not (hit := OBLIGED.match(low[found[2] :].lstrip(" ,"))):
        return None
    return adding.add(f"{clause[: found[2]]} {clause[-len(hit['b']) :]}", s)


def _repeatedly(clause: str, low: str, s: Situation) -> Said | None:
    """ "every friday I have to take the bins out"."""
    parts = parse(clause, now=s.now, zone=s.zone).parts
    first = parts[0] if parts and parts[0].kind == "recurrence" and parts[0].start == 0 else None
    hit = OBLIGED.match(low[first.end :].lstrip(" ,")) if first else None
    if not first or not hit:
        return None
    return adding.add(f"{clause[-len(hit['b']) :]} {clause[: first.end]}", s)


def fronted(clause: str, s: Situation) -> str:
    """ "on the 24th I have a job interview": the day goes to the end, where it is looked for."""
    found = find_when(clause, now=s.now, zone=s.zone)
    rest = clause[found[2] :].lstrip(" ,") if found else ""
    if not found or clause[: found[1]].lower().strip() not in {"", "on", "at", "by", "so"}:
        return clause
    return f"{rest} {clause[found[1] : found[2]]}" if HAVING.match(lowered(rest)) else clause


def thing(clause: str, low: str, s: Situation) -> Said | None:
    clause = fronted(clause, s)
    low = lowered(clause)
    if (hit := NEEDS.match(low)) and len(words(hit["b"])) <= 12:
        return adding.add(part(clause, hit, "b"), s)
    if hit := HAVING.match(low):
        body = next(part(clause, hit, g) for g in "bcd" if hit.start(g) >= 0)
        if is_action(body.removeprefix("going to ")) and body.startswith("going to "):
            return None
        found = parse(body, now=s.now, zone=s.zone)
        if (
            (found.due_on or found.due_at)
            and len(words(found.title)) <= 9
            and not re.match(r"(?:been|to|no|nothing|not|had|done|it)\b", lowered(body))
        ):
            return call(AddTask(tasks=[adding.new_task(re.sub(r"^(?:an?|some) ", "", body), s)]))
    return None


def still(clause: str, s: Situation) -> Said | None:
    """ "I still have to call the bank": on the list already, or new."""
    hit = re.match(
        r"(?:i|we)(?:'ve)?(?: really| also)* still(?: really| also)* (?:need to|have to|must"
        r"|gotta|got to|should|have got to|want to) (?P<b>.+)",
        lowered(clause),
    )
    if not hit:
        return None
    body = part(clause, hit, "b")
    verb, _, rest = body.partition(" ")
    meant = resolve(rest, s, verb=verb.lower() if verb.lower() in ACTIONS else "")
    there = [n for n in meant.numbers if any(t.number == n and not t.done for t in s.tasks)]
    if there:
        return reply(f"{named(there[0], s)} is still on your list.")
    return adding.add(body, s)


def planned(clause: str, s: Situation) -> Said | None:
    """ "I'll call the bank tomorrow": asked, for it may be talk."""
    hit = mood.FUTURE.match(lowered(clause))
    if not hit:
        return None
    body = part(clause, hit, "b")
    if not is_action(body):
        return None
    new = AddTask(tasks=adding.new_tasks(body, s))
    first = new.tasks[0]
    verb, _, rest = first.title.partition(" ")
    meant = resolve(rest, s, verb=verb.lower())
    if len(meant.numbers) == 1 and (first.due_on or first.due_at):
        move = UpdateTask(numbers=list(meant.numbers), due_on=first.due_on, due_at=first.due_at)
        return sure(move, f"Shall I move {named(meant.numbers[0], s)} to then?")
    if meant.numbers:
        return reply(f"{named(meant.numbers[0], s)} is on your list. Tell me when it is done.")
    if first.due_on or first.due_at or len(split(body)) > 1:
        return sure(new, f"Shall I add {quoted(first.title)} to your list?")
    return reply("All right. If I should keep that as a task, say “add” and what it is.", CHATTER)


UNDONE = regex(r"\b(?:isn't|not|hasn't|wasn't|weren't|aren't|never|haven't|didn't)\b")


def denied(clause: str, s: Situation) -> Said:
    """Denials ("I haven't called the bank yet"): nothing is completed or deleted."""
    low = lowered(clause)
    said = re.sub(
        r"^(?:(?:i|we|it|the|that|'ve|'m|i've|i'm|im|i am|we've|ive|haven't|have not|havent"
        r"|didn't|did not|didnt|couldn't|not|yet|never|don't|do not|dont|have|been able to"
        r"|manage to|managed to|been|get around to|gotten around to|got|done|finished"
        r"|complete|completed|finish|did|with|still|actually|really|had (?:the )?(?:time"
        r"|chance) to|even|get to|isn't|hasn't|delete|remove)\s+)+",
        "",
        low,
    )
    said = re.sub(r"\s+(?:is|are|was|were|has|have)(?:n't| not)\b.*$", "", said.strip(" .!"))
    said = re.sub(
        r"\s+(?:yet|at all|so far|today|anymore|any more|still|is not done|isn't done"
        r"|not done|is not finished|isn't finished|not finished|done|finished)+$",
        "",
        said.strip(" .!"),
    )
    meant = resolve(said, s, status="pending") if said else None
    if meant and meant.numbers and not meant.group:
        task = next(t for t in s.tasks if t.number == meant.numbers[0])
        if (
            task.done
            and re.search(
                r"\b(?:isn't|not|hasn't|wasn't|weren't|aren't|never|haven't|didn't)\b", low
            )
            and not low.startswith(("don't", "do not", "dont", "never"))
        ):
            return Said(reply=f"reopen #{task.number}", weight=-1)
        if re.search(r"\b(?:need|have to|any ?more|no longer|want)\b", low):
            return reply(
                f"Nothing changed. If {named(task.number, s)} is not needed any more, say “delete "
                f"#{task.number}”."
            )
        return reply(f"All right, {named(task.number, s)} stays as it is.")
    return reply("All right, nothing changed.")
