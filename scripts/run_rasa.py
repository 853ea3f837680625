"""Rasa's command line, ten seconds faster to start and to train.

    python -m scripts.run_rasa run …    like `rasa run …`

Rasa keeps its intent classifier with skops, whose import looks up every function of NumPy and SciPy
in every loaded module: 11 seconds once TensorFlow is in, 2 before. So it comes first.
"""

import skops.io  # noqa: F401
from rasa.__main__ import main

if __name__ == "__main__":
    main()
