"""Tests against a live server: FRAMEWRIGHT_BASE_URL and FRAMEWRIGHT_API_KEY say which."""

import os
import time
import unittest

from framewright import (
    AuthenticationError,
    ConflictError,
    ConnectionFailedError,
    JobFailedError,
    NotFoundError,
    RequestTimeoutError,
    ValidationError,
    VideoClient,
)

PIXEL = bytes.fromhex(
    "89504e470d0a1a0a0000000d49484452000000010000000108020000009077"
    "53de0000000c4944415408d763f8cfc000000301010018dd8db00000000049454e44ae426082"
)


class ClientTest(unittest.TestCase):
    def setUp(self) -> None:
        self.client = VideoClient(api_key=os.environ["FRAMEWRIGHT_API_KEY"])

    def test_projects(self) -> None:
        projects = self.client.projects
        created = projects.create(title="Tea", prompt="The history of tea")
        self.assertEqual((created.title, created["status"]), ("Tea", "draft"))
        self.assertEqual(projects.update(created.id, title="Green tea").title, "Green tea")
        self.assertEqual(projects.get(created.id).progress.steps.voice.status, "pending")
        self.assertEqual([one.id for one in projects.list(search="green").items], [created.id])
        self.assertIn(created.id, [one.id for one in projects.all(search="green")])
        projects.delete(created.id)
        with self.assertRaises(NotFoundError):
            projects.get(created.id)

    def test_pipeline(self) -> None:
        projects = self.client.projects
        project = projects.create(title="Tea", prompt="The history of tea")
        started = projects.start(project.id, {"providers": {"llm": "openai", "voice": "elevenlabs"}})
        self.assertEqual(started.status, "scripting")
        self.assertEqual([one.code for one in started.warnings], ["provider_fallback"] * 2)
        with self.assertRaises(ConflictError):
            projects.start(project.id)
        with self.assertRaises(RequestTimeoutError):
            projects.wait_for_completion(project.id, interval=0.01, timeout=0.02)
        self.assertEqual(projects.cancel(project.id).status, "cancelled")
        seen: list = []
        with self.assertRaises(JobFailedError) as caught:
            projects.wait_for_completion(project.id, seen.append, interval=0.01)
        self.assertEqual(caught.exception.code, "CANCELLED")

    def test_assets(self) -> None:
        assets = self.client.assets
        asset = assets.upload(PIXEL, name="pixel.png")
        self.assertEqual((asset.type, asset.width, asset.height), ("image", 1, 1))
        self.assertEqual(len(assets.download(asset.id)), asset.size)
        self.assertIn(asset.id, [one.id for one in assets.list(type="image").items])
        batch = assets.generate_music("Calm piano", config={"provider": "suno", "duration": 10})
        self.assertEqual(len(batch.music), 1)
        assets.cancel_batch(batch.batch_id)
        with self.assertRaises(JobFailedError):
            assets.wait_for_batch(batch.batch_id, interval=0.01)
        assets.delete(asset.id)

    def test_videos(self) -> None:
        videos = self.client.videos
        asset = self.client.assets.upload(PIXEL, name="pixel.png")
        clips = [{"asset_id": asset.id, "start_time": 0, "duration": 5, "transition_in": "fade"}]
        timeline = videos.create_timeline([{"type": "video", "clips": clips}])
        self.assertEqual(videos.get_timeline(timeline.id).duration, 5)
        with self.assertRaises(ConflictError):  # no renderer in this server, and no film yet
            videos.still(timeline.id, 1.5, "jpeg")
        render = videos.render(timeline.id, output={"include_subtitles": True})
        self.assertEqual(videos.render_status(render.render_id).status, "queued")
        self.assertEqual(videos.cancel_render(render.render_id).status, "cancelled")
        with self.assertRaises(JobFailedError):
            videos.wait_for_render(render.render_id, interval=0.01)
        with self.assertRaises(ConflictError):
            videos.download(render.render_id)

    def test_voices(self) -> None:
        found = self.client.voices.list(provider="elevenlabs", language="fr").voices
        self.assertIn("thomas", [voice.id for voice in found])
        self.assertGreater(len(self.client.voices.preview("thomas", "Bonjour.")), 1000)

    def test_webhooks(self) -> None:
        webhooks = self.client.webhooks
        hook = webhooks.create("https://example.com/hook", ["project.completed"], secret="my-webhook-secret")
        self.assertEqual(hook.secret, "my-webhook-secret")
        sent = webhooks.test(hook.id)
        self.assertIn(sent.id, [one.id for one in webhooks.deliveries(hook.id).deliveries])
        self.assertEqual(webhooks.update(hook.id, status="disabled").status, "disabled")
        webhooks.delete(hook.id)

    def test_public_generation(self) -> None:
        public = self.client.public_generation
        self.assertEqual(public.voices(language="fr", gender="female").voices[0].id, "voice_marie_fr")
        self.assertEqual(public.avatars(tags=["executive"]).avatars[0].id, "avatar_david_business")
        self.assertIsNone(public.start(prompt="The history of tea", dry_run=True).job_id)
        started = public.start(prompt="The history of tea", idempotency_key=f"tea-{time.time()}")
        self.assertEqual(public.status(started.job_id).status, "pending")
        with self.assertRaises(RequestTimeoutError):
            public.wait_for(started.job_id, interval=0.01, timeout=0.02)
        with self.assertRaises(NotFoundError) as caught:
            public.export("video_abc123def456", "vertical")
        self.assertEqual(caught.exception.code, "VIDEO_NOT_FOUND")

    def test_errors(self) -> None:
        with self.assertRaises(ValidationError) as caught:
            self.client.projects.create(title="")
        self.assertEqual((caught.exception.status, caught.exception.field), (422, "title"))
        self.assertTrue(str(caught.exception.request_id).startswith("req_"))
        with self.assertRaises(AuthenticationError):
            VideoClient(api_key="wrong").projects.list()
        nowhere = VideoClient(api_key="x", base_url="http://127.0.0.1:1/api/v1", max_retries=0)
        with self.assertRaises(ConnectionFailedError):
            nowhere.projects.list()


if __name__ == "__main__":
    unittest.main()
