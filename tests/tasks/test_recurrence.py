"""Rules are read strictly, followed by the wall clock and said in words."""

from datetime import date, datetime
from zoneinfo import ZoneInfo

import pytest

from tasks.recurrence import describe, first_due, next_due, next_rule, validate

BERLIN = ZoneInfo("Europe/Berlin")
AUCKLAND = ZoneInfo("Pacific/Auckland")


def next_day(rule: str, due: date, done: date | None = None) -> date | None:
    done = done or due
    completed = datetime(done.year, done.month, done.day, 12, tzinfo=BERLIN)
    found = next_due(rule, due_on=due, due_at=None, completed_at=completed, zone=BERLIN)
    return found[0] if found else None


def next_time(
    rule: str, due: datetime, done: datetime | None = None, zone=BERLIN
) -> datetime | None:
    found = next_due(rule, due_on=None, due_at=due, completed_at=done or due, zone=zone)
    return found[1] if found else None


@pytest.mark.parametrize(
    ("rule", "canonical"),
    [
        ("freq=weekly;byday=th,mo", "FREQ=WEEKLY;BYDAY=MO,TH"),
        ("RRULE:INTERVAL=1;FREQ=DAILY;", "FREQ=DAILY"),
        ("FREQ=MONTHLY;BYDAY=-1FR", "FREQ=MONTHLY;BYDAY=-1FR"),
        ("FREQ=MONTHLY;BYMONTHDAY=-1,15,1", "FREQ=MONTHLY;BYMONTHDAY=1,15,-1"),
        ("UNTIL=20270531T220000Z;FREQ=DAILY", "FREQ=DAILY;UNTIL=20270531"),
        ("FREQ=DAILY;COUNT=5;X-FROM=completion", "FREQ=DAILY;COUNT=5;X-FROM=COMPLETION"),
    ],
)
def test_a_rule_becomes_canonical(rule: str, canonical: str) -> None:
    assert validate(rule) == canonical
    assert validate(canonical) == canonical


@pytest.mark.parametrize(
    "rule",
    [
        "",
        "every day",
        "FREQ=SECONDLY",
        "FREQ=MINUTELY",
        "FREQ=DAILY;INTERVAL=0",
        "FREQ=DAILY;INTERVAL=99999999999999999999",
        "FREQ=DAILY;INTERVAL=٣",
        "FREQ=DAILY;COUNT=5;UNTIL=20270101",
        "FREQ=DAILY;UNTIL=20270230",
        "FREQ=DAILY;DTSTART=20270101",
        "FREQ=DAILY;FREQ=WEEKLY",
        "FREQ=WEEKLY;BYDAY=XX",
        "FREQ=WEEKLY;BYDAY=2MO",
        "FREQ=WEEKLY;BYMONTHDAY=3",
        "FREQ=HOURLY;BYDAY=MO",
        "FREQ=MONTHLY;BYMONTHDAY=0",
        "FREQ=MONTHLY;BYSETPOS=1",
        "FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30",
        "FREQ=YEARLY;BYDAY=MO",
        "FREQ=MONTHLY;BYMONTHDAY=" + "1," * 200 + "1",
        "FREQ=DAILY\nDTSTART:20270101",
    ],
)
def test_a_rule_that_cannot_be_followed_is_refused_with_a_sentence(rule: str) -> None:
    with pytest.raises(ValueError, match=r"^[A-Z].*\.$"):
        validate(rule)


@pytest.mark.parametrize(
    ("rule", "due", "following"),
    [
        ("FREQ=DAILY", date(2026, 12, 31), date(2027, 1, 1)),
        ("FREQ=WEEKLY;INTERVAL=2", date(2026, 11, 20), date(2026, 12, 4)),
        ("FREQ=WEEKLY;BYDAY=MO,TH", date(2026, 11, 23), date(2026, 11, 26)),
        ("FREQ=WEEKLY;INTERVAL=2;BYDAY=MO,TH", date(2026, 11, 26), date(2026, 12, 7)),
        ("FREQ=MONTHLY", date(2027, 1, 31), date(2027, 2, 28)),
        ("FREQ=MONTHLY;BYDAY=3TH", date(2026, 11, 19), date(2026, 12, 17)),
        ("FREQ=MONTHLY;BYDAY=-1FR", date(2026, 11, 27), date(2026, 12, 25)),
        ("FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-1", date(2026, 11, 30), date(2026, 12, 31)),
        ("FREQ=YEARLY", date(2028, 2, 29), date(2029, 2, 28)),
        ("FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=29", date(2028, 2, 29), date(2032, 2, 29)),
    ],
)
def test_the_next_day_follows_the_rule(rule: str, due: date, following: date) -> None:
    assert next_day(rule, due) == following


def test_missed_days_are_skipped() -> None:
    assert next_day("FREQ=DAILY", date(2026, 11, 1), date(2026, 11, 20)) == date(2026, 11, 21)


def test_done_early_it_still_moves_on() -> None:
    assert next_day("FREQ=WEEKLY", date(2026, 11, 27), date(2026, 11, 20)) == date(2026, 12, 4)


def test_counted_from_completion_the_old_day_does_not_matter() -> None:
    rule = "FREQ=DAILY;INTERVAL=3;X-FROM=COMPLETION"
    assert next_day(rule, date(2026, 11, 1), date(2026, 11, 20)) == date(2026, 11, 23)


def test_the_clock_time_stays_when_the_clocks_change() -> None:
    due = datetime(2027, 3, 27, 9, 0, tzinfo=BERLIN)
    assert str(next_time("FREQ=DAILY", due)) == "2027-03-28 09:00:00+02:00"


def test_a_time_that_the_clocks_skip_moves_forward_once() -> None:
    due = datetime(2027, 3, 27, 2, 30, tzinfo=BERLIN)
    skipped = next_time("FREQ=DAILY", due)
    assert str(skipped) == "2027-03-28 03:30:00+02:00"


def test_a_time_that_comes_twice_is_the_first() -> None:
    due = datetime(2026, 4, 4, 2, 30, tzinfo=AUCKLAND)
    assert str(next_time("FREQ=DAILY", due, zone=AUCKLAND)) == "2026-04-05 02:30:00+13:00"


def test_hours_are_real_hours() -> None:
    due = datetime(2027, 3, 27, 22, 0, tzinfo=BERLIN)
    assert str(next_time("FREQ=HOURLY;INTERVAL=8", due)) == "2027-03-28 07:00:00+02:00"


def test_a_counted_rule_ends() -> None:
    due, rule = date(2026, 11, 20), "FREQ=DAILY;COUNT=2"
    assert next_day(rule, due) == date(2026, 11, 21)
    rule = next_rule(rule, due_on=due, due_at=None, zone=BERLIN)
    assert next_day(rule, date(2026, 11, 21)) is None


def test_a_rule_with_a_last_day_ends_after_it() -> None:
    rule = "FREQ=DAILY;UNTIL=20261121"
    assert next_day(rule, date(2026, 11, 20)) == date(2026, 11, 21)
    assert next_day(rule, date(2026, 11, 21)) is None


def test_the_last_day_counts_whatever_the_time() -> None:
    due = datetime(2026, 11, 20, 23, 0, tzinfo=BERLIN)
    assert str(next_time("FREQ=DAILY;UNTIL=20261121", due)) == "2026-11-21 23:00:00+01:00"


def test_the_thirtieth_is_kept_through_february() -> None:
    rule = next_rule("FREQ=MONTHLY", due_on=date(2027, 1, 30), due_at=None, zone=BERLIN)
    february = next_day(rule, date(2027, 1, 30))
    assert february == date(2027, 2, 28)
    assert next_day(rule, february) == date(2027, 3, 30)


def test_a_rule_that_never_comes_true_ends_soon() -> None:
    rule = "FREQ=YEARLY;INTERVAL=4;BYMONTH=2;BYMONTHDAY=29"
    assert next_day(rule, date(2027, 1, 1)) is None


def test_the_first_day_is_not_put_off_by_the_interval() -> None:
    assert first_due("FREQ=WEEKLY;INTERVAL=2;BYDAY=FR", date(2026, 11, 21)) == date(2026, 11, 27)


@pytest.mark.parametrize(
    ("rule", "words"),
    [
        ("FREQ=DAILY", "every day"),
        ("FREQ=WEEKLY;INTERVAL=2", "every 2 weeks"),
        ("FREQ=WEEKLY;BYDAY=MO", "every Monday"),
        ("FREQ=WEEKLY;BYDAY=MO,WE,FR", "every Monday, Wednesday and Friday"),
        ("FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR", "every weekday"),
        ("FREQ=WEEKLY;BYDAY=SA,SU", "every weekend"),
        ("FREQ=WEEKLY;INTERVAL=2;BYDAY=FR", "every 2 weeks on Friday"),
        ("FREQ=MONTHLY;BYMONTHDAY=1", "every month on the 1st"),
        ("FREQ=MONTHLY;BYMONTHDAY=1,15", "every month on the 1st and 15th"),
        ("FREQ=MONTHLY;BYMONTHDAY=-1", "every month on the last day"),
        (
            "FREQ=MONTHLY;BYMONTHDAY=28,29,30;BYSETPOS=-1",
            "every month on the 30th, or the last day",
        ),
        ("FREQ=MONTHLY;BYDAY=3TH", "every month on the 3rd Thursday"),
        ("FREQ=MONTHLY;BYDAY=-1FR", "every month on the last Friday"),
        ("FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-1", "every month on the last weekday"),
        ("FREQ=YEARLY;BYMONTH=3;BYMONTHDAY=15", "every year on 15 March"),
        ("FREQ=DAILY;UNTIL=20270531", "every day, until 31 May 2027"),
        ("FREQ=DAILY;COUNT=5", "every day, 5 times"),
        ("FREQ=DAILY;INTERVAL=3;X-FROM=COMPLETION", "every 3 days, counted from when it is done"),
    ],
)
def test_a_rule_is_said_in_words(rule: str, words: str) -> None:
    assert describe(rule) == words
