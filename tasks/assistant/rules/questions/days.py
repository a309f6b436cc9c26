"""The days that a question is about: "this week", "before monday", "the next three days"."""

from dataclasses import dataclass
from datetime import date, timedelta

from tasks.assistant.rules.situation import Situation
from tasks.quickadd import When, find_when
from tasks.regex import regex

POSSESSIVE = regex(
    r"\b(today|tomorrow|yesterday|tonight|week|month|monday|tuesday|wednesday|thursday|friday"
    r"|saturday|sunday)'?s\b"
)
# What people say, and what the grammar of quick add calls it.
PLAINER = (
    (regex(r"^(?:and )?(?:what|how) about "), ""),
    (regex(r"\b(?:the )?(?:coming|rest of (?:the|this)) (week|month)\b"), r"this \1"),
    (regex(r"\bmy (day|week|month|weekend)\b"), r"this \1"),
    (regex(r"\b(?:over |during |at )?the weekend\b"), "this weekend"),
    (regex(r"\b(?:this|the) (?:morning|afternoon|evening)\b"), "today"),
    (regex(r"\b(?:right now|at the moment|now)\b"), " "),
    (
        regex(r"\b(?:the|in|during|over|within|for) (?:the )?(?:next|coming) (\w+) days\b"),
        r"next \1 days",
    ),
)
AHEAD = regex(r"\bnext (\w+) days\b")
BETWEEN = regex(r"\b(?:between|from) (.+?) (?:and|to|until|till) (.+)")
EDGE = regex(r"\b(before|after|from|since|until|till|by|through|past)(?: on)? *$")
INNER = regex(r"(?:due )?(before|by|until|till|through)\b")
EITHER = regex(r" (?:or|and) (?P<b>.+)")
COUNTS = {
    "couple": 2,
    "two": 2,
    "three": 3,
    "few": 3,
    "four": 4,
    "five": 5,
    "six": 6,
    "seven": 7,
    "ten": 10,
}


@dataclass(frozen=True, slots=True)
class Days:
    """From the first to the last day, one of which may be open; `rest` is the other words."""

    first: date | None
    last: date | None
    rest: str


def find(low: str, s: Situation) -> Days:
    low = POSSESSIVE.sub(r"\1", low)
    for pattern, plain in PLAINER:
        low = pattern.sub(plain, low)
    return _ahead(low, s) or _between(low, s) or _phrase(low, s) or Days(None, None, low)


def span(when: When, s: Situation) -> tuple[date, date]:
    """The days that a phrase covers."""
    if when.start and when.end:
        return when.start, when.end
    day = when.due_at.astimezone(s.zone).date() if when.due_at else when.due_on
    return day or s.today, day or s.today


def _ahead(low: str, s: Situation) -> Days | None:
    hit = AHEAD.search(low)
    if not hit:
        return None
    count = min(int(hit[1]), 366) if hit[1].isdecimal() else COUNTS.get(hit[1], 3)
    return Days(s.today, s.today + timedelta(days=count), _without(low, *hit.span()))


def _between(low: str, s: Situation) -> Days | None:
    hit = BETWEEN.search(low)
    ends = [find_when(part, now=s.now, zone=s.zone) for part in hit.groups()] if hit else []
    if not hit or not ends[0] or not ends[1]:
        return None
    return Days(span(ends[0][0], s)[0], span(ends[1][0], s)[1], low[: hit.start()])


def _phrase(low: str, s: Situation) -> Days | None:
    here = find_when(low, now=s.now, zone=s.zone)
    if here is None:
        return None
    when, start, end = here
    first, last = span(when, s)
    other = EITHER.match(low[end:])
    more = find_when(other["b"], now=s.now, zone=s.zone) if other else None
    if other and more and more[1] == 0:
        end += other.start("b") + more[2]
        last = max(last, span(more[0], s)[1])
    outer = EDGE.search(low[:start])
    edge = outer or INNER.match(low[start:end])
    rest = _without(low, outer.start() if outer else start, end)
    return Days(*_bounds(edge[1] if edge else "", first, last), rest)


def _bounds(edge: str, first: date, last: date) -> tuple[date | None, date | None]:
    if edge in {"by", "until", "till", "through"}:
        return None, last
    if edge == "before":
        return None, first - timedelta(days=1)
    if edge in {"after", "past"}:
        return last + timedelta(days=1), None
    return (first, None) if edge in {"from", "since"} else (first, last)


def _without(low: str, start: int, end: int) -> str:
    return f"{low[:start]} {low[end:]}"
