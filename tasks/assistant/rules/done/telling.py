"""What people tell about what was done, by them or by others."""

import re
from dataclasses import dataclass

from tasks.assistant.rules.done.command_cues import STATEMENTS
from tasks.assistant.rules.english import mood
from tasks.assistant.rules.english.endings import object_of, short
from tasks.assistant.rules.english.verbs import ACTIONS, GENERIC, PAST, base_of, base_of_gerund
from tasks.assistant.rules.english.words import lowered, vocabulary, words
from tasks.assistant.rules.questions import cues
from tasks.assistant.rules.questions.cues import LIST
from tasks.regex import regex

SUBJECT = regex(
    r"(?:(?:yes|yeah|yep|so|today|yesterday|this morning|last night|earlier|well|finally"
    r"|ok)[\s,]+)*(?P<s>i'm|im|(?:i|we)(?:'ve| have|'d| had|ve)?|ive|weve|have|had)\b ?"
)
ADVERBS = regex(
    r"(?:(?:just|already|finally|also|actually|have|has|had|now|really|then|both|even"
    r"|in fact|indeed|today|yesterday|this morning|successfully|quickly|at last|only just"
    r"|literally|totally|completely|definitely|all|now|only"
    r"|this (?:very )?(?:minute|second|moment))\s+)+"
)
MANAGED = regex(
    r"(?:managed|was able|were able|remembered|got around|went ahead and|went and"
    r"|got round|did manage|got the chance|found (?:the )?time|made (?:the )?time"
    r"|finally got) to (?=\w)|went ahead and |(?:got|gotten) (?:a)?round to "
    r"|(?:did )?(?:manage|remember) to "
)
GOT_DONE = regex(
    r"(?:got|had|have|gotten|get) (?P<b>.+?) (?:all )?(?:done|finished|sorted"
    r"|out of the way|completed|over with|taken care of|off my (?:list|plate)|sorted out"
    r"|handled)(?P<x> (?:except|but|apart from) .+)?$"
)
# "got the passport renewed", "had my hair cut": by whom is all the same.
GOT = (
    r"(?P<g>(?:got|gotten|had) )?(?P<b>.+?) (?:all |finally |successfully )?(?P<v>[\w'-]+)"
    r"(?: (?:up|off|out|in|back|down|over|away))?"
)
GOT_PAST = (
    regex(GOT),
    regex(rf"{GOT}(?P<r> (?:to|with|for) [\w' ]{{1,40}})?(?: (?:at|by|in|from) [\w' ]{{1,40}})?"),
)
GENERIC_DOING = regex(
    r"(?:took care of|taken care of|dealt with|got done with|am done with|done with"
    r"|sorted out|sorted|wrapped up|knocked out|crossed off|ticked off|checked off"
    r"|finished up|finished off|finished with|got through|nailed|crushed|smashed|aced"
    r"|handled|accomplished|marked off|got)\s+(?P<b>.+)"
)
HAD_TALK = regex(
    r"(?:had )?(?:an?|my|the|our) (?:\w+ )?(?:call|chat|talk|conversation|word) with (?P<b>.+)"
)
TICKED = regex(
    rf"(?:crossed|ticked|checked|struck|knocked|marked) (?P<b>.+?) off(?: (?:of )?{LIST})?"
)
OTHERS = regex(
    r"(?P<s>(?:my|our|the|his|her|their) [\w'-]+(?: [\w'-]+)??|he|she|they|someone"
    r"|somebody|[\w'-]+(?: and [\w'-]+)?)(?:'s|'ve| has| have| had)?(?: (?:just|already"
    r"|finally|also|kindly))* (?P<v>[\w'-]+)(?: (?P<b>.+))?$"
)
# Forms that are past and present alike: alone they are no report.
EITHER = vocabulary(
    "put set cut shut read beat let hit cost quit bring finish left found saw felt had "
    "sat thought said led lay"
)


# "mum called" says who did it, not what was done.
AUX = (
    r"(?P<a> (?:is|are|was|were|(?:has|have)(?: (?:now|already|finally|just|at last))* been"
    r"|'s been|got|been))?(?: (?:now|already|all|finally|both|just|at last))*"
)
PASSIVE = regex(rf"(?P<b>.+?){AUX} (?P<v>[\w'-]+)(?: (?:up|off|out|in|back|down|over|away))?")
PASSIVE_TO = regex(
    rf"(?P<b>.+?){AUX} (?P<v>[\w'-]+(?:ed|nt|id|ught))(?P<r> (?:to|with|from|for|at|in"
    rf"|by) [\w' ]{{1,40}})"
)
SUBJECTS = regex(
    r"(?:is|are|was|were|has|does|did|will|should|can|could|would|may|i|you|he"
    r"|she|we|they|get|got|need|want|what|who|to|have|be)\b"
)
VAGUE = vocabulary("close end clear take get check cross knock break")
SOCIAL = vocabulary(
    "call phone ring text email message visit meet see ask tell reply "
    "answer come go"
    " invite thank help arrive work"
)


@dataclass(frozen=True, slots=True)
class Doing:
    """A verb in its base form ("" when it says nothing) and what it was done to."""

    verb: str
    said: str


def own(clause: str) -> Doing | None:
    """ "I called the bank", "just paid rent", "bought milk": what the person has done."""
    low = lowered(clause)
    start = SUBJECT.match(low)
    at = start.end() if start else 0
    subject = start["s"] if start else ""
    if lead := ADVERBS.match(low, at):
        at = lead.end()
        subject = subject or lead.group()
    text, low = clause[at:].strip(), low[at:].strip()
    if subject in {"i'm", "im"} and not re.match(
        r"(?:done|finished|through) (?:with\b|\w+ing\b)", low
    ):
        return None
    if mood.HEDGED.search(low):
        return None
    if bare := MANAGED.match(low):
        return _infinitive(text[bare.end() :])
    if (subject or low.startswith("got ")) and (hit := GOT_DONE.match(short(low))):
        return Doing("", text[hit.start("b") : hit.end("b")] + (hit["x"] or ""))
    if found := _got(text, low, subject):
        return found
    if re.search(r"\bhad ", lowered(clause)[: at + 4]) and (hit := HAD_TALK.match(low)):
        return Doing("call", object_of(text[hit.start("b") :]))
    if hit := TICKED.fullmatch(short(low)):
        return Doing("", text[hit.start("b") : hit.end("b")])
    if hit := GENERIC_DOING.match(low):
        return Doing(
            "buy" if low.startswith("got ") and not low.startswith("got done") else "",
            object_of(text[hit.start("b") :]),
        )
    return _past(text, subject)


def _got(text: str, low: str, subject: str) -> Doing | None:
    tried = [pattern.fullmatch(short(low)) for pattern in GOT_PAST]
    hit = next((one for one in tried if one and base_of(one["v"])), None)
    if not hit or not (hit["g"] or subject.endswith("had")):
        return None
    said = words(hit["b"])
    if not said or len(said) > 6 or base_of(said[0]) or said[0] in {"to", "a", "an", "been"}:
        return None
    verb = base_of(hit["v"]) or ""
    rest = hit.groupdict().get("r") or ""
    return Doing("" if verb in GENERIC else verb, text[hit.start("b") : hit.end("b")] + rest)


def _past(text: str, subject: str) -> Doing | None:
    head, _, rest = text.partition(" ")
    word = re.sub(r"[^\w'-]", "", head.lower())
    verb = base_of(word)
    if (
        verb is None
        and subject.split()[-1:]
        and subject.split()[-1] in {"have", "already", "just", "ive", "i've", "we've", "finally"}
    ):
        verb = word if word in ACTIONS else None
    if (
        verb is None
        or (not subject and word in EITHER)
        or (word in {"had", "have", "left", "felt", "thought", "said"} and verb not in ACTIONS)
    ):
        return None
    if verb in GENERIC:
        inner = re.match(r"(?:the )?(?P<v>[\w-]+)(?: (?P<b>.+))?$", rest.strip())
        base = inner and (
            base_of_gerund(inner["v"].lower())
            or (
                inner["v"].lower()
                if verb == "do"
                and word == "did"
                and inner["v"].lower() in ACTIONS
                and inner["b"]
                and not rest.startswith("the ")
                else None
            )
        )
        if inner and base:
            return Doing(base, object_of(inner["b"] or ""))
        return Doing("", object_of(rest))
    return Doing(
        verb,
        object_of(
            re.sub(r"^(?:up|off|out|in|back|to|down|over|with|by) (?=\w)", "", rest, flags=re.I)
        ),
    )


def _infinitive(text: str) -> Doing | None:
    head, _, rest = text.partition(" ")
    verb = head.lower()
    verb = base_of_gerund(verb) or verb
    return Doing("" if verb in GENERIC else verb, object_of(rest)) if verb in ACTIONS else None


def others(clause: str) -> Doing | None:
    """ "Tom finished his report": somebody else did something."""
    hit = OTHERS.match(lowered(clause).strip(" .!"))
    if not hit or hit["s"] in {"i", "we", "it", "that", "this", "i'm", "we're"}:
        return None
    verb = base_of(hit["v"]) or (hit["v"] if _is_past(hit["v"]) else None)
    if verb is None or (hit["v"] in PAST and hit["v"] in EITHER and len(words(clause)) < 3):
        return None
    return Doing("" if verb in GENERIC else verb, object_of(hit["b"] or ""))


def _is_past(word: str) -> bool:
    return len(word) > 4 and word.endswith("ed") and not word.endswith("eed")


def state(clause: str) -> Doing | None:
    """ "the rent is paid", "2 done": what is said to be over."""
    clause = clause.rstrip(" .!")
    low = lowered(clause)
    if re.match(
        r"(?:delete|remove|erase|clear|show|list|archive|hide|get rid|purge|trash|find|move"
        r"|drop|throw|bin|toss|ditch|dump|scrap|wipe|cancel|empty|kill|take|cut|lose)\b",
        low,
    ):
        return None
    if counted := _counted(clause, low):
        return counted
    found = cues.lookup(STATEMENTS, low)
    if not found or mood.HEDGED.search(low) or mood.DENIAL.search(low):
        return _passive(clause, low)
    hit = found[1]
    group = "b" if hit.start("b") >= 0 else "c"
    said = clause[hit.start(group) : hit.end(group)].strip(" ,:-")
    if re.match(
        r"(?:i|you|he|she|we|they|get|got|need|want|what|which|who|to|have|let|be|all$"
        r"|nothing|well|are|is|nicely|job|getting|consider|when|that'?s it|show"
        r"|list)\b(?! of)",
        lowered(said),
    ) and lowered(said) not in {"all of them"}:
        return None
    return Doing("", said)


def _counted(clause: str, low: str) -> Doing | None:
    """ "consider the rent paid"."""
    hit = re.match(r"(?:consider|count|regard|treat) (?P<b>.+?) (?:as )?(?P<v>[\w-]+)$", short(low))
    verb = base_of(hit["v"]) if hit else None
    if not hit or verb is None:
        return None
    return Doing("" if verb in GENERIC else verb, clause[hit.start("b") : hit.end("b")])


def done_to(clause: str) -> Doing | None:
    """ "bank called", beside other things that were done."""
    hit = re.fullmatch(
        r"(?P<b>(?:(?:the|my"
        r"|our) )?[\w'-]+(?: [\w'-]+)?) (?P<v>[\w'-]+)",
        clause.strip(" .!"),
    )
    verb = base_of(hit["v"].lower()) if hit else None
    if not hit or verb not in SOCIAL or SUBJECTS.match(lowered(hit["b"])):
        return None
    return Doing(verb or "", hit["b"])


def _passive(clause: str, low: str) -> Doing | None:
    """ "the bank has been called", "rent paid": a past form at the end."""
    if mood.HEDGED.search(low) or mood.DENIAL.search(low):
        return None
    if hit := re.match(r"(?:that|it|this)'s ", low):  # "that's paid"
        at = hit.end() - 3
        clause, low = f"{clause[:at]} is{clause[at + 2 :]}", f"{low[:at]} is{low[at + 2 :]}"
    said = short(low)
    hit = PASSIVE.fullmatch(said)
    if not hit or base_of(hit["v"]) is None:
        hit = PASSIVE_TO.fullmatch(said)
    if not hit or base_of(hit["v"]) is None or (hit["v"] in EITHER and not hit["a"]):
        return None
    if SUBJECTS.match(hit["b"]) or len(words(hit["b"])) > 6:
        return None
    verb = base_of(hit["v"]) or ""
    if verb in VAGUE or (not hit["a"] and verb in SOCIAL):
        return None
    rest = hit.groupdict().get("r") or ""
    said = clause[: hit.end("b")] + clause[hit.end("v") : hit.end("v") + len(rest)]
    return Doing("" if verb in GENERIC else verb, said)
