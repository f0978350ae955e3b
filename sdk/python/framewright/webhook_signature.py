"""Checks that a webhook came from the server."""

import base64
import hashlib
import hmac
import json
import time
from typing import Any, Mapping, Union

from .errors import WebhookVerificationError
from .record import Record


class _Number(str):
    """A number as it was written, so that it is signed as it was written."""


def verify_webhook(
    payload: Union[str, bytes],
    headers: Mapping[str, str],
    secret: str,
    tolerance: float = 300,
) -> Record:
    """
    Checks that a delivery came from the server, is recent and was not changed: the headers (Standard Webhooks 1.0), and
    the body's own `signature` when it has one. Answers the event.

    `payload` is the body as it came; `tolerance` is how old a delivery may be, in seconds.
    Raises WebhookVerificationError.
    """
    text = payload.decode() if isinstance(payload, bytes) else payload
    given = {name.lower(): value for name, value in headers.items()}
    try:
        identifier = given["webhook-id"]
        timestamp = given["webhook-timestamp"]
        signatures = given["webhook-signature"].split(" ")
    except KeyError as missing:
        raise WebhookVerificationError(f"The header {missing} is missing.") from None
    if not timestamp.isdigit() or abs(time.time() - int(timestamp)) > tolerance:
        raise WebhookVerificationError("The delivery is too old, or from the future.")
    mac = _hmac(secret, f"{identifier}.{timestamp}.{text}")
    expected = "v1," + base64.b64encode(mac).decode()
    if not any(hmac.compare_digest(one.encode(), expected.encode()) for one in signatures):
        raise WebhookVerificationError("The signature is not right.")
    _check_body(text, secret, rotating=len(signatures) > 1)
    return Record(json.loads(text))


def _check_body(text: str, secret: str, rotating: bool) -> None:
    body = json.loads(text, parse_int=_Number, parse_float=_Number)
    signature = body.pop("signature", None)
    if signature is None:
        return
    expected = "sha256=" + _hmac(secret, canonical_json(body)).hex()
    # While a secret rotates the body carries one secret's signature; the headers carry both.
    if not hmac.compare_digest(str(signature).encode(), expected.encode()) and not rotating:
        raise WebhookVerificationError("The body's signature is not right.")


def canonical_json(value: Any) -> str:
    """JSON with sorted keys and no spaces, over which the body's own signature goes."""
    if isinstance(value, _Number):
        return str(value)
    if isinstance(value, dict):
        # Sorted as JavaScript sorts: by UTF-16 units.
        keys = sorted(value, key=lambda key: key.encode("utf-16-be", "surrogatepass"))
        return "{" + ",".join(f"{canonical_json(key)}:{canonical_json(value[key])}" for key in keys) + "}"
    if isinstance(value, list):
        return "[" + ",".join(map(canonical_json, value)) + "]"
    return json.dumps(value, ensure_ascii=False)


def _hmac(secret: str, text: str) -> bytes:
    prefix = "whsec_"
    key = base64.b64decode(secret[len(prefix) :]) if secret.startswith(prefix) else secret.encode()
    return hmac.new(key, text.encode(), hashlib.sha256).digest()
