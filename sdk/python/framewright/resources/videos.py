"""Timelines and their renders."""

from typing import Any, Iterable, Mapping, Optional, Tuple
from urllib.parse import quote

from .. import types as t
from ..errors import JobFailedError
from ..transport import Transport
from ..wait import Progress, ProgressListener, wait_until


def _timeline(timeline_id: str) -> str:
    return f"/videos/timeline/{quote(timeline_id, safe='')}"


def _render(render_id: str, verb: str) -> str:
    return f"/videos/render/{quote(render_id, safe='')}{verb}"


class Videos:
    """`client.videos`"""

    def __init__(self, transport: Transport) -> None:
        self._transport = transport

    def create_timeline(self, tracks: Iterable[Mapping[str, Any]], **rest: Any) -> t.CreateTimelineAnswer:
        """`rest`: project_id, config and whatever else the API takes."""
        body = {"tracks": [*tracks], **rest}
        return t.CreateTimelineAnswer(self._transport.json("POST", "/videos/timeline", body=body))

    def get_timeline(self, timeline_id: str) -> t.GetTimelineAnswer:
        return t.GetTimelineAnswer(self._transport.json("GET", _timeline(timeline_id)))

    def replace_timeline(
        self, timeline_id: str, tracks: Iterable[Mapping[str, Any]], **rest: Any
    ) -> t.ReplaceTimelineAnswer:
        body = {"tracks": [*tracks], **rest}
        return t.ReplaceTimelineAnswer(self._transport.json("PUT", _timeline(timeline_id), body=body))

    def still(self, timeline_id: str, time: float = 0, type: str = "png") -> bytes:
        """One picture of a timeline or a film, `png` or `jpeg`, at a time in seconds; drawn when it is asked for."""
        return self._transport.send("GET", f"{_timeline(timeline_id)}/still", query={"time": time, "type": type})[0]

    def render(self, timeline_id: str, *, idempotency_key: Optional[str] = None, **rest: Any) -> t.StartRenderAnswer:
        """`rest`: config, output, dry_run, max_credits."""
        body = {"timeline_id": timeline_id, **rest}
        answer = self._transport.json("POST", "/videos/render", body=body, idempotency_key=idempotency_key)
        return t.StartRenderAnswer(answer)

    def render_status(self, render_id: str) -> t.RenderStatusAnswer:
        return t.RenderStatusAnswer(self._transport.json("GET", _render(render_id, "/status")))

    def cancel_render(self, render_id: str) -> t.CancelRenderAnswer:
        return t.CancelRenderAnswer(self._transport.json("POST", _render(render_id, "/cancel"), body={}))

    def wait_for_render(
        self,
        render_id: str,
        on_progress: Optional[ProgressListener] = None,
        *,
        interval: float = 2.0,
        timeout: Optional[float] = None,
    ) -> t.RenderStatusAnswer:
        """Waits for a render's end. Raises JobFailedError, RequestTimeoutError."""

        def look() -> Tuple[Progress, Optional[t.RenderStatusAnswer]]:
            state = self.render_status(render_id)
            if state.status in ("failed", "cancelled"):
                problem = state.error or {}
                message = problem.get("message") or f"The render was {state.status}."
                raise JobFailedError(message, problem.get("code") or state.status.upper(), state)
            progress = Progress(state.progress, state.current_stage, state.status)
            return progress, state if state.status == "completed" else None

        return wait_until(look, on_progress, interval, timeout)

    def download(self, video_id: str) -> bytes:
        """A rendered video's file; takes the id of a render, of a project's video or of a clip."""
        return self._transport.send("GET", f"/videos/{quote(video_id, safe='')}/download")[0]
