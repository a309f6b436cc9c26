"""What a person reads when the server starts."""

from django.conf import settings

from accounts.demo import DEMO_EMAIL, DEMO_PASSWORD
from accounts.models import User
from chat.llm.status import llm_line


def banner(host: str, port: int) -> str:
    shown = "127.0.0.1" if host in {"0.0.0.0", "::", ""} else host  # noqa: S104 compared, not bound
    lines = [
        "",
        f"  Chatkit Tasks   http://{shown}:{port}",
        f"  Assistant       {llm_line()}",
    ]
    if settings.DEBUG and User.objects.filter(email=DEMO_EMAIL).exists():
        lines.append(f"  Demo login      {DEMO_EMAIL} / {DEMO_PASSWORD}")
    return "\n".join([*lines, ""])
