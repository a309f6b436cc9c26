"""Sentences that are turned about, put into the order of words that the rules read."""

from .rewording import reworded, rules

DAY = r"(?:today|tonight|tomorrow|(?:(?:on|this|next) )?\w{3,6}day|(?:this|next) week)"
OVER = r"(?:done|finished|completed?|sorted|paid|sent|booked|bought|called)"
TURNED = rules(
    (
        # "Dune is finished and so is the report"
        (
            rf"(?P<a>\b{OVER})(?: now| already)?,? and so (?:is|are|was|were|has|have)"
            r" (?P<b>[^,.;!?]+?)(?=[,.;!?]|$)",
            r"\g<a> and \g<b> is done",
        ),
        # "mum: friday same time": the hour stays by itself.
        (
            rf"(?P<d>\b{DAY}),? (?:at |but |and )*(?:the )?same (?:time|hour)\b(?! as)",
            r"\g<d>",
        ),
        # "sorry, saturday I meant"
        (
            r"^(?P<l>(?:(?:no|sorry|oops|wait|actually|oh|ah|ok)[\s,.!]+)*)(?!(?:that|this|it|is|do"
            r"|you|what|not)\b)(?P<b>[\w' #:-]{1,40}?),?(?: (?:is|was) what)? i (?:meant|mean)"
            r"(?: to say)?[.!]*$",
            r"\g<l>i meant \g<b>",
        ),
    )
)


def plainer(text: str) -> str:
    """The same in the plain order; what is quoted stays."""
    return reworded(text, TURNED)
