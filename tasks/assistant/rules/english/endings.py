"""What people say after a thing that was done: when, where, with what success."""

from tasks.assistant.rules.english.words import lowered
from tasks.regex import regex

# Only what leaves no doubt that it was done: "and it was closed" is no such word.
PLEASED = (
    r"(?:(?:so|very|really|quite|absolutely|pretty|super|rather|a bit|not) )*(?:lovely|great|good"
    r"|fine|nice|fun|easy|quick|smooth|smoothly|well|expensive|cheap|pricey|awesome|amazing|wonderful"
    r"|brilliant|fantastic|excellent|hard|tough|long|boring|exciting|interesting|ok|okay|alright"
    r"|worth it|delicious|a pleasure|a pain|a relief|no problem|ages|forever|hours|all day|bad)"
)
GREETED = (
    r"(?:and )?(?:he|she|they) (?:says?|said|sends?|sent) (?:hi|hello|thanks|thank you|cheers"
    r"|(?:his|her|their|lots of|much) (?:love|regards|greetings|thanks))"
)

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
    r"|sunday|weekend)|tonight|for (?:you|today|now|good)"
    rf"|and (?:it|that|they) (?:was|were|went|felt|took) {PLEASED}|{GREETED}"
    r"|phew|yay|ok|done|thanks"
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
