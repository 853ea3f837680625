"""Ports: is one free, and which one is."""

from __future__ import annotations

import errno
import socket
from contextlib import suppress

LOOPBACK = "127.0.0.1"


class PortError(Exception):
    """A port cannot be used; the message names it and says how to take another."""


def free_port(host: str = LOOPBACK) -> int:
    """Return a port on which nothing listens at the moment."""
    with socket.socket() as probe:
        probe.bind((host, 0))
        return int(probe.getsockname()[1])


def check_port(host: str, wanted: int | str, setting: str = "PORT") -> int:
    """Return the wanted port as a number if a server can listen on it there.

    Raises PortError if it is no port, if something answers on it, or if the machine refuses it.
    """
    advice = f"Take another, for example:  make run {setting}={free_port()}"
    if setting != "PORT":
        advice = f"Set {setting} to another, or unset it to have a free one taken."
    if not str(wanted).isdecimal() or not 0 < int(wanted) < 65536:
        raise PortError(f"{setting}={wanted} is not a port: it must be a number from 1 to 65535.")
    port = int(wanted)
    if is_answered(LOOPBACK if host in ("", "0.0.0.0") else host, port):
        raise PortError(f"Port {port} is taken: another program listens on it. {advice}")
    try:
        with socket.socket() as probe:
            # A server that has just stopped leaves its port reserved for a minute: no obstacle.
            probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
            probe.bind((host, port))
    except OSError as error:
        if error.errno == errno.EADDRINUSE:
            raise PortError(f"Port {port} is taken: another program holds it. {advice}") from error
        raise PortError(f"Port {port} of {host} cannot be used ({error}). {advice}") from error
    return port


def is_answered(host: str, port: int) -> bool:
    """Return whether something accepts connections; some systems let two programs bind a port."""
    with suppress(OSError), socket.create_connection((host, port), timeout=1):
        return True
    return False
