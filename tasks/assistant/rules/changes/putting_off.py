"""Not then but then: "I can't do the milk today, tomorrow then", "more time for the report"."""

from tasks.assistant.calls import UpdateTask
from tasks.assistant.rules.changes import gist
from tasks.assistant.rules.changes.whens import due_fields
from tasks.assistant.rules.english.turned import DAY
from tasks.assistant.rules.english.words import lowered
from tasks.assistant.rules.naming.references import resolve
from tasks.assistant.rules.said import Said, call, named, sure
from tasks.assistant.rules.situation import Situation
from tasks.quickadd import read_when
from tasks.regex import regex

UNABLE = regex(
    r"(?:sorry,? )?(?:i|we) (?:can't|cannot|can not|won't|couldn't)"
    rf" (?:(?:do|make|manage|get to) )?(?P<b>[\w' ]{{2,40}}?) {DAY},? (?:so |but )?"
    r"(?:(?:maybe|rather|better|perhaps|make it|let's do|let's say|do it|give me (?:until|till)"
    r"|until|till|i need (?:until|till)) )*"
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


# "mum isn't home tomorrow, friday please": why not then, and then.
HINDERED = regex(
    r"(?P<b>[\w' ]{2,50}?\b(?:isn't|is not|aren't|are not|won't|will not|can't|cannot|doesn't"
    r"|closed"
    r"|away|busy|shut|full|out|ill|sick|off)\b[\w' ]{0,30}), (?:(?:so|then|rather|better|let's"
    r" say|let's"
    rf" do|make it|move it to|do it|take) )*(?P<n>(?:on )?{DAY})(?: then| instead| please)*"
)


def hindered(clause: str, s: Situation) -> Said | None:
    """The one open task that is spoken of, and a day that is offered for it: asked."""
    hit = HINDERED.fullmatch(lowered(clause).strip(" .!"))
    when = read_when(hit["n"], now=s.now, zone=s.zone) if hit else None
    task = gist.about(hit["b"], s) if hit else None
    if not when or task is None or task.done:
        return None
    due = due_fields(when, task, s, keep_time=True)
    move = UpdateTask(numbers=[task.number], **due)
    return sure(move, f"Shall I move {named(task.number, s)} to then?")


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
