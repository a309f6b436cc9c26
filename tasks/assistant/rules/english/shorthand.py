"""What is written short in chats and spoken in dictation, put into the words that the rules read.

Only words that mean nothing else stand here: a title keeps what may be its own.
"""

import re

from tasks.assistant.rules.english.rewording import Rule, rules
from tasks.assistant.rules.english.verbs import ACTIONS, base_of
from tasks.assistant.rules.english.words import vocabulary

AHEAD = (
    r"(?=(?:also |really ){0,3}(?:need|have to|must|should|gotta|got to|want|wanna|hafta"
    r"|ought to)\b)"
)
CHANGING = vocabulary(
    "move push mark set make change rename delete remove complete finish reopen postpone tag done"
    " check tick undo show list"
)
LABEL = (
    r"(?:^|(?<=[.!?;] )|(?<=\n))(?:(?:the )?(?:next|new|first|second|third|another|last|final|one"
    r" more)(?: (?:one|item|point"
    r"|task|to-?do|to do|action|action item|reminder|entry|thing))"
    r"|to[ -]?do|action(?: item| point)?|agenda item|task|item|point|memo|note to self"
    r"|reminder)(?: (?:number )?(?:one|two|three|four|five|six))?"
    r"(?:\s*[,;]\s*|\s+colon[\s,]+)(?:please )?(?=\"?(?P<v>[a-z-]+))"
)


# Only such a beginning says that a sign is spoken: "renew the trial period" is whole.
DICTATED = (
    r"^(?:memo|dictation|note|note to self|to[ -]?do|(?:new|next|last|first) \w+|item|action)\b"
)
LEVELS = {"one": "high", "1": "high", "two": "medium", "2": "medium", "three": "low", "3": "low"}


def _ranked(m: re.Match[str]) -> str:
    return f"{LEVELS[m['n'].lower()]} priority, "


def _labelled(m: re.Match[str]) -> str:
    """ "Next item, send the contract" announces a new one; "task one, done" speaks of one."""
    verb = m["v"].lower()
    if verb in CHANGING or verb not in ACTIONS:
        return m.group() if " colon" not in m.group().lower() else "add: "
    return "" if verb in {"add", "remind", "remember", "create"} else "add: "


def _and(m: re.Match[str]) -> str:
    """ "paid rent n booked the flight"; "drum n bass" is a name."""
    verb = m["v"].lower()
    acts = verb in ACTIONS or base_of(verb) is not None or verb in {"i", "then", "also", "the"}
    return " and " if acts else m.group()


RULES: tuple[Rule, ...] = (
    (rf"(?P<b>{DICTATED}.+?)(?<!trial)(?<!notice)(?<!grace)(?<!time) period[.]?$", r"\g<b>"),
    (r"(?<!\ba)(?<!\bthe) full stop[.]?$", ""),
    (LABEL, _labelled),
    (r"^(?:priority|prio) (?P<n>one|two|three|[123])\s*[,:;]\s*", _ranked),
    (r"\b(?P<l>urgent|important|high|priority),? asap(?=[.!]*$)", r"\g<l>"),
    (r"\bb4\b", "before"),
    (r"(?<=\d) '?n'? (?=#?\d)", " and "),
    (
        r"(?:^|(?<=[.!?,;] ))(?:i am|i'm) (?:so |very |really |terribly |awfully )*sorry"
        r"(?=[.!,]| but\b)",
        "sorry",
    ),
    (r"(?<!\brock)(?<!\bdrum)(?<=\w) '?n'? (?=(?P<v>[a-z]+))", _and),
    (r"\b(done|finished|through|wrong|happening|going on) w/? (?=\w)", r"\1 with "),
    (r"\br(?:ea)?l{1,2}y (?=need|have|must|should|gotta|want)", "really "),
    (r"(?<=\w )(?<!\bto )(?<!\bin )tn(?=[.!,]|$)", "tonight"),
    (r"\bidk\b", "I don't know"),
    (r"\bidc\b", "I don't care"),
    (r"\bgimme\b", "give me"),
    (r"\b(?P<v>remind me|reminder|remember|ask|tell \w+) abt\b", r"\g<v> about"),
    (r"(?<=\w)[,.]? (?:lol|lmao|haha+|lmfao) (?=\w)", ". "),
    (r"^(?:please )?(?:take|make) (?:a )?note[.:!]\s+(?=\w)", "add: "),
    (r"\blemme\b", "let me"),
    (r"^(?:i'm |im |i am )?(?:finna|boutta|tryna|fixing to)\b", "I'm going to"),
    (r"\b(?:imma|i'mma|ima)\b", "I'm going to"),
    (r"^(?:i'm |im |i am )?(?:gonna|going to) (?=(?:need|have to)\b)", "I "),
    (
        r"^(?:(?:lowkey|highkey|ngl|tbh|really|definitely|seriously|desperately|badly|fr|honestly"
        rf"|totally|absolutely)[\s,]+){{1,4}}(?:i (?={AHEAD})|{AHEAD})",
        "I ",
    ),
    (r"\b(?<=\w )(?:bc|cuz|coz)(?= (?:i|it|he|she|they|we|the|my)\b)", "because"),
)
COMPILED = rules(RULES)
