"""Parts can be seen and switched off, and dates are found in sentences."""

from datetime import UTC, date, datetime
from zoneinfo import ZoneInfo

import pytest

from tasks.quickadd import (
    Part,
    QuickAdd,
    When,
    code_point_position,
    find_when,
    parse,
    read_amount,
    read_when,
    utf16_position,
)

BERLIN = ZoneInfo("Europe/Berlin")
NOW = datetime(2026, 11, 20, 9, 0, tzinfo=UTC)  # Friday, 10:00 in Berlin


def add(text: str, off: set[int] | None = None) -> QuickAdd:
    return parse(text, now=NOW, zone=BERLIN, off=off or set())


def when(text: str) -> When | None:
    return read_when(text, now=NOW, zone=BERLIN)


def test_every_part_is_reported_with_its_place_and_a_label() -> None:
    added = add("Pay rent tomorrow 5pm !high #home every month until June")
    assert added.parts == (
        Part("due", 9, 21, "tomorrow 5pm", "Sat 21 Nov, 17:00"),
        Part("priority", 22, 27, "!high", "high priority"),
        Part("tag", 28, 33, "#home", "#home"),
        Part("recurrence", 34, 45, "every month", "every month, until 31 May 2027"),
        Part("recurrence", 46, 56, "until June", "until 31 May 2027"),
    )


def test_a_label_names_the_year_when_it_is_another() -> None:
    assert add("Dentist 15 March").parts[0].label == "Mon 15 Mar 2027"


def test_a_due_time_is_aware_and_in_the_zone_of_the_person() -> None:
    due = add("Call Ana tomorrow 9am").due_at
    assert due is not None
    assert due.isoformat() == "2026-11-21T09:00:00+01:00"


def test_in_the_second_of_two_equal_hours_the_time_to_come_is_meant() -> None:
    zone = ZoneInfo("America/New_York")
    now = datetime(2026, 11, 1, 6, 45, tzinfo=UTC)  # 01:45 for the second time
    due = parse("Feed baby at 1:50am", now=now, zone=zone).due_at
    assert due is not None
    assert due.isoformat() == "2026-11-01T01:50:00-05:00"


@pytest.mark.parametrize(
    ("off", "title"),
    [
        (9, "Pay rent tomorrow 5pm"),
        (22, "Pay rent !high"),
        (28, "Pay rent #home"),
        (34, "Pay rent every month"),
    ],
)
def test_a_part_switched_off_stays_in_the_title(off: int, title: str) -> None:
    added = add("Pay rent tomorrow 5pm !high #home every month", {off})
    assert added.title == title
    assert off not in {part.start for part in added.parts}
    assert len(added.parts) == 3


def test_a_word_inside_a_part_switched_off_is_not_read_again() -> None:
    assert add("Run every friday", {4}).title == "Run every friday"


def test_switching_off_the_last_day_lets_the_one_before_count() -> None:
    text = "Discuss monday results tomorrow"
    assert add(text, {text.index("tomorrow")}).due_on == date(2026, 11, 23)


def test_the_end_of_a_repeat_is_a_due_date_once_the_repeat_is_off() -> None:
    text = "Run every day until june 3"
    assert add(text, {4}).due_on == date(2027, 6, 3)


@pytest.mark.parametrize("text", ["", "   ", "\n", "\0", '""', "...", "\u200b"])
def test_nothing_readable_gives_no_parts_and_no_title_of_its_own(text: str) -> None:
    added = add(text)
    assert not added.parts
    assert not any(character.isalnum() for character in added.title)


@pytest.mark.parametrize("text", ["tomorrow", "#home !high", "every day", "(friday)", "at 5 !!!"])
def test_without_anything_left_for_a_title_the_line_is_the_title(text: str) -> None:
    assert add(text) == QuickAdd(text, "none", (), None, None, None, ())


@pytest.mark.parametrize(
    "text",
    ["Rest in 9999 years", "Rest in 99999 days", "Rest on 2027-02-30", "Rest every 9999 weeks"],
)
def test_a_day_out_of_reach_is_text(text: str) -> None:
    assert add(text) == QuickAdd(text, "none", (), None, None, None, ())


def test_an_emoji_is_a_title() -> None:
    assert add("☕ tomorrow").title == "☕"


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("Call Bob, tomorrow", "Call Bob"),
        ("Call Bob tomorrow!", "Call Bob!"),
        ("Tomorrow - call Bob", "call Bob"),
        ("Call Bob (friday) about it", "Call Bob about it"),
        ("Call Bob, friday, about it", "Call Bob, about it"),
        ("Call\tBob\n tomorrow", "Call Bob"),
        ("Call\x07 Bob tomorrow", "Call Bob"),
        ("Call \ud800Bob tomorrow", "Call Bob"),
        ("- milk tomorrow", "- milk"),
        ('Read "every friday" tomorrow', "Read every friday"),
        ('5" pipe tomorrow', '5" pipe'),
        ("Don't tell Ana’s boss tomorrow", "Don't tell Ana’s boss"),
    ],
)
def test_the_title_keeps_its_words_and_loses_loose_punctuation(text: str, title: str) -> None:
    assert add(text).title == title


@pytest.mark.parametrize(
    ("text", "tags"),
    [
        ("Buy #Home milk #home", ("home",)),
        ("Kauf #büro #日本 #हिन्दी", ("büro", "日本", "हिन्दी")),
        ("Buy (#home) #deep-work_2, #a.", ("home", "deep-work_2", "a")),
        ("See #12 a#b ##x #- #it's #" + "x" * 51, ()),
        ("See https://x.org/#home", ()),
    ],
)
def test_tags(text: str, tags: tuple[str, ...]) -> None:
    assert add(text).tags == tags


@pytest.mark.parametrize(
    ("text", "priority"),
    [
        ("Buy !low milk !high", "high"),
        ("Buy milk !M", "medium"),
        ("Buy milk !3", "low"),
        ("Buy milk !!", "medium"),
        ("Buy milk !!!!", "none"),
        ("Buy milk!!!", "none"),
        ("Buy milk !4", "none"),
        ("Buy milk !highest", "none"),
        ("Buy milk P2", "medium"),
        ("p3 buy milk", "low"),
        ("Fix the p1 bug", "none"),
        ("Buy milk, priority: low", "low"),
        ("Talk about high priority", "high"),
        ("Urgent: call Bob", "none"),
    ],
)
def test_priorities(text: str, priority: str) -> None:
    assert add(text).priority == priority


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("next friday", date(2026, 11, 27)),
        ("to monday", date(2026, 11, 23)),
        ("the 15th", date(2026, 12, 15)),
        ("friday?", date(2026, 11, 20)),
        ("last friday", date(2026, 11, 13)),
        ("3 days ago", date(2026, 11, 17)),
        ("christmas", date(2026, 12, 25)),
        ("two weeks before christmas", date(2026, 12, 11)),
        ("the day before friday", date(2026, 11, 26)),
        ("the day before monday", date(2026, 11, 22)),
    ],
)
def test_a_whole_phrase_is_read(text: str, day: date) -> None:
    assert when(text) == When(day, None)


@pytest.mark.parametrize(
    ("text", "start", "end"),
    [
        ("this week", date(2026, 11, 16), date(2026, 11, 22)),
        ("the weekend", date(2026, 11, 21), date(2026, 11, 22)),
        ("next month", date(2026, 12, 1), date(2026, 12, 31)),
        ("last week", date(2026, 11, 9), date(2026, 11, 15)),
        ("march", date(2027, 3, 1), date(2027, 3, 31)),
        ("the next 3 days", date(2026, 11, 20), date(2026, 11, 23)),
        ("the last 7 days", date(2026, 11, 13), date(2026, 11, 20)),
    ],
)
def test_a_span_has_both_its_ends(text: str, start: date, end: date) -> None:
    found = when(text)
    assert found is not None
    assert (found.start, found.end) == (start, end)


def test_a_time_alone_names_no_day() -> None:
    found = when("at 5")
    assert found is not None
    assert (found.names_day, found.due_at) == (False, datetime(2026, 11, 20, 17, tzinfo=BERLIN))


@pytest.mark.parametrize("text", ["", "rent", "friday rent", "5", "monday or tuesday", "every day"])
def test_what_is_no_phrase_is_none(text: str) -> None:
    assert when(text) is None


@pytest.mark.parametrize(
    ("text", "phrase"),
    [
        ("what's due this week", "due this week"),
        ("move everything overdue to tomorrow", "tomorrow"),
        ("no, I meant friday", "friday"),
        ("what did I finish last week?", "last week"),
        ("move 3 to next friday at 5pm please", "next friday at 5pm"),
    ],
)
def test_the_first_phrase_of_a_sentence_is_found(text: str, phrase: str) -> None:
    found = find_when(text, now=NOW, zone=BERLIN)
    assert found is not None
    assert text[found[1] : found[2]] == phrase


def test_a_sentence_without_a_date_has_none() -> None:
    assert find_when("show the May report", now=NOW, zone=BERLIN) is None


def test_an_amount_is_read_and_added() -> None:
    amount = read_amount("by a couple of weeks")
    assert amount is not None
    assert amount.from_day(date(2026, 11, 20)) == date(2026, 12, 4)
    assert read_amount("a long while") is None


def test_positions_convert_to_those_of_javascript_and_back() -> None:
    text = "🎉🎉 party tomorrow"
    start = add(text).parts[0].start
    assert (
        text.encode("utf-16-le")[2 * utf16_position(text, start) :].decode("utf-16-le")
        == "tomorrow"
    )
    assert code_point_position(text, utf16_position(text, start)) == start
