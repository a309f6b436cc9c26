"""One's own profile, the export of everything, and the way out."""

from django.contrib import messages
from django.contrib.auth import update_session_auth_hash
from django.http import HttpRequest, HttpResponse, JsonResponse
from django.http.response import HttpResponseBase
from django.shortcuts import redirect, render
from django.utils import timezone
from django.views.decorators.debug import sensitive_post_parameters
from django.views.decorators.http import require_GET, require_POST

from accounts import personal_data, services
from accounts.decorators import page_for_person, person_of
from accounts.forms import ConfirmForm, ProfileForm
from accounts.views.sign_in import NOTHING_STAYS


@page_for_person
def profile(request: HttpRequest) -> HttpResponse:
    user = person_of(request)
    initial = {name: getattr(user, name) for name in services.EDITABLE}
    form = ProfileForm(request.POST or None, initial=initial)
    if form.is_valid() and form.save(user):
        messages.success(request, "Your profile is saved.")
        return redirect("accounts:profile")
    return render(request, "accounts/profile.html", {"form": form})


@require_GET
@page_for_person
def export(request: HttpRequest) -> HttpResponseBase:
    """Everything that is kept of the person, as a file."""
    answer = JsonResponse(
        personal_data.export_all(person_of(request)),
        json_dumps_params={"indent": 2, "ensure_ascii": False},
    )
    name = f"chatkit-tasks-{timezone.localdate().isoformat()}.json"
    answer["Content-Disposition"] = f'attachment; filename="{name}"'
    return answer


@require_POST
@page_for_person
def sign_out_everywhere(request: HttpRequest) -> HttpResponse:
    """Every other browser and program; this one stays."""
    user = person_of(request)
    services.user_sign_out_everywhere(user)
    update_session_auth_hash(request, user)
    messages.success(request, "Every other browser and program is signed out.")
    return redirect("accounts:profile")


@sensitive_post_parameters()
@page_for_person
def delete(request: HttpRequest) -> HttpResponse:
    user = person_of(request)
    form = ConfirmForm(request.POST or None)
    if form.is_valid() and form.confirmed(request, user):
        services.user_delete(user)
        request.session.flush()
        messages.success(request, "Your account and everything in it is deleted.")
        answer = redirect("accounts:login")
        answer["Clear-Site-Data"] = NOTHING_STAYS
        return answer
    return render(request, "accounts/delete.html", {"form": form})
