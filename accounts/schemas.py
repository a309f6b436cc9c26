"""The shapes that the auth API takes and gives, and the one shape of every error."""

from typing import Annotated, Literal

from django.conf import settings
from ninja import Schema
from pydantic import Field

Email = Annotated[str, Field(min_length=3, max_length=254, json_schema_extra={"format": "email"})]
Password = Annotated[str, Field(min_length=1, max_length=1024)]
Token = Annotated[str, Field(min_length=1, max_length=4096)]
Name = Annotated[str, Field(max_length=120)]
TimeZone = Annotated[str, Field(min_length=1, max_length=64, examples=["Europe/Berlin"])]
Language = Annotated[
    str, Field(json_schema_extra={"enum": [code for code, _ in settings.LANGUAGES]})
]


class Problem(Schema):
    """Every error of the API."""

    code: str
    message: str
    fields: dict[str, str] | None = None


# What any route may answer besides its result.
PROBLEMS = dict.fromkeys((400, 401, 403, 404, 413, 415, 422, 429), Problem)


class UserOut(Schema):
    email: str
    name: str
    time_zone: str
    language: str
    theme: Literal["system", "light", "dark"]


class RegisterIn(Schema):
    email: Email
    password: Password
    name: Name = ""
    time_zone: TimeZone = "UTC"


class TokenIn(Schema):
    email: Email
    password: Password


class RefreshIn(Schema):
    refresh: Token


class MePatch(Schema):
    """Only what is given changes."""

    name: Name = ""
    time_zone: TimeZone = "UTC"
    language: Language = "en"
    theme: Literal["system", "light", "dark"] = "system"


class Tokens(Schema):
    access: str
    refresh: str


class Registered(Tokens):
    user: UserOut
