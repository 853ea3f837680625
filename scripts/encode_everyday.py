"""Keep the vectors of what people call jobs: `python -m scripts.encode_everyday`.

Without them each start of the advisor would make them again, which takes some twenty seconds.
"""

from __future__ import annotations

import sys

from knowledge.errors import EncoderError
from knowledge.occupations.everyday import keep_vectors
from knowledge.settings import Settings


def main() -> int:
    """Write the vectors beside the encoder; return the exit code."""
    try:
        count = keep_vectors(Settings.from_env().encoder)
    except EncoderError as error:
        print(error, file=sys.stderr)
        return 1
    print(f"Made the vectors of {count:,} everyday words for jobs.")
    return 0


if __name__ == "__main__":
    sys.exit(main())
