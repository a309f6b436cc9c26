"""The words at the head (or the end) of a clause that say what is wanted of the list."""

import re

from tasks.assistant.rules.english.words import lowered
from tasks.regex import regex

DONE = (
    r"(?:done|completed?|finished|checked(?: off)?|ticked(?: off)?|closed|accomplished"
    r"|resolved|sorted)"
)
OVER = r"(?:done|completed?|finished|sorted|ticked off|checked off|accomplished)"
UNDONE = (
    r"(?:not (?:yet )?(?:done|completed?|finished)|undone|incomplete|un(?:finished"
    r"|completed|checked)|open|pending|to-?do|active|not done yet|still open)"
)
LIST = (
    r"(?:my|the|our|this|your|a) (?:[\w-]+ )?(?:to-?do'?s?|to do|task|tasks|shopping"
    r"|grocery|groceries)?[ -]?(?:lists?|tasks|to-?dos|to-do's|agenda|plate|things to do)"
)
TASK = (
    r"(?:tasks?|to-?dos?|to do|to-do item|reminders?|items?|entry|entries|action items?"
    r"|jobs?|errands?|chores?)"
)
ADJECTIVE = (
    r"(?:new|another|quick|simple|small|recurring|repeating|daily|weekly|monthly"
    r"|yearly|annual|quarterly|fortnightly|biweekly"
    r"|high[ -]priority|low[ -]priority|medium[ -]priority|urgent|important|following|one"
    r"|more|extra|next|single|few|some|couple of|two|three|four)"
)


def table(*rows: tuple[str, str]) -> tuple[tuple[str, re.Pattern[str]], ...]:
    return tuple((kind, regex(pattern)) for kind, pattern in rows)


def find(table: tuple[tuple[str, re.Pattern[str]], ...], text: str) -> re.Match[str] | None:
    """The first row whose pattern begins the text."""
    found = lookup(table, text)
    return found[1] if found else None


def lookup(
    table: tuple[tuple[str, re.Pattern[str]], ...], text: str
) -> tuple[str, re.Match[str]] | None:
    low = lowered(text)
    for kind, pattern in table:
        if hit := pattern.match(low):
            return kind, hit
    return None


def part(text: str, hit: re.Match[str], group: str) -> str:
    """A named part, as it was typed."""
    if group not in hit.re.groupindex or hit.start(group) < 0:
        return ""
    return text[hit.start(group) : hit.end(group)].strip(" ,:")
