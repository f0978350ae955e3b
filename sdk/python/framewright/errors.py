"""Everything that this client raises."""

from typing import Any, Mapping, Optional


class FramewrightError(Exception):
    """Base of all errors of this client."""


class ConnectionFailedError(FramewrightError):
    """The server could not be reached, or the connection broke."""


class RequestTimeoutError(FramewrightError, TimeoutError):
    """No answer, or no end of a job, within the time given."""


class WebhookVerificationError(FramewrightError):
    """A webhook whose signature, time or body is not right."""


class JobFailedError(FramewrightError):
    """A pipeline, a generation or an export that ended without success."""

    def __init__(self, message: str, code: str, status: Any) -> None:
        super().__init__(message)
        self.code = code
        self.status = status


class ApiError(FramewrightError):
    """What the server said instead of doing what was asked."""

    def __init__(
        self,
        status: int,
        code: str,
        message: str,
        *,
        field: Optional[str] = None,
        details: Any = None,
        request_id: Optional[str] = None,
        retry_after: Optional[float] = None,
    ) -> None:
        super().__init__(message)
        self.status = status
        self.code = code
        self.message = message
        self.field = field
        self.details = details
        self.request_id = request_id
        #: Seconds to wait, when the server said so.
        self.retry_after = retry_after


class ValidationError(ApiError):
    """400 and 422."""


class AuthenticationError(ApiError):
    """401"""


class InsufficientCreditsError(ApiError):
    """402"""


class PermissionDeniedError(ApiError):
    """403"""


class NotFoundError(ApiError):
    """404"""


class ConflictError(ApiError):
    """409"""


class RateLimitError(ApiError):
    """429"""


class ServerError(ApiError):
    """500 and above."""


_CLASSES = {
    400: ValidationError,
    401: AuthenticationError,
    402: InsufficientCreditsError,
    403: PermissionDeniedError,
    404: NotFoundError,
    409: ConflictError,
    422: ValidationError,
    429: RateLimitError,
}


def error_of(
    status: int, body: Any, request_id: Optional[str], retry_after: Optional[float]
) -> ApiError:
    """The error for an answer that is not a success; reads the bodies of both surfaces."""
    problem = body.get("error") if isinstance(body, Mapping) else None
    if isinstance(problem, Mapping):
        details: Any = problem.get("details") or {}
        first: Mapping[str, Any] = problem
        field = details.get("field") if isinstance(details, Mapping) else None
    else:
        details = body.get("details") if isinstance(body, Mapping) else None
        first = details[0] if isinstance(details, list) and details else {"message": problem}
        field = first.get("field")
    kind = _CLASSES.get(status, ServerError if status >= 500 else ApiError)
    return kind(
        status,
        str(first.get("code") or status),
        str(first.get("message") or f"HTTP {status}"),
        field=field,
        details=details,
        request_id=request_id,
        retry_after=retry_after,
    )
