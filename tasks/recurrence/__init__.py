"""Repeating tasks: RRULE text checked, followed to the next due date and said in words."""

from tasks.recurrence.following import first_due, next_due, next_rule
from tasks.recurrence.rules import Rule, validate
from tasks.recurrence.wording import describe

__all__ = ["Rule", "describe", "first_due", "next_due", "next_rule", "validate"]
