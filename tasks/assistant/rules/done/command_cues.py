"""How people complete, reopen, delete and undo."""

from tasks.assistant.rules.questions.cues import DONE, LIST, OVER, UNDONE, table
from tasks.regex import regex

UNDOING = regex(
    r"(?:undo|revert|roll ?back|reverse|ctrl[ +-]?z|undelete|un-?do|take back|go back)"
    r"(?: (?:that|it|this|last|the last(?: (?:change|one|thing|action|step|operation|task"
    r"|edit|command)(?: (?:you|i)(?: just)? did)?)?|my last(?: (?:change|action))?"
    r"|what (?:you|i) (?:just )?did"
    r"|the (?:last )?(?:deletion|change)|that last one|last change|last action|one step"
    r"|everything you just did|please|a step|the change))*$"
    r"|take (?:that|it) back$|(?:i (?:want|need)|can i (?:have|get)|give me|let me have) (?:it"
    r"|that|them|that one) back(?: please)?$|(?:put|bring|get) (?:it|that|them|those|that one"
    r"|the last one) back$"
    r"|(?:change|put|switch|turn|set|rename|move) (?:it|that|them) back(?: again| please"
    r"| to (?:what|how|where|as) (?:it|they) (?:was|were)(?: before)?| to before)*$"
    r"|(?:(?:and )?go )?back to (?:what|how|where|as|the way) (?:it|they|that) (?:was|were)"
    r"(?: before)?$"
    r"|restore (?:it|that|them|the (?:deleted|last) (?:one|task)s?"
    r"|what i deleted)$"
    r"|(?:that|this|it) was (?:a mistake|an accident|(?:the )?wrong(?: one| task| thing)?"
    r"|the other one|not what i (?:meant|wanted))"
    r"|i (?:didn't|did not) mean (?:that|it|to(?: do that| delete (?:it|that|them))?)$"
    r"|(?:that's )?not what i (?:meant|wanted|asked(?: for)?)$"
    r"|(?:scratch|cancel|reverse) (?:that|the last one|the last)$|i (?:didn't"
    r"|did not) (?:want|ask for) that$|undo\b(?: (?:please|now|again))?$|wrong (?:one"
    r"|task)$"
)

COMMANDS = table(
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
        r"(?:tick|check|cross|mark)(?: (?:off|(?:as )?(?:done|completed?|finished)))?$(?P<b>)",
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
        r"|delivered|shipped|handled|read|watched|watered|renewed|returned|cleaned|washed|ordered"
        r"|fixed|written|filed|answered|posted|picked up|handed in|fed|packed|over|dealt with)$",
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
    (
        "complete",
        r"(?:put|place|set|add|stick) (?:a |the )?(?:tick|check(?: ?mark)?|x|cross)(?: mark)?"
        r" (?:next to|beside|on|by|against|for|in front of) (?P<b>.+)",
    ),
    ("complete", r"give (?P<b>.+?) (?:a |the )?(?:tick|check(?: ?mark)?)$"),
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
        r"(?:throw|chuck|toss|clear|bin) (?P<b>everything|all of (?:it|them)|them all|it all"
        r"|the (?:whole )?lot)(?: away| out)?$",
    ),
    (
        "delete",
        r"(?:delete|remove|erase|del|rm|get rid of|clear out"
        r")(?:[\s:]+(?P<b>.+)|$)",
    ),
    ("delete", r"get (?P<b>.+?) out of here$"),
    (
        "maybe_delete",
        r"(?:throw|put|toss|chuck|move|drop|stick) (?P<b>.+?) (?:in|into|to) the (?:recycle "
        r"|paper |waste"
        r" ?)?(?:bin|trash|trash can|garbage|rubbish|basket)$",
    ),
    (
        "maybe_delete",
        r"(?:clean|clear|tidy|sweep|wipe)(?: (?:up|out|away|off|down))*"
        rf" (?P<b>(?:(?:all|everything|the|my|whatever|any|those|old)\b.*)?\b{OVER}\b.*)",
    ),
    (
        "maybe_delete",
        r"(?:trash|discard|scrap|scratch|drop|bin|ditch|kill|dump|cancel|clear|purge|wipe|destroy"
        r"|nuke|eliminate|throw (?:away|out)|toss|forget(?: about)?|axe|cut|strike|empty"
        r"|lose)(?:[\s:]+(?P<b>.+)|$)",
    ),
)

STATEMENTS = table(
    ("complete", rf"{OVER}(?: with| now)?[\s:]+(?P<b>.+)"),
    (
        "complete",
        rf"(?:all |i'm |i am |we're |we are |im |just |already |finally )*{OVER} with (?P<b>.+)",
    ),
    (
        "complete",
        rf"(?P<b>.+?)(?:\s*[-:–,]\s*|\s+|(?='s|'re))"
        rf"(?:(?:is|are|'s|was|were|has been|have been|got|been"
        rf"|'re) )?(?:(?:all|now|finally|already|both|also|completely|just|officially|fully"
        rf"|been|as good as) )*{OVER}(?: (?:now|today|already|too|this morning|yesterday"
        rf"|as well|at last|finally|last night|earlier|for today))?$",
    ),
    (
        "complete",
        r"(?P<b>.+?) (?:is|are|has been|have been|'s|'s been|got|was|were|'re) (?:(?:all|now"
        r"|finally|already|both|also|completely|officially|just) )*(?:taken care of|handled"
        r"|dealt with|out of the way|off my plate|over with|over and done with|in the bag"
        r"|wrapped up)$",
    ),
    (
        "complete",
        r"(?P<b>.+?)\s*[,:=>–-]+\s*(?:check|tick|ticked|got it|sorted|in the bag|all good|boom)$",
    ),
    ("complete", r"[✓✔☑✅xX]\s+(?P<b>.+)|(?P<c>.+?)\s*[✓✔☑✅]$"),
)
