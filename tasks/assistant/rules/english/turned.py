"""Sentences that are turned about, put into the order of words that the rules read."""

from tasks.assistant.rules.english.rewording import rules

DAY = r"(?:today|tonight|tomorrow|(?:(?:on|this|next) )?\w{3,6}day|(?:this|next) week)"
OVER = r"(?:done|finished|completed?|sorted|paid|sent|booked|bought|called)"
TURNED = rules(
    (
        # "Dune is finished and so is the report"
        (
            rf"(?P<a>\b{OVER})(?: now| already)?,? and so (?:is|are|was|were|has|have)"
            r" (?P<b>[^,.;!?]+?)(?=[,.;!?]|$)",
            r"\g<a> and \g<b> is done",
        ),
        # "the bank is taken care of, the passport as well"
        (
            rf"(?P<a>\b(?:{OVER}|taken care of|handled|dealt with))(?: now| already)?,"
            r" (?:and )?(?P<b>(?!(?:it|that|i|we)\b)[\w']+(?: [\w']+){0,3}?) (?:as well"
            r"|too)(?=[.!]*$)",
            r"\g<a> and \g<b> is done",
        ),
        # "would it be possible to have a reminder for the jab"
        (
            r"^(?P<l>(?:please|hello|hi|hey)?[\s,]*)(?:(?:would|is) it (?:be )?possible to|(?:can"
            r"|could"
            r"|may|might) i(?: please| just)?) (?:have|get) (?=an? (?:new )?(?:reminder|task"
            r"|to-?do)"
            r" (?:for|to|about)\b)",
            r"\g<l>please set up ",
        ),
        # "change the flight to Florence instead of Rome"
        (
            rf"\b(?:change|switch|correct|update) (?P<b>the [\w' ]{{2,30}}?) to (?!{DAY}|the \d"
            rf"|\d|high"
            r"|low|medium)(?P<n>[\w'-]+(?: [\w'-]+)?) (?:instead of|rather than) (?P<o>[\w'-]+)"
            r"(?=[.!?]*$)",
            r"swap \g<o> for \g<n> in \g<b>",
        ),
        # "make sure the rent is high priority" names a field as "the rent is high priority" does
        (
            r"^(?P<l>(?:please |can you )?)(?:make|be) sure (?:that )?(?=(?:the|my) [\w' ]{2,30}?"
            r" (?:is"
            r"|has|gets) (?:an? |the |set to )?(?:high|low|medium|urgent|top|due|tag|note)\b)",
            r"\g<l>",
        ),
        # "can I put a time on a task?" asks how
        (
            r"^(?:(?:can|could|may) (?:i|we|you)|is it possible(?: for me)? to|am i able to"
            r"|is there a way to) (?=(?:put|set|add|give|attach|assign|have|change|edit|use|repeat)"
            r" (?:(?:an? |the |some |any )?[\w ]{2,20}? (?:on|to|for|in|of|with) )?"
            r"(?:an?|my|any|each) (?:single |whole )?tasks?(?: an? \w+)?[?]*$)",
            "how do I ",
        ),
        # "show me all the calls I have to make"
        (
            r"^(?P<l>(?:please )?(?:show|list|give)(?: me)?(?: all| only| just)*(?: the| my)* \w+s)"
            r"(?: that)? i (?:still )?(?:have|need|got) to (?:make|do|send|pay|write|take|buy|run)"
            r"[?.!]*$",
            r"\g<l>",
        ),
        # What somebody has to do, or was promised, is mine to do.
        (
            r"^(?:someone|somebody|one of us)(?: really| still)? (?:needs|has|ought) to (?=\w)",
            "I need to ",
        ),
        (
            r"^i(?:'ve| have)? (?:(?:promised|told|assured) (?:my |the )?\w+(?: that)?"
            r" i(?:'d| would|'ll| will)|(?:said|promised)(?: that)? i(?:'d| would|'ll| will)"
            r"|(?:promised|agreed|offered|volunteered)(?: \w+)? to) (?=\w)",
            "I need to ",
        ),
        # "at what time?" after a list of one
        (r"^(?:and )?(?:(?:at )?what time|when)(?: exactly| precisely)?[?]+$", "when is it due?"),
        # "mum: friday same time": the hour stays by itself.
        (
            rf"(?P<d>\b{DAY}),? (?:at |but |and )*(?:the )?same (?:time|hour)\b(?! as)",
            r"\g<d>",
        ),
        # "the bank I have called", "the milk I bought already"
        (
            r"^(?P<b>(?:(?:the|my|our) [\w' ]{2,30}?|#?\d+)),? (?P<s>i(?:'ve| have)?|we(?:'ve|"
            r" have)?)"
            r"(?P<a> (?:already|just|now|finally|also))*"
            r" (?P<v>\w+ed|paid|sent|bought|got|read|did|done|rang|made|wrote|written|took|taken)"
            r"(?: (?:already|yesterday|today|now|this morning|last night|earlier))*[.!]*$",
            r"\g<s> \g<v> \g<b>",
        ),
        # "Dune: finished it on the train"
        (
            r"^(?P<b>[\w' ]{2,30}?)\s*[:–-] (?:(?:i|we|i've|we've|just|already|finally) )*"
            r"(?P<r>\w+ed|paid|sent|bought|got|read|did|done|rang|made|wrote|took)"
            r" (?:it|her|him|them|that one)\b(?P<e>[^,;]*)$",
            r"i \g<r> \g<b>\g<e>",
        ),
        # "the bank task needs a date, take monday"
        (
            r"^(?P<b>[\w'# ]{2,40}?) (?:still )?(?:needs?|has no|is missing|lacks|is without)(?:"
            r" an?"
            r"| any)?(?: new| due)? (?:date|deadline|day|time)[,;.: ]+(?:(?:so|please|pls|let's"
            r"|and) )*"
            r"(?:take|use|pick|choose|say|make it|set it (?:to|for)|try|go (?:for|with)|how about)"
            r" (?P<d>[^,;]+)$",
            r"move \g<b> to \g<d>",
        ),
        # "what's up for tomorrow", "what do you propose I tackle"
        (
            r"^what(?:'s| is) up (?=(?:for |on |with )?(?:the|to\w+|this|next|\w+day)\b)",
            "what's on ",
        ),
        (
            r"^(?P<l>(?:so |and |ok )*)what (?:do|would) you (?:suggest|propose|recommend|advise)"
            r"(?: that)? (?:i|we) (?:(?:should|could|can) )?",
            r"\g<l>what should i ",
        ),
        (
            r"\bon (?P<d>today|tomorrow|\w{3,6}day)'s (?:list|plan|agenda)\b",
            r"on my list for \g<d>",
        ),
        (r"\bto (?P<d>today|tomorrow|\w{3,6}day)'s (?:list|plan|agenda)\b", r"to \g<d>"),
        # "how long do I have for the report", "what comes after today"
        (
            r"^how (?:long|much time) (?:do|have) (?:i|we) (?:still )?(?:have|got)(?: left| still"
            r"| more)*"
            r" (?:for|with|on|to (?:do|finish|complete)) (?P<b>[^?]+)",
            r"when is \g<b> due",
        ),
        (
            r"^what(?:'s| is| comes| will come) (?=after (?:to\w+|\w{3,6}day|this|next))",
            "what is due ",
        ),
        (
            r"^(?:(?:can|could) you )?(?:please )?(?:show|list|display|order|sort|arrange"
            r"|give)(?: me)?"
            r"(?: (?:them|it|all|everything|my|the|of|tasks|list|to-?dos))+ (?:sorted |ordered )?by"
            r" (?:the )?(?:due )?(?:date|day|priority|importance|urgency|deadline|name"
            r"|title)[?.]*$",
            "show my tasks",
        ),
        # "sorry, saturday I meant"
        (
            r"^(?P<l>(?:(?:no|sorry|oops|wait|actually|oh|ah|ok)[\s,.!]+)*)(?!(?:that|this|it|is|do"
            r"|you|what|not)\b)(?P<b>[\w' #:-]{1,40}?),?(?: (?:is|was) what)? i (?:meant|mean)"
            r"(?: to say)?[.!]*$",
            r"\g<l>i meant \g<b>",
        ),
    )
)
