"""Answers of the server, read as attributes or as a dictionary."""

from typing import Any, Dict, Mapping


class Record(Dict[str, Any]):
    """A JSON object whose fields are attributes too; one that was not sent reads as None."""

    def __init__(self, values: Mapping[str, Any] = ()) -> None:  # type: ignore[assignment]
        super().__init__({key: wrap(value) for key, value in dict(values).items()})

    def __getattribute__(self, name: str) -> Any:
        # A field may be called `items` or `values`, as methods of a dictionary are.
        if not name.startswith("_") and dict.__contains__(self, name):
            return dict.__getitem__(self, name)
        return super().__getattribute__(name)

    def __getattr__(self, name: str) -> Any:
        if name.startswith("_"):
            raise AttributeError(name)
        return None

    def __repr__(self) -> str:
        return f"{type(self).__name__}({dict.__repr__(self)})"


def wrap(value: Any) -> Any:
    """JSON objects as records, however deep."""
    if isinstance(value, Record):
        return value
    if isinstance(value, Mapping):
        return Record(value)
    if isinstance(value, list):
        return [wrap(item) for item in value]
    return value
