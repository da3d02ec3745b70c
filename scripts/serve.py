"""python -m scripts.serve [port]: the site on this machine, made anew whenever a file changes."""

from __future__ import annotations

import os
import socket
import subprocess
import sys
from pathlib import Path

from scripts.compiler.content.language import language_of
from scripts.compiler.words import console
from scripts.compiler.words.content_folder import content_folder_of
from scripts.settings import content_folder

ROOT = Path(__file__).resolve().parent.parent
HOST, PORT = "127.0.0.1", 8000


def main(arguments: list[str]) -> int:
    folder = content_folder(ROOT)
    language, option = language_of(ROOT, folder), content_folder_of(ROOT, folder).option
    given = arguments[0] if arguments else str(PORT)
    port = int(given) if given.isdecimal() else 0
    other = port + 1 if 0 < port < 65535 else PORT + 1
    if not 0 < port < 65536:
        print(console.SERVE_NO_PORT.filled(given=given, other=other, option=option).said(language), file=sys.stderr)
        return 2
    with socket.socket() as probe:
        # As the server itself will do: a port that was in use a moment ago may be taken again.
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind((HOST, port))
        except OSError:
            print(
                console.SERVE_PORT_TAKEN.filled(port=port, other=other, option=option).said(language), file=sys.stderr
            )
            return 1
    address = console.SERVE_AT.filled(address=f"http://{HOST}:{port}/").said(language)
    print(f"\n  {address}\n", flush=True)
    # --livereload in full: with some versions of click, leaving it out switches reloading off.
    # --no-strict: a warning must not keep a page from an editor who is still writing; `make site` is strict.
    command = [sys.executable, "-m", "mkdocs", "serve", "--livereload", "--no-strict", "--dev-addr", f"{HOST}:{port}"]
    try:
        return subprocess.run(command, cwd=ROOT, env={**os.environ, "NO_MKDOCS_2_WARNING": "1"}).returncode
    except KeyboardInterrupt:
        return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
