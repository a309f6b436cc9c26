"""Following an answer again after a lost connection, and stopping it."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse, HttpResponseBase, JsonResponse
from django.views.decorators.csrf import csrf_exempt

from chat.context import RequestContext
from chat.runs import live
from chat.runs.stopping import stop_thread
from chat.views.answers import FollowingResponse, form_of, only, refusal
from chat.views.people import context_or_refusal


async def follow(request: HttpRequest, thread_id: str) -> HttpResponseBase:
    """The thread's last answer from `?after=<n>` on; 204 when there is none to follow."""
    if request.method != "GET":
        return only("GET")
    context = await context_or_refusal(request)
    if not isinstance(context, RequestContext):
        return context
    after = request.GET.get("after") or "0"
    if not (after.isascii() and after.isdigit() and len(after) < 10):
        return refusal(400, "bad_request", "`after` is the number of the last event you have.")
    run = live.find(context.owner_id, thread_id)
    if run is None:
        return HttpResponse(status=204)
    return FollowingResponse(run, form=form_of(request), numbered=True, after=int(after))


@csrf_exempt  # CHATKIT["AUTHENTICATE"] checks it where a cookie speaks for the person
async def stop(request: HttpRequest, thread_id: str) -> HttpResponseBase:
    if request.method != "POST":
        return only("POST")
    context = await context_or_refusal(request)
    if not isinstance(context, RequestContext):
        return context
    return JsonResponse({"stopped": await stop_thread(context.owner_id, thread_id)})
