"""How people begin to say that something is to be added."""

from tasks.assistant.rules.questions.cues import ADJECTIVE, LIST, TASK, table

ADDING = table(
    ("add", r"(?:don't|do not|dont) let me (?:miss|skip) (?P<b>(?:the|my|our|that) .+)"),
    (
        "add",
        r"(?:another|one more|a new|new)(?: one| thing| task| item| entry)?"
        rf"(?:\s*:\s*|(?: (?:for|on|to) (?:{LIST}|the list|me))\s*[:,–-]\s*)(?P<b>.+)",
    ),
    (
        "add",
        r"(?:note to self|(?:keep|bear|have) in mind|keep (?:track|note|a note) of)(?: that)?"
        r"(?: (?:i|we) (?:must|need to|have to|should|gotta))?[\s,:]+(?:to )?(?P<b>.+)",
    ),
    (
        "add",
        r"(?:make|be) sure (?:that )?(?:i|we) (?:remember to |don't forget to "
        r"|do not forget to )?(?P<b>.+)",
    ),
    (
        "add",
        r"(?:make|be) sure (?:that )?(?P<b>(?:the|my|our|all) .{2,60}? (?:is|are|gets?) [\w'-]+"
        r" (?:by|on|before|until) .+)",
    ),
    ("add", r"(?:put|pop|pencil|jot|scribble) (?P<b>.+?) down(?P<t> (?:for|on) .+)?$"),
    ("add", r"(?:put|pop|pencil|slot) (?P<b>.+?) in(?P<t> (?:for|on) .+)$"),
    (
        "add",
        r"(?:please )?(?:(?:be |get )?(?:re)?mind(?:ed)?(?: me| us|(?= (?:to|about|of|that|on"
        r"|at|in|tomorrow|today|every)\b)|(?=\s*[:,])|$)"
        r"|(?:notify|alert|nudge|ping|warn|buzz)(?: me| us))(?P<h>)(?:\b[\s,:]+(?P<b>.+)|$)",
    ),
    (
        "add",
        r"(?:don't|do not|dont|never|mustn't|must not|can't|cannot|let me not|not)(?: let me"
        r"| you)? (?:forget|forgetting)(?: (?:to|about|that))?\b[\s,:]*(?P<b>.+)",
    ),
    ("add", r"(?:remember|rember|rememer)(?: me)?(?: (?:to|about|that))?\b[\s,:]*(?P<b>.+)"),
    (
        "add",
        rf"(?:(?:add|create|make|set(?: up)?|start|schedule|log|record|register|save|write|jot"
        rf"|put(?: down| in)?|enter|insert|open|give me|get me"
        rf"|i (?:want|need)(?! to do)|new)(?: me| up"
        rf"| down| in)?(?: for me)?(?: please)?(?: (?:a|an|another|one|the|this|these|my))*|(?:a"
        rf"|an|another"
        rf"|one more)) ?(?:{ADJECTIVE} )*\b{TASK}\b(?: list)?(?: (?:called|named|titled"
        rf"|for me to|for today to|to|for|about|that (?:says|reads)|saying|reading|of"
        rf"|with (?:the )?(?:title|name)|where i|so i|that i (?:need"
        rf"|have) to))?(?:\s*[:\-–—=,]\s*|\s+(?!#?\d+ (?:as|to|done|is|high|low|due|for"
        rf"|on)\b))(?P<b>.+)",
    ),
    (
        "add",
        r"(?:todo|to-do|task|reminder)(?: (?:to|for))? (?P<b>(?!list|s\b|item|count|overview"
        r"|for (?:today|tomorrow)|today|tomorrow|number|no\b|#?\d).+)",
    ),
    (
        "add",
        r"(?:note to self|(?:write|note|add|save|put)(?: (?:down|this))?(?: please)?|memo|new"
        r"|todo|to-do|to do|task|reminder|shopping(?: list)?"
        r"|grocery list|groceries|to buy|buy list|schedule|add|log|book|i? ?needs?|must do"
        r"|action item|remember"
        r"|for today|for tomorrow|for the weekend|list|reminders? for me|today|tomorrow"
        r"|my tasks|my todos?"
        r"|tasks|todos)\s*(?:[:–—]|\s-(?=\s))\s*(?P<b>.+)",
    ),
    (
        "add",
        rf"(?!.* back (?:on|onto|in|to)\b)(?:put|stick|throw|pop|chuck|place|get|have|jot|note"
        rf"|slap|bung|want|write|i want"
        rf"|need|plug|drop|include|save|keep|log|record"
        rf"|enter)(?: down)? (?P<b>.+?) (?:down )?(?:(?:on|onto|in|into|to"
        rf"|at the top of) {LIST}|(?:on|in) (?:there|here)\b)(?P<t>.*)",
    ),
    ("add", rf"(?:on|to|onto|in|for) {LIST}[\s,:]+(?:put |add )?(?P<b>.+)"),
    (
        "add",
        r"(?:add|append|put) (?:on|to|onto|in|into) (?:(?:todo|to-do|shopping"
        r"|task) )?list[\s,:]+(?P<b>.+)",
    ),
    ("add", rf"(?:add|append|put) (?:on|to|onto|in|into) {LIST}[\s,:]*(?P<b>.+)"),
    (
        "add",
        r"(?:make|take|leave|write|keep|add|create|put)(?: me)? (?:a |me a )?(?:quick "
        r"|little |mental )?note(?: (?:to self|that|to|of|about))?(?: (?:i|we) (?:must"
        r"|need to|have to|should|gotta))?[\s,:]+(?P<b>.+)",
    ),
    (
        "add",
        r"(?:note down|jot down|write down|put down|note|jot)(?: that)?(?: i (?:must|need to"
        r"|have to"
        r"|should|gotta))?[\s,:]+(?P<b>.+)",
    ),
    (
        "add",
        rf"(?:add|create|make|new|start)(?: me)?(?: (?:a|an|another|one|the"
        rf"|my))?(?: {ADJECTIVE})* {TASK}[\s.!?]*$(?P<b>)",
    ),
    (
        "add",
        rf"(?P<b>\"[^\"]+\"|.+?(?=[,;:–-]))[\s,;:–-]+(?:(?:can|could|would|will) you )?"
        rf"(?:please |kindly )?(?:add|note|save|write|put|stick|pop|get|jot)"
        rf" (?:that|this|it|them)(?: (?:down|in|there))?(?: (?:to|on"
        rf"|in) {LIST})?(?: for me)?(?: please)?[.?!]*$",
    ),
    (
        "add",
        r"(?:add|log|note|save|write|jot|put|record|remember|take)(?: down)? (?:this|these|that"
        r"|the following|it)(?: (?:one|task|tasks|too|down))?\s*:\s*(?P<b>.+)",
    ),
    ("add", r"(?:add|append|insert|include|enter)(?: (?:in|up))?(?:[\s,:]+(?P<b>.+)|$)"),
)
