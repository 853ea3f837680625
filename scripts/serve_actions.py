"""The action server, on loopback only.

    python -m scripts.serve_actions --port 5056

The SDK's own command listens on every interface; here nobody but Rasa on the same machine can call
the actions. Rasa and TensorFlow are never imported, which keeps the process small.
"""

from __future__ import annotations

import argparse
import logging

from rasa_sdk.endpoint import create_app
from sanic import Sanic

HOST = "127.0.0.1"


def action_app(package: str = "actions") -> Sanic:
    """Return the action server over every action of the package; no other site may call it."""
    return create_app(package, cors_origins="")


def main() -> None:
    """Serve until a signal ends the process."""
    parser = argparse.ArgumentParser(description="Run the action server on loopback.")
    parser.add_argument("--port", type=int, required=True)
    port = parser.parse_args().port
    logging.basicConfig(
        level=logging.WARNING, format="%(asctime)s %(levelname)-8s %(name)s  - %(message)s"
    )
    action_app().run(host=HOST, port=port, workers=1, access_log=False, debug=False)


if __name__ == "__main__":
    main()
