"""Pictures, clips, voices and music."""

import mimetypes
import os
import uuid
from typing import Any, Iterable, Mapping, Optional, Tuple, Union
from urllib.parse import quote

from .. import types as t
from ..errors import JobFailedError
from ..transport import Transport
from ..wait import Progress, ProgressListener, wait_until


def _at(asset_id: str, verb: str = "") -> str:
    return f"/assets/{quote(asset_id, safe='')}{verb}"


class Assets:
    """`client.assets`. The generate calls start a batch; see `wait_for_batch`."""

    def __init__(self, transport: Transport) -> None:
        self._transport = transport

    def generate_images(self, prompts: Iterable[Mapping[str, Any]], **rest: Any) -> t.GenerateImagesAnswer:
        """`rest`: project_id, config and whatever else the API takes."""
        body = {"prompts": [*prompts], **rest}
        return t.GenerateImagesAnswer(self._post("/assets/images/generate", body))

    def generate_voice(self, segments: Iterable[Mapping[str, Any]], **rest: Any) -> t.GenerateVoiceAnswer:
        body = {"segments": [*segments], **rest}
        return t.GenerateVoiceAnswer(self._post("/assets/voice/generate", body))

    def generate_music(self, prompt: str, **rest: Any) -> t.GenerateMusicAnswer:
        return t.GenerateMusicAnswer(self._post("/assets/music/generate", {"prompt": prompt, **rest}))

    def generate_videos(self, prompts: Iterable[Mapping[str, Any]], **rest: Any) -> t.GenerateVideosAnswer:
        body = {"prompts": [*prompts], **rest}
        return t.GenerateVideosAnswer(self._post("/assets/videos/generate", body))

    def _post(self, path: str, body: Mapping[str, Any]) -> Any:
        given = dict(body)
        key = given.pop("idempotency_key", None)
        return self._transport.json("POST", path, body=given, idempotency_key=key)

    def batch(self, batch_id: str) -> t.GetBatchAnswer:
        return t.GetBatchAnswer(self._transport.json("GET", f"/assets/batches/{quote(batch_id, safe='')}"))

    def cancel_batch(self, batch_id: str) -> t.CancelBatchAnswer:
        path = f"/assets/batches/{quote(batch_id, safe='')}/cancel"
        return t.CancelBatchAnswer(self._transport.json("POST", path, body={}))

    def wait_for_batch(
        self,
        batch_id: str,
        on_progress: Optional[ProgressListener] = None,
        *,
        interval: float = 2.0,
        timeout: Optional[float] = None,
    ) -> t.GetBatchAnswer:
        """Waits for a batch's end; single items may have failed. Raises JobFailedError, RequestTimeoutError."""

        def look() -> Tuple[Progress, Optional[t.GetBatchAnswer]]:
            state = self.batch(batch_id)
            if state.status in ("failed", "cancelled"):
                message = state.error or f"The batch was {state.status}."
                raise JobFailedError(message, state.status.upper(), state)
            progress = Progress(state.progress, state.type, state.status)
            return progress, state if state.status == "completed" else None

        return wait_until(look, on_progress, interval, timeout)

    def list(self, **filters: Any) -> t.ListAssetsAnswer:
        """project_id, type, status, batch_id, search, page, limit."""
        return t.ListAssetsAnswer(self._transport.json("GET", "/assets", query=filters))

    def get(self, asset_id: str) -> t.GetAssetAnswer:
        return t.GetAssetAnswer(self._transport.json("GET", _at(asset_id)))

    def delete(self, asset_id: str) -> None:
        self._transport.json("DELETE", _at(asset_id))

    def download(self, asset_id: str) -> bytes:
        """The file."""
        return self._transport.send("GET", _at(asset_id, "/download"))[0]

    def upload(
        self,
        file: Union[str, "os.PathLike[str]", bytes],
        *,
        name: Optional[str] = None,
        project_id: Optional[str] = None,
        type: Optional[str] = None,
    ) -> t.UploadAssetAnswer:
        """A path, or the bytes of a file with its `name`; `type` says what a sound is for (voice, music)."""
        if isinstance(file, bytes):
            content, own_name = file, "file"
        else:
            own_name = os.path.basename(file)
            with open(file, "rb") as opened:
                content = opened.read()
        fields = {"name": name, "project_id": project_id, "type": type}
        form = _multipart(content, name or own_name, {key: value for key, value in fields.items() if value})
        return t.UploadAssetAnswer(self._transport.json("POST", "/assets/upload", form=form))


def _multipart(content: bytes, name: str, fields: Mapping[str, str]) -> Tuple[str, bytes]:
    """Content type and body of a form (RFC 7578)."""
    boundary = uuid.uuid4().hex
    parts = [
        f'--{boundary}\r\nContent-Disposition: form-data; name="{key}"\r\n\r\n{value}\r\n'.encode()
        for key, value in fields.items()
    ]
    mime = mimetypes.guess_type(name)[0] or "application/octet-stream"
    quoted = name.replace("\\", "_").replace('"', "%22").replace("\r", "").replace("\n", "")
    head = f'--{boundary}\r\nContent-Disposition: form-data; name="file"; filename="{quoted}"\r\nContent-Type: {mime}\r\n\r\n'
    body = b"".join(parts) + head.encode() + content + f"\r\n--{boundary}--\r\n".encode()
    return f"multipart/form-data; boundary={boundary}", body
