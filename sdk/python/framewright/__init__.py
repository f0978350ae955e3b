"""The client of a Framewright installation."""

from .client import VideoClient
from .errors import (
    ApiError,
    AuthenticationError,
    ConflictError,
    ConnectionFailedError,
    FramewrightError,
    InsufficientCreditsError,
    JobFailedError,
    NotFoundError,
    PermissionDeniedError,
    RateLimitError,
    RequestTimeoutError,
    ServerError,
    ValidationError,
    WebhookVerificationError,
)
from .record import Record
from .wait import Progress
from .webhook_signature import verify_webhook

__all__ = [
    "ApiError",
    "AuthenticationError",
    "ConflictError",
    "ConnectionFailedError",
    "FramewrightError",
    "InsufficientCreditsError",
    "JobFailedError",
    "NotFoundError",
    "PermissionDeniedError",
    "Progress",
    "RateLimitError",
    "Record",
    "RequestTimeoutError",
    "ServerError",
    "ValidationError",
    "VideoClient",
    "WebhookVerificationError",
    "verify_webhook",
]
__version__ = "1.0.0"
