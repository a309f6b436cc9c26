"""A whole phrase: a connector, a day, a part of the day and a time, in any order."""

from dataclasses import dataclass, replace
from datetime import date, datetime, time, timedelta

from tasks.quickadd.amounts import match_distance
from tasks.quickadd.calendar_days import match_calendar
from tasks.quickadd.clock import MERIDIEMS, Clock, bare_hour, match_time
from tasks.quickadd.days import Day, close_end, match_relative
from tasks.quickadd.moment import Moment, add_months
from tasks.quickadd.results import When
from tasks.quickadd.tokens import Tokens
from tasks.quickadd.words import BLOCKERS, COUNTED, DAYPARTS, LONG_WEEKDAYS, words

STRONG = frozenset({"due", "by", "before", "until", "till", "til", "deadline"})
STARTING = frozenset({"starting", "beginning"})
DAY_WORDS = STRONG | STARTING | {"on", "for", "in", "over"}
TIME_WORDS = words("at @ by before until till til around after from between about")
JOINTS = words("at on by before around in from between until till after")
NO_DAY = frozenset({"about", "around", "after", "between"})
VERBS = frozenset({"it's", "that's", "let's", "there's"})
UNTIL = frozenset({"until", "till", "til"})
PART_TIMES = {**DAYPARTS, "tonight": 20, "close": 17}


@dataclass(frozen=True, slots=True)
class Phrase:
    """Tokens `start` to `end` (exclusive) and what they say."""

    start: int
    end: int
    said: str = ""
    day: Day | None = None
    part: str = ""
    clock: Clock | None = None
    ahead: timedelta | None = None

    @property
    def strong(self) -> bool:
        return self.said in STRONG

    @property
    def timed(self) -> bool:
        return bool(self.clock or self.ahead or self.part)


@dataclass(frozen=True, slots=True)
class Reader:
    tokens: Tokens
    moment: Moment
    repeating: bool = False  # whether "until June" ends a repeat and is no due date
    past: bool = False  # whether "last friday" and "3 days ago" are days too
    whole: bool = False  # whether the text is nothing but a phrase


def match_phrase(r: Reader, i: int) -> Phrase | None:
    t = r.tokens
    if not t.starts(i):
        return None
    said, at = connector(t, i)
    if said and not t.starts(at) and said != "@" and not t.sign(at - 1, ":@"):
        return None
    if not said and not r.whole and _blocked(t.before(i), past=r.past):
        return None
    phrase = Phrase(i, at, said)
    while (longer := _extend(r, phrase)) is not None:
        phrase = longer
    fits = phrase.end > at and t.ends(phrase.end) and (said or not _owned(t, phrase))
    return phrase if fits else None


def connector(t: Tokens, i: int) -> tuple[str, int]:
    """The word before a day or a time ("on", "due by", "no later than", "@") and where it ends."""
    word = t.word(i)
    if word in ("no", "not") and t.word(i + 1) == "later" and t.word(i + 2) == "than":
        return "by", i + 3
    if t.sign(i, "@~"):
        return "@", i + 1
    if word in ("is", "are") and t.word(i + 1) == "due":
        i, word = i + 1, "due"
    if word in ("due", "deadline"):
        at = i + 2 if t.sign(i + 1, ":") else i + 1
        inner, end = (
            (t.word(at), at + 1) if t.word(at) in ("on", "by", "at", "in", "before") else ("", at)
        )
        return ("due", at) if inner == "in" else ("due", end)
    if word in ("at", "by", "on", "from") and t.word(i + 1) in ("about", "around"):
        return word, i + 2
    if word in ("starting", "beginning"):
        return word, i + 2 if t.word(i + 1) in ("on", "from", "at") else i + 1
    if (word == "in" and t.word(i + 1) in ("the", "")) or word in DAY_WORDS | TIME_WORDS:
        return word, i + 1
    return "", i


def _blocked(before: str, *, past: bool) -> bool:
    """Whether the word before makes it a name or subject: "the friday report", "about tomorrow"."""
    return before in BLOCKERS and not (past and before in ("from", "of", "since"))


def _owned(t: Tokens, phrase: Phrase) -> bool:
    """Whether it is somebody's: "Bob's friday report", though not "at Bob's friday"."""
    before = t.before(phrase.start)
    return before.endswith("'s") and before not in VERBS and not t.free(phrase.end)


def _extend(r: Reader, phrase: Phrase) -> Phrase | None:
    """The phrase with one more of its parts, if another follows."""
    t, first = r.tokens, phrase.end == _after_connector(r, phrase)
    said, at = (phrase.said, phrase.end) if first else _joint(r, phrase.end)
    if not first and t.glued(at) and not t.sign(at - 1, "@,"):
        return None
    return _part(t, phrase, said, at) or _day(r, phrase, said, at) or _time(t, phrase, said, at)


def _after_connector(r: Reader, phrase: Phrase) -> int:
    return phrase.end if phrase.day is None and not phrase.timed else -1


def _joint(r: Reader, end: int) -> tuple[str, int]:
    """The connector inside a phrase, where one stands: "friday *at* 5"."""
    t = r.tokens
    at = end + 1 if t.sign(end, ",", glued=True) else end
    said = t.word(at)
    if said in JOINTS and not (r.repeating and said in UNTIL):
        return said, at + 2 if t.word(at + 1) in ("about", "around") else at + 1
    return ("@", at + 1) if t.sign(at, "@") else ("", at)


def _part(t: Tokens, phrase: Phrase, said: str, at: int) -> Phrase | None:
    if phrase.part or phrase.ahead:
        return None
    begun = phrase.day is not None or phrase.clock is not None
    if t.word(at) == "first" and t.word(at + 1) == "thing" and t.ends(at + 2):
        after = at + 4 if t.word(at + 2) == "in" and t.word(at + 3) == "the" else at + 2
        after = after + 1 if after > at + 2 and t.word(after) == "morning" else after
        return replace(phrase, end=after, part="morning")
    if said == "in" and t.word(at) == "the" and t.word(at + 1) in DAYPARTS and t.ends(at + 2):
        return replace(phrase, end=at + 2, part=t.word(at + 1))
    close = close_end(t, at) if phrase.day else at
    if close > at and t.ends(close):
        return replace(phrase, end=close, part="close")
    word = t.word(at)
    if (
        word in DAYPARTS
        and t.ends(at + 1)
        and ((begun and said in ("", "at")) or (said == "at" and word == "night"))
    ):
        return replace(phrase, end=at + 1, part=word)
    return None


def _day(r: Reader, phrase: Phrase, said: str, at: int) -> Phrase | None:
    if phrase.day or phrase.ahead:
        return None
    t, m = r.tokens, r.moment
    if said == "in":
        distance = match_distance(t, at - 1, m, past=r.past)
        found = distance or match_calendar(t, at, m, said=said, whole=False)
    elif said in NO_DAY or (said == "from" and not (r.repeating or r.past)):
        return None
    else:
        named = said if said not in ("at", "@", "from") or t.word(at) == "the" else ""
        named = named or ("on" if r.whole else "")
        found = (
            match_distance(t, at, m, past=r.past)
            or match_calendar(t, at, m, said=named, whole=r.whole)
            or (
                None
                if said == "at" and t.word(at) != "the"
                else match_relative(t, at, m, said=named, past=r.past)
            )
        )
    if found is None or not t.ends(found[1]):
        return None
    what, end = found
    if isinstance(what, timedelta):
        return replace(phrase, end=end, ahead=what) if not phrase.timed else None
    return replace(phrase, end=end, day=what, part=phrase.part or what.part)


def _time(t: Tokens, phrase: Phrase, said: str, at: int) -> Phrase | None:
    if phrase.clock or phrase.ahead:
        return None
    begun = phrase.day is not None or bool(phrase.part)
    hour = bare_hour(t, at)
    opens = _opens(t, phrase, said, hour[1]) if hour else False
    if hour and t.ends(hour[1]) and (opens or _part_follows(t, hour[1])):
        return replace(phrase, end=hour[1], clock=hour[0])
    if said and said not in TIME_WORDS and said not in ("due", "for", "on"):
        return None
    if said in ("on", "due", "for"):
        said = ""
    found = match_time(t, at, said=said, near=begun or _day_follows(t, at))
    if found and (
        not begun or said or found[0].meridiem or found[0].colon or found[0].written or phrase.part
    ):
        return replace(phrase, end=found[1], clock=found[0])
    return None


def _opens(t: Tokens, phrase: Phrase, said: str, end: int) -> bool:
    """ "today at 4 pick up Emma": a day opens the text, so what follows the hour is to be done."""
    if phrase.start or phrase.day is None or said not in ("at", "@"):
        return False
    return t.at(end).kind == "word" and t.word(end) not in COUNTED | MERIDIEMS.keys()


def _part_follows(t: Tokens, i: int) -> bool:
    if t.word(i) in ("tonight", "tonite"):
        return True
    if t.word(i) == "this" and t.word(i + 1) in DAYPARTS:
        return True
    return t.word(i) == "in" and t.word(i + 1) == "the" and t.word(i + 2) in DAYPARTS


def _day_follows(t: Tokens, i: int) -> bool:
    return any(
        t.word(at) in LONG_WEEKDAYS or t.word(at) in ("today", "tomorrow", "tonight")
        for at in range(i, i + 6)
    )


def resolve(phrase: Phrase, m: Moment, *, day: Day | None = None) -> When:
    """The day or instant that is meant; a time alone is the next such time."""
    if phrase.ahead is not None:
        return When(None, m.after(phrase.ahead))
    named = phrase.day or day
    start, end = named.span if named and named.span else (None, None)
    if not phrase.timed:
        return When((named or Day(m.today)).day, None, start, end)
    at = _at(phrase, (named or Day(m.today)).day, m)
    if m.passed(at) and named is None:
        at = _at(phrase, m.today + timedelta(days=1), m)
    elif named and named.day == m.today and m.passed(at):
        if phrase.clock is None and phrase.part in ("tonight", "close"):
            return When(m.today, None)
        at = _at(phrase, _rolled(named), m)
    clock = phrase.clock
    half = bool(clock and not (clock.meridiem or clock.written or phrase.part))
    return When(None, at, start, end, names_day=named is not None, open_hour=half)


def _rolled(day: Day) -> date:
    if day.roll == "week":
        return day.day + timedelta(days=7)
    return add_months(day.day, 1) if day.roll == "month" else day.day


def _at(phrase: Phrase, day: date, m: Moment) -> datetime:
    if phrase.clock:
        return phrase.clock.on(day, phrase.part, m)
    return m.instant(day, time(PART_TIMES[phrase.part]))
