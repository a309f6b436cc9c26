"""Reading the answer to a question that was asked in the turn before."""

import re

from tasks.assistant.calls import Answer, UpdateTask
from tasks.assistant.rules.changes import missing
from tasks.assistant.rules.changes.whens import due_fields
from tasks.assistant.rules.english.politeness import bare
from tasks.assistant.rules.english.words import cleaned, lowered, words
from tasks.assistant.rules.naming.pointing import COUNT, ORDINAL
from tasks.assistant.rules.naming.titles import match
from tasks.assistant.rules.new_tasks import adding
from tasks.assistant.rules.said import Said, call, reply
from tasks.assistant.rules.situation import Question, Situation
from tasks.quickadd import parse, read_when
from tasks.regex import regex

YES = regex(
    r"(?:(?:oh |ok |okay |well |hell |um |uh )?(?:yes|yep|yeah|yup|yea|ya|y|ye|yess+|sure"
    r"|ok|okay|k|kk|aye|si|ja|oui|indeed|affirmative|correct|right|absolutely|definitely"
    r"|certainly|of course|confirm|confirmed|positive|fine|exactly|totally|please|👍|✅|👌"
    r"|go ahead|do it|do so|go for it|do that|that one|that's (?:it|right|the one|correct"
    r"|fine)|it is|i do|please do|yes i do|sounds good|good|i'm sure|sure thing|you bet"
    r"|by all means|proceed|make it so|i am|(?:delete|remove|complete|add|change|move"
    r"|reopen|do|finish|mark|tick|update|erase|apply|create) (?:it|them|that|those|all"
    r"|them all|both|all of them)|both(?: of them)?|all of them|go on|yes i am|i am sure"
    r"|(?:yes|yeah|yep|sure|ok|okay)[\s,.!]+(?:please )?(?:delete|remove|complete|add|change|move"
    r"|reopen|finish|rename)|it)[\s,.!]*)+"
)
NO = regex(
    r"(?:(?:oh |ok |well |um |uh |hmm )?(?:no+|nope|nah|n|nay|never|neither|none|not|stop"
    r"|cancel|don't|do not|dont|no thanks|no thank you|never ?mind|nvm|forget it|leave it"
    r"|leave (?:it|them|that)(?: alone| be)?|keep (?:it|them|that|all|everything)|not now"
    r"|nothing|wait|none of (?:them|those|these)|neither of (?:them|those)|don't do (?:it"
    r"|that)|don't (?:delete|remove|complete|add|change|move) (?:it|them|that|anything)"
    r"|abort|negative|rather not|of course not|absolutely not|no way|skip(?: it)?|hold on"
    r"|i changed my mind|changed my mind|not really|i don't|i didn't|nein|non|👎|❌"
    r"|i'd rather not|better not|please don't|please|thanks|thank you|sorry|wrong"
    r"|that was a mistake|not that|it's fine|mistake|not sure|i'm not sure|actually"
    r"|actually no|hell no|god no|undo)[\s,.!]*)+"
)
# The verbs that name what is agreed to; "do it", "apply" and the like name nothing.
NAMED = {
    **dict.fromkeys(("delete", "remove", "erase"), "delete_task"),
    **dict.fromkeys(("complete", "finish"), "complete_task"),
    **dict.fromkeys(("move", "rename"), "update_task"),
    "reopen": "reopen_task",
}
ALL = regex(
    r"(?:both|all|all of (?:them|those|these)|both of (?:them|those|these)|them all"
    r"|every(?: one|thing)?(?: of them)?|each|the lot|either|all (?:two|three"
    r"|four))(?: please| thanks)?"
)


def read(text: str, s: Situation) -> Said | None:
    """What the person answered; none when it is no answer, but something new."""
    asked = s.asked
    if asked is None:
        return None
    low = lowered(cleaned(text)).strip(" .!,?")
    if asked.kind == "card":
        return _card(low, asked)
    if asked.kind in {"what", "when"}:
        return _open(text, low, asked, s)
    if NO.fullmatch(low):
        return reply("All right, nothing changed.")
    if asked.kind == "sure":
        return _sure(low, asked, s)
    return _picked(text, low, asked, s)


def _card(low: str, asked: Question) -> Said | None:
    if NO.fullmatch(low):
        return call(Answer(yes=False))
    return call(Answer(yes=True)) if _agreed(low, asked) else None


def _agreed(low: str, asked: Question) -> bool:
    """Yes, and to what was asked: "yes, complete it" is no yes to a deletion."""
    tools = {tool for verb, tool in NAMED.items() if verb in words(low)}
    return YES.fullmatch(low) is not None and tools <= {asked.tool}


def _sure(low: str, asked: Question, s: Situation) -> Said | None:
    if _agreed(low, asked):
        return call(asked.call(list(asked.options)))
    if len(asked.options) == 1 and _numbers(low, asked.options) == asked.options:
        return call(asked.call(list(asked.options)))
    hit = re.match(
        r"(?:yes|yeah|yep|sure|ok|okay|yup)(?: please)?[\s,]+(?P<b>(?:and |but |for |due |by "
        r"|on )*.+)",
        low,
    )
    if (
        hit
        and asked.tool == "add_task"
        and (found := parse(f"x {hit['b']}", now=s.now, zone=s.zone)).parts
    ):
        given = asked.call([]).model_dump()
        fields = {"due_on": found.due_on, "due_at": found.due_at, "recurrence": found.recurrence}
        first = given["tasks"][0] | {k: v for k, v in fields.items() if v}
        first |= {"priority": found.priority} if found.priority != "none" else {}
        return call(type(asked.call([])).model_validate({"tasks": [first, *given["tasks"][1:]]}))
    return None


def _open(text: str, low: str, asked: Question, s: Situation) -> Said | None:
    if NO.fullmatch(low):
        return reply("All right, nothing changed.")
    if asked.kind == "when":
        when = read_when(
            re.sub(r"^(?:to|for|on|until|make it|let's say|how about|maybe|say) ", "", low),
            now=s.now,
            zone=s.zone,
        )
        task = next((t for t in s.tasks if t.number in asked.options), None)
        if not when or not task:
            return None
        fields = due_fields(when, task, s, keep_time=True, said=low)
        return call(UpdateTask(numbers=[task.number], **fields))
    plain, _ = bare(text)
    if asked.tool == "update_task":
        return missing.answer(text, asked)
    if low.startswith(
        (
            "add ",
            "delete",
            "show",
            "list",
            "what",
            "remind",
            "undo",
            "help",
            "how",
            "complete",
            "finish",
            "mark",
            "why",
            "who",
        )
    ):
        return None
    return adding.add(plain, s)


def _picked(text: str, low: str, asked: Question, s: Situation) -> Said | None:
    options = asked.options
    if ALL.fullmatch(re.sub(r"^(?:yes|yeah|yep|ok|okay|sure)[\s,]+(?=\w)", "", low)):
        return call(asked.call(list(options)))
    if YES.fullmatch(low):
        return reply(asked.text)
    low = re.sub(
        r"^(?:(?:yes|no|i mean|i meant|the one|that's|it's|sorry|ok|um|uh|well|oh|please"
        r"|i think|actually|just|only|option|with|about|for)[\s,]+)+",
        "",
        low,
    )
    numbers = _numbers(low, options)
    if numbers:
        return call(asked.call(list(numbers)))
    if len(words(low)) > 8:
        return None
    mine = [t for t in s.tasks if t.number in options]
    found = match(re.sub(r"\b(?:one|task|with|first|the)\b", " ", low), mine)
    chosen = found.sure or found.maybe
    return call(asked.call([chosen[0]])) if len(chosen) == 1 and not _is_command(low) else None


def _is_command(low: str) -> bool:
    return (
        re.match(
            r"(?:add|delete|remove|remind|show|list|undo|rename|move|what|how|why|when|who|don't"
            r"|tag|set|make)\b",
            low,
        )
        is not None
    )


def _numbers(low: str, options: tuple[int, ...]) -> tuple[int, ...]:
    """By number, or by place among the options."""
    said = [
        w
        for w in re.findall(r"#?[\w'-]+", low)
        if w
        not in {"the", "one", "ones", "and", "number", "task", "please", "option", "no", "both"}
        or low == "one"
    ]
    if not said:
        return ()
    chosen: list[int] = []
    for word in said:
        number = _option(word, options)
        if number is None:
            return ()
        chosen.append(number)
    return tuple(dict.fromkeys(chosen))


def _option(word: str, options: tuple[int, ...]) -> int | None:
    plain = word.removeprefix("#")
    if plain.isdecimal() and len(plain) < 10:
        n = int(plain)
        if n in options:
            return n
        return options[n - 1] if not word.startswith("#") and 1 <= n <= len(options) else None
    place = (
        ORDINAL.get(word)
        or COUNT.get(word)
        or (int(word[:-2]) if re.fullmatch(r"\d{1,2}(?:st|nd|rd|th)", word) else 0)
    )
    if word == "latter":
        place = -1
    if word == "former":
        place = 1
    return resolve_place(place, options)


def resolve_place(place: int, options: tuple[int, ...]) -> int | None:
    if place == -1:
        return options[-1]
    return options[place - 1] if 1 <= place <= len(options) else None
