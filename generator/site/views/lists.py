"""Practices and codes: lists with a short page for each («практики», «коды замечаний»)."""

from __future__ import annotations

from generator.codes import FAMILIES, Code, family_codes
from generator.site.links import Link
from generator.site.plan import Plan
from generator.site.text import shortened


def code_plan(family: str, code: Code) -> Plan:
    """Return the page of a finding code."""
    return Plan(
        path=f"codes/{code.code}/",
        section="codes",
        template="code.html",
        title=f"{code.code}: {code.title}",
        description=shortened(f"{code.why} {code.fix}", 300),
        view=(FAMILIES[family], code),
        breadcrumbs=(Link("Коды замечаний", "codes/"), Link(code.code, "")),
    )


def codes_plan() -> Plan:
    """Return the list of all codes by family."""
    families = tuple((title, family_codes(family)) for family, title in FAMILIES.items())
    return Plan(
        "codes/", "codes", "codes.html", "Коды замечаний",
        "Что означает каждое замечание проверки и как его исправить.",
        families, (Link("Коды замечаний", ""),),
    )  # fmt: skip
