"""Django settings: what `config.env` read, put where Django looks for it."""

from datetime import timedelta
from typing import Any

from corsheaders.defaults import default_headers
from django.templatetags.static import static
from django.urls import reverse_lazy

from config import env as environment
from config.databases import database
from config.llm import llm_settings
from config.logs import logging_config

ENV = environment.load()
BASE_DIR = environment.BASE_DIR
DATA_DIR = ENV.data_dir
DATA_DIR.mkdir(parents=True, exist_ok=True)

DEBUG = ENV.debug
SECRET_KEY = ENV.secret_key
ALLOWED_HOSTS = ENV.allowed_hosts or (["*"] if DEBUG else [])

INSTALLED_APPS = [
    *(["daphne"] if ENV.debug else []),  # first: it gives `runserver` its ASGI form
    "unfold",
    "django.contrib.admin",
    "django.contrib.auth",
    "django.contrib.contenttypes",
    "django.contrib.sessions",
    "django.contrib.messages",
    "django.contrib.staticfiles",
    "django.contrib.humanize",
    "channels",
    "corsheaders",
    "csp",
    "axes",
    "ninja",
    "config",
    "accounts",
    "tasks",
    "chat",
]

# Every entry can run async: a sync-only one would bind each open stream to a thread of its own.
MIDDLEWARE = [
    "config.middleware.request_id",
    "django.middleware.security.SecurityMiddleware",
    "corsheaders.middleware.CorsMiddleware",
    "csp.middleware.CSPMiddleware",
    "config.admin_csp.admin_csp",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "accounts.middleware.person",
    "django.contrib.messages.middleware.MessageMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
    "axes.middleware.AxesMiddleware",
]

ROOT_URLCONF = "config.urls"
ASGI_APPLICATION = "config.asgi.application"
TEMPLATES = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "DIRS": [BASE_DIR / "templates"],
        "APP_DIRS": True,
        "OPTIONS": {
            "context_processors": [
                "django.template.context_processors.request",
                "django.template.context_processors.i18n",
                "django.contrib.auth.context_processors.auth",
                "django.contrib.messages.context_processors.messages",
                "config.pages.side_bar",
            ],
        },
    },
]

# Data
DATABASES = {"default": database(ENV.database_url, DATA_DIR)}
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"
MEDIA_ROOT = DATA_DIR / "uploads"

REDIS_URL = ENV.redis_url
if REDIS_URL:
    CACHES = {
        "default": {"BACKEND": "django.core.cache.backends.redis.RedisCache", "LOCATION": REDIS_URL}
    }
    CHANNEL_LAYERS = {
        "default": {
            "BACKEND": "channels_redis.core.RedisChannelLayer",
            "CONFIG": {"hosts": [REDIS_URL]},
        }
    }
else:
    CACHES = {"default": {"BACKEND": "django.core.cache.backends.locmem.LocMemCache"}}
    CHANNEL_LAYERS = {"default": {"BACKEND": "channels.layers.InMemoryChannelLayer"}}

# People
AUTH_USER_MODEL = "accounts.User"
AUTHENTICATION_BACKENDS = [
    "axes.backends.AxesStandaloneBackend",
    "accounts.backends.EmailBackend",
]
AUTH_PASSWORD_VALIDATORS = [
    {"NAME": f"django.contrib.auth.password_validation.{name}"}
    for name in (
        "UserAttributeSimilarityValidator",
        "MinimumLengthValidator",
        "CommonPasswordValidator",
        "NumericPasswordValidator",
    )
]
LOGIN_URL = "accounts:login"
LOGIN_REDIRECT_URL = "/"
LOGOUT_REDIRECT_URL = "accounts:login"
SIGNUP = ENV.signup

# The login form's field is called "username" though it holds the e-mail; with Django's own name for
# it (USERNAME_FIELD) axes counted failures under no user, and the right password passed a lock.
AXES_USERNAME_FORM_FIELD = "username"
AXES_FAILURE_LIMIT = 5
AXES_COOLOFF_TIME = 0.25  # hours
AXES_LOCKOUT_PARAMETERS = [["username", "ip_address"]]
AXES_RESET_ON_SUCCESS = True
AXES_RESET_COOL_OFF_ON_FAILURE_DURING_LOCKOUT = False
AXES_DISABLE_ACCESS_LOG = True
AXES_USERNAME_CALLABLE = "accounts.lockout.username"
AXES_LOCKOUT_CALLABLE = "accounts.lockout.response"
AXES_VERBOSE = False

# The chat engine: who answers, and who a request is.
CHATKIT: dict[str, Any] = {
    "LLM": llm_settings(ENV),
    "UI": ENV.chatkit_ui,
    "DOMAIN_KEY": ENV.chatkit_domain_key,
    "BACKEND": ENV.chatkit_backend,
    "WORKFLOW_ID": ENV.chatkit_workflow_id,
    "ENABLED": ENV.chat_enabled,
    "NOTICE": ENV.chat_notice,
    "RATE_STORAGE": ENV.redis_url,
    "MESSAGES_PER_MINUTE": ENV.chat_messages_per_minute,
    "CONCURRENT_RUNS": ENV.chat_concurrent_runs,
    "TOKENS_PER_DAY": ENV.chat_tokens_per_day,
    "SITE_TOKENS_PER_DAY": ENV.chat_site_tokens_per_day,
    "THREADS": ENV.chat_threads,
    "MESSAGES_PER_THREAD": ENV.chat_messages_per_thread,
    "UPLOADS": ENV.chat_uploads,
    "UPLOAD_SIZE": ENV.chat_upload_mb * 1_000_000,
    "UPLOAD_COUNT": ENV.chat_upload_count,
    "UPLOAD_QUOTA": ENV.chat_upload_quota_mb * 1_000_000,
    "ASSISTANT": "tasks.assistant.assistant.TaskAssistant",
    "AUTHENTICATE": "config.people.chat_person",
    "COUNTERS": "config.people.live_counters",
}

SIMPLE_JWT = {
    "ALGORITHM": "HS256",
    "SIGNING_KEY": SECRET_KEY,
    # Whatever else is signed with this key is not ours to accept.
    "AUDIENCE": "chatkit-tasks-api",
    "ACCESS_TOKEN_LIFETIME": timedelta(minutes=15),
    "REFRESH_TOKEN_LIFETIME": timedelta(days=14),
}

# Language and time: the process runs in UTC, people have zones of their own.
LANGUAGE_CODE = "en"
LANGUAGES = [("en", "English"), ("ar", "العربية")]
USE_I18N = True
USE_TZ = True
TIME_ZONE = "UTC"

# Static files
STATIC_URL = "static/"
STATIC_ROOT = DATA_DIR / "staticfiles"
STATICFILES_DIRS = [BASE_DIR / "static"]
STORAGES = {
    "default": {"BACKEND": "django.core.files.storage.FileSystemStorage"},
    "staticfiles": {
        "BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"
        if DEBUG
        else "whitenoise.storage.CompressedManifestStaticFilesStorage"
    },
}

# Other origins
CORS_ALLOWED_ORIGINS = ENV.cors_origins
CORS_ALLOW_CREDENTIALS = True
CORS_ALLOW_HEADERS = [
    *default_headers,
    "idempotency-key",
    "x-chatkit-resume",
    "x-chatkit-run",
    "x-session-token",
    "x-upload-ticket",
]
CORS_EXPOSE_HEADERS = ["Retry-After", "X-ChatKit-Run", "X-Request-ID"]
CSRF_TRUSTED_ORIGINS = ENV.cors_origins

# Browser safety
CSRF_FAILURE_VIEW = "config.errors.csrf_failure"
X_FRAME_OPTIONS = "DENY"
SESSION_ENGINE = "config.sessions"
SESSION_COOKIE_HTTPONLY = True
SESSION_COOKIE_SECURE = CSRF_COOKIE_SECURE = not DEBUG and ENV.https
SECURE_SSL_REDIRECT = not DEBUG and ENV.https
SECURE_REDIRECT_EXEMPT = [r"^livez$", r"^readyz$", r"^health$"]
SECURE_HSTS_SECONDS = 31_536_000 if not DEBUG and ENV.https else 0
SECURE_HSTS_INCLUDE_SUBDOMAINS = SECURE_HSTS_PRELOAD = not DEBUG and ENV.https
SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https") if ENV.trust_proxy else None
CONTENT_SECURITY_POLICY = {
    "DIRECTIVES": {
        "default-src": ["'self'"],
        "script-src": ["'self'"],
        "style-src": ["'self'", "'unsafe-inline'"],
        "img-src": ["'self'", "data:"],
        "connect-src": ["'self'"],
        "object-src": ["'none'"],
        "base-uri": ["'self'"],
        "form-action": ["'self'"],
        "frame-ancestors": ["'none'"],
    },
}

# The admin's head: from its name to the staff's own chat and to the site.
UNFOLD = {
    "SITE_TITLE": "Chatkit Tasks",
    "SITE_HEADER": "Chatkit Tasks",
    # The site's own green, as its tokens have it.
    "COLORS": {
        "primary": {
            "50": "#f0f8f5",
            "100": "#e3f0eb",
            "200": "#c2e2d7",
            "300": "#9adfc9",
            "400": "#74cbb0",
            "500": "#3f9b80",
            "600": "#1b6653",
            "700": "#165546",
            "800": "#124a3c",
            "900": "#0e392e",
            "950": "#08211b",
        },
    },
    "SCRIPTS": [lambda request: static("site/admin.js")],
    "SITE_DROPDOWN": [
        {"icon": "chat", "title": "Assistant", "link": reverse_lazy("admin-assistant")},
        {"icon": "home", "title": "Site", "link": reverse_lazy("home")},
    ],
}

# Mail: without a server, messages are written to the console.
EMAIL_BACKEND = f"django.core.mail.backends.{'smtp' if ENV.email_host else 'console'}.EmailBackend"
EMAIL_HOST = ENV.email_host
EMAIL_PORT = ENV.email_port
EMAIL_HOST_USER = ENV.email_host_user
EMAIL_HOST_PASSWORD = ENV.email_host_password
EMAIL_USE_TLS = ENV.email_use_tls
DEFAULT_FROM_EMAIL = ENV.default_from_email

METRICS_TOKEN = ENV.metrics_token
LOGGING_CONFIG = "logging.config.dictConfig"
LOGGING = logging_config(level=ENV.log_level, form=ENV.log_format, debug=DEBUG)
