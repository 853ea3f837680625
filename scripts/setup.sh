#!/bin/sh
# Make .venv with every package of requirements.txt, from nothing but some Python and the package index.
#
#   sh scripts/setup.sh            the first Python 3.10 that really runs is taken
#   PYTHON=/path/to/python3.10 sh scripts/setup.sh
#
# Safe to run again after an interruption: .venv/installed is written last, and .venv/installing says
# that an earlier run stopped halfway, so that what it left is not trusted.
set -eu
cd "$(dirname "$0")/.."
# Like pip, uv shall trust the certificates the machine trusts: a center's network may have its own.
export UV_SYSTEM_CERTS=true UV_NATIVE_TLS=true

# True if $1 starts and is a Python 3.10: a pyenv shim may exist and fail.
is_python310() {
    "$1" -c 'import sys; sys.exit(sys.version_info[:2] != (3, 10))' >/dev/null 2>&1 </dev/null
}

# True if uv is there and runs (it may be a shim, too).
has_uv() {
    uv --version >/dev/null 2>&1 </dev/null
}

# Print every place where a Python 3.10 might be, one a line, the likeliest first.
places() {
    for name in python3.10 python3 python; do
        printf '%s\n' "$PATH" | tr ':' '\n' | while IFS= read -r folder; do
            if [ -n "$folder" ] && [ -x "$folder/$name" ]; then printf '%s\n' "$folder/$name"; fi
        done
    done
    for place in "${PYENV_ROOT:-$HOME/.pyenv}"/versions/3.10*/bin/python3.10 \
        /opt/homebrew/opt/python@3.10/bin/python3.10 /usr/local/opt/python@3.10/bin/python3.10; do
        if [ -x "$place" ]; then printf '%s\n' "$place"; fi
    done
    if has_uv; then uv python find --no-python-downloads 3.10 2>/dev/null || true; fi
}

# Print the first Python 3.10 that runs, or nothing.
find_python() {
    places | while IFS= read -r place; do
        if is_python310 "$place"; then
            "$place" -c 'import sys; print(sys.executable)'
            break
        fi
    done
}

choose_python() {
    if [ -n "${PYTHON:-}" ]; then
        if is_python310 "$PYTHON"; then
            "$PYTHON" -c 'import sys; print(sys.executable)'
            return
        fi
        echo "PYTHON is set to \"$PYTHON\", which is not a Python 3.10 that runs. Career Advisor" \
            "needs 3.10: point PYTHON at one, or unset it." >&2
        return 1
    fi
    found=$(find_python)
    if [ -n "$found" ]; then
        printf '%s\n' "$found"
        return
    fi
    cat >&2 <<'MESSAGE'
Career Advisor needs Python 3.10 (Rasa does not run on 3.11 or newer), and none was found on PATH,
under pyenv or with uv. Get one in any of these ways, then run the same command again:
  Ubuntu 22.04, Debian with backports:  sudo apt-get install python3.10 python3.10-venv
  macOS with Homebrew:                  brew install python@3.10
  pyenv:                                pyenv install 3.10
  uv:                                   uv python install 3.10
A Python 3.10 in another place is taken with:  make PYTHON=/path/to/python3.10 ...
MESSAGE
    return 1
}

# Print the entries of the lock for the tools that build packages which come as source only.
build_tools() {
    awk '/^[a-z]/ { wanted = /^(setuptools|wheel)==/ } wanted' requirements.txt
}

# Print only the lines of an installer that tell a person how far it is.
progress() {
    awk '
        /^Collecting / { if (++seen % 50 == 0) print "  " seen " packages fetched" }
        /^Installing collected packages/ && seen > 9 { print "  all fetched, unpacking them" }
        /^ *(Downloaded|Prepared|Installed) / { sub(/^ */, ""); print "  " $0 }
        { fflush() }'
}

# Run the command, its whole output in .venv/install.log and its progress on the screen.
# A pipe hides the command's exit code, so the code goes through a file.
logged() {
    { "$@" 2>&1 && echo 0 >.venv/exit-code || echo 1 >.venv/exit-code; } | tee -a .venv/install.log | progress
    if [ "$(cat .venv/exit-code)" != 0 ]; then
        echo "The installation stopped. The end of .venv/install.log:" >&2
        tail -n 15 .venv/install.log >&2
        echo "Run the same command again to start over from here." >&2
        return 1
    fi
}

make_venv() {
    if [ -e .venv/installing ] || { [ -e .venv ] && ! is_python310 .venv/bin/python; }; then
        echo "Removing a .venv that cannot be used as it is…"
        rm -rf .venv
    fi
    rm -f .venv/installed
    echo "Making .venv with $1"
    if has_uv; then
        uv venv --quiet --allow-existing --python "$1" .venv
    elif ! "$1" -m venv .venv >/dev/null 2>&1; then
        rm -rf .venv
        echo "$1 cannot make a virtual environment: its venv module is missing." \
            "On Debian and Ubuntu:  sudo apt-get install python3.10-venv" >&2
        return 1
    fi
    : >.venv/installing
    : >.venv/install.log
}

# The build tools come first and from the lock as well; no package is built with unlocked ones.
install_lock() {
    build_tools >.venv/build-tools.txt
    echo "Installing about $(grep -c '^[a-z]' requirements.txt) packages, a few minutes the first time…"
    if has_uv; then
        # Without compiled modules every start of Rasa takes half a minute longer; pip compiles by itself.
        set -- --color never --python .venv/bin/python --require-hashes --compile-bytecode
        logged uv pip install "$@" --no-deps -r .venv/build-tools.txt
        logged uv pip sync "$@" --no-build-isolation requirements.txt
    else
        set -- .venv/bin/python -m pip install --disable-pip-version-check --progress-bar off --no-deps --require-hashes
        logged "$@" -r .venv/build-tools.txt
        logged "$@" --no-build-isolation -r requirements.txt
    fi
}

python=$(choose_python)
make_venv "$python"
install_lock
rm -f .venv/installing .venv/exit-code .venv/build-tools.txt
touch .venv/installed
