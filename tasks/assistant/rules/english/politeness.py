"""Words around a request that carry no request: greetings, fillers, courtesies, wishes."""

import re

from tasks.assistant.rules.changes.passive import active
from tasks.assistant.rules.english.verbs import base_of_gerund
from tasks.assistant.rules.english.words import lowered
from tasks.regex import regex

LEADING = regex(
    r"""^(?:
    (?:um+|uh+|er+m*|erm|ah+|oh+|hm+|ok(?:ay)?|k|so|
    actually|in\ fact|wait|well|right|alright|all\ right|now|just|also|
    then|and|but|plus|please|pls|plz|kindly|yo|
    lol|haha|hehe|ugh|argh|lmao|lmfao|rofl|bruh|bestie|ayo|welp|oof|aight|alrighty|
    (?:(?:i\ am|i'm)\ )?(?:so|very|quite|really)\ (?:pleased|happy|glad|proud|relieved)(?=\s*[,!])|
    perhaps(?=\ (?:you|we)\b)|maybe(?=\ (?:you|we)\b)|
    hey|hi|hello|hiya|dear|assistant|bot|computer|robot|buddy|mate|dude|
    bro|friend|there|morning|evening|
    good\ (?:morning|afternoon|evening|day)|anyway|anyways|sorry|excuse\ me|pardon|
    oh\ my\ (?:goodness|god|gosh)|omg|btw|by\ the\ way|
    fyi|gosh|geez|jeez|damn|wow|great|cool|nice|perfect|awesome|thanks|thank\ you(?:\ so\ much|
    \ very\ much)?|thx|cheers|ta|listen|look|you\ know|
    i\ (?:was\ thinking|guess|suppose|reckon)(?:\ that)?
    (?=\ (?:i|we)\ (?:should|need|must|have\ to))|
    next(?=,?\ (?:i|we)\b)|quick\ (?:one|question|thing|update)|
    basically|like|literally|quick(?:ly)?|phew|yay|hooray|first(?:ly)?\ of\ all|first\ off|
    firstly|secondly|next\ up|lastly|finally|oops|whoops|guess\ what|
    (?:nope|nah)(?=\s*[,.;:–-]\s*(?:still|not|i|we|the|my|it)\b)|
    if\ you\ (?:can|could|would|don't\ mind|please)|when\ you\ (?:can|get\ a\ (?:chance|moment|
    minute))|as\ well|be\ so\ kind\ as\ to|do\ me\ a\ favou?r\ and|go\ ahead\ and|
    for\ me|one\ more\ thing|another\ thing|today\ i\ learned|good\ news|news\ flash|
    (?:update|attention|check|tick|done)(?=\s*[,:;!–-]\s*(?:i|we|the|my|bought|\w+ed)\b)|
    important\ note|my\ dear(?:\ (?:assistant|friend|sir|helper))?|sir|madam|
    i(?:'m|\ am)\ (?:(?:so|very|quite)\ )?(?:pleased|happy|glad|proud|delighted|relieved)\ to
    \ (?:say|report|announce|confirm|(?:tell|inform)\ you|let\ you\ know)(?:\ that)?|
    (?:(?:i|we)\ )?(?:can|must|have\ to|should|just\ wanted\ to|wanted\ to|want\ to|would\ like\ to
    |'d\ like\ to)\ (?:say|report|announce|confirm|mention|(?:tell|inform)\ you|let\ you\ know)
    (?:\ that)?|
    (?:this\ is\ )?(?:just\ )?(?:to\ (?:say|report|confirm|inform\ you|let\ you\ know)
    |letting\ you\ know|so\ you\ know|for\ your\ information|happy\ to\ (?:say|report)
    |please\ (?:be\ informed|know))(?:\ that)?|(?:no\ (?:rush|hurry|worries|problem)|never\ mind
    |on\ second\ thoughts?
    |change\ of\ plans?|you\ know\ what|come\ to\ think\ of\ it|thinking\ about\ it
    |my\ (?:bad|mistake)|silly\ me|(?:i(?:'ve)?\ )?changed\ my\ mind
    |(?:my\ )?plans\ (?:have\ )?changed
    |now\ that\ i\ think\ (?:of|about)\ it|before\ i\ forget|while\ (?:i(?:'m)?|we(?:'re)?
    |you(?:'re)?)
    \ (?:remember|at\ it|about\ it|here)|oh\ yeah|oh\ yes|yes|yeah|yep|sure)(?=\s*[,.;:–-])
    |(?:yes|yeah|yep|yup)(?=\ (?:the|my|our|i|i've|we|we've)\ [\w']+\ \w))
    (?=[\s,.!:;\-–—]|$)[\s,.!:;\-–—]*
    )""",
    re.VERBOSE,
)
# A name or label before a colon must not fall to "dear" and the like.
KEPT = regex(
    r"^(?:now|well|first|right|next up|look|like|update|next|thanks|quick|cool|great|dear"
    r"|morning|evening|there|nice|ta|friend|buddy|mate|listen|finally|just|plus|sorry"
    r"|perfect)(?:\s+(?:at|up|for|to|into|after|the|is|was|you|dinner|run|walk|gift"
    r"|present)\b|$)"
)
ASKING = regex(
    r"""^(?:(?:would|do)\ (?:you|u)\ mind(?:\ (?:awfully|terribly|very\ much|please))?|
    mind(?=\ \w+ing\b)|
    (?:can|could|would|will|can't|couldn't|won't|might|may)\ (?:you|u|ya|we|i)(?:\ (?:please|
    kindly|just|maybe|possibly|also|perhaps|then|now|quickly|be\ able\ to|be\ so\ kind\ as\ to|
    be\ so\ kind\ and|go\ ahead\ and|help\ me(?:\ to)?))*(?:\ like)?(?:\ to)?|
    i(?:'d|\ would|\ should)\ (?:really\ )?(?:like|love|prefer)(?:\ (?:you|
    for\ you|u))?(?:\ to)?|i\ (?:just\ )?(?:want|need)\ (?:you|u)\ to|
    (?:it(?:'d|\ would)\ be|would\ be)\ (?:so\ |really\ |very\ )?
    (?:great|nice|lovely|awesome|good|cool|amazing|helpful|wonderful|super)
    \ if\ you\ (?:can|could|would)|
    i'd\ appreciate\ it\ if\ you(?:\ could|\ would)?|
    i\ would\ appreciate\ it\ if\ you(?:\ could|\ would)?|is\ it\ possible\ to|
    would\ it\ be\ possible\ (?:to(?:\ have(?=\ (?:an?|the)\ (?:reminder|task|note)\b))?|for
    \ you\ to)|any\ chance\ you\ (?:can|could)|i\ was\ (?:wondering|
    hoping)\ (?:if\ )?you\ (?:can|could|would)|i\ don't\ suppose\ (?:that\ )?you\ (?:could|would
    |can|might)(?:\ possibly|\ kindly)?|i\ wonder\ if\ you\ (?:can|could)|
    let's|lets|let\ us|let\ me
    (?=\ (?:see|have|know|add|look|view|get|hear|read|review|plan|check|put|create|make|mark|
    delete|remove|change|move|rename|complete|finish|undo|note|write)\b)|
    help\ me(?:\ to)?|go\ ahead\ and|
    (?:do\ |(?:would|could|can|will)\ you\ )?be\ (?:an?|my|such\ an?)\ (?:\w+\ )?(?:dear|star
    |love|darling|angel|sweetheart|sweetie|pal|mate|treasure|lamb|legend|champ|sport|friend|help
    |man|lad|girl|boy|lady|gentleman)(?:\ and|\ to)?|
    you\ (?:can|may|could|should)|we\ (?:can|could)|feel\ free\ to|try\ to|to(?!\ do\ ?:)|
    please\ to|i\ ask\ you\ to|i\ beg\ you\ to|time\ to|it's\ time\ to|make\ sure\ (?:you|to)|
    be\ sure\ to|next\ step|
    (?:i(?:'d|'ll|'m|\ would|\ should|\ will|\ am)\ (?:be\ )?|it(?:'d|\ would)\ be\ )
    (?:(?:most|very|so|really|ever\ so|much|extremely|quite|a)\ )*
    (?:grateful|glad|obliged|thankful|happy|pleased|delighted|appreciative|help|kind)
    (?:\ of\ you)?\ (?:if\ you\ (?:can|could|would|were\ to|might)|for\ you\ to|to\ have\ you)
    (?:\ (?:kindly|please))?|
    (?:would|could|will|can)\ you\ be\ (?:so\ (?:kind|good)|kind\ enough|an\ angel)
    (?:\ as)?(?:\ to|\ and)|
    (?:kindly|be\ so\ (?:good|kind)(?:\ as)?\ to)|(?:might|may)\ i\ (?:ask|trouble|bother
    |request)\ you
    \ to|i\ must\ ask\ you\ to|your\ (?:next\ )?(?:task|job)\ is\ to
    )(?=[\s,:]|$)[\s,:]*""",
    re.VERBOSE,
)
# "I should like to know when the rent is due" is the question itself.
KNOWING = regex(
    r"(?:know|find out|hear|be told|tell me)(?: from you)?,?"
    r" (?=(?:when|what|which|how|until|till)\b)"
)
TRAILING = regex(
    r"[\s,.!?;:…\-–—]*(?:\b(?:pl(?:ea)?[sz]+e?|pleas+e*|pl+s+|thanks(?: (?:a lot|so much"
    r"|in advance|a bunch|a million|again))?"
    r"|thank you(?: (?:so much|very much|dear|kindly|in advance))?|thx|thnx|thanx|ty|tysm"
    r"|cheers|for me|will you|would you|could you"
    r"|can you|lol|lmao|rofl|haha|hehe|btw|by the way|tho|though|tbh|fyi|innit"
    r"|if (?:i|we) (?:may|might|can|could) ask|(?:may|might) i ask|by any chance"
    r"|if you don't mind (?:me|my) asking|(?:just )?out of curiosity|(?:i'm |i am )?just (?:curious"
    r"|wondering|asking)|if you (?:can|could|would|don't mind|please|would be so kind"
    r"|have (?:a )?(?:time|moment|minute))"
    r"|if (?:that(?:'s| is)|it(?:'s| is))? ?(?:at all )?(?:possible|ok|okay|all right|alright|fine"
    r"|convenient|not too much (?:trouble|to ask)|no trouble)|if (?:i|we) may|if i might"
    r"|at your (?:earliest )?convenience|(?:with )?(?:best|kind|warm) (?:wishes|regards)"
    r"|yours (?:sincerely|truly|faithfully)|(?:many|much) thanks|much obliged|i(?:'d"
    r"| would) be grateful"
    r"|(?:that|it)(?:'d| would) be (?:so |really |very )?(?:great|nice|lovely|kind|wonderful"
    r"|helpful"
    r"|perfect|good|awesome|appreciated)"
    r"|when you (?:can|get a (?:chance|moment|minute))"
    r"|(?:so|and) (?:please )?(?:set|do|change|arrange|fix) (?:that|this)(?: so| accordingly)?"
    r"|hooray|hurray|woo ?hoo|yippee|phew|my friend|kindly|yay"
    r"|asap please|xx+|ugh)\b|[,.!?] *(?:ok|okay|right|finally|at last"
    r"|already|dear"
    r"|mate|buddy|dude|bro|sorry|love|man|alright|yeah)\b"
    r"|(?![✓✔☑✅])[☀-➿\U0001f000-\U0001faff\ufe0f\u200d]|:\)|;\)|:d|<3)[\s,.!?;:…)]*$",
    re.IGNORECASE,
)


def bare(text: str) -> tuple[str, bool]:
    """The request inside its courtesies, and whether it was asked for politely."""
    asked = False
    for _ in range(8):
        before = text
        low = lowered(text)
        if (lead := LEADING.match(low)) and not KEPT.match(low):
            text = text[lead.end() :]
        elif order := active(text):
            asked, text = True, order
        elif wish := ASKING.match(low):
            asked = asked or not low.startswith(("let", "to", "help", "time", "try"))
            text = _imperative(text[wish.end() :], gerund="mind" in wish.group())
        if asked and (asks := KNOWING.match(lowered(text))):
            return without_tail(text[asks.end() :]), False
        if not text or text == before:
            text = text or before
            break
    return without_tail(text), asked


def without_tail(text: str) -> str:
    for _ in range(4):
        if len(text) < 2:
            return text
        shorter = TRAILING.sub("", text[-80:])
        if len(shorter) == len(text[-80:]) or not (text[:-80] + shorter).strip():
            return text
        text = text[:-80] + shorter
    return text


def _imperative(text: str, *, gerund: bool) -> str:
    """ "marking 2 as done" -> "mark 2 as done", after "would you mind"."""
    first, _, rest = text.partition(" ")
    base = base_of_gerund(first.lower()) if gerund else None
    return f"{base} {rest}" if base else text
