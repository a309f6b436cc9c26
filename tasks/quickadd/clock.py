"""Times of day: "5pm", "at 5", "17:00", "half past five", "noon", "2-3pm" (its start)."""

from dataclasses import dataclass, replace
from datetime import date, datetime, time, timedelta

from tasks.quickadd.moment import Moment
from tasks.quickadd.tokens import Tokens
from tasks.quickadd.words import ARITHMETIC, CLOCK_BOOKS, COUNTED, NUMBERS

FIXED = {"noon": 12, "midday": 12, "midnight": 24}
MERIDIEMS = {"am": "am", "pm": "pm", "a": "am", "p": "pm"}
RANGE_WORDS = frozenset({"to", "until", "till", "and"})
MINUTE_WORDS = {"fifteen": 15, "thirty": 30}


@dataclass(frozen=True, slots=True)
class Clock:
    hour: int
    minute: int = 0
    meridiem: str = ""
    written: bool = False  # as on a 24-hour clock: "17", "05:30"
    spaced: bool = False  # "5 pm"
    colon: bool = False

    def on(self, day: date, part: str, m: Moment) -> datetime:
        hour = self.hour_of_day(part)
        return m.instant(day + timedelta(days=hour // 24), time(hour % 24, self.minute))

    def hour_of_day(self, part: str) -> int:
        if self.meridiem:
            return (
                self.hour % 12 + (12 if self.meridiem == "pm" else 0)
                if self.hour <= 12
                else self.hour
            )
        if self.written or not part:
            return self.hour if self.written or self.hour > 6 else self.hour + 12
        if part == "morning":
            return self.hour % 12
        if self.hour == 12:
            return 24 if part in ("night", "tonight") else 12
        return self.hour + 12


def match_time(t: Tokens, i: int, *, said: str, near: bool) -> tuple[Clock, int] | None:
    """A time at i; `said` is the connector before it, `near` means a day stands beside it."""
    if fixed := FIXED.get(t.word(i)):
        fits = t.ends(i + 1) and (said or near or t.free(i + 1))
        return (Clock(fixed, written=True), i + 1) if fits else None
    found = _range(t, i, said) or _spoken(t, i) or _face(t, i)
    if found is None:
        return None
    clock, end = found
    fits = t.ends(end) and _stands(t, clock, i, end, said=said, near=near)
    return (clock, end) if fits else None


def bare_hour(t: Tokens, i: int) -> tuple[Clock, int] | None:
    """An hour alone, for places where something beside it says that it is one: "8 tonight"."""
    hour = t.number(i, 2)
    if hour is None:
        hour = NUMBERS.get(t.word(i)) if len(t.word(i)) > 2 else None
    if hour is None or not 1 <= hour <= 23:
        return None
    return Clock(hour, written=hour > 12 or t.at(i).low.startswith("0")), i + 1


def _stands(t: Tokens, clock: Clock, i: int, end: int, *, said: str, near: bool) -> bool:
    if clock.meridiem:
        beside = said or near or t.free(end) or not clock.spaced
        return bool(beside) or (i == 0 and t.word(end) not in COUNTED)
    if clock.colon:
        if said or near or (clock.written and t.word(end) not in COUNTED):
            return True
        return t.free(end) and t.before(i) not in CLOCK_BOOKS
    if not said:
        return False
    if said in ("by", "until", "till", "before") and not near:
        calculates = any(t.word(at) in ARITHMETIC for at in range(max(0, i - 5), i))
        return t.free(end) and not calculates
    return t.free(end) or (i <= 1 and t.word(end) not in COUNTED)


def _meridiem(t: Tokens, i: int) -> tuple[str, int] | None:
    word = t.word(i)
    if word in ("am", "pm"):
        return word, i + 1
    if (
        word in ("a", "p")
        and t.sign(i + 1, ".", glued=True)
        and t.word(i + 2) == "m"
        and t.glued(i + 2)
    ):
        dotted = t.sign(i + 3, ".", glued=True)
        return MERIDIEMS[word], i + 4 if dotted else i + 3
    return None


def _face(t: Tokens, i: int) -> tuple[Clock, int] | None:
    """Digits: 5, 17, 5:30, 5.30pm, 17h30, 5pm."""
    hour = t.number(i, 2)
    if hour is None:
        return None
    minute, end, colon = 0, i + 1, False
    if t.sign(i + 1, ":.", glued=True) or (t.word(i + 1) == "h" and t.glued(i + 1)):
        read = t.number(i + 2, 2)
        if read is not None and t.glued(i + 2) and len(t.at(i + 2).low) == 2:
            minute, end, colon = read, i + 3, True
        elif t.word(i + 1) == "h":
            end, colon = i + 2, True
    meridiem = _meridiem(t, end)
    spaced = meridiem is not None and not t.glued(end)
    said = meridiem[0] if meridiem else ""
    end = meridiem[1] if meridiem else end
    if not said and colon and t.sign(i + 1, "."):
        return None
    if not said and not colon and t.word(end) == "o'clock":
        end, said = end + 1, ""
    if hour > 23 or minute > 59 or (said and not colon and not 1 <= hour <= 12):
        return None
    written = not said and (
        hour > 12 or hour == 0 or t.at(i).low.startswith("0") or t.word(i + 1) == "h"
    )
    if not said and not colon and hour == 0:
        return None
    return Clock(hour, minute, said, written, spaced, colon), end


def _spoken(t: Tokens, i: int) -> tuple[Clock, int] | None:
    """Words: "five pm", "five thirty", "half past five", "quarter to six"."""
    at = i + 1 if t.word(i) == "a" and t.word(i + 1) == "quarter" else i
    if t.word(at) in ("half", "quarter") and t.word(at + 1) in ("past", "to"):
        hour = bare_hour(t, at + 2)
        if hour is None or hour[0].hour > 12:
            return None
        minute = 30 if t.word(at) == "half" else 15
        clock, end = replace(hour[0], minute=minute, colon=True), hour[1]
        if t.word(at + 1) == "to":
            clock = replace(clock, hour=(clock.hour - 2) % 12 + 1, minute=60 - minute)
        return _with_meridiem(t, clock, end)
    hour = bare_hour(t, i) if t.word(i) else None
    if hour is None or hour[0].hour > 12:
        return None
    clock, end = hour
    if minute := MINUTE_WORDS.get(t.word(end), 0):
        clock, end = replace(clock, minute=minute), end + 1
    return _with_meridiem(t, clock, end)


def _with_meridiem(t: Tokens, clock: Clock, end: int) -> tuple[Clock, int]:
    if t.word(end) == "o'clock":
        return clock, end + 1
    meridiem = _meridiem(t, end)
    return (replace(clock, meridiem=meridiem[0]), meridiem[1]) if meridiem else (clock, end)


def _range(t: Tokens, i: int, said: str) -> tuple[Clock, int] | None:
    first = _face(t, i)
    if first is None:
        return None
    clock, end = first
    dash = t.sign(end, "-\u2013\u2014")
    if not dash and not (said in ("from", "between") and t.word(end) in RANGE_WORDS):
        return None
    second = _face(t, end + 1)
    if second is None:
        return None
    last, after = second
    if not (
        last.meridiem or (clock.colon and last.colon) or (said in ("from", "between") and not dash)
    ):
        return None
    if last.meridiem and not clock.meridiem and not clock.written:
        other = "am" if last.meridiem == "pm" else "pm"
        clock = replace(
            clock, meridiem=last.meridiem if clock.hour % 12 < last.hour % 12 else other
        )
    return clock, after
