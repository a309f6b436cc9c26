import json

import pytest

from accounts import personal_data, services, tokens
from accounts.models import RefreshRecord, TokenFamily, User


@pytest.fixture
def notes(monkeypatch: pytest.MonkeyPatch) -> dict[int, str]:
    """A package above that keeps one note of each person."""
    kept: dict[int, str] = {}
    monkeypatch.setattr(personal_data, "_parts", dict(personal_data._parts))
    personal_data.register(
        "notes",
        export=lambda user: [kept[user.pk]] if user.pk in kept else [],
        delete=lambda user: kept.pop(user.pk, None),
    )
    return kept


def test_the_export_has_every_part_and_one_person_only(
    ana: User, ben: User, notes: dict[int, str]
) -> None:
    notes.update({ana.pk: "hers", ben.pk: "his"})
    found = personal_data.export_all(ana)
    assert found["notes"] == ["hers"]
    assert "ben@example.com" not in json.dumps(found)
    assert "his" not in json.dumps(found)


def test_the_export_holds_no_secret(ana: User) -> None:
    pair = tokens.issue(ana)
    text = json.dumps(personal_data.export_all(ana))
    for secret in (ana.password, ana.sign_in_stamp, pair.refresh):
        assert secret not in text


def test_deletion_walks_every_part_and_spares_the_others(
    ana: User, ben: User, notes: dict[int, str]
) -> None:
    notes.update({ana.pk: "hers", ben.pk: "his"})
    tokens.issue(ana)
    tokens.issue(ben)
    services.user_delete(ana)
    assert list(notes.values()) == ["his"]
    assert TokenFamily.objects.get().user == ben
    assert RefreshRecord.objects.count() == 1


def test_a_part_that_fails_leaves_the_account_whole(
    ana: User, notes: dict[int, str], monkeypatch: pytest.MonkeyPatch
) -> None:
    def broken(user: User) -> None:
        raise OSError("disk")

    personal_data.register("broken", export=lambda user: None, delete=broken)
    with pytest.raises(OSError, match="disk"):
        services.user_delete(ana)
    assert User.objects.get(pk=ana.pk).is_active


def test_a_name_is_taken_once(notes: dict[int, str]) -> None:
    with pytest.raises(ValueError, match="twice"):
        personal_data.register("notes", export=lambda user: None, delete=lambda user: None)
