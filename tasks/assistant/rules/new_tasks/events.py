"""Reminders of what was just said, and those that wait for an event, of which nothing is known."""

import re

from tasks.assistant.rules.english.words import lowered
from tasks.assistant.rules.new_tasks import adding
from tasks.assistant.rules.new_tasks.items import is_action
from tasks.assistant.rules.questions import cues
from tasks.assistant.rules.said import Said, reply
from tasks.assistant.rules.situation import Situation
from tasks.quickadd import read_when
from tasks.regex import regex

REMINDS = regex(r"(?:remind|notify|alert|ping|nudge)\b")
UPON = regex(
    r"(?:after|before|during) (?:the |my |our )?(?:lunch|dinner|breakfast|work|school|class|gym"
    r"|meeting"
    r"|call|shower|practice|training|church|supper|game|match|show|movie)\b|"
    r"(?:once|when|whenever|after|as soon as|if|until|before|the moment)"
    r" (?:i|we|he|she|they|it|you|somebody|someone|the \w+|my \w+|[a-z]+)(?:'s|'m|'re|'ve)?"
    r" (?!at\b|on\b)(?:is|am|are|have|has|get|gets|got|arrive|leave|finish|come|comes|go|wake"
    r"|need|needs"
    r"|do|did|does|call|calls|\w+ed|'ve|was|due|land|start|see)\b"
)


REMINDED = regex(
    r"(?P<b>(?!please\b|can\b|could\b|also\b).{4,}?)(?:,| -|;)? (?:so |and )?(?:please |can you "
    r"|could"
    r" you )?remind me(?: (?:of|about) (?:it|that|this))?(?: again)? (?P<t>[\w :./]+)"
)


def reminded(plain: str, low: str, s: Situation) -> Said | None:
    """ "I owe Sam 20 euros, remind me on friday": what to remind of stands before."""
    hit = REMINDED.fullmatch(low.strip(" .!?"))
    when = cues.part(plain, hit, "t") if hit else ""
    if not hit or not read_when(when.removeprefix("on "), now=s.now, zone=s.zone):
        return None
    return adding.add(f"{cues.part(plain, hit, 'b')} {when}", s)


def upon(body: str, low: str, s: Situation) -> Said | None:
    """ "remind me when I get home to feed the cat": of days and hours it knows, of events not."""
    if not UPON.match(lowered(body)) or not REMINDS.match(low):
        return None
    when, to, what = re.sub(r"[?.!]+$", "", body).partition(" to ")
    if to and is_action(what):
        return adding.add(f"{what} {when}", s)
    return reply(
        "I can remind by day and time, not by what happens. Say what to do and when, such as "
        "“remind me tomorrow at 9 to call Ana”. Nothing changed."
    )
