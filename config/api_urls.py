"""Addresses under /api/: every one answers JSON, the unknown ones and the wrong methods too."""

from collections.abc import Callable
from functools import wraps
from typing import Any

from django.http import Http404, HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.urls import URLPattern, re_path

from config.api import api, problem

View = Callable[..., HttpResponseBase]


def _unknown(request: HttpRequest, path: str = "") -> HttpResponse:
    return problem(404, "not_found", "The API has no such address. See /api/docs.")


def _as_json(view: View) -> View:
    @wraps(view, assigned=())
    def answered(request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponseBase:
        try:
            response = view(request, *args, **kwargs)
        except Http404:
            return _unknown(request)
        if response.status_code != 405:
            return response
        allowed = response["Allow"]
        answer = problem(
            405, "method_not_allowed", f"This address does not take {request.method}: {allowed}."
        )
        answer["Allow"] = allowed
        return answer

    return answered


def _patterns() -> list[URLPattern]:
    patterns = [pattern for pattern in api.urls[0] if isinstance(pattern, URLPattern)]
    for pattern in patterns:
        pattern.callback = _as_json(pattern.callback)
    return [*patterns, re_path(r"^(?P<path>.*)$", _unknown)]


urls = (_patterns(), "ninja", api.urls_namespace)
