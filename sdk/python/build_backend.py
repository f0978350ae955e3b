"""
Builds the package (PEP 517, 660) with nothing but Python's own library: it installs where no package index can be reached.
`pip install ./sdk/python` calls it.
"""

import base64
import hashlib
import pathlib
import tarfile
import tomllib
import zipfile
from typing import Any, Dict, Iterator, Tuple

HERE = pathlib.Path(__file__).resolve().parent
PACKAGES = ("framewright", "iafactory_video")
PROJECT: Dict[str, Any] = tomllib.loads((HERE / "pyproject.toml").read_text("utf-8"))["project"]
NAME = f"{PROJECT['name']}-{PROJECT['version']}"
WHEEL = f"{NAME}-py3-none-any.whl"
#: The oldest time that a zip file can hold: the same sources make the same file.
LONG_AGO = (1980, 1, 1, 0, 0, 0)


def _metadata() -> str:
    fields = {
        "Metadata-Version": "2.1",
        "Name": PROJECT["name"],
        "Version": PROJECT["version"],
        "Summary": PROJECT["description"],
        "License": PROJECT["license"]["text"],
        "Requires-Python": PROJECT["requires-python"],
        "Description-Content-Type": "text/markdown",
    }
    head = "".join(f"{name}: {value}\n" for name, value in fields.items())
    return f"{head}\n{(HERE / PROJECT['readme']).read_text('utf-8')}"


def _sources() -> Iterator[Tuple[str, bytes]]:
    for package in PACKAGES:
        for path in sorted((HERE / package).rglob("*")):
            if path.is_file() and (path.suffix == ".py" or path.name == "py.typed"):
                yield path.relative_to(HERE).as_posix(), path.read_bytes()


def _licence(info: str) -> Tuple[str, bytes]:
    return (f"{info}/LICENSE", (HERE / "LICENSE").read_bytes())


def _write_wheel(directory: str, files: Iterator[Tuple[str, bytes]]) -> str:
    info = f"{NAME}.dist-info"
    wheel = "Wheel-Version: 1.0\nGenerator: framewright\nRoot-Is-Purelib: true\nTag: py3-none-any\n"
    contents = [*files, (f"{info}/METADATA", _metadata().encode()), (f"{info}/WHEEL", wheel.encode()), _licence(info)]
    record = ""
    with zipfile.ZipFile(pathlib.Path(directory) / WHEEL, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in contents:
            digest = base64.urlsafe_b64encode(hashlib.sha256(data).digest()).rstrip(b"=").decode()
            record += f"{name},sha256={digest},{len(data)}\n"
            archive.writestr(zipfile.ZipInfo(name, LONG_AGO), data)
        archive.writestr(zipfile.ZipInfo(f"{info}/RECORD", LONG_AGO), f"{record}{info}/RECORD,,\n")
    return WHEEL


def build_wheel(wheel_directory: str, config_settings: Any = None, metadata_directory: Any = None) -> str:
    return _write_wheel(wheel_directory, _sources())


def build_editable(wheel_directory: str, config_settings: Any = None, metadata_directory: Any = None) -> str:
    return _write_wheel(wheel_directory, iter([(f"{PROJECT['name']}.pth", f"{HERE}\n".encode())]))


def build_sdist(sdist_directory: str, config_settings: Any = None) -> str:
    with tarfile.open(pathlib.Path(sdist_directory) / f"{NAME}.tar.gz", "w:gz") as archive:
        for name in ("pyproject.toml", "README.md", "LICENSE", "build_backend.py", *(path for path, _ in _sources())):
            archive.add(HERE / name, f"{NAME}/{name}")
    return f"{NAME}.tar.gz"
