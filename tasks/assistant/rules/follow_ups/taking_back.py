"""Taking back what was just done: "undo", "no, I haven't", "never mind, forget that"."""

from collections.abc import Callable
from dataclasses import replace

from tasks.assistant.calls import ReopenTask, Undo
from tasks.assistant.rules import coordination
from tasks.assistant.rules.done import finishing
from tasks.assistant.rules.done.command_cues import UNDOING
from tasks.assistant.rules.english.verbs import ACTIONS, alike, base_of
from tasks.assistant.rules.english.words import lowered, vocabulary, words
from tasks.assistant.rules.follow_ups.same_again import as_then
from tasks.assistant.rules.naming.references import resolve
from tasks.assistant.rules.said import Said, call, reply, sure
from tasks.assistant.rules.situation import Situation, TaskFact
from tasks.assistant.rules.talk import smalltalk
from tasks.regex import regex

MISTAKEN = regex(
    r"(?:(?:no|nope|wait|oh no|argh|my mistake|my bad|i made a mistake)[\s,.!]+)*"
    r"(?:not (?:that|this)(?: (?:one|task))?|(?:that|this|it)(?:'s| is| was) (?:not"
    r"|the wrong) (?:that|the"
    r" right |it|one|task)?(?:one|task)?|(?:i )?(?:didn't|did not) mean (?:that|this|it)(?: one"
    r"| task)?"
    r"|(?:that|this|it)(?:'s| is| was)? (?:all )?(?:wrong|incorrect|not (?:right|correct|true"
    r"|what i"
    r" (?:said|asked|meant|wanted)(?: for)?))|wrong"
    r"|(?:you )?(?:got|picked|took|did) the wrong (?:one|task|thing)|i made a mistake|my mistake"
    r"|my bad)"
)
STARTLED = regex(
    r"(?:(?:oh|ah|no|nope|no no|wait|stop|sorry|oops|whoops|hmm|hey|actually|but|hang on|hold on"
    r"|argh|damn|please|and|ok|okay|well)[\s,.!]+)+"
)
# "forget that" is said of what was just done, "never mind" alone as often of nothing at all.
DROPPED = regex(
    r"(?:(?:never ?mind|nvm|on second thoughts?|(?:i(?:'ve)? )?changed my mind)[\s,.!]*)*"
    r"(?:(?:please )?(?:just )?(?:forget|scratch|cancel|drop|skip)"
    r" (?:it|that|this|about (?:it|that|this)|what i (?:just )?said|i said (?:that|anything))"
    r"|don't(?: (?:do|add|change|bother with) (?:it|that|this|anything))?(?: after all)?"
    r"|(?:it's |that's |it is )?not (?:needed|necessary)(?: after all| any ?more)*"
    r"|leave (?:it|that|everything|them) (?:as|how|where|the way) (?:it|they|everything)"
    r" (?:was|were)(?: before)?|(?:just )?leave (?:it|that)(?: be| alone)?"
    r"|(?:i(?:'ve)? )?changed my mind)"
    r"(?: (?:please|then|again|sorry|after all))*"
)
NEVER_MIND = regex(r"(?:never ?mind|nvm)\b.{0,40}")
ABOUT = regex(r"(?:never ?mind|nvm)(?: about)? (?:the|my) [\w' -]{2,30}$")
NOT_DONE = regex(
    r"(?:actually |still |really )*(?:not (?P<n>.{1,30})"
    r"|(?:(?:i|we) )?(?:actually |still |really )*"
    r"(?:didn't|did not|didnt|haven't|have not|havent)(?P<r> .{1,40})?"
    r"|(?:it|that|this|they|those|he|she)(?:'s| is| was| has| are| were| have)?"
    r"(?: actually| still)*(?:n't| not)(?P<p> .{1,30})"
    r"|(?:please )?(?:keep|leave) (?:it|that|them) (?:open|undone|there|on (?:the|my) list))"
)
WAS = regex(r"(?:that|it) was (?:the |my |an? |only |just )?(?P<b>[\w' -]{2,30})")
THINGS = vocabulary("it that them this those him her one any")
SAID = THINGS | vocabulary(
    "actually really yet do does done did at all sorry ever even so finished been to quite still"
    " completed after of today"
)
REDO = regex(
    r"re-?do(?: (?:it|that|this|please|again|the last (?:one|change|step)))*"
    r"|undo (?:the|my|that) undo"
)
Reader = Callable[[str, Situation], Said]


def found(text: str, low: str, s: Situation, read: Reader) -> Said | None:
    low = low.strip(" .!?")
    if UNDOING.fullmatch(low):
        return call(Undo())
    if REDO.fullmatch(low):
        return reply("What was taken back I cannot do again by myself: say it once more, please.")
    if s.touched is None or not s.touched.numbers:
        return None
    whole = lowered(text).strip(" .!?")
    start = STARTLED.match(whole)
    plain = whole[start.end() :] if start else whole
    if MISTAKEN.fullmatch(low) or UNDOING.fullmatch(plain) or MISTAKEN.fullmatch(plain):
        return call(Undo())
    if s.touched.verb == "complete_task" and _not_done(plain, s):
        return finishing.act(ReopenTask, "it" if len(s.touched.numbers) == 1 else "them", s)
    if s.touched.verb == "complete_task" and start and _another_thing(plain, s):
        return sure(Undo(), "Shall I take back what I just did?")
    return _dropped(plain, s, read)


def _another_thing(plain: str, s: Situation) -> bool:
    """ "no wait, that was bread": of nothing that is there."""
    hit = WAS.fullmatch(plain)
    return hit is not None and not resolve(hit["b"], s).numbers


def _dropped(plain: str, s: Situation, read: Reader) -> Said | None:
    forgets = DROPPED.fullmatch(plain) is not None
    waved = NEVER_MIND.fullmatch(plain) and (
        ABOUT.search(plain) or smalltalk.kind_of(plain) == "never"
    )
    if not (forgets or waved) or not _just_now(s, read):
        return None
    return call(Undo()) if forgets else sure(Undo(), "Shall I take back what I just did?")


def _just_now(s: Situation, read: Reader) -> bool:
    """Whether the message before is the one that led to the last change."""
    if not s.said or s.touched is None:
        return False
    then = replace(s, tasks=as_then(s), said=s.said[:-1], asked=None, touched=None)
    clauses = coordination.parts(s.said[-1], then)
    return any(one.tool == s.touched.verb for clause in clauses for one in read(clause, then).calls)


def _not_done(plain: str, s: Situation) -> bool:
    """ "I haven't booked it", "it isn't paid yet": of what was ticked off, and of nothing else."""
    hit = NOT_DONE.fullmatch(plain)
    if not hit:
        return False
    said = words(next((group for group in hit.groups() if group), ""))
    other = [word for word in said if word not in SAID]
    if not other:
        return True
    verb = base_of(other[0]) or (other[0] if other[0] in ACTIONS else "")
    pointed = bool(hit["p"]) or not THINGS.isdisjoint(said)
    return len(other) == 1 and bool(verb) and (pointed or _is_that(verb, s))


def _is_that(verb: str, s: Situation) -> bool:
    numbers = s.touched.numbers if s.touched else ()
    done: list[TaskFact] = [task for task in s.tasks if task.number in numbers]
    return any(alike(verb, words(task.title)[0]) for task in done if words(task.title))
