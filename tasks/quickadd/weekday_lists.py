"""Lists of weekdays: "monday", "mon, wed and fri", "mon-fri", "weekdays", "mondays"."""

from tasks.quickadd.tokens import Tokens
from tasks.quickadd.words import PLURAL_WEEKDAYS, WEEKDAYS

Days = tuple[tuple[int, int], ...]
WORKDAYS: Days = tuple((0, day) for day in range(5))
WEEKEND: Days = ((0, 5), (0, 6))


def match_weekdays(t: Tokens, i: int, *, plural: bool = False) -> tuple[Days, int] | None:
    """The days and where they end; `plural` takes only what repeats by its form ("mondays")."""
    group = _group(t, i, plural=plural)
    if group:
        return group
    first = _one(t, i, plural=plural)
    if first is None:
        return None
    if reach := _range(t, i, first):
        return reach
    days, end = {first}, i + 1
    for _ in range(len(WORKDAYS) + len(WEEKEND)):  # a longer list says nothing new
        at = _separator(t, end)
        day = _one(t, at, plural=plural) if at > end else None
        if day is None:
            break
        days.add(day)
        end = at + 1
    return tuple((0, day) for day in sorted(days)), end


def _group(t: Tokens, i: int, *, plural: bool) -> tuple[Days, int] | None:
    words = ("weekdays", "workdays") if plural else ("weekdays", "workdays", "weekday", "workday")
    if t.word(i) in words:
        return WORKDAYS, i + 1
    if t.word(i) in ("business", "working", "work") and t.word(i + 1) in ("days", "day"):
        return (WORKDAYS, i + 2) if not plural or t.word(i + 1) == "days" else None
    return (WEEKEND, i + 1) if t.word(i) == "weekends" else None


def _one(t: Tokens, i: int, *, plural: bool) -> int | None:
    if plural:
        return PLURAL_WEEKDAYS.get(t.word(i))
    return WEEKDAYS.get(t.word(i), PLURAL_WEEKDAYS.get(t.word(i)))


def _range(t: Tokens, i: int, first: int) -> tuple[Days, int] | None:
    if not (t.sign(i + 1, "-\u2013") or t.word(i + 1) in ("to", "through", "thru")):
        return None
    last = _one(t, i + 2, plural=False)
    if last is None:
        return None
    days = [(first + step) % 7 for step in range((last - first) % 7 + 1)]
    return tuple((0, day) for day in sorted(days)), i + 3


def _separator(t: Tokens, i: int) -> int:
    at = i
    while at < i + 3 and (t.sign(at, ",&/+") or t.word(at) == "and"):
        at += 1
    return at


def weekday_end(t: Tokens, i: int) -> int:
    """Where "weekday" or "business day" ends, or i when neither stands there."""
    if t.word(i) in ("weekday", "workday"):
        return i + 1
    return i + 2 if t.word(i) in ("business", "working") and t.word(i + 1) == "day" else i


def match_week(t: Tokens, i: int) -> tuple[Days, int] | None:
    """What is a habit without "every": "mon-fri", "m-f", three and more days in a row."""
    if t.word(i) == "m" and t.sign(i + 1, "-\u2013", glued=True) and t.word(i + 2) == "f":
        return WORKDAYS, i + 3
    found = match_weekdays(t, i) if t.word(i) in WEEKDAYS else None
    if found and t.word(found[1]) in ("this", "next"):
        return None
    if found and found[0] == WORKDAYS:
        return found
    if found and len(found[0]) > 2 and not _range(t, i, WEEKDAYS[t.word(i)]):
        return found
    days, at = set[int](), i
    while at < i + 7 and (day := WEEKDAYS.get(t.word(at))) is not None:
        days.add(day)
        at += 1
    return (tuple((0, day) for day in sorted(days)), at) if len(days) > 2 else None
