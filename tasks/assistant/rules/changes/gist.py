"""A change told in any order of words: what is left when all its parts are taken away."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from itertools import pairwise
from typing import Any

from tasks.assistant.calls import UpdateTask
from tasks.assistant.rules.changes import rescheduling
from tasks.assistant.rules.changes.whens import SHIFT, due_fields
from tasks.assistant.rules.english.verbs import ACTIONS
from tasks.assistant.rules.english.words import lowered, near, stem, vocabulary, words
from tasks.assistant.rules.naming.references import resolve
from tasks.assistant.rules.naming.titles import EMPTY, SOFT, content
from tasks.assistant.rules.questions.filters import LEVELS
from tasks.assistant.rules.said import Said, call, named, sure
from tasks.assistant.rules.situation import Situation, TaskFact
from tasks.quickadd import When, find_when, parse
from tasks.regex import regex

# Words of a change that name neither the task nor what is new of it.
GLUE = EMPTY | vocabulary(
    """
    be been being am are was were will would can could may might shall should must need needs has
    have had having ought do does did done get gets got give gives let let's lets us you your we
    we'd we'll i'd i'll i'm i've rather sooner like want prefer set put make makes made move moves
    moved push pushed change changed shift shifted postpone postponed delay delayed reschedule
    rescheduled bring bump take keep turn turned become becomes became instead actually really very
    quite so also still but now deadline due date day time until till before after than isn't
    isnt not wait waits bit more extra little say maybe perhaps probably think better best go goes
    going happen happens finish finished complete completed work handle plan planned priority prio
    tag tags tagged label labelled level over again because as well anymore ok okay oh no yes sorry
    starting start starts new earlier later forward if possible there here it's its that's that'll
    only until's latest since both two them they those these one's end begin due's it'll don't
    drop dropped lower lowered raise raised increase reduce up
    plans any anything something everything week month weekend list lists tasks status
    out repeat repeats repeating recurring repeated remind
    """
)
# Without such a word it may as well be a new task: "call mum tomorrow".
TELLS = regex(
    r"\b(?:instead|rather|deadline|due|priority|prio|urgent|important|critical"
    r"|tag(?:s|ged)?|label(?:led)?|until|isn't|no longer|earlier|later|sooner|should|ought to"
    r"|(?<!\bi )(?<!\bwe )(?:needs?|has|have) (?:an?\b|the\b|to be|more|must)|(?<!\bi )(?<!\bwe"
    r" )must|must be|becomes?|became"
    r"|postponed?|moved?"
    r"|pushed|shifted|repeats?|rescheduled?|wait|after all|more time)\b"
    r"|^(?:do|have|get|give|make|set|put|change|move|let's do) "
)
# A day that was, said beside the one that is to be.
BEFORE = regex(
    r",? (?:instead of|rather than|and not|not|from)(?: on| at| for)? (?P<w>[\w:.]+(?: [\w:.]+)?)"
)
LEVEL = regex(
    r"\b(?:(high|medium|low|top|highest|lowest|normal)(?:[ -]?(?:priority|prio|importance))?"
    r"|(urgent|important|critical))\b"
)
TAG = regex(
    r"\b(?:tag(?:ged)?|label(?:led)?)(?: (?:it|this))?(?: with| as)? #?(?P<a>[\w-]+)"
    r"|#(?P<b>[^\W\d][\w-]*)"
)
DENIES = regex(
    r"\b(?:(?:sh|c|w)ould(?:'ve| have)|not|never|no longer|isn't|wasn't|don't|doesn't|didn't"
    r"|won't|can't|cannot)\b"
)
TAIL = regex(r"(?:[\s,]+(?:instead|please|rather|actually|then|now|again|ok|okay))+$")
PRONOUN = regex(r"\b(?:it|that|this|that one|this one)\b")
# "the passport on the 25th", "bank: tomorrow": what is pointed at is there.
POINTS = regex(r"the |my |[\w' ]{2,40}?\s*(?::|->|=>)\s")
NOT_BEFORE = regex(r"\b(?:isn't|is not|not|can't be|cannot be) (?=until|till|before)")


@dataclass
class Gist:
    """What is new, the words that say of what, and those that nothing explains."""

    fields: dict[str, Any] = field(default_factory=dict)
    when: When | None = None
    shift: str = ""
    task: TaskFact | None = None
    odd: list[str] = field(default_factory=list)
    it: bool = False


def read(clause: str, s: Situation) -> Gist:
    """The parts of a clause, each taken out of it."""
    found = Gist()
    low = TAIL.sub("", NOT_BEFORE.sub("", lowered(clause).strip(" .!?")))
    low = _old(low, s)
    for step in (_shift, _every, _when, _tag, _level):
        low = step(found, low, s)
    found.it = PRONOUN.search(low) is not None
    said = [w for w in words(low) if w not in GLUE and w.removesuffix("'s") not in GLUE]
    found.task, found.odd = _named(said, s)
    return found


def change(clause: str, s: Situation, *, lost: bool) -> Said | None:
    """The change, when all words are explained; asked, when nearly; `lost`: nothing else is."""
    low = lowered(clause)
    tells = TELLS.search(low) is not None
    if DENIES.search(NOT_BEFORE.sub("", _old(low, s))):
        return None
    found = read(clause, s)
    task = found.task or _it(found, s)
    if task is None or task.done or _another(low, task) or _past(found.when, s):
        return None
    if found.shift and not found.odd:
        return rescheduling.reschedule(f"move #{task.number} {found.shift}", s)
    given = dict(found.fields)
    if found.when:
        given |= due_fields(found.when, task, s, keep_time=True, said=low)
    if not given:
        return None
    new = UpdateTask(numbers=[task.number], **given)
    if not found.odd and tells:
        return call(new)
    known = not found.odd and POINTS.match(low)
    if known or (lost and tells and len(found.odd) <= 2):
        return sure(new, f"Do you mean {named(task.number, s)}? Say yes and I will change it so.")
    return None


def about(clause: str, s: Situation) -> TaskFact | None:
    """The one task that the words are about, whatever they say of it."""
    return read(clause, s).task


def _it(found: Gist, s: Situation) -> TaskFact | None:
    """The task that was touched or shown last, when nothing else is named."""
    alone = found.it or found.shift  # "half an hour earlier" is said of what was spoken of
    meant = resolve("it", s).numbers if alone and not found.odd else ()
    return next((t for t in s.tasks if (t.number,) == meant), None)


def _another(low: str, task: TaskFact) -> bool:
    """ "a flight" is not the one that is there."""
    said = words(low)
    have = content(task.title)
    return any(
        before in {"a", "an", "another"} and any(near(stem(word), h) for h in have)
        for before, word in pairwise(said)
    )


def _past(when: When | None, s: Situation) -> bool:
    return when is not None and when.due_on is not None and when.due_on < s.today


def _named(said: Iterable[str], s: Situation) -> tuple[TaskFact | None, list[str]]:
    """The task with most of the words, by more than its verb; and the words it does not have."""
    stems = [stem(w) for w in said]
    graded = sorted(((_common(stems, t), -t.done, t.number) for t in s.tasks), reverse=True)
    if not graded or graded[0][0] == 0 or (len(graded) > 1 and graded[0][:2] == graded[1][:2]):
        return None, stems
    task = next(t for t in s.tasks if t.number == graded[0][2])
    have = content(task.title)
    other = [w for w in content(" ".join(said)) if not any(_alike(w, h) for h in have)]
    return task, [w for w in other if w not in SOFT]


def _common(stems: list[str], task: TaskFact) -> int:
    have = content(task.title)
    first = 1 if len(have) > 1 and words(task.title)[0] in ACTIONS else 0
    mine = content(" ".join(stems))
    if not any(_alike(w, h) for w in mine for h in have[first:]):
        return 0
    return sum(any(_alike(w, h) for w in mine) for h in have)


def _alike(one: str, other: str) -> bool:
    """With a slip only in long words: "list" is not Lisa, "plan" no plant."""
    return one == other or (min(len(one), len(other)) > 4 and near(one, other))


def _old(low: str, s: Situation) -> str:
    """Without the day or the tag that is to be no more."""
    hit = BEFORE.search(low)
    for said in (hit["w"], hit["w"].split(" ")[0]) if hit else ():
        if hit and (said.isdigit() or find_when(said, now=s.now, zone=s.zone)):
            start = hit.start("w") + len(said)
            return f"{low[: hit.start()]} {low[start:]}"
    return low


def _shift(found: Gist, low: str, _: Situation) -> str:
    hit = SHIFT.search(low)
    if not hit or not hit["w"]:
        return low
    found.shift = hit.group().strip()
    return low[: hit.start()]


def _every(found: Gist, low: str, s: Situation) -> str:
    parsed = parse(low, now=s.now, zone=s.zone)
    part = next((p for p in parsed.parts if p.kind == "recurrence"), None)
    if part is None or not parsed.recurrence:
        return low
    found.fields["recurrence"] = parsed.recurrence
    return f"{low[: part.start]} {low[part.end :]}"


def _when(found: Gist, low: str, s: Situation) -> str:
    here = find_when(low, now=s.now, zone=s.zone)
    if here is None:
        return low
    found.when = here[0]
    return f"{low[: here[1]]} {low[here[2] :]}"


def _tag(found: Gist, low: str, _: Situation) -> str:
    hit = TAG.search(low)
    name = (hit["a"] or hit["b"]) if hit else ""
    if not hit or name in GLUE:
        return low
    found.fields["add_tags"] = [name]
    return f"{low[: hit.start()]} {low[hit.end() :]}"


def _level(found: Gist, low: str, _: Situation) -> str:
    hit = LEVEL.search(low)
    if not hit:
        return low
    found.fields["priority"] = LEVELS[hit[1] or hit[2]]
    return f"{low[: hit.start()]} {low[hit.end() :]}"
