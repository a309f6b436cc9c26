"""Where one sentence asks for several things: "complete 2 and delete 3"."""

import re

from tasks.assistant.rules import going_on
from tasks.assistant.rules.changes import changing, rescheduling, spreading, whens
from tasks.assistant.rules.changes.field_cues import FIELDS
from tasks.assistant.rules.changes.putting_off import put_off
from tasks.assistant.rules.done import telling
from tasks.assistant.rules.done.command_cues import COMMANDS, UNDOING
from tasks.assistant.rules.done.finishing import ONE
from tasks.assistant.rules.english import mood
from tasks.assistant.rules.english.clauses import masked
from tasks.assistant.rules.english.politeness import bare
from tasks.assistant.rules.english.words import lowered, words
from tasks.assistant.rules.naming.references import is_explicit
from tasks.assistant.rules.new_tasks.items import DAY_FIRST, is_action
from tasks.assistant.rules.questions import cues, listing
from tasks.assistant.rules.questions.list_cues import SHOW
from tasks.assistant.rules.situation import Situation
from tasks.assistant.rules.talk.smalltalk import kind_of
from tasks.regex import regex

JOINT = regex(
    r"\s*;\s*|\s*,\s*(?:(?:and|then|but|plus|also|&|so)\s+)*|\s+(?:and|then|but|plus|&"
    r"|so)\s+(?:(?:then|also|please|now)\s+)*|\s+(?=(?:remind me to|don't forget to)\s)"
    # Spoken without a pause: "I can't buy milk today I'll do it tomorrow", "milk done rent done".
    r"|(?<=\bdone)\s+(?=\w)|(?<=\bfinished)\s+(?=\w)"
    r"|\s+(?=(?:(?:i|we)(?:'ll| will|'ve| have| just| also| still| already| need to| must)"
    r"|can you|could you|please)\s)",
    re.I,
)
# After such words what follows is no clause of its own.
OPEN_ENDED = regex(
    r"(?:^|\s)(?:that|what|who|which|if|when|because|so|and|things?|everything|where|to|of|for|why"
    r"|how|all|stuff|the|a|after|before|once|until|while|since|as|but|or|with|now)$"
)
EXPLICIT = regex(
    r"\b(?:it|that|them|those|these|everything|all|both|done|list|tasks?|ones?"
    r"|reminders?)\b|#\d|\b\d+\b"
)
WANTING = regex(
    r"(?:i|we)(?:'ve| have|'d)?(?: also| still| really| just)* (?:need to|have to|must"
    r"|got to|gotta|should|want to|would like to|'d like to)\b|remind me\b"
    r"|don't (?:let me )?forget\b|can you\b|could you\b|please \w+"
)
ADDS = regex(
    r"(?:add|remind me|put|create|(?:write|jot|note) (?:down|up)|new task|todo|don't (?:let me"
    r" )?forget|remember to|note"
    r"|make a (?:note|task))\b"
)
ONCE_MORE = regex(
    r"(?:add|remind me|don't forget|(?:create|make|set) an? (?:task|reminder|to-?do))\b"
)
# In what is to be added these words are rather a part of the text.
WIDE_DELETE = regex(
    r"(?:delete|remove|erase|complete|finish|clear)\b(?!.*(?:#\d|\b\d+\b|\b(?:it|that"
    r"|this)$|\b(?:one|task)$))"
)
# "... and due tomorrow", "... and 3 to tuesday" after a command.
SHORT = regex(r"due\b|#?\d+ (?:to|is|as|for)\b|(?:high|low|medium) priority\b|with (?:high|low)\b")
# "make #2 and #7 high": what should become of the first is still to come.
HALF = regex(
    r"(?:make|set|mark|move|give|tag|label|push|postpone|put|change|reschedule|snooze|flag)"
    r" (?P<b>.+)"
)
NUMBERS = regex(r"(?:(?:tasks?|numbers?) )?#?\d+(?:(?:,| and) #?\d+)*")
FIELDWISE = regex(
    r"(?:set|make|change|put)(?: the| its)? (?:priority|prio|due(?: date)?|deadline)\b"
    r"|(?:tag|label|mark|flag) (?:it|them|that|this)\b"
)
MARKS = regex(r"(?:mark|set|tick|check) .+ (?:as |to )?(?:done|completed?|finished)$")
UNDONE = regex(r"(?:n't|\bnot(?: yet)?)[\s.!]*$")
MOST_PARTS = 40


def parts(sentence: str, s: Situation) -> list[str]:
    """The clauses of a sentence, each to be read by itself."""
    plain, _ = bare(sentence)
    low = lowered(plain)
    if mood.SUPPOSED.match(low) or mood.REPORTED.match(low) or mood.WHENEVER.match(low):
        return [sentence]
    if put_off(plain, s):
        return [sentence]  # "more time for the report, make it monday" is one wish
    if each := spreading.spread(plain, s):
        return each
    hidden = masked(sentence)
    gaps = _whole(list(JOINT.finditer(hidden))[:MOST_PARTS], sentence)
    cuts = [0]
    for i, gap in enumerate(gaps):
        end = gaps[i + 1].start() if i + 1 < len(gaps) else len(sentence)
        left = sentence[cuts[-1] : gap.start()]
        if begins(left, sentence[gap.end() : end], gap.group(), s):
            cuts.append(gap.end())
    pieces = [sentence[a:b] for a, b in zip(cuts, [*cuts[1:], len(sentence)], strict=True)]
    return _filled([JOINT_END.sub("", p).strip() for p in pieces if p.strip()])


def _whole(gaps: list[re.Match[str]], sentence: str) -> list[re.Match[str]]:
    """A day in front belongs to what follows: "..., and tomorrow | I need to see the dentist"."""
    kept: list[re.Match[str]] = []
    for gap in gaps:
        before = sentence[kept[-1].end() if kept else 0 : gap.start()]
        low = lowered(before)
        if gap.group().strip() or not (DAY_FIRST.fullmatch(f"{low} ") or OPEN_ENDED.search(low)):
            kept.append(gap)
    return kept


JOINT_END = regex(
    r"(?:\s*[,;]\s*|\s+(?:and|(?<!before )(?<!by )(?<!until )then|but|plus|also|&|so|please"
    r"|now))+\s*$",
    re.I,
)


def _filled(pieces: list[str]) -> list[str]:
    """ "rent paid, bank called": what was done, though alone "bank called" says who called."""
    for i, piece in enumerate(pieces[1:], 1):
        done = telling.done_to(piece)
        if done and telling.state(pieces[i - 1]) and not telling.state(piece):
            pieces[i] = f"{done.said} was {words(piece)[-1]}"
    return pieces


def begins(left: str, right: str, joint: str, s: Situation) -> bool:
    """Whether the words after a joint are a clause of their own."""
    before, _ = bare(left)
    after, _ = bare(right)
    low, first = lowered(after), lowered(before)
    if (
        not words(low)
        or going_on.one_wish(before, low, _begun(before, s), told(before))
        or _unfinished(left, first, s)
    ):
        return False
    if not joint.strip() and not ADDS.match(low):
        return _runs_on(before, after, s)
    return _follows(left, right, joint, s)


def _follows(left: str, right: str, joint: str, s: Situation) -> bool:
    """The same after a comma, an "and" and the like."""
    before, _ = bare(left)
    after, _ = bare(right)
    low, first = lowered(after), lowered(before)
    if telling.done_to(after) and telling.state(before) and not telling.own(before):
        return True
    if told(after) and not ADDS.match(first) and (told(before) or telling.others(before)):
        return True
    if kind_of(left):
        return commanded(after, s) or told(after) or ADDS.match(low) is not None
    denied = mood.DENIED.match(first) is not None
    if denied and not (re.search(r"but|,", joint) or _own(low)):
        return False
    if ADDS.match(first) or (is_action(before) and not commanded(before, s)):
        more = joint.strip() and ADDS.match(first) and ONCE_MORE.match(low)
        return bool(more) or _after_addition(after, low, s)
    if WANTING.match(DAY_FIRST.sub("", lowered(right))) or ADDS.match(low):
        return True
    if denied:
        return explicit(after, s) or told(after) or commanded(after, s)
    if told(before):
        return _after_telling(after, low, s)
    if commanded(before, s):
        return _after_command(before, after, low, joint, s)
    return explicit(after, s) or (_own(low) and told(after))


def _runs_on(before: str, after: str, s: Situation) -> bool:
    """Two clauses without a sign between them: both must be whole."""
    low = lowered(after)
    if OPEN_ENDED.search(lowered(before)):
        return False
    ahead = mood.FUTURE.match(low) or WANTING.match(low) or mood.DENIED.match(low)
    if mood.DENIED.match(lowered(before)):
        return bool(_own(low) and (told(after) or ahead))
    begun = told(before) or commanded(before, s)
    return bool(begun and (told(after) or commanded(after, s) or ahead))


def _begun(before: str, s: Situation) -> bool:
    return commanded(before, s) or told(before)


def _unfinished(left: str, first: str, s: Situation) -> bool:
    """A quotation that is still open, or a command whose half is still to come."""
    half = HALF.match(first)
    if NUMBERS.fullmatch(first) and s.tasks:
        return True
    return left.count('"') % 2 == 1 or bool(half and is_explicit(half["b"], s))


def _after_telling(after: str, low: str, s: Situation) -> bool:
    return bool(
        told(after)
        or telling.others(after)
        or UNDONE.search(low)
        or mood.DENIED.match(low)
        or mood.UNFINISHED.match(low)
        or commanded(after, s)
    )


def _own(low: str) -> bool:
    return re.match(r"(?:i|we)\b", low) is not None


def _after_addition(after: str, low: str, s: Situation) -> bool:
    if FIELDWISE.match(low) or _changes(after, low, s):
        return True
    if MARKS.match(low) or (explicit(after, s) and not WIDE_DELETE.match(low)):
        return True
    return _own(low) and telling.own(after) is not None


def _changes(after: str, low: str, s: Situation) -> bool:
    """ "..., then set Dune to high": what it names is on the list, so it is no new task."""
    for kind, pattern in FIELDS:
        if kind not in {"note", "raise", "lower"} and (hit := pattern.match(low.strip(" .!?"))):
            found = changing.field(kind, hit, after, s)
            return found is not None and bool(found.calls)
    moved = rescheduling.reschedule(after, s) if rescheduling.MOVE.match(low) else None
    return moved is not None and bool(moved.calls)


def _after_command(before: str, after: str, low: str, joint: str, s: Situation) -> bool:
    if commanded(after, s) or (
        _own(low) and (told(after) or ("," in joint and mood.DENIED.match(low)))
    ):
        return True
    if SHORT.match(low):
        return low[0] not in "#0123456789" or whens.tail_when(before, s) is not None
    return is_action(after) and not low.startswith("call it")


def told(text: str) -> bool:
    return telling.own(text) is not None or telling.state(text) is not None


def commanded(text: str, s: Situation) -> bool:
    """Begins with a word that acts on the list."""
    low = lowered(text)
    if UNDOING.fullmatch(low) or rescheduling.MOVE.match(low):
        return True
    if low.startswith(("make ", "set ", "change ")) and whens.tail_when(text, s):
        moved = rescheduling.reschedule(text, s)
        return moved is not None and bool(moved.calls)
    for table in (FIELDS, COMMANDS):
        if hit := cues.lookup(table, text):
            return not hit[0].startswith("maybe") or explicit(text, s)
    return SHOW.match(low) is not None and listing.query(text, s, asks=False) is not None


def explicit(text: str, s: Situation) -> bool:
    """A command that says by number, by pronoun or by "task" what it is about."""
    low = lowered(text).strip(" .!?")
    if UNDOING.fullmatch(low):
        return True
    for table in (FIELDS, COMMANDS):
        for _, pattern in table:
            if (hit := pattern.match(low)) and hit.groupdict().get("b"):
                said = cues.part(text, hit, "b")
                if is_explicit(said, s) or ONE.search(lowered(said)):
                    return True
    if hit := rescheduling.MOVE.match(low) or re.match(
        r"(?:make|set|change|schedule|due)\b(?P<b>.*)", low
    ):
        return EXPLICIT.search(hit["b"]) is not None and whens.tail_when(text, s) is not None
    shows = re.match(r"(?:show|list|display|tell me|give me|plan|what)\b", low)
    return shows is not None and listing.query(text, s, asks=False) is not None
