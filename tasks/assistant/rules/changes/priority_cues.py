"""How people name a priority, or another title, for a task."""

RANKS_AND_TITLES: tuple[tuple[str, str], ...] = (
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
        "no_priority",
        r"(?P<b>.+?) (?:(?:doesn't|does not|no longer|needn't) (?:need|have|needs|has)|needs no"
        r"|has no"
        r"|without|is not|isn't) (?:an?|any|the)? ?(?:priority|prio|importance)"
        r"(?: any ?more| any longer| now| at all)?$",
    ),
    (
        "no_priority",
        r"take (?P<b>.+?) (?:off|out of|from|away from)(?: the)? (?:high|top|medium|low)[ -]?"
        r"(?:priority|prio|priorities|importance)?$",
    ),
    (
        "raise",
        r"(?:raise|increase|bump(?: up)?|up|boost)(?: the)? priority (?:of|on|for) (?P<b>.+)",
    ),
    (
        "raise",
        r"(?:raise|increase|bump(?: up)?|up|boost) (?P<b>.+?)(?<! high)(?<! medium)(?<! low)(?:'s)?"
        r" (?:priority|prio|importance)$",
    ),
    (
        "lower",
        r"(?:lower|decrease|reduce|drop|bump down) (?P<b>.+?)(?<! high)(?<! medium)(?<! low)(?:'s)?"
        r" (?:priority|prio|importance)$",
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
        r" (?:important|urgent|a priority|high priority|critical)(?: any ?more| now| after all|"
        r" at all"
        r"| really)*$",
    ),
    (
        "rename",
        r"(?:change|edit|update|set|correct)(?: the| its)? (?:title|name|text|wording) (?:to"
        r"|into) (?P<n>.+)",
    ),
    (
        "rename",
        r"(?:rename|retitle|change|edit|update|replace|correct) (?P<b>\"[^\"]+\")"
        r" (?:to|with|into|as|by) (?P<n>\"[^\"]+\")$",
    ),
    (
        "rename",
        r"(?:edit|change|update|rename|amend) (?P<b>(?:(?:task|number|no\.?) ?)?#?\d+|it|that"
        r"|the [\w ]{1,40}?)\s*(?::|=|->|=>)\s*(?P<n>.+)",
    ),
    (
        "rename",
        r"(?:rename|retitle|re-name|reword|rephrase) (?P<b>.+?)(?: (?:to|as|into|->|=>) "
        r"|\s*[:=]\s*)"
        r"(?P<n>.+)",
    ),
    (
        "rename",
        r"(?:the )?(?:title|name|text|wording) (?:of|for|on) (?P<b>.+?) (?:should be|must be|is"
        r"|to be"
        r"|to|=|needs to be) (?P<n>.+)",
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
        r"(?:call) (?P<b>(?:(?:task|number) ?)?#?[1-9]\d{0,3}|it|that|that one"
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
        r"(?:set|change|make|put|update|give|move|adjust|drop|lower|raise|increase|reduce|bump"
        r"|switch|turn)(?: the)? (?:priority|importance"
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
        r"|consider|treat|switch|update|rank|rate|upgrade|downgrade|class) (?!sure\b)(?P<b>.+?)"
        r" (?:up "
        r"|down |back )?(?:is |be |as |to |to be |at |on |a |an |the |of |into |with |very "
        r"|really |super |more |terribly |extremely |most |so |awfully )*(?P<n>high|highest"
        r"|medium|med|low|lowest|normal|urgent|top"
        r"|important|critical|less important|not urgent|unimportant|minor)(?: (?:priority"
        r"|prio|importance|one|task))?$",
    ),
    (
        "priority",
        r"(?P<b>(?:(?:task|number|no\.?) ?)?#?\d+(?:(?:,| and|, and|,) ?#?\d+)*|it|that|this"
        r"|that one|they|those|these|them) (?:(?:is|are|should be|must be|needs to be|to|has"
        r"|gets|=|as|-|'s|has to be|with|both|all) )*"
        r"(?:a |an |very |really |super |the )*(?P<n>high|medium|low|urgent|important|critical)"
        r"(?: (?:priority|prio|importance))?$",
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
    (
        "priority",
        r"(?P<b>[^:=]{2,60}?)\s*(?::|=|=>)\s*(?P<n>high|medium|low|urgent|none)(?: priority|"
        r" prio)?$",
    ),
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
