"""Questions about what was just spoken of: "is it high?", "what did you just add?"."""

from tasks.assistant.calls import FindTasks
from tasks.assistant.rules.naming.references import resolve
from tasks.assistant.rules.questions import answering
from tasks.assistant.rules.said import Said, answered, call, reply
from tasks.assistant.rules.situation import Situation, TaskFact
from tasks.regex import regex

IT = r"(?:it|that|this|that one|this one|that task|this task|the task)"
ASKED = regex(
    rf"(?:and |so )*(?:is|was|has|isn't|hasn't) {IT}(?: (?:still|already|now|really|been|marked"
    r"|set|as|to|of|a|very|actually|even))*"
    r" (?P<q>done|finished|completed?|open|pending|overdue|late|past due|urgent|important"
    r"|tagged|labelled|(?:high|low|medium)(?: priority| prio)?|due)(?: yet| now| already)?"
    rf"|(?:and |so )*does {IT} have (?:an?|any) (?P<h>due date|deadline|tags?|labels?|priority)"
)
DID = regex(
    r"(?:and |so )*what (?:exactly )?(?:did|have|was it) (?:you|i|we)(?: just)? (?:add(?:ed)?"
    r"|changed?|create[d]?|moved?|do|done|complete[d]?|finish(?:ed)?|rename[d]?)(?: just now| last"
    r"| there| now)?"
)


COUNT = regex(
    r"(?:and |so )*how many (?:is|are|were|was) (?:that|those|they|these|there)(?: in total"
    r"| altogether| then)?"
)


def asked(low: str, s: Situation) -> Said | None:
    """The answer, when it is clear what "it" is."""
    low = low.strip(" ?!.")
    if s.listed and s.shown and COUNT.fullmatch(low):
        tasks = "task" if len(s.shown) == 1 else "tasks"
        return reply(f"That is {len(s.shown)} {tasks}.")
    if DID.fullmatch(low):
        task = _last(s) if s.touched else None
        return call(FindTasks(text=task.title)) if task else None
    hit = ASKED.fullmatch(low)
    task = _last(s) if hit else None
    if hit is None or task is None:
        return None
    said = f"is it {hit['q'] or hit['h']}"
    if said.endswith(("high", "low", "medium")):
        said += " priority"
    return answered(answering.answer(said, task, s), FindTasks(text=task.title))


def _last(s: Situation) -> TaskFact | None:
    meant = resolve("it", s).numbers
    return next((t for t in s.tasks if (t.number,) == meant), None)
