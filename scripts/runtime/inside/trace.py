"""Runs inside the runtime: makes calls of the scorer, and tells which modules of the library that took."""

import json
import sys

STANDARD_LIBRARY = "/lib/python{}{}.zip/".format(*sys.version_info)
SCORING = "/scoring.zip"


def main(request: str) -> bytes:
    """JSON of {"replies": a text for each call, "modules": sorted names}.

    request: JSON of a list of calls, each a verb, a model document and a payload.
    """
    sys.path.append(SCORING)
    from scoring.verbs import call

    replies = [call(*arguments) for arguments in json.loads(request)]
    modules = sorted(name for name, module in list(sys.modules.items()) if _is_standard(module))
    return json.dumps({"replies": replies, "modules": modules}).encode()


def _is_standard(module: object) -> bool:
    spec = getattr(module, "__spec__", None)
    return str(getattr(spec, "origin", "")).startswith(STANDARD_LIBRARY)
