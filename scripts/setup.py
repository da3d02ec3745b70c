"""Sets up what the project needs, once: a virtual environment and the npm packages.

    python3 -m scripts.setup [test|fuzz|lock]

Runs before anything is installed, so: standard library only, and syntax that an old
Python can still read, because its first duty is to say that Python is too old. What is
installed is remembered by the hash of its lock file: a second run takes no network.
"""

import hashlib
import os
import platform
import shutil
import subprocess
import sys

LEAST = (3, 11)
VENV = ".venv"
BIN = os.path.abspath(os.path.join(VENV, "bin"))
PLATFORM = "pyemscripten_2026_0_wasm32"  # that of the Pyodide in package.json
NETWORK = "The first run needs a network, and on it the package registries PyPI and npm."


def run(purpose: str, command: "list[str]", remedy: str = NETWORK) -> None:
    print(f"  {purpose} …", flush=True)
    # There is npm, and the node that it needs, when it came from a wheel.
    environment = dict(os.environ, PATH=BIN + os.pathsep + os.environ.get("PATH", ""))
    try:
        subprocess.run(command, check=True, env=environment)
    except (OSError, subprocess.CalledProcessError) as error:
        sys.exit(f"setup: {purpose} did not work: {error}\n{remedy}")


def content(path: str) -> bytes:
    """What is in a file; nothing where there is none."""
    try:
        with open(path, "rb") as file:
            return file.read()
    except OSError:
        return b""


def note_of(lock: str, folder: str) -> str:
    """The file that holds the hash of a lock file once its packages are in the folder."""
    return os.path.join(folder, lock + ".installed")


def is_installed(lock: str, folder: str) -> bool:
    return content(note_of(lock, folder)) == hashlib.sha256(content(lock)).hexdigest().encode()


def install(lock: str, folder: str, command: "list[str]") -> None:
    if not is_installed(lock, folder):
        run(f"Installing the packages of {lock}", command)
        with open(note_of(lock, folder), "w", encoding="ascii") as note:
            note.write(hashlib.sha256(content(lock)).hexdigest())


def virtual_environment() -> None:
    """Makes .venv, unless it is there, whole, and of this version of Python."""
    whole = all(os.path.exists(os.path.join(BIN, name)) for name in ("python", "pip"))
    version = f"version = {platform.python_version()}"
    if not whole or version not in content(os.path.join(VENV, "pyvenv.cfg")).decode().splitlines():
        remedy = "On Debian and Ubuntu it takes: apt-get install python3-venv"
        run("Making a virtual environment in .venv", [sys.executable, "-m", "venv", "--clear", VENV], remedy)


def python_packages(lock: str) -> None:
    """Installs exactly the packages of a lock file into .venv, each checked against its hash."""
    pip = [os.path.join(BIN, "python"), "-m", "pip", "install", "--quiet", "--disable-pip-version-check"]
    install(lock, VENV, [*pip, "--require-hashes", "--only-binary", ":all:", "-r", lock])


def browser_packages() -> None:
    """Gets the packages for the Python in the browser, which are never installed here: they are files of the site."""
    lock, folder = "requirements-browser.txt", os.path.join("build", "wheels")
    pip = [os.path.join(BIN, "python"), "-m", "pip", "download", "--quiet", "--disable-pip-version-check", "--no-deps"]
    machine = ["--implementation", "cp", "--python-version", "3.14", "--abi", "cp314", "--platform", PLATFORM]
    os.makedirs(folder, exist_ok=True)
    command = [*pip, "--require-hashes", "--only-binary", ":all:", *machine, "-d", folder, "-r", lock]
    install(lock, folder, command)


def npm_packages() -> None:
    if not shutil.which("npm"):
        python_packages("requirements-node.txt")
    install("package-lock.json", "node_modules", ["npm", "ci", "--loglevel=error"])


def main(arguments: "list[str]") -> None:
    if sys.version_info < LEAST:
        sys.exit(
            f"setup: This project needs Python 3.11 or newer; this is {platform.python_version()}. "
            "Install a newer one and run, for example: make serve PYTHON=python3.12"
        )
    virtual_environment()
    # The packages for tests hold those for the site; installing either keeps the other whole.
    if arguments or not is_installed("requirements-test.txt", VENV):
        python_packages("requirements-test.txt" if arguments else "requirements.txt")
    for name in arguments:
        python_packages(f"requirements-{name}.txt")
    browser_packages()
    npm_packages()


if __name__ == "__main__":
    main(sys.argv[1:])
