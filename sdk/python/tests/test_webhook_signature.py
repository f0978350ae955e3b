"""Signatures made by the server (given in the environment), or by the same arithmetic."""

import base64
import hashlib
import hmac
import json
import os
import time
import unittest

from framewright import WebhookVerificationError, verify_webhook

SECRET = "my-webhook-secret"


def headers(payload: str, at: int, secret: str = SECRET) -> dict:
    mac = hmac.new(secret.encode(), f"msg_1.{at}.{payload}".encode(), hashlib.sha256).digest()
    return {
        "Webhook-Id": "msg_1",
        "Webhook-Timestamp": str(at),
        "Webhook-Signature": "v1," + base64.b64encode(mac).decode(),
    }


class SignatureTest(unittest.TestCase):
    def test_accepts_what_was_signed(self) -> None:
        payload = json.dumps({"event": "generation.completed", "data": {"duration": 45.7}})
        event = verify_webhook(payload, headers(payload, int(time.time())), SECRET)
        self.assertEqual((event.event, event.data.duration), ("generation.completed", 45.7))

    def test_accepts_the_server_s_own_signature(self) -> None:
        payload = os.environ["FRAMEWRIGHT_SIGNED_BODY"]
        event = verify_webhook(payload, headers(payload, int(time.time())), SECRET)
        self.assertTrue(event.signature.startswith("sha256="))
        with self.assertRaises(WebhookVerificationError):
            changed = payload.replace("120.5", "1.5")
            verify_webhook(changed, headers(changed, int(time.time())), SECRET)

    def test_refuses_the_rest(self) -> None:
        payload, now = json.dumps({"event": "x"}), int(time.time())
        for text, given, secret in (
            (payload, headers(payload, now - 3600), SECRET),
            (payload + " ", headers(payload, now), SECRET),
            (payload, headers(payload, now), "another"),
            (payload, {}, SECRET),
        ):
            with self.assertRaises(WebhookVerificationError):
                verify_webhook(text, given, secret)


if __name__ == "__main__":
    unittest.main()
