"""Fields said beside a title that quick add does not know: "tagged home", "no rush", "(high)"."""

import re
from typing import Any

from tasks.assistant.calls import Priority
from tasks.assistant.rules.english.words import lowered
from tasks.assistant.rules.questions.filters import LEVELS
from tasks.assistant.rules.situation import Situation
from tasks.quickadd import parse, read_when
from tasks.regex import regex

LEVEL = regex(r"\b(high|low|medium|top|urgent|important)[ -]?(?:priority|prio|importance)?\b")
URGENT = regex(
    r"^(?:(?:(?:super|very|really|most|extremely) )?(?:urgent|important|asap"
    r"|(?:top|high) priority)\s*[:!.–-]+\s*"
    r"|it(?:'s| is) (?:very |really |super |so )?(?:urgent|important|critical)(?: that i| to| i)"
    r"(?: have to| must| need to| should)? )",
    re.I,
)
TAGGED = regex(
    r"[\s,]*\b(?:(?:and )?(?:tag(?:ged)?|label(?:led|ed)?)(?: it)?(?: with| as)?"
    r"|with (?:the )?(?:tag|label)|under (?:the )?tag) #?([\w-]+)\s*$",
    re.I,
)
TAGGED_WITHIN = regex(
    r"[\s,]+(?:with (?:the |a )?(?:tag|label)|(?:and )?tagged(?: as| with)?|under the tag)"
    r" #?([\w-]+)"
    r"(?=\s*,|\s+(?:and|with|due|by|on|for|at|today|tomorrow|every|high|low|medium)\b)",
    re.I,
)
# What people say, and what the grammar of quick add calls it.
PLAINER = tuple(
    (regex(pattern, re.I), plainer)
    for pattern, plainer in (
        (r"[\s,;]+(?:and )?with (?:a |the )?(?:due date|deadline)(?: of| on| for| by)? ", " due "),
        (
            r"[\s,;]+(?:and )?(?:it|this|that)(?:'s| is) (?:needed |required )?(?:for|due|on|by"
            r"|due (?:on|by))"
            r" (?=the \d|\d|\w{3,6}day|tomorrow|today|tonight|next|this|the end)",
            " due ",
        ),
        (r"[\s,;(]+(?:due(?: date)?|deadline)\s*[:=]\s*", " due "),
        (r"[\s,;(]+(?:priority|prio)\s*[:=]\s*!?(high|medium|low)\b\)?", r" !\1"),
        (r"[\s,;(]+(?:tags?|labels?)\s*[:=]\s*#?([^\W\d][\w-]*)\)?", r" #\1"),
        (r"\s*[(\[](high|medium|low)(?: priority| prio)?[)\]]", r" !\1"),
        (r"[\s,]+as (?:one|a|a single|a new|just one) (?:task|to-?do|item|reminder|entry)$", ""),
    )
)
UNHURRIED = regex(
    r"[\s,(–-]+(?:(?:there(?:'s| is) |it(?:'s| is) )?(?:no (?:rush|hurry|urgency)|not urgent"
    r"|not (?:that |very |so )?important|nothing urgent))\)?(?=\s*,|$)",
    re.I,
)
RATES = {
    "daily": "every day",
    "weekly": "every week",
    "fortnightly": "every 2 weeks",
    "biweekly": "every 2 weeks",
    "monthly": "every month",
    "quarterly": "every 3 months",
    "yearly": "every year",
    "annual": "every year",
}
RATE = regex(rf"\b({'|'.join(RATES)})\b")
# "..., all #home", "..., both high priority": said of every one.
EVERY_ONE = regex(
    r"[\s,(–-]+(?:and )?(?:all|both|each|every one|all of (?:them|these|it)|both of them)"
    r"(?: (?:of them|two|three|four|five|tasks))?(?: (?:are|is|with|as|at|in|under|due|being|have"
    r"|having|by|on|for|very|really|the|a|tag|tagged|label(?:l?ed)?))*"
    r" (?P<f>[#!\w][\w #:!.-]*?)\)?$",
    re.I,
)
LONGEST_ASIDE = 80
INTENSE = (
    r"(?:very|super|really|extremely|so|quite|pretty|terribly|awfully|dreadfully|incredibly|most"
    r"|highly|utterly|rather|kinda|mega|hella|absolutely|urgent and)"
)
RANK = regex(
    rf"(?:(?:and|this is|that's|that is|it is|it's|its|with|as|at) )*(?:an? )?(?:{INTENSE} )*(high"
    r"|low|medium|top|urgent|important|critical)[ -]?(?:priority|prio|importance)?[\s!]*"
    r"|(?:priority|prio)[: ](high|low|medium)"
)
# "to be done today, sign the invoices"
THE_DAY = regex(r"^the (?=\d)", re.I)
DUTY_OF = regex(r"^(?:to be (?:done|finished|completed)|to do|due) (?=\S)", re.I)
HURRIED = regex(
    r"[\s,(–—-]+(?:and )?(?:asap|a\.s\.a\.p|as soon as possible|urgently|with urgency)[\s.!)]*$",
    re.I,
)
LEVELLED = regex(
    r"[\s,]*(?:\b(?:with|as|at|it's|it is|this is|that's|of|and make it|make it"
    r"|mark(?:ed)?(?: it)?(?: as)?|and it's|set (?:it )?to|a)\s+)+(?:(?:a|very|super"
    r"|really|the)\s+)*"
    r"(high|urgent|important|top|low|medium|critical)(?:[ -]?(?:priority|prio|importance))?\s*$"
    r"|[\s,(]+priority[: ]+(high|medium|low)\)?\s*$|[\s,]+(high|low|medium"
    r"|top)[ -](?:prio|importance)\s*$"
    r"|\s*[,–—-]\s*(?:(?:and|this is|that's|that is|it is|it's|its) )*"
    rf"(?:{INTENSE} )*(urgent|important|critical|high|low|medium)[\s.!]*$",
    re.I,
)
RANKED = regex(rf"\s+(?:{INTENSE} )*(high|medium|low|urgent|important)[\s.!]*$", re.I)
NOTED = regex(
    r"[\s,(]+(?:with (?:the |a )?notes?\s*[:–-]?|notes?\s*:)\s+[\"“]?(.{2,}?)[\"”]?\)?$", re.I
)


def taken(body: str, fields: dict[str, Any], s: Situation) -> str:
    """Fields that quick add does not know: "tagged home", "as high priority", "urgent: ..."."""
    body = _ranked(_dashed(body, s), s)
    for pattern, plainer in PLAINER:
        body = pattern.sub(plainer, body)
    if hit := NOTED.search(body):
        fields["notes"], body = hit[1].strip(), body[: hit.start()]
    if hit := TAGGED_WITHIN.search(body):
        fields["tags"], body = [hit[1].lower()], f"{body[: hit.start()]} {body[hit.end() :]}"
    if (hit := UNHURRIED.search(body)) and body[: hit.start()].strip():
        fields["priority"], body = "low", body[: hit.start()] + body[hit.end() :]
    if (hit := HURRIED.search(body)) and body[: hit.start()].strip():
        fields["priority"], body = "high", body[: hit.start()]
    for _ in range(2):
        if hit := TAGGED.search(body):
            fields["tags"], body = [hit[1].lower()], body[: hit.start()]
        end = max(len(body) - LONGEST_ASIDE, 0)
        if (hit := LEVELLED.search(body, end)) and body[: hit.start()].strip():
            level = next(g for g in hit.groups() if g)
            fields["priority"], body = _level(level), body[: hit.start()]
    if (hit := URGENT.match(body)) and body[hit.end() :].strip():
        fields["priority"], body = "high", body[hit.end() :]
    return body


def _ranked(body: str, s: Situation) -> str:
    """ "finish slides #work monday 10am high": a level after other fields is one."""
    hit = RANKED.search(body)
    if not hit:
        return body
    head = body[: hit.start()]
    parts = parse(head, now=s.now, zone=s.zone).parts
    ends = bool(parts) and parts[-1].end >= len(head.rstrip())
    return f"{head} !{LEVELS[hit[1].lower()]}" if ends else body


def rate(said: str) -> str:
    """How often, when that is said of the task: "a weekly reminder to ..."."""
    hit = RATE.search(lowered(said))
    return RATES[hit[1]] if hit else ""


def common(said: str, s: Situation) -> dict[str, Any]:
    """The one field that the words are: a priority, tags or a day."""
    if level := LEVEL.fullmatch(lowered(said).strip(" !")):
        return {"priority": _level(level[1])}
    if re.fullmatch(r"(?:#[^\W\d][\w-]*\s*)+", said):
        return {"tags": [tag.lower() for tag in re.findall(r"#([\w-]+)", said)]}
    if when := read_when(said, now=s.now, zone=s.zone):
        return {"due_on": when.due_on, "due_at": when.due_at}
    found = parse(f"x {said}", now=s.now, zone=s.zone)
    return {"priority": found.priority} if found.title == "x" and found.priority != "none" else {}


def _level(word: str) -> Priority:
    return LEVELS[word.lower()]


def _dashed(body: str, s: Situation) -> str:
    """ "fix the gate - tomorrow - high": a field between dashes is no part of the title."""
    head, *others = re.split(r"\s+[-–—|]\s+", body)
    fields = [_as_field(one, s) for one in others]
    if not head or not any(fields):
        return body
    names = [head, *(one for one, field in zip(others, fields, strict=True) if not field)]
    return " ".join([" - ".join(names), *(field for field in fields if field)])


def _as_field(piece: str, s: Situation) -> str:
    if level := RANK.fullmatch(lowered(piece)):
        return f"!{LEVELS[level[1] or level[2]]}"
    dated = read_when(re.sub(r"^(?:due|by|on|at) ", "", piece), now=s.now, zone=s.zone)
    return piece if piece.startswith("#") or dated else ""


def leading(piece: str, s: Situation) -> str:
    """The field that a piece in front of a title is: "for tomorrow 14:30", "every friday"."""
    piece = THE_DAY.sub("on the ", DUTY_OF.sub("", piece))
    if len(piece) > LONGEST_ASIDE or not piece:
        return ""
    if level := _as_field(piece, s):
        return level
    found = parse(f"x {piece}", now=s.now, zone=s.zone)
    dated = found.recurrence or found.due_on or found.due_at
    return piece if found.title == "x" and dated else ""
