"""What is said to be done already, by the person or by others."""

import re

from tasks.assistant.calls import CompleteTask
from tasks.assistant.rules.done import finishing, telling
from tasks.assistant.rules.english.words import lowered
from tasks.assistant.rules.naming.references import is_explicit, resolve
from tasks.assistant.rules.said import CHATTER, Said, named, reply, sure
from tasks.assistant.rules.situation import Situation
from tasks.regex import regex

EVERY = regex(
    r"(?:(?:i|we)(?:'ve| have)? )?(?:just |already |finally |all )*(?:did|done|finished|completed)"
    r"(?: with)? (?:everything|all|both|the whole)\b"
)


WENT = regex(
    r"(?P<s>(?:(?:the|my|our) )?[\w'-]+(?: (?!has\b|have\b|just\b)[\w'-]+)?)(?:'s| has| have)?"
    r"(?: (?:just|already|finally))*"
    r" (?:(?:went|gone) (?:out|off|through)|(?:came|come|arrived)(?: (?:today|yesterday|back|in the"
    r" (?:mail|post)|by (?:mail|post)|this morning))*$)"
)


def over(plain: str, low: str, s: Situation) -> Said | None:
    """ "everything for today is done" is no question for a list."""
    if EVERY.match(low) and (doing := telling.own(plain)) and not low.rstrip().endswith("?"):
        return finishing.done(doing.said, s, doing.verb)
    if not re.search(
        r"\b(?:is|are|'s|has been|have been) (?:all |now |both |finally )*(?:done|completed?"
        r"|finished)\b",
        low,
    ) or low.rstrip().endswith("?"):
        return None
    doing = telling.state(plain)
    return finishing.done(doing.said, s, doing.verb) if doing else None


def did(plain: str, low: str, s: Situation) -> Said | None:
    if doing := telling.own(plain):
        if not doing.said and not doing.verb:
            two = low.startswith("both") and 2 in {
                len(s.shown),
                len(s.touched.numbers) if s.touched else 0,
            }
            said = "both" if two else "it" if _points(low, s) else ""
            return finishing.done(said, s, "")
        return finishing.done(doing.said, s, doing.verb)
    return None


def _points(low: str, s: Situation) -> bool:
    """ "did that already" after a change of one task, "done" under a list of one row."""
    if s.touched and len(s.touched.numbers) == 1 and re.search(r"\b(?:it|that|this)\b", low):
        return True
    if s.touched and not s.touched.verb:
        return True  # "the report? done!"
    return len(s.shown) == 1 and (s.touched is None or not s.newest)


def told(plain: str, low: str, s: Situation) -> Said | None:
    if doing := telling.state(plain):
        found = finishing.done(doing.said, s, doing.verb)
        known = (
            bool(found.calls)
            or is_explicit(doing.said, s)
            or re.search(r"\b(?:is|are|been|done|finished|with)\b", low)
        )
        if known:
            return found
    return _others(plain, s)


def _happened_to(plain: str, s: Situation) -> Said | None:
    """ "the report went out": of an open task, so whether that is it is asked."""
    hit = WENT.match(lowered(plain).strip(" .!"))
    meant = resolve(hit["s"], s) if hit else None
    if meant is None or meant.explicit or meant.group or len(meant.numbers) != 1:
        return None
    if any(t.done for t in s.tasks if t.number == meant.numbers[0]):
        return None
    waits = CompleteTask(numbers=list(meant.numbers))
    return sure(waits, f"Shall I mark {named(meant.numbers[0], s)} as done?")


def _others(plain: str, s: Situation) -> Said | None:
    doing = telling.others(plain)
    if not doing:
        return None
    if about := _happened_to(plain, s):
        return about
    if not doing.said:
        return reply("Good to know. Nothing on your list changed.", CHATTER)
    meant = resolve(doing.said, s, verb=doing.verb)
    if (
        meant.explicit
        or meant.group
        or len(meant.numbers) != 1
        or re.match(r"(?:his|her|their|its)\b", lowered(doing.said))
    ):
        return reply("Good to know. Nothing on your list changed.", CHATTER)
    waits = CompleteTask(numbers=list(meant.numbers))
    return sure(waits, f"Shall I mark {named(meant.numbers[0], s)} as done?")
