"""What the client does when the server asks it to wait. The server of these tests fails on purpose."""

import http.server
import threading
import unittest
from typing import List, Tuple

from framewright import ConflictError, RateLimitError, ServerError, VideoClient


class Failing(http.server.BaseHTTPRequestHandler):
    answers: List[Tuple[int, str]] = []
    keys: List[str] = []

    def do_POST(self) -> None:
        self.rfile.read(int(self.headers["Content-Length"]))
        Failing.keys.append(self.headers["Idempotency-Key"])
        status, retry_after = Failing.answers.pop(0)
        body = b'{"id": "p1"}' if status == 201 else b'{"error": {"code": "X", "message": "no"}}'
        self.send_response(status)
        self.send_header("Content-Length", str(len(body)))
        if retry_after:
            self.send_header("Retry-After", retry_after)
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, format: str, *args: object) -> None:
        return


class RetriesTest(unittest.TestCase):
    def setUp(self) -> None:
        self.server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Failing)
        threading.Thread(target=self.server.serve_forever, daemon=True).start()
        port = self.server.server_address[1]
        self.client = VideoClient(api_key="x", base_url=f"http://127.0.0.1:{port}/api/v1", max_retries=3)
        Failing.keys = []

    def tearDown(self) -> None:
        self.server.shutdown()
        self.server.server_close()

    def test_tries_again_with_the_same_key(self) -> None:
        Failing.answers = [(429, "0"), (503, "0"), (409, "0"), (201, "")]
        self.assertEqual(self.client.projects.create(title="Tea").id, "p1")
        self.assertEqual((len(Failing.keys), len(set(Failing.keys))), (4, 1))

    def test_gives_up(self) -> None:
        Failing.answers = [(503, "0")] * 4
        with self.assertRaises(ServerError):
            self.client.projects.create(title="Tea")
        Failing.answers = [(409, "")]
        with self.assertRaises(ConflictError):
            self.client.projects.create(title="Tea")
        Failing.answers = [(429, "3600")]
        with self.assertRaises(RateLimitError) as caught:
            self.client.projects.create(title="Tea")
        self.assertEqual(caught.exception.retry_after, 3600)


if __name__ == "__main__":
    unittest.main()
