"""How often somebody may ask, and who that is: a session, or an address behind the proxies."""

from __future__ import annotations

from collections import OrderedDict
from ipaddress import IPv6Address, ip_address, ip_network

from sanic.request import Request

REMEMBERED_KEYS = 10_000
IPV6_NETWORK = 64  # bits


class RateLimit:
    """Allows each key `burst` requests at once and `per_second` in the long run."""

    def __init__(self, per_second: float, burst: float, remembered: int = REMEMBERED_KEYS) -> None:
        self.per_second, self.burst, self.remembered = per_second, burst, remembered
        self.left: OrderedDict[str, tuple[float, float]] = OrderedDict()

    def allows(self, key: str, now: float) -> bool:
        """Return whether one more request is allowed, and count it; the oldest key is forgotten."""
        left, since = self.left.pop(key, (self.burst, now))
        left = min(self.burst, left + (now - since) * self.per_second)
        self.left[key] = (left - 1 if left >= 1 else left, now)
        if len(self.left) > self.remembered:
            self.left.popitem(last=False)
        return left >= 1


def address_of(request: Request) -> str:
    """Return the address a request came from, past the proxies that Sanic is told of.

    Of an IPv6 address it is the network, which is what a household or a visitor is given whole.
    What is no address, as a proxy may pass it on, does not count.
    """
    for address in (request.remote_addr.strip("[]"), request.ip):
        try:
            ip = ip_address(address)
        except ValueError:
            continue
        if isinstance(ip, IPv6Address) and ip.ipv4_mapped is None:
            return str(ip_network((ip, IPV6_NETWORK), strict=False))
        return str(getattr(ip, "ipv4_mapped", None) or ip)
    return request.ip
