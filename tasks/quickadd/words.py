"""The vocabulary of the grammar: numbers, months, weekdays, units, connectors."""


def words(text: str) -> frozenset[str]:
    return frozenset(text.split())


WEEKDAY_NAMES = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
MONTH_NAMES = (
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
)

LONG_WEEKDAYS = {name.lower(): number for number, name in enumerate(WEEKDAY_NAMES)}
SHORT_WEEKDAYS = {
    **{name[:3].lower(): number for number, name in enumerate(WEEKDAY_NAMES)},
    "tues": 1,
    "weds": 2,
    "thur": 3,
    "thurs": 3,
}
WEEKDAYS = LONG_WEEKDAYS | SHORT_WEEKDAYS
PLURAL_WEEKDAYS = {f"{name}s": number for name, number in LONG_WEEKDAYS.items()}

MONTHS = {
    **{name.lower(): number for number, name in enumerate(MONTH_NAMES, 1)},
    **{name[:3].lower(): number for number, name in enumerate(MONTH_NAMES, 1)},
    "sept": 9,
}
VERB_MONTHS = frozenset({"march", "may", "mar"})

NUMBERS = {
    "a": 1,
    "an": 1,
    "one": 1,
    "two": 2,
    "three": 3,
    "four": 4,
    "five": 5,
    "six": 6,
    "seven": 7,
    "eight": 8,
    "nine": 9,
    "ten": 10,
    "eleven": 11,
    "twelve": 12,
    "fifteen": 15,
    "twenty": 20,
    "thirty": 30,
    "forty": 40,
    "sixty": 60,
    "ninety": 90,
}
ORDINALS = {
    "first": 1,
    "second": 2,
    "third": 3,
    "fourth": 4,
    "fifth": 5,
    "sixth": 6,
    "seventh": 7,
    "eighth": 8,
    "ninth": 9,
    "tenth": 10,
    "fifteenth": 15,
    "twentieth": 20,
    "thirtieth": 30,
}

UNITS = {
    **dict.fromkeys(("minute", "minutes", "min", "mins"), "minute"),
    **dict.fromkeys(("hour", "hours", "hr", "hrs", "h"), "hour"),
    **dict.fromkeys(("day", "days"), "day"),
    **dict.fromkeys(("week", "weeks", "wk", "wks"), "week"),
    **dict.fromkeys(("fortnight", "fortnights"), "fortnight"),
    **dict.fromkeys(("month", "months"), "month"),
    **dict.fromkeys(("quarter", "quarters"), "quarter"),
    **dict.fromkeys(("year", "years", "yr", "yrs"), "year"),
}

TODAY = frozenset({"today", "tod"})
TOMORROW = frozenset({"tomorrow", "tmrw", "tmr", "tomorow", "tommorow", "tommorrow", "tmw"})
DAYPARTS = {"morning": 9, "afternoon": 15, "evening": 18, "night": 20}

# What makes the next word a thing's name ("the friday report") or a subject ("about tomorrow").
BLOCKERS = words(
    """
    the a an my your his her its our their that which from since of about re like than per
    between
    """
)
PRONOUNS = words(
    """
    i we he she they you it who
    """
)

# Words after which a short or ambiguous phrase ("at 5", "sat", "may 3") has ended.
FOLLOWERS = words(
    """
    and or but so then for to with in on at by of from about re because if when while until
    till before after due every each daily weekly monthly yearly today tonight tomorrow tmrw
    this next please via per as using noon midnight p1 p2 p3 starting high medium low is
    than without near unless
    """
) | frozenset(WEEKDAYS)

# Things one has a number of, so that "March 3 miles" is a walk and "5 pm tickets" a purchase.
COUNTED = words(
    """
    miles mile km kilometers kilometres meters metres steps laps blocks times people persons
    minutes hours days weeks months years items pages percent dollars euros pounds cups eggs
    bottles boxes bags kids tickets ticket show train flight bus slot screening session
    class movie ferry matinee kg g lbs points pieces reps sets
    """
)

# Names that hold a weekday: (word before, weekday) and (weekday, word after).
NAMES_BEFORE = words(
    """
    black good cyber super shrove ash palm easter boxing holy maundy casual man girl bloody
    ruby blue manic stormy freaky giving
    """
)
NAMES_AFTER = words(
    """
    times school roast addams telegraph mirror nights brunch off
    """
)

CLOCK_BOOKS = words(
    """
    john luke matthew psalm psalms genesis romans corinthians exodus isaiah proverbs acts
    hebrews surah ratio score scale aspect pace won lost
    """
)
ARITHMETIC = words(
    """
    multiply divide increase decrease reduce raise cut lower grow round improve drop shrink
    boost scale
    """
)

HOLIDAYS = {
    ("christmas", "eve"): (12, 24),
    ("christmas", "day"): (12, 25),
    ("christmas",): (12, 25),
    ("xmas",): (12, 25),
    ("boxing", "day"): (12, 26),
    ("new", "year's", "eve"): (12, 31),
    ("new", "year's", "day"): (1, 1),
    ("new", "year's"): (1, 1),
    ("halloween",): (10, 31),
    ("valentine's", "day"): (2, 14),
    ("valentine's",): (2, 14),
}
