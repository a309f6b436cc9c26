"""How something is said: asked, supposed, reported, denied. Such words never change a list."""

from tasks.regex import regex

SUPPOSED = regex(
    r"(?:if|suppose|supposing|imagine|what if|what happens|what would|what'd"
    r"|what will happen|unless|in case|assuming|hypothetically|pretend|let's say|say i"
    r"|had i|were i|would have)\b"
)
WHENEVER = regex(
    r"(?:if|when|whenever|once|as soon as|after|before|the next time|next time)\b.*?(?:,"
    r"| then| please)? (?P<b>(?:please )?(?:remind|add|don't (?:let me )?forget|note"
    r"|put)\b.+)"
)
REPORTED = regex(
    r"(?:(?:and )?(?:he|she|they|someone|somebody|everyone|people|my [\w-]+|the [\w-]+"
    r"|our [\w-]+|[a-z]+|it|that)) (?:just |also |once |always |only |then )*(?:said|says"
    r"|say|told|tells|asked|asks|wrote|writes|texted me|thinks|claims|claimed|suggested"
    r"|suggests|keeps saying|wants me|wants us|goes(?! (?:to|on|in)\b)|was like|is like|mentioned"
    r"|thought|yelled|shouted)\b"
)
ERRAND = regex(
    r"(?:my [\w-]+|the [\w-]+|[\w.-]+|he|she|they|our [\w-]+) (?:just |also |has "
    r"|have )*(?:asked|told|wants|wanted|needs|needed|reminded|expects|begged) (?:me"
    r"|us) to (?P<b>.+)"
)
DENIED = regex(
    r"(?:(?:leave|keep) .{1,40}? (?:alone|as (?:it|they) (?:is|are|was|were)|as is|be"
    r"|out of (?:it|this)"
    r"|where (?:it|they) (?:is|are)|untouched|unchanged)\b|don't|do not|dont|never|no need to"
    r"|not to|no .{1,30} (?:needed|necessary"
    r"|required)|(?:i|we) (?:really |still "
    r"|just )?(?:don't|do not|dont|didn't|did not|didnt|haven't|have not|havent|hadn't"
    r"|had not|couldn't|could not|can't|cannot|can not|cant|won't|will not|wont|wouldn't"
    r"|shouldn't|never|am not|wasn't|was not|weren't|ain't|barely|hardly|didn't even"
    r"|have never|have yet|yet|still have not|still have to|still need to|still haven't"
    r"|still didn't|still must|still gotta|also haven't|still)\b|"
    r"(?:i'm|im|i am|we're|we are|i've|we've|ive|you're|it's|its|that's|thats)(?: still"
    r"| really| just| definitely| also)? (?:not|never|yet)\b|haven't|have not|havent"
    r"|didn't|did not|didnt|couldn't|can't|cannot|wasn't|hasn't|isn't|aren't|won't"
    r"|wouldn't|shouldn't|not|still (?:not|haven't|need|have|no|didn't)|no longer"
    r"|without)\b"
)
UNFINISHED = regex(
    r"(?!(?:i|we)\b).{1,80}? (?:isn't|is not|aren't|are not|wasn't|weren't|hasn't been"
    r"|has not been|haven't been|was not|were not|isnt|hasnt been)"
    r" (?:\w+ ){0,2}?(?:done|finished|completed?|ready|over|\w+ed|sent|paid|bought|written|read"
    r"|made|taken|told|given|built|brought|caught|got|gotten|fed|fixed)\b"
)
DENIAL = regex(
    r"\b(?:not|never|no longer|isn't|aren't|wasn't|weren't|hasn't|haven't|hadn't|didn't"
    r"|don't|doesn't|cannot|can't|won't|nothing|isnt|didnt|havent|hasnt|dont|wont|cant"
    r"|arent|wasnt)\b"
)
HEDGED = regex(
    r"\b(?:almost|nearly|half(?:way)?|partly|partially|not|never|hardly|barely"
    r"|hope(?:fully)?|wish(?:ed)?|if|should|would|could|will|i'll|we'll|'ll|going to"
    r"|gonna|want(?:ed)?|must|"
    r"maybe|perhaps|probably|think|thought|suppose[d]?|wonder|unsure|forgot|forgotten"
    r"|until|unless|nobody|no one|trying|tried|try|started|planning|planned|about to|soon"
    r"|later|"
    r"tomorrow|yet|n't|can|can't|cannot|when|once|while|before|because|how|why|who"
    r"|whether|pretend|imagine|dreamed|dreamt|might|may have|kind of|sort of|mostly"
    r"|some of|part of|"
    r"(?:has|have|needs?|ought) to|instead of|failed|refused|meant to|supposed to|close to"
    r"|working on|in progress"
    r"|halfway|\d+ ?%|percent)\b|n't\b"
)
# What was done and came to nothing: "I called the bank, nobody picked up".
THWARTED = regex(
    r"\b(?:nobody|no one|no (?:answer|reply|response|luck|success)|voice ?mail|answering machine"
    r"|busy"
    r"|(?:was|were|is|are) (?:closed|shut|engaged|out|away|full|unavailable)|on hold|left (?:him "
    r"|her |them )?"
    r"an? (?:message|voicemail)|sold out|out of stock|try again|call (?:back|again)|again later"
    r"|in vain"
    r"|unsuccessful\w*|failed|declined|bounced|came back|not accepted|rejected"
    r"|(?:they|he|she|it|who|card|payment) (?:didn't|did not|wouldn't|couldn't|hasn't|haven't"
    r"|can't|won't))\b"
)
# What follows says why, and wants nothing.
REASON = regex(
    r",? (?:because|cause|cos|coz|given that|seeing(?: as| that)|now that)\b"
    r"|,? (?:since|as) (?:(?:i|we|it|he|she|they|the|my|there|that)\b|\w+ (?:is|was|has|can't"
    r"|won't)\b)"
    r"|, (?=(?:i|we|it|he|she|they|there)\b)"
    r"|, (?=(?:(?:the|my|our|his|her) )?[\w'-]+(?:'s (?:away|on|off|ill|sick|busy|out|not)\b"
    r"| (?:is|are|was|were|has|have|can't|cannot|won't|will|isn't|aren't|doesn't|don't|didn't"
    r"|needs)\b))"
)
WH = regex(
    r"(?:who|whom|whose|what|what's|whats|when|where|where's|why|how|how's|which|who's"
    r"|when's|how come|(?:by|until|till|at|on|in|for|since|from|to|with|about)"
    r" (?:what|which|when|whom|who)(?! (?:i|we|you|he|she|they)\b))\b"
)
INVERTED = regex(
    r"(?:(?:is|are|am|was|were|isn't|aren't|wasn't|has|hasn't|should|shall|would|will"
    r"|might|may|could|can|must|shouldn't|wouldn't|couldn't|can't|won't) (?:i|you|u|we|he"
    r"|she|it|they|there|this|that|these|those|the|my|your|our|his|her|any|all|everything"
    r"|anything|everyone|anyone|someone|some|a|an|#?\d+|[a-z]+ (?:a|an|the|my|done|due"
    r"|going|have|be|know|able|always|better|faster|healthy|good|safe|ready))|(?:do|does"
    r"|did|have|had|don't|doesn't|didn't|haven't|do) (?:i|you|u|we|he|she|it|they|people"
    r"|cats|dogs|any|anyone|everyone|all of|that|this|those|these)|does|did (?:the|my)"
    r"|ain't|aren't|isn't) "
)
# No statement begins so: "is rent paid".
COPULA = regex(r"(?:is|are|was|were|isn't|aren't|wasn't|weren't|does|doesn't) \w")
FUTURE = regex(
    r"(?:i|we)(?:'ll| will| am going to| are going to| shall|'m going to|'m gonna| gonna"
    r"| plan to|'re going to| might| may)(?: (?:probably|definitely|also|maybe|just"
    r"|then))* (?P<b>.+)"
)


def is_question(low: str, *, polite: bool) -> bool:
    """Asked, and not as a polite way to command."""
    if polite:
        return False
    return bool(WH.match(low) or INVERTED.match(f"{low} ") or COPULA.match(low))


def ends_asking(low: str) -> bool:
    return low.rstrip(" \"')").endswith("?")
