"""python -m scripts.serve: the site on this machine, made anew whenever a file changes."""

from __future__ import annotations

import socket
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
HOST, PORT = "127.0.0.1", 8000


def main() -> int:
    with socket.socket() as probe:
        # As the server itself will do: a port that was in use a moment ago may be taken again.
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind((HOST, PORT))
        except OSError:
            print(f"serve: port {PORT} is in use. Stop the other program, then try again.", file=sys.stderr)
            return 1
    print(f"\n  De site komt op http://{HOST}:{PORT}/ (stoppen: Ctrl+C)\n", flush=True)
    # --livereload in full: with some versions of click, leaving it out switches reloading off.
    command = [sys.executable, "-m", "mkdocs", "serve", "--livereload", "--dev-addr", f"{HOST}:{PORT}"]
    try:
        return subprocess.run(command, cwd=ROOT).returncode
    except KeyboardInterrupt:
        return 0


if __name__ == "__main__":
    sys.exit(main())
