"""Sessions in the database, found by a statement that is made once; Django's own in all else."""

from django.contrib.sessions.backends import db
from django.contrib.sessions.models import Session
from django.utils import timezone

from accounts.lookups import Lookup

LIVING = Lookup(Session, "session_key", "expire_date__gt")


class SessionStore(db.SessionStore):
    def _get_session_from_db(self) -> Session | None:
        found = LIVING(self.session_key, timezone.now())
        if found is None:
            self._session_key = None
        return found
