"""What can be explained, what cannot be done here, and what time it is."""

import re

from tasks.assistant.rules.english.words import lowered
from tasks.assistant.rules.situation import Situation
from tasks.regex import regex

MODEL = "For more than tasks, connect a language model: set LLM_PROVIDER (docs/models.md says how)."
CANNOT = (
    (
        r"^(?:create|make|start|add)(?: me)? (?:a |an |another )?(?:new |second |separate "
        r"|different )lists?\b(?!.*:)|^new list\b(?!.*:)",
        "I keep one list for you; a tag such as #shopping makes a part of it",
    ),
    (
        r"\b(?:weather|forecast|temperature|rain(?:ing)? (?:today|tomorrow)|going to rain"
        r"|umbrella today|how (?:hot|cold|warm) is)\b",
        "I cannot see the weather from here",
    ),
    (
        r"\b(?:send|write|draft|compose|forward|reply to|check|read"
        r"|answer) (?:\w+ ){0,3}?(?:e-?mails?|mails?|inbox|letters?|messages?|sms|texts?"
        r"|whatsapps?)\b|\bmy inbox\b|\be-?mail (?:him|her|them|it to)\b",
        "I cannot write or send mail or messages",
    ),
    (
        r"\b(?:remind|notify|alert|ping|warn|message)(?: me| us)? (?:by|via|through|over|with an?"
        r"|on my) (?:e-?mail|mail|sms|text|text message|push|push notification|notification"
        r"|whatsapp|phone|telegram|slack|call)s?$",
        "I cannot write or send mail or messages",
    ),
    (
        r"\b(?:share|collaborate|assign|delegate) (?:\w+ ){0,3}?(?:lists?|tasks?|todos?|this"
        r"|it|reminders?)\b",
        "I cannot share tasks with other people",
    ),
    (
        r"\b(?:google|outlook|apple|ical|my)? ?calendars?\b|\bbook (?:me )?a meeting room\b",
        "I have no access to calendars",
    ),
    (
        r"\b(?:upload|attach|open|download|export|import|save) (?:\w+ ){0,3}?(?:files?|pdf"
        r"|documents?|csv|excel|spreadsheet|photo|picture)\b",
        "I cannot work with files",
    ),
    (
        r"^(?:change|set|switch)(?: to)?(?: the| your)? (?:\w+ )?(?:language|theme|dark mode"
        r"|font)\b(?! (?:of|for|on)\b)",
        "I look after tasks only and change no settings",
    ),
    (
        r"\b(?:set|start|stop)(?: me)? (?:an? |the )?(?:\w+[ -]){0,2}?(?:timer|alarm"
        r"|stopwatch|countdown)\b|\bwake me\b|\btimer for\b",
        "I have no timers or alarms; a task with a time I can add",
    ),
    (
        r"\b(?:write|debug|fix|generate|code|program)(?: me)? (?:\w+ ){0,3}?(?:code|function"
        r"|script|program|python|javascript|java|sql|regex|html)\b",
        "I cannot write code",
    ),
    (r"\b(?:translate|translation|how do you say|how do i say)\b", "I cannot translate"),
    (
        r"\b(?:write|compose|create|tell|draw|paint|generate"
        r"|make)(?: me)? (?:\w+ ){0,2}?(?:poem|story|song|essay|haiku|picture|image|drawing"
        r"|logo|recipe|rap|limerick)\b|\bsing\b",
        "That is beyond me",
    ),
    (
        r"\b(?:call|phone|ring|dial|text) (?:\w+ ){1,3}?(?:for me|right now)\b"
        r"|\border (?:\w+ ){1,3}?(?:for me|online)\b|\border (?:me )?(?:a )?pizza\b",
        "I cannot call anybody or order anything",
    ),
    (
        r"\b(?:play|put on) (?:\w+ ){0,3}?(?:music|song|video|spotify|youtube|radio|album"
        r"|playlist)\b",
        "I cannot play anything",
    ),
    (
        r"\b(?:search|look up|google|browse) (?:\w+ ){0,3}?(?:web|internet|online|google"
        r"|wikipedia)\b|\bgoogle (?!calendar)\w+|\b(?:news|headlines|stock price"
        r"|exchange rate|football score)\b",
        "I cannot look anything up on the web",
    ),
    (
        r"(?:^|what(?:'s| is) |calculate |compute )\d+ ?(?:[-+*/x×÷]|plus|minus|times"
        r"|divided by) ?\d+|\bsquare root\b|\bconvert \d+",
        "I do no sums",
    ),
)
HOW = (
    (
        r"add|create|make|enter|put in|new|set (?:up )?a reminder|remind",
        "Just write it: “buy milk”, “remind me to call Ana tomorrow 9am”, or several lines, "
        "one task each.",
    ),
    (
        r"delete|remove|erase|get rid",
        "Say “delete 3” or “delete the rent task”. I ask before anything goes, and “undo” "
        "brings it back.",
    ),
    (
        r"complete|finish|tick|check off|mark|close|done",
        "Say “done with 3”, “finish the rent one” or “I called the bank”.",
    ),
    (r"reopen|uncheck|untick|restore", "Say “reopen 3” or “uncheck the rent one”."),
    (r"rename|change the (?:name|title)|edit|change", "Say “rename 3 to Pay rent and power”."),
    (
        r"move|postpone|reschedule|due|date|deadline|time",
        "Say “move 3 to friday”, “make it due tomorrow 5pm” or “remove the due date from 3”.",
    ),
    (r"tag|label", "Write #home when you add a task, or say “tag 3 as home” and “untag 3”."),
    (
        r"priorit",
        "Write !high when you add a task, or say “make 3 high priority”. High comes first in "
        "your lists and in the day's plan.",
    ),
    (r"repeat|recurring|every", "Say how often when you add it: “water the plants every sunday”."),
    (r"note", "Say “add a note to 3: bring the card”."),
    (r"undo|revert|take back", "Say “undo”. It takes back the last change."),
    (
        r"list|see|show|view|find|search",
        "Say “show my tasks”, “what's due this week?”, “show #home” or “find dentist”.",
    ),
    (r"plan", "Say “plan my day”."),
    (r"connect|model|gpt|llm|api key|openai|smarter", MODEL),
)
MEANS = {
    "complete": "Completing a task marks it as done. It leaves the open list and can be reopened.",
    "overdue": "Overdue means that a task's due day or time has passed and it is still open.",
    "priority": "Priority says how much a task matters: low, medium or high. High comes first.",
    "tag": "A tag is a word such as #home that groups tasks; “show #home” lists them.",
    "pending": "Pending tasks are the open ones, not yet done.",
    "undo": "Undo takes back the last change.",
    "due": "The due date is the day by which a task should be done.",
    "reopen": "Reopening makes a done task open again.",
    "delete": "Deleting takes a task off the list. I always ask first, and undo brings it back.",
    "recurring": "A recurring task comes back by itself when you complete it.",
}
TIME = regex(
    r"(?:do you know )?(?:what(?:'s| is| was)?|which|tell me)(?: the| current"
    r"| exact)*(?: (?:time|date|day|weekday|day of the week|today's date))(?: (?:is it"
    r"|is today|it is|today|now|is|right now|do we have|of the week|please|are we))*"
    r"|what(?:'s| is) today(?:'s date)?|what time(?: do you have)?"
)


def cannot(low: str) -> str | None:
    """What it is asked for and has no means to do."""
    for pattern, sentence in CANNOT:
        if re.search(pattern, low):
            return f"{sentence}. {MODEL}"
    return None


def explain(low: str) -> str | None:
    """ "how do I delete a task?", "what does overdue mean?"."""
    means = re.match(
        r"what (?:does|do|is|are)(?: (?:the|a|an|it))?(?: (?:word"
        r"|term))? ?[\"'“]?(?P<w>.+?)[\"'”]?(?: (?:task|tasks))? ?(?:mean|stand for|for|do)?$",
        low,
    )
    if means and "mean" in low:
        return next((text for word, text in MEANS.items() if word in low), None)
    if re.match(
        r"(?:how (?:do|can|could|would|should) (?:i|you|we|one)|how to|what(?:'s"
        r"| is) the (?:way|command)|is there a way to|is it possible to|can (?:i|you)|do you"
        r"|are you able to|could you|are you capable)\b",
        low,
    ) and re.search(
        r"\b(?:tasks?|todos?|to-dos?|reminders?|lists?|items?|due|tags?|notes?|priorit\w+"
        r"|change|changes|model|one|chatgpt|gpt|repeat\w*|recurring|something|things|entry"
        r"|undo|plan|my day|list|api|llm|openai)\b",
        low,
    ):
        return next((text for word, text in HOW if re.search(rf"\b(?:{word})", low)), None)
    return None


def clock(text: str, s: Situation) -> str | None:
    if not TIME.fullmatch(lowered(text).strip(" ?!.")):
        return None
    here = s.now.astimezone(s.zone)
    return f"It is {here:%A}, {here.day} {here:%B %Y}, {here:%H:%M}."
