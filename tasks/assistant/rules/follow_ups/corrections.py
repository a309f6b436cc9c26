"""Corrections of what was just done: "no, I meant friday", "actually high", "make it 6"."""

import re
from datetime import datetime, timedelta
from typing import Any

from tasks.assistant.calls import DeleteTask, UpdateTask
from tasks.assistant.rules.changes.whens import due_fields, next_one
from tasks.assistant.rules.english.verbs import ACTIONS
from tasks.assistant.rules.english.words import lowered, vocabulary, words
from tasks.assistant.rules.naming.pointing import COUNT
from tasks.assistant.rules.naming.references import is_explicit, resolve
from tasks.assistant.rules.new_tasks import adding
from tasks.assistant.rules.new_tasks.items import is_action
from tasks.assistant.rules.questions.filters import LEVELS, due_day
from tasks.assistant.rules.said import Said, call
from tasks.assistant.rules.situation import Situation, TaskFact
from tasks.quickadd import parse, read_when
from tasks.regex import regex

CORRECTING = regex(
    r"(?:(?:no|nope|wait|sorry|oops|hmm|oh|ah|er|um|well|ok|okay|actually|rather"
    r"|or rather|i mean|i meant|i meant to say|i said|correction|make that|make it"
    r"|change it to|change that to|let's make it|let's say|let's do|better|instead"
    r"|should be|it should be|(?:it |that )?should(?:'ve| have) been|i meant to say"
    r"|that should be|it's|it is|no it's|set it to|set it for"
    r"|move it to|not [\w ]{1,20} but|better make it|make it for|for|due"
    r"|on second thoughts?|on second thought|perhaps|maybe|it needs to be|it has to be"
    r"|it must be|do it|it was supposed to be|and"
    r"|(?:scratch|strike|cancel|forget) that)[\s,:.!]+)+"
)
SIGNALS = regex(
    r"(?:no\b|wait|sorry|oops|actually|rather|or rather|i mean|i meant|correction"
    r"|make that|change (?:it|that) to|should be|it should|better"
    r"|(?:scratch|strike|cancel|forget) that|not [\w ]{1,20}(?:,| but))"
)
PREFERRED = (
    r"(?:is|would be|'d be|works?|suits(?: me)?|sounds)(?: (?:even|much|a bit))? (?:better|best)"
)
UNDATED = regex(
    r"(?:with )?(?:no|without(?: an?| any)?) (?:fixed |particular )?(?:deadline|due date|date|due)"
    r"(?: (?:at all|needed|necessary|after all))?"
    r"|(?:forget|skip|scrap|leave out|leave off|never mind) (?:the|that) (?:due )?(?:date|deadline)"
    r"|leave (?:the (?:due )?date|it) (?:off|out|open|undated|without a date)"
)
DAYS_ON = {
    **dict.fromkeys(("a day later", "one day later", "the day after", "the next day"), 1),
    **dict.fromkeys(("a day earlier", "one day earlier", "the day before"), -1),
}
TIMELESS = regex(
    r"(?:(?:with )?no|without(?: an?| any)?|forget the|drop the) (?:fixed |set )?(?:time|hour)"
    r"|(?:at )?any ?time(?: (?:that day|is fine|will do))?|all day"
)
LATE_SIGNAL = regex(
    r"[\s,](?:instead|actually|rather|what i (?:meant|wanted|said|had in mind)"
    rf"|{PREFERRED})[.!]*$"
)
AGAIN = regex(
    r"(?:no|nope|oops|sorry|wait|actually)\b[\s,.!]*(?:(?:no|wait|sorry|i mean|actually)[\s,.!]+)*"
    r"(?P<b>\w.+)"
)
# "no, the fridge" after "clean the oven".
THE = r"(?:the|my|our|his|her|their) "
THINGS = regex(rf"(?P<v>\w[\w -]*?) (?={THE})")
OTHER_THING = regex(
    r"(?:(?:no|nope|wait|sorry|oops|oh|actually|i mean|rather)[\s,.!]+)+"
    rf"(?P<b>{THE}(?!first|second|last|other|same)[\w'-]+(?: [\w'-]+){{0,2}})[.!]*$"
)
CARRIED = vocabulary(
    "buy get order pick bring pack call text email pay clean wash book send print read "
    "water feed collect return visit ring phone grab fetch renew cancel check fix"
)
LEVEL = regex(
    r"(?:(?:priority|prio)(?:\s*[:=]| is| should be)? ?|as |with |to |very |really |a |it's "
    r"|is )*(high|medium|low|urgent|important|top"
    r"|normal)(?:[ -]?(?:priority|prio|importance))?(?: one| please)?"
)


def touched(s: Situation) -> TaskFact | None:
    if s.touched is None or not s.touched.numbers:
        return None
    return next((t for t in s.tasks if t.number == s.touched.numbers[-1]), None)


def _only_row(s: Situation) -> TaskFact | None:
    """ "friday is better" under a list of one row."""
    return next((t for t in s.tasks if s.shown == (t.number,)), None)


def carried(said: str, s: Situation) -> str:
    """ "envelopes" after "Buy stamps" is "Buy envelopes"."""
    last = touched(s)
    first = (words(last.title) or [""])[0] if last else ""
    like = THINGS.match(lowered(last.title)) if last else None
    if last and like and re.match(THE, lowered(said)):
        return last.title[: like.end("v")] + f" {said}"
    if first in CARRIED and not is_action(said) and (words(said) or [""])[0] not in ACTIONS:
        return f"{first} {said}"
    return said


def corrected(text: str, s: Situation, whole: str) -> Said | None:
    """ "no, I meant friday", "actually high priority", "no, oat milk"."""
    start = lowered(whole).strip()
    signal = SIGNALS.match(start) or SIGNALS.match(lowered(text)) or LATE_SIGNAL.search(start)
    last = touched(s) or (_only_row(s) if signal else None)
    if last is None or not (signal or CORRECTING.match(start)):
        return None
    body = re.sub(r" (?:is|was|'s) what i (?:meant|wanted|said|had in mind)$", "", text, flags=re.I)
    body = re.sub(rf" {PREFERRED}$", "", body, flags=re.I)
    body = re.sub(r"[\s,]+(?:instead|actually|please|rather|not \w+|of \w+)$", "", body, flags=re.I)
    if cleared := _fields(body, last, s).get("clear_due"):  # before "no date" loses its "no"
        return call(UpdateTask(numbers=[last.number], clear_due=cleared))
    for _ in range(2):
        if (lead := CORRECTING.match(lowered(body))) and body[lead.end() :].strip():
            body = body[lead.end() :]
    body = re.sub(r",? not .*$|^not [^,]*?(?:,| but) ", "", body, flags=re.I)
    if fields := _hour(body, last, s) or _fields(body, last, s):
        return call(UpdateTask(numbers=[last.number], **fields))
    meant = _said_instead(start, last, s)
    if not meant or not s.touched:
        return None
    if re.match(r"(?:no|not) ", meant["b"]):
        gone = resolve(meant["b"].split(" ", 1)[1], s).numbers
        return call(DeleteTask(numbers=list(gone))) if gone else None  # which asks by its card
    return _meant(whole.strip()[meant.start("b") :], last, s)


def _said_instead(start: str, last: TaskFact, s: Situation) -> re.Match[str] | None:
    """What stands for the title: after "I meant", "no," or "no wait,"."""
    meant = re.match(
        r"(?:(?:no|wait|sorry|oops|oh|actually)[\s,]+)*(?:(?:i meant?(?: to say)?|make that"
        r"|correction)[\s,:]+|not [\w ]{1,20}?(?:,| but) )(?P<b>.+)",
        start,
    )
    short = s.touched is not None and s.touched.verb == "add_task" and len(words(last.title)) <= 2
    if not meant and (short or carried("x", s) != "x"):
        meant = re.match(
            r"(?:(?:no|nope|wait|sorry|oops|oh|actually)[\s,]+)*(?:no|sorry|oops|actually),"
            r" (?P<b>(?!i\b|it\b|that\b|you\b|don't\b|the\b|all\b|thank)"
            r"[\w'-]+(?: [\w'-]+)?)[.!]*$",
            start,
        )
    other = OTHER_THING.match(start) if (s.touched and s.touched.verb == "add_task") else None
    if not meant and other and not resolve(other["b"], s, status="all").numbers:
        meant = other
    if not meant and (again := AGAIN.match(start)) and _same_verb(again["b"], last):
        meant = again
    return meant


def _same_verb(said: str, last: TaskFact) -> bool:
    """ "no wait, paint the garage" after "paint the shed"."""
    return is_action(said) and words(said)[:1] == words(last.title)[:1]


def _meant(said: str, last: TaskFact, s: Situation) -> Said | None:
    """ "I meant oat milk": the title, when a task was just added or renamed."""
    said = re.sub(r",? (?:not|instead of) .*$| instead$", "", said.strip(" .!"), flags=re.I)
    if (
        s.touched is None
        or s.touched.verb not in {"add_task", "update_task"}
        or not words(said)
        or len(words(said)) > 8
    ):
        return None
    if is_explicit(said, s) or re.match(
        r"(?:to|that|delete|the (?:other|first|second))\b", lowered(said)
    ):
        return None
    new = adding.new_task(carried(said, s), s)
    given: dict[str, Any] = {"title": new.title, "due_on": new.due_on, "due_at": new.due_at}
    return call(UpdateTask(numbers=[last.number], **{k: v for k, v in given.items() if v}))


def _hour(body: str, last: TaskFact, s: Situation) -> dict[str, Any]:
    """ "make it 6" of what has its hour."""
    said = lowered(body).strip(" .!,")
    said = str(COUNT.get(said, said))
    if not last.due_at or not re.fullmatch(r"\d{1,2}", said):
        return {}
    when = read_when(f"at {said}", now=s.now, zone=s.zone)
    return due_fields(when, last, s) if when else {}


def _fields(body: str, last: TaskFact, s: Situation) -> dict[str, Any]:
    """The fields that the whole fragment is: a day, a priority, tags, a repeat."""
    low = lowered(body).strip(" .!,")
    if UNDATED.fullmatch(low):
        return {"clear_due": True}
    if low in {"no priority", "not urgent", "not important", "normal priority"}:
        return {"priority": "none"}
    if hit := LEVEL.fullmatch(low):
        return {"priority": LEVELS[hit[1]]}
    if re.fullmatch(r"(?:#[^\W\d][\w-]*[\s,]*(?:and )?)+", low):
        return {"add_tags": re.findall(r"#([\w-]+)", low)}
    if beside := _beside(low, last, s):
        return beside
    bare = re.sub(r"^(?:due|for|on|by|at|to|until|is|be|it's) (?=\w)", "", low)
    if when := read_when(bare, now=s.now, zone=s.zone) or read_when(low, now=s.now, zone=s.zone):
        later = (due_day(last, s) or s.today) > s.today
        when = next_one(when, low, s) if later else when
        return due_fields(when, last, s, keep_time=True, said=low)
    found = parse(f"x {low}", now=s.now, zone=s.zone)
    if found.recurrence and found.title == "x":
        due = {"due_on": found.due_on, "due_at": found.due_at}
        undated = last.due_on is None and last.due_at is None
        dated = {k: v for k, v in due.items() if v} if undated else {}
        return {"recurrence": found.recurrence, **dated}
    if found.parts and found.title == "x":
        given: dict[str, Any] = {
            "due_on": found.due_on,
            "due_at": found.due_at,
            "add_tags": list(found.tags),
        }
        if found.priority != "none":
            given["priority"] = found.priority
        return {k: v for k, v in given.items() if v}
    return {}


def _beside(low: str, last: TaskFact, s: Situation) -> dict[str, Any]:
    """ "the day after" with its hour, "without a time" on its day."""
    at = last.due_at.astimezone(s.zone) if last.due_at else None
    if low in DAYS_ON:
        day = (due_day(last, s) or s.today) + timedelta(days=DAYS_ON[low])
        return {"due_at": datetime.combine(day, at.time(), s.zone)} if at else {"due_on": day}
    return {"due_on": at.date()} if at and TIMELESS.fullmatch(low) else {}


def fragment(text: str, s: Situation, whole: str) -> Said | None:
    """ "urgent!", "#home", "tomorrow" after something was added or changed."""
    last = touched(s)
    if last is None or whole.rstrip().endswith("?"):
        return None
    if noted := re.match(r"(?:with (?:a |the )?)?notes?\s*[:–-]\s*(?P<n>.+)", lowered(text)):
        return call(UpdateTask(numbers=[last.number], add_note=text[noted.start("n") :]))
    if s.touched and s.touched.verb not in {"add_task", "update_task"}:
        return None
    if (
        s.listed
        and read_when(lowered(text), now=s.now, zone=s.zone)
        and not re.match(r"(?:at|by|for|due|on)\b", lowered(text))
    ):
        return None
    if (
        read_when(lowered(text), now=s.now, zone=s.zone) is None
        and not LEVEL.fullmatch(lowered(text))
        and not re.match(
            r"(?:#|every|at|by|for|due|daily|weekly|monthly|with|high|low|no |not |forget|skip"
            r"|scrap|leave|drop|all day|any|(?:the|a|one) (?:next )?day\b)",
            lowered(text),
        )
    ):
        return None
    fields = _fields(text, last, s)
    return call(UpdateTask(numbers=[last.number], **fields)) if fields else None
