"""Waiting for work to end."""

import time
from dataclasses import dataclass
from typing import Callable, Optional, Tuple, TypeVar

from .errors import RequestTimeoutError

T = TypeVar("T")


@dataclass(frozen=True)
class Progress:
    """How far something is."""

    #: 0 to 100
    percentage: int
    #: Name of the step under way, or None.
    step: Optional[str]
    #: The surface's own word.
    status: str


ProgressListener = Callable[[Progress], None]


def wait_until(
    look: Callable[[], Tuple[Progress, Optional[T]]],
    on_progress: Optional[ProgressListener],
    interval: float,
    timeout: Optional[float],
) -> T:
    """Looks at something until `look` answers a result; tells each state that differs from the one before."""
    deadline = None if timeout is None else time.monotonic() + timeout
    shown: Optional[Progress] = None
    while True:
        progress, result = look()
        if on_progress and progress != shown:
            on_progress(progress)
        shown = progress
        if result is not None:
            return result
        left = interval if deadline is None else deadline - time.monotonic()
        if left <= 0:
            raise RequestTimeoutError("It has not ended within the time given.")
        time.sleep(min(interval, left))
