"""One word of a title for another: "the flight is to Milan, not Rome"."""

import re

from tasks.assistant.calls import UpdateTask
from tasks.regex import regex

from .gist import GLUE
from .said import Said, call
from .situation import Situation, TaskFact
from .titles import content
from .words import lowered, near, words

WORDS = r"[\w'-]+(?: [\w'-]+)?"
SWAPPED = (
    regex(
        rf"(?:change|replace|swap|correct|switch) (?:the )?(?P<o>{WORDS}) (?:to|with|by|for|into)"
        rf" (?P<n>{WORDS}) (?:in|on|of|for) (?P<b>.+)"
    ),
    regex(
        rf"(?:in|on|for) (?P<b>[\w' #]+?),? (?:change|replace|swap|correct|switch) (?:the )?"
        rf"(?P<o>{WORDS}) (?:to|with|by|for|into) (?P<n>{WORDS})"
    ),
    regex(
        rf"(?P<b>.*?)\b(?P<n>{WORDS}),? (?:and )?(?:not|instead of|rather than) (?:to |for |in |the"
        rf" )?(?P<o>[\w'-]+)(?P<c>(?: (?:in|on|for) .+)?)"
    ),
)
NEW_NOISE = GLUE - {"new", "end", "day", "time"}


def swapped(clause: str, s: Situation) -> Said | None:
    """The title with the new word, when just one open task has the old one."""
    low = lowered(clause).strip(" .!")
    for pattern in SWAPPED:
        hit = pattern.fullmatch(low)
        if not hit:
            continue
        old, new = hit["o"], _bare(clause, hit)
        mine = [t for t in s.tasks if not t.done and _has(t.title, old)]
        beside = f"{hit['b']} {hit.groupdict().get('c') or ''}"
        if len(mine) != 1 or not new or not _of(beside, mine[0].title):
            continue
        if any(_has(t.title, lowered(new)) for t in s.tasks) or not _points(low, beside, mine[0]):
            continue  # "I have to call the bank instead of mum" is about doing
        at = lowered(mine[0].title).rindex(old)
        title = mine[0].title[:at] + new + mine[0].title[at + len(old) :]
        return call(UpdateTask(numbers=[mine[0].number], title=title))
    return None


def _bare(clause: str, hit: re.Match[str]) -> str:
    """The new words as they were typed, without "is to" in front."""
    said = clause[hit.start("n") : hit.end("n")].split(" ")
    while said and said[0].lower() in NEW_NOISE:
        said = said[1:]
    return " ".join(said)


def _has(title: str, old: str) -> bool:
    return old in words(title)[1:] and old not in GLUE


def _points(low: str, beside: str, task: TaskFact) -> bool:
    """More of the title is said than its verb, or "it" is what is put right."""
    have = content(task.title)[1:]
    named = any(w in have for w in content(beside)) or str(task.number) in words(beside)
    return named or re.match(r"(?:it|that|this)(?:'s| is| should)\b", low) is not None


def _of(beside: str, title: str) -> bool:
    """What else is said is all of that title."""
    have = content(title)
    rest = [w for w in content(beside) if w not in GLUE]
    return all(any(near(w, h) for h in have) for w in rest)
