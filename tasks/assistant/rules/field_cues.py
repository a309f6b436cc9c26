"""How people name one field of a task and what becomes of it."""

from .cues import table

# Fields of one task, before the general verbs.
FIELDS = table(
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
    (
        "note",
        r"(?P<b>#\d+|(?:task|number) #?\d+)[,:]? (?:notes?|comments?)\s*:\s*(?P<n>.+)",
    ),
    (
        "untag",
        r"(?:remove|delete|drop|clear|lose)(?: (?:the|its|that|all))* (?P<n>tags?|labels?)"
        r"(?: again)?$",
    ),
    ("untag", r"(?:untag|unlabel) (?P<b>.+)"),
    (
        "untag",
        r"(?:remove|delete|drop|take|strip|clear|get rid of|get|lose|pull)(?: (?:off"
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
    ("tag", r"(?:put|file|place) (?P<b>.+?) under (?P<n>#?[\w-]+)$"),
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
    ("high", r"(?:prioriti[sz]e|flag|star|bump up) (?P<b>.+?)(?: as (?:important|urgent|high))?$"),
    ("low", r"(?:de-?prioriti[sz]e) (?P<b>.+)"),
    (
        "low",
        r"(?P<b>.+?) (?:isn't|is not|isnt|is no longer|are not|aren't)(?: (?:that|so|very|really"
        r"|as|all that|too|at all|actually|super))*"
        r" (?:important|urgent|a priority|high priority|critical)(?: any ?more| now| after all)?$",
    ),
    (
        "rename",
        r"(?:change|edit|update|set|correct)(?: the| its)? (?:title|name|text|wording) (?:to"
        r"|into) (?P<n>.+)",
    ),
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
        r"|description) (?:of|for|on) (?P<b>.+?) (?:to|into|in|as|:|->) (?P<n>.+)",
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
        r"call (?P<b>(?:the|my) [\w' ]{1,40}? (?:task|one|reminder|todo)) "
        r"(?P<n>(?!to |on |by |at |for |in |today|tomorrow).+)",
    ),
    (
        "retitle",
        r"(?P<b>(?:(?:task|number|no\.?) ?#?\d+|#\d+)) (?:should|must|is supposed to) be "
        r"(?P<n>(?!done|complete|finish|due|moved|deleted|removed|tagged|renamed|marked|an? |the "
        r"|on |at |in |by |before |first |last ).+)",
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
        r"(?:set|make|change|put|with)(?: the| its| a)? (?:priority|prio|importance)"
        r"(?: to| as| at| =)? (?P<n>high|medium|med|low|none|normal|urgent|top)$",
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
    ("priority", r"(?P<b>[^:]{2,60}?)\s*:\s*(?P<n>high|medium|low|urgent)(?: priority| prio)?$"),
    (
        "priority",
        r"(?:give|assign|set|add|put|make)(?: (?:a|the))? (?:priority|prio)(?: to| as)?"
        r" (?P<n>high|medium|med|low|none|urgent) (?:to|for|on) (?P<b>.+)",
    ),
    (
        "low",
        r"(?P<b>(?:(?:task|number|no\.?) ?)?#?\d+|it|that) (?:no|not)(?: (?:that|so"
        r"|very))* (?:important"
        r"|urgent)$",
    ),
    (
        "priority",
        r"(?:priority|prio)(?: (?:of|for|on))?(?: task)? (?P<b>#?\d+)(?:\s*[:=]\s*| to | is | )"
        r"(?P<n>high|medium|med|low|none|urgent)$",
    ),
    (
        "priority",
        r"(?P<b>#?\d+|it|that)[:,]? (?:priority|prio)(?:\s*[:=]\s*| to | is | )"
        r"(?P<n>high|medium|med|low|none|urgent)$",
    ),
    (
        "priority",
        r"(?:for|on) (?P<b>.+?)[,:]? (?:set |make |put |please |the |a )*(?:priority|prio)"
        r"(?:\s*[:=]\s*| to | is | )(?P<n>high|medium|med|low|none|urgent)$",
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
