"""What narrows a list: status, tag, priority, days, words."""

import re
from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date, timedelta
from typing import Any

from tasks.assistant.calls import ListTasks, Priority, Status
from tasks.assistant.rules.english.words import lowered, vocabulary, words
from tasks.assistant.rules.naming.titles import EMPTY, content, match
from tasks.assistant.rules.questions import days
from tasks.assistant.rules.situation import Situation, TaskFact
from tasks.regex import regex

TAG = regex(
    r"(?<!\S)#([^\W\d][\w-]*)|\b(?:tagged|labell?ed)(?: with| as)? #?([\w-]+)"
    r"|\bwith (?:the )?(?:tag|label) #?([\w-]+)|\b(?:tag|label) #?([\w-]+)\b"
)
DONE = regex(
    r"\b(?:(?:already )?(?:done|completed|complete|finished|closed|ticked(?: off)?"
    r"|checked(?: off)?|accomplished|archived|crossed off|taken care of|dealt with|wrapped up"
    r"|behind (?:me|us)|off (?:my|our) (?:plate|list)))\b"
    r"|\b(?:did|complete|finish|accomplish|get done|got done|achieved?|(?:tick|cross|check) off"
    r"|(?:get|got) through|take care of|deal with|wrap up|manage(?:d)?(?= to (?:do|finish|complete)"
    r"\b))\b(?=.*(?:today|yesterday|week|month|so far|\d|$))"
)
# "all tasks including the done ones", "done and open ones".
EVEN_DONE = regex(
    r"\b(?:including|incl\.?|even|also|as well as|plus|and)(?: (?:the|all|those|my))*"
    r" (?:done|completed|finished)(?: (?:ones|tasks))?\b"
    r"|\b(?:done|completed|finished) (?:and|or) (?:open|pending|not done|undone|incomplete)\b"
    r"|\b(?:open|pending) (?:and|or) (?:done|completed|finished)\b"
)
OPEN = regex(
    r"\b(?:not (?:yet )?(?:done|finished|completed?)|pending|open|un(?:finished|completed"
    r"|done)|incomplete|outstanding"
    r"|remain(?:s|ing)|left(?: over)?|active|still|to do|not yet)\b"
)
# "what do I have to get done", "what needs doing": what is open, not what is over.
DUTY = regex(
    r"\b(?:(?:have|has|need|needs|got|ought|want|wants|supposed|meant|plan|planning|going) to|gotta"
    r"|must|should|shall|needs?)(?: (?:i|we|you))?(?: (?:still|really|be|get|have|it|all|been))*"
    r" (?:done|finished|completed?|finish|accomplish(?:ed)?|achieved?|sorted|doing|finishing)\b"
)
# "overdue and today" is one span up to that day.
LATE_AND = regex(
    r"\b(?:over ?due|late) (?:and|or|plus|&|\+|as well as)(?: the ones?)?(?: (?:due|for))? *$"
    r"|^.{0,40}\b(?:and|or|plus|&|\+|as well as)(?: the)? (?:over ?due|late)\b"
)
LATE = regex(
    r"\b(?:over ?due|past due|late|behind(?: on| with)?(?! (?:me|us)\b)|missed|expired"
    r"|should(?:'ve| have)(?: already)?(?: been)? (?:done|finished|completed)"
    r"(?: (?:already|by now))?"
    r"|should (?:i|we) have (?:already )?(?:done|finished|completed)(?: (?:already|by now))?"
    r"|(?:should|supposed to|meant to|ought to) (?:be |have been )?(?:do|done|finish|finished"
    r"|completed?) by now)\b"
)
UNDATED = regex(
    r"\b(?:un(?:dated|scheduled)|(?:no|without|without an?|without any) (?:due )?(?:date"
    r"|deadline|due date)s?"
    r"|(?:don't|do not|doesn't|does not) (?:yet )?have (?:an?|any) (?:due )?"
    r"(?:date|deadline)s?(?: yet)?"
    r"|(?:lack(?:ing)?|missing) (?:an? |any )?(?:due )?(?:date|deadline)s?"
    r"|not scheduled|someday)\b"
)
PRIORITY = regex(
    r"\b(?:(high|highest|top|medium|med|mid|low|lowest|no|urgent"
    r"|important)(?:[ -](?:priority|prio|pri|importance)|"
    r"(?= (?:tasks?|ones|things|items|stuff|todos)\b))|(?:priority|prio) (high|medium|low"
    r"|none)|(urgent|important|p1|p2|p3)"
    r"|(top) (?:priorities|ones)|priorities)\b|!(high|medium|low)\b"
)
# The days that are said then are those of the adding: "what did I add today".
CREATED = regex(
    r"\b(?:did (?:i|we|you) (?:just )?(?:add|create|enter|put in|write down|note(?: down)?)"
    r"|(?:(?:have|has|had) )?(?:(?:i|we|you)(?:'ve| have)? )?(?:(?:was|were|are|is|been|just"
    r"|(?P<l>newly|recently|freshly|lately)) )*(?:added|created|entered|written down|noted down))"
    r"(?P<m> (?:recently|lately))?\b"
)
RECENT = timedelta(days=6)
LEVELS: dict[str, Priority] = {
    "high": "high",
    "highest": "high",
    "top": "high",
    "urgent": "high",
    "important": "high",
    "p1": "high",
    "critical": "high",
    "medium": "medium",
    "med": "medium",
    "mid": "medium",
    "p2": "medium",
    "normal": "medium",
    "middle": "medium",
    "moderate": "medium",
    "low": "low",
    "lowest": "low",
    "p3": "low",
    "minor": "low",
    "no": "none",
    "none": "none",
}
ALL = regex(r"\b(?:all|every|everything|each|entire|whole|complete list|full)\b")
# What is left over and still no word of a title.
IDLE = EMPTY | vocabulary(
    """
    yet deck docket radar cards ls that's thats where where's when's when by before after show list
    see view display give tell get have has had do does did got what what's whats which are
    there any anything something everything due coming upcoming up on for from between next
    plate agenda schedule list lists todo's is be will can could let's know need needs should
    want like look looking at i've i'm am we who how many much only right currently so far
    today's ones priority high been going my mine me us you still to-do-list left stuff
    happening planned plan's else there's theres scheduled full whole entire deadlines deadline
    tagged tag tags label under category project over off hey ok find search more less than now
    ve s re whatever must their they them than status current moment read out aloud loud done
    lately recently hanging around lying sitting knocking
    completed finished open pending please quick here in doing happen needing
    """
)


@dataclass(frozen=True, slots=True)
class Filter:
    """A `ListTasks` in the making, and the words that no filter took."""

    status: Status | None = None
    tag: str | None = None
    priority: Priority | None = None
    overdue: bool = False
    undated: bool = False
    every: bool = False
    created: bool = False
    first: date | None = None
    last: date | None = None
    rest: str = ""

    @property
    def narrows(self) -> bool:
        return bool(
            self.tag or self.priority or self.overdue or self.undated or self.first or self.last
        )

    def listing(self) -> ListTasks:
        wide = self.created or (self.every and not self.narrows)
        status = self.status or ("all" if wide else "pending")
        given: dict[str, Any] = {"status": status, "tag": self.tag, "priority": self.priority}
        moment = "completed" if status == "completed" else "due"
        moment = "created" if self.created else moment
        given |= {f"{moment}_from": self.first, f"{moment}_to": self.last}
        return ListTasks(
            **given, overdue=self.overdue, undated=self.undated, text=self.rest or None
        )


def read(text: str, situation: Situation) -> Filter:
    """The filters in a sentence or a reference."""
    found = Filter()
    low = lowered(text)
    for step in (_when, _created, _late, _status, _tag, _priority, _known_tag):
        found, low = step(found, low, situation)
    return replace(found, every=bool(ALL.search(low)), rest=_rest(low))


def kept(chosen: Filter, situation: Situation, status: Status) -> tuple[int, ...]:
    """The numbers of the tasks that pass."""
    wanted = chosen.status or status
    tests: list[Callable[[TaskFact], bool]] = []
    if wanted != "all":
        tests.append(lambda t: t.done == (wanted == "completed"))
    if chosen.tag:
        tests.append(lambda t: chosen.tag in t.tags)
    if chosen.priority:
        tests.append(lambda t: t.priority == chosen.priority)
    if chosen.undated:
        tests.append(lambda t: t.due_on is None and t.due_at is None)
    if chosen.overdue:
        tests.append(lambda t: is_overdue(t, situation))
    if chosen.first or chosen.last:
        day_of = created_day if chosen.created else due_day
        tests.append(lambda t: _between(day_of(t, situation), chosen.first, chosen.last))
    left = [t for t in situation.tasks if all(test(t) for test in tests)]
    if chosen.rest:
        sure = match(chosen.rest, left).sure
        left = [t for t in left if t.number in sure]
    return tuple(t.number for t in left)


def due_day(task: TaskFact, situation: Situation) -> date | None:
    return task.due_at.astimezone(situation.zone).date() if task.due_at else task.due_on


def is_overdue(task: TaskFact, situation: Situation) -> bool:
    if task.done:
        return False
    if task.due_at:
        return task.due_at < situation.now
    return task.due_on is not None and task.due_on < situation.today


def created_day(task: TaskFact, situation: Situation) -> date | None:
    return task.created_at.astimezone(situation.zone).date() if task.created_at else None


def _between(day: date | None, first: date | None, last: date | None) -> bool:
    return day is not None and (first is None or first <= day) and (last is None or day <= last)


Step = tuple[Filter, str]


def _cut(low: str, start: int, end: int) -> str:
    return f"{low[:start]} {low[end:]}"


def _when(found: Filter, low: str, s: Situation) -> Step:
    here = days.find(low, s)
    return replace(found, first=here.first, last=here.last), here.rest


def _created(found: Filter, low: str, s: Situation) -> Step:
    hit = CREATED.search(low)
    dated = found.first or found.last
    if not hit or not (dated or hit["l"] or hit["m"]):
        return found, low
    if not dated:
        found = replace(found, first=s.today - RECENT, last=s.today)
    return replace(found, created=True), _cut(low, *hit.span())


def _late(found: Filter, low: str, _: Situation) -> Step:
    if UNDATED.search(low):
        found, low = replace(found, undated=True), UNDATED.sub(" ", low)
    if found.last and LATE_AND.search(low.strip()):
        return replace(found, first=None), LATE.sub(" ", low)
    if LATE.search(low):
        found, low = replace(found, overdue=True, first=None, last=None), LATE.sub(" ", low)
    return found, low


def _status(found: Filter, low: str, _: Situation) -> Step:
    if EVEN_DONE.search(low):
        return replace(found, status="all", every=True), EVEN_DONE.sub(" ", low)
    if DUTY.search(low):
        return replace(found, status="pending"), DUTY.sub(" ", low)
    if OPEN.search(low):
        return replace(found, status="pending"), OPEN.sub(" ", low)
    if DONE.search(low):
        return replace(found, status="completed"), DONE.sub(" ", low)
    return found, low


def _tag(found: Filter, low: str, _: Situation) -> Step:
    if here := TAG.search(low):
        name = next(g for g in here.groups() if g)
        return replace(found, tag=name), _cut(low, *here.span())
    return found, low


def _priority(found: Filter, low: str, _: Situation) -> Step:
    if here := PRIORITY.search(low):
        level = next((g for g in here.groups() if g), "high")
        return replace(found, priority=LEVELS[level]), _cut(low, *here.span())
    return found, low


def _known_tag(found: Filter, low: str, s: Situation) -> Step:
    """A tag by its bare name: "my work tasks", "home stuff"; not when a title has the word."""
    if found.tag:
        return found, low
    known = {tag for task in s.tasks for tag in task.tags}
    titled = {w for task in s.tasks for w in content(task.title)}
    for word in words(low):
        if word in known and (
            not {word} & titled
            or re.search(rf"\b{re.escape(word)} (?:tasks?|tag|stuff|things|ones)", low)
        ):
            return replace(found, tag=word), re.sub(rf"\b{re.escape(word)}\b", " ", low, count=1)
    return found, low


def _rest(low: str) -> str:
    return " ".join(w for w in words(low) if w not in IDLE and not re.fullmatch(r"\W+", w))
