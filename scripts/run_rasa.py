"""Rasa's command line, quicker to answer; see scripts/quick_rasa.py.

python -m scripts.run_rasa run …    like `rasa run …`
"""

from __future__ import annotations

import gc

from rasa.__main__ import main

from scripts.quick_rasa import quicken

if __name__ == "__main__":
    quicken()
    # What is imported by now stays for good: the garbage collector need not look at it again.
    gc.collect()
    gc.freeze()
    main()
