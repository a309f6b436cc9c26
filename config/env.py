"""Every environment variable of the product, typed; also read from `.env` if there is one."""

import os
from pathlib import Path
from typing import Annotated, Literal

from django.core.exceptions import ImproperlyConfigured
from pydantic import Field, ValidationError, field_validator
from pydantic_settings import BaseSettings, NoDecode, SettingsConfigDict

BASE_DIR = Path(__file__).resolve().parent.parent
INSECURE_KEY = "insecure-development-key-do-not-use-in-production"
CommaList = Annotated[list[str], NoDecode]


class Env(BaseSettings):
    """One field for each key; the name in capitals is the key."""

    model_config = SettingsConfigDict(
        env_file=os.environ.get("ENV_FILE", str(BASE_DIR / ".env")),
        env_ignore_empty=True,
        extra="ignore",
        frozen=True,
    )

    # Site
    debug: bool = True
    secret_key: str = INSECURE_KEY
    allowed_hosts: CommaList = []
    host: str = "127.0.0.1"
    port: int = Field(default=8000, ge=1, le=65535)
    data_dir: Path = BASE_DIR / "var"
    signup: Literal["open", "closed"] = "open"
    cors_origins: CommaList = []
    https: bool = True
    trust_proxy: bool = False

    # Chat
    chatkit_ui: Literal["bundled", "openai"] = "bundled"
    chatkit_domain_key: str = ""
    chatkit_backend: Literal["self", "hosted"] = "self"
    chatkit_workflow_id: str = ""
    chat_enabled: bool = True
    chat_notice: str = ""
    chat_messages_per_minute: int = Field(default=30, ge=0)
    chat_concurrent_runs: int = Field(default=5, ge=0)
    chat_tokens_per_day: int = Field(default=1_000_000, ge=0)
    chat_site_tokens_per_day: int = Field(default=0, ge=0)
    chat_threads: int = Field(default=2_000, ge=0)
    chat_messages_per_thread: int = Field(default=2_000, ge=0)
    chat_uploads: bool = True
    chat_upload_mb: int = Field(default=10, ge=1, le=1000)
    chat_upload_count: int = Field(default=10, ge=1, le=100)
    chat_upload_quota_mb: int = Field(default=200, ge=1)

    metrics_token: str = ""

    # Services
    database_url: str = ""
    redis_url: str = ""

    # Mail
    email_host: str = ""
    email_port: int = 587
    email_host_user: str = ""
    email_host_password: str = ""
    email_use_tls: bool = True
    default_from_email: str = "Chatkit Tasks <tasks@localhost>"

    # The model that answers
    llm_provider: Literal["", "embedded", "openai", "openrouter", "gemini", "ollama", "custom"] = ""
    llm_base_url: str = ""
    llm_api_key: str = ""
    llm_model: str = ""
    llm_models: str = ""
    llm_fallback_model: str = ""
    llm_timeout: float = Field(default=60, gt=0)
    llm_connect_timeout: float = Field(default=5, gt=0)
    llm_retries: int = Field(default=2, ge=0, le=10)
    llm_max_output_tokens: int = Field(default=0, ge=0)
    llm_reasoning_effort: Literal["", "none", "minimal", "low", "medium", "high", "xhigh"] = ""
    llm_transcribe_model: str = ""
    model_name: str = ""
    openrouter_api_key: str = ""
    gemini_api_key: str = ""
    gemini_default_model: str = ""
    openai_api_key: str = ""
    openai_default_model: str = ""

    # Logs
    log_level: Literal["DEBUG", "INFO", "WARNING", "ERROR"] = "INFO"
    log_format: Literal["auto", "console", "json"] = "auto"

    @field_validator("allowed_hosts", "cors_origins", mode="before")
    @classmethod
    def _split(cls, value: object) -> object:
        if isinstance(value, str):
            return [part.strip() for part in value.split(",") if part.strip()]
        return value

    @field_validator("cors_origins")
    @classmethod
    def _origins(cls, value: list[str]) -> list[str]:
        for origin in value:
            if not origin.startswith(("http://", "https://")) or origin.count("/") != 2:
                raise ValueError(f"{origin!r} is no origin; write it like https://app.example.com")
        return value


def load() -> Env:
    """Read the environment; a wrong value is an error that names the key and the way out."""
    try:
        env = Env()
    except ValidationError as error:
        lines = [
            f"{'.'.join(str(part) for part in issue['loc']).upper()}: {issue['msg']}"
            for issue in error.errors()
        ]
        raise ImproperlyConfigured(
            "The environment (or .env) has values that cannot be used.\n  "
            + "\n  ".join(lines)
            + "\nSee .env.example for what each key takes."
        ) from None
    _refuse_unsafe_production(env)
    return env


def _refuse_unsafe_production(env: Env) -> None:
    if env.debug:
        return
    missing = []
    if env.secret_key == INSECURE_KEY or len(env.secret_key) < 50:
        missing.append(
            "SECRET_KEY is missing, the development default or shorter than 50 characters. Write a "
            'long random one, for example from: python -c "import secrets; '
            'print(secrets.token_urlsafe(64))"'
        )
    if not env.allowed_hosts:
        missing.append(
            "ALLOWED_HOSTS is empty. Write the host names this site answers to, separated by "
            "commas, for example: ALLOWED_HOSTS=tasks.example.com"
        )
    if missing:
        raise ImproperlyConfigured(
            "DEBUG is off, so this is a production start, and it is not safe yet.\n  "
            + "\n  ".join(missing)
        )
