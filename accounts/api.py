"""Sign up, tokens and one's own profile, for programs."""

from django.contrib.auth import user_logged_in
from django.http import HttpRequest
from ninja import Router, Status

from accounts import endings, services, tokens
from accounts.api_auth import PersonRequest, signed_in
from accounts.lockout import password_holder
from accounts.models import User
from accounts.schemas import (
    PROBLEMS,
    MePatch,
    RefreshIn,
    Registered,
    RegisterIn,
    TokenIn,
    Tokens,
    UserOut,
)
from accounts.throttle import REGISTER, allow

router = Router(tags=["auth"])


@router.post(
    "/register",
    response={201: Registered, **PROBLEMS},
    operation_id="register",
    summary="Make an account",
)
def register(request: HttpRequest, payload: RegisterIn) -> Status[dict[str, object]]:
    allow(REGISTER, request)
    user = services.user_register(**payload.dict())
    pair = tokens.issue(user)
    return Status(201, {"user": user, "access": pair.access, "refresh": pair.refresh})


@router.post(
    "/token", response={200: Tokens, **PROBLEMS}, operation_id="get_tokens", summary="Sign in"
)
def token(request: HttpRequest, payload: TokenIn) -> tokens.Pair:
    user = password_holder(request, email=payload.email, password=payload.password)
    user_logged_in.send(sender=User, request=request, user=user)
    return tokens.issue(user)


@router.post(
    "/token/refresh",
    response={200: Tokens, **PROBLEMS},
    operation_id="refresh_tokens",
    summary="Trade a refresh token for a new pair",
)
def refresh(request: HttpRequest, payload: RefreshIn) -> tokens.Pair:
    return tokens.refresh(payload.refresh)


@router.post(
    "/logout",
    response={204: None, **PROBLEMS},
    operation_id="logout",
    summary="End the sign-in that a refresh token belongs to",
)
def logout(request: HttpRequest, payload: RefreshIn) -> Status[None]:
    endings.signed_out(tokens.revoke(payload.refresh))
    return Status(204, None)


@router.get(
    "/me",
    auth=signed_in,
    response={200: UserOut, **PROBLEMS},
    operation_id="get_me",
    summary="Your profile",
)
def get_me(request: PersonRequest) -> User:
    return request.auth


@router.patch(
    "/me",
    auth=signed_in,
    response={200: UserOut, **PROBLEMS},
    operation_id="update_me",
    summary="Change your profile",
)
def update_me(request: PersonRequest, payload: MePatch) -> User:
    return services.user_update(request.auth, **payload.dict(exclude_unset=True))
