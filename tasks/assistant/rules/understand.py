"""The whole of a message: answer, list of lines, sentences, clauses; then one understanding."""

import re
from collections.abc import Sequence
from dataclasses import replace

from tasks.assistant.calls import (
    AddTask,
    Arguments,
    ByNumbers,
    CompleteTask,
    DeleteTask,
    FindTasks,
    ListTasks,
    ReopenTask,
    Undo,
    UpdateTask,
)
from tasks.assistant.rules import nets, reading
from tasks.assistant.rules.coordination import parts
from tasks.assistant.rules.done import telling
from tasks.assistant.rules.english import (
    borrowed,
    courtesies,
    loose,
    mood,
    shorthand,
    slips,
    spoken,
    turned,
)
from tasks.assistant.rules.english.clauses import Lines, is_bulleted, listed, sentences
from tasks.assistant.rules.english.politeness import bare
from tasks.assistant.rules.english.rewording import reworded
from tasks.assistant.rules.english.words import (
    apostrophised,
    cleaned,
    lowered,
    without_hesitation,
    words,
)
from tasks.assistant.rules.follow_ups import answers, followups, that_day
from tasks.assistant.rules.naming.titles import content
from tasks.assistant.rules.new_tasks import adding, dating, fronting
from tasks.assistant.rules.new_tasks.items import is_action
from tasks.assistant.rules.plain import FINITE, GENERAL, UNKNOWN
from tasks.assistant.rules.said import ASKED, CHATTER, DONE, Said, reply, which
from tasks.assistant.rules.situation import Question, Situation, TaskFact, Touched, Understanding
from tasks.assistant.rules.talk import smalltalk
from tasks.regex import regex

LONGEST_LINE = 2_000
MOST_SENTENCES = 25
NEW = 2**31 - 1
"""Stands for the tasks that this very message adds, which have no number yet."""
TOO_LONG = (
    "That is too long for me to take as one task, so nothing changed. Write one task per line."
)
HEAD = regex(
    r"(?:please )?(?:add|todo|to-do|to do|tasks?|remind me to|remember to|don't forget to|i need to"
    r"|need to|new tasks?|add tasks?)(?:\s*:\s*|(?<=to) )(?=\S)"
)
APPLIES = regex(
    r"(?:please )?(?P<v>complete|finish|done|completed|finished|delete|remove|reopen"
    r"|tick off|check off|cross off|mark (?:as )?done"
    r"|mark these (?:as )?done)(?: (?:these|the following|with|all of these"
    r"|the following tasks|these tasks|tasks))*$"
)

PLAINER = (
    shorthand.COMPILED,
    loose.COMPILED,
    borrowed.COMPILED,
    spoken.COMPILED,
    turned.TURNED,
)


def understand(text: str, situation: Situation) -> Understanding:
    """The calls to make, or what to say; it never raises and touches nothing."""
    plain, was = slips.mended(apostrophised(without_hesitation(cleaned(text))), situation)
    for table in PLAINER:
        plain = reworded(plain, table)
    plain = that_day.named(plain, situation)
    return slips.as_typed(_understood(plain, situation), was)


def _understood(plain: str, situation: Situation) -> Understanding:
    if answer := answers.read(plain, situation) if len(plain) < LONGEST_LINE else None:
        return _finished([answer])
    lines = listed(plain)
    if lines and (said := _lines(lines, plain, situation)):
        return _finished([said])
    if any(len(line) > LONGEST_LINE for line in plain.split("\n")) or len(plain) > 5 * LONGEST_LINE:
        return Understanding(reply=TOO_LONG)
    found = [sentence for line in plain.split("\n") for sentence in sentences(line)]
    found = [fronting.settled(courtesies.without(sentence), situation) for sentence in found]
    if len(found) > MOST_SENTENCES:
        return Understanding(reply=TOO_LONG)
    return _finished(_read(found or [plain], situation))


def _read(found: Sequence[str], s: Situation) -> list[Said]:
    """Each clause in the light of those before it."""
    clauses = [part for sentence in found for part in parts(sentence, s)]
    said: list[Said] = []
    thwarted = any(mood.THWARTED.search(lowered(clause)) for clause in clauses)
    for clause in clauses:
        one = _again(reading.read(clause, s, alone=len(clauses) == 1), s)
        one = nets.caught(one, clause, s)
        if one.calls[:1] == (Undo(),) and _took_back(said):
            one = replace(one, calls=one.calls[1:])
            if not one.calls:
                continue
        one = _doubted(one, clause, thwarted, s)
        said.append(one)
        looks = all(isinstance(call, FindTasks) for call in one.calls)
        s = _spoken_of(clause, s) if looks else _after(one, s)
    return said


def _doubted(one: Said, clause: str, thwarted: bool, s: Situation) -> Said:
    """ "I called the bank, nobody picked up": whether that completes it is asked."""
    done = next((call for call in one.calls if isinstance(call, CompleteTask)), None)
    if not thwarted or done is None or not (telling.own(clause) or telling.state(clause)):
        return one
    return which(tuple(done.numbers), done, "complete", s)


def _took_back(said: Sequence[Said]) -> bool:
    """ "not done, put it back" is one wish: a second undo would undo the first."""
    return bool(said) and any(isinstance(call, Undo | ReopenTask) for call in said[-1].calls)


def _again(said: Said, s: Situation) -> Said:
    """A wish that named a command: read as that command."""
    return reading.read(said.reply, s) if said.weight < 0 else said


def _spoken_of(clause: str, s: Situation) -> Situation:
    """The one task that was only mentioned is "it" in what follows."""
    spoken = set(content(clause))
    about = [t.number for t in s.tasks if any(w in spoken for w in content(t.title)[1:])]
    return replace(s, touched=Touched("", (about[0],))) if len(about) == 1 else s


def _after(said: Said, s: Situation) -> Situation:
    """What "it" means in the next clause."""
    for call in said.calls:
        if isinstance(call, AddTask):
            new = TaskFact(NEW, call.tasks[-1].title)
            s = replace(
                s,
                tasks=(*(t for t in s.tasks if t.number != NEW), new),
                touched=Touched(call.tool, (NEW,)),
            )
        elif isinstance(call, ByNumbers):
            s = replace(s, touched=Touched(call.tool, tuple(call.numbers)))
        elif isinstance(call, ListTasks):
            s = replace(s, listed=call)
    return s


def _finished(said: Sequence[Said]) -> Understanding:
    calls = _settled([call for one in said for call in one.calls])
    question = next((one.question for one in said if one.question), None)
    if question and any(_is_asked(call, question) for call in calls):
        question = None
    if calls or question:
        return Understanding(
            calls=tuple(calls),
            reply=_words(said, DONE if calls else ASKED),
            question=question,
        )
    best = max((one.weight for one in said), default=CHATTER)
    return Understanding(reply=_words(said, best) or UNKNOWN)


def _is_asked(call: Arguments, question: Question) -> bool:
    """ "I don't need the flight any more, delete it": the order answers the question."""
    return (
        isinstance(call, ByNumbers)
        and call.tool == question.tool
        and tuple(call.numbers) == question.options
    )


def _words(said: Sequence[Said], weight: int) -> str:
    told = dict.fromkeys(one.reply for one in said if one.reply and one.weight == weight)
    return " ".join(list(told)[:2])


def _settled(calls: Sequence[Arguments]) -> list[Arguments]:
    """Additions together, changes to what is being added inside the addition, nothing twice."""
    done: list[Arguments] = []
    for call in calls:
        last = next((i for i in reversed(range(len(done))) if isinstance(done[i], AddTask)), None)
        if isinstance(call, ByNumbers) and NEW in call.numbers:
            _into(done, last, call)
        elif isinstance(call, AddTask) and last is not None:
            added = done[last]
            assert isinstance(added, AddTask)  # noqa: S101 narrows
            done[last] = AddTask(tasks=[*added.tasks, *call.tasks])
        elif call not in done or isinstance(call, Undo):
            _put(done, call)
    return done


def _into(done: list[Arguments], last: int | None, call: ByNumbers) -> None:
    if last is None:
        return
    added = done[last]
    if isinstance(call, UpdateTask) and isinstance(added, AddTask):
        done[last] = followups.merged(added, call)
    elif isinstance(call, DeleteTask):
        del done[last]


def _put(done: list[Arguments], call: Arguments) -> None:
    """Two changes of the same tasks become one."""
    before = done[-1] if done else None
    if (
        isinstance(call, UpdateTask)
        and isinstance(before, UpdateTask)
        and before.numbers == call.numbers
    ):
        done[-1] = before.model_copy(update={k: getattr(call, k) for k in call.model_fields_set})
    else:
        done.append(call)


def _lines(lines: Lines, text: str, s: Situation) -> Said | None:
    """A list of things to do, or several sentences under one another (then nothing)."""
    items = tuple(i for i in lines.items if smalltalk.kind_of(i) not in {"thanks", "hello", "bye"})
    lines = Lines(lines.heading, tuple(_unannounced(item) for item in items or lines.items))
    heading, _ = bare(lines.heading)
    low = lowered(heading).strip(" :,")
    if len(lines.items) > adding.MOST_TASKS:
        return adding.add_lines(lines.items, s)
    if any(len(item) > LONGEST_LINE for item in lines.items):
        return reply(TOO_LONG)
    if hit := APPLIES.match(low):
        return _applied(hit["v"], lines.items, s)
    if heading and (
        mood.DENIED.match(low)
        or mood.SUPPOSED.match(low)
        or mood.is_question(low, polite=False)
        or re.match(r"(?:he|she|they|\w+) (?:said|says|wrote|told)\b", low)
    ):
        return reply(GENERAL)
    if not heading and not is_bulleted(text) and any(not _is_item(item, s) for item in lines.items):
        return None
    said = adding.add_lines(lines.items, s)
    return dating.dated(said, heading, lines.items, s) if heading else said


def _unannounced(line: str) -> str:
    """ "add: laundry" as the first of several lines."""
    hit = HEAD.match(lowered(line))
    return line[hit.end() :] if hit else line


def _is_item(line: str, s: Situation) -> bool:
    """A line that may stand for a new task."""
    if line.rstrip().endswith("?"):
        return False
    said = reading.read(line, s)
    if said.calls:
        return all(isinstance(call, AddTask) for call in said.calls)
    if said.question:
        return said.question.tool == "add_task"
    return (
        said.weight == CHATTER and len(words(line)) <= 6 and not FINITE.search(lowered(line))
    ) or is_action(line)


def _applied(verb: str, items: tuple[str, ...], s: Situation) -> Said:
    verb = "complete" if verb not in {"delete", "remove", "reopen"} else verb
    said = [reading.read(f"{verb} {item}", s) for item in items]
    calls = tuple(call for one in said for call in one.calls if not isinstance(call, AddTask))
    if calls:
        first = calls[0]
        assert isinstance(first, ByNumbers)  # noqa: S101 complete, delete and reopen are
        numbers = [n for call in calls if isinstance(call, ByNumbers) for n in call.numbers]
        return Said(calls=(type(first)(numbers=list(dict.fromkeys(numbers))),), weight=DONE)
    return next((one for one in said if one.question), said[0])
