"""Looking for tasks by words: what is looked for, without the words around it."""

import re

from tasks.assistant.calls import FindTasks
from tasks.assistant.rules.english.words import lowered
from tasks.assistant.rules.naming.titles import content, match
from tasks.assistant.rules.questions.filters import Filter
from tasks.assistant.rules.questions.list_cues import SEEK
from tasks.assistant.rules.said import Said, call
from tasks.assistant.rules.situation import Situation
from tasks.regex import regex

# What is looked for stands behind such words: "that thing about", "everything that mentions".
SOUGHT = regex(
    r"(?:any |all |the |my |that |this |an? |some |every )*(?:tasks?|anything|something|everything"
    r"|whatever|what|todos?|items?|reminders?|things?|stuff|ones?|entry|entries)(?: (?:which|that|i"
    r" have|has|have|is|are|was))* (?:about|with|for|on|called|named|regarding|mention(?:s|ing)?"
    r"|contain(?:s|ing)?|includ(?:es?|ing)|involv(?:es?|ing)|concern(?:s|ing)|related to|to do with"
    r"|ha(?:s|ve|ving)|say(?:s|ing)?|around) "
)
WORDED = regex(r"(?:the |a )?(?:words?|text|term|phrase|name)(?: of)? (?=\S)")
WITHIN = regex(r" (?:in|on|from|among) (?:its |their |the )?(?:it|them|names?|titles?|text)$")


def searched(said: str) -> str:
    for pattern in (SOUGHT, WORDED):
        if hit := pattern.match(lowered(said)):
            said = said[hit.end() :]
    if hit := WITHIN.search(lowered(said)):
        said = said[: hit.start()]
    return re.sub(
        r"^(?:the|my|a|an) |[\s,](?:tasks?|ones?|todos?|reminders?"
        r"|(?:on|in) (?:(?:my|the|this) (?:list|tasks)|here|there))$",
        "",
        said,
        flags=re.I,
    ).strip(" \"'?")


def sought(text: str, low: str, chosen: Filter, s: Situation) -> Said | None:
    hit = SEEK.match(low) if ":" not in low else None
    if not hit or not chosen.rest:
        return None
    body = text[hit.start("b") :].strip(" \"'")
    if (
        low.startswith(("look up", "is there", "are there", "where"))
        and not match(chosen.rest, s.tasks).sure
        and not re.search(r"task|todo|list|reminder", low)
    ):
        return None
    return call(FindTasks(text=_findable(searched(body), s)))


def _findable(said: str, s: Situation) -> str:
    """As titles have it: "flights" is looked for as "flight", "mom" as "mum"."""
    titles = " ".join(lowered(t.title) for t in s.tasks)
    found = []
    for word in said.split():
        near = content(word)
        there = lowered(word) in titles or not near or near[0] not in titles
        found.append(word if there else near[0])
    return " ".join(found)
