"""How people ask to see the list, a part of it, a task, a count or a plan."""

import re

PLAN = re.compile(
    r"(?:plan|organi[sz]e|prioriti[sz]e|structure|schedule|arrange|sort out|map out"
    r"|lay out)(?: out)? (?:my |the |our )?(?:day|morning|afternoon|evening|week|tasks"
    r"|list|time|today|tomorrow|to-?dos|workday|weekend)\b"
    r"|(?:make|create|give|draw up|build|suggest|show|prepare|do|need|get"
    r"|write)(?: me)?(?: up)? (?:a |the |my )?(?:day ?|daily |good )?(?:plan"
    r"|schedule)(?: (?:for|of) (?:my |the )?(?:day|today|tomorrow|week|morning))?$"
    r"|(?:a |my |the )?(?:day|daily|today's) ?plan$|plan(?: (?:for )?(?:today|tomorrow"
    r"|my day|the day))?$|/plan$"
    r"|what (?:should|shall|must|do|can|could|would you suggest|do you suggest"
    r"|do you think|would|ought) (?:i|we)(?: (?:should|to))? (?:do|start|begin|work on"
    r"|focus|tackle|prioriti[sz]e|get done|be doing|be working|pick|get to|attack|finish"
    r"|handle)(?: (?:on|with|first|next|now|today|tomorrow|this (?:morning|afternoon"
    r"|evening)|right now|tonight|at first|to start|then))*$"
    r"|(?:what(?:'s| does| is| will)|how(?:'s| does| is)) (?:my|the|today's|our) (?:day"
    r"|morning|afternoon|today|schedule|agenda) (?:look|looking|be)(?: like)?(?: (?:today"
    r"|tomorrow|like))*$"
    r"|what am i (?:supposed|meant) to (?:do|work on|be doing)(?: (?:first|next|now|today"
    r"|tomorrow))*$"
    r"|what(?:'s| is| are)? (?:my |the |should be my )?(?:next|most important|most urgent"
    r"|most pressing|first thing|plan|first task|next task|best thing|next step|game plan"
    r"|focus)\b(?: (?:thing|one|task|now|today|for today|to do|tomorrow|for tomorrow"
    r"|first|up|step|for me|here))*$"
    r"|where (?:should|do|shall|can|must) (?:i|we) (?:start|begin)|how (?:should|do"
    r"|can) i (?:start|plan|organi[sz]e|spend|structure) (?:my )?(?:day|today|morning"
    r"|week|time)"
    r"|(?:(?:my|the|show me|give me|what are) )*top (?:\d|two|three|five"
    r"|few)(?: most important)?(?: (?:things|tasks|priorities|items))?(?: (?:to do"
    r"|for today|today|now))*$"
    r"|what to (?:do|start|begin|tackle)(?: (?:with|first|next|now|today|tomorrow))*$"
    r"|what now$|what next$|which (?:task|one|of (?:these|them)) (?:should|shall"
    r"|do) i (?:do|start|begin|tackle|work)"
    r"|(?:help me )?(?:focus|get organi[sz]ed|prioriti[sz]e|plan)$|(?:suggest|recommend"
    r"|pick)(?: me)? (?:something|what|a task|one)(?: (?:to|i should|for me)? ?(?:do"
    r"|work on|start)?.*)?$"
)
STATS = re.compile(
    r"(?:(?:my |show |the |give me |task |some |tell me )*(?:stats|statistics|progress"
    r"|numbers|metrics|score|streak|productivity|task count|counts)(?: (?:please"
    r"|for today|this week|so far|report))*$)"
    r"|how (?:am i|are we|'m i) doing(?: (?:today|so far|this week|overall|with my tasks"
    r"|on my tasks))*$|how productive|(?:count|number of)(?: (?:my|all|the|open"
    r"|all my))* (?:tasks|todos|to-dos)"
    r"|(?:give|show|send|get|can i have)?(?: me)? ?(?:a |an |the |my )?(?:quick |short "
    r"|brief |little |full )?(?:summary|overview|status report|status update|status|recap"
    r"|rundown)(?: (?:of|on|about) (?:my |the |all )?(?:tasks|list|todos|to-dos|things"
    r"|progress|everything|where i (?:stand|am)|week|day))?(?: please)?$"
    r"|where (?:do|am) i (?:stand|at)|how far (?:am|along am) i|how(?:'s"
    r"| is) (?:my )?(?:list|progress|day) (?:looking|going|doing|coming along)|how(?:'s"
    r"| is) my progress"
)
HOW_MANY = re.compile(
    r"how (?:many|much)\b(?! (?:days|hours|minutes|weeks|people|time|money|does|is|are"
    r"|do you|can you|will|should|did it))"
)
SHOW = re.compile(
    r"(?:list|show|display|see|view|ls|read|pull up|bring up|print|give|let me see"
    r"|look at|go over|go through|review|browse|recap|get|fetch|tell|open|check"
    r"|run through|remind me what|run me through|only|just|i want to see|want to see"
    r"|filter(?: by| on| for)?|sort|have a look at|take a look at|walk me through|search"
    r"|find)\b(?: (?:me|out|us|back|up|by|through)\b)*(?: (?:about|what|which|on"
    r"|a list of|the list of)\b)*"
)
# Words that alone may as well answer or report something.
BARE_WORDS = frozenset({"done", "finished", "open", "next", "complete", "left", "no", "all"})
# Words that act on the list and ask nothing of it.
ACTING = re.compile(
    r"(?:(?:i|we)(?:'ve| have)? (?:already |just )?(?:did|done|finished|completed)"
    r"|complete|finish|mark|tick|cross|close|delete|remove|erase|reopen|uncheck|untick"
    r"|rename|postpone|push|clear"
    r"|(?:i'm |i am |im |we're |we are |all )?(?:done|finished)(?: (?:with|now|here)|:|$)"
    r"|(?:i'm|i am|im|we're|we are|that's|it's|all)(?: all)? (?:done|finished)"
    r"|tag|untag|prioriti[sz]e (?!my|the day)|set|make (?!(?:me )?(?:a|the|my) )"
    r"|undo)\b(?! list\b| tasks?$| ones$| todos$)"
)
ASKS = re.compile(
    r"(?:what|what's|whats|what're|which|any|anything|nothing|something|do i|do we|have i"
    r"|have we|am i|i have|is there|are there|is anything|how about|what about|and what"
    r"|got|who|did i|does|when|is|are|was|were|has|where|where's|when's|how's|whens)\b"
)
SEEK = re.compile(
    r"(?:find|search(?: for)?|look for|look up|locate|(?:where(?:'s| is| are| did i put))"
    r"|(?:is there|are there|do i have|have i got|got|do we have|was there|did i (?:add"
    r"|have|write down|put)|show me|show|list|see|give me)? ?(?:anything|something"
    r"|any tasks?|a task|any todos?|tasks?|todos?|everything|items?|any reminders?"
    r"|a reminder|reminders?|all|stuff|any|my tasks|all tasks|one|the ones?|ones|things"
    r"|which tasks|what)(?: (?:i have|there is|do i have|have i got|is there"
    r"|are there))? (?:about|on|with|for|regarding|related to|to do with|mentioning"
    r"|mention|containing|contain|concerning|called|named|around|involving|matching"
    r"|that (?:mention|contain|say)s?)"
    r"|which tasks? (?:mention|contain|are about|is about|has|have)s?)[\s:]+(?P<b>.+)"
)
ONE = re.compile(
    r"(?:(?:when|what time|what day)(?:'s| is| are| was| do i have to| do i need to"
    r"| must i| should i| am i| do i)? (?P<w>.+?)(?: (?:due|scheduled|happening|again"
    r"|supposed to be|on))?$"
    r"|(?:is|are|was|were|has|have|isn't|hasn't) (?P<i>(?!there|anything|any|it |this"
    r"|that|you).+?) (?:already |been |yet |all |still )*(?:done|finished|completed?|paid"
    r"|due|overdue|open|pending|called|sent|on (?:my|the) list|urgent|high|late|bought"
    r"|booked|ready|there|important)(?: (?:yet|already|today|tomorrow|still))?$"
    r"|(?:did|have|had|haven't|didn't|do|am) (?:i|we)(?: (?:already|ever|really|actually"
    r"|still|even|not|need to|have to|supposed to))* (?P<d>.+?)(?: (?:already|yet|today"
    r"|yesterday|this week))?$"
    r"|what(?:'s| is| was)? (?:the )?(?:status|due date|deadline|priority|date|progress"
    r"|state|story|details?) (?:of|for|on|with) (?P<s>.+)|what(?:'s| is| was"
    r"| about) (?P<n>(?:(?:task|number|no\.?|item) ?)?#?\d+|the (?:first|second|third"
    r"|last) (?:one|task))$"
    r"|(?:show|open|see|view|display|details?(?: (?:of|for|on))?|tell me about"
    r"|tell me more about|more (?:about|on)|describe|look at)(?: me)? (?P<o>.+))"
)
