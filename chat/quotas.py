"""How much: running answers, tokens, threads and messages, counted in the database."""

from __future__ import annotations

from datetime import UTC, datetime, time, timedelta
from functools import partial
from typing import Any

from django.contrib.auth import get_user_model
from django.db import IntegrityError, transaction
from django.db.models import Case, Count, F, QuerySet, Subquery, Sum, Value, When
from django.db.models.functions import Coalesce
from django.db.models.lookups import LessThan
from django.db.models.signals import pre_delete
from django.dispatch import receiver

from chat.conf import conf
from chat.context import RequestContext
from chat.llm.providers import EMBEDDED
from chat.models import Item, Run, Thread, Usage
from chat.refused import refused

# What the rules answer costs nothing.
FREE = (EMBEDDED.model, EMBEDDED.name)
Counts = dict[str, tuple[int, Any]]


def if_within_quotas(
    value: str, context: RequestContext, *, thread_id: str, created: bool, writes: bool
) -> Any:
    """The value for an INSERT, or NULL, and so an IntegrityError, if a quota is used up.

    So a turn that may be made costs no statement more; of one that may not, `check_quotas` tells
    why. `created`: the thread is being made; `writes`: a message is to be added to it.
    """
    counts = _counts(context.owner_id, thread_id=thread_id, created=created, writes=writes)
    guarded: Any = Value(value)
    for most, count in counts.values():
        guarded = Case(When(LessThan(count, Value(most)), then=guarded), default=Value(None))
    return guarded if counts else value


def check_quotas(context: RequestContext, *, thread_id: str, created: bool, writes: bool) -> None:
    """Raises ChatError with what is used up."""
    counts = _counts(context.owner_id, thread_id=thread_id, created=created, writes=writes)
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
    runs = _today().filter(thread=instance)
    tokens = runs.aggregate(spent=Sum(F("input_tokens") + F("output_tokens")))["spent"]
    if tokens:
        transaction.on_commit(partial(spend, instance.owner_id, tokens))


def _counts(owner_id: Any, *, thread_id: str, created: bool, writes: bool) -> Counts:
    """What is limited and asked for here: the limit, and the count as an expression."""
    limits = conf()
    kept = Usage.objects.filter(day=datetime.now(UTC).date())
    running = Run.objects.filter(owner_id=owner_id, state=Run.State.RUNNING, takes_slot=True)
    threads = Thread.objects.filter(owner_id=owner_id).exclude(id=thread_id)
    messages = Item.objects.filter(thread_id=thread_id, type="user_message", removed=False)
    counts: Counts = {
        "running": (limits.concurrent_runs, _count(running, "owner")),
        "tokens": (
            limits.tokens_per_day,
            _spent(_today().filter(owner_id=owner_id), kept.filter(owner_id=owner_id)),
        ),
        "site": (limits.site_tokens_per_day, _spent(_today(), kept)),
        "threads": (limits.threads if created else 0, _count(threads, "owner")),
        "messages": (limits.messages_per_thread if writes else 0, _count(messages, "thread")),
    }
    return {name: (most, count) for name, (most, count) in counts.items() if most}


def _today() -> QuerySet[Run]:
    midnight = datetime.combine(datetime.now(UTC).date(), time(), UTC)
    begun = Run.objects.filter(started_at__gte=midnight, started_at__lt=midnight + timedelta(1))
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
