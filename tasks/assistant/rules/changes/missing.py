"""A change that lacks its value ("rename 7", "add a note to the rent"): it is asked and read."""

import re
from typing import Any

from tasks.assistant.calls import UpdateTask
from tasks.assistant.rules.english.words import lowered, words
from tasks.assistant.rules.naming.references import resolve
from tasks.assistant.rules.questions.filters import LEVELS
from tasks.assistant.rules.said import Said, ask, call, named
from tasks.assistant.rules.situation import Question, Situation
from tasks.regex import regex

LACKS = (
    ("title", r"(?:rename|retitle|reword) (?P<b>.+)"),
    (
        "title",
        r"(?:change|edit|update) the (?:title|name|text|wording) (?:of|for|on) (?P<b>.+)",
    ),
    (
        "add_note",
        r"(?:add|write|put|leave|make|attach|take) (?:an?|another|the) (?:note|comment) (?:to|on"
        r"|for"
        r"|in|about) (?P<b>.+)",
    ),
    (
        "add_tags",
        r"(?:(?:add|put|set|give) (?:an?|another|the|some) (?:tags?|labels?) (?:to|on|for)|tag"
        r"|label) (?P<b>.+)",
    ),
    ("add_tags", r"(?:give|assign) (?P<b>.+?) (?:a|another|some) (?:tags?|labels?)"),
    (
        "priority",
        r"(?:change|set|update|adjust|edit) the (?:priority|prio|importance) (?:of|for|on)"
        r" (?P<b>.+)",
    ),
    ("priority", r"(?:give|assign|set) (?P<b>.+?) (?:a|another|some) (?:new )?(?:priority|prio)"),
)
PATTERNS = tuple((key, regex(pattern)) for key, pattern in LACKS)
ASKED = {
    "title": "What should {} be called?",
    "add_note": "What should the note on {} say?",
    "add_tags": "Which tag should {} get?",
    "priority": "Which priority should {} have: high, medium or low?",
}
LEVEL = regex(r"\b(high|medium|low|none|urgent|normal|top|important)\b")
LEADS = regex(
    r"^(?:(?:to|it's|it is|that|call it|name it|as|with|make it|the tag|tag|note|please|say)"
    r"[\s:,]+)+",
    re.I,
)
ORDERS = regex(
    r"(?:(?:show|list|display|delete|remove|complete) (?:me|my|all|the|#?\d|it|that)\b"
    r"|what\b|how\b|help\b|undo\b|remind me\b)"
)
ELSE = regex(
    r"(?:add|delete|remove|show|list|what|remind|undo|help|how|complete|finish|mark|why|who|move)\b"
)


def question(low: str, s: Situation) -> Said | None:
    """What is lacking, when the one task is clear."""
    for key, pattern in PATTERNS:
        hit = pattern.fullmatch(low.strip(" .!?"))
        meant = resolve(hit["b"], s, status="all") if hit else None
        if meant is None or len(meant.numbers) != 1 or meant.group:
            continue
        text = ASKED[key].format(named(meant.numbers[0], s))
        return ask(
            Question(
                kind="what",
                text=text,
                options=meant.numbers,
                tool="update_task",
                arguments={key: ""},
            )
        )
    return None


def answer(text: str, asked: Question) -> Said | None:
    """The value that was said; none when the words are another wish."""
    key, plain = next(iter(asked.arguments), "title"), LEADS.sub("", text).strip(" \"'.")
    low = lowered(plain)
    if not words(plain) or (ORDERS if key == "title" else ELSE).match(low):
        return None
    given: dict[str, Any] = {"title": plain[:1].upper() + plain[1:], "add_note": plain}
    if key == "add_tags":
        tags = [w.removeprefix("#") for w in words(low) if w not in {"and", "tag", "tags"}]
        given[key] = tags if len(tags) <= 3 else None
    if key == "priority":
        level = LEVEL.search(low)
        given[key] = LEVELS[level[1]] if level else None
    return (
        call(UpdateTask(numbers=list(asked.options), **{key: given[key]})) if given[key] else None
    )
