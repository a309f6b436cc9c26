"""The words at the head (or the end) of a clause that say what is wanted of the list."""

import re
from dataclasses import dataclass

from .words import lowered

DONE = (
    r"(?:done|completed?|finished|checked(?: off)?|ticked(?: off)?|closed|accomplished"
    r"|resolved|sorted)"
)
UNDONE = (
    r"(?:not (?:yet )?(?:done|completed?|finished)|undone|incomplete|un(?:finished"
    r"|completed|checked)|open|pending|to-?do|active|not done yet|still open)"
)
LIST = (
    r"(?:my|the|our|this|your|a) (?:[\w-]+ )?(?:to-?do'?s?|to do|task|tasks|shopping"
    r"|grocery|groceries)?[ -]?(?:lists?|tasks|to-?dos|to-do's|agenda|plate|things to do)"
)
TASK = (
    r"(?:tasks?|to-?dos?|to do|to-do item|reminders?|items?|entry|entries|action items?"
    r"|jobs?|errands?|chores?)"
)
ADJECTIVE = (
    r"(?:new|another|quick|simple|small|recurring|repeating|daily|weekly|monthly"
    r"|high[ -]priority|low[ -]priority|medium[ -]priority|urgent|important|following|one"
    r"|more|extra|next|single|few|some|couple of|two|three|four)"
)


@dataclass(frozen=True, slots=True)
class Cue:
    kind: str
    body: str
    head: str = ""


def _table(*rows: tuple[str, str]) -> tuple[tuple[str, re.Pattern[str]], ...]:
    return tuple((kind, re.compile(pattern)) for kind, pattern in rows)


ADDING = _table(
    (
        "add",
        r"(?:make|be) sure (?:that )?(?:i|we) (?:remember to |don't forget to "
        r"|do not forget to )?(?P<b>.+)",
    ),
    ("add", r"put (?P<b>.+?) down(?P<t> (?:for|on) .+)?$"),
    (
        "add",
        r"(?:please )?(?:be |get )?(?:re)?mind(?:ed)?(?: me| us)?(?P<h>)(?:\b(?! (?:him|her"
        r"|them|tom"
        r"|everyone))[\s,:]+(?P<b>.+)|$)",
    ),
    (
        "add",
        r"(?:don't|do not|dont|never|mustn't|must not|can't|cannot|let me not)(?: let me"
        r"| you)? (?:forget|forgetting)(?: (?:to|about|that))?\b[\s,:]*(?P<b>.+)",
    ),
    ("add", r"(?:remember|rember|rememer)(?: me)?(?: (?:to|about|that))?\b[\s,:]*(?P<b>.+)"),
    (
        "add",
        rf"(?:(?:add|create|make|set(?: up)?|start|schedule|log|record|register|save|write|jot"
        rf"|put(?: down| in)?|enter|insert|open|give me|get me|i (?:want|need)|new)(?: me| up"
        rf"| down| in)?(?: (?:a|an|another|one|the|this|these|my))*|(?:a|an|another"
        rf"|one more)) ?(?:{ADJECTIVE} )*\b{TASK}\b(?: list)?(?: (?:called|named|titled"
        rf"|for me to|for today to|to|for|about|that (?:says|reads)|saying|reading|of"
        rf"|with (?:the )?(?:title|name)|where i|so i|that i (?:need"
        rf"|have) to))?(?:\s*[:\-–—=]\s*|\s+)(?P<b>.+)",
    ),
    (
        "add",
        r"(?:todo|to-do|task|reminder)(?: (?:to|for))? (?P<b>(?!list|s\b|item|count|overview"
        r"|for (?:today|tomorrow)|today|tomorrow|number|no\b|#?\d).+)",
    ),
    (
        "add",
        r"(?:note to self|note|memo|new|todo|to-do|to do|task|reminder|shopping(?: list)?"
        r"|grocery list|groceries|to buy|buy list|i? ?needs?|must do|action item|remember"
        r"|for today|for tomorrow|for the weekend|list|reminders? for me|today|tomorrow"
        r"|my tasks|my todos?"
        r"|tasks|todos)\s*[:–—]\s*(?P<b>.+)",
    ),
    (
        "add",
        rf"(?!.* back (?:on|onto|in|to)\b)(?:put|stick|throw|pop|chuck|place|get|have|jot|note"
        rf"|slap|bung|want|write|i want"
        rf"|need|plug|drop|include|save|keep|log|record"
        rf"|enter)(?: down)? (?P<b>.+?) (?:down )?(?:on|onto|in|into|to"
        rf"|at the top of) {LIST}(?P<t>.*)",
    ),
    ("add", rf"(?:on|to|onto|in|for) {LIST}[\s,:]+(?:put |add )?(?P<b>.+)"),
    ("add", rf"(?:add|append|put) (?:on|to|onto|in|into) {LIST}[\s,:]*(?P<b>.+)"),
    (
        "add",
        r"(?:make|take|leave|write|keep|add|create|put)(?: me)? (?:a |me a )?(?:quick "
        r"|little |mental )?note(?: (?:to self|that|to|of|about))?(?: (?:i|we) (?:must"
        r"|need to|have to|should|gotta))?[\s,:]+(?P<b>.+)",
    ),
    (
        "add",
        r"(?:note down|jot down|write down|note|jot)(?: that)?(?: i (?:must|need to|have to"
        r"|should|gotta))?[\s,:]+(?P<b>.+)",
    ),
    (
        "add",
        rf"(?:add|create|make|new|start)(?: me)?(?: (?:a|an|another|one|the"
        rf"|my))?(?: {ADJECTIVE})* {TASK}[\s.!?]*$(?P<b>)",
    ),
    ("add", r"(?:add|append|insert|include|enter)(?: (?:in|up))?(?:[\s,:]+(?P<b>.+)|$)"),
)

# Fields of one task, before the general verbs.
FIELDS = _table(
    (
        "note",
        r"(?:add|put|attach|write|leave|make|append)(?: (?:a|an|the|this|another))*"
        r" (?:note|comment|remark)s?(?: to it| to that)?\s*:\s*(?P<n>.+)",
    ),
    (
        "note",
        r"(?:add|put|attach|write|leave|make|set|append|include)(?: (?:a|an|the|this|another"
        r"|following))* (?:note|comment|remark|description|notes|detail|details)s?(?: (?:to"
        r"|on|for|in|under|of|about))? (?P<b>.+)",
    ),
    (
        "note",
        r"(?:add|put|write|append) (?P<n>.+?) (?:to|in|into|as|under) (?:(?:a |the )?notes?"
        r"|(?:a |the )?comments?|the description|the details)(?: (?:of|for|on|to"
        r"|in))? (?P<b>.+)",
    ),
    (
        "note",
        r"(?:note|notes?|comment)(?: (?:on|for|to))? (?P<b>(?:(?:task|number|no\.?) ?)?#?\d+\b.+)",
    ),
    ("note", r"(?:the )?(?:note|comment|description)s? (?:for|of|on) (?P<b>.+)"),
    (
        "no_note",
        r"(?:remove|delete|clear|erase|drop)(?: (?:all|the|any|my))* (?:notes?|comments?"
        r"|description)(?: (?:from|of|on|for|in))? (?P<b>.+)",
    ),
    (
        "no_due",
        r"(?:remove|delete|clear|drop|take|erase|get rid of|cancel|unset|strip|no|lose"
        r"|kill)(?: (?:off|away))?(?: (?:all|the|any|its|a))* (?:due[ -]?dates?|dates?"
        r"|deadlines?|due|times?|due times?|schedule)(?: (?:off(?: of)?|from|of|on|for"
        r"|away from|out of))?(?: (?P<b>.+)|$)",
    ),
    (
        "no_due",
        r"(?:make|leave|set|let) (?P<b>.+?) (?:have )?(?:without (?:a |any )?(?:due )?(?:date"
        r"|deadline)|undated|(?:to )?no (?:due )?(?:date|deadline)|unscheduled"
        r"|(?:to )?(?:someday|whenever|open[ -]ended))$",
    ),
    (
        "no_due",
        r"(?P<b>.+?) (?:has|have|needs?|should have|with|gets?|does not have|doesn't (?:have"
        r"|need)|does not need) (?:no|a|any) (?:due date|deadline|date)(?: (?:any ?more"
        r"|now))?$(?<!has a deadline)(?<!needs a deadline)",
    ),
    ("no_due", r"unschedule (?P<b>.+)"),
    (
        "no_repeat",
        r"(?:stop|don't|do not|quit|no longer|cancel|remove|clear"
        r"|end)(?: the)?(?: (?:repeat(?:ing|s)?|recurring|recurrence|repetition))(?: (?:of|on"
        r"|for|from))? (?P<b>.+)",
    ),
    (
        "no_repeat",
        r"(?:make|set) (?P<b>.+?) (?:non[ -]?(?:recurring|repeating)"
        r"|(?:to )?not repeat(?:ing)?|one[ -](?:time|off)|(?:to )?(?:happen )?(?:only"
        r"|just) once)$",
    ),
    ("untag", r"(?:untag|unlabel) (?P<b>.+)"),
    (
        "untag",
        r"(?:remove|delete|drop|take|strip|clear|get rid of)(?: (?:off"
        r"|away))?(?: the)? (?P<n>(?:(?:tags?|labels?) #?[\w-]+)|(?:#?[\w-]+ (?:tag|label)s?)"
        r"|(?:#[^\W\d][\w-]*(?:(?:,| and|, and) #[\w-]+)*)|(?:all )?(?:tags|labels)) (?:from"
        r"|off(?: of)?|of|on|out of) (?P<b>.+)",
    ),
    (
        "tag",
        r"(?:add|put|give|attach|set|stick|apply|assign)(?: (?:a|the|an))? (?P<n>(?:(?:tags?"
        r"|labels?|hashtags?) #?[\w-]+(?: and #?[\w-]+)*)|(?:#?[\w-]+ (?:tag|label)s?)"
        r"|(?:#[^\W\d][\w-]*(?:(?:,| and|, and|) #[\w-]+)*)) (?:to|on|onto|for) (?P<b>.+)",
    ),
    (
        "tag",
        r"(?:tag|label|categori[sz]e|file) (?P<b>.+?) (?:as|with|under|into|in"
        r"|to)(?: (?:the )?(?:tag|label))? (?P<n>#?[\w-]+(?:(?:,| and|, and) #?[\w-]+)*)$",
    ),
    ("tag", r"(?:tag|label) (?P<b>.+?) (?P<n>#?[\w-]+)$"),
    (
        "tag",
        r"(?:put|add|file|give|set|mark|make) (?P<b>.+?) (?:(?:under|in|as|the tag|with"
        r"|a tag) )*(?P<n>#[^\W\d][\w-]*(?:(?:,| and|, and|) #[\w-]+)*)$",
    ),
    (
        "no_priority",
        r"(?:remove|clear|drop|delete|take|reset|no|unset|erase)(?: (?:off"
        r"|away))?(?: the)? (?:high |low |medium )?(?:priority|flag|star"
        r"|importance)(?: (?:from|of|off(?: of)?|on|for) (?P<b>.+)|$)",
    ),
    (
        "no_priority",
        r"(?:set|make|give|change|put) (?P<b>.+?) (?:to |with )?(?:no|none|without(?: a)?"
        r"|zero) priority$",
    ),
    (
        "raise",
        r"(?:raise|increase|bump(?: up)?|up|boost)(?: the)? priority (?:of|on|for) (?P<b>.+)",
    ),
    (
        "lower",
        r"(?:lower|decrease|reduce|drop|bump down)(?: the)? (?:priority|importance) (?:of|on"
        r"|for) (?P<b>.+?)(?<! low)(?<! medium)$",
    ),
    ("high", r"(?:prioriti[sz]e|flag|star|bump up) (?P<b>.+)"),
    ("low", r"(?:de-?prioriti[sz]e) (?P<b>.+)"),
    (
        "rename",
        r"(?:edit|change|update|rename|amend) (?P<b>(?:(?:task|number|no\.?) ?)?#?\d+|it|that"
        r"|the [\w ]{1,40}?)\s*(?::|=|->|=>)\s*(?P<n>.+)",
    ),
    (
        "rename",
        r"(?:rename|retitle|re-name|reword|rephrase) (?P<b>.+?) (?:to|as|into|:|->|=>|=) (?P<n>.+)",
    ),
    (
        "rename",
        r"(?:change|edit|update|set|make|modify|correct)(?: the)? (?:title|name|text|wording"
        r"|description) (?:of|for|on) (?P<b>.+?) (?:to|into|as|:|->) (?P<n>.+)",
    ),
    (
        "rename",
        r"(?:rename|retitle) (?P<b>(?:(?:task|number|no\.?|the) ?)?(?:#?\d+|it|that|this"
        r"|last one|first one)) (?P<n>.+)",
    ),
    (
        "rename",
        r"(?:call) (?P<b>(?:(?:task|number) ?)?#?\d+|it|that|that one"
        r"|this) (?P<n>.+?)(?: instead)?$",
    ),
    (
        "rename",
        r"(?P<b>.+?) (?:should|must|needs to|ought to) (?:be called|be named|be titled|read"
        r"|say|actually (?:be called|say|read)) (?P<n>.+)",
    ),
    (
        "priority",
        r"(?:the )?(?:priority|prio|importance) (?:of|for|on) (?P<b>.+?) (?:is|should be|to"
        r"|as|=|must be|needs to be|:) (?P<n>high|medium|low|urgent|none|normal)$",
    ),
    (
        "priority",
        r"(?:set|change|make|put|update|give|move|adjust)(?: the)? (?:priority|importance"
        r"|prio) (?:of|for|on) (?P<b>.+?) (?:to|as|at)? ?(?P<n>high|medium|med|low|none"
        r"|normal|urgent|top|highest|lowest|important)(?: priority)?$",
    ),
    (
        "priority",
        r"(?:give|assign|set|add|put)(?: (?:a|the))? (?P<n>high|medium|med|low|top"
        r"|normal)[ -]?(?:priority|prio|importance)? (?:to|for|on) (?P<b>.+)",
    ),
    (
        "priority",
        r"(?:make|set|mark|give|put|change|move|turn|bump|raise|lower|drop|flag|have|keep"
        r"|consider|treat|switch|update|rank|rate|upgrade|downgrade|class) (?P<b>.+?) (?:up "
        r"|down |back )?(?:is |be |as |to |to be |at |on |a |an |the |of |into |with |very "
        r"|really |super |more )*(?P<n>high|highest|medium|med|low|lowest|normal|urgent|top"
        r"|important|critical|less important|not urgent|unimportant|minor)(?: (?:priority"
        r"|prio|importance|one|task))?$",
    ),
    (
        "priority",
        r"(?P<b>(?:(?:task|number|no\.?) ?)?#?\d+(?:(?:,| and|, and|,) ?#?\d+)*|it|that|this"
        r"|that one|they|those|these|them) (?:(?:is|are|should be|must be|needs to be|to|has"
        r"|gets|=|as|-|'s|has to be|with) )*(?:a |an |very |really |super |the )*(?P<n>high"
        r"|medium|low|urgent|important|critical)(?: (?:priority|prio|importance))?$",
    ),
    (
        "priority",
        r"(?P<b>it|that)'s (?:very |really |super |quite |a |an |pretty )*(?P<n>urgent"
        r"|important|critical|high|low|medium)(?: (?:priority|prio|importance|task|one))?$",
    ),
    (
        "priority",
        r"(?P<b>.+?) (?:is|are|should be|must be|needs to be|has) (?:now |of |a |an |very "
        r"|really |super |actually )*(?P<n>high|medium|low|urgent|important|critical"
        r"|top)(?:(?: priority| prio| importance)|$)",
    ),
    ("priority", r"(?P<n>high|medium|low|top)(?: priority| prio)? (?:for|on|to) (?P<b>.+)"),
    (
        "rename",
        r"(?:change|amend|edit|update|alter|modify|correct|set) (?P<b>.+?) (?:to|so (?:that )?it) "
        r"(?:read|reads|say|says|be called|be named|is called)s? (?P<n>.+)",
    ),
    (
        "retitle",
        r"(?:change|edit|correct|update|modify|amend|alter) (?P<b>.+?) (?:to|into) (?P<n>.+)",
    ),
)

UNDOING = re.compile(
    r"(?:undo|revert|roll ?back|reverse|ctrl[ +-]?z|undelete|un-?do|take back|go back)"
    r"(?: (?:that|it|this|last|the last(?: (?:change|one|thing|action|step|operation|task"
    r"|edit|command))?|my last(?: (?:change|action))?|what (?:you|i) (?:just )?did"
    r"|the (?:last )?(?:deletion|change)|that last one|last change|last action|one step"
    r"|everything you just did|please|a step|the change))*$"
    r"|take (?:that|it) back$|(?:put|bring|get) (?:it|that|them|those|that one"
    r"|the last one) back$|restore (?:it|that|them|the (?:deleted|last) (?:one|task)s?"
    r"|what i deleted)$"
    r"|(?:that|this|it) was (?:a mistake|an accident|(?:the )?wrong(?: one| task| thing)?"
    r"|the other one|not what i (?:meant|wanted))"
    r"|i (?:didn't|did not) mean (?:that|it|to(?: do that| delete (?:it|that|them))?)$"
    r"|(?:that's )?not what i (?:meant|wanted|asked(?: for)?)$"
    r"|(?:scratch|cancel|reverse) (?:that|the last one|the last)$|i (?:didn't"
    r"|did not) (?:want|ask for) that$|undo\b(?: (?:please|now|again))?$|wrong (?:one"
    r"|task)$"
)

COMMANDS = _table(
    (
        "reopen",
        rf"(?:mark|set|make|flag|put|change|move|turn|switch) (?P<b>.+?) (?:back )?(?:as |to "
        rf"|to be |back to |back as )*{UNDONE}(?: again| please| now)?$",
    ),
    ("reopen", rf"(?:mark|set) (?:as )?{UNDONE}[\s:]+(?P<b>.+)"),
    (
        "reopen",
        r"(?:re-?open|un-?check|un-?tick|un-?mark|un-?complete|un-?finish|reactivate"
        r"|re-?activate|un-?cross|un-?close|restart)(?: (?P<b>.+)|$)",
    ),
    ("undo_ref", r"(?:un-?do|restore|revert|bring back|recover|un-?delete) (?P<b>.+)"),
    (
        "reopen",
        rf"(?:put|bring|move|get|add) (?P<b>.+?) back(?: (?:on|onto|in|to|into) {LIST}"
        rf"|(?: to open| again))?$",
    ),
    (
        "complete",
        rf"(?:mark|set|flag|make|put|change|move|turn|call|consider|log|switch|count|class"
        rf"|register|record|report|note) (?P<b>.+?) (?:as |to |to be |down as |is |are "
        rf"|off as )*(?:all )?{DONE}(?: already| now| please)?$",
    ),
    (
        "complete",
        r"(?:mark|set|flag) (?P<b>.+?) (?:as |to )(?:paid|bought|sent|called|booked|submitted"
        r"|delivered|shipped|handled)$",
    ),
    ("complete", rf"(?:mark|set) (?:as )?{DONE}[\s:]+(?P<b>.+)"),
    (
        "complete",
        rf"(?:tick|check|cross|strike|scratch|mark) (?P<b>.+?) (?:off|out|through)(?: (?:of "
        rf"|from )?{LIST})?$",
    ),
    (
        "complete",
        rf"(?:tick|check|cross|strike|mark|knock)(?: off| out"
        rf"| through)\b[\s:]*(?P<b>.+?)(?: (?:from|on|off) {LIST})?$",
    ),
    (
        "complete",
        r"(?:complete|finish(?: (?:off|up))?|tick|close(?: (?:off|out))?|accomplish|wrap up"
        r"|finalise|finalize)[\s:]+(?P<b>.+)",
    ),
    ("maybe_complete", r"(?:check|close|resolve|cross|end|x|finalise|finalize|do)[\s:]+(?P<b>.+)"),
    (
        "delete",
        r"take (?P<b>(?:#?\d+|it|that|this)(?:(?:,| and|, and|,) ?#?\d+)*) (?:off|out|away)$",
    ),
    (
        "delete",
        rf"(?:take|get|wipe|strike|kick|leave|throw|toss|cross|scratch|pull) (?P<b>.+?) (?:off|out"
        rf"|away|from)(?: of| from)? {LIST}$",
    ),
    (
        "delete",
        r"(?:delete|remove|erase|del|rm|get rid of|clear out"
        r"|get (?P<g>.+) out of here)(?:[\s:]+(?P<b>.+)|$)",
    ),
    (
        "maybe_delete",
        r"(?:trash|discard|scrap|drop|bin|ditch|kill|dump|cancel|clear|purge|wipe|destroy"
        r"|nuke|eliminate|throw (?:away|out)|toss|forget(?: about)?|axe|cut|strike|empty"
        r"|lose)(?:[\s:]+(?P<b>.+)|$)",
    ),
)

STATEMENTS = _table(
    ("complete", rf"{DONE}(?: with| now)?[\s:]+(?P<b>.+)"),
    (
        "complete",
        rf"(?:all |i'm |i am |we're |we are |im |just |already |finally )*{DONE} with (?P<b>.+)",
    ),
    (
        "complete",
        rf"(?P<b>.+?)(?:\s*[-:–,]\s*|\s+|(?='s|'re))"
        rf"(?:(?:is|are|'s|was|were|has been|have been|got|been"
        rf"|'re) )?(?:(?:all|now|finally|already|both|also|completely|just|officially|fully"
        rf"|been|as good as) )*{DONE}(?: (?:now|today|already|too|this morning|yesterday"
        rf"|as well|at last|finally|last night|earlier|for today))?$",
    ),
    (
        "complete",
        r"(?P<b>.+?) (?:is|are|has been|have been|'s|'s been|got|was|were|'re) (?:(?:all|now"
        r"|finally|already|both|also|completely|officially|just) )*(?:taken care of|handled"
        r"|dealt with|out of the way|off my plate|over with|over and done with|in the bag"
        r"|wrapped up)$",
    ),
    ("complete", r"[✓✔☑✅xX]\s+(?P<b>.+)|(?P<c>.+?)\s*[✓✔☑✅]$"),
)


def find(table: tuple[tuple[str, re.Pattern[str]], ...], text: str) -> re.Match[str] | None:
    """The first row whose pattern begins the text."""
    found = lookup(table, text)
    return found[1] if found else None


def lookup(
    table: tuple[tuple[str, re.Pattern[str]], ...], text: str
) -> tuple[str, re.Match[str]] | None:
    low = lowered(text)
    for kind, pattern in table:
        if hit := pattern.match(low):
            return kind, hit
    return None


def part(text: str, hit: re.Match[str], group: str) -> str:
    """A named part, as it was typed."""
    if group not in hit.re.groupindex or hit.start(group) < 0:
        return ""
    return text[hit.start(group) : hit.end(group)].strip(" ,:")
