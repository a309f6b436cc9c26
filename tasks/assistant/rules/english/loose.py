"""English as it is typed in a hurry or spoken by learners, put into the words the rules read."""

import re

from tasks.assistant.rules.english.rewording import Rule, rules
from tasks.assistant.rules.english.verbs import ACTIONS, base_of_gerund
from tasks.assistant.rules.english.words import words

# Orders about what is on the list; a new task's own words are left as they were typed.
CHANGING = (
    r"(?:move|push|postpone|shift|bump|delay|snooze|reschedule|change|set|put|switch|update|bring"
    r"|tag|label|mark|replace|swap|make|delete|remove|complete|show|list|find|flag|drop|raise)"
)
POLITE = r"(?:(?:please|pls|plz|hey|ok|can you|could you|can u|could u|and|then|also)[ ,]+)*"
LEVEL = r"high|highest|medium|low|lowest|top|normal|no"
SHORT_LEVEL = {"hi": "high", "hgh": "high", "med": "medium", "mid": "medium", "lo": "low"}
MONTH = r"(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*"
AHEAD = (
    r"(?=(?:today|tonight|tomorrow|tmrw|next|this|noon|midnight|mon|tues?|wed|thur?s?|fri|sat|sun"
    rf"|\w{{3,6}}day|the|high|medium|low|hi|med|\d{{1,2}}(?::\d\d)? ?[ap]m|{MONTH})\b)"
)
# Before these a figure belongs to the name: "read chapter 2 today".
NUMBERED = (
    r"(?<!chapter)(?<!part)(?<!task)(?<!number)(?<!step)(?<!phase)(?<!item)(?<!version)(?<!no)"
    r"(?<!and)(?<!todo)(?<!week)(?<!level)(?<!section)(?<!volume)(?<!season)(?<!episode)(?<!one)"
)
BARE = r"(?:rename|retitle|mark|add|delete|remove|see|reopen|postpone|reschedule|undo|untag|create)"


def _level(m: re.Match[str]) -> str:
    said = m["l"].lower()
    return f"{SHORT_LEVEL.get(said, said)} priority"


def _priority(m: re.Match[str]) -> str:
    said = m["l"].lower()
    return f"priority {SHORT_LEVEL.get(said, said)}"


def _to(m: re.Match[str]) -> str:
    """ "I want rename", "I need call the bank": "I want book" stays a wish for a thing."""
    verb = m["v"].lower()
    return f"{m['w']} to {m['v']}" if verb in ACTIONS or re.fullmatch(BARE, verb) else m.group()


def _ahead(m: re.Match[str]) -> str:
    """ "passport 2 thurs", not "buy milk 2 tomorrow": that may be two of them."""
    return m.group() if words(m["h"])[0] in ACTIONS else f"{m['h']} to "


def _order(m: re.Match[str]) -> str:
    """ "please be removing the passport"."""
    base = base_of_gerund(m["g"].lower())
    return f"{m['h']}{base} " if base else m.group()


HURRIED: tuple[Rule, ...] = (
    (
        rf"^(?P<h>[a-z' ]*[a-z]){NUMBERED} 2 (?=(?:today|tomorrow|mon|tues?|wed|thur?s?|fri|sat|sun"
        r"|\w{3,6}day|next \w+)$)",
        _ahead,
    ),
    (rf"^(?P<h>{POLITE}{CHANGING} \S.*?\w){NUMBERED} 2 {AHEAD}", r"\g<h> to "),
    (rf"^(?P<h>{POLITE}{CHANGING} \S.*?\w) w(?:/ ?| )(?=#?[a-z])", r"\g<h> with "),
    (r"\b(?P<h>task|one|ones|tasks|thing) w(?:/ ?| )(?=#?[a-z])", r"\g<h> with "),
    (rf"\b(?P<l>{LEVEL}|hi|hgh|med|mid|lo)[ -]?(?:prio|prior|pri)\b", _level),
    (r"\b(?P<l>hi|hgh|med|mid|lo)[ -]?priority\b", _level),
    (rf"\b(?:prio|prior|pri)[ :=]+(?P<l>{LEVEL}|hi|hgh|med|mid|lo|urgent|none)\b", _priority),
)
LEARNERS: tuple[Rule, ...] = (
    (rf"^(?P<h>{POLITE})(?:do )?be (?P<g>[a-z]+ing) ", _order),
    (r"^nothing (?=(?:due|to do|for|on|left|overdue|planned|else)\b.*\?)", "anything "),
    (
        rf"^(?P<w>{POLITE}(?:i|we) (?:(?:really|just|also|now) )?(?:want|need|wish|would like"
        rf"|like)|(?:i|we)'d like) (?P<v>{BARE}|[a-z]+(?= (?:the|my|a|an|this|that|it|them|all"
        r"|#?\d+)\b))",
        _to,
    ),
    (
        rf"^(?P<h>{POLITE})(?:(?:make|let|help) me(?: to)? (?:remember|recall|think)"
        r"|make (?:that|so that|so) i (?:remember|don't forget|do not forget)"
        r"|(?:recall|remember|memorize) (?:to )?me|remind to me)(?: of| about)?(?! (?:what|which"
        r"|when|where|how|why|who|if)\b) ",
        r"\g<h>remind me ",
    ),
    (r"\bthe both\b", "both"),
    (r"\bhave need (?:of|for)\b", "need"),
    (r"\b(?:in|at|during) the week-?end\b", "on the weekend"),
    (r"^it(?:'s| is) (?:needed|required|obligatory) to ", "I need to "),
)
COMPILED = rules((*HURRIED, *LEARNERS))
