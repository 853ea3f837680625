"""Rasa's command line, ten seconds faster to start and ten milliseconds faster to answer.

python -m scripts.run_rasa run …    like `rasa run …`
"""

from __future__ import annotations

import gc

from scripts.quick_rasa import quicken  # before anything of Rasa's: see there

if __name__ == "__main__":
    from rasa.__main__ import main

    quicken()
    # What is imported by now stays for good: the garbage collector need not look at it again.
    gc.collect()
    gc.freeze()
    main()
