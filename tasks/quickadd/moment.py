"""Now, where the person is: local days and wall-clock times made into instants."""

from calendar import monthrange
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from tasks.local_time import wall_clock
from tasks.quickadd.words import words

# The zones in which people write the month first; elsewhere 3/4 is the third of April.
MONTH_FIRST = words(
    """
    America/New_York America/Detroit America/Chicago America/Menominee America/Denver
    America/Boise America/Phoenix America/Los_Angeles America/Anchorage America/Juneau
    America/Sitka America/Nome America/Adak America/Puerto_Rico Pacific/Honolulu
    Pacific/Guam Asia/Manila
    """
)
YEARS = range(2000, 2200)
MONTH_FIRST_FAMILIES = ("US/", "America/Indiana/", "America/Kentucky/", "America/North_Dakota/")


@dataclass(frozen=True, slots=True)
class Moment:
    now: datetime
    zone: ZoneInfo

    @property
    def today(self) -> date:
        return self.now.date()

    @property
    def month_first(self) -> bool:
        return self.zone.key in MONTH_FIRST or self.zone.key.startswith(MONTH_FIRST_FAMILIES)

    def instant(self, day: date, at: time) -> datetime:
        """The instant of that wall clock: of two the first, unless only the second is to come."""
        first = wall_clock(datetime.combine(day, at), self.zone)
        second = first.replace(fold=1)
        return second if self.passed(first) and not self.passed(second) else first

    def passed(self, at: datetime) -> bool:
        # In UTC: datetimes of one zone are compared by their wall clocks, whatever the offset.
        return at.astimezone(UTC) <= self.now.astimezone(UTC)

    def after(self, span: timedelta) -> datetime:
        later = self.now.astimezone(UTC) + span
        return later.astimezone(self.zone).replace(second=0, microsecond=0)


def moment(now: datetime, zone: ZoneInfo) -> Moment:
    return Moment(now.astimezone(zone), zone)


def add_months(day: date, months: int) -> date:
    index = day.year * 12 + day.month - 1 + months
    year, month = divmod(index, 12)
    return day.replace(year=year, month=month + 1, day=min(day.day, monthrange(year, month + 1)[1]))


def month_end(day: date) -> date:
    return day.replace(day=monthrange(day.year, day.month)[1])


def week_start(day: date) -> date:
    return day - timedelta(days=day.weekday())


def coming(today: date, weekday: int) -> date:
    return today + timedelta(days=(weekday - today.weekday()) % 7)


def day_of(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day) if year in YEARS else None
    except ValueError:
        return None


def next_date(m: Moment, month: int, day: int) -> date | None:
    """The next such day, today included; 29 February waits for its year."""
    for year in range(m.today.year, m.today.year + 9):
        found = day_of(year, month, day)
        if found and found >= m.today:
            return found
    return None
