"""Not then but then: "I can't do the milk today, tomorrow then", "more time for the report"."""

from tasks.assistant.calls import UpdateTask
from tasks.quickadd import read_when
from tasks.regex import regex

from .references import resolve
from .said import Said, call
from .situation import Situation
from .turned import DAY
from .whens import due_fields
from .words import lowered

UNABLE = regex(
    r"(?:sorry,? )?(?:i|we) (?:can't|cannot|can not|won't|couldn't)"
    rf" (?:(?:do|make|manage|get to) )?(?P<b>[\w' ]{{2,40}}?) {DAY},? (?:so |but )?"
    r"(?:(?:maybe|rather|better|perhaps|make it|let's do|let's say|do it) )*"
    rf"(?P<n>{DAY})(?: then| instead)?"
)
BETTER = regex(
    r"(?:i|we) (?:can't|cannot|can not|won't|couldn't) (?:(?:do|make|manage|get to) )?"
    rf"(?P<b>[\w' ]{{2,40}}?)(?: (?:then|{DAY}))?[,;.]? (?:so |but )?(?:on )?(?P<n>{DAY}) "
    r"(?:is|would be|works|suits me)(?: (?:much|a bit|way))? (?:better|best|fine|ok(?:ay)?|good)"
)
SHORT_OF_TIME = regex(
    r"(?:i|we) (?:really |just )?(?:need|want|could use|could do with)"
    r" (?:(?:some|a bit|a little|a few|two|three|more|extra|another|couple of|days?|weeks?) )*"
    r"(?:more |extra )?(?:time|days?|weeks?) (?:for|on|with) (?P<b>[\w' ]{2,40}?)[,;.:]?"
    rf" (?:so |and |please )*(?:make it|move it to|let's say|say|until|till) (?P<n>(?:on )?{DAY})"
)


def put_off(clause: str, s: Situation) -> Said | None:
    """The new day of the one open task that is named; of anything else nothing is said."""
    low = lowered(clause).strip(" .!")
    hit = UNABLE.fullmatch(low) or BETTER.fullmatch(low) or SHORT_OF_TIME.fullmatch(low)
    when = read_when(hit["n"], now=s.now, zone=s.zone) if hit else None
    meant = resolve(hit["b"], s) if hit else None
    if not when or not meant or len(meant.numbers) != 1 or meant.group:
        return None
    task = next(t for t in s.tasks if t.number == meant.numbers[0])
    if task.done:
        return None
    due = due_fields(when, task, s, keep_time=True)
    return call(UpdateTask(numbers=[task.number], **due))
