"""Addresses that are told when something happens."""

from typing import Any, Iterable, Mapping, Optional, Union
from urllib.parse import quote

from .. import types as t
from ..record import Record
from ..transport import Transport
from ..webhook_signature import verify_webhook


def _at(webhook_id: str, rest: str = "") -> str:
    return f"/webhooks/{quote(webhook_id, safe='')}{rest}"


class Webhooks:
    """`client.webhooks`"""

    def __init__(self, transport: Transport) -> None:
        self._transport = transport

    def create(
        self,
        url: str,
        events: Iterable[str],
        secret: Optional[str] = None,
        description: Optional[str] = None,
    ) -> t.CreateWebhookAnswer:
        """`secret` is in this answer and never again."""
        body: dict = {"url": url, "events": [*events]}
        if secret is not None:
            body["secret"] = secret
        if description is not None:
            body["description"] = description
        return t.CreateWebhookAnswer(self._transport.json("POST", "/webhooks", body=body))

    def list(self) -> t.ListWebhooksAnswer:
        return t.ListWebhooksAnswer(self._transport.json("GET", "/webhooks"))

    def secret(self) -> t.WebhookSecretAnswer:
        """The secret that signs what is sent to a `webhook_url` of a request."""
        return t.WebhookSecretAnswer(self._transport.json("GET", "/webhooks/secret"))

    def get(self, webhook_id: str) -> t.GetWebhookAnswer:
        return t.GetWebhookAnswer(self._transport.json("GET", _at(webhook_id)))

    def update(self, webhook_id: str, **changes: Any) -> t.PatchWebhookAnswer:
        """Changes what is given: url, events, description, status."""
        return t.PatchWebhookAnswer(self._transport.json("PATCH", _at(webhook_id), body=changes))

    def delete(self, webhook_id: str) -> None:
        self._transport.json("DELETE", _at(webhook_id))

    def rotate_secret(self, webhook_id: str, **body: Any) -> t.RotateWebhookSecretAnswer:
        """`secret` and `overlap_hours`, for which both secrets sign."""
        answer = self._transport.json("POST", _at(webhook_id, "/rotate"), body=body)
        return t.RotateWebhookSecretAnswer(answer)

    def test(self, webhook_id: str, event: Optional[str] = None) -> t.TestWebhookAnswer:
        body = {} if event is None else {"event": event}
        return t.TestWebhookAnswer(self._transport.json("POST", _at(webhook_id, "/test"), body=body))

    def deliveries(
        self,
        webhook_id: str,
        limit: Optional[int] = None,
        status: Optional[str] = None,
        event: Optional[str] = None,
    ) -> t.ListWebhookDeliveriesAnswer:
        query = {"limit": limit, "status": status, "event": event}
        answer = self._transport.json("GET", _at(webhook_id, "/deliveries"), query=query)
        return t.ListWebhookDeliveriesAnswer(answer)

    def replay(self, webhook_id: str, delivery_id: str) -> t.ReplayWebhookDeliveryAnswer:
        path = _at(webhook_id, f"/deliveries/{quote(delivery_id, safe='')}/replay")
        return t.ReplayWebhookDeliveryAnswer(self._transport.json("POST", path, body={}))

    @staticmethod
    def verify(
        payload: Union[str, bytes], headers: Mapping[str, str], secret: str, tolerance: float = 300
    ) -> Record:
        """Checks a delivery's signature and answers its event. Raises WebhookVerificationError."""
        return verify_webhook(payload, headers, secret, tolerance)
