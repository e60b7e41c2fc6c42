"""esbuild and terser: one small script of a module and all that it imports; style sheets in fewer bytes.

A page that loads its modules one by one waits for each step of the imports, and sends comments and long names along.
"""

import json
import os
import shutil
import subprocess
import sys
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from tempfile import TemporaryDirectory
from types import MappingProxyType

from .made import made_modules

NODE_MODULES = Path(__file__).resolve().parents[2] / "node_modules"
# What the browsers of the last few years read as it is; also keeps letters beyond ASCII as they are.
OPTIONS = ("--bundle", "--minify", "--format=esm", "--target=es2022", "--charset=utf8", "--legal-comments=none")
NOT_INSTALLED = "{} is not installed. Run the command through `python3 tasks.py`, which installs it"
SHRINKING = Path(__file__).with_name("shrinking.js")
"""What terser is given runs in Node: of the bytes that esbuild leaves it saves 4 %, since it looks at more of a script at once."""


class BundleError(Exception):
    """A script could not be read; the message is that of the program that reads it, with file and line."""


def esbuild(node_modules: Path = NODE_MODULES) -> Path:
    """esbuild's program, which npm put into the one package that fits this machine.

    The package `esbuild` itself only holds a launcher, which its install script would replace by this program; we run no
    install scripts, and need no Node.js this way. Raises FileNotFoundError if there is none.
    """
    found = [
        path for name in ("bin/esbuild", "esbuild.exe") for path in sorted(node_modules.glob(f"@esbuild/*/{name}"))
    ]
    if not found:
        raise FileNotFoundError(NOT_INSTALLED.format("esbuild"))
    return found[0]


def bundle(module: Path, script: Path) -> None:
    """Write the file `script`: `module` with all that it imports, which keeps the exports of `module`.

    Raises BundleError, or FileNotFoundError without esbuild.
    """
    script.parent.mkdir(parents=True, exist_ok=True)
    script.write_text(bundles([module])[module.stem], encoding="utf-8", newline="\n")


def minified(styles: str) -> str:
    """A style sheet in fewer bytes. Raises BundleError, or FileNotFoundError without esbuild."""
    return _run(["--loader=css", "--minify", "--charset=utf8"], styles.encode())


def bundles(
    modules: Iterable[Path], outside: Iterable[str] = (), made: Mapping[str, str] = MappingProxyType({})
) -> Mapping[str, str]:
    """The text of a script for each module, by its name without suffix; imports that look like `outside` stay imports.

    `made` are the texts of further modules, by the name that scripts import them by, beside those of `made_modules`.
    """
    esbuild()  # or it would be the stemmer that is missed
    with TemporaryDirectory() as folder:
        aliases = _written({**made_modules(), **made}, Path(folder))
        options = [*OPTIONS, *aliases, *(f"--external:{name}" for name in outside)]
        return _shrunk({module.stem: _run([module, *options]) for module in modules})


def node() -> str:
    """Node's program: that of the virtual environment, if the machine has none that will do. Raises FileNotFoundError."""
    found = shutil.which("node", path=os.pathsep.join([str(Path(sys.executable).parent), os.environ.get("PATH", "")]))
    if not found:
        raise FileNotFoundError(NOT_INSTALLED.format("Node.js"))
    return found


def _shrunk(texts: Mapping[str, str]) -> Mapping[str, str]:
    command = [node(), SHRINKING]
    run = subprocess.run(command, input=json.dumps(texts).encode(), capture_output=True, check=False)
    if run.returncode:
        raise BundleError(f"terser cannot use this:\n{run.stderr.decode('utf-8', 'replace').strip()}")
    return json.loads(run.stdout)


def _written(texts: Mapping[str, str], folder: Path) -> Iterator[str]:
    """Write modules of these names and `texts` into `folder`; yield the options that make imports of the names find them."""
    for name, text in texts.items():
        path = folder / f"{name}.js"
        path.write_text(text, encoding="utf-8")
        yield f"--alias:{name}={path}"


def _run(arguments: Iterable[str | Path], given: bytes | None = None) -> str:
    command = [esbuild(), *arguments, "--log-level=warning", "--color=false"]
    run = subprocess.run(command, input=given, capture_output=True, check=False)
    said = run.stderr.decode("utf-8", "replace").strip()
    if run.returncode or said:
        raise BundleError(f"esbuild cannot use this:\n{said}")
    return run.stdout.decode("utf-8")
