"""PostgreSQL has backup tools of its own: which command to run for this site."""

from typing import Any
from urllib.parse import quote

UPLOADS = "The uploads are the folder uploads/ in DATA_DIR: copy it too."


def dump_command(database: dict[str, Any]) -> str:
    return (
        "This site's database is PostgreSQL, which backs itself up. Run:\n"
        f"  pg_dump --format=custom --file=chatkit-tasks.dump {_address(database)}\n{UPLOADS}"
    )


def restore_command(database: dict[str, Any]) -> str:
    return (
        "This site's database is PostgreSQL, which restores itself. Stop the server, then run:\n"
        "  pg_restore --clean --if-exists --single-transaction "
        f"--dbname={_address(database)} chatkit-tasks.dump\n{UPLOADS}"
    )


def _address(database: dict[str, Any]) -> str:
    """Without the password: pg_dump asks for it, or reads PGPASSWORD."""
    user = f"{quote(database['USER'])}@" if database.get("USER") else ""
    port = f":{database['PORT']}" if database.get("PORT") else ""
    return (
        f"postgresql://{user}{database.get('HOST') or 'localhost'}{port}/{quote(database['NAME'])}"
    )
