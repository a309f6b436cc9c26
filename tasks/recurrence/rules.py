"""The part of RFC 5545's RRULE that tasks use, read strictly and written canonically."""

import re
from dataclasses import dataclass
from datetime import UTC, date, datetime

LONGEST = 300
FREQUENCIES = ("HOURLY", "DAILY", "WEEKLY", "MONTHLY", "YEARLY")
DAYS = ("MO", "TU", "WE", "TH", "FR", "SA", "SU")
LARGEST_INTERVAL = {"HOURLY": 1000, "DAILY": 1000, "WEEKLY": 200, "MONTHLY": 120, "YEARLY": 100}
LARGEST_COUNT = 10_000
BY_DAY = re.compile(r"([+-]?[1-5])?(MO|TU|WE|TH|FR|SA|SU)")
UNTIL = re.compile(r"(\d{8})(T\d{6}Z?)?", re.ASCII)
KEYS = frozenset(
    (
        "FREQ",
        "INTERVAL",
        "BYMONTH",
        "BYMONTHDAY",
        "BYDAY",
        "BYSETPOS",
        "COUNT",
        "UNTIL",
        "WKST",
        "X-FROM",
    )
)
MONTH_LENGTHS = (31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)


class RuleError(ValueError):
    """A rule that cannot be followed, said for people."""


@dataclass(frozen=True, slots=True)
class Rule:
    freq: str
    interval: int = 1
    months: tuple[int, ...] = ()
    month_days: tuple[int, ...] = ()
    days: tuple[
        tuple[int, int], ...
    ] = ()  # (which one, weekday): (0, 0) every Monday, (-1, 4) the last Friday
    positions: tuple[int, ...] = ()
    count: int | None = None
    until: date | None = None
    from_completion: bool = False

    def __str__(self) -> str:
        days = ",".join(f"{nth or ''}{DAYS[weekday]}" for nth, weekday in self.days)
        parts = {
            "FREQ": self.freq,
            "INTERVAL": str(self.interval) if self.interval > 1 else "",
            "BYMONTH": _joined(self.months),
            "BYMONTHDAY": _joined(self.month_days),
            "BYDAY": days,
            "BYSETPOS": _joined(self.positions),
            "COUNT": str(self.count) if self.count else "",
            "UNTIL": f"{self.until:%Y%m%d}" if self.until else "",
            "X-FROM": "COMPLETION" if self.from_completion else "",
        }
        return ";".join(f"{key}={value}" for key, value in parts.items() if value)


def _joined(numbers: tuple[int, ...]) -> str:
    return ",".join(map(str, numbers))


def validate(rule: str) -> str:
    """The rule in its canonical form; a ValueError that says what is wrong otherwise."""
    return str(read_rule(rule))


def read_rule(text: str) -> Rule:
    fields = _fields(text)
    freq = fields.get("FREQ", "")
    if freq not in FREQUENCIES:
        raise RuleError("A repeat needs FREQ, one of HOURLY, DAILY, WEEKLY, MONTHLY or YEARLY.")
    if fields.get("WKST", "MO") != "MO":
        raise RuleError("Weeks begin on Monday here: leave WKST out.")
    if fields.get("X-FROM", "COMPLETION") != "COMPLETION":
        raise RuleError("X-FROM can only be COMPLETION.")
    rule = Rule(
        freq,
        interval=_number(fields, "INTERVAL", LARGEST_INTERVAL[freq]) or 1,
        months=_numbers(fields, "BYMONTH", 1, 12),
        month_days=_numbers(fields, "BYMONTHDAY", -31, 31),
        days=_days(fields.get("BYDAY")),
        positions=_numbers(fields, "BYSETPOS", -31, 31),
        count=_number(fields, "COUNT", LARGEST_COUNT),
        until=_until(fields.get("UNTIL")),
        from_completion="X-FROM" in fields,
    )
    _check_together(rule)
    return rule


def _fields(text: str) -> dict[str, str]:
    text = text.strip().upper().removeprefix("RRULE:")
    if len(text) > LONGEST:
        raise RuleError(f"A repeat rule has at most {LONGEST} characters.")
    fields: dict[str, str] = {}
    for part in text.rstrip(";").split(";"):
        key, equals, value = part.partition("=")
        if not equals or not value:
            raise RuleError("A repeat rule is written like FREQ=WEEKLY;BYDAY=MO.")
        if key not in KEYS:
            raise RuleError(f"A repeat rule cannot have {key[:20]} here.")
        if key in fields:
            raise RuleError(f"{key} stands twice in the repeat rule.")
        fields[key] = value
    return fields


def _integer(key: str, text: str) -> int:
    if not re.fullmatch(r"[+-]?[0-9]{1,6}", text):
        raise RuleError(f"{key} must be a whole number.")
    return int(text)


def _number(fields: dict[str, str], key: str, largest: int) -> int | None:
    if key not in fields:
        return None
    number = _integer(key, fields[key])
    if not 1 <= number <= largest:
        raise RuleError(f"{key} must be between 1 and {largest}.")
    return number


def _numbers(fields: dict[str, str], key: str, least: int, most: int) -> tuple[int, ...]:
    if key not in fields:
        return ()
    numbers = {_integer(key, item) for item in fields[key].split(",")}
    if 0 in numbers or not all(least <= number <= most for number in numbers):
        raise RuleError(f"{key} must hold numbers from {least} to {most}, without 0.")
    return tuple(sorted(numbers, key=lambda number: (number < 0, number)))


def _days(text: str | None) -> tuple[tuple[int, int], ...]:
    if text is None:
        return ()
    found = [BY_DAY.fullmatch(item) for item in text.split(",")]
    if not all(found):
        raise RuleError("BYDAY must hold days like MO, 3TH or -1FR.")
    pairs = {(int(match[1] or 0), DAYS.index(match[2])) for match in found if match}
    return tuple(sorted(pairs, key=lambda pair: (pair[1], pair[0])))


def _until(text: str | None) -> date | None:
    if text is None:
        return None
    match = UNTIL.fullmatch(text)
    try:
        return (
            datetime.strptime(match[1], "%Y%m%d").replace(tzinfo=UTC).date() if match else _no_day()
        )
    except ValueError:
        return _no_day()


def _no_day() -> date:
    raise RuleError("UNTIL must be a day like 20271231.") from None


def _check_together(rule: Rule) -> None:
    if rule.count and rule.until:
        raise RuleError("A repeat ends by COUNT or by UNTIL, not by both.")
    chosen = rule.months or rule.month_days or rule.days or rule.positions
    if rule.freq == "HOURLY" and chosen:
        raise RuleError("An hourly repeat cannot be bound to days.")
    if any(nth for nth, _ in rule.days) and (
        rule.freq not in ("MONTHLY", "YEARLY") or rule.month_days
    ):
        raise RuleError("Days like 3TH need a monthly or yearly repeat.")
    if rule.freq == "YEARLY" and not rule.months and (rule.month_days or rule.days):
        raise RuleError("A yearly repeat on certain days needs BYMONTH too.")
    if rule.freq == "WEEKLY" and rule.month_days:
        raise RuleError("A weekly repeat cannot have days of the month.")
    if rule.positions and not (rule.month_days or rule.days):
        raise RuleError("BYSETPOS needs BYDAY or BYMONTHDAY.")
    if rule.positions and rule.freq not in ("MONTHLY", "YEARLY"):
        raise RuleError("BYSETPOS needs a monthly or yearly repeat.")
    lengths = [MONTH_LENGTHS[month - 1] for month in rule.months] or [31]
    if rule.month_days and all(abs(day) > max(lengths) for day in rule.month_days):
        raise RuleError("No month of this repeat has such a day.")
