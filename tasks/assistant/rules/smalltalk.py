"""Small talk: short answers to what is no request."""

import re
import zlib

from .situation import Situation
from .words import lowered, vocabulary, words

ABOUT = (
    "I look after your tasks: add them (“call Ana tomorrow 9am”, several at once or one "
    "per line), list and find them, "
    "complete, reopen, rename, move, tag and prioritise them, add notes, plan your day, "
    "count what is left, and undo the last change. "
    "Try “what's due this week?” or “finish the rent one”."
)
MODEL = "For more than tasks, connect a language model: set LLM_PROVIDER (docs/models.md says how)."
JOKES = (
    "Why did the to-do list go to therapy? Too many unresolved issues.",
    "I told my calendar a joke about tomorrow. It said it would get back to me.",
    "Why was the broom late? It overswept.",
    "My procrastination club meets tomorrow. It always does.",
    "What do you call a task that sings? A due-et.",
    "Why did the scarecrow finish everything on the list? He was outstanding in his field.",
    "Parallel lines have so much in common. It's a shame they never get their tasks done together.",
    "I would tell you a joke about deadlines, but I'd rather do it at the last minute.",
)
PRAISE = ("Glad to help.", "Thank you! What's next?", "Happy to hear that.", "That's kind of you.")
CANNOT = (
    (
        r"\b(?:weather|forecast|temperature|rain(?:ing)? (?:today|tomorrow)|going to rain"
        r"|umbrella today|how (?:hot|cold|warm) is)\b",
        "I cannot see the weather from here",
    ),
    (
        r"\b(?:send|write|draft|compose|forward|reply to|check|read"
        r"|answer) (?:\w+ ){0,3}?(?:e-?mails?|mails?|inbox|letters?|messages?|sms|texts?"
        r"|whatsapps?)\b|\bmy inbox\b|\be-?mail (?:him|her|them|it to)\b",
        "I cannot write or send mail or messages",
    ),
    (
        r"\b(?:share|invite|collaborate|assign) (?:\w+ ){0,4}?(?:with|to|list|task|tasks)\b",
        "I cannot share tasks with other people",
    ),
    (
        r"\b(?:google|outlook|apple|ical|my)? ?calendars?\b|\bbook (?:me )?a meeting room\b",
        "I have no access to calendars",
    ),
    (
        r"\b(?:upload|attach|open|download|export|import|save) (?:\w+ ){0,3}?(?:files?|pdf"
        r"|documents?|csv|excel|spreadsheet|photo|picture)\b",
        "I cannot work with files",
    ),
    (
        r"\b(?:set|start|stop)(?: me)? (?:an? |the )?(?:\w+[ -]){0,2}?(?:timer|alarm"
        r"|stopwatch|countdown)\b|\bwake me\b|\btimer for\b",
        "I have no timers or alarms; a task with a time I can add",
    ),
    (
        r"\b(?:write|debug|fix|generate|code|program)(?: me)? (?:\w+ ){0,3}?(?:code|function"
        r"|script|program|python|javascript|java|sql|regex|html)\b",
        "I cannot write code",
    ),
    (r"\b(?:translate|translation|how do you say|how do i say)\b", "I cannot translate"),
    (
        r"\b(?:write|compose|create|tell|draw|paint|generate"
        r"|make)(?: me)? (?:\w+ ){0,2}?(?:poem|story|song|essay|haiku|picture|image|drawing"
        r"|logo|recipe|rap|limerick)\b|\bsing\b",
        "That is beyond me",
    ),
    (
        r"\b(?:call|phone|ring|dial|text) (?:\w+ ){1,3}?(?:for me|right now)\b"
        r"|\border (?:\w+ ){1,3}?(?:for me|online)\b|\border (?:me )?(?:a )?pizza\b",
        "I cannot call anybody or order anything",
    ),
    (
        r"\b(?:play|put on) (?:\w+ ){0,3}?(?:music|song|video|spotify|youtube|radio|album"
        r"|playlist)\b",
        "I cannot play anything",
    ),
    (
        r"\b(?:search|look up|google|browse) (?:\w+ ){0,3}?(?:web|internet|online|google"
        r"|wikipedia)\b|\bgoogle (?!calendar)\w+|\b(?:news|headlines|stock price"
        r"|exchange rate|football score)\b",
        "I cannot look anything up on the web",
    ),
    (
        r"(?:^|what(?:'s| is) |calculate |compute )\d+ ?(?:[-+*/x×÷]|plus|minus|times"
        r"|divided by) ?\d+|\bsquare root\b|\bconvert \d+",
        "I do no sums",
    ),
)
HOW = (
    (
        r"add|create|make|enter|put in|new|set (?:up )?a reminder|remind",
        "Just write it: “buy milk”, “remind me to call Ana tomorrow 9am”, or several lines, "
        "one task each.",
    ),
    (
        r"delete|remove|erase|get rid",
        "Say “delete 3” or “delete the rent task”. I ask before anything goes, and “undo” "
        "brings it back.",
    ),
    (
        r"complete|finish|tick|check off|mark|close|done",
        "Say “done with 3”, “finish the rent one” or “I called the bank”.",
    ),
    (r"reopen|uncheck|untick|restore", "Say “reopen 3” or “uncheck the rent one”."),
    (r"rename|change the (?:name|title)|edit|change", "Say “rename 3 to Pay rent and power”."),
    (
        r"move|postpone|reschedule|due|date|deadline|time",
        "Say “move 3 to friday”, “make it due tomorrow 5pm” or “remove the due date from 3”.",
    ),
    (r"tag|label", "Write #home when you add a task, or say “tag 3 as home” and “untag 3”."),
    (
        r"priorit",
        "Write !high when you add a task, or say “make 3 high priority”. High comes first in "
        "your lists and in the day's plan.",
    ),
    (r"repeat|recurring|every", "Say how often when you add it: “water the plants every sunday”."),
    (r"note", "Say “add a note to 3: bring the card”."),
    (r"undo|revert|take back", "Say “undo”. It takes back the last change."),
    (
        r"list|see|show|view|find|search",
        "Say “show my tasks”, “what's due this week?”, “show #home” or “find dentist”.",
    ),
    (r"plan", "Say “plan my day”."),
    (r"connect|model|gpt|llm|api key|openai|smarter", MODEL),
)
MEANS = {
    "complete": "Completing a task marks it as done. It leaves the open list and can be reopened.",
    "overdue": "Overdue means that a task's due day or time has passed and it is still open.",
    "priority": "Priority says how much a task matters: low, medium or high. High comes first.",
    "tag": "A tag is a word such as #home that groups tasks; “show #home” lists them.",
    "pending": "Pending tasks are the open ones, not yet done.",
    "undo": "Undo takes back the last change.",
    "due": "The due date is the day by which a task should be done.",
    "reopen": "Reopening makes a done task open again.",
    "delete": "Deleting takes a task off the list. I always ask first, and undo brings it back.",
    "recurring": "A recurring task comes back by itself when you complete it.",
}
FOREIGN = vocabulary(
    """
    el la los las una unos por para con que como comprar llamar mañana hoy añade agrega quiero
    necesito tengo hacer lista tarea tareas recuérdame recuerdame recordar hola gracias buenos
    dias ayuda borrar leche pan el mi mis del está muéstrame der die das und ich nicht ein eine
    kaufen anrufen morgen heute füge hinzu bitte erinnere mich zeige aufgabe aufgaben milch mir
    meine ist wie geht dass danke löschen muss für von zum zur den dem hallo le les des une du
    et je pas acheter appeler demain ajoute ajouter aujourd'hui rappelle rappelle-moi rappeler
    moi pour avec tâche tâches bonjour merci est qu'est-ce mes lait pain supprimer dois faut
    montre montre-moi il lo gli di che comprare chiamare domani oggi aggiungi ricordami ciao
    grazie sono devo latte mostra os as um uma não comprar ligar amanhã hoje adicionar adicione
    lembre-me obrigado obrigada preciso leite tarefas olá het een en niet kopen bellen morgen
    vandaag voeg toe herinner melk taken ik moet mijn och att köpa ringa imorgon idag jag mjölk
    kup mleko jutro zadzwoń dodaj jest proszę dzień dobry yarın süt al ekle
    """
) - vocabulary("die as al do die is mi pan moi me en an pain os et toe i men den per was")
ENGLISH = vocabulary(
    "the a an to my for of on in at is it i you and with me add buy call do not what "
    "this that can please show all"
)
KINDS = (
    (
        "thanks",
        r"(?:(?:ok|okay|great|perfect|cool|nice|awesome|oh|yes|and|many|all|that's"
        r"|it) ?,? ?)*(?:thanks|thank you|thank u|thankyou|thx|ty|tysm|cheers"
        r"|much appreciated|appreciate it|appreciated|ta|bless you|gracias|merci"
        r"|danke)\b(?!.*\b(?:note|card|letter|to)\b).{0,60}",
    ),
    (
        "hello",
        r"(?:(?:oh|well|hey|hi|hello|hiya|howdy|yo|sup|greetings|heya|good (?:morning"
        r"|afternoon|evening|day)|morning|evening|afternoon|g'day|hullo|hallo|hola|bonjour"
        r"|wassup|what's up|whats up|gm|namaste|salut|aloha|is anyone there|anyone there"
        r"|are you there|you there|knock knock|test|testing|ping)[\s,!.?]*(?:there|assistant"
        r"|bot|all|everyone|again|friend|buddy|mate|dude|everybody|my friend|hi|robot|dear"
        r"|man|computer|123|hello)*[\s,!.?]*)+",
    ),
    (
        "fine",
        r"(?:(?:and )?how(?:'s| is| are|'re|re)? (?:you|u|it|things|life|everything|ya"
        r"|your day)(?: (?:going|doing|feeling|today|been|this morning|all|so far))*"
        r"|how do you do|you (?:ok|okay|alright)|are you (?:ok|okay|well|alright|fine)"
        r"|(?:i )?hope you(?:'re| are)?\b.*|what's new|how have you been)",
    ),
    (
        "bye",
        r"(?:ok |okay |well |thanks )?(?:bye(?: bye)?|goodbye|good night|goodnight|see (?:you"
        r"|ya|u)(?: (?:later|tomorrow|soon|around|then))?|later|cya|have a (?:nice|good|great"
        r"|lovely) (?:day|evening|night|one|weekend)|talk (?:to you )?(?:later|soon)"
        r"|take care|ttyl|gtg|gotta go|i(?:'m| am) off|i have to go(?: now)?|i(?:'ve got to"
        r"| gotta) go)\b.{0,20}",
    ),
    (
        "who",
        r"(?:(?:and )?(?:who|what)(?: exactly)?(?:'re| are|r| r)? (?:you|u|this)(?: exactly"
        r"| really| anyway)?|what's your name|what is your name|do you have a name"
        r"|are you (?:a |an |really |actually )*(?:human|robot|bot|ai|real|person|machine"
        r"|chatgpt|gpt|alive|assistant|model|llm|siri|alexa|computer)\b.*|who (?:made|built"
        r"|created|wrote|programmed|owns|designed|trained) (?:you|this)|introduce yourself"
        r"|tell me about (?:yourself|you)|what (?:model|llm|ai)\b.*|where are you from"
        r"|how old are you|do you (?:sleep|eat|dream|have feelings|love me|like me|think)\b.*"
        r"|are you (?:single|married|happy|sad|tired|bored|smart)\b.*|which (?:model|ai"
        r"|llm) are you\b.*)",
    ),
    (
        "help",
        r"(?:(?:please |can you |could you |i need |i need some |i want "
        r"|some )*help(?: me)?(?: (?:out|please|with this|with you|here|now))*|/?help|\?+"
        r"|what (?:can|could|else can|all can|do|should|are) (?:you|i|u|we)(?: (?:even"
        r"|actually|exactly|all|really|also))*(?: (?:do|able to do|capable of|say|ask|ask you"
        r"|offer|type|good (?:at|for)|help(?: me)? with|tell you|say to you|use you for"
        r"|do here|do with you|do with this|support|know how to do))(?: (?:here|for me"
        r"|exactly|again|then|with this|with you|in here|to you|you))*"
        r"|what are your (?:features|capabilities|abilities|skills|functions|commands)"
        r"|(?:list|show)(?: me)?(?: (?:all|the|your))* (?:commands|features|options"
        r"|capabilities|instructions)|commands|features|instructions|options|menu|how (?:does"
        r"|do|can|should) (?:this|it|i|you|that|we)(?: even| actually)? (?:work|works|use"
        r"|talk to|start|begin|operate|interact with|get started)\b.*|what(?:'s| is) (?:this"
        r"|all this|this thing)(?: (?:for|about|app|thing|place))*|how to use\b.*|i(?:'m"
        r"| am) (?:new(?: here)?|lost|confused|stuck)|i (?:don't|do not|dont) (?:understand"
        r"|get it|know (?:what to do|how|where to start))\b.*|what now do i do|tutorial"
        r"|guide(?: me)?|get(?:ting)? started|where am i|what do you do|what is it you do"
        r"|examples?|give me (?:some )?examples?|what else|what can i do\b.*|what are you for"
        r"|explain (?:this|yourself|how (?:this|it) works))",
    ),
    (
        "joke",
        r"(?:(?:please |can you |could you |do you know |got |have you got |tell me |tell us "
        r"|tell |say |give me |make |i want |i need |i(?:'m| am) bored,? ?|know |share "
        r"|how about |let's hear |crack |hit me with |any |another |one more |hear "
        r"|want )*(?:a |an |some |any |another |me |one more |good |funny |dad |short |clean "
        r"|new |better |different )*(?:jokes?|something funny|knock[- ]knock jokes?|puns?"
        r"|laugh)\b.{0,40}|make me (?:laugh|smile)|(?:i(?:'m| am) |im )?(?:so )?bored\b.*"
        r"|say something funny|cheer me up\b.*|amuse me|entertain me|be funny|another one"
        r"|again)",
    ),
    (
        "praise",
        r"(?:(?:you(?:'re| are|r)|u r|ur|that(?:'s| is| was)|this is|it(?:'s| is)|i|wow|oh|so"
        r"|really|very|how|what|love|works?|looks?|well|such|a|the|too|super|pretty|just"
        r"|absolutely|quite|simply) ?,? ?)*(?:great|good|awesome|amazing|brilliant|perfect"
        r"|excellent|fantastic|wonderful|lovely|nice|cool|sweet|neat|impressive|the best|best"
        r"|helpful|smart|clever|love (?:you|it|this)|like (?:you|it|this)|good (?:job|bot|boy"
        r"|girl|work|one|stuff)|well done|nice (?:one|work|job)|a star|star|life ?saver|kind"
        r"|useful|fun|funny|handy|beautiful|superb|genius|legend|hero|splendid|impressed"
        r"|wicked|fab|fabulous|rock|rule|haha+|lol|lmao|rofl|hehe+|hilarious|bravo|congrats"
        r"|yay|woo ?hoo|hooray|right|correct|exactly|fair enough|makes sense|interesting"
        r"|got it|i see|understood|ok|okay|k|kk|alright|all right|fine|sure thing|noted"
        r"|sounds good|works for me|no worries|no problem|never ?mind then|will do|that's all"
        r"|that is all|that's it|that will be all|all good|all set|nothing else|i'm (?:good"
        r"|fine|happy)|done for (?:now|today)|enough for today)(?: (?:job|work|one|bot"
        r"|assistant|thanks|thank you|indeed|so much|very much|it|you|really|today|then|to me"
        r"|for now|man|dude|mate|app|tool|stuff|as always))*",
    ),
    (
        "insult",
        r"(?:(?:you(?:'re| are|r)?|u|ur|u r|this|that|it|what|god|is|'s|are|so|a|an|such"
        r"|really|really|just|totally|absolutely|completely|go|oh|are you|stop being"
        r"|why are you(?: so)?|you are) ?)*(?:stupid|dumb|idiot|useless|suck|sucks|terrible"
        r"|awful|horrible|bad|worst|moron|annoying|hate (?:you|this|it)|crap|crappy|shit"
        r"|shitty|rubbish|garbage|trash|wtf|fuck(?: (?:you|off|this))?|damn you|screw you"
        r"|shut up|lame|worthless|pathetic|ridiculous|not (?:helpful|working|funny|smart"
        r"|very (?:smart|helpful|funny))|boring|broken|bullshit|slow|fool|loser|dumbass"
        r"|go away|get lost|piece of (?:junk|crap|shit|garbage)|incompetent|a joke)(?: (?:bot"
        r"|assistant|thing|app|machine|robot|program|really|tool|piece of (?:junk|crap|shit)"
        r"|software|you|idiot|are you|as hell))*",
    ),
    (
        "never",
        r"(?:(?:no|oh|ah|ok|okay|actually|hmm|well|wait|sorry|please|nah|nope|just|so"
        r"|lol) ?,? ?)*(?:never ?mind|nvm|nm|forget (?:it|that|about it|about that"
        r"|what i said)|don't worry(?: about it)?|ignore (?:that|it|me|this|my last message"
        r"|what i said)|leave it(?: (?:be|alone|as it is|as is|there|for now))?|let it be"
        r"|skip it|drop it|cancel|stop(?: it| that)?|abort|quit|nothing|no(?:thing)? thanks"
        r"|no thank you|not now|not yet|maybe later|later maybe|wait|hold on|hang on"
        r"|one (?:moment|second|sec|minute)|let me think|give me a (?:second|minute|moment"
        r"|sec)|don't|do nothing|no need|it doesn't matter|doesn't matter|whatever|no+|nope"
        r"|nah|no way|changed my mind|i changed my mind|not really|n|rather not"
        r"|on second thoughts?|wrong (?:chat|window)|disregard(?: that| this)?|oops|whoops"
        r"|oopsie|my bad|sorry|scrap that idea|as you were)(?: (?:then|thanks|please|now"
        r"|for now|it|that|about it|thank you|about that|instead|wrong chat|my bad|sorry"
        r"|again))*",
    ),
    (
        "yes",
        r"(?:yes|yep|yeah|yup|y|sure|yes please|ok do it|do it|go ahead|please do|confirm"
        r"|absolutely|of course|definitely|affirmative|go for it|indeed|that's right|right"
        r"|correct)",
    ),
)
PATTERNS = tuple((kind, re.compile(pattern)) for kind, pattern in KINDS)
TIME = re.compile(
    r"(?:do you know )?(?:what(?:'s| is| was)?|which|tell me)(?: the| current"
    r"| exact)*(?: (?:time|date|day|weekday|day of the week|today's date))(?: (?:is it"
    r"|is today|it is|today|now|is|right now|do we have|of the week|please|are we))*"
    r"|what(?:'s| is) today(?:'s date)?|what time(?: do you have)?"
)


def kind_of(text: str) -> str:
    """Which sort of small talk the whole text is, if it is any."""
    low = re.sub(r"[\s!.,?…:;)(\"☀-➿\U0001f000-\U0001faff️‍~*^-]+$", "", lowered(text)).strip(
        " ,.!¡¿"
    )
    if low == "" and text.strip():
        return "help" if set(text.strip()) <= {"?", "!", " "} and "?" in text else "signs"
    return next((kind for kind, pattern in PATTERNS if pattern.fullmatch(low)), "")


def answer(kind: str, s: Situation) -> str:
    """What to say to it."""
    name = f", {s.name.split()[0]}" if s.name.strip() else ""
    return {
        "thanks": "You're welcome.",
        "hello": f"Hello{name}. {_opening(s)}",
        "fine": f"All well here, thank you. {_opening(s)}",
        "bye": "Goodbye. Your list will be here.",
        "who": "I'm the task assistant built into this site. I work by rules, without a language "
        "model. " + ABOUT,
        "help": ABOUT,
        "joke": _varied(JOKES, s),
        "praise": _varied(PRAISE, s),
        "insult": "Sorry that I'm not more help. I understand plain sentences about tasks; “help” "
        "shows what I can do.",
        "never": "All right, nothing changed.",
        "yes": "I'm not waiting for an answer just now. What would you like to do?",
        "signs": "I read words best. Tell me what you need to do, or say “help”.",
    }[kind]


def _opening(s: Situation) -> str:
    left = sum(not t.done for t in s.tasks)
    if not s.tasks:
        return "What do you need to do? Write it and I'll keep it, such as “call Ana tomorrow 9am”."
    return (
        f"You have {left} open {'task' if left == 1 else 'tasks'}. Shall I show them, or plan "
        f"your day?"
    )


def _varied(choices: tuple[str, ...], s: Situation) -> str:
    """Another one each time the conversation has grown."""
    return choices[(len(s.said) + zlib.crc32(str(s.today).encode())) % len(choices)]


def cannot(low: str) -> str | None:
    """What it is asked for and has no means to do."""
    for pattern, sentence in CANNOT:
        if re.search(pattern, low):
            return f"{sentence}. {MODEL}"
    return None


def explain(low: str) -> str | None:
    """ "how do I delete a task?", "what does overdue mean?"."""
    means = re.match(
        r"what (?:does|do|is|are)(?: (?:the|a|an|it))?(?: (?:word"
        r"|term))? ?[\"'“]?(?P<w>.+?)[\"'”]?(?: (?:task|tasks))? ?(?:mean|stand for|for|do)?$",
        low,
    )
    if means and "mean" in low:
        return next((text for word, text in MEANS.items() if word in low), None)
    if re.match(
        r"(?:how (?:do|can|could|would|should) (?:i|you|we|one)|how to|what(?:'s"
        r"| is) the (?:way|command)|is there a way to|is it possible to|can (?:i|you)|do you"
        r"|are you able to|could you|are you capable)\b",
        low,
    ) and re.search(
        r"\b(?:tasks?|todos?|to-dos?|reminders?|lists?|items?|due|tags?|notes?|priorit\w+"
        r"|change|changes|model|one|chatgpt|gpt|repeat\w*|recurring|something|things|entry"
        r"|undo|plan|my day|list|api|llm|openai)\b",
        low,
    ):
        return next((text for word, text in HOW if re.search(rf"\b(?:{word})", low)), None)
    return None


def clock(text: str, s: Situation) -> str | None:
    if not TIME.fullmatch(lowered(text).strip(" ?!.")):
        return None
    here = s.now.astimezone(s.zone)
    return f"It is {here:%A}, {here.day} {here:%B %Y}, {here:%H:%M}."


def foreign(text: str) -> bool:
    """Not English, as far as letters and little words tell."""
    letters = [c for c in text if c.isalpha()]
    if letters and sum(ord(c) > 0x24F for c in letters) > len(letters) / 2:
        return True
    said = words(text)
    strange = sum(w in FOREIGN for w in said)
    return (
        strange >= 1 and strange >= 0.34 * len(said) and strange > sum(w in ENGLISH for w in said)
    )


def gibberish(text: str) -> bool:
    said = words(text)
    return (
        len(said) == 1
        and len(said[0]) > 4
        and said[0].isalpha()
        and said[0].isascii()
        and (
            re.search(r"[bcdfghjklmnpqrstvwxz]{5,}", said[0]) is not None
            or not re.search(r"[aeiouy]", said[0])
            or len(set(said[0])) <= 2
        )
    )
