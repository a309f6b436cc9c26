"""`/api/chatkit/`: tokens for ChatKit clients that hold no cookie of this site."""

from django.http import HttpRequest
from ninja import Router, Schema
from ninja.errors import AuthenticationError
from pydantic import Field

from accounts.api_auth import PersonRequest, signed_in
from accounts.errors import InvalidCredentials
from accounts.identify import identify
from accounts.logins import login_holder, login_of
from accounts.schemas import PROBLEMS
from chat.conf import conf
from chat.hosted import hosted_session, is_hosted
from chat.session_tokens import BadToken, SessionToken, issue, login_in

router = Router(tags=["chatkit"])
ANSWERS = {**PROBLEMS, 502: PROBLEMS[400]}


class RefreshIn(Schema):
    currentClientSecret: str = Field(min_length=1, max_length=4096)


class ClientSecret(Schema):
    client_secret: str
    expires_at: int


@router.post(
    "/session",
    auth=signed_in,
    response={200: ClientSecret, **ANSWERS},
    operation_id="create_chatkit_session",
    summary="A short-lived token that opens the chat and nothing else",
)
def session(request: PersonRequest) -> SessionToken:
    if is_hosted():
        return hosted_session(request.auth.pk)
    return issue(login_of(request, request.auth))


@router.post(
    "/refresh",
    response={200: ClientSecret, **ANSWERS},
    operation_id="refresh_chatkit_session",
    summary="Trade a chat token for a new one, while the login that issued it lasts",
)
def refresh(request: HttpRequest, payload: RefreshIn) -> SessionToken:
    if is_hosted():
        person = identify(request)  # OpenAI's secret says nothing to us
        if person is None:
            raise AuthenticationError
        return hosted_session(person.pk)
    try:
        login = login_in(payload.currentClientSecret, late=conf().session_refresh_seconds)
    except BadToken:
        raise InvalidCredentials from None
    login_holder(login)
    return issue(login)
