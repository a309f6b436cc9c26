"""One or several things to do in what is to be added."""

import re

from tasks.assistant.rules.english.clauses import masked
from tasks.assistant.rules.english.politeness import LEADING
from tasks.assistant.rules.english.verbs import ACTIONS, base_of
from tasks.assistant.rules.english.words import lowered, vocabulary, words
from tasks.regex import regex

GAP = regex(
    r"\s*;\s*|\s+/+\s+|,?\s+oh,? and\s+|\s*,\s*(?:(?:and|then|plus|also|&)\s+)*|\s+(?:and|then"
    r"|plus|&"
    r"|\+)\s+(?:(?:then|also|to)\s+)*",
    re.I,
)
AGAIN = regex(
    r"^(?:(?:also|then|please|to|i (?:also )?(?:need|have) to|i must|i should|i gotta"
    r"|gotta|need to|don't forget to|remember to|remind me to|add|and"
    r"|(?:a |another )?(?:task|todo|reminder)(?= \"))\s+)+"
)
# Verbs that are as often nouns on a shopping list.
NOUNS = vocabulary(
    """
    water paint light iron book oil milk stamp file plant test cash fish park post tape toast
    ring dust drink fax mail email text call watch clean dry dress cover record report brush
    comb cycle board bottle block cut file fit glue heat hand head host hand-wash label lead
    link lock log look mop patch pass pay pick place play present print process produce pump
    rest rent return ride run sand scan season seal sketch skype sleep smile sort spray stock
    store study support sweep tip top touch track train travel treat trim turn type vacuum walk
    wash wax weed work wrap dance cook open back lift handle cream order change move mix match
    market mark chat shampoo polish
    """
)
DETERMINERS = vocabulary(
    "the a an my our your his her their this that these those up out off back for to "
    "with some all in at on about"
)
ANAPHORA = vocabulary("it them him one her")
ERRANDS = vocabulary("go come run pop head drive stop swing nip try walk")
FETCH = vocabulary("buy get pick collect grab fetch see look check return drop")
LINKS = vocabulary(
    "with for about from to between of on at in by like regarding including as over via"
)
LONGEST_NOUN = 4
# At the head of a list of things these are things too: "milk powder, nappies and wipes".
GOODS = vocabulary("milk oil cream fish toast tape wax ice water light")
# What goes together as one.
COUPLES = (
    "salt pepper", "mac cheese", "bread butter", "fish chips", "gin tonic", "butter jelly",
    "bacon eggs", "ham eggs", "burger fries", "rice beans", "terms conditions", "pros cons",
    "arts crafts", "black white", "research development", "health safety", "questions answers",
    "lost found", "bed breakfast", "odds ends", "nuts bolts", "bits pieces", "cheese crackers",
    "cheese onion", "wine cheese", "pen paper", "profit loss", "food drink", "food drinks",
    "name address", "mum dad", "mom dad", "mother father", "grandma grandpa", "war peace",
    "pride prejudice", "biscuits gravy", "spaghetti meatballs", "bangers mash", "oil vinegar",
    "cream sugar", "tea biscuits", "lock key", "cup saucer", "hugs kisses", "day night",
)  # fmt: skip
DAY = r"(?:today|tonight|tomorrow|tmrw|(?:(?:on|by|this|next) )?(?:\w{3,6}day|week|weekend))"
FIELD = regex(r"(?:^|\s)[#!][\w-]+")
PURPOSE = regex(r" for (?:the|my|our) [\w' -]{2,20}$", re.I)
DAY_FIRST = regex(rf"^{DAY}(?: (?:morning|afternoon|evening|night))?[\s,:]+")
CLOCK_FIRST = regex(r"at \d{1,2}(?:[:.]\d\d)?(?: ?[ap]m)?[\s,:]+")
DAY_LAST = regex(
    rf"\b{DAY}(?: (?:morning|afternoon|evening|night|at \S+))?(?: ?(?:am|pm))?$|\d ?(?:am|pm)$"
    r"|\bat \d{1,2}(?:[:.]\d\d)?$"
)
UNTIL_DAY = regex(
    rf"\s+(?:(?:for|on|by|until|till|before)\s+)?{DAY}"
    r"(?: (?:morning|afternoon|evening|night))?(?: (?:at|by|around) \S+)?(?: ?(?:am|pm))?$"
    r"|\s+(?:by|before|until|till) \d{1,2}(?:[:.]\d\d)?(?: ?(?:am|pm))?$",
    re.I,
)
# "rent is not that important": the first word is no verb when such a word follows.
FINITE = vocabulary(
    "is isn't isnt was wasn't are aren't were weren't has hasn't had will won't can can't should "
    "must does doesn't needs"
)


def is_action(text: str) -> bool:
    """Begins with a verb in its base form and has something to act on."""
    said = words(FIELD.sub("", text))
    if len(said) < 2 or said[0] not in ACTIONS or said[1] in FINITE:
        return False
    return not (len(said) == 2 and said[0] in NOUNS and base_of(said[1]))  # "rent paid"


def split(body: str) -> list[str]:
    """The items of "buy milk, call mum and pay rent"; one, when it is one."""
    hidden = masked(body)
    gaps = [g for g in GAP.finditer(hidden) if not _inside(hidden, g)]
    if not gaps:
        return [body]
    starts = [0, *(g.end() for g in gaps)]
    ends = [*(g.start() for g in gaps), len(body)]
    pieces = [body[a:b].strip() for a, b in zip(starts, ends, strict=True)]
    if any(not p for p in pieces):
        pieces = [p for p in pieces if p]
        return (
            pieces
            if len(pieces) > 1 and not any(is_action(p) for p in pieces)
            else [body.strip(" ,;")]
        )
    quoted = [again(p) for p in pieces]
    if all(p[0] == p[-1] == '"' and len(p) > 2 for p in quoted):
        return quoted
    if "/" in gaps[0].group():
        return quoted if all(map(is_action, quoted)) else [body]
    if _nouns(pieces, [g.group() for g in gaps]):
        return pieces
    return _by_verbs(body, pieces, starts, gaps)


def _inside(hidden: str, gap: re.Match[str]) -> bool:
    """In brackets, or in a number such as 1,000."""
    before, after = hidden[: gap.start()], hidden[gap.end() :]
    if before.count("(") > before.count(")") or before.count('"') % 2:
        return True
    return gap.group() == "," and before[-1:].isdigit() and after[:1].isdigit()


def _by_verbs(
    body: str, pieces: list[str], starts: list[int], gaps: list[re.Match[str]]
) -> list[str]:
    cuts = [0]
    for i in range(1, len(pieces)):
        left, right = body[cuts[-1] : gaps[i - 1].start()], pieces[i]
        if ";" in gaps[i - 1].group() or _begins(left, right, gaps[i - 1].group()):
            cuts.append(i)
            cuts[-1] = starts[i]
    ends = [*(max(g.start() for g in gaps if g.end() == c) for c in cuts[1:]), len(body)]
    return [again(body[a:b].strip()) for a, b in zip(cuts, ends, strict=True)]


def again(piece: str) -> str:
    """Without a repeated "remind me to"."""
    found = AGAIN.match(lowered(piece))
    left = piece[found.end() :] if found else piece
    lead = LEADING.match(lowered(left))
    return left[lead.end() :] if lead and is_action(left[lead.end() :]) else left


def _begins(left: str, right: str, gap: str) -> bool:
    """Whether `right` is a thing to do of its own."""
    plain = again(right)
    said, before = words(plain), words(DAY_FIRST.sub("", lowered(left)))
    if before and said and DAY_LAST.search(lowered(left)) and DAY_LAST.search(lowered(plain)):
        return len(words(DAY_LAST.sub("", lowered(plain)))) > 0
    ordered = "then" in gap or ("," in gap and DAY_LAST.search(lowered(left)))
    if ordered and is_action(plain):
        return True
    verbs_alone = "," in left and all(word in ACTIONS for word in before)
    if verbs_alone or (len(before) == 1 and before[0] in ACTIONS):
        return False
    hour = CLOCK_FIRST.match(lowered(left)) and CLOCK_FIRST.match(lowered(plain))
    day = hour or DAY_FIRST.match(lowered(plain))
    if day and is_action(plain[day.end() :]):
        return True
    if not said or (len(said) < 2 and plain == right):
        alone = bool(said) and said[0] in ACTIONS and said[0] not in NOUNS
        return alone and "," in gap and len(before) > 1 and before[0] in ACTIONS
    if plain != right and is_action(plain):
        return True
    if said[0] not in ACTIONS or (ANAPHORA & set(said[1:4]) and said[1] not in {"her"}):
        return False
    if before and before[0] in ERRANDS and said[0] in FETCH:
        return False
    if said[0] in NOUNS and not (before and before[0] in ACTIONS and before[0] not in FETCH):
        return (
            bool(DETERMINERS & set(said[1:2]))
            or _is_name(plain)
            or (
                said[0] in {"call", "email", "text", "pay", "pick", "clean", "book", "order"}
                and len(before) > 1
                and before[0] in ACTIONS
            )
        )
    return True


def _acts(piece: str) -> bool:
    said = [*words(piece), "", ""]
    return is_action(piece) and not (said[0] in GOODS and said[1] not in DETERMINERS)


def _pair(pieces: list[str]) -> bool:
    """ "eggs and butter" are two things, "mac and cheese" and "terms and conditions form" one."""
    one, other = (words(DAY_LAST.sub("", lowered(piece)).strip()) for piece in pieces)
    said = {*one, *other}
    if (
        not one
        or not other
        or len(one) > 3
        or len(other) > len(one)
        or said & (LINKS | DETERMINERS)
    ):
        return False
    if any(verb in ACTIONS - NOUNS or verb.endswith(("ing", "'s")) for verb in (one[0], other[0])):
        return False
    if pieces[0].split()[-1][:1].isupper() and pieces[1][:1].isupper():
        return False  # "Tom and Jerry"
    if all(piece[:1].isupper() for piece in pieces) or all(w in NOUNS for w in (one[0], other[0])):
        return False
    return not any({one[-1], other[-1]} == set(pair.split()) for pair in COUPLES)


def _is_name(piece: str) -> bool:
    return piece.partition(" ")[2][:1].isupper()


def _things(pieces: list[str]) -> bool:
    """No acts among them; beside two other things "post office" is one too."""
    acts = [words(piece) for piece in pieces if _acts(piece)]
    two = all(len(said) == 2 and said[0] in NOUNS and said[1] not in ANAPHORA for said in acts)
    return not acts or (two and len(pieces) - len(acts) >= 2 and not any(map(_is_name, pieces)))


def _nouns(pieces: list[str], gaps: list[str]) -> bool:
    """A list of things: short, no verbs, commas or at least "a, b"."""
    if len(pieces) < 3 and not any("," in g or ";" in g for g in gaps):
        return _pair(pieces)
    bare = [*pieces[:-1], PURPOSE.sub("", UNTIL_DAY.sub("", pieces[-1]))]
    if any(len(words(p)) > LONGEST_NOUN for p in bare) or not _things(bare):
        return False
    if LINKS & set(words(pieces[0])) or (words(pieces[0])[:1] or [""])[0] in ACTIONS - NOUNS:
        return False
    return all((words(p) and not words(p)[0].isdigit()) or len(words(p)) > 1 for p in pieces)
