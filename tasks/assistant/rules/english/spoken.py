"""Days and hours as people say and type them, put into the words that quick add reads."""

import re

from tasks.assistant.rules.english.rewording import Rule, rules
from tasks.assistant.rules.english.verbs import ACTIONS
from tasks.regex import regex

HOURS = {
    "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8,
    "nine": 9, "ten": 10, "eleven": 11, "twelve": 12,
}  # fmt: skip
TEENS = {
    "eleventh": 11, "twelfth": 12, "thirteenth": 13, "fourteenth": 14, "fifteenth": 15,
    "sixteenth": 16, "seventeenth": 17, "eighteenth": 18, "nineteenth": 19, "twentieth": 20,
    "thirtieth": 30, "first": 1, "second": 2, "third": 3, "fourth": 4, "fifth": 5, "sixth": 6,
    "seventh": 7, "eighth": 8, "ninth": 9, "tenth": 10,
}  # fmt: skip
MINUTES = {"five": 5, "ten": 10, "twenty": 20, "twenty five": 25, "twenty-five": 25, "quarter": 15}
MONTHS = (
    "January", "February", "March", "April", "May", "June", "July", "August", "September",
    "October", "November", "December",
)  # fmt: skip
SHORT = {
    "mon": "monday", "tue": "tuesday", "tues": "tuesday", "wed": "wednesday", "weds": "wednesday",
    "thu": "thursday", "thur": "thursday", "thurs": "thursday", "fri": "friday",
    "sat": "saturday", "sun": "sunday",
}  # fmt: skip
UNITS = "|".join(list(TEENS)[-10:])
HOUR = rf"(?P<h>\d{{1,2}}|{'|'.join(HOURS)})"
CONNECTED = r"(?P<c>\b(?:at|by|around|about|until|till|before|after|from|for)\s+)"
MONTH = r"(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*"


def _hour(word: str) -> int:
    return HOURS[word.lower()] if word.lower() in HOURS else int(word)


def _full_hour(m: re.Match[str]) -> str:
    return f"{m['c']}{_hour(m['h'])}:00"


def _ordinal(m: re.Match[str]) -> str:
    tens = {"twenty": 20, "thirty": 30}.get((m["t"] or "").lower(), 0)
    return f"{m['b']}{tens + TEENS[m['u'].lower()]}th"


def _clock(m: re.Match[str]) -> str:
    minutes = MINUTES[m["m"].lower()]
    hour = _hour(m["h"])
    if m["w"].lower() == "to":
        hour, minutes = (hour - 1) or 12, 60 - minutes
    return f"{m['c']}{hour}:{minutes:02}"


def _spelled(m: re.Match[str]) -> str:
    tens = {"fifteen": 15, "thirty": 30, "forty five": 45, "forty-five": 45, "twenty": 20}
    return f"{m['c']}{_hour(m['h'])}:{tens[m['m'].lower()]:02}"


def _dotted(m: re.Match[str]) -> str:
    day, month = int(m["d"]), int(m["m"])
    if not (1 <= day <= 31 and 1 <= month <= 12):
        return m.group()
    return f"{m['b']}{day} {MONTHS[month - 1]}{m['e']}"


def _weekday(m: re.Match[str]) -> str:
    return SHORT[m["d"].lower()]


def _weekday_at(m: re.Match[str]) -> str:
    return f"{SHORT[m['d'].lower()]} at "


def _after_weekend(m: re.Match[str]) -> str:
    return f"{m['c'] or 'on '}monday"


def _on_day(m: re.Match[str]) -> str:
    return f"{m['b']}{'' if m['c'] else 'on '}{m['d']}"


def _first(m: re.Match[str]) -> str:
    """ "first call Ira, then ..." numbers what is to be done, "first aid" does not."""
    return "" if m["v"].lower() in ACTIONS else m.group()


def _commas(m: re.Match[str]) -> str:
    """ "apples; pears; plums" is a list of things."""
    return m.group().replace(";", ",")


EVENING = regex(
    r"\b(?:evening|tonight|night|pm|dinner|supper|drinks|party|concert|movie|film|theatre|theater"
    r"|show|move|push|postpone|reschedule|shift|bring|after work)\b",
    re.I,
)


def _early(m: re.Match[str]) -> str:
    """ "6:45 tomorrow" is in the morning, unless something in the sentence says evening."""
    return m.group() if EVENING.search(m.string) else f"{m['b']}0{m['t']}"


def _infinitive(m: re.Match[str]) -> str:
    """ "2 email Ana" is "to email Ana", "2 plants" are two."""
    return "to " if m["v"].lower() in ACTIONS else m.group()


RULES: tuple[Rule, ...] = (
    (r"^first(?:ly)?,? (?=(?P<v>[a-z-]+) .*\bthen\b)", _first),
    (r"^(?:[\w'-]+(?: [\w'-]+){0,2}; ?){2,}[\w'-]+(?: [\w'-]+){0,2}[.!]?$", _commas),
    (r"^(?:buy|get|purchase)\s*:\s*(?=\w)", "shopping list: "),
    (
        r"^(?:give|allow) (?P<b>(?:the |my |task |#)?[\w' #]+?) (?P<n>an?|one|two|three|a few|\d+)"
        r" (?:more|extra|further) (?P<u>days?|weeks?|hours?)[.!]*$",
        r"move \g<b> by \g<n> \g<u>",
    ),
    (
        r"(?<=\w), (?:rather|better|preferably|ideally) (?=(?:on |at |by |this |next )?\w{3,6}day\b"
        r"|tomorrow|tonight|today)",
        " ",
    ),
    (
        r"\b(?:isn't|is not) (?:due |for |on |until )*(?:\w{3,6}day|today|tomorrow),? but "
        r"(?=(?:on |for |until )?(?:\w{3,6}day|today|tomorrow)\b)",
        "is due ",
    ),
    # Written as one says it in a text message: "2 call Tom", "4 monday".
    (r"(?<![\w.:#-])2 (?=(?P<v>[a-z-]+)\b)", _infinitive),
    (
        r"(?<=[a-z\"])(?<!\bat)(?<!\bby)(?<!\bfrom)(?<!\bto)(?<!\bfor)(?<!\btask)(?<!\bnumber)"
        r"(?<!\btill)(?<!\bbefore)(?<!\bafter)(?<!\baround)(?<!\babout)(?<!\buntil)"
        r" 4 (?=(?:today|tonight|tomorrow|tmrw|\w{3,6}day|next|this|me)\b)",
        " for ",
    ),
    (r"\bremind me 4 (?!times\b|days\b|hours\b|weeks\b|minutes\b)(?=[a-z])", "remind me about "),
    (r"\bmorn(?:in|ings)\b", "morning"),
    (r"(?<=\w) from now on(?=$|[.,!])", ""),
    (
        r"(?P<b>(?<![\d:.]))(?P<t>6:[0-5]\d)(?= (?:tomorrow|(?:on |this |next )?"
        rf"(?:{'|'.join(dict.fromkeys(SHORT.values()))})|on the \d)\b)",
        _early,
    ),
    (r"(?P<b>\b(?:tomorrow|\w{3,6}day) (?:at )?)(?P<t>6:[0-5]\d)(?! ?[ap]m)\b", _early),
    (
        r"^they're (?=(?:all |both )?(?:for|due|on|at|high|low|medium|urgent|important|done)\b)",
        "they are ",
    ),
    # "call Tom the friday at 9": not "the friday report" nor "cancel the friday".
    (
        rf"(?P<b>\w (?P<c>(?:on|for|by|until|till|to|before|from|after) )?)"
        rf"(?<!\bdelete )(?<!\bremove )(?<!\bcancel )(?<!\bmove )(?<!\bof )(?<!\bis )"
        rf"the (?P<d>{'|'.join(dict.fromkeys(SHORT.values()))})(?= (?:at|morning|afternoon"
        r"|evening|night|\d)|[,.;!?]|$)",
        _on_day,
    ),
    (r"\b(?:first thing (?P<d>tomorrow|on \w+day|\w{3,6}day)(?: morning)?)", r"\g<d> morning"),
    (r"\b(?P<d>tomorrow|\w{3,6}day)(?: morning)?,? first thing\b", r"\g<d> morning"),
    (r"^half past (?=\w+)", "at half past "),
    # "every morning at 8 take the pills": an hour, though words follow.
    (
        rf"(?P<c>\b(?:every|each) \w+(?: \w+)? at ){HOUR}(?=,? (?!(?:am|pm|a\.m|p\.m|in|o'?clock"
        r"|thirty|fifteen|forty|and)\b)[a-z])",
        _full_hour,
    ),
    (
        r"^count (?:up )?(?:the |my |all )+(?=(?:[\w-]+ ){0,2}(?:ones|tasks|to-?dos|items)\b)",
        "how many ",
    ),
    (r"^(?:to-? ?dos?|things to do|tasks|list) (?:for )?(?=(?:today|tomorrow|tonight)\s*:)", ""),
    (r"\bhalf an hour (?=earlier|later|sooner|before|after\b)", "30 minutes "),
    (
        r"(?P<b>(?:day|tomorrow|today|tonight) )(?P<h>[01]?\d|2[0-3])\.(?P<m>[0-5]\d)(?![\d.])",
        r"\g<b>at \g<h>:\g<m>",
    ),
    (
        r"(?<![\d.])(?P<h>[01]?\d|2[0-3])\.(?P<m>[0-5][05])"
        r"(?= (?:on \w+day|tomorrow|today|tonight|this|next|\w{3,6}day)\b)",
        r"at \g<h>:\g<m>",
    ),
    (r"\b(?P<c>until |till |to |for )?(?:right )?after the weekend\b", _after_weekend),
    (r"\b(?:nxt|nex) (?=week|month|year|\w{3,6}day\b)", "next "),
    (r"\b(?:w/end|week-end)\b", "weekend"),
    (
        rf"(?P<b>\b(?:the|on|by|for|until|before|{MONTH}) )(?:(?P<t>twenty"
        rf"|thirty)[ -])(?P<u>{UNITS})\b",
        _ordinal,
    ),
    (
        rf"(?P<b>\b(?:the|on|by|until"
        rf"|before) )(?P<t>)(?P<u>{'|'.join(TEENS)})(?= (?:of )?{MONTH}\b)",
        _ordinal,
    ),
    (
        rf"(?P<b>\b(?:the|{MONTH}) )(?P<t>)(?P<u>{'|'.join(list(TEENS)[:9])})\b(?! (?:floor|time))",
        _ordinal,
    ),
    (
        r"(?P<b>\b(?:on|by|for|due|until|till|before|the|from|am) (?:the )?)(?P<d>\d{1,2})\."
        r"(?P<m>\d{1,2})\.?(?P<e>\s|$|[,;!?])(?!\d|am|pm)",
        _dotted,
    ),
    (
        r"(?<!version)(?<!section)(?<!chapter)(?P<b>(?:^"
        r"|\s))(?P<d>\d{1,2})\.(?P<m>\d{1,2})\.(?P<e>\s|$|[,;!?])",
        _dotted,
    ),
    (
        r"\b(?P<b>at|@|from|until|um) (?P<h>[01]?\d|2[0-3])\.(?P<m>[0-5]\d)(?!\d"
        r"|\.\d)",
        r"\g<b> \g<h>:\g<m>",
    ),
    (rf"{CONNECTED}half (?:past )?{HOUR}\b", r"\g<c>half past \g<h>"),
    (rf"{CONNECTED}{HOUR} thirty(?! ?[ap]\.?m\b)\b(?! \w+s\b)", r"\g<c>half past \g<h>"),
    (
        rf"{CONNECTED}(?:an? )?(?P<m>twenty[ -]five|quarter|five|ten|twenty)(?: minutes)? "
        rf"(?P<w>to|past) {HOUR}\b",
        _clock,
    ),
    (rf"{CONNECTED}{HOUR} (?P<m>fifteen|thirty|forty[ -]five|twenty)\b(?! \w+s\b)", _spelled),
    (r"\b(?P<h>\d{1,2})ish\b", r"around \g<h>"),
    (r"\b(?P<h>\d{1,2}) ?o'?clock (?=tonight|tomorrow|today|this|on \w+day)", r"at \g<h> "),
    (r"\b(?P<d>today|tomorrow|\w{3,6}day) am\b", r"\g<d> morning"),
    (r"\b(?P<d>today|tomorrow|\w{3,6}day) pm\b", r"\g<d> afternoon"),
    (r"\btonight (?=\d{1,2}(?::\d\d)?(?: ?[ap]m)?\b)", "tonight at "),
    (r"\bat (?:lunch ?time|lunch|midday)\b", "at noon"),
    (r"\b(?:by |before |at )?(?:the )?close of (?:business|play)\b", "by end of day"),
    (r"\b(?:a week tomorrow|tomorrow week)\b", "in 8 days"),
    (r"\ba week on (?P<d>\w{3,6}day)\b", r"\g<d> week"),
    (
        rf"\b(?P<d>{'|'.join(SHORT)})(?= (?:morning|afternoon|evening|night|at \d"
        rf"|\d{{1,2}} ?(?:am|pm|:)|p[1-3]\b"
        r"|![a-z]|#[a-z]))",
        _weekday,
    ),
    (
        # "gym sat 10", but "I sat 10 exams"
        rf"(?<=\w )(?<!\bi )(?<!\bwe )(?<!\bhe )(?<!\bshe )(?<!\bthey )(?<!\bwho )"
        rf"(?P<d>{'|'.join(SHORT)}) (?=\d{{1,2}}[.!]*$)",
        _weekday_at,
    ),
)
COMPILED = rules(RULES)
