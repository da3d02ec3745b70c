"""Starts real servers with the samples of hosting/: on a free port, in a temporary folder, without root."""

from __future__ import annotations

import os
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from typing import Final

from scripts.machines import servers
from scripts.machines.running import free_port, running

SAMPLES: Final = Path(__file__).resolve().parents[2] / "hosting"
MISSING: Final = "the samples of hosting/ need the real servers: python -m scripts.machines installs them"


@contextmanager
def nginx(root: Path, folder: Path, below: str = "/") -> Iterator[str]:
    """nginx with hosting/nginx.conf, changed where its comments say so. Gives its address.

    root: what the host serves. folder: an empty one, for the server's own files. below: the folder
    of the site in it, with slashes.
    """
    program, module = servers.nginx(), servers.brotli_module()
    assert program, MISSING
    assert module, MISSING
    port = free_port()
    changes = {"listen 8080;": f"listen 127.0.0.1:{port};", "root /srv/zelfscan/site;": f"root {root};"}
    if below != "/":
        changes["error_page 404 /404.html;"] = f"error_page 404 {below}404.html;"
    sample = folder / "zelfscan.conf"
    sample.write_text(changed(SAMPLES / "nginx.conf", changes), encoding="utf-8")
    temporary = " ".join(
        f"{kind}_temp_path {folder / kind};" for kind in ("client_body", "proxy", "fastcgi", "uwsgi", "scgi")
    )
    # Started as root, nginx would hand its work to a user that cannot read pytest's folders.
    user = "user root root;" if os.geteuid() == 0 else ""
    main = folder / "main.conf"
    main.write_text(
        f"daemon off; {user} worker_processes 1; pid {folder / 'nginx.pid'}; error_log stderr; load_module {module};\n"
        f"events {{}}\nhttp {{ access_log off; {temporary} include {sample}; }}\n",
        encoding="utf-8",
    )
    with running([program, "-p", str(folder), "-e", "stderr", "-c", str(main)], port, folder, {}):
        yield f"http://127.0.0.1:{port}{below}"


@contextmanager
def caddy(root: Path, folder: Path, below: str = "/") -> Iterator[str]:
    """Caddy with hosting/Caddyfile, set by its environment. As `nginx`."""
    program = servers.caddy()
    assert program, MISSING
    port = free_port()
    changes = {"rewrite * /404.html": f"rewrite * {below}404.html"} if below != "/" else {}
    sample = folder / "Caddyfile.zelfscan"
    sample.write_text(changed(SAMPLES / "Caddyfile", changes), encoding="utf-8")
    main = folder / "Caddyfile"
    # The port of Caddy's own administration is the same for every Caddy on a machine.
    main.write_text(f"{{\n\tadmin off\n}}\nimport {sample}\n", encoding="utf-8")
    environment = {
        "ZELFSCAN_ADDRESS": f"http://127.0.0.1:{port}",
        "ZELFSCAN_ROOT": str(root),
        "HOME": str(folder),
        "XDG_DATA_HOME": str(folder),
        "XDG_CONFIG_HOME": str(folder),
    }
    command = [program, "run", "--adapter", "caddyfile", "--config", str(main)]
    with running(command, port, folder, environment):
        yield f"http://127.0.0.1:{port}{below}"


def changed(sample: Path, changes: Mapping[str, str]) -> str:
    """The text of a sample with each of the changes made; each must be possible exactly once."""
    text = sample.read_text(encoding="utf-8")
    for old, new in changes.items():
        assert text.count(old) == 1, f"{sample.name} should hold {old!r} once"
        text = text.replace(old, new)
    return text
