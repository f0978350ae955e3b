"""The public generation API. Answers are what its `data` holds."""

from typing import Any, Iterable, Optional, Tuple
from urllib.parse import quote

from .. import types as t
from ..errors import JobFailedError
from ..transport import Transport
from ..wait import Progress, ProgressListener, wait_until

#: Steps that a generation counts.
_STEPS = 5


class PublicGeneration:
    """`client.public_generation`"""

    def __init__(self, transport: Transport) -> None:
        self._transport = transport

    def _json(self, method: str, path: str, **call: Any) -> Any:
        return self._transport.json(method, path, public=True, **call)

    def voices(
        self,
        language: Optional[str] = None,
        gender: Optional[str] = None,
        tags: Optional[Iterable[str]] = None,
    ) -> t.ListVoicesAnswer:
        query = {"language": language, "gender": gender, "tags": None if tags is None else [*tags]}
        return t.ListVoicesAnswer(self._json("GET", "/resources/voices", query=query))

    def avatars(
        self, gender: Optional[str] = None, tags: Optional[Iterable[str]] = None
    ) -> t.ListAvatarsAnswer:
        query = {"gender": gender, "tags": None if tags is None else [*tags]}
        return t.ListAvatarsAnswer(self._json("GET", "/resources/avatars", query=query))

    def start(self, *, idempotency_key: Optional[str] = None, **body: Any) -> t.StartGenerationAnswerData:
        """prompt, script, voice_id, avatar_id, format … as the API takes them."""
        answer = self._json("POST", "/generation/start", body=body, idempotency_key=idempotency_key)
        return t.StartGenerationAnswerData(answer["data"])

    def status(self, job_id: str) -> t.GenerationStatusAnswerData:
        path = f"/generation/status/{quote(job_id, safe='')}"
        return t.GenerationStatusAnswerData(self._json("GET", path)["data"])

    def wait_for(
        self,
        job_id: str,
        on_progress: Optional[ProgressListener] = None,
        *,
        interval: float = 2.0,
        timeout: Optional[float] = None,
    ) -> t.GenerationStatusAnswerDataResult:
        """Waits for a generation's end. Raises JobFailedError, RequestTimeoutError."""

        def look() -> Tuple[Progress, Optional[Any]]:
            state = self.status(job_id)
            done = state.status == "completed"
            percentage = 100 if done else round((state.progress_step - 1) / _STEPS * 100)
            return Progress(percentage, state.current_step, state.status), _result(state)

        return wait_until(look, on_progress, interval, timeout)

    def export(
        self,
        video_id: str,
        format: Optional[str] = None,
        *,
        idempotency_key: Optional[str] = None,
        **body: Any,
    ) -> t.StartExportAnswerData:
        given = {"video_id": video_id, **({} if format is None else {"format": format}), **body}
        answer = self._json("POST", "/export/start", body=given, idempotency_key=idempotency_key)
        return t.StartExportAnswerData(answer["data"])

    def export_status(self, job_id: str) -> t.ExportStatusAnswerData:
        path = f"/export/status/{quote(job_id, safe='')}"
        return t.ExportStatusAnswerData(self._json("GET", path)["data"])

    def wait_for_export(
        self,
        job_id: str,
        on_progress: Optional[ProgressListener] = None,
        *,
        interval: float = 2.0,
        timeout: Optional[float] = None,
    ) -> t.ExportStatusAnswerDataResult:
        """Waits for an export's end. Raises JobFailedError, RequestTimeoutError."""

        def look() -> Tuple[Progress, Optional[Any]]:
            state = self.export_status(job_id)
            return Progress(state.progress, state.current_step, state.status), _result(state)

        return wait_until(look, on_progress, interval, timeout)


def _result(state: Any) -> Optional[Any]:
    if state.status == "failed":
        problem = state.error or {}
        raise JobFailedError(
            problem.get("message") or "The job failed.", problem.get("code") or "FAILED", state
        )
    return state.result
