"""How much: running answers, tokens, threads and messages, counted in the database."""

from __future__ import annotations

from datetime import UTC, datetime, time, timedelta
from functools import cache, partial
from typing import Any, NamedTuple

from django.contrib.auth import get_user_model
from django.db import IntegrityError, transaction
from django.db.models import Case, Count, F, QuerySet, Subquery, Sum, Value, When
from django.db.models.functions import Coalesce
from django.db.models.lookups import LessThan
from django.db.models.signals import pre_delete
from django.dispatch import receiver

from chat.conf import conf
from chat.context import RequestContext
from chat.limits.refused import refused
from chat.llm.providers import EMBEDDED
from chat.models import Item, Run, Thread, Usage
from chat.statements import Insert, Late

# What the rules answer costs nothing.
FREE = (EMBEDDED.model, EMBEDDED.name)
Counts = dict[str, tuple[int, Any]]


class Limits(NamedTuple):
    """What is limited for one turn; 0: it is not."""

    running: int
    tokens: int
    site: int
    threads: int
    messages: int

    @classmethod
    def of_turn(cls, *, created: bool, writes: bool) -> Limits:
        """`created`: the thread is being made; `writes`: a message is to be added to it."""
        known = conf()
        return cls(
            known.concurrent_runs,
            known.tokens_per_day,
            known.site_tokens_per_day,
            known.threads if created else 0,
            known.messages_per_thread if writes else 0,
        )


NO_LIMITS = Limits(0, 0, 0, 0, 0)


class Scope(NamedTuple):
    """Whose counts, of which thread and of which day of UTC."""

    owner_id: Any
    thread_id: Any
    day: Any
    midnight: Any
    tomorrow: Any

    @classmethod
    def today(cls, owner_id: Any, thread_id: str) -> Scope:
        day = datetime.now(UTC).date()
        midnight = datetime.combine(day, time(), UTC)
        return cls(owner_id, thread_id, day, midnight, midnight + timedelta(1))

    @classmethod
    def late(cls) -> Scope:
        """The same, of a statement that is made once."""
        return cls(
            Late("owner_id", Run),
            Late("thread_id", Run),
            Late("day", Usage),
            Late("midnight", Run, "started_at"),
            Late("tomorrow", Run, "started_at"),
        )


@cache
def guarded_insert(limits: Limits) -> Insert:
    """Makes a run; if a quota is used up its kind would be NULL, and so it is an IntegrityError.

    So a turn that may be made costs no statement more; of one that may not, `check_quotas` tells
    why. It is given the run's fields and those of `Scope.today`.
    """
    guarded: Any = Late("kind", Run)
    for most, count in _counts(Scope.late(), limits).values():
        guarded = Case(When(LessThan(count, Value(most)), then=guarded), default=Value(None))
    return Insert(Run, {"kind": guarded})


def check_quotas(context: RequestContext, *, thread_id: str, limits: Limits) -> None:
    """Raises ChatError with what is used up."""
    counts = _counts(Scope.today(context.owner_id, thread_id), limits)
    people = get_user_model()._default_manager.filter(pk=context.owner_id)
    found = people.values_list(*[count for _, count in counts.values()]).first() if counts else None
    for (name, (most, _)), number in zip(counts.items(), found or (), strict=False):
        if number >= most:
            raise refused(name, context)


def spend(owner_id: Any, tokens: int) -> None:
    """Keep what is no longer in any run; a person who is gone spends nothing."""
    if not tokens or not get_user_model()._default_manager.filter(pk=owner_id).exists():
        return
    today = datetime.now(UTC).date()
    mine = Usage.objects.filter(owner_id=owner_id, day=today)
    if mine.update(tokens=F("tokens") + tokens):
        return
    try:
        with transaction.atomic():
            Usage.objects.create(owner_id=owner_id, day=today, tokens=tokens)
    except IntegrityError:  # another was first
        mine.update(tokens=F("tokens") + tokens)


@receiver(pre_delete, sender=Thread)
def _deleting_gives_nothing_back(instance: Thread, **_: Any) -> None:
    runs = _in(Scope.today(instance.owner_id, instance.pk)).filter(thread=instance)
    tokens = runs.aggregate(spent=Sum(F("input_tokens") + F("output_tokens")))["spent"]
    if tokens:
        transaction.on_commit(partial(spend, instance.owner_id, tokens))


def _counts(scope: Scope, limits: Limits) -> Counts:
    """What is limited: the limit, and the count as an expression."""
    mine = {"owner_id": scope.owner_id}
    kept = Usage.objects.filter(day=scope.day)
    running = Run.objects.filter(**mine, state=Run.State.RUNNING, takes_slot=True)
    threads = Thread.objects.filter(**mine).exclude(id=scope.thread_id)
    messages = Item.objects.filter(thread_id=scope.thread_id, type="user_message", removed=False)
    counts: Counts = {
        "running": (limits.running, _count(running, "owner")),
        "tokens": (limits.tokens, _spent(_in(scope).filter(**mine), kept.filter(**mine))),
        "site": (limits.site, _spent(_in(scope), kept)),
        "threads": (limits.threads, _count(threads, "owner")),
        "messages": (limits.messages, _count(messages, "thread")),
    }
    return {name: (most, count) for name, (most, count) in counts.items() if most}


def _in(scope: Scope) -> QuerySet[Run]:
    """The runs of the day that cost something."""
    begun = Run.objects.filter(started_at__gte=scope.midnight, started_at__lt=scope.tomorrow)
    return begun.exclude(model__in=FREE)


def _count(rows: QuerySet[Any], by: str) -> Coalesce:
    counted = rows.order_by().values(by).annotate(found=Count("*")).values("found")
    return Coalesce(Subquery(counted), Value(0))


def _spent(runs: QuerySet[Run], kept: QuerySet[Usage]) -> Any:
    one = Value(1)
    by_runs = (
        runs.order_by().values(all=one).annotate(found=Sum(F("input_tokens") + F("output_tokens")))
    )
    by_days = kept.order_by().values(all=one).annotate(found=Sum("tokens"))
    zero = Value(0)
    return Coalesce(Subquery(by_runs.values("found")), zero) + Coalesce(
        Subquery(by_days.values("found")), zero
    )
