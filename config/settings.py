"""The one settings file, fed by the environment.

Every variable is named, with its default and why, in `.env.example`; a test compares the two.
With DEBUG off the project refuses to start without a secret key and allowed hosts.
"""

from pathlib import Path

import environ
from csp.constants import NONE, SELF
from django.core.exceptions import ImproperlyConfigured
from django.utils.translation import gettext_lazy as _

BASE_DIR = Path(__file__).resolve().parent.parent

env = environ.Env()
env.read_env(BASE_DIR / ".env")

# -- How it runs ------------------------------------------------------------------------------

DEBUG = env.bool("DEBUG", default=True)
SECRET_KEY = env.str("SECRET_KEY", default="")
ALLOWED_HOSTS = env.list("ALLOWED_HOSTS", default=[])
BASE_URL = env.str("BASE_URL", default="http://127.0.0.1:8000")
VAR_DIR = Path(env.str("VAR_DIR", default=str(BASE_DIR / "var")))

if DEBUG:
    SECRET_KEY = SECRET_KEY or "only-for-development-and-therefore-not-secret"
    ALLOWED_HOSTS = ALLOWED_HOSTS or ["*"]
elif not SECRET_KEY or not ALLOWED_HOSTS:
    raise ImproperlyConfigured(
        "With DEBUG off, SECRET_KEY and ALLOWED_HOSTS must be set. See .env.example."
    )

ROOT_URLCONF = "config.urls"
WSGI_APPLICATION = "config.wsgi.application"
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"

# -- What it is made of (left imports nothing from the right: docs/architecture.md) -----------

PROJECT_APPS = ["accounts", "core", "resources", "network", "events", "home"]

INSTALLED_APPS = [
    *PROJECT_APPS,
    "allauth",
    "allauth.account",
    "allauth.mfa",
    "allauth.usersessions",
    "csp",
    "django_tasks_db",
    "wagtail_localize",
    "wagtail_localize.locales",
    "wagtail.contrib.redirects",
    "wagtail.contrib.settings",
    "wagtail.contrib.typed_table_block",
    "wagtail.contrib.sitemaps",
    "wagtail.embeds",
    "wagtail.sites",
    "wagtail.users",
    "wagtail.snippets",
    "wagtail.documents",
    "wagtail.images",
    "wagtail.search",
    "wagtail.admin",
    "wagtail",
    "modelcluster",
    "taggit",
    "django_filters",
    "django.contrib.auth",
    "django.contrib.contenttypes",
    "django.contrib.sessions",
    "django.contrib.messages",
    "django.contrib.sitemaps",
    "whitenoise.runserver_nostatic",
    "django.contrib.staticfiles",
]

MIDDLEWARE = [
    "django.middleware.security.SecurityMiddleware",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "core.middleware.ContentSecurityPolicy",
    "core.middleware.PermissionsPolicy",
    "core.middleware.RefuseNullBytes",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "django.middleware.locale.LocaleMiddleware",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "django.contrib.messages.middleware.MessageMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
    "allauth.account.middleware.AccountMiddleware",
    "allauth.usersessions.middleware.UserSessionsMiddleware",
    "resources.middleware.MovedPages",
    "core.middleware.OwnNotFoundPage",
    "core.middleware.AdminDoor",
]

TEMPLATES = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "DIRS": [BASE_DIR / "templates"],
        "APP_DIRS": True,
        "OPTIONS": {
            "context_processors": [
                "django.template.context_processors.request",
                "django.contrib.auth.context_processors.auth",
                "django.contrib.messages.context_processors.messages",
                "wagtail.contrib.settings.context_processors.settings",
            ],
            "builtins": [
                "django.templatetags.i18n",
                "django.templatetags.static",
                "wagtail.templatetags.wagtailcore_tags",
                "core.templatetags.core_tags",
            ],
        },
    }
]

# -- Where things are kept --------------------------------------------------------------------

DATABASES = {"default": env.db_url("DATABASE_URL", default=f"sqlite:///{VAR_DIR}/db.sqlite3")}
if DATABASES["default"]["ENGINE"] == "django.db.backends.sqlite3":
    # Several writers at once: wait for the lock at the start of a transaction, not in its middle.
    DATABASES["default"]["OPTIONS"] = {
        "transaction_mode": "IMMEDIATE",
        "timeout": 20,
        "init_command": "PRAGMA journal_mode=WAL; PRAGMA synchronous=NORMAL;",
    }

CACHES = {"default": env.cache_url("CACHE_URL", default="locmemcache://")}

STATIC_URL = "/static/"
STATIC_ROOT = VAR_DIR / "static"
STATICFILES_DIRS = [BASE_DIR / "static"]
MEDIA_URL = "/media/"
MEDIA_ROOT = VAR_DIR / "media"

STORAGES = {
    "default": {"BACKEND": "django.core.files.storage.FileSystemStorage"},
    # Documents have no address of their own: each download asks who may see it.
    "documents": {
        "BACKEND": "django.core.files.storage.FileSystemStorage",
        "OPTIONS": {"location": str(VAR_DIR / "documents")},  # a task of Wagtail's is told it
    },
    # What people asked for of their own, until they have fetched it or it is too old.
    "exports": {
        "BACKEND": "django.core.files.storage.FileSystemStorage",
        "OPTIONS": {"location": VAR_DIR / "exports"},
    },
    "staticfiles": {
        "BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"
        if DEBUG
        else "whitenoise.storage.CompressedManifestStaticFilesStorage"
    },
}

DATA_UPLOAD_MAX_NUMBER_FIELDS = 10_000  # a long page in the editor has thousands of fields
DATA_UPLOAD_MAX_NUMBER_FILES = 1_000  # a form says in words that it takes fewer

# -- Mail and background work -----------------------------------------------------------------

vars().update(
    env.email_url(
        "EMAIL_URL",
        default=f"filemail:///{VAR_DIR}/mail" if DEBUG else "smtp://localhost:25",
    )
)
DEFAULT_FROM_EMAIL = env.str("MAIL_FROM", default="Peer Learning Network <network@example.org>")
SERVER_EMAIL = DEFAULT_FROM_EMAIL
EMAIL_TIMEOUT = 10  # seconds: a silent mail server must not hold a worker

TASK_QUEUE = env.str("TASK_QUEUE", default="immediate")
TASKS = {
    "default": {
        "BACKEND": {
            "immediate": "django_tasks.backends.immediate.ImmediateBackend",
            "database": "django_tasks_db.DatabaseBackend",
        }[TASK_QUEUE]
    }
}

# -- How long things are kept -----------------------------------------------------------------

# In days. `manage.py apply_retention` does what stands here, the privacy page and "My data" say it;
# home/retention.py has the rule of each.
RETENTION = {
    "contact_messages": 365,  # since somebody wrote by the contact form
    "unfinished_accounts": 14,  # address never confirmed, never signed in
    "never_joined_accounts": 365,  # address confirmed, no place in the network, not used since
    "refused_accounts": 365,  # turned away, and not used since
    "unfinished_applications": 90,  # begun and never handed in
    # With the questions and the answers. The newest stays that names the organisation of a member
    # where the register does not know it: the directory shows it.
    "decided_applications": 180,
    "departure_reports": 180,  # decided: somebody was said to have left
    "sent_messages": 365,  # that a member wrote to a member, never what: so long they can be blocked
    "data_exports": 7,  # a copy of one's own data that nobody fetched
    "removed_sessions": 90,  # what somebody took out of their own programme, so that calendars learn it
    "finished_tasks": 14,  # background work that is done, or failed
    "upload_invitations": 180,  # name and address of who was asked for materials, since the event ended
    "questions_asked": 365,  # what was searched for on a day and how often, without anybody in it
    "notes_drafts": 90,  # that a member kept in the notes of a session and never saved
    "practice_drafts": 90,  # of a section of practice, kept and never saved
    "left_accounts": 730,  # of who left the network and did nothing here since
}

# -- Languages --------------------------------------------------------------------------------

LANGUAGE_CODE = "en-gb"
LANGUAGES = WAGTAIL_CONTENT_LANGUAGES = [("en-gb", _("English")), ("cy", _("Welsh"))]
LOCALE_PATHS = [BASE_DIR / "locale"]
TIME_ZONE = "Europe/London"
USE_TZ = True
USE_I18N = WAGTAIL_I18N_ENABLED = True

# -- Who may sign in --------------------------------------------------------------------------

AUTH_USER_MODEL = "accounts.User"
AUTHENTICATION_BACKENDS = [
    "django.contrib.auth.backends.ModelBackend",
    "allauth.account.auth_backends.AuthenticationBackend",
]
AUTH_PASSWORD_VALIDATORS = [
    {"NAME": "django.contrib.auth.password_validation.MinimumLengthValidator"},
    {"NAME": "django.contrib.auth.password_validation.CommonPasswordValidator"},
    {"NAME": "django.contrib.auth.password_validation.UserAttributeSimilarityValidator"},
]
LOGIN_URL = WAGTAILADMIN_LOGIN_URL = WAGTAIL_FRONTEND_LOGIN_URL = "account_login"
LOGIN_REDIRECT_URL = LOGOUT_REDIRECT_URL = "/"
ACCOUNT_ADAPTER = "core.account_adapter.AccountAdapter"
ACCOUNT_FORMS = {
    "login": "accounts.forms.SignInForm",
    "confirm_login_code": "accounts.forms.SignInCodeForm",
    "reset_password": "accounts.forms.PasswordResetForm",
    "confirm_password_reset_code": "accounts.forms.PasswordResetCodeForm",
    "reset_password_from_key": "accounts.forms.NewPasswordForm",
    "change_password": "accounts.forms.ChangePasswordForm",
    "set_password": "accounts.forms.FirstPasswordForm",
    "add_email": "accounts.forms.NewAddressForm",
    "confirm_email_verification_code": "accounts.forms.AddressCodeForm",
    "reauthenticate": "accounts.forms.PasswordAgainForm",
}
ACCOUNT_USER_MODEL_USERNAME_FIELD = None
ACCOUNT_LOGIN_METHODS = {"email"}
ACCOUNT_SIGNUP_FIELDS = ["email*", "password1*"]
ACCOUNT_EMAIL_SUBJECT_PREFIX = ""
ACCOUNT_PREVENT_ENUMERATION = True
# An address is proved by a code, never by a link: mail scanners open links before people do.
ACCOUNT_EMAIL_VERIFICATION = "mandatory"
ACCOUNT_EMAIL_VERIFICATION_BY_CODE_ENABLED = True
ACCOUNT_EMAIL_VERIFICATION_SUPPORTS_RESEND = True
ACCOUNT_CHANGE_EMAIL = True  # one address each: the new one takes the place of the old
ACCOUNT_EMAIL_NOTIFICATIONS = True  # whoever's account changes is told, at the old address
ACCOUNT_LOGIN_BY_CODE_ENABLED = True
ACCOUNT_LOGIN_BY_CODE_SUPPORTS_RESEND = True
ACCOUNT_PASSWORD_RESET_BY_CODE_ENABLED = True
ALLAUTH_USER_CODE_FORMAT = {"numeric": True, "dashed": False, "length": 6}
ACCOUNT_LOGIN_BY_CODE_MAX_ATTEMPTS = ACCOUNT_EMAIL_VERIFICATION_BY_CODE_MAX_ATTEMPTS = 5
ACCOUNT_PASSWORD_RESET_BY_CODE_MAX_ATTEMPTS = 5
ACCOUNT_LOGIN_BY_CODE_TIMEOUT = 10 * 60  # seconds; council mail can take minutes
ACCOUNT_PASSWORD_RESET_BY_CODE_TIMEOUT = ACCOUNT_EMAIL_VERIFICATION_BY_CODE_TIMEOUT = 10 * 60
# Beside allauth's own. All end within five minutes, as our pages say; but for the contact form, for
# what mails the organisers, and for who opens pages about members for an hour.
ACCOUNT_RATE_LIMITS = {
    "join": "5/h/user",
    "contact": env.str("CONTACT_RATE_LIMIT", default="5/h/ip"),
    # Pages about members: enough to read, and in an hour too few for the whole of a large network.
    "members": "120/m/user,600/h/user",
    "upload": "60/h/ip,30/h/key",  # by a speaker's private link: ten files each
    "departure": "10/d/user",  # somebody was said to have left: it mails the organisers
    "request_login_code": "20/m/ip,3/5m/key",  # five guesses each: fifteen in five minutes
    "reset_password": "20/m/ip,3/5m/key",
}
MESSAGES_A_DAY = 20  # that one member may send to others
# Organisers and administrators show a second factor before the admin opens: core.middleware.AdminDoor.
REQUIRE_SECOND_FACTOR = env.bool("REQUIRE_SECOND_FACTOR", default=not DEBUG)
MFA_ADAPTER = "core.account_adapter.SecondFactorAdapter"
MFA_SUPPORTED_TYPES = ["totp", "webauthn", "recovery_codes"]
MFA_FORMS = {
    "authenticate": "accounts.forms.SecondStepForm",
    "reauthenticate": "accounts.forms.SecondStepAgainForm",
    "activate_totp": "accounts.forms.NewAppForm",
    "login_webauthn": "accounts.forms.PasskeySignInForm",
    "authenticate_webauthn": "accounts.forms.PasskeyStepForm",
    "reauthenticate_webauthn": "accounts.forms.PasskeyAgainForm",
    "add_webauthn": "accounts.forms.NewPasskeyForm",
    "edit_webauthn": "accounts.forms.PasskeyNameForm",
}
MFA_TOTP_TOLERANCE = 1  # half a minute early or late
MFA_PASSKEY_LOGIN_ENABLED = True
MFA_WEBAUTHN_ALLOW_INSECURE_ORIGIN = DEBUG  # http://127.0.0.1 while developing
ALLAUTH_TRUSTED_PROXY_COUNT = env.int("TRUSTED_PROXIES", default=0)

# -- Wagtail ----------------------------------------------------------------------------------

WAGTAIL_SITE_NAME = "Peer Learning Network"
WAGTAILADMIN_BASE_URL = BASE_URL
WAGTAILIMAGES_IMAGE_MODEL = "core.SiteImage"
WAGTAILDOCS_DOCUMENT_MODEL = "core.SiteDocument"
WAGTAILDOCS_DOCUMENT_FORM_BASE = "core.forms.DocumentForm"
WAGTAILDOCS_SERVE_METHOD = "serve_view"
WAGTAILDOCS_INLINE_CONTENT_TYPES = ["application/pdf"]
WAGTAILIMAGES_EXTENSIONS = ["avif", "gif", "jpg", "jpeg", "png", "webp"]  # no SVG from people
WAGTAILSEARCH_BACKENDS = {"default": {"BACKEND": "wagtail.search.backends.database"}}
# One place for passwords and addresses: the site's own account pages, with their limits.
WAGTAIL_PASSWORD_MANAGEMENT_ENABLED = False
WAGTAIL_PASSWORD_RESET_ENABLED = False
WAGTAIL_EMAIL_MANAGEMENT_ENABLED = False
# Nothing of the admin calls out: no avatar service, no update check, no news banner.
WAGTAIL_GRAVATAR_PROVIDER_URL = None
# Wagtail would publish the newest version, which nobody may have read.
WAGTAIL_FINISH_WORKFLOW_ACTION = "network.finishing.publish_what_was_read"
WAGTAIL_ENABLE_UPDATE_CHECK = False
WAGTAIL_ENABLE_WHATS_NEW_BANNER = False
WAGTAILEMBEDS_FINDERS = []

# -- What is noted when something goes wrong ----------------------------------------------------

LOGGING = {
    "version": 1,
    "disable_existing_loggers": False,
    "formatters": {"line": {"format": "{asctime} {levelname} {name} {message}", "style": "{"}},
    "filters": {"without_secrets": {"()": "core.logs.WithoutSecrets"}},
    "handlers": {
        "console": {
            "class": "logging.StreamHandler",
            "formatter": "line",
            "filters": ["without_secrets"],
        }
    },
    "root": {"handlers": ["console"], "level": "WARNING"},
    "loggers": {"django.utils.autoreload": {"level": "WARNING"}},
}

# -- Safety -----------------------------------------------------------------------------------

CONTENT_SECURITY_POLICY = {
    "DIRECTIVES": {
        "default-src": [NONE],
        "script-src": [SELF],
        "style-src": [SELF],
        "img-src": [SELF],
        "font-src": [SELF],
        "connect-src": [SELF],
        "media-src": [SELF],
        "manifest-src": [SELF],
        "form-action": [SELF],
        "base-uri": [NONE],
        "frame-ancestors": [NONE],
    }
}
SECURE_CONTENT_TYPE_NOSNIFF = True
SECURE_REFERRER_POLICY = "strict-origin-when-cross-origin"
SECURE_CROSS_ORIGIN_OPENER_POLICY = "same-origin"
X_FRAME_OPTIONS = "DENY"  # for old browsers; others follow frame-ancestors
SESSION_EXPIRE_AT_BROWSER_CLOSE = True  # longer only for those who ask to stay signed in
SESSION_COOKIE_HTTPONLY = CSRF_COOKIE_HTTPONLY = True
SESSION_COOKIE_SAMESITE = CSRF_COOKIE_SAMESITE = "Lax"
if not DEBUG:
    SECURE_SSL_REDIRECT = env.bool("HTTPS", default=True)
    SESSION_COOKIE_SECURE = CSRF_COOKIE_SECURE = SECURE_SSL_REDIRECT
    SECURE_HSTS_SECONDS = 31_536_000 if SECURE_SSL_REDIRECT else 0
    SECURE_HSTS_INCLUDE_SUBDOMAINS = SECURE_HSTS_PRELOAD = SECURE_SSL_REDIRECT
    if ALLAUTH_TRUSTED_PROXY_COUNT:
        SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https")
