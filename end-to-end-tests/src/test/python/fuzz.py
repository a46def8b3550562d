"""Fuzzes the API that a description speaks of, as one caller.

Every answer must have a status, a media type and a body that the description names, and never be a fault of the server.
Ids of things that exist are given, so that commands come as far as their rules.

usage: fuzz.py <description> <origin> <examples> <seed> <ids, comma-separated>; the token comes from the environment
"""

import os
import subprocess
import sys
from pathlib import Path

CHECKS = [
    "not_a_server_error",
    "status_code_conformance",
    "content_type_conformance",
    "response_headers_conformance",
    "response_schema_conformance",
]


def main(description, origin, examples, seed, ids):
    here = Path(__file__).parent
    command = [
        str(Path(sys.executable).with_name("st")), "run", description,
        "--url", origin,
        "--header", "Authorization: Bearer " + os.environ["COSELL_TOKEN"],
        "--include-path-regex", "^/api/(?!ops|dev)",
        "--checks", ",".join(CHECKS),
        "--phases", "coverage,fuzzing",
        "--max-examples", examples,
        "--seed", seed,
        "--continue-on-failure",
        "--suppress-health-check", "all",
        "--warnings", "off",
        "--no-color",
    ]
    hooks = {"SCHEMATHESIS_HOOKS": "fuzz_hooks", "PYTHONPATH": str(here), "COSELL_IDS": ids}
    return subprocess.run(command, env={**os.environ, **hooks}, check=False).returncode


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
