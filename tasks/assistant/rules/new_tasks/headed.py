"""Things to do under a heading on one line: "Three things to do tomorrow: call Bob, email Sue"."""

from tasks.assistant.rules.english.words import words
from tasks.assistant.rules.new_tasks import adding, dating
from tasks.assistant.rules.new_tasks.items import split
from tasks.assistant.rules.said import Said
from tasks.assistant.rules.situation import Situation
from tasks.quickadd import read_when
from tasks.regex import regex

HEADING = regex(
    r"\b(?:things? (?:to do|i|for)|tasks? (?:for|to|i)|to-?do(?:s|'s)?(?: list)?"
    r"|to do(?: list)?|(?:two|three|four|five|six|\d|some|several|a few|a couple of)"
    r" (?:new |more )*(?:tasks|things|items|reminders)(?:,? please| for me| to add| put down"
    r"| (?:written |noted )?down| noted| added)*|list"
    r"|need(?: to)?|have to|must(?: do)?|errands|chores|reminders?"
    r"|things)(?: (?:for|on) .{1,30}| today| tomorrow| this \w+| next \w+| \w+day)?$"
)


def under(plain: str, low: str, s: Situation) -> Said | None:
    """ "Three things to do tomorrow: call Bob, email Sue"."""
    head, colon, body = plain.partition(": ")
    if not colon and "," in plain:
        head, colon, body = plain.partition(" - ")
    if (
        not colon
        or not (HEADING.search(low[: len(head)]) or read_when(head, now=s.now, zone=s.zone))
        or len(words(head)) > 10
        or " add " in f" {low[: len(head)]} "
    ):
        return None
    return dating.dated(adding.add(body, s), head, split(body), s)
