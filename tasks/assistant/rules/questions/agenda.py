"""Questions about what a person has to do: "who do I need to call", "am I free on friday"."""

from tasks.assistant.calls import FindTasks, ListTasks, PlanDay, Priority
from tasks.assistant.rules.english.words import stem, words
from tasks.assistant.rules.naming.titles import match
from tasks.assistant.rules.questions.filters import read
from tasks.assistant.rules.said import Said, call
from tasks.assistant.rules.situation import Situation
from tasks.quickadd import find_when
from tasks.regex import regex

HIGHEST_FIRST: tuple[Priority, ...] = ("high", "medium", "low")
FREE = regex(
    r"(?:am i|are we|will i be|do i look|how) (?:free|busy|available|booked)(?: am i)? (?P<w>.+)"
    r"|how(?:'s| is| are) (?:it|things|everything|my list) looking (?:for )?(?P<x>.+)"
    r"|(?:what(?:'s| is| does| will)?|how(?:'s| is| does)?) (?P<v>.+?) (?:look|looking|be looking)"
    r"(?: like)?"
)
# What one has to do: "who do I need to call", "what must I buy today", "any calls to make".
TO_DO = regex(
    r"(?:who|whom|what|which (?P<c>\w+)|where)(?: else)? (?:do i|do we|must i|should i|have i|i)"
    r"(?: still| also)?(?: (?:have|need|got|must|gotta))?(?: still)?(?: to)? (?P<v>[a-z]+)"
    r"(?: (?:still|today|to|at|for|with|this week|from the (?:shop|store)))?"
    r"|(?:do i have|have i got|are there|is there|any|what|which|show(?: me)?|list|see)"
    r"(?: (?:any|some|the|my|all|only|just))* (?P<n>(?!tasks|things|todos|items)[a-z]+s)"
    r"(?: (?:do i have|have i got|i have|there are))?(?: that)?(?: i(?:'ve)? (?:need|have|got))?"
    r"(?: (?:to|i must|i should) (?:make|do|send|pay|write|take)| left| open| today)?"
    r"|(?:(?:show|list|give|see|tell)(?: me)?(?: only| just| all)* )?(?:the |all |my )*(?:things?"
    r"|tasks?"
    r"|stuff|ones|what|everything)(?: that)? (?:i|we) (?:still )?(?:must|should|have to|need to"
    r"|gotta)"
    r" (?P<t>[a-z]+)"
)


# What there is to be bought: "what do I need from the shop", "anything to get at the store".
SHOP = regex(
    r"(?:what(?:'s| is| all)?|anything|do i need anything|is there anything|which things)"
    r"(?: else)?(?: (?:do|did|must|should) (?:i|we))?(?: (?:i|we))?"
    r"(?: (?:need|have|want|buy|get|bring|pick up|to|still|home|there is))*"
    r" (?:from|at|in) (?:the )?(?:shops?|stores?|supermarket|grocery store|grocer'?s?|corner shop"
    r"|market)(?: (?:today|tomorrow|this week))?"
)


# Which of them counts most: by its priority, or, when it is pressing, by what the day holds.
FOREMOST = regex(
    r"(?:what|which|show|list|tell|give)\b.*?\b(?:most (?:important|critical|significant)"
    r"|matters?(?: the)? most|(?P<u>most (?:urgent|pressing)|needs doing first|comes first))\b"
)
RANKED = regex(
    r"\b(?:most (?:important|critical|significant|urgent|pressing)|matters?(?: the)? most"
    r"|needs doing first|comes first|right now|now|at the moment|one|my|thing|\d+"
    r"|two|three|five|top)\b"
)
TODAY = regex(r"\b(?:today|tomorrow|tonight|this (?:morning|afternoon|evening|week)|next)\b")
TASKS = regex(r"\b(?:tasks|ones|to-?dos)\b")


# An errand, unless it is the list that is to tell.
FIND_OUT = regex(
    r"find out (?:when|where|how|why|who|what|which|if|whether|about)\b|find (?:an?|some) "
)
OWN_LIST = regex(r"\b(?:due|overdue|tasks?|to-?dos?|list|i (?:have|need|must|should))\b")


def elsewhere(low: str, s: Situation) -> bool:
    """ "find out when the pool opens", "find a babysitter": not to be found on the list."""
    if not FIND_OUT.match(low) or OWN_LIST.search(low):
        return False
    said = low.removeprefix("find ").removeprefix("out ")
    return not match(said, s.tasks).sure


def foremost(low: str, s: Situation) -> Said | None:
    """ "what's my most important task": those with the highest priority that there is."""
    hit = FOREMOST.match(low)
    if not hit or TODAY.search(low) or read(RANKED.sub(" ", low), s).rest:
        return None
    if hit["u"] and not TASKS.search(low):
        return call(PlanDay())
    levels = {t.priority for t in s.tasks if not t.done}
    level = next((one for one in HIGHEST_FIRST if one in levels), None)
    return call(ListTasks(priority=level) if level else PlanDay())


def asked(low: str, s: Situation) -> Said | None:
    """ "who do I need to call", "do I have calls to make", "am I free on friday"."""
    hit = FREE.fullmatch(low)
    asked_of = next((group for group in hit.groups() if group), "") if hit else ""
    if asked_of and find_when(asked_of, now=s.now, zone=s.zone):
        chosen = read(asked_of, s)
        return call(chosen.listing()) if chosen.narrows and not chosen.rest else None
    begun = {words(t.title)[0] for t in s.tasks if not t.done and words(t.title)}
    named = ("buy", "get") if SHOP.fullmatch(low) else _acts(low)
    verb = next((one for one in named if one in begun), "")
    return call(FindTasks(text=verb, status="pending")) if verb else None


def _acts(low: str) -> tuple[str, ...]:
    """What one would do, as it is asked for: "who do I need to call", "any calls"."""
    hit = TO_DO.fullmatch(low)
    return (hit["v"], hit["t"], stem(hit["n"] or ""), stem(hit["c"] or "")) if hit else ()
