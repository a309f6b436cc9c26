"""One word of a title for another: "the flight is to Milan, not Rome"."""

import re

from tasks.assistant.calls import UpdateTask
from tasks.assistant.rules.changes.gist import GLUE
from tasks.assistant.rules.english.words import lowered, near, quoted, words
from tasks.assistant.rules.naming.references import resolve
from tasks.assistant.rules.naming.titles import content
from tasks.assistant.rules.questions.filters import LEVELS
from tasks.assistant.rules.said import Said, call, named, reply
from tasks.assistant.rules.situation import Situation, TaskFact
from tasks.quickadd import read_when
from tasks.regex import regex

WORDS = r"[\w'-]+(?: [\w'-]+)?"
# Such a place cannot be a part of what is new: "change Lisa to Liza in the report task".
PLACED = regex(
    r".+ (?:in|on|of) (?:(?:the |my )[\w' ]{1,30} (?:task|one|todo|reminder|item|entry)"
    r"|(?:task|number|no\.?) ?#?\d+|#\d+)$"
)
SWAPPED = (
    regex(
        rf"(?:change|replace|swap|correct|switch) (?:the )?(?P<o>{WORDS}) (?:to|with|by|for|into)"
        rf" (?P<n>(?!\S+ instead\b){WORDS}) (?:in|on|of|for) (?P<b>.+)"
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
        if _is_field(hit, s):
            continue
        mine = [t for t in s.tasks if not t.done and _has(t.title, old)]
        beside = f"{hit['b']} {hit.groupdict().get('c') or ''}"
        there = resolve(hit["b"], s).numbers if len(mine) > 1 else ()
        mine = [t for t in mine if (t.number,) == there] if there else mine
        if len(mine) != 1 or not new or not _of(beside, mine[0]):
            continue
        if any(_has(t.title, lowered(new)) for t in s.tasks) or not _points(low, beside, mine[0]):
            continue  # "I have to call the bank instead of mum" is about doing
        at = lowered(mine[0].title).rindex(old)
        title = mine[0].title[:at] + new + mine[0].title[at + len(old) :]
        return call(UpdateTask(numbers=[mine[0].number], title=title))
    return None


def replaced(clause: str, s: Situation) -> Said | None:
    """The same where "change" or "replace" says it; and why not, where no title has the word."""
    low = lowered(clause).strip(" .!")
    hit = next((h for h in (p.fullmatch(low) for p in SWAPPED[:2]) if h), None)
    if hit is None:
        return None
    if found := swapped(clause, s):
        return found
    there = resolve(hit["b"], s)
    if not PLACED.match(low) or len(there.numbers) != 1 or there.group or _is_field(hit, s):
        return None
    where = named(there.numbers[0], s)
    return reply(f"I find no {quoted(hit['o'])} in {where}, so nothing changed.")


def _is_field(hit: re.Match[str], s: Situation) -> bool:
    """ "change the priority to low in 3" sets a field."""
    said = hit["n"].removeprefix("the ")
    return said in LEVELS or hit["o"] in GLUE or read_when(said, now=s.now, zone=s.zone) is not None


def _bare(clause: str, hit: re.Match[str]) -> str:
    """The new words as they were typed, without "is to" in front."""
    said = clause[hit.start("n") : hit.end("n")].split(" ")
    while said and said[0].lower() in NEW_NOISE:
        said = said[1:]
    return " ".join(said)


def _has(title: str, old: str) -> bool:
    return f" {old} " in f" {' '.join(words(title)[1:])} " and old not in GLUE


def _points(low: str, beside: str, task: TaskFact) -> bool:
    """More of the title is said than its verb, or "it" is what is put right."""
    have = content(task.title)[1:]
    tagged = _untagged(beside, task) != beside
    said = tagged or any(w in have for w in content(beside)) or str(task.number) in words(beside)
    return said or re.match(r"(?:it|that|this)(?:'s| is| should)\b", low) is not None


def _of(beside: str, task: TaskFact) -> bool:
    """What else is said is all of that title, or its number or tag."""
    have = [*content(task.title), str(task.number)]
    rest = [w for w in content(_untagged(beside, task)) if w not in GLUE]
    return all(any(near(w, h) for h in have) for w in rest)


def _untagged(beside: str, task: TaskFact) -> str:
    return " ".join(w for w in beside.split() if w.removeprefix("#") not in task.tags)
