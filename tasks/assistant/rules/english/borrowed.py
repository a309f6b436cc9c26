"""Turns of phrase that people bring along from their own languages, put into plain English."""

import re

from tasks.assistant.rules.english.rewording import Rule, rules
from tasks.assistant.rules.english.verbs import base_of

WEEKDAY = r"(?:mon|tues|wednes|thurs|fri|satur|sun)day"
CHANGE = r"(?:put|move|change|set|shift|postpone|push|delete|remove|complete|mark|rename|update)"
WHEN = (
    r"(?:today|yesterday|already|finally|now|just now|this (?:morning|afternoon|evening|week)"
    rf"|last (?:night|week)|on {WEEKDAY}|at last)"
)
# After such words a number is a day of the month and no row of a list.
BEFORE_DAY = r"(?:on|for|by|until|till|before|due|from|due on|due by)"


def _day(m: re.Match[str]) -> str:
    """ "for the 25" -> "on the 25th"."""
    day = int(m["d"])
    if not 1 <= day <= 31:
        return m.group()
    said = (m["c"] or "on").lower()
    return f"{m['b']}{'on' if said == 'for' else said} the {day}th"


def _object_first(m: re.Match[str]) -> str:
    """ "the rent I paid it this morning"."""
    if base_of(m["v"].lower()) is None:
        return m.group()
    return f"{m['s']}{m['a']} {m['v']} {m['o']}{m['r']}"


RULES: tuple[Rule, ...] = (
    (
        rf"\b(?:(?:in|during|over|within) (?:the )?|(?:on|for) the )(?:next|coming)"
        rf" (?=week\b|{WEEKDAY})",
        "next ",
    ),
    (
        rf"\b(?:on )?(?:the )?(?P<d>{WEEKDAY}) to the (?P<h>\d{{1,2}})(?=[,;!?]|\.?$)",
        r"on \g<d> at \g<h>",
    ),
    (r"(?:^|(?<=, ))(?:the )(?=next week\b)", ""),
    (r"\b(?:in|on) (?:the |this )?(?=weekend\b)", "at the "),
    (rf"\b(?:on |at )?all (?:the )?(?P<d>{WEEKDAY})s\b", r"every \g<d>"),
    (
        r"(?P<b>)\b(?:(?P<c>on|by|until|till|before|for) )?the day (?P<d>\d{1,2})\b"
        r"(?! (?:days|hours))",
        _day,
    ),
    (
        rf"(?P<b>)\b(?P<c>{BEFORE_DAY}) the (?P<d>\d{{1,2}})(?=[,;!?]|\.?$| (?:at|of|in the)\b)",
        _day,
    ),
    (
        rf"^(?P<b>(?!{CHANGE}\b)\S+(?: \S+){{3,}} )(?P<c>)the (?P<d>\d{{1,2}})(?=[.!?]?$)",
        _day,
    ),
    (
        r"\b(?P<c>at|by|around|until|from) (?P<h>1[3-9]|2[0-3]) ?(?:o'?clock|uhr)\b",
        r"\g<c> \g<h>:00",
    ),
    (r"\b(?P<c>at|to|for|until|from|by) the (?=\d{1,2}(?::\d\d|h\d?\d?)\b)", r"\g<c> "),
    (rf"^(?P<b>(?:please )?{CHANGE} )the hour of (?=\S)", r"\g<b>the time of "),
    (rf"\b(?P<b>{CHANGE}) the (?:task|reminder|to-?do) (?:of|about) (?=(?:the|my)\b)", r"\g<b> "),
    (
        r"^(?P<l>(?:please |can you )?)(?:quit|take away) (?P<b>.+?) (?:of|from|off)"
        r" (?=(?:the|my) (?:\w+ )?list\b)",
        r"\g<l>remove \g<b> from ",
    ),
    (
        r"\b(?P<s>i|we) (?P<v>finished|bought|paid|called|sent|booked|read|made|did|done) already"
        r" (?=(?:with|the|my|to|a)\b)",
        r"\g<s> already \g<v> ",
    ),
    (
        r"^(?P<l>(?:can you |could you |please )*)(?:give|make|show|write)(?: me)? (?:an?|the) list"
        r" (?:of|with) (?=(?:what|everything|all)\b)",
        r"\g<l>show me ",
    ),
    (rf"(?<=\w{{3}}) since (?={WHEN}[.!]*$)", " "),
    (
        r"^(?P<o>(?:the|my|our) [\w']+(?: [\w']+){0,3}?),? (?P<s>i|we)(?P<a>(?:'ve| have| already"
        rf"| just| finally)*) (?P<v>\w+)(?: (?:it|them))?(?P<r>(?: {WHEN})*)(?=[.!]*$)",
        _object_first,
    ),
    (
        r"^(?P<l>(?:can you |could you |please )*)(?:give|show|send|get|read)(?: me)? (?:an?|the)"
        r" (?:\w+ )?(?:rundown|overview|summary|breakdown|list) of (?=(?:all |my |the )*(?:open"
        r"|pending|high|low|medium|urgent|important|overdue|late|done|completed|finished|due)\b)",
        r"\g<l>show me ",
    ),
)
COMPILED = rules(RULES)
