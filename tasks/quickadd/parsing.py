"""Reading a text: every phrase in it, which of them count, and what is left for the title."""

from collections.abc import Collection, Iterator
from dataclasses import dataclass, replace
from datetime import datetime
from zoneinfo import ZoneInfo

from tasks.quickadd.amounts import Amount, match_amount
from tasks.quickadd.due import choose_due, due_of
from tasks.quickadd.labels import due_label, limit_label
from tasks.quickadd.limits import Limit, match_limit
from tasks.quickadd.marks import match_priority, match_tag
from tasks.quickadd.moment import moment
from tasks.quickadd.phrases import Phrase, Reader, match_phrase, resolve
from tasks.quickadd.repeats import Repeat, match_repeat
from tasks.quickadd.results import Kind, Part, Priority, QuickAdd, When
from tasks.quickadd.titles import build_title
from tasks.quickadd.tokens import Tokens
from tasks.recurrence import describe


@dataclass(frozen=True, slots=True)
class Mark:
    """A priority or a tag."""

    start: int
    end: int
    kind: Kind
    priority: Priority = "none"
    tag: str = ""


Found = Mark | Repeat | Limit | Phrase


def parse(text: str, *, now: datetime, zone: ZoneInfo, off: Collection[int] = ()) -> QuickAdd:
    """What a line of quick add says; parts that start at a position in `off` stay in the title."""
    tokens = Tokens(text)
    here = moment(now, zone)
    found = list(_scan(Reader(tokens, here), frozenset(off)))
    marks = _marks([one for one in found if isinstance(one, Mark)])
    due = choose_due(found)
    on, at, rule = due_of(due, here)
    parts = [_mark_part(tokens, mark) for mark in marks]
    parts += [_part(tokens, "due", phrase, due_label(on, at, here)) for phrase in due.phrases]
    if due.repeat and rule:
        parts += [_part(tokens, "recurrence", due.repeat, describe(rule))]
        parts += [
            _part(tokens, "recurrence", limit, limit_label(limit, rule)) for limit in due.limits
        ]
    title = build_title(text, [(part.start, part.end) for part in parts])
    if parts and not title:
        return QuickAdd(build_title(text, ()), "none", (), None, None, None, ())
    priority: Priority = next((mark.priority for mark in marks if mark.kind == "priority"), "none")
    tags = tuple(dict.fromkeys(mark.tag for mark in marks if mark.kind == "tag"))
    return QuickAdd(
        title, priority, tags, on, at, rule, tuple(sorted(parts, key=lambda part: part.start))
    )


def read_when(text: str, *, now: datetime, zone: ZoneInfo) -> When | None:
    """The day, time or span that the whole text is: "next friday", "this week", "at 5"."""
    tokens = Tokens(text)
    reader = Reader(tokens, moment(now, zone), past=True, whole=True)
    phrase = match_phrase(reader, 1 if tokens.word(0) == "to" else 0)
    if phrase is None:
        return None
    rest = range(phrase.end, len(tokens))
    return resolve(phrase, reader.moment) if all(tokens.sign(i, ",.;:!?") for i in rest) else None


def read_amount(text: str) -> Amount | None:
    """The stretch of time that the whole text is: "a week", "2 days", "an hour and a half"."""
    tokens = Tokens(text)
    found = match_amount(tokens, 1 if tokens.word(0) in ("by", "for") else 0)
    if found is None:
        return None
    return found[0] if all(tokens.sign(i, ",.;:!?") for i in range(found[1], len(tokens))) else None


def find_when(text: str, *, now: datetime, zone: ZoneInfo) -> tuple[When, int, int] | None:
    """The first such phrase in a sentence, with its place."""
    tokens = Tokens(text)
    reader = Reader(tokens, moment(now, zone), past=True)
    for i in range(len(tokens)):
        if phrase := match_phrase(reader, i):
            when = resolve(phrase, reader.moment)
            return when, tokens.at(phrase.start).start, tokens.at(phrase.end - 1).end
    return None


def _scan(r: Reader, off: frozenset[int]) -> Iterator[Found]:
    i, repeat_end = 0, -1
    repeating = _repeats(r, off)
    r = replace(r, repeating=repeating)
    while i < len(r.tokens):
        found = _at(r, i, repeating=repeating, follows=i == repeat_end)
        if found is None:
            i += 1
            continue
        i = found.end
        if r.tokens.at(found.start).start not in off:
            repeat_end = found.end if isinstance(found, Repeat) else repeat_end
            yield found


def _repeats(r: Reader, off: frozenset[int]) -> bool:
    """Whether something repeats here at all: only then "until June" ends it."""
    t = r.tokens
    return any(t.at(i).start not in off and match_repeat(t, i, r.moment) for i in range(len(t)))


def _at(r: Reader, i: int, *, repeating: bool, follows: bool) -> Found | None:
    t = r.tokens
    if tag := match_tag(t, i):
        return Mark(i, tag[1], "tag", tag=tag[0])
    if priority := match_priority(t, i):
        return Mark(i, priority[1], "priority", priority=priority[0])
    limit = match_limit(t, i, r.moment, follows=follows) if repeating else None
    return match_repeat(t, i, r.moment) or limit or match_phrase(r, i)


def _marks(found: list[Mark]) -> list[Mark]:
    """All tags, and of the priorities the last."""
    priorities = [mark for mark in found if mark.kind == "priority"]
    return [mark for mark in found if mark.kind == "tag"] + priorities[-1:]


def _mark_part(t: Tokens, mark: Mark) -> Part:
    label = f"#{mark.tag}" if mark.kind == "tag" else f"{mark.priority} priority"
    return _part(t, mark.kind, mark, label)


def _part(t: Tokens, kind: Kind, found: Found, label: str) -> Part:
    start, end = t.at(found.start).start, t.at(found.end - 1).end
    return Part(kind, start, end, t.text[start:end], label)
