"""One zip with the same bytes on every day and in every folder («архив»), made of packed members.

Members are packed one by one, so that those that did not change are taken from the archive before.
Layout: PKWARE APPNOTE 6.3, sections 4.3.7, 4.3.12 and 4.3.16, without zip64 (nothing here has 4 GB).
"""

from __future__ import annotations

import io
import struct
import zipfile
import zlib
from collections.abc import Iterable
from datetime import date
from typing import NamedTuple

LEVEL = 6
_VERSION, _UNIX, _DEFLATED, _MODE = 20, 3, 8, 0o100644 << 16
#: Version needed, flags, method, time and day, then checksum, packed size, size, length of the name, extra.
_COMMON = struct.Struct("<5H3L2H")
_END = struct.Struct("<4s4H2LH")


class Member(NamedTuple):
    """One packed file; ``crc`` and ``size`` are those of its content."""

    path: str
    crc: int
    size: int
    packed: bytes


def pack(path: str, content: bytes) -> Member:
    """Return the file packed."""
    deflate = zlib.compressobj(LEVEL, zlib.DEFLATED, -zlib.MAX_WBITS)
    return Member(path, zlib.crc32(content), len(content), deflate.compress(content) + deflate.flush())


def unpack(member: Member) -> bytes:
    """Return the content of a packed file."""
    return zlib.decompress(member.packed, -zlib.MAX_WBITS)


def write_zip(members: Iterable[Member], day: date) -> bytes:
    """Return an archive of the members in the order of their paths, all dated ``day``."""
    body, index, count = io.BytesIO(), io.BytesIO(), 0
    for member in sorted(members):
        name, start = member.path.encode("ascii"), body.tell()
        common = _common(member, len(name), day)
        body.write(b"".join((b"PK\x03\x04", common, name, member.packed)))
        made_by = struct.pack("<2B", _VERSION, _UNIX)
        place = struct.pack("<3H2L", 0, 0, 0, _MODE, start)
        index.write(b"".join((b"PK\x01\x02", made_by, common, place, name)))
        count += 1
    listed = index.getvalue()
    end = _END.pack(b"PK\x05\x06", 0, 0, count, count, len(listed), body.tell(), 0)
    return body.getvalue() + listed + end


def read_members(archive: bytes) -> dict[str, Member]:
    """Return the members of an archive that ``write_zip`` made, by path, still packed."""
    found = {}
    for info in zipfile.ZipFile(io.BytesIO(archive)).infolist():
        start = info.header_offset + 4 + _COMMON.size + len(info.filename)
        packed = archive[start : start + info.compress_size]
        found[info.filename] = Member(info.filename, info.CRC, info.file_size, packed)
    return found


def _common(member: Member, name: int, day: date) -> bytes:
    dos_day = (day.year - 1980) << 9 | day.month << 5 | day.day
    sizes = (member.crc, len(member.packed), member.size)
    return _COMMON.pack(_VERSION, 0, _DEFLATED, 0, dos_day, *sizes, name, 0)
