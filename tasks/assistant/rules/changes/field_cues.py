"""How people name one field of a task and what becomes of it."""

from tasks.assistant.rules.changes.priority_cues import RANKS_AND_TITLES
from tasks.assistant.rules.questions.cues import table

# Fields of one task, before the general verbs.
FIELDS = table(
    (
        "no_priority",
        r"(?:remove|take|drop|clear|delete)(?: the)? (?:high|medium|low)(?: priority| prio)?"
        r" (?:from|off|of) (?P<b>.+)",
    ),
    ("rename", r"(?:rename|retitle)(?: (?:it|that|this))? (?:to|as|into) (?P<n>.+)"),
    ("note", r"(?P<b>[\w' #]{2,40}?)\s*: (?:add|note|write)(?: that)? (?P<n>.+)"),
    (
        "untag_all",
        r"(?:remove|delete|drop|clear|lose|take off)(?: the)? #?(?P<n>[\w-]+) (?:tag|label)"
        r"(?: (?:again|everywhere|from (?:all|everything|every task)))?$",
    ),
    (
        "rename",
        r"(?:(?:call|name|title) it|it should (?:be called|be|say|read)) \"?(?P<n>[^\"]+?)\"?"
        r" (?:instead of|rather than) \"?(?P<b>[^\"]+?)\"?$",
    ),
    (
        "note",
        r"(?:add|put|write|attach|append|note) (?:to|on|in|under|for) (?P<b>(?:the |my )?[\w' #]"
        r"{1,40}?),? (?:an?|the|this|another|the following) (?:note|comment|remark)"
        r"(?: (?:that|saying|reading))?[\s:,]+(?P<n>.+)",
    ),
    (
        "note",
        r"(?:add|put|write|append|note) (?P<n>.+?) (?:to|in|into|on|under) (?P<b>(?:the |my |task"
        r" )?"
        r"[\w' #]{1,40}?)(?:'s|s')? (?:notes?|comments?|description|details)$",
    ),
    (
        "note",
        r"(?:for|about|on|regarding) (?P<b>(?:the |my |#|task )[\w' ]{1,40}?)[,:]? (?P<n>(?:i|we|it"
        r"|they|he|she|there)\b.+?),? (?:and |so )?(?:please )?(?:note|write|keep|put)(?: down|"
        r" that"
        r"| this| it)+(?: in mind)?$",
    ),
    (
        "note",
        r"(?:write|note|mention|put|include|add|say)(?: down)? (?:in|on|under|for|at|next to"
        r"|beside|against)"
        r" (?P<b>(?:the|my)"
        r" .{1,40}? (?:task|one|todo|reminder|item)|(?:(?:task|number|no\.?) )?#?\d+),?(?: that"
        r"|:) ?(?P<n>.+)",
    ),
    (
        "note",
        r"(?:write|note|put|add)(?: down)? (?:behind|next to|beside|under|below|on|to|at)"
        r" (?P<b>(?:the|my)"
        r" (?!(?:[\w-]+ )?(?:list|tasks?|to-?dos?)\b|(?:notes?|comments?|details"
        r"|description)\b)[\w' ]{1,30}?)\s*:\s*(?P<n>.+)",
    ),
    (
        "note",
        r"(?:add|write|note) (?:to|on|for|under) (?P<b>(?:the|my) (?!(?:[\w-]+ )?(?:list|tasks?"
        r"|to-?dos?|calendar)\b)[\w' ]{1,30}?),? that (?P<n>.+)",
    ),
    (
        "rename",
        r"(?:make|have|let) (?P<b>it|#?\d+|(?:the |my )?[\w' ]+? (?:task|one|title|reminder|item))"
        r" (?:say|read|be called)[\s:]+"
        r"(?P<n>.+)",
    ),
    (
        "retag",
        r"(?:change|switch|move|turn)(?: the)? tags? (?:of|on|for) (?P<b>.+?) from"
        r" (?P<o>#?[\w-]+) to"
        r" (?P<n>#?[\w-]+)$",
    ),
    (
        "retag",
        r"(?:change|replace|swap|switch)(?: the)? (?:tags? )?#?(?P<o>[\w-]+)(?: tags?)? (?:with"
        r"|to|by"
        r"|for|into) (?:the tag )?(?P<n>#?[\w-]+)(?: tags?)? (?:on|of|for|from|in) (?P<b>.+)$",
    ),
    (
        "retag",
        r"(?:change|replace|set)(?: the)? tags? (?:of|on|for) (?P<b>.+?) (?:to|with|by)"
        r" (?P<n>#?[\w-]+)$",
    ),
    (
        "note",
        r"add (?:this |the following )?to (?P<b>(?:task |number |no\.? )?#?\d+"
        r"|the .{1,40}? (?:task|one))\s*:\s*(?P<n>.+)",
    ),
    (
        "note",
        r"(?:add|put|write|append)(?: this| the following)? (?:to|in|on|into) (?:the |its )?"
        r"(?:notes?|comments?|description|details) (?:of|for|on|in) (?P<b>.+)",
    ),
    (
        "note",
        r"(?:add|put|attach) (?:a |the )?note (?P<n>\"[^\"]+\") (?:to|on|for|in) (?P<b>.+)",
    ),
    ("tag", r"(?:give|assign) (?P<b>.+?) (?:the |a )?(?:tag|label) (?P<n>#?[\w-]+)$"),
    (
        "note",
        r"(?:add|put|attach|write|leave|make|append)(?: (?:a|an|the|this|another))*"
        r" (?:note|comment|remark)s?(?: to it| to that)?\s*:\s*(?P<n>.+)",
    ),
    (
        "note",
        r"(?:add|put|attach|write|leave|make(?! (?:an?|another|the) note to\b)|set|append|include)"
        r"(?: (?:a|an|the|this|another|following))* (?:note|comment|remark|description|detail)s?"
        r"(?: (?:to|on|for|in|under|of|about))? (?P<b>.+)",
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
        "note",
        r"(?P<b>[\w' #]{1,60}?)(?:'s)? notes?\s*:\s*(?P<n>.+)",
    ),
    (
        "note",
        r"(?:for|on|about) (?P<b>[\w' #]{1,60}?)[,:]? (?:note|write down|add (?:a |the )?note)"
        r"(?: that|:)? (?P<n>.+)",
    ),
    (
        "no_due",
        r"(?:remove|delete|clear|drop|take|erase|get rid of|cancel|unset|strip|no|lose"
        r"|kill)(?: (?:off|away))?(?: (?:all|every|each|the|any|its|my|a))*"
        r" (?:due[ -]?dates?|dates?"
        r"|deadlines?|due|times?|due times?|schedule)(?: (?:off(?: of)?|from|of|on|for"
        r"|away from|out of))?(?: (?:that )?i(?:'ve| have)(?: got| set)?$| (?P<b>.+)|$)",
    ),
    (
        "no_due",
        r"(?:make|leave|set|let) (?P<b>.+?) (?:have )?(?:without (?:a |any )?(?:due )?(?:date"
        r"|deadline)|undated|(?:to )?no (?:due )?(?:date|deadline)|unscheduled"
        r"|(?:to )?(?:someday|whenever|open[ -]ended))$",
    ),
    (
        "no_due",
        r"(?P<b>.+?) (?:(?:has|have|needs?|should have|with|gets?)(?: got)? no(?: more)?"
        r"|(?:no longer (?:has|have|needs?)|(?:does not|doesn't|don't|do not|needn't|need not)"
        r"(?: (?:have|need)(?: to have)?)?)(?: an?| any| the| its)?) (?:(?:due|fixed|set|specific"
        r"|particular|real|hard|certain) )*(?:due date|deadline|date|day|time)"
        r"(?: (?:any ?more|any longer|now|after all|at all|really))*$",
    ),
    (
        "no_due",
        r"(?:remove|delete|clear|drop|erase|get rid of|cancel|unset|take (?:off|away))"
        r" (?P<b>.+?)'s? (?:due date|deadline|date|due time|time)$",
    ),
    ("no_due", r"unschedule (?P<b>.+)"),
    (
        "no_due",
        r"(?:(?:there(?:'s| is)|we have|i have) no(?: more| fixed)?|there (?:isn't|is not|is no"
        r" longer)"
        r" (?:an?|any)) (?:due date|deadline|date) (?:for|on|to) (?P<b>.+?)"
        r"(?: (?:any ?more|now|after all|really))*$",
    ),
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
    (
        "note",
        r"(?P<b>#\d+|(?:task|number) #?\d+)[,:]? (?:notes?|comments?)\s*:\s*(?P<n>.+)",
    ),
    (
        "untag",
        r"(?:remove|delete|drop|clear|lose)(?: (?:the|its|that|all))* (?P<n>tags?|labels?)"
        r"(?: again)?$",
    ),
    ("untag", r"(?:un-?tag|un-?label) (?P<b>.+)"),
    (
        "untag",
        r"(?:remove|delete|drop|take|clear) (?P<n>#?[\w-]+) (?:from|off|out of) (?P<b>.+?)(?:'s"
        r"|s')?"
        r" (?:tags?|labels?)$",
    ),
    (
        "untag",
        r"(?:remove|delete|drop|take|strip|clear|get rid of|get|lose|pull)(?: (?:off"
        r"|away))?(?: the)? (?P<n>(?:(?:tags?|labels?) #?[\w-]+)|(?:#?[\w-]+ (?:tag|label)s?)"
        r"|(?:#[^\W\d][\w-]*(?:(?:,| and|, and) #[\w-]+)*)|(?:all )?(?:tags|labels)) (?:from"
        r"|off(?: of)?|of|on|out of) (?P<b>.+)",
    ),
    (
        "untag_known",
        r"(?:remove|delete|drop|take|strip|clear|get|pull)(?: the)? (?P<n>[\w-]+) (?:from"
        r"|off(?: of)?) (?P<b>.+)",
    ),
    (
        "tag",
        r"(?:add|put|give|attach|set|stick|apply|assign|hang|slap|pin|use)(?: (?:a|the|an))?"
        r" (?P<n>(?:(?:tags?"
        r"|labels?|hashtags?) #?[\w-]+(?: and #?[\w-]+)*)|(?:#?[\w-]+ (?:tag|label)s?)"
        r"|(?:#[^\W\d][\w-]*(?:(?:,| and|, and|) #[\w-]+)*)) (?:to|on|onto|for) (?P<b>.+)",
    ),
    (
        "tag",
        r"(?:tag|label|categori[sz]e|file) (?P<b>.+?) (?:as|with|under|into|in"
        r"|to)(?: (?:the )?(?:tag|label))? (?P<n>#?[\w-]+(?:(?:,| and|, and) #?[\w-]+)*)$",
    ),
    ("tag", r"(?:tag|label) (?P<b>.+?) (?P<n>#?[\w-]+)$"),
    ("tag", r"(?:put|file|place) (?P<b>.+?) under (?P<n>#?[\w-]+)$"),
    (
        "tag",
        r"(?:put|add|file|give|set|mark|make) (?P<b>.+?) (?:(?:under|in|as|the tag|with"
        r"|a tag) )*(?P<n>#[^\W\d][\w-]*(?:(?:,| and|, and|) #[\w-]+)*)$",
    ),
    # "add "ask for Klein" to the bank one": neither a list nor a field, so it is a note.
    (
        "note",
        r"(?:add|put|write|append|attach|stick) (?P<n>\"[^\"]+\") (?:to|in|on|under|with)"
        r" (?P<b>(?!(?:my"
        r"|the|our) (?:[\w-]+ )?(?:list|tasks|to-?dos)\b).+)$",
    ),
    (
        "note",
        r"(?:add|append|attach) (?P<n>(?!(?:an?|the|another) (?:\w+ )?(?:date|deadline|tag|label"
        r"|note"
        r"|priority|reminder|day|time|task|due date)\b|(?:high|low|medium|\w+day|to\w+)\b"
        r"|#)[^\"]+?)"
        r" (?:to|under) (?P<b>(?:the|my) [\w' ]{1,30}? (?:task|one|reminder|todo|item|entry)"
        r"|(?:task|number|no\.?) ?#?\d+|#\d+)$",
    ),
    *RANKS_AND_TITLES,
)
