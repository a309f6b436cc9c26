"""What people do: verbs that begin a to-do, and their past forms."""

from tasks.assistant.rules.english.words import vocabulary

ACTIONS = vocabulary(
    """
    let
    restring
    blow inflate descale defrost prime rewire resole declutter degrease unfriend unfollow deadhead
    hem regrout varnish mulch unjam insulate plaster repaint rehang reupholster reboot reformat
    reprint resend recheck reread reapply repot replant dismantle disassemble demolish sanitise
    sanitize fertilise fertilize dethatch moisturise moisturize crochet embroider lacquer tighten
    loosen fasten unscrew unhook unlock dehumidify marinate knead simmer debone thaw microwave
    reorganise reorganize rearrange reinstall resubmit resume retile retake reword regrow
    accept activate adjust advertise agree air allocate analyse analyze announce answer
    apologise apologize apply appoint approach approve archive arrange ask assemble assess
    assign attach attend audit automate back backup bake balance bandage bath bathe battle be
    beat bill block board boil book borrow bottle braid break brew brief bring brush budget
    build burn buy calculate calibrate call cancel capture care carry cash catch celebrate
    change charge chase chat check chill choose chop claim clarify clean clear climb clip close
    coach collect color colour comb come compare compile complain complete compose conduct
    configure confirm connect consider consolidate consult contact convert convince cook copy
    correct cover craft create cut cycle dance deal debug decide declare decline decorate
    defrost deliver demo deploy descale describe design destroy develop diagnose dig dine
    discuss disinfect dispatch distribute ditch do document donate double-check download draft
    drain draw dress drill drink drive drop dry dust earn eat edit email e-mail empty enable
    encourage end engage enrol enroll ensure enter erase escalate establish estimate evaluate
    examine exchange execute exercise expand explain explore export extend fax feed fetch figure
    file fill film finalise finalize find finish fit fix fold follow format forward frame freeze
    fry fund gather generate get give glue go google grab grade greet grill groom grow hand
    handle hang harvest have head heat help hide hike hire hold host hoover hug hunt identify
    implement import improve inform inflate inquire inspect install interview introduce invent
    invest investigate invite invoice iron jog join jump keep kick kiss knit label laminate
    launch lay lead learn leave lend lift link listen load locate lock log look lubricate mail
    maintain make manage mark market match measure meditate meet mend merge message milk mix
    monitor mop mount move mow negotiate notify nurse obtain offer oil open order organise
    organize outline pack paint park pass patch pay peel perform phone photograph pick ping
    pitch place plan plant plaster play plug polish post postpone practice practise praise pray
    prep prepare present press print prioritise prioritize process produce program promote
    proofread propose protect prove provide prune publish pull pump purchase push put query quit
    race raise rake reach read rearrange rebook rebuild recharge reconcile record recruit
    recycle redeem redo reduce refactor refer refill refund refuse register rehearse reinstall
    reject release relax rename renew rent reorder repair repay replace reply report request
    research reseed reserve reset resolve respond rest restart restock restore retire retrieve
    return reveal review revise rewrite ride ring rinse roast rotate run sail sand save scan
    schedule scrub seal search secure see seek select sell send separate serve service set
    settle sew shampoo share sharpen shave shift ship shop shower shred shut sign sing sit
    sketch skype sleep smile solve sort sow speak spend spray spread stamp start stay steam
    sterilise stitch stock stop store straighten stretch strip study submit subscribe suggest
    summarise summarize support survey swap sweep swim switch sync take talk tape taste teach
    tell test text thank throw tidy tie tip top touch track trade train transcribe transfer
    translate transplant travel treat trim try tune turn type unblock unclog undo uninstall
    unload unpack unplug unsubscribe update upgrade upload use vaccinate vacuum validate verify
    visit volunteer vote wake walk wash watch water wax weed weigh whatsapp whisk wipe withdraw
    work wrap wrestle write zip facetime venmo dm rsvp sub meal-prep carpool babysit
    troubleshoot onboard
    """
)

PAST = {
    "deleted": "delete",
    "removed": "remove",
    "erased": "erase",
    "added": "add",
    "ate": "eat",
    "baked": "bake",
    "beat": "beat",
    "became": "become",
    "began": "begin",
    "bought": "buy",
    "brought": "bring",
    "broke": "break",
    "built": "build",
    "came": "come",
    "caught": "catch",
    "chose": "choose",
    "cut": "cut",
    "dealt": "deal",
    "did": "do",
    "done": "do",
    "drank": "drink",
    "drew": "draw",
    "drove": "drive",
    "fed": "feed",
    "fixed": "fix",
    "found": "find",
    "flew": "fly",
    "gave": "give",
    "given": "give",
    "got": "get",
    "gotten": "get",
    "grew": "grow",
    "had": "have",
    "held": "hold",
    "hung": "hang",
    "kept": "keep",
    "laid": "lay",
    "led": "lead",
    "left": "leave",
    "lent": "lend",
    "made": "make",
    "met": "meet",
    "paid": "pay",
    "payed": "pay",
    "ran": "run",
    "rang": "ring",
    "rung": "ring",
    "read": "read",
    "redid": "redo",
    "rode": "ride",
    "rewrote": "rewrite",
    "said": "say",
    "sang": "sing",
    "sat": "sit",
    "saw": "see",
    "seen": "see",
    "sent": "send",
    "sold": "sell",
    "spent": "spend",
    "spoke": "speak",
    "spoken": "speak",
    "swam": "swim",
    "swept": "sweep",
    "taken": "take",
    "taught": "teach",
    "thought": "think",
    "threw": "throw",
    "thrown": "throw",
    "told": "tell",
    "took": "take",
    "undid": "undo",
    "went": "go",
    "gone": "go",
    "been": "visit",
    "woke": "wake",
    "wrote": "write",
    "written": "write",
    "texted": "text",
    "put": "put",
    "set": "set",
    "shut": "shut",
    "dug": "dig",
    "hid": "hide",
    "chosen": "choose",
    "drawn": "draw",
    "eaten": "eat",
    "driven": "drive",
    "sewn": "sew",
    "mown": "mow",
    "shaken": "shake",
    "bring": "bring",
    "forgotten": "forget",
    "forgot": "forget",
    "withdrew": "withdraw",
    "repaid": "repay",
    "dropped": "drop",
    "rsvp'd": "rsvp",
    "rsvped": "rsvp",
    "dm'd": "dm",
    "buyed": "buy",
    "sended": "send",
    "getted": "get",
    "maked": "make",
    "writed": "write",
    "finish": "finish",
    "finishd": "finish",
    "telephoned": "phone",
    "phoned": "phone",
}

SAME = {
    "phone": "call",
    "ring": "call",
    "telephone": "call",
    "facetime": "call",
    "purchase": "buy",
    "get": "buy",
    "grab": "buy",
    "pick": "buy",
    "order": "buy",
    "mail": "send",
    "post": "send",
    "email": "send",
    "e-mail": "send",
    "submit": "send",
    "deliver": "send",
    "message": "text",
    "whatsapp": "text",
    "draft": "write",
    "tidy": "clean",
    "wash": "clean",
    "vacuum": "clean",
    "hoover": "clean",
    "repair": "fix",
    "mend": "fix",
    "reserve": "book",
    "schedule": "book",
    "arrange": "book",
    "make": "book",
    "settle": "pay",
    "transfer": "pay",
    "hand": "send",
    "collect": "pick",
    "fetch": "pick",
    "visit": "go",
    "talk": "call",
    "speak": "call",
    "shop": "buy",
}

# Verbs that say that something is over and nothing about what it was.
GENERIC = vocabulary(
    """
    do finish complete handle sort manage wrap tackle accomplish tick check cross knock close
    resolve take get end clear finalise finalize
    """
)


def base_of(word: str) -> str | None:
    """The verb that `word` is a past form of, if it is one."""
    if word in PAST:
        return PAST[word]
    if not word.endswith("ed") or len(word) < 4:
        return None
    root = word[:-2]
    tries: tuple[str, ...] = (
        root,
        root + "e",
        root[:-1] if len(root) > 2 and root[-1] == root[-2] else root,
    )
    if word.endswith("ied"):
        tries = (word[:-3] + "y", *tries)
    return next((t for t in tries if t in ACTIONS), None)


def base_of_gerund(word: str) -> str | None:
    """The verb in "adding", "marking", "putting"."""
    if not word.endswith("ing") or len(word) < 5:
        return None
    root = word[:-3]
    tries = [root, root + "e"] + ([root[:-1]] if root[-1] == root[-2:-1] else [])
    return next(
        (
            t
            for t in tries
            if t in ACTIONS or t in {"add", "remind", "delete", "remove", "tell", "show"}
        ),
        None,
    )


def alike(one: str, other: str) -> bool:
    """Whether two verbs can mean the same doing."""
    if one == other or one in GENERIC or other in GENERIC:
        return True
    return SAME.get(one, one) == SAME.get(other, other)
