"""A Framewright installation."""

import os
from typing import Optional

from .resources.assets import Assets
from .resources.projects import Projects
from .resources.public_generation import PublicGeneration
from .resources.videos import Videos
from .resources.voices import Voices
from .resources.webhooks import Webhooks
from .transport import Transport


class VideoClient:
    """
    The client. `api_key` is an API key, or an access token of /auth/login; `base_url` is the address of the platform API
    (FRAMEWRIGHT_BASE_URL of the environment, or http://localhost:3000/api/v1, when it is not given);
    `timeout` is for one attempt, in seconds; `max_retries` further attempts follow 429, 5xx and broken connections, unless
    the server asks to wait longer than `max_retry_after` seconds.
    """

    def __init__(
        self,
        api_key: str,
        base_url: Optional[str] = None,
        *,
        public_base_url: Optional[str] = None,
        timeout: float = 60.0,
        max_retries: int = 3,
        max_retry_after: float = 60.0,
    ) -> None:
        address = base_url or os.environ.get("FRAMEWRIGHT_BASE_URL") or "http://localhost:3000/api/v1"
        transport = Transport(api_key, address, public_base_url, timeout, max_retries, max_retry_after)
        self.projects = Projects(transport)
        self.assets = Assets(transport)
        self.videos = Videos(transport)
        self.voices = Voices(transport)
        self.webhooks = Webhooks(transport)
        self.public_generation = PublicGeneration(transport)
