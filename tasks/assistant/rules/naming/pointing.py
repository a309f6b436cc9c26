"""Pointing at tasks: numbers, rows of the list shown last, pronouns."""

import re
from dataclasses import dataclass

from tasks.assistant.rules.english.words import vocabulary, words
from tasks.assistant.rules.naming.titles import content, match
from tasks.assistant.rules.situation import Situation
from tasks.regex import regex

COUNT = {
    "one": 1,
    "two": 2,
    "three": 3,
    "four": 4,
    "five": 5,
    "six": 6,
    "seven": 7,
    "eight": 8,
    "nine": 9,
    "ten": 10,
    "eleven": 11,
    "twelve": 12,
    "thirteen": 13,
    "fourteen": 14,
    "fifteen": 15,
    "sixteen": 16,
    "seventeen": 17,
    "eighteen": 18,
    "nineteen": 19,
    "twenty": 20,
    "couple": 2,
}
ORDINAL = {
    "first": 1,
    "second": 2,
    "third": 3,
    "fourth": 4,
    "fifth": 5,
    "sixth": 6,
    "seventh": 7,
    "eighth": 8,
    "ninth": 9,
    "tenth": 10,
    "last": -1,
    "top": 1,
    "final": -1,
    "latest": -1,
    "bottom": -1,
    "former": 1,
    "latter": -1,
}
AROUND = vocabulary(
    """
    the a task tasks number numbers no num nr item items row rows todo todos to-do one ones both
    and & , + plus also please from in on list my of off out please # . entry entries reminder
    reminders nos as well them it's
    """
)
SINGLE = frozenset(
    {
        "it",
        "that",
        "this",
        "that one",
        "this one",
        "the same",
        "the same one",
        "that task",
        "this task",
        "the task",
        "the one",
        "the new one",
        "the latest",
        "the latest one",
        "it too",
        "that one too",
        "same one",
        "it all",
        "that thing",
        "the reminder",
        "that reminder",
        "one",
        "the same task",
        "that too",
        "this too",
        "the item",
        "that item",
    }
)
MANY = frozenset(
    {
        "them",
        "those",
        "these",
        "them all",
        "all of them",
        "all of those",
        "all of these",
        "all those",
        "all these",
        "those tasks",
        "these tasks",
        "both",
        "both of them",
        "each of them",
        "the lot",
        "every one of them",
        "all three",
        "all four",
        "both of those",
        "them both",
        "they",
        "those ones",
        "these ones",
        "everything on this list",
        "everything on that list",
        "all on the list",
        "those two",
        "these two",
        "both tasks",
    }
)
LIST = frozenset(
    {
        "all of them",
        "everything on this list",
        "everything on that list",
        "all of these",
        "all these",
        "every one of them",
    }
)
RANGE = regex(r"#?(\d{1,9}) ?(?:-|–|—|to|through|thru|until) ?#?(\d{1,9})")
NUMBER = regex(r"#(\d{1,9})\b|(?<![\w.:/-])(\d{1,9})(?![\w:/%-]|\.\d)")


@dataclass(frozen=True, slots=True)
class Meant:
    """`numbers` when it is clear; else `options` to ask about, or what could not be found."""

    numbers: tuple[int, ...] = ()
    options: tuple[int, ...] = ()
    absent: tuple[int, ...] = ()
    """Numbers that were said and are no task's."""
    rows: tuple[int, ...] = ()
    """Rows that were said and that the list shown last does not have."""
    unclear: bool = False
    """A pronoun or an empty reference with nothing it could mean."""
    group: bool = False
    explicit: bool = False
    """By number, row or pronoun, not by words of a title."""


def pronoun(text: str, s: Situation) -> Meant | None:
    text = re.sub(r"^(?:please|also|and|for|of|to|on|from) ", "", text)
    text = re.sub(r",? (?:too|as well|also|please|then|again|instead|now|back)$", "", text)
    if text in MANY:
        touched = s.touched.numbers if s.touched else ()
        few = 2 if "both" in text or "two" in text else 0
        for group in (
            (s.shown, touched) if text in LIST or (len(touched) < 2) else (touched, s.shown)
        ):
            if group and (not few or len(group) == few):
                return Meant(numbers=_known(group, s), group=True, explicit=True)
        return Meant(unclear=True)
    if text in SINGLE:
        last = s.touched.numbers if s.touched else ()
        if len(last) != 1 and len(s.shown) == 1:
            last = s.shown
        if last and _known(last, s):
            return Meant(numbers=_known(last, s), explicit=True)
        return Meant(unclear=True)
    return None


def _known(numbers: tuple[int, ...], s: Situation) -> tuple[int, ...]:
    there = {t.number for t in s.tasks}
    return tuple(n for n in numbers if n in there)


def numbered(text: str, s: Situation) -> Meant | None:
    """ "3", "1 and 3", "#2-#4", "task seven"; nothing when other words stand beside."""
    spelled = " ".join(_digits(text))
    spans = RANGE.findall(spelled)
    left = RANGE.sub(" ", spelled)
    singles = [(bool(a), int(a or b)) for a, b in NUMBER.findall(left)]
    others = [w for w in words(NUMBER.sub(" ", left)) if w not in AROUND]
    if not spans and not singles:
        return None
    if others and not _titled(others, singles, s):
        return None
    stable = [
        ("#" in spelled, n) for a, b in spans for n in range(int(a), min(int(b), int(a) + 200) + 1)
    ]
    return _looked_up([*stable, *singles], s)


def _titled(others: list[str], singles: list[tuple[bool, int]], s: Situation) -> bool:
    """ "#3 the rent one": the words beside the one number are words of that task's title."""
    if len(singles) != 1 or not singles[0][0]:
        return False
    mine = [t for t in s.tasks if t.number == singles[0][1]]
    return not content(" ".join(others)) or bool(match(" ".join(others), mine).sure)


def _digits(text: str) -> list[str]:
    """Number words as digits, but for the "one" of "the rent one"."""
    said = re.findall(r"[#\w'-]+|[^\w\s]", text)
    alone = all(w in AROUND or w in COUNT or w.strip("#").isdigit() for w in said)
    if not alone or (
        said[-1:] == ["one"] and len(said) > 1 and said[-2] in {"the", "that", "this", "a"}
    ):
        return said
    return [str(COUNT[w]) if w in COUNT else w for w in said]


def _looked_up(given: list[tuple[bool, int]], s: Situation) -> Meant:
    """`#n` is a task's number; a bare one a row of the list shown last, if it has that row."""
    there = {t.number for t in s.tasks}
    found: list[int] = []
    absent: list[int] = []
    for stable, n in given:
        if not stable and 1 <= n <= len(s.shown):
            n = s.shown[n - 1]
        (found if n in there else absent).append(n)
    if absent:
        return Meant(absent=tuple(dict.fromkeys(absent)), explicit=True)
    return Meant(numbers=tuple(dict.fromkeys(found)), explicit=True)


def ordinal(text: str, s: Situation) -> Meant | None:
    """ "the second", "the first two", "1st and 3rd", "last one"."""
    said = [
        w
        for w in words(re.sub(r"\b(\d{1,3})(?:st|nd|rd|th)\b", r"~\1", text).replace("~", "o~"))
        if w
    ]
    said = re.findall(r"\d{1,3}(?:st|nd|rd|th)\b|[\w'-]+", text)
    picks = [w for w in said if w in ORDINAL or re.fullmatch(r"\d{1,3}(?:st|nd|rd|th)", w)]
    counts = [w for w in said if (w in COUNT and w != "one") or w.isdigit()]
    rest = [w for w in said if w not in picks and w not in counts and w not in AROUND]
    if not picks or rest or len(counts) > 1:
        return None
    rows = _rows(s)
    if not rows:
        if (
            picks in (["last"], ["latest"])
            and s.touched
            and not counts
            and len(s.touched.numbers) == 1
        ):
            return Meant(numbers=_known(s.touched.numbers, s), explicit=True)
        return Meant(unclear=True)
    if counts and len(picks) == 1:
        n = COUNT.get(counts[0]) or int(counts[0])
        rows = rows[-n:] if ORDINAL.get(picks[0]) == -1 else rows[:n]
        return Meant(numbers=_known(rows, s), explicit=True, group=True)
    places = [ORDINAL.get(w) or int(w[:-2]) for w in picks]
    if bad := tuple(p for p in places if p > len(rows) or p == 0):
        return Meant(rows=bad, explicit=True)
    picked = tuple(rows[p - 1 if p > 0 else p] for p in places)
    return Meant(numbers=_known(picked, s), explicit=True)


def _rows(s: Situation) -> tuple[int, ...]:
    """What "the first" counts from: several tasks just added, else the list shown last."""
    added = s.touched.numbers if s.touched and s.touched.verb == "add_task" else ()
    return added if len(added) > 1 and (s.newest or not s.shown) else s.shown
