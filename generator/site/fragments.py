"""From a plan to the HTML of its content («фрагмент»): templates only, everything escaped."""

from __future__ import annotations

from pathlib import Path

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from markupsafe import Markup

from generator.site.plan import Plan
from generator.site.text import counted


class Fragments:
    """The templates of one checkout, compiled once."""

    def __init__(self, folder: Path):
        self._environment = Environment(
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
        """Return the content of a page; ``root`` in templates leads to the site root."""
        template = self._environment.get_template(plan.template)
        return Markup(
            template.render(v=plan.view, title=plan.title, root="../" * plan.path.count("/") or "./")
        )

    def downloads(self, plan: Plan) -> Markup:
        """Return the files of a page that its own template does not show, nothing when there are none."""
        if not plan.downloads:
            return Markup()
        return self.render(plan._replace(template="_downloads.html", view=plan.downloads))

    def banner(self, text: str) -> Markup:
        """Return the notice above every page of a demonstration, nothing when ``text`` is empty."""
        return Markup('<p class="note note--warn" role="note">{}</p>').format(text) if text else Markup()
