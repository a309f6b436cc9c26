"""Whatever is typed, quick add answers, stays inside the text and takes linear time."""

import time
from datetime import UTC, datetime
from zoneinfo import ZoneInfo

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from tasks.quickadd import QuickAdd, find_when, parse, read_when
from tasks.recurrence import describe, validate

NOW = datetime(2026, 11, 20, 9, 0, tzinfo=UTC)
ZONES = [ZoneInfo(name) for name in ("Europe/Berlin", "Pacific/Auckland", "America/New_York")]
VOCABULARY = """
every every! other monday fri on by at due until for the last 1st 15th 31 2 5pm 17:00 99 3/4 may
march in days weeks month of next this weekend tonight morning noon #home #12 !high !!! p1 " ' “
” ` ( ) , . - – daily half an hour and a 0 24:00 30 february 29 2027-02-30 starting times year
"""
PIECES = st.sampled_from(VOCABULARY.split())
texts = st.text() | st.lists(PIECES, max_size=14).map(" ".join) | st.lists(PIECES).map("".join)
moments = st.datetimes(datetime(1990, 1, 1), datetime(2200, 1, 1), timezones=st.just(UTC))
slow = settings(max_examples=150, deadline=None)


@slow
@given(texts, moments, st.sampled_from(ZONES))
@example("\x00 tomorrow \ud800", NOW, ZONES[0])
def test_never_raises_and_parts_are_disjoint_and_inside(text, now, zone) -> None:
    added = parse(text, now=now, zone=zone)
    read_when(text, now=now, zone=zone)
    find_when(text, now=now, zone=zone)
    end = 0
    for part in added.parts:
        assert end <= part.start < part.end <= len(text)
        assert part.text == text[part.start : part.end]
        assert part.label
        end = part.end
    assert not (added.due_on and added.due_at)


@slow
@given(texts, moments)
def test_a_rule_that_is_understood_is_valid_and_has_words(text, now) -> None:
    rule = parse(text, now=now, zone=ZONES[0]).recurrence
    if rule:
        assert validate(rule) == rule
        assert describe(rule)


def with_all_off(text: str) -> QuickAdd:
    off: set[int] = set()
    added = parse(text, now=NOW, zone=ZONES[0])
    while added.parts:
        off |= {part.start for part in added.parts}
        added = parse(text, now=NOW, zone=ZONES[0], off=off)
    return added


@slow
@given(st.lists(PIECES.filter(lambda piece: piece not in '"“”'), max_size=14).map(" ".join))
def test_with_every_part_off_the_text_comes_back(text) -> None:
    added = with_all_off(text)
    assert added.title in (" ".join(text.split()), "")
    assert added.due_on is added.due_at is added.recurrence is None
    assert (added.priority, added.tags) == ("none", ())


@slow
@given(texts)
def test_a_title_has_no_control_characters_nor_halves(text) -> None:
    title = parse(text, now=NOW, zone=ZONES[0]).title
    assert title == " ".join(title.split())
    title.encode()
    assert not any(ord(character) < 32 or ord(character) == 127 for character in title)


SIGNS = """
1/ 1: ! #a ' a' ( . a 🎉 http:// @ every,on mon, (" 1st, 2-3
"""
PHRASES = ("at 5 ", "in 1 hour and ", "mon and ", '"a ', '" ', "- ", "half past ", "\n", "\0", "x")


@pytest.mark.parametrize(
    "piece", [*SIGNS.split(), *PHRASES, *(f"{word} " for word in VOCABULARY.split())]
)
def test_twenty_hostile_kilobytes_are_read_at_once(piece: str) -> None:
    text = (piece * (20_000 // len(piece) + 1))[:20_000]
    start = time.process_time()
    parse(text, now=NOW, zone=ZONES[0])
    find_when(text, now=NOW, zone=ZONES[0])
    assert time.process_time() - start < 2
