"""What every host of the site should send. The samples in hosting/ and the tests' own server are held to this."""

from __future__ import annotations

import re
from typing import Final

PAGE_POLICY: Final = (
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; "
    "connect-src 'self'; worker-src 'self'; manifest-src 'self'; base-uri 'none'; form-action 'none'; "
    "frame-ancestors 'none'"
)
WORKER_POLICY: Final = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; connect-src 'self'"
# For hosts that know one policy only: the pages' own, plus what the scorer's thread needs.
SINGLE_POLICY: Final = PAGE_POLICY.replace("script-src 'self'", "script-src 'self' 'wasm-unsafe-eval'")

OFF: Final = (
    "accelerometer", "autoplay", "camera", "clipboard-read", "compute-pressure", "display-capture",
    "encrypted-media", "fullscreen", "gamepad", "geolocation", "gyroscope", "hid", "identity-credentials-get",
    "idle-detection", "keyboard-map", "local-fonts", "magnetometer", "microphone", "midi", "otp-credentials",
    "payment", "picture-in-picture", "publickey-credentials-create", "publickey-credentials-get",
    "screen-wake-lock", "serial", "storage-access", "sync-xhr", "usb", "window-management",
    "xr-spatial-tracking",
)  # fmt: skip
EVERYWHERE: Final = {
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "no-referrer",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Permissions-Policy": ", ".join(f"{feature}=()" for feature in OFF),
    "Strict-Transport-Security": "max-age=63072000",
}

FOR_EVER: Final = "public, max-age=31536000, immutable"
ASK_AGAIN: Final = "no-cache"
HASHED: Final = re.compile(r"/assets/.+\.[0-9a-f]{8,64}[./]")

TYPES: Final = {
    ".html": "text/html; charset=utf-8",
    ".css": "text/css; charset=utf-8",
    ".js": "text/javascript; charset=utf-8",
    ".mjs": "text/javascript; charset=utf-8",
    ".json": "application/json",
    ".map": "application/json",
    ".webmanifest": "application/manifest+json",
    ".wasm": "application/wasm",
    ".svg": "image/svg+xml",
    ".png": "image/png",
    ".csv": "text/csv; charset=utf-8",
    ".txt": "text/plain; charset=utf-8",
    ".xml": "text/xml; charset=utf-8",
    ".zip": "application/zip",
}


def is_worker(path: str) -> bool:
    """Is this the address of the scorer's thread?"""
    return re.search(r"/assets/code\.[0-9a-f]{16}/scan/scorer/worker\.mjs$", path) is not None


def headers_for(path: str) -> dict[str, str]:
    """What a host sends with a file that is there. path: from the root of the host, without a query."""
    return {
        **EVERYWHERE,
        "Content-Security-Policy": WORKER_POLICY if is_worker(path) else PAGE_POLICY,
        "Cache-Control": FOR_EVER if HASHED.search(path) else ASK_AGAIN,
    }
