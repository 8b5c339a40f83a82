"""From a plan to the HTML of its content («фрагмент»): templates only, everything escaped."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from markupsafe import Markup, _escape_inner, escape

from generator.site.plan import Plan
from generator.site.text import counted


def plain(value: Any) -> str:
    """Return what ``markupsafe.escape`` returns, as plain text where it was plain text before."""
    if type(value) is str:
        return _escape_inner(value)
    return value if type(value) is Markup else escape(value)


class _Environment(Environment):
    """Escapes into plain text: what a template yields is only ever joined, so that wrapping each of its
    pieces as Markup, a quarter of the time of drawing, serves nobody."""

    escape = staticmethod(plain)

    def _generate(self, *arguments: Any, **options: Any) -> str:
        """Let the compiled template call our ``escape``; Jinja leaves this method to be overridden."""
        imports, _, code = super()._generate(*arguments, **options).partition("\n")
        return f"{imports}\nescape = environment.escape\n{code}"


class Fragments:
    """The templates of one checkout, compiled once."""

    def __init__(self, folder: Path):
        self._environment = _Environment(
            loader=FileSystemLoader(folder),
            autoescape=True,
            undefined=StrictUndefined,
            trim_blocks=True,
            lstrip_blocks=True,
            auto_reload=False,
        )
        self._environment.filters["counted"] = counted

    def prepare(self) -> None:
        """Compile all templates now, before copies of the process would each do it."""
        for name in self._environment.list_templates(["html"]):
            self._environment.get_template(name)

    def render(self, plan: Plan) -> Markup:
        """Return the content of a page; in templates ``root`` leads to the site root, ``path`` here."""
        template = self._environment.get_template(plan.template)
        return Markup(
            template.render(
                v=plan.view, title=plan.title, path=plan.path, root="../" * plan.path.count("/") or "./"
            )
        )

    def downloads(self, plan: Plan) -> Markup:
        """Return the files of a page that its own template does not show, nothing when there are none."""
        if not plan.downloads:
            return Markup()
        return self.render(plan._replace(template="_downloads.html", view=plan.downloads))

    def history(self, plan: Plan) -> Markup:
        """Return the history of the record of a page, nothing where the releases tell none."""
        if plan.history is None:
            return Markup()
        return self.render(plan._replace(template="_history.html", view=plan.history))

    def api(self, plan: Plan) -> Markup:
        """Return the link to the record of a page as JSON, nothing where there is none."""
        return self.render(plan._replace(template="_json.html", view=plan.api)) if plan.api else Markup()

    def banner(self, text: str) -> Markup:
        """Return the notice above every page of a demonstration, nothing when ``text`` is empty."""
        return Markup('<p class="note note--warn" role="note">{}</p>').format(text) if text else Markup()
