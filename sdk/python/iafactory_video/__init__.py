"""The name under which the platform's document imports the client."""

from framewright import *  # noqa: F401,F403
from framewright import __all__  # noqa: F401
