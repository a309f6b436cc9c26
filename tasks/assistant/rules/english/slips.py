"""Slips of the finger in the words that the rules go by: days, orders, words of the list.

Only such words are put right: what else is typed is the person's own. A new title, a name and a
note keep every letter (`as_typed`), and no word that exists becomes another one.
"""

import re
from collections.abc import Iterable, Mapping
from typing import Any

from tasks.assistant.calls import AddTask, Arguments, UpdateTask
from tasks.assistant.rules.english.verbs import ACTIONS, PAST, base_of, base_of_gerund
from tasks.assistant.rules.english.words import distance, lowered, vocabulary, words
from tasks.assistant.rules.situation import Situation, Understanding
from tasks.regex import regex

MEANING = vocabulary(
    """
    monday tuesday wednesday thursday friday saturday sunday tomorrow today tonight yesterday week
    weekend month morning afternoon evening january february april august september october
    november december delete remove complete finish rename reopen uncheck untag postpone reschedule
    create remind remember schedule cancel change move mark show list push undo plan delay snooze
    update find task tasks list lists priority medium high urgent important overdue deadline done
    finished completed pending reminder reminders what which when where should could would please
    need have everything anything something already forget instead
    """
)
DAYS = frozenset(word for word in MEANING if word.endswith("day"))
# Long enough that two slips still leave no doubt.
LONG = vocabulary(
    """
    tomorrow yesterday wednesday saturday february september november december weekend reschedule
    schedule remember priority everything afternoon
    """
)
# Words that exist, a slip away from one that means something here.
REAL = vocabulary(
    """
    frida augusta augustus avril sturdy brought caller cancer charge chance changer compete crete
    crate decay finnish forge forgot forged melting mourning mouth monty monte remote remover
    remainder talks tanks lifts lasts finishes world wound wheat weak plush were cold
    """
)
# What is no single slip, or too short to be told as one.
KNOWN = {
    "hav": "have", "haf": "have", "tsk": "task", "tsks": "tasks", "taska": "tasks",
    "tasls": "tasks", "tday": "today", "tody": "today", "wek": "week", "wk": "week",
    "wich": "which", "wht": "what", "wats": "what's", "whats": "what's", "hgh": "high",
    "whts": "what's", "teh": "the", "hv": "have", "hve": "have", "outta": "out of",
    "sth": "something", "smth": "something", "smthg": "something", "insted": "instead",
    "remindme": "remind me", "rember": "remember", "rememer": "remember",
    "2mrw": "tomorrow", "tmrw": "tomorrow", "2moro": "tomorrow", "2morrow": "tomorrow",
    "2mro": "tomorrow", "tmrow": "tomorrow", "tomoz": "tomorrow", "tmoz": "tomorrow",
    "tomrw": "tomorrow", "arvo": "afternoon", "2day": "today", "2nite": "tonight",
    "tonite": "tonight", "nite": "night", "2night": "tonight", "wkend": "weekend",
    "wknd": "weekend", "payd": "paid", "bougt": "bought", "bougth": "bought", "boght": "bought",
    "shud": "should", "cud": "could", "wud": "would", "4get": "forget",
}  # fmt: skip
# Only where an order begins: elsewhere these are names and things.
FIRST = {
    "ad": "add", "addd": "add", "dd": "add", "shw": "show", "sho": "show", "wat": "what",
    "wot": "what", "wen": "when", "hwo": "how", "makr": "mark", "moev": "move", "lst": "list",
    "creat": "create", "remve": "remove", "delet": "delete", "dlt": "delete",
}  # fmt: skip
BEGINS = vocabulary("please pls plz can could would will you u and then hey hi hello ok so i just")
LONGEST = 10_000
WORD = regex(r"(?<![\w#@./'\"-])[A-Za-z0-9][A-Za-z']{1,14}(?![\w@/-]|\.\w)")
QUOTED = regex(r'("[^"]*"?)')


def mended(text: str, s: Situation) -> tuple[str, dict[str, str]]:
    """The text with its slips put right, and what stood there for each word now there."""
    was: dict[str, str] = {}
    if len(text) > LONGEST:
        return text, was  # a list of lines, or too much to be taken at all
    kept = {w for t in s.tasks for w in words(t.title)}
    done = _done(s)

    def plain(m: re.Match[str]) -> str:
        typed = m.group()
        if typed.lower() in kept:
            return typed
        meant = _meant(typed, m.string[: m.start()], done)
        if not meant:
            return typed
        meant = meant.capitalize() if typed[:1].isupper() else meant
        was[meant] = typed
        return meant

    pieces = QUOTED.split(text)
    pieces[::2] = [WORD.sub(plain, piece) for piece in pieces[::2]]
    return "".join(pieces), was


def _done(s: Situation) -> frozenset[str]:
    """The forms in which somebody reports to have done what a title says: "renewed"."""
    firsts = {(words(t.title) or [""])[0] for t in s.tasks if not t.done} & ACTIONS
    regular = {f"{v}d" if v.endswith("e") else f"{v}ed" for v in firsts if len(v) > 3}
    return frozenset(w for w in (*regular, *PAST) if len(w) > 4 and base_of(w) in firsts)


def _meant(typed: str, before: str, done: frozenset[str]) -> str:
    low = lowered(typed)
    if low in KNOWN or (low in FIRST and _begins(before)):
        return KNOWN.get(low) or FIRST[low]
    if low in MEANING or low in REAL or _is_word(low):
        return ""
    name = typed[0].isupper() and not _begins(before)
    return _nearest(low, DAYS if name else MEANING | done)


def _begins(before: str) -> bool:
    """Whether an order may begin here."""
    said = words(before[-12:])
    return not said or before.rstrip()[-1:] in ".!?;:,\n" or said[-1] in BEGINS


def _is_word(low: str) -> bool:
    """A verb, or a form of a word that is none of ours."""
    if low in ACTIONS or low in PAST or base_of(low) or base_of_gerund(low):
        return True
    return any(low.removesuffix(end) in MEANING for end in ("s", "r", "d", "ed", "'s", "ly"))


def _nearest(low: str, known: Iterable[str]) -> str:
    """The one known word that was meant; short words only with two letters swapped."""
    found = {k for k in known if _slipped(low, k)}
    return found.pop() if len(found) == 1 else ""


def _slipped(low: str, known: str) -> bool:
    if abs(len(low) - len(known)) > 2 or len(known) < 4 or len(low) < 4:
        return False
    if sorted(low) == sorted(known):
        return distance(low, known) == 1
    if low[0] != known[0] or len(known) < 5:
        return False
    return distance(low, known) <= (2 if known in LONG and len(low) > 5 else 1)


def as_typed(found: Understanding, was: Mapping[str, str]) -> Understanding:
    """What becomes a task's own words has every letter as it was typed."""
    if not was:
        return found
    question = found.question
    if question and question.tool in {AddTask.tool, UpdateTask.tool}:
        question = question.model_copy(
            update={
                "text": _typed(question.text, was),
                "arguments": {k: _own(k, v, was) for k, v in question.arguments.items()},
            }
        )
    return Understanding(
        calls=tuple(_called(call, was) for call in found.calls),
        reply=_typed(found.reply, was) if question else found.reply,
        question=question,
    )


def _called(call: Arguments, was: Mapping[str, str]) -> Arguments:
    if isinstance(call, AddTask):
        return AddTask(
            tasks=[t.model_copy(update={"title": _typed(t.title, was)}) for t in call.tasks]
        )
    if isinstance(call, UpdateTask):
        given = {k: getattr(call, k) for k in ("title", "add_note") if getattr(call, k)}
        return call.model_copy(update={k: _typed(v, was) for k, v in given.items()})
    return call


def _own(key: str, value: Any, was: Mapping[str, str]) -> Any:
    if key == "tasks":
        return [{**task, "title": _typed(task["title"], was)} for task in value]
    return _typed(value, was) if key in {"title", "add_note"} else value


def _typed(text: str, was: Mapping[str, str]) -> str:
    for meant, typed in was.items():
        text = re.sub(rf"\b{re.escape(meant)}\b", typed, text)
        text = re.sub(rf"\b{re.escape(meant.capitalize())}\b", typed.capitalize(), text)
    return text
