"""Sends calls: credentials, timeouts, attempts, errors."""

import email.utils
import http.client
import json
import random
import socket
import time
import urllib.error
import urllib.parse
import urllib.request
import uuid
from typing import Any, Mapping, Optional, Tuple

from .errors import ConnectionFailedError, FramewrightError, RequestTimeoutError, error_of

#: First pause between attempts, in seconds; it doubles each time, with a random share, up to the longest.
FIRST_PAUSE = 0.5
LONGEST_PAUSE = 8.0


class Transport:
    """One server with one key."""

    def __init__(
        self,
        api_key: str,
        base_url: str,
        public_base_url: Optional[str],
        timeout: float,
        max_retries: int,
        max_retry_after: float,
    ) -> None:
        if not api_key:
            raise FramewrightError("VideoClient needs an api_key.")
        self._api_key = api_key
        self._base = base_url.rstrip("/")
        beside = urllib.parse.urljoin(self._base, "/api/public/v1")
        self._public = (public_base_url or beside).rstrip("/")
        self._timeout = timeout
        self._max_retries = max_retries
        self._max_retry_after = max_retry_after

    def json(self, method: str, path: str, **call: Any) -> Any:
        """Sends a call and reads its JSON; None when there is none."""
        content, _ = self.send(method, path, **call)
        return json.loads(content) if content else None

    def send(
        self,
        method: str,
        path: str,
        *,
        query: Optional[Mapping[str, Any]] = None,
        body: Any = None,
        form: Optional[Tuple[str, bytes]] = None,
        public: bool = False,
        idempotency_key: Optional[str] = None,
    ) -> Tuple[bytes, http.client.HTTPMessage]:
        """Sends a call; answers the body and the headers of its success."""
        url = (self._public if public else self._base) + path
        given = {key: _text(value) for key, value in (query or {}).items() if value is not None}
        if given:
            url += "?" + urllib.parse.urlencode(given)
        headers = {
            "Authorization": f"Bearer {self._api_key}",
            "Accept": "application/json",
            "Accept-Language": "en",
        }
        data: Optional[bytes] = None
        if form is not None:
            headers["Content-Type"], data = form
        elif body is not None:
            headers["Content-Type"] = "application/json"
            data = json.dumps(body).encode()
        if method == "POST":
            # The same key for each attempt: retrying never does anything twice.
            headers["Idempotency-Key"] = idempotency_key or str(uuid.uuid4())
        request = urllib.request.Request(url, data=data, headers=headers, method=method)
        attempt = 0
        while True:
            try:
                return self._attempt(request)
            except _Again as again:
                wait = again.wait if again.wait is not None else _back_off(attempt)
                if attempt >= self._max_retries or wait > self._max_retry_after:
                    raise again.error from again.error.__cause__
                time.sleep(wait)
                attempt += 1

    def _attempt(self, request: urllib.request.Request) -> Tuple[bytes, http.client.HTTPMessage]:
        try:
            with urllib.request.urlopen(request, timeout=self._timeout) as response:
                return response.read(), response.headers
        except urllib.error.HTTPError as failure:
            retry_after = _retry_after(failure.headers.get("Retry-After"))
            problem = error_of(
                failure.code, _json(failure), failure.headers.get("X-Request-Id"), retry_after
            )
            # A conflict that passes by itself says when: the attempt before this one is still being answered.
            passes = failure.code == 409 and retry_after is not None
            if passes or failure.code == 429 or failure.code >= 500:
                raise _Again(problem, retry_after) from None
            raise problem from None
        except (socket.timeout, urllib.error.URLError, http.client.HTTPException, OSError) as failure:
            reason = getattr(failure, "reason", failure)
            kind = RequestTimeoutError if isinstance(reason, socket.timeout) else ConnectionFailedError
            problem = kind(f"{request.get_method()} {request.full_url}: {reason}")
            problem.__cause__ = failure
            raise _Again(problem, None) from None


class _Again(Exception):
    """A failure that another attempt may mend, after `wait` seconds when the server said so."""

    def __init__(self, error: FramewrightError, wait: Optional[float]) -> None:
        super().__init__(str(error))
        self.error = error
        self.wait = wait


def _back_off(attempt: int) -> float:
    return min(LONGEST_PAUSE, FIRST_PAUSE * 2**attempt) * random.uniform(0.5, 1)


def _retry_after(value: Optional[str]) -> Optional[float]:
    """Seconds of a Retry-After header, which is a number or a date."""
    if not value:
        return None
    try:
        return max(0.0, float(value))
    except ValueError:
        pass
    try:
        return max(0.0, email.utils.parsedate_to_datetime(value).timestamp() - time.time())
    except ValueError:
        return None


def _json(response: Any) -> Any:
    try:
        return json.loads(response.read())
    except (ValueError, OSError):
        return None


def _text(value: Any) -> str:
    if isinstance(value, bool):
        return "true" if value else "false"
    return ",".join(map(str, value)) if isinstance(value, (list, tuple)) else str(value)
