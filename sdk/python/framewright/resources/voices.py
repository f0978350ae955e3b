"""Voices that can speak."""

from typing import Optional
from urllib.parse import quote

from .. import types as t
from ..transport import Transport


class Voices:
    """`client.voices`"""

    def __init__(self, transport: Transport) -> None:
        self._transport = transport

    def list(
        self,
        provider: Optional[str] = None,
        language: Optional[str] = None,
        gender: Optional[str] = None,
    ) -> t.PlatformVoicesAnswer:
        query = {"provider": provider, "language": language, "gender": gender}
        return t.PlatformVoicesAnswer(self._transport.json("GET", "/voices", query=query))

    def preview(
        self,
        voice_id: str,
        text: Optional[str] = None,
        provider: Optional[str] = None,
        language: Optional[str] = None,
    ) -> bytes:
        """A voice speaking a text, as an MP3 file."""
        given = {"text": text, "provider": provider, "language": language}
        body = {key: value for key, value in given.items() if value is not None}
        path = f"/voices/{quote(voice_id, safe='')}/preview"
        return self._transport.send("POST", path, body=body)[0]
