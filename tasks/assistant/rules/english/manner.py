"""How it is said, before what: supposed, reported, denied, asked. Such words change nothing."""

import re

from tasks.assistant.calls import AddTask
from tasks.assistant.rules.changes import changing
from tasks.assistant.rules.changes.field_cues import FIELDS
from tasks.assistant.rules.done import remarks
from tasks.assistant.rules.english import language, mood
from tasks.assistant.rules.english.words import lowered, quoted
from tasks.assistant.rules.follow_ups import corrections
from tasks.assistant.rules.new_tasks import adding, wishes
from tasks.assistant.rules.new_tasks.adding_cues import ADDING
from tasks.assistant.rules.plain import ENGLISH_ONLY, GENERAL
from tasks.assistant.rules.questions import cues, listing
from tasks.assistant.rules.said import CHATTER, Said, reply, sure
from tasks.assistant.rules.situation import Situation
from tasks.assistant.rules.talk import abilities
from tasks.regex import regex

UNDATED = regex(r"without (?:an? |any |the )?(?:due )?(?:date|deadline|time|day)\b")
RETRACTING = regex(r"^(?:(?:no|nope|wait|sorry|oops)[\s,]+)+(?!not\b)(?=\S)", re.I)


def found(plain: str, low: str, s: Situation, *, polite: bool, text: str) -> Said | None:
    if hit := mood.WHENEVER.match(low):
        body = cues.part(plain, hit, "b")
        cue = cues.find(ADDING, body)
        given = (
            f"{cues.part(body, cue, 'b')} ({plain[: hit.start('b')].strip(' ,')})" if cue else ""
        )
        return adding.add(given, s) if given else None
    if mood.SUPPOSED.match(low):
        return reply(
            abilities.explain(low)
            or "That is only supposed, so nothing changed. Tell me plainly when I should do it."
        )
    if (hit := mood.ERRAND.match(low)) and not low.startswith(("i ", "you ", "we ")):
        new = AddTask(tasks=adding.new_tasks(cues.part(plain, hit, "b"), s))
        return sure(new, f"Shall I add {quoted(new.tasks[0].title)} to your list?")
    if (
        mood.REPORTED.match(low)
        and not cues.find(ADDING, plain)
        and not re.match(r"(?:mark|set|i |we |you |tell|say|ask|show|note|it says)", low)
    ):
        return reply(
            "That is what somebody said, so I left the list alone. Tell me yourself when I "
            "should do it.",
            CHATTER,
        )
    if known := wishes.still(plain, s) or remarks.unwanted(plain, s):
        return known
    corrects = s.touched is not None and any(
        corrections.SIGNALS.match(one) for one in (lowered(text), low)
    )
    if s.touched and s.touched.verb == "complete_task":  # "no, I haven't" takes that back
        plain = RETRACTING.sub("", plain)
        low = lowered(plain)
    if (
        (mood.DENIED.match(low) or mood.UNFINISHED.match(low))
        and not cues.find(ADDING, plain)
        and not (corrects and re.match(r"not [\w ]{1,20}(?:,| but)", low))
        and not (s.touched and UNDATED.match(low))
    ):
        if (field := _denied_field(plain, low, s)) is not None:
            return field
        return wishes.denied(plain, s)
    if mood.is_question(low, polite=polite) and not (
        re.match(r"did (?:the|my|it|that|this|them|both|all)\b", low) and not mood.ends_asking(text)
    ):
        return listing.query(plain, s, asks=True) or _question(low, s)
    return None


def _denied_field(plain: str, low: str, s: Situation) -> Said | None:
    """ "don't repeat 3", "no longer repeat 3" are changes all the same."""
    found = cues.lookup(FIELDS, low)
    return (
        changing.field(found[0], found[1], plain, s) if found and found[0] == "no_repeat" else None
    )


def _question(low: str, s: Situation) -> Said:
    text = (
        abilities.explain(low.strip(" ?!."))
        or abilities.cannot(low)
        or (ENGLISH_ONLY if language.foreign(low) else GENERAL)
    )
    return reply(text)
