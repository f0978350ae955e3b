"""Projects: a brief, its pipeline and what came of it."""

from typing import Any, Iterator, List, Mapping, Optional, Tuple, cast
from urllib.parse import quote

from .. import types as t
from ..errors import JobFailedError
from ..transport import Transport
from ..wait import Progress, ProgressListener, wait_until


def _at(project_id: str, verb: str = "") -> str:
    return f"/projects/{quote(project_id, safe='')}{verb}"


def _given(**values: Any) -> dict:
    return {key: value for key, value in values.items() if value is not None}


class Projects:
    """`client.projects`"""

    def __init__(self, transport: Transport) -> None:
        self._transport = transport

    def create(
        self,
        title: str,
        prompt: Optional[str] = None,
        description: Optional[str] = None,
        config: Optional[Mapping[str, Any]] = None,
        *,
        idempotency_key: Optional[str] = None,
    ) -> t.CreateProjectAnswer:
        body = _given(title=title, prompt=prompt, description=description, config=config)
        answer = self._transport.json("POST", "/projects", body=body, idempotency_key=idempotency_key)
        return t.CreateProjectAnswer(answer)

    def list(
        self,
        page: Optional[int] = None,
        limit: Optional[int] = None,
        status: Optional[str] = None,
        search: Optional[str] = None,
    ) -> t.ListProjectsAnswer:
        query = _given(page=page, limit=limit, status=status, search=search)
        return t.ListProjectsAnswer(self._transport.json("GET", "/projects", query=query))

    def all(
        self, status: Optional[str] = None, search: Optional[str] = None
    ) -> Iterator[t.ListProjectsAnswerItemsItem]:
        """Every project that fits, page after page."""
        page = 1
        while True:
            found = self.list(page=page, limit=100, status=status, search=search)
            yield from cast("List[t.ListProjectsAnswerItemsItem]", found["items"])
            if page >= found["pages"]:
                return
            page += 1

    def get(self, project_id: str) -> t.GetProjectAnswer:
        return t.GetProjectAnswer(self._transport.json("GET", _at(project_id)))

    def update(self, project_id: str, **changes: Any) -> t.PatchProjectAnswer:
        """Changes what is given: title, description, prompt, config."""
        return t.PatchProjectAnswer(self._transport.json("PATCH", _at(project_id), body=changes))

    def replace(self, project_id: str, title: str, **rest: Any) -> t.PutProjectAnswer:
        body = {"title": title, **rest}
        return t.PutProjectAnswer(self._transport.json("PUT", _at(project_id), body=body))

    def delete(self, project_id: str) -> None:
        self._transport.json("DELETE", _at(project_id))

    def start(
        self,
        project_id: str,
        pipeline_config: Optional[Mapping[str, Any]] = None,
        *,
        fallback: Optional[bool] = None,
        dry_run: Optional[bool] = None,
        max_credits: Optional[int] = None,
        idempotency_key: Optional[str] = None,
    ) -> t.StartProjectAnswer:
        body = _given(
            pipeline_config=pipeline_config, fallback=fallback, dry_run=dry_run, max_credits=max_credits
        )
        answer = self._transport.json(
            "POST", _at(project_id, "/start"), body=body, idempotency_key=idempotency_key
        )
        return t.StartProjectAnswer(answer)

    def status(self, project_id: str) -> t.ProjectStatusAnswer:
        return t.ProjectStatusAnswer(self._transport.json("GET", _at(project_id, "/status")))

    def cancel(self, project_id: str) -> t.CancelProjectAnswer:
        return t.CancelProjectAnswer(self._transport.json("POST", _at(project_id, "/cancel"), body={}))

    def wait_for_completion(
        self,
        project_id: str,
        on_progress: Optional[ProgressListener] = None,
        *,
        interval: float = 2.0,
        timeout: Optional[float] = None,
    ) -> t.GetProjectAnswer:
        """
        Waits for the pipeline's end, in seconds; answers the finished project.
        Raises JobFailedError when it failed or was cancelled, RequestTimeoutError.
        """

        def look() -> Tuple[Progress, Optional[t.GetProjectAnswer]]:
            state = self.status(project_id)
            step = state.current_step.name if state.current_step else None
            progress = Progress(state.progress, step, state.status)
            if state.status == "completed":
                return progress, self.get(project_id)
            if state.status in ("failed", "cancelled"):
                problem = state.error or {}
                message = problem.get("message") or f"The project was {state.status}."
                raise JobFailedError(message, problem.get("code") or state.status.upper(), state)
            return progress, None

        return wait_until(look, on_progress, interval, timeout)
