"""Remarks about what is or could be on the list: under way, run out, no longer wanted."""

from tasks.assistant.calls import AddTask, DeleteTask
from tasks.assistant.rules.english.verbs import ACTIONS, base_of_gerund
from tasks.assistant.rules.english.words import lowered, quoted
from tasks.assistant.rules.naming.references import resolve
from tasks.assistant.rules.new_tasks import adding
from tasks.assistant.rules.new_tasks.items import split
from tasks.assistant.rules.questions.cues import part
from tasks.assistant.rules.said import Said, call, joined, named, reply, sure
from tasks.assistant.rules.situation import Situation
from tasks.regex import regex

ONGOING = regex(
    r"(?:(?:i|we)(?:'m| am|'re| are|'ve| have|'ll)? )?"
    r"(?P<h>(?:(?:currently|still|now|just|only|right now|about to|trying to|going to"
    r"|will)\s+)*"
    r"(?:(?:started|starting|begun|began|half ?way through|in the middle of|working on|busy with"
    r"|on my way to|off to|gonna)\s+)*(?:on |with )?)(?P<b>.+?)(?: (?:now|right now|at the moment"
    r"|later))*$"
)
# What one is out of in talk and cannot buy, and what is no thing.
NO_GOODS = (
    r"(?!(?:more )?(?:time|ideas?|patience|energy|money|office|town|tasks?|to-?dos?|reminders?|need"
    r"|clue|problem|worries|rush|hurry|plans?|deadlines?|it|that|this|them|the)\b)"
)
SOME = r"(?:(?:almost|nearly|all|just|completely|totally|now|also) )*"
LACKING = regex(
    rf"(?:(?:i|we)(?:'re| are|'ve| have| am|'m)? )?{SOME}"
    r"(?:(?:out of|run out of|ran out of|running out of|(?:running |run )?(?:low|short) on"
    rf"|short of) (?P<b>{NO_GOODS}[\w' ,&-]{{2,60}}?)"
    r"|(?:used up|finished|finished off|finished up|ate|drank|used) the (?:last|rest)(?: bit)? of"
    r" (?:the|our|my)?"
    rf" ?(?P<c>{NO_GOODS}[\w' ,&-]{{2,60}}?)"
    r"|(?:(?:there(?:'s| is| are)|have|have got|got) )?no"
    rf" (?:more (?P<d>{NO_GOODS}[\w' ,&-]{{2,60}}?)|(?P<e>{NO_GOODS}[\w' ,&-]{{2,60}}?) left))"
    r"(?: again| now| at home| in the house| in the fridge| any ?more)*"
)
GONE = r"(?: (?:any ?more|any longer|after all|now|on (?:here|there|my list|the list|it)))"
UNWANTED = regex(
    r"(?:there(?:'s| is) )?(?:(?:i|we) )?(?:no longer (?:need|want|have)|(?:have )?no need)(?: to"
    r"| for)? "
    rf"(?P<b>(?!delete|remove|complete|finish|mark|tick).+?){GONE}*"
    rf"|(?:i|we) (?:don't|do not|won't) (?:need|want|have)(?: to)? (?P<c>(?!delete|remove"
    rf"|complete|mark).+?){GONE}+"
    r"|(?P<d>.+?)(?: (?:doesn't|does not) need to be (?:on|in) .+| (?:isn't|is not"
    r"|is no longer) (?:needed|necessary"
    rf"|required|relevant){GONE}*| can go| (?:is|has been) (?:off|called off|cancell?ed)"
    rf"|'s (?:off|cancell?ed|called off))"
)


def ongoing(clause: str, s: Situation) -> Said | None:
    """ "currently reading Dune", "started the report": it stays on the list."""
    hit = ONGOING.match(lowered(clause).strip(" .!"))
    if not hit:
        return None
    body = part(clause.strip(" .!"), hit, "b")
    verb, _, rest = body.partition(" ")
    base = base_of_gerund(verb.lower()) or (verb.lower() if verb.lower() in ACTIONS else "")
    meant = resolve(rest if base and rest else body, s, verb=base)
    if len(meant.numbers) != 1 or meant.group or not (base or hit["h"]):
        return None
    return reply(f"{named(meant.numbers[0], s)} is on your list. Tell me when it is done.")


def lacking(clause: str, s: Situation) -> Said | None:
    """ "we're out of milk": shall it be bought?"""
    hit = LACKING.fullmatch(lowered(clause).strip(" .!"))
    if not hit:
        return None
    goods = next(part(clause, hit, group) for group in "bcde" if hit.start(group) >= 0)
    if (there := resolve(goods, s, verb="buy").numbers) and len(there) == 1:
        return reply(f"{named(there[0], s)} is on your list.")
    new = AddTask(tasks=[adding.new_task(f"buy {thing}", s) for thing in split(goods)])
    return sure(new, f"Shall I add {joined([quoted(t.title) for t in new.tasks])} to your list?")


def unwanted(clause: str, s: Situation) -> Said | None:
    """ "no longer need milk", "the flight is off": shall it go?"""
    low = lowered(clause).strip(" .!")
    hit = UNWANTED.fullmatch(low)
    if not hit:
        return None
    group = next(g for g in ("b", "c", "d") if hit.start(g) >= 0)
    body = part(clause, hit, group)
    verb, _, rest = body.partition(" ")
    meant = resolve(rest if verb.lower() in ACTIONS and rest else body, s)
    if (
        len(meant.numbers) != 1
        or meant.group
        or any(t.done for t in s.tasks if t.number in meant.numbers)
    ):
        return None
    return call(DeleteTask(numbers=list(meant.numbers)))  # which asks by its card
