"""A report made by a foreign branch: what is refused, what is taken apart, what passes as it is."""

from __future__ import annotations

import pytest

from generator.markup import escaped
from tests.ci import pretended  # noqa: F401  (puts tools/ci on the path)

import incoming  # isort: skip

J = "\u2060"


def written(tmp_path, content: bytes):
    path = tmp_path / "diff.md"
    path.write_bytes(content)
    return path


@pytest.mark.parametrize(
    "content",
    [b"\xff\xfe", "а".encode() * 62_001, b"a" * 300_000, b"a\x00b", b"a\x1b[2Kb", "a\u202eb".encode()],
    ids=["no text", "too long", "too big", "zero", "escape", "turned around"],
)
def test_odd_files_are_refused(tmp_path, content):
    with pytest.raises(incoming.Refused):
        incoming.read_text(written(tmp_path, content))


def test_a_link_and_a_missing_file_are_refused(tmp_path):
    (tmp_path / "link").symlink_to("/etc/hostname")

    for name in ("link", "missing"):
        with pytest.raises(incoming.Refused):
            incoming.read_text(tmp_path / name)


@pytest.mark.parametrize(
    ("hostile", "harmless"),
    [
        ("@ivan", f"@{J}ivan"),
        ("&#64;ivan", f"&amp;#{J}64;ivan"),
        ("\\@ivan", f"\\@{J}ivan"),
        ("fixes #12, GH-12", f"fixes #{J}12, GH-{J}12"),
        ("<img src=x>", "&lt;img src=x>"),
        ("![a](http://evil.ru/p.png)", f"![a]{J}(http:{J}//evil.ru/p.png)"),
        ("[a\\\\](/o/r)", f"[a\\\\]{J}(/o/r)"),
        ("[a]: http://evil.ru", f"[a]{J}: http:{J}//evil.ru"),
        ("www.evil.ru", f"www{J}.evil.ru"),
        ("<!-- atlas-diff -->", "&lt;!-- atlas-diff -->"),
    ],
)
def test_nothing_calls_a_person_or_leads_away(hostile, harmless):
    assert incoming.harmless(hostile) == harmless


def test_what_our_own_program_writes_passes_as_it_is(tmp_path):
    hostile = "@ivan #1 !2 $3 %4 GH-5 <b> [a](http://x.ru) www.x.ru :tada: `a` *b* a & b &#64; C:\\Users"
    report = f"### Что изменилось в записях\n\n**Изменено: 1**\n\n- **Поле:** {escaped(hostile)}\n"

    assert incoming.read_text(written(tmp_path, report.encode())) == report
