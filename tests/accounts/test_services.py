import pytest

from accounts import endings, services, tokens
from accounts.errors import AccountInvalid, InvalidCredentials
from accounts.models import User


@pytest.fixture
def told(monkeypatch: pytest.MonkeyPatch) -> list[tuple[str, User]]:
    calls: list[tuple[str, User]] = []
    monkeypatch.setattr(endings, "_sign_out", [lambda user: calls.append(("out", user))])
    monkeypatch.setattr(endings, "_deactivate", [lambda user: calls.append(("off", user))])
    return calls


@pytest.mark.django_db(transaction=True)
def test_deactivation_ends_everything_and_tells(told: list) -> None:
    ana = User.objects.create_user("ana@example.com", "a-good-passphrase")
    pair = tokens.issue(ana)
    services.user_deactivate(ana)
    services.user_activate(ana)
    with pytest.raises(InvalidCredentials):
        tokens.refresh(pair.refresh)
    assert told == [("off", ana)]


@pytest.mark.django_db(transaction=True)
def test_a_new_password_tells_that_sign_ins_ended(told: list) -> None:
    ana = User.objects.create_user("ana@example.com", "a-good-passphrase")
    services.user_set_password(ana, "another good passphrase")
    assert told == [("out", ana)]


def test_a_weak_new_password_changes_nothing(ana: User) -> None:
    with pytest.raises(AccountInvalid) as error:
        services.user_set_password(ana, "password")
    assert "password" in error.value.fields
    ana.refresh_from_db()
    assert ana.check_password("a-good-passphrase")


def test_an_update_touches_only_what_a_person_may_change(ana: User) -> None:
    services.user_update(ana, name="Anna", is_staff=True, email="x@example.com")
    ana.refresh_from_db()
    assert (ana.name, ana.is_staff, ana.email) == ("Anna", False, "ana@example.com")


def test_deletion_tells_before_the_data_goes(ana: User, ben: User, told: list) -> None:
    services.user_delete(ana)
    assert [kind for kind, _ in told] == ["off"]
    assert list(User.objects.all()) == [ben]


def test_the_same_email_in_another_case_is_the_same_person(ana: User) -> None:
    with pytest.raises(AccountInvalid) as error:
        services.user_register(email="ANA@EXAMPLE.COM", password="correct horse battery")
    assert "already" in error.value.fields["email"]
