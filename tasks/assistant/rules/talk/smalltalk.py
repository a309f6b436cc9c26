"""Small talk: short answers to what is no request."""

import re
import zlib

from tasks.assistant.rules.english.words import lowered, vocabulary, words
from tasks.assistant.rules.situation import Situation
from tasks.regex import regex

ABOUT = (
    "I look after your tasks: add them (“call Ana tomorrow 9am”, several at once or one "
    "per line), list and find them, "
    "complete, reopen, rename, move, tag and prioritise them, add notes, plan your day, "
    "count what is left, and undo the last change. "
    "Try “what's due this week?” or “finish the rent one”."
)
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
        r"|what (?:can|could|else can|all can|do|are) (?:you|i|u|we)(?: (?:even"
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
)
PATTERNS = tuple((kind, regex(pattern)) for kind, pattern in KINDS)
# Talk told by its words: all are among the allowed ones, and one that says which sort is there.
BETWEEN = vocabulary(
    """
    you your you're youre u ur r are is was it it's its that that's this this's i i'm im i've so
    really very how what a an the too super pretty just absolutely quite simply totally
    completely such and or of to me my for on at all with now then here today again as like man
    dude mate app tool bot assistant thing job work one stuff guy machine robot program software
    oh ah wow well ok okay k hey yes yeah no god lol haha hehe please thanks thank thx indeed
    much always have has been be looks look works sounds feels seems gets get got do did does
    don't not bit kind sort little lot if can must will would
    """
)
PRAISING = vocabulary(
    """
    great good awesome amazing brilliant perfect excellent fantastic wonderful lovely nice cool
    sweet neat impressive best helpful smart clever love star lifesaver useful fun funny handy
    beautiful superb genius legend hero splendid impressed wicked fab fabulous rock rule rocks
    rules haha hahaha lol lmao rofl hehe hilarious bravo congrats yay woohoo hooray right
    correct exactly interesting understood ok okay k kk alright fine noted bingo enough
    appreciated magic magical incredible outstanding terrific marvellous stellar yippee
    """
)
INSULTING = vocabulary(
    """
    stupid dumb idiot useless suck sucks terrible awful horrible bad worst moron annoying hate
    crap crappy shit shitty rubbish garbage trash wtf fuck fucking damn screw lame worthless
    pathetic ridiculous boring broken bullshit slow fool loser dumbass incompetent joke nonsense
    junk hopeless disappointing idiotic
    """
)
REFUSING = vocabulary(
    """
    nevermind nvm nm no nope nah nothing stop cancel abort quit wait don't whatever oops whoops
    sorry disregard forget ignore leave skip drop later noo nooo n hold mind
    """
)
REFUSED = (
    BETWEEN
    | REFUSING
    | vocabulary(
        """
    never worry about let skip moment second sec minute think give changed bad wrong chat window
    thoughts second thought back hang doing anything need matter doesn't not rather said message
    what up too there alone for hmm actually maybe yet way dear same everything
    """
    )
)
MUSING = vocabulary(
    " more else continue go on again and another then anything something"
    " hmm hm hmmm maybe perhaps well um uh er huh eh really seriously what why idk dunno "
    "possibly guess wow oh ah aha mhm"
    " i so dont don't know not sure think let's see let me whoa ooh nice interesting meh "
    "ugh argh omg"
)
INSULTED = (
    INSULTING | PRAISING | BETWEEN | vocabulary("off up piece hell go away shut stop being why")
)
PRAISED = PRAISING | BETWEEN | vocabulary("makes sense sounds see no worries problem well fair set")
PLEASANT = frozenset(
    {
        "no worries",
        "no problem",
        "fair enough",
        "makes sense",
        "got it",
        "i see",
        "sounds good",
        "works for me",
    }
)
DISMISSING = frozenset({"shut up", "go away", "get lost"})
AGREEING = frozenset(
    {
        "yes",
        "yep",
        "yeah",
        "yup",
        "y",
        "sure",
        "yes please",
        "do it",
        "go ahead",
        "of course",
        "definitely",
    }
)
NEVER_TOUCH = vocabulary("everything all anything")


def kind_of(text: str) -> str:
    """Which sort of small talk the whole text is, if it is any."""
    low = re.sub(r"[\s!.,?…:;)(\"☀-➿\U0001f000-\U0001faff️‍~*^-]+$", "", lowered(text)).strip(
        " ,.!¡¿"
    )
    if low == "" and text.strip():
        return "help" if set(text.strip()) <= {"?", "!", " "} and "?" in text else "signs"
    found = next((kind for kind, pattern in PATTERNS if pattern.fullmatch(low)), "")
    return found or _by_words(words(low))


def _by_words(said: list[str]) -> str:
    some = set(said)
    if len(said) > 12 or not said:
        return ""
    if (some & INSULTING and some <= INSULTED) or " ".join(said) in DISMISSING:
        return "insult"
    if " ".join(said) in PLEASANT:
        return "praise"
    if some & REFUSING and some <= REFUSED and not some & NEVER_TOUCH:
        return "never"
    if " ".join(said) in AGREEING:
        return "yes"
    if said[:2] == ["well", "done"] or (some & PRAISING and some <= PRAISED):
        return "praise"
    if some <= MUSING:
        return "musing"
    return ""


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
        "musing": "Take your time. Tell me what you need to do, or say “help”.",
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
