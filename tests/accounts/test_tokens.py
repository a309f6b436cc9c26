from datetime import timedelta

import jwt
import pytest
from django.utils import timezone

from accounts import services, tokens
from accounts.errors import InvalidCredentials
from accounts.models import RefreshRecord, TokenFamily, User


def age_uses(seconds: int) -> None:
    RefreshRecord.objects.filter(used_at__isnull=False).update(
        used_at=timezone.now() - timedelta(seconds=seconds)
    )


def test_refreshing_gives_a_new_pair_that_works(ana: User) -> None:
    first = tokens.issue(ana)
    second = tokens.refresh(first.refresh)
    assert second.refresh != first.refresh
    assert tokens.access_holder(second.access) == ana


def test_a_reused_refresh_token_ends_its_whole_family(ana: User) -> None:
    first = tokens.issue(ana)
    second = tokens.refresh(first.refresh)
    age_uses(11)
    for stolen_or_descendant in (first.refresh, second.refresh):
        with pytest.raises(InvalidCredentials):
            tokens.refresh(stolen_or_descendant)
    with pytest.raises(InvalidCredentials):
        tokens.access_holder(second.access)


def test_reuse_ends_no_other_family(ana: User, ben: User) -> None:
    other, foreign = tokens.issue(ana), tokens.issue(ben)
    first = tokens.issue(ana)
    tokens.refresh(first.refresh)
    age_uses(11)
    with pytest.raises(InvalidCredentials):
        tokens.refresh(first.refresh)
    assert tokens.refresh(other.refresh)
    assert tokens.refresh(foreign.refresh)


def test_two_tabs_may_refresh_within_ten_seconds(ana: User) -> None:
    first = tokens.issue(ana)
    one = tokens.refresh(first.refresh)
    age_uses(9)
    two = tokens.refresh(first.refresh)
    assert tokens.refresh(one.refresh)
    assert tokens.refresh(two.refresh)


def test_the_grace_is_counted_from_the_first_use(ana: User) -> None:
    first = tokens.issue(ana)
    tokens.refresh(first.refresh)
    age_uses(9)
    tokens.refresh(first.refresh)
    RefreshRecord.objects.filter(used_at__isnull=False).update(
        used_at=timezone.now() - timedelta(seconds=18)
    )
    with pytest.raises(InvalidCredentials):
        tokens.refresh(first.refresh)


def test_no_token_is_kept_in_plain_text(ana: User) -> None:
    pair = tokens.issue(ana)
    kept = [str(row) for model in (RefreshRecord, TokenFamily) for row in model.objects.values()]
    assert pair.refresh not in "".join(kept)
    assert pair.refresh.rpartition(".")[2] not in "".join(kept)


def test_an_access_token_refreshes_nothing(ana: User) -> None:
    with pytest.raises(InvalidCredentials):
        tokens.refresh(tokens.issue(ana).access)


def test_an_inactive_person_refreshes_nothing(ana: User) -> None:
    pair = tokens.issue(ana)
    User.objects.filter(pk=ana.pk).update(is_active=False)
    with pytest.raises(InvalidCredentials):
        tokens.refresh(pair.refresh)


def test_signing_out_everywhere_ends_one_person_s_tokens_only(ana: User, ben: User) -> None:
    hers, his = tokens.issue(ana), tokens.issue(ben)
    services.user_sign_out_everywhere(ana)
    with pytest.raises(InvalidCredentials):
        tokens.refresh(hers.refresh)
    assert tokens.refresh(his.refresh)


def test_revoking_ends_the_access_token_too(ana: User) -> None:
    pair = tokens.issue(ana)
    assert tokens.revoke(pair.refresh) == ana
    with pytest.raises(InvalidCredentials):
        tokens.access_holder(pair.access)


def test_a_sign_in_clears_away_what_expired(ana: User) -> None:
    tokens.issue(ana)
    TokenFamily.objects.update(expires_at=timezone.now() - timedelta(seconds=1))
    tokens.issue(ana)
    assert TokenFamily.objects.count() == RefreshRecord.objects.count() == 1


def test_the_family_lives_as_long_as_its_newest_token(ana: User) -> None:
    pair = tokens.issue(ana)
    TokenFamily.objects.update(expires_at=timezone.now())
    refreshed = tokens.refresh(pair.refresh)
    claims = jwt.decode(refreshed.refresh, options={"verify_signature": False})
    assert TokenFamily.objects.get().expires_at.timestamp() == claims["exp"]
