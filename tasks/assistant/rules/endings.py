"""What people say after a thing that was done: when, where, with what success."""

from tasks.regex import regex

from .words import lowered

TAIL = regex(
    r"(?<! for)(?<! due)(?<! of)(?<! from)[\s,]+(?:today|yesterday(?: morning| afternoon| evening"
    r"| night)?|this morning"
    r"|this afternoon|this evening|last night"
    r"|earlier(?: today)?|just now|right now|already|now|finally|at last|last week"
    r"|on \w+day|(?:an?|\d+|two|few|a few|a couple of|half an) (?:minutes?|hours?|days?"
    r"|weeks?)(?: hour)? ago|at lunch|"
    r"before (?:work|lunch|breakfast|dinner|noon)|after (?:work|lunch|school|breakfast)"
    r"|over lunch|too|as well|again|so|then|myself|a while ago|the other day|during lunch"
    r"|thankfully|luckily|all by myself|on time|in the end|first thing|with success"
    r"|successfully|last (?:month|monday|tuesday|wednesday|thursday|friday|saturday"
    r"|sunday|weekend)|tonight|for (?:you|today|now|good)|and it felt great"
    r"|and it went well|phew|yay|ok|done|thanks"
    r"|(?:over|during|at|on|in|before|after) (?:the |my |this )?(?:weekend|night|commute|train"
    r"|bus|plane"
    r"|lunch break|break|holidays?|morning|afternoon|evening|bed|school run|office|gym|phone)"
    r"|this weekend|all (?:day|night|morning)|in one go|in person|on foot|a bit ago)\s*$"
)


def short(low: str) -> str:
    for _ in range(3):
        low = TAIL.sub("", low) if len(low) < 400 else low
    return low.strip(" ,.!")


def object_of(text: str) -> str:
    text = text[:300].strip(" ,.!")
    for _ in range(3):
        if hit := TAIL.search(lowered(text)):
            text = text[: hit.start()]
        elif TAIL.fullmatch(f" {lowered(text)}"):
            text = ""
    return text.strip(" ,.!")
