"""The only module with a network («запрос»): asks one address the way a polite reader does."""

from __future__ import annotations

import http.client
import ipaddress
import socket
import ssl
import urllib.error
import urllib.request
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from urllib.parse import quote, urljoin, urlsplit, urlunsplit

#: Redirects to follow before it is a circle; browsers stop at twenty, a page that moved needs two or three.
MOST_STEPS = 6
_REDIRECTS = frozenset({301, 302, 303, 307, 308})
_FOR_GOOD = frozenset({301, 308})
#: Answers to HEAD that are not worth a second question.
_PLAIN = frozenset({410, 429, 451, 503})
_KEPT = "/%:=&?~+!$,;'@()*[]"


@dataclass(frozen=True, slots=True)
class Answer:
    """What came back.

    ``status`` is the last status of HTTP, 0 without an answer; ``fault`` says why there is none: «name»,
    «refused», «timeout», «certificate», «broken», «proxy», «circle», «private», «wrong», «unasked».
    ``end`` is where redirects led, "" without any; ``for_good`` tells that all of them are permanent.
    """

    status: int = 0
    fault: str = ""
    end: str = ""
    for_good: bool = False


@dataclass(frozen=True, slots=True)
class Line:
    """How to ask.

    ``agent`` names the project to the owner of a site, ``timeout`` is seconds for one answer, ``proxies``
    are proxies by scheme, ``wait`` is called before every request. ``inner`` allows addresses of inner
    networks: records are written by many, and a runner stands in somebody's network.
    """

    agent: str
    timeout: float = 20.0
    proxies: Mapping[str, str] = field(default_factory=dict)
    wait: Callable[[], None] = lambda: None
    inner: bool = False


class _Stay(urllib.request.HTTPRedirectHandler):
    """Follows nothing: every step is looked at."""

    def redirect_request(self, *_parts):
        return None


def ask(address: str, line: Line) -> Answer:
    """Return what the address answers: HEAD, then GET where HEAD is refused; redirects are followed."""
    at, for_good = address, True
    for _step in range(MOST_STEPS):
        status, fault, location = _asked(at, line)
        if fault or status not in _REDIRECTS or not location:
            moved = at != address
            return Answer(status, fault, at if moved else "", moved and for_good)
        for_good = for_good and status in _FOR_GOOD
        at = urljoin(at, location)
    return Answer(fault="circle")


def encoded(address: str) -> str:
    """Return the address in Latin letters as it goes over the wire; ValueError when it cannot."""
    parts = urlsplit(address)
    if parts.scheme not in ("http", "https") or not parts.hostname:
        raise ValueError("no address of a page")
    host = parts.hostname
    name = f"[{host}]" if ":" in host else host.encode("idna").decode("ascii")
    place = f"{name}:{parts.port}" if parts.port else name
    path, query = quote(parts.path or "/", _KEPT), quote(parts.query, _KEPT)
    return urlunsplit((parts.scheme, place, path, query, ""))


def _asked(address: str, line: Line) -> tuple[int, str, str]:
    """Return status, fault and where a redirect leads."""
    try:
        wired = encoded(address)
    except (ValueError, UnicodeError):
        return 0, "wrong", ""
    if not line.inner and (fault := _inner(wired, line)):
        return 0, fault, ""
    status, fault, location = _request("HEAD", wired, line)
    again = status >= 400 and status not in _PLAIN
    return _request("GET", wired, line) if again or fault == "broken" else (status, fault, location)


def _request(method: str, address: str, line: Line) -> tuple[int, str, str]:
    line.wait()
    headers = {"User-Agent": line.agent, "Accept": "*/*", "Accept-Language": "ru,en;q=0.5"}
    request = urllib.request.Request(address, method=method, headers=headers)
    opener = urllib.request.build_opener(urllib.request.ProxyHandler(dict(line.proxies)), _Stay)
    try:
        with opener.open(request, timeout=line.timeout) as answer:
            return answer.status, "", ""
    except urllib.error.HTTPError as answer:
        with answer:
            if answer.code == 407:
                return 0, "proxy", ""
            return answer.code, "", answer.headers.get("Location") or ""
    except (OSError, http.client.HTTPException, ValueError) as error:
        return 0, _fault(error), ""


def _fault(error: BaseException) -> str:
    reason = getattr(error, "reason", None)
    cause = reason if isinstance(reason, BaseException) else error
    if isinstance(cause, ssl.SSLCertVerificationError):
        return "certificate"
    if isinstance(cause, socket.gaierror):
        return "name"
    if isinstance(cause, TimeoutError):
        return "timeout"
    if isinstance(cause, ConnectionRefusedError):
        return "refused"
    return "proxy" if "Tunnel connection failed" in str(cause) else "broken"


def _inner(address: str, line: Line) -> str:
    """Return «private» for an address inside somebody's network, «name» for one nobody knows, else ""."""
    parts = urlsplit(address)
    host = parts.hostname or ""
    try:
        return "" if ipaddress.ip_address(host).is_global else "private"
    except ValueError:
        pass
    if parts.scheme in line.proxies and not urllib.request.proxy_bypass(host):
        return ""  # the proxy knows names, we may not
    try:
        found = socket.getaddrinfo(host, parts.port or parts.scheme, type=socket.SOCK_STREAM)
    except (OSError, UnicodeError):
        return "name"
    places = {ipaddress.ip_address(str(one[4][0]).partition("%")[0]) for one in found}
    return "" if all(place.is_global for place in places) else "private"
