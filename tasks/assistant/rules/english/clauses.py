"""A message in parts: quotes set aside, lines, bullets, sentences."""

import re
from dataclasses import dataclass

from tasks.assistant.rules.english.words import lowered, vocabulary
from tasks.regex import regex

BULLET = regex(r"^\s*(?:[-*•·‣▪◦–—+]|\[[ x]?\]|- \[[ x]?\]|☐|\(?\d{1,3}[.):](?!\d)|\(?[a-h]\))\s+")
ABBREVIATIONS = vocabulary(
    "mr mrs ms dr prof st sr jr vs e.g i.e etc approx no inc ltd a.m p.m a.k.a dept fig vol"
)
SENTENCE = regex(r"(?<=[.!?;…])[\"')]*\s+(?=\S)|\s+[–—]\s+(?=i\b)", re.IGNORECASE)
# "urgent!! call the electrician": a label of what follows.
LABEL = regex(r"(?:urgent|important|asap|top priority|high priority)[\s.!]*", re.IGNORECASE)
HEADING = regex(
    r"^(?:(?:please )?(?:can you |could you )?(?:(?:add|create|put|note|here(?:'s| is"
    r"| are)|remind me(?: of| about)?|i need to|i have to|need to|must|my|today i need to"
    r"|new|the)\b)?"
    r"[\w' -]{0,60}):\s*$",
    re.IGNORECASE,
)
# "add the following to my list" needs no colon before its lines.
ANNOUNCED = regex(
    r"^(?=.*\b(?:following|these|those|list|things|tasks|items)\b)"
    r"(?:(?:please|pls|hi|hey|ok|can you|could you|i need to|i have to|i need|add|create|put|note"
    r"|save|remember|remind me|here are|here is|buy|get|do|of|about|to|on|in|for|my|the|a|these"
    r"|those|following|all|new|shopping|grocery|packing|to-?do|todo|list|things|tasks|items"
    r"|reminders|todos|today|tomorrow|this weekend|down|thanks)[\s,.!]*)+$",
    re.IGNORECASE,
)
QUOTED = regex(r'"[^"\n]{1,2000}"|(?<!\w)\'[^\'\n]{2,2000}\'(?!\w)')


@dataclass(frozen=True, slots=True)
class Lines:
    """A message of several lines: what stands before a list, and its items."""

    heading: str
    items: tuple[str, ...]


def listed(text: str) -> Lines | None:
    """A list of lines, with bullets or without; none when the text is one line or prose."""
    lines = [line.strip() for line in text.split("\n") if line.strip()]
    if len(lines) == 1:
        return _inline(lines[0])
    if not lines:
        return None
    heading = ""
    if (
        HEADING.match(lines[0])
        or ANNOUNCED.match(lines[0])
        or (not BULLET.match(lines[0]) and all(map(BULLET.match, lines[1:])))
    ):
        heading, lines = lines[0].rstrip(": "), lines[1:]
    return Lines(heading, tuple(unbulleted(line) for line in lines))


def _inline(line: str) -> Lines | None:
    """ "1. milk 2. eggs 3. bread" in one line."""
    marks = list(re.finditer(r"(?:(?<=\s)|^)\(?(\d{1,2})[.)]\s+(?=\D)", line))
    if len(marks) < 2 or [int(m[1]) for m in marks] != list(range(1, len(marks) + 1)):
        return None
    ends = [m.start() for m in marks[1:]] + [len(line)]
    items = tuple(line[m.end() : end].strip(" ,;") for m, end in zip(marks, ends, strict=True))
    return Lines(line[: marks[0].start()].rstrip(": "), items)


def unbulleted(line: str) -> str:
    for _ in range(2):  # "- [ ] sort photos"
        line = BULLET.sub("", line)
    return line.strip()


def is_bulleted(text: str) -> bool:
    return any(BULLET.match(line) for line in text.split("\n"))


# Says nothing: what stands before it is read like any end. "etc." and "p.m." keep theirs.
STOP = regex(r"(?<=[^\W\d_]{4})\.$")


def sentences(text: str) -> list[str]:
    """Sentences, not cut inside quotation marks nor after "Dr."."""
    hidden = masked(text)
    cuts = [0]
    for gap in SENTENCE.finditer(hidden):
        before = re.split(r"[\s(]", lowered(text[: gap.start()][-24:]).rstrip("\"')"))[-1]
        if LABEL.fullmatch(text[cuts[-1] : gap.start()]) or _in_list(hidden[: gap.start()]):
            continue
        if before.rstrip(".") not in ABBREVIATIONS and not re.fullmatch(r"[a-z]\.", before):
            cuts.append(gap.end())
    parts = [text[a:b].strip() for a, b in zip(cuts, [*cuts[1:], len(text)], strict=True)]
    return [STOP.sub("", part) for part in parts if part]


def _in_list(before: str) -> bool:
    """ "tomorrow: mow the lawn; rake leaves" is one list, and in an open quotation nothing ends."""
    return (before.endswith(";") and ": " in before) or before.count('"') % 2 == 1


def masked(text: str) -> str:
    """The text with what stands in quotation marks made opaque, length kept."""
    return QUOTED.sub(
        lambda m: m.group()[0] + "\ufffc" * (len(m.group()) - 2) + m.group()[-1], text
    )
