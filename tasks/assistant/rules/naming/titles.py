"""Finding the task that a person means by some words of its title."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from tasks.assistant.rules.english.verbs import ACTIONS, alike, base_of_gerund
from tasks.assistant.rules.english.words import near, stem, vocabulary, words
from tasks.assistant.rules.situation import TaskFact

# Words that say nothing about which task is meant.
EMPTY = vocabulary(
    """
    online offline together alone myself finally already actually yesterday successfully properly
    a an the my our your his her its their this that these those to for of on in at with from by
    about or and one ones task tasks todo todos to-do to-dos item items thing things reminder
    reminders entry stuff please just also i it is was already now then up off out called named
    me some any all every each as again too
    """
)
# Nouns that people add to what a title says.
SOFT = frozenset(
    map(
        stem,
        vocabulary(
            "appointment meeting call email trip visit job chore errand business matter bit work"
        ),
    )
)
SYNONYMS = {
    "mom": "mum",
    "mommy": "mum",
    "mummy": "mum",
    "mama": "mum",
    "mother": "mum",
    "daddy": "dad",
    "father": "dad",
    "granny": "grandma",
    "gran": "grandma",
    "grandmother": "grandma",
    "nan": "grandma",
    "shopping": "grocery",
    "grocery": "grocery",
    "groceries": "grocery",
    "renewal": "renew",
    "payment": "pay",
    "purchase": "buy",
    "booking": "book",
    "telephone": "call",
    "phone": "call",
    "ring": "call",
    "math": "maths",
    "doc": "doctor",
    "veggies": "vegetable",
    "mail": "email",
    "e-mail": "email",
    "docs": "document",
    "documents": "document",
    "xmas": "christmas",
    "pics": "photo",
    "pictures": "photo",
    "fotos": "photo",
}


HANDED = frozenset({"submit", "send", "file", "request", "arrange"})


@dataclass(frozen=True, slots=True)
class Match:
    """Tasks that fit: `sure` fully, `maybe` in part."""

    sure: tuple[int, ...] = ()
    maybe: tuple[int, ...] = ()


def content(text: str) -> list[str]:
    """The stems that carry meaning."""
    return [_stem(w) for w in words(text) if w not in EMPTY and w.removesuffix("'s") not in EMPTY]


def match(said: str, tasks: Sequence[TaskFact], verb: str = "") -> Match:
    """Which of `tasks` the words mean; `verb` is what was done, when that was said."""
    wanted = content(said)
    if not wanted:
        return Match()
    exact = [t.number for t in tasks if _same(said, t.title, verb)]
    if exact:
        return Match(sure=tuple(exact))
    graded = [(t.number, _grade(wanted, t.title, verb)) for t in tasks]
    best = max((g for _, g in graded), default=0)
    sure = tuple(n for n, g in graded if g >= 3 and (g == best or best < 4))
    return Match(sure, tuple(n for n, g in graded if 0 < g < 3))


def _same(said: str, title: str, verb: str) -> bool:
    have = content(title)
    return content(said) == have or (bool(verb) and [stem(verb), *content(said)] == have)


def _grade(wanted: list[str], title: str, verb: str) -> int:
    """4 all words as they are, 3 all words with slips, 1 some, 0 none or something against it."""
    have = content(title)
    missing = [w for w in wanted if not any(near(w, h) for h in have)]
    found = [w for w in wanted if w not in missing]
    if not found or any(w.isdigit() for w in missing):
        return 0
    if missing and verb and not _fits(verb, wanted, title):
        return 0
    if missing and not all(w in SOFT for w in missing):
        return 1 if 2 * len(found) >= len(wanted) else 0
    if not _about_the_thing(found, title) or not _fits(verb, wanted, title):
        return 1
    return 4 if all(w in have for w in found) else 3


def _about_the_thing(found: Iterable[str], title: str) -> bool:
    """Not only the title's verb: "the book" is not "Book a flight"."""
    said = words(title)
    if len(said) < 2 or said[0] not in ACTIONS:
        return True
    return any(not near(w, stem(said[0])) for w in found)


def _fits(verb: str, wanted: list[str], title: str) -> bool:
    """What was done is what the title asks for, and all of it."""
    if not verb:
        return True
    said = words(title)
    head = said[0] if said else ""
    called = verb in HANDED and stem(head) in wanted  # "I submitted the passport renewal"
    if head in ACTIONS and len(said) > 1 and not (called or alike(verb, head)):
        return False
    if "and" not in said:
        return True
    rest = content(" ".join(said[1:] if head in ACTIONS else said))
    return all(any(near(h, w) for w in wanted) for h in rest)


def _stem(word: str) -> str:
    word = word.removeprefix("#").removesuffix("'s")
    return SYNONYMS.get(word) or stem(base_of_gerund(word) or word)
